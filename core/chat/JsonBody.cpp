// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/JsonBody.h"

namespace core {

Result<JsonValue> readJsonBody(const ApiCall &call)
{
    if (call.body.isEmpty()) {
        return Error{ErrorCode::BadRequest,
                     QStringLiteral("The request has no body; send a JSON object.")};
    }
    auto body = parseJson(call.body);
    if (body && !body->isObject())
        return Error{ErrorCode::BadRequest, QStringLiteral("The request body must be a JSON object.")};
    return body;
}

} // namespace core
