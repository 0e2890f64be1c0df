// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <optional>

namespace core {

//! An error response in the form of the real backend.
struct DemoRefusal
{
    int status = 400;
    QByteArray body;
};

struct DemoModel
{
    QByteArray slug;
    QList<QByteArray> tiers; //!< the service tiers it offers
};

//! Checks a body for /responses like the real backend; nullopt = accepted. `models` are all that
//! exist.
[[nodiscard]] std::optional<DemoRefusal> refusalFor(const JsonValue &body,
                                                    const QList<DemoModel> &models);

//! The same for a body for /responses/compact.
[[nodiscard]] std::optional<DemoRefusal> compactionRefusalFor(const JsonValue &body,
                                                              const QList<DemoModel> &models);

//! The same for a body for /images/generations or /images/edits.
[[nodiscard]] std::optional<DemoRefusal> imageRefusalFor(const JsonValue &body, bool isEdit);

//! {"detail":…}
[[nodiscard]] DemoRefusal detailRefusal(int status, const QByteArray &text);

} // namespace core
