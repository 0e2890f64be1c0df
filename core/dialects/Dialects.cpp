// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/Dialects.h"

#include "core/dialects/anthropic/AnthropicErrors.h"
#include "core/dialects/anthropic/MessagesDecoder.h"
#include "core/dialects/ollama/OllamaDecoder.h"
#include "core/dialects/ollama/OllamaShared.h"
#include "core/dialects/openai/OpenAiDialects.h"
#include "core/dialects/openai/OpenAiShared.h"

namespace core {

namespace {

bool isAtOrBelow(QByteArrayView path, QByteArrayView folder)
{
    return path.startsWith(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

} // namespace

std::span<const DialectRow> dialects()
{
    static const openai::ChatDialect chat;
    static const openai::CompletionsDialect completions;
    static const openai::ImagesDialect imageGenerations(openai::ImagesDialect::Task::Generate);
    static const openai::ImagesDialect imageEdits(openai::ImagesDialect::Task::Edit);
    static const ollama::ChatDialect ollamaChat;
    static const ollama::GenerateDialect ollamaGenerate;
    static const anthropic::MessagesDialect messages;
    static const anthropic::CountTokensDialect countTokens;
    static const openai::ResponsesDialect responses;
    static const openai::InputTokensDialect inputTokens;

    static const DialectRow rows[] = {
        {"/v1/chat/completions", &chat},
        {"/v1/completions", &completions},
        {"/v1/images/generations", &imageGenerations},
        {"/v1/images/edits", &imageEdits},
        {"/api/chat", &ollamaChat},
        {"/api/generate", &ollamaGenerate},
        {"/v1/messages", &messages},
        {"/v1/messages/count_tokens", &countTokens},
        {"/v1/responses", &responses},
        {"/v1/responses/compact", &responses},
        {"/v1/responses/input_tokens", &inputTokens},
    };
    return rows;
}

const Dialect *dialectFor(QByteArrayView path)
{
    for (const DialectRow &row : dialects()) {
        if (row.path == path)
            return row.dialect;
    }
    return nullptr;
}

bool isForAnthropic(QByteArrayView path, const HeaderList &headers)
{
    if (isAtOrBelow(path, "/v1/messages"))
        return true;
    // Its clients send the header everywhere; on a path of another API it means nothing.
    const bool hasVersion = !headerValue(headers, "anthropic-version").isEmpty();
    return hasVersion && isAtOrBelow(path, "/v1") && !dialectFor(path);
}

ErrorEnvelope errorEnvelopeFor(QByteArrayView path, const HeaderList &headers)
{
    if (isForAnthropic(path, headers))
        return anthropic::toErrorBody;
    if (isAtOrBelow(path, "/api"))
        return ollama::toErrorBody;
    return openai::toErrorBody;
}

} // namespace core
