// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/TokenEstimate.h"

#include "core/base/Overloaded.h"

namespace core {

namespace {

constexpr qint64 TokensPerMessage = 4; //!< role and separators
constexpr qint64 TokensPerImage = 765; //!< one of 1024 x 1024 at high detail
constexpr qint64 TokensPerFile = 1500; //!< about three pages

bool isCheap(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || (byte >= '0' && byte <= '9') || byte <= ' ' || byte == 0x7f;
}

qint64 tokensOf(const QList<Part> &parts)
{
    qint64 tokens = 0;
    for (const Part &part : parts) {
        tokens += std::visit(
            Overloaded{
                [](const TextPart &text) { return estimateTokens(text.text); },
                [](const RefusalPart &refusal) { return estimateTokens(refusal.text); },
                [](const OpaquePart &opaque) { return estimateTokens(opaque.json.text); },
                [](const ImagePart &) { return TokensPerImage; },
                [](const FilePart &) { return TokensPerFile; },
            },
            part);
    }
    return tokens;
}

qint64 tokensOf(const Item &item)
{
    return TokensPerMessage
        + std::visit(Overloaded{
                         [](const Message &message) { return tokensOf(message.parts); },
                         [](const ReasoningItem &reasoning) {
                             return estimateTokens(reasoning.summary.text);
                         },
                         [](const ToolCall &call) {
                             return estimateTokens(call.name) + estimateTokens(call.arguments);
                         },
                         [](const ToolOutput &output) { return tokensOf(output.parts); },
                         [](const OpaqueItem &opaque) { return estimateTokens(opaque.json.text); },
                     },
                     item);
}

qint64 tokensOf(const Tool &tool)
{
    return TokensPerMessage
        + std::visit(Overloaded{
                         [](const FunctionTool &function) {
                             return estimateTokens(function.name)
                                 + estimateTokens(function.description)
                                 + estimateTokens(function.parameters.text);
                         },
                         [](const CustomTool &custom) {
                             return estimateTokens(custom.name) + estimateTokens(custom.description)
                                 + estimateTokens(custom.format.text);
                         },
                         [](const BuiltInTool &hosted) { return estimateTokens(hosted.json.text); },
                     },
                     tool);
}

} // namespace

TokenCost tokenCost(unsigned char lead)
{
    if (lead < 0x80)
        return {1, isCheap(lead) ? 5 : 8};
    if (lead < 0xe0)
        return {2, 8};
    if (lead < 0xf0)
        return {3, 15};
    return {4, 40};
}

qint64 estimateTokens(QByteArrayView utf8)
{
    qint64 parts = 0;
    for (qsizetype position = 0; position < utf8.size();) {
        const TokenCost cost = tokenCost(static_cast<unsigned char>(utf8[position]));
        parts += cost.parts;
        position += cost.bytes;
    }
    return (parts + TokenCost::PartsPerToken - 1) / TokenCost::PartsPerToken;
}

qint64 estimateInputTokens(const Request &request)
{
    qint64 tokens = estimateTokens(request.instructions)
        + estimateTokens(request.format.schema.text) + estimateTokens(request.webSearch.text);
    for (const Item &item : request.items)
        tokens += tokensOf(item);
    for (const Tool &tool : request.tools)
        tokens += tokensOf(tool);
    return tokens;
}

} // namespace core
