// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/chat/Request.h"
#include "core/chat/Usage.h"

#include <optional>
#include <variant>
#include <vector>

namespace core {

// The closed set of what can happen while an answer arrives. Noun-verb names; text is UTF-8.
//
// Grammar of one answer:
//   ResponseStarted
//   ( TextDelta | RefusalDelta | ReasoningStarted | ReasoningDelta | ReasoningFinished
//   | ToolCallStarted ToolCallDelta* ToolCallFinished   (calls may interleave; keyed by `item`)
//   | SearchStarted SearchFinished | CitationAdded | ImageDelta | ImageFinished
//   | ItemFinished | RawEvent )*
//   ( ResponseFinished | ResponseFailed )                   exactly one, the last
//
// `item` is the backend's output_index: it tells parallel items apart.

//! The backend has accepted the request.
struct ResponseStarted
{
    QByteArray responseId;
    QByteArray servedModel; //!< the model that really answers; empty = not told
    qint64 createdAt = 0;   //!< unix seconds; 0 = not told
    QByteArray serviceTier; //!< as echoed; empty = not told
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

//! A new paragraph of thought: a summary part, or raw reasoning.
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

//! A thought is complete; carries what must be given back on the next turn.
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

//! The backend searches by itself; never a tool call of the client's.
struct SearchStarted
{
    int item = 0;
    QByteArray itemId;
};

struct SearchFinished
{
    int item = 0;
    QByteArray itemId;
    RawJson action; //!< type, query, url …; empty = not told
};

//! A source of a piece of text; offsets count code points of the text of `item`, clamped.
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
    RawJson details; //!< the whole item without its picture
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
        StopSequence,    //!< cut here at a client's stop sequence
        OutputCeiling,   //!< cut here at the client's ceiling
        MaxOutputTokens, //!< the backend's own ceiling
        ContentFilter,
    };

    Reason reason = Reason::Complete;
    std::optional<Usage> usage; //!< nullopt = not told
    QByteArray servedModel;
    QByteArray serviceTier;
    QByteArray stopSequence; //!< the one that was met
    RawJson response;        //!< the final response object, only with raw events
};

struct ResponseFailed
{
    Error error;
};

using Event = std::variant<ResponseStarted, TextDelta, RefusalDelta, ReasoningStarted, ReasoningDelta,
                           ReasoningFinished, ToolCallStarted, ToolCallDelta, ToolCallFinished,
                           SearchStarted, SearchFinished, CitationAdded, ImageDelta, ImageFinished,
                           ItemFinished, RawEvent, ResponseFinished, ResponseFailed>;

//! What one read from the network brought, in order.
using Events = std::vector<Event>;

} // namespace core
