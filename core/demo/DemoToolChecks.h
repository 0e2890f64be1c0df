// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/DemoChecks.h"

namespace core {

using Refusal = std::optional<DemoRefusal>;

constexpr qsizetype LongestName = 64;

// What the checks of a body have in common.

[[nodiscard]] Refusal detail(const QByteArray &text);
[[nodiscard]] Refusal invalid(const QByteArray &message, const QByteArray &param,
                              const QByteArray &code = {}, int status = 400);
[[nodiscard]] Refusal tooLong(const QByteArray &param);
//! `what` says whose schema allows properties that it does not name.
[[nodiscard]] Refusal openSchema(const QByteArray &what, const QByteArray &param,
                                 const QByteArray &code);

// The checks of `tools` and `tool_choice`.

[[nodiscard]] Refusal checkTools(const JsonValue &body);
[[nodiscard]] Refusal checkToolChoice(const JsonValue &body);

//! The functions and custom tools of a body, also those of an `additional_tools` item and of
//! namespaces.
[[nodiscard]] QList<JsonValue> callableTools(const JsonValue &body);

} // namespace core
