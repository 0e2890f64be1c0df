// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>
#include <variant>

namespace core {

//! The exact JSON spelling of a client's value; never re-serialised, so key order and number text
//! survive. A type of its own so that it is not mistaken for text.
struct RawJson
{
    QByteArray text;

    bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const RawJson &, const RawJson &) = default;
};

// --- message parts: all text is UTF-8 -----------------------------------------------------------

struct TextPart
{
    QByteArray text;
};

//! A picture: a `data:` URL whose MIME type has been checked, or an http(s) URL.
struct ImagePart
{
    QByteArray url;
    QByteArray detail; //!< auto, low, high, original; empty = not given
};

struct FilePart
{
    QByteArray fileName;
    QByteArray dataUrl;
};

struct RefusalPart
{
    QByteArray text;
};

//! A part of the Responses API that is handed on as it is.
struct OpaquePart
{
    RawJson json;
};

using Part = std::variant<TextPart, ImagePart, FilePart, RefusalPart, OpaquePart>;

// --- items of a conversation, in order ----------------------------------------------------------

enum class Role { System, Developer, User, Assistant };

struct Message
{
    Role role = Role::User;
    QList<Part> parts;
    QByteArray phase; //!< commentary or final_answer, given back as received; usually empty
};

//! One thought of an earlier turn. Encrypted content belongs to the account that made it.
struct ReasoningItem
{
    QByteArray encryptedContent;
    RawJson summary; //!< the `summary` array as received; empty = []
};

enum class ToolKind { Function, Custom };

//! A call the model made in an earlier turn.
struct ToolCall
{
    ToolKind kind = ToolKind::Function;
    QByteArray callId;
    QByteArray name;
    QByteArray arguments; //!< JSON text of a function, free text of a custom tool; exact
    QByteArray nameSpace;
};

//! What the client's tool answered.
struct ToolOutput
{
    ToolKind kind = ToolKind::Function;
    QByteArray callId;
    QList<Part> parts;
};

//! An input item of the Responses API that is handed on as it is (without its id).
struct OpaqueItem
{
    RawJson json;
};

using Item = std::variant<Message, ReasoningItem, ToolCall, ToolOutput, OpaqueItem>;

// --- tools --------------------------------------------------------------------------------------

struct FunctionTool
{
    QByteArray name;
    QByteArray description;
    RawJson parameters;         //!< JSON schema as written; empty = not given
    std::optional<bool> strict; //!< not given = false
};

struct CustomTool
{
    QByteArray name;
    QByteArray description;
    RawJson format; //!< in the shape of the Responses API; empty = text
};

//! A hosted tool (web_search, image_generation, …) in the shape of the Responses API.
struct BuiltInTool
{
    QByteArray type;
    RawJson json;
};

using Tool = std::variant<FunctionTool, CustomTool, BuiltInTool>;

//! One of the tools that a choice is limited to.
struct AllowedTool
{
    QByteArray type; //!< function, custom, or the type of a hosted tool
    QByteArray name; //!< empty for hosted tools
};

struct ToolChoice
{
    enum class Mode { Unset, Auto, None, Required, Function, Custom, Allowed, BuiltIn };

    Mode mode = Mode::Unset;
    QByteArray name;                 //!< of the function, custom or built-in tool
    QByteArray allowedMode;          //!< auto or required, for Allowed
    QList<AllowedTool> allowedTools; //!< for Allowed
    RawJson json;                    //!< the exact choice of a Responses client; wins if present
};

// --- the rest -----------------------------------------------------------------------------------

struct ResponseFormat
{
    enum class Kind { Unset, Text, JsonObject, JsonSchema };

    Kind kind = Kind::Unset;
    QByteArray name;
    QByteArray description;
    RawJson schema;
    std::optional<bool> strict;
};

//! What a client asked and how much of it was followed; told in a response header and the log.
struct Note
{
    enum class Kind {
        Ignored, //!< has no counterpart at the backend and does not change what is right
        Changed, //!< replaced by the nearest possible value
    };

    Kind kind = Kind::Ignored;
    QByteArray param;
    QByteArray detail; //!< for Changed: "from->to"; empty otherwise

    friend bool operator==(const Note &, const Note &) = default;
};

//! One question to a model, in no dialect's shape: what decoders write and core/codex reads.
//!
//! Empty text and nullopt mean "not given": the settings decide then.
struct Request
{
    QByteArray model;        //!< as the client spelled it
    QByteArray instructions; //!< set by dialects that have a field of their own for it
    QList<Item> items;

    QList<Tool> tools;
    ToolChoice toolChoice;
    std::optional<bool> parallelToolCalls;

    ResponseFormat format;
    QByteArray verbosity;        //!< low, medium, high
    bool needsReasoning = false; //!< the client waits for thoughts: no model without them will do
    QByteArray reasoningEffort;  //!< none, minimal, low, medium, high, xhigh, max, …
    QByteArray reasoningSummary; //!< auto, concise, detailed, none
    QByteArray reasoningContext; //!< whose thoughts count: auto, current_turn, all_turns
    QByteArray serviceTier;      //!< priority, or empty
    bool wantsWebSearch = false; //!< a search tool was asked for without a shape of its own
    RawJson webSearch;           //!< that tool in the backend's shape; empty = default shape

    QByteArray promptCacheKey;
    QByteArray sessionId; //!< from X-Session-Id or session_id; a cache key when none is given
    RawJson clientMetadata;

    //! Honoured here, not by the backend: see StopSequences and TokenCeiling.
    QList<QByteArray> stop;
    std::optional<qint64> maxOutputTokens;

    QList<Note> notes;
};

} // namespace core
