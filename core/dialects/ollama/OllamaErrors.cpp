// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/ollama/OllamaErrors.h"

#include "core/base/JsonWriter.h"
#include "core/chat/RetryAdvice.h"

namespace ollama {

using namespace core;

ErrorBody toErrorBody(const Error &error, const QByteArray &requestId)
{
    Q_UNUSED(requestId) // told in a header only
    JsonWriter json;
    json.beginObject().member("error", QStringView(error.message)).endObject();
    return {json.take(), retryHeaders(error)};
}

} // namespace ollama
