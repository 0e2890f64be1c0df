// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"
#include "core/chat/ToolNames.h"

namespace openai {

//! One member of a JSON object, its value as JSON.
struct JsonMember
{
    QByteArray name;
    QByteArray json; //!< empty = no such member
};

//! What a response object repeats of its request: what the request says, otherwise the default that
//! the API documents, null only where the API allows it. `names` has the client's names of tools.
[[nodiscard]] QList<JsonMember> echoOf(const core::JsonValue &body, const core::Request &request,
                                       const core::ToolNames &names);

//! The same of a request that says nothing.
[[nodiscard]] QList<JsonMember> defaultEcho();

//! `object` with these members set, in their places or at the end, and those without a value left
//! out. The text itself when there is nothing to change.
[[nodiscard]] QByteArray withMembers(const core::JsonValue &object,
                                     const QList<JsonMember> &changes);

//! `text` as a JSON string.
[[nodiscard]] QByteArray toJsonString(const QByteArray &text);

//! The `usage` of a response with every member that the API promises.
[[nodiscard]] QByteArray completeUsage(const core::JsonValue &usage);

} // namespace openai
