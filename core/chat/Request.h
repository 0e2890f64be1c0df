// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>
#include <variant>

namespace core {

//! A client's value in its exact JSON spelling; never re-serialised, so the order of keys and the
//! spelling of numbers survive. A separate type, so that it is not mistaken for text.
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

//! An image: a `data:` URL whose MIME type has been checked, or an http(s) URL.
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

//! A part of the Responses API that is passed on unchanged.
struct OpaquePart
{
    RawJson json;
};

using Part = std::variant<TextPart, ImagePart, FilePart, RefusalPart, OpaquePart>;

[[nodiscard]] inline bool isEmptyText(const Part &part)
{
    const auto *text = std::get_if<TextPart>(&part);
    return text && text->text.isEmpty();
}

// --- items of a conversation, in order ----------------------------------------------------------

enum class Role { System, Developer, User, Assistant };

struct Message
{
    Role role = Role::User;
    QList<Part> parts;
    QByteArray phase; //!< commentary or final_answer, sent back as received; usually empty
};

//! One reasoning item of an earlier turn. Its encrypted content belongs to one account.
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

//! What a tool of the client returned.
struct ToolOutput
{
    ToolKind kind = ToolKind::Function;
    QByteArray callId;
    QList<Part> parts;
};

//! An input item of the Responses API that is passed on unchanged (without its id).
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
    RawJson json;                    //!< the exact choice of a Responses client; takes precedence
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

//! A parameter that was not followed exactly; reported in a response header and the log.
struct Note
{
    enum class Kind {
        Ignored, //!< has no counterpart at the backend, and no response is wrong without it
        Changed, //!< replaced by the nearest possible value
    };

    Kind kind = Kind::Ignored;
    QByteArray param;
    QByteArray detail; //!< for Changed: "from->to"; empty otherwise

    friend bool operator==(const Note &, const Note &) = default;
};

//! Adds `note` unless it is there already.
inline void addNote(QList<Note> &notes, const Note &note)
{
    if (!notes.contains(note))
        notes.append(note);
}

//! An image that the backend may also make by itself, without a chat model.
struct ImageOrder
{
    RawJson body;             //!< in the shape of OpenAI's images API
    bool isEdit = false;      //!< of images that the body holds
    bool prefersTool = false; //!< of the chat model, which also shows unfinished images
};

//! One request to a model, independent of any dialect: what decoders write and core/codex reads.
//!
//! Empty text and nullopt mean "not given"; the settings then decide.
struct Request
{
    QByteArray model;        //!< as the client spelled it
    QByteArray instructions; //!< from dialects that have a field for them
    QList<Item> items;

    QList<Tool> tools;
    //! Some came in `responses_tools`; the error for tools that the backend refuses says so.
    bool hasHostedTools = false;
    ToolChoice toolChoice;
    std::optional<bool> parallelToolCalls;

    ResponseFormat format;
    QByteArray verbosity; //!< low, medium, high
    //! How to refuse a model without reasoning; nullopt = any model will do.
    std::optional<Error> errorWithoutReasoning;
    QByteArray reasoningEffort;  //!< none, minimal, low, medium, high, xhigh, max, …
    QByteArray reasoningSummary; //!< auto, concise, detailed, none
    QByteArray reasoningContext; //!< which reasoning counts: auto, current_turn, all_turns
    QByteArray serviceTier;      //!< priority; default = none, even if the settings have one
    bool isFastMode = false;     //!< the tier was requested as `fast_mode`
    bool wantsWebSearch = false; //!< a search tool was requested without a definition
    RawJson webSearch;           //!< that tool as the backend defines it; empty = default

    QList<QByteArray> include; //!< what else the response should hold, as the client names it
    //! An input item declares tools, in place of `tools`: the Codex CLI's "lite" form.
    bool hasAdditionalTools = false;
    bool wantsLite = false; //!< the client sent the header of that form

    std::optional<ImageOrder> image; //!< nullopt = only the chat model can make it

    QByteArray promptCacheKey;
    QByteArray sessionId; //!< from X-Session-Id or session_id; the cache key when none is given
    RawJson clientMetadata;
    QByteArray turnState; //!< the client's own x-codex-turn-state; empty = none

    //! Applied here, not by the backend: see ResponseLimiter.
    QList<QByteArray> stop;
    std::optional<qint64> maxOutputTokens;

    QList<Note> notes;
};

} // namespace core
