// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/chat/Request.h"

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

namespace core {

//! The tokens of one response as the backend counted them.
//! Cached and cache-written tokens are part of the input, reasoning tokens part of the output.
struct Usage
{
    qint64 inputTokens = 0;
    qint64 cachedTokens = 0;
    qint64 cacheWriteTokens = 0;
    qint64 outputTokens = 0;
    qint64 reasoningTokens = 0;
    qint64 totalTokens = 0;
    bool isCacheReported = true; //!< false: the backend did not say what was cached

    Usage &operator+=(const Usage &other)
    {
        inputTokens += other.inputTokens;
        cachedTokens += other.cachedTokens;
        cacheWriteTokens += other.cacheWriteTokens;
        outputTokens += other.outputTokens;
        reasoningTokens += other.reasoningTokens;
        totalTokens += other.totalTokens;
        isCacheReported = isCacheReported && other.isCacheReported;
        return *this;
    }
    friend bool operator==(const Usage &, const Usage &) = default;
};

// The closed set of what can happen while a response arrives. Noun-verb names; text is UTF-8.
//
// Grammar of one response:
//   ResponseStarted
//   ( TextDelta | RefusalDelta | ReasoningStarted | ReasoningDelta | ReasoningFinished
//   | ToolCallStarted ToolCallDelta* ToolCallFinished   (calls may interleave; keyed by `item`)
//   | SearchStarted SearchFinished | CitationAdded | ImageDelta | ImageFinished
//   | ItemFinished | RawEvent )*
//   ( ResponseFinished | ResponseFailed )                   exactly one, the last
//
// `item` is the backend's output_index: it keeps parallel items apart.

//! The backend has accepted the request.
struct ResponseStarted
{
    QByteArray responseId;
    QByteArray servedModel; //!< the model that really responds; empty = not reported
    qint64 createdAt = 0;   //!< unix seconds; 0 = not reported
    QByteArray serviceTier; //!< as echoed; empty = not reported
};

struct TextDelta
{
    int item = 0;
    QByteArray text;
};

struct RefusalDelta
{
    int item = 0;
    QByteArray text;
};

//! A new paragraph of reasoning: a summary part, or raw reasoning.
struct ReasoningStarted
{
    int item = 0;
    int part = 0;
    bool isSummary = true;
};

struct ReasoningDelta
{
    int item = 0;
    int part = 0;
    bool isSummary = true;
    QByteArray text;
};

//! A reasoning item is complete; carries what must be sent back on the next turn.
struct ReasoningFinished
{
    int item = 0;
    QByteArray itemId;
    QByteArray encryptedContent;
    RawJson summary;
};

struct ToolCallStarted
{
    int item = 0;
    ToolKind kind = ToolKind::Function;
    QByteArray itemId;
    QByteArray callId;
    QByteArray name;
    QByteArray nameSpace;
};

struct ToolCallDelta
{
    int item = 0;
    QByteArray arguments; //!< the next piece
};

struct ToolCallFinished
{
    int item = 0;
    QByteArray arguments; //!< all of it, exactly as the model wrote it
};

//! The backend runs a search of its own; never a tool call for the client.
struct SearchStarted
{
    int item = 0;
    QByteArray itemId;
};

struct SearchFinished
{
    int item = 0;
    QByteArray itemId;
    RawJson action; //!< type, query, url …; empty = not reported
};

//! A source of a piece of text; offsets count code points in the text of `item`, clamped.
struct CitationAdded
{
    int item = 0;
    QByteArray url;
    QByteArray title;
    qint64 startIndex = 0;
    qint64 endIndex = 0;
};

struct ImageDelta
{
    int item = 0;
    int index = 0;
    QByteArray base64;
};

struct ImageFinished
{
    int item = 0;
    QByteArray base64;
    QByteArray revisedPrompt;
    RawJson details; //!< the complete item without its image data
};

//! An output item is complete, as the backend wrote it. Follows the events above for that item.
struct ItemFinished
{
    int item = 0;
    RawJson json;
};

//! The backend's own event, for an encoder that passes bytes through; see Encoder::wantsRawEvents.
struct RawEvent
{
    QByteArray type;
    RawJson data;
};

struct ResponseFinished
{
    enum class Reason {
        Complete,        //!< the model ended its turn, with or without tool calls
        StopSequence,    //!< cut here at a stop sequence of the client
        OutputCeiling,   //!< cut here at the ceiling of the client
        MaxOutputTokens, //!< the backend's own ceiling
        ContentFilter,
    };

    Reason reason = Reason::Complete;
    std::optional<Usage> usage; //!< nullopt = not reported
    QByteArray servedModel;
    QByteArray serviceTier;
    QByteArray stopSequence; //!< the one that was met
    //! Why the backend left reasoning of earlier turns out, for example "prefix_mismatch"; empty =
    //! it did not.
    QByteArray droppedReasoning = {};
    RawJson response; //!< the final response object, only with raw events
};

struct ResponseFailed
{
    Error error;
};

using Event =
    std::variant<ResponseStarted, TextDelta, RefusalDelta, ReasoningStarted, ReasoningDelta,
                 ReasoningFinished, ToolCallStarted, ToolCallDelta, ToolCallFinished, SearchStarted,
                 SearchFinished, CitationAdded, ImageDelta, ImageFinished, ItemFinished, RawEvent,
                 ResponseFinished, ResponseFailed>;

//! What arrived with one read from the network, in order.
using Events = std::vector<Event>;

//! The unit in which citations count their offsets.
[[nodiscard]] inline qint64 countCodePoints(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
    });
}

} // namespace core
