// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/Dialects.h"

#include "core/dialects/anthropic/AnthropicErrors.h"
#include "core/dialects/ollama/OllamaDecoder.h"
#include "core/dialects/ollama/OllamaErrors.h"
#include "core/dialects/openai/ChatDecoder.h"
#include "core/dialects/openai/OpenAiShared.h"

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
    static const ollama::ChatDialect ollamaChat;
    static const ollama::GenerateDialect ollamaGenerate;

    struct Row
    {
        QByteArrayView path;
        const Dialect *dialect;
    };
    static const Row rows[] = {
        {"/v1/chat/completions", &chat},
        {"/api/chat", &ollamaChat},
        {"/api/generate", &ollamaGenerate},
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
