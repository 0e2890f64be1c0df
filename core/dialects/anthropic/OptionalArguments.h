// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"

#include <QtCore/QByteArray>

namespace anthropic {

// Models fill optional members of a call with "" where other models leave them out, and tools of
// Claude Code refuse such a call, which the model then repeats for ever.

//! True when a call of a tool with this JSON schema can have a member that is left out when it is
//! blank: a string that is not `required`.
[[nodiscard]] bool hasOptionalText(const core::RawJson &schema);

//! The arguments of a call without members that are blank (white space counts), not `required` and
//! strings by the schema, at any depth. Everything else keeps its exact spelling; what is no valid
//! JSON, and what the schema does not describe, stays as it is.
[[nodiscard]] QByteArray withoutBlankOptions(const QByteArray &arguments,
                                             const core::RawJson &schema);

} // namespace anthropic
