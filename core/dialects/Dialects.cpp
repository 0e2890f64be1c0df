// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/Dialects.h"

#include "core/dialects/anthropic/AnthropicErrors.h"
#include "core/dialects/ollama/OllamaErrors.h"
#include "core/dialects/openai/ChatDecoder.h"
#include "core/dialects/openai/OpenAiShared.h"
#include "core/dialects/openai/ResponsesDecoder.h"

namespace core {

namespace {

bool isAtOrBelow(QByteArrayView path, QByteArrayView folder)
{
    return path.startsWith(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

} // namespace

const Dialect *dialectFor(QByteArrayView path)
{
    static const openai::ChatDialect chat;
    static const openai::ResponsesDialect responses;
    static const openai::InputTokensDialect inputTokens;

    struct Row
    {
        QByteArrayView path;
        const Dialect *dialect;
    };
    static const Row rows[] = {
        {"/v1/chat/completions", &chat},
        {"/v1/responses", &responses},
        {"/v1/responses/compact", &responses},
        {"/v1/responses/input_tokens", &inputTokens},
    };
    for (const Row &row : rows) {
        if (row.path == path)
            return row.dialect;
    }
    return nullptr;
}

ErrorEnvelope errorEnvelopeFor(QByteArrayView path)
{
    if (isAtOrBelow(path, "/v1/messages"))
        return anthropic::toErrorBody;
    if (isAtOrBelow(path, "/api"))
        return ollama::toErrorBody;
    return openai::toErrorBody;
}

} // namespace core
