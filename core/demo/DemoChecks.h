// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <optional>

namespace core {

//! A refusal as the real backend writes it.
struct DemoRefusal
{
    int status = 400;
    QByteArray body;
};

//! Looks at a body for /responses as the real backend does; nullopt = fine. `models` are the slugs
//! that exist, with the tiers that they offer.
struct DemoModel
{
    QByteArray slug;
    QList<QByteArray> tiers;
};

[[nodiscard]] std::optional<DemoRefusal> refusalFor(const JsonValue &body,
                                                    const QList<DemoModel> &models);

//! The same for a body for /responses/compact.
[[nodiscard]] std::optional<DemoRefusal> compactionRefusalFor(const JsonValue &body,
                                                              const QList<DemoModel> &models);

[[nodiscard]] DemoRefusal detailRefusal(int status, const QByteArray &text);
[[nodiscard]] DemoRefusal errorRefusal(int status, const QByteArray &message,
                                       const QByteArray &param, const QByteArray &code);

} // namespace core
