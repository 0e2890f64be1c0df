// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

namespace anthropic {

//! The input of a tool call as an object, which this API wants.
//!
//! Arguments that are an object stay exactly as the model wrote them; none are `{}`. Everything
//! else is no usable call: it becomes `{"INVALID_JSON":"<the exact text>"}`, the form that the
//! API's documentation recommends for handing broken arguments round, so that no tool mistakes it
//! for arguments and nothing of it is lost.
[[nodiscard]] QByteArray toToolInput(const QByteArray &arguments);

//! The other way: the arguments as the model wrote them.
[[nodiscard]] QByteArray fromToolInput(const core::JsonValue &input);

} // namespace anthropic
