// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/Dialect.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

Result<JsonValue> readJsonBody(const ApiCall &call)
{
    if (call.body.isEmpty()) {
        return Error{ErrorCode::BadRequest, u"The request has no body; send a JSON object."_s};
    }
    auto body = parseJson(call.body);
    if (body && !body->isObject())
        return Error{ErrorCode::BadRequest, u"The request body must be a JSON object."_s};
    return body;
}

} // namespace core
