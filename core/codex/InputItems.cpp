// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/InputItems.h"

#include "core/base/JsonWriter.h"
#include "core/base/Overloaded.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QSet>

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestCallId = 64;

const QByteArray CacheBreakpoint = QByteArrayLiteral("prompt_cache_breakpoint");

//! A call or an output, whichever form it has in the request.
struct Link
{
    enum class Side {
        None,
        Call,
        Output,
        Other, //!< of an unknown type: it may be the output of a call
    };

    Side side = Side::None;
    QByteArray callId;
    QString name; //!< "function call", "custom tool call" …
};

Link opaqueLink(const JsonValue &json)
{
    if (!json["call_id"].isString())
        return {};
    // Whether a call of another type needs an output only the backend knows.
    static const QList<QByteArray> calls{"function_call", "custom_tool_call", "tool_search_call",
                                         "local_shell_call"};
    static const QList<QByteArray> outputs{"function_call_output", "custom_tool_call_output",
                                           "tool_search_output", "local_shell_call_output"};
    constexpr qsizetype OutputEnd = sizeof "_output" - 1;
    QByteArray type = json["type"].toUtf8();
    Link::Side side = calls.contains(type) ? Link::Side::Call : Link::Side::Other;
    if (outputs.contains(type)) {
        side = Link::Side::Output;
        type.chop(OutputEnd);
    }
    return {side, json["call_id"].toUtf8(), QString::fromUtf8(type.replace('_', ' '))};
}

QString nameFor(ToolKind kind)
{
    return kind == ToolKind::Function ? u"function call"_s : u"custom tool call"_s;
}

//! `json` of an opaque item.
Link toLink(const Item &item, const JsonValue &json)
{
    if (const auto *call = std::get_if<ToolCall>(&item))
        return {Link::Side::Call, call->callId, nameFor(call->kind)};
    if (const auto *output = std::get_if<ToolOutput>(&item))
        return {Link::Side::Output, output->callId, nameFor(output->kind)};
    return opaqueLink(json);
}

QByteArray roleName(Role role)
{
    switch (role) {
    case Role::User:
        return "user";
    case Role::Assistant:
        return "assistant";
    case Role::System: // the backend does not accept it in the middle
    case Role::Developer:
        return "developer";
    }
    return "user";
}

void writeText(JsonWriter &json, const char *type, const QByteArray &text)
{
    json.beginObject().member("type", type).member("text", text).endObject();
}

void writeOpaquePart(JsonWriter &json, const OpaquePart &part)
{
    if (const auto value = parseJson(part.json.text); value && value->isObject())
        json.raw(withoutMemberAnywhere(*value, CacheBreakpoint));
}

void writePart(JsonWriter &json, const Part &part, bool isAssistant)
{
    std::visit(Overloaded{
                   [&](const TextPart &text) {
                       writeText(json, isAssistant ? "output_text" : "input_text", text.text);
                   },
                   [&](const ImagePart &image) {
                       json.beginObject().member("type", "input_image");
                       json.member("image_url", image.url);
                       if (!image.detail.isEmpty())
                           json.member("detail", image.detail);
                       json.endObject();
                   },
                   [&](const FilePart &file) {
                       json.beginObject().member("type", "input_file");
                       json.member("filename", file.fileName).member("file_data", file.dataUrl);
                       json.endObject();
                   },
                   [&](const RefusalPart &refusal) {
                       if (!isAssistant)
                           return writeText(json, "input_text", refusal.text);
                       json.beginObject().member("type", "refusal");
                       json.member("refusal", refusal.text).endObject();
                   },
                   [&](const OpaquePart &opaque) { writeOpaquePart(json, opaque); },
               },
               part);
}

//! A type that the backend may not know either; empty = a known one.
QByteArray unknownType(const JsonValue &json)
{
    static const QList<QByteArray> known{"message",
                                         "reasoning",
                                         "function_call",
                                         "tool_search_call",
                                         "function_call_output",
                                         "custom_tool_call",
                                         "local_shell_call",
                                         "custom_tool_call_output",
                                         "tool_search_output",
                                         "additional_tools",
                                         "local_shell_call_output",
                                         "web_search_call",
                                         "agent_message",
                                         "image_generation_call",
                                         "configuration_update",
                                         "compaction",
                                         "compaction_summary",
                                         "context_compaction",
                                         "compaction_trigger",
                                         "item_reference"};
    const QByteArray type = json["type"].toUtf8();
    return known.contains(type) ? QByteArray() : type;
}

//! An empty message between a call and its output would break the backend's matching.
bool isEmptyMessage(const Message &message)
{
    return message.parts.isEmpty()
        || (message.role == Role::Assistant
            && std::all_of(message.parts.begin(), message.parts.end(), isEmptyText));
}

void writeReasoning(JsonWriter &json, const ReasoningItem &item)
{
    if (item.encryptedContent.isEmpty())
        return;
    json.beginObject().member("type", "reasoning");
    json.memberRaw("summary", item.summary.isEmpty() ? QByteArray("[]") : item.summary.text);
    json.member("encrypted_content", item.encryptedContent).endObject();
}

void writeCall(JsonWriter &json, const ToolCall &call)
{
    const bool isFunction = call.kind == ToolKind::Function;
    json.beginObject().member("type", isFunction ? "function_call" : "custom_tool_call");
    json.member("call_id", shortCallId(call.callId)).member("name", call.name);
    if (!call.nameSpace.isEmpty())
        json.member("namespace", call.nameSpace);
    json.member(isFunction ? "arguments" : "input", call.arguments).endObject();
}

void writeOutput(JsonWriter &json, const ToolOutput &output)
{
    const bool isFunction = output.kind == ToolKind::Function;
    json.beginObject();
    json.member("type", isFunction ? "function_call_output" : "custom_tool_call_output");
    json.member("call_id", shortCallId(output.callId)).key("output");
    QByteArray text;
    const bool isText =
        std::all_of(output.parts.begin(), output.parts.end(), [&](const Part &part) {
            const auto *one = std::get_if<TextPart>(&part);
            if (one)
                text.append(one->text);
            return one != nullptr;
        });
    if (isText) {
        json.string(text);
    } else {
        json.beginArray();
        for (const Part &part : output.parts)
            writePart(json, part, false);
        json.endArray();
    }
    json.endObject();
}

Status writeOpaque(JsonWriter &json, const JsonValue &value, const InputItems::Without &without)
{
    if (!value.isObject())
        return Error{ErrorCode::BadRequest, u"Every item of 'input' must be a JSON object."_s,
                     u"input"_s};
    const QByteArray type = value["type"].toUtf8();
    const bool isReasoningItem = type == "reasoning";
    if (type == "item_reference" || without.types.contains(type)
        || (isReasoningItem && without.reasoning) || (type == "web_search_call" && without.searches)
        || (isReasoningItem && value["encrypted_content"].toUtf8().isEmpty()))
        return Nothing{};
    json.beginObject();
    const auto members = value.members();
    for (const auto &[name, member] : members) {
        if (name == "id" || name == CacheBreakpoint)
            continue;
        json.key(name);
        if (name == "call_id" && member.isString())
            json.string(shortCallId(member.toUtf8()));
        else if (name == "role" && member.toUtf8() == "system")
            json.string("developer"_ba);
        else
            json.raw(withoutMemberAnywhere(member, CacheBreakpoint));
    }
    json.endObject();
    return Nothing{};
}

} // namespace

QByteArray shortCallId(const QByteArray &callId)
{
    if (callId.size() <= LongestCallId)
        return callId;
    const QByteArray digest = QCryptographicHash::hash(callId, QCryptographicHash::Sha256).toHex();
    return callId.left(31) + '_' + digest.left(32);
}

InputItems::InputItems(const QList<Item> &items)
{
    m_entries.reserve(items.size());
    for (const Item &item : items) {
        const auto *opaque = std::get_if<OpaqueItem>(&item);
        const auto json = opaque ? parseJson(opaque->json.text) : Result(JsonValue());
        m_entries.append({item, json ? *json : JsonValue()});
    }
}

Status InputItems::checkCallsMatch() const
{
    QSet<QByteArray> calls;
    QSet<QByteArray> answered;
    QList<Link> open;
    for (const Entry &entry : m_entries) {
        const Link link = toLink(entry.item, entry.json);
        if (link.side == Link::Side::Call) {
            calls.insert(link.callId);
            open.append(link);
        } else if (link.side != Link::Side::None) {
            if (link.side == Link::Side::Output && !calls.contains(link.callId)) {
                return Error{ErrorCode::BadRequest,
                             u"No tool call found for %1 output with call_id %2."_s.arg(
                                 link.name, QString::fromUtf8(link.callId)),
                             u"input"_s};
            }
            answered.insert(link.callId);
        }
    }
    for (const Link &call : open) {
        if (!answered.contains(call.callId)) {
            return Error{
                ErrorCode::BadRequest,
                u"No tool output found for %1 %2."_s.arg(call.name, QString::fromUtf8(call.callId)),
                u"input"_s};
        }
    }
    return Nothing{};
}

void writeMessage(JsonWriter &json, const Message &message)
{
    if (isEmptyMessage(message))
        return;
    const bool isAssistant = message.role == Role::Assistant;
    json.beginObject().member("type", "message").member("role", roleName(message.role));
    json.key("content").beginArray();
    for (const Part &part : message.parts)
        writePart(json, part, isAssistant);
    json.endArray();
    if (!message.phase.isEmpty())
        json.member("phase", message.phase);
    json.endObject();
}

Status InputItems::write(JsonWriter &json, const Without &without) const
{
    Status status = Nothing{};
    for (const Entry &entry : m_entries) {
        const auto visitor = Overloaded{
            [&](const Message &message) { writeMessage(json, message); },
            [&](const ReasoningItem &reasoning) {
                if (!without.reasoning)
                    writeReasoning(json, reasoning);
            },
            [&](const ToolCall &call) { writeCall(json, call); },
            [&](const ToolOutput &output) { writeOutput(json, output); },
            [&](const OpaqueItem &) { status = writeOpaque(json, entry.json, without); },
        };
        std::visit(visitor, entry.item);
        if (!status)
            return status;
    }
    return status;
}

bool InputItems::hasReasoning() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return std::holds_alternative<ReasoningItem>(entry.item)
            || entry.json["type"].toUtf8() == "reasoning";
    });
}

bool InputItems::hasSearches() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return entry.json["type"].toUtf8() == "web_search_call";
    });
}

QList<QByteArray> InputItems::unknownTypes() const
{
    QList<QByteArray> types;
    for (const Entry &entry : m_entries) {
        const QByteArray type = entry.json.isObject() ? unknownType(entry.json) : QByteArray();
        if (!type.isEmpty() && !types.contains(type))
            types.append(type);
    }
    return types;
}

bool InputItems::mentionsJsonAtFirst() const
{
    const auto hasWord = [](const QByteArray &text) { return text.toLower().contains("json"); };
    for (const Entry &entry : m_entries) {
        if (const auto *opaque = std::get_if<OpaqueItem>(&entry.item);
            opaque && hasWord(opaque->json.text))
            return true;
        const auto *message = std::get_if<Message>(&entry.item);
        if (!message)
            continue;
        for (const Part &part : message->parts) {
            const auto *text = std::get_if<TextPart>(&part);
            if (text && hasWord(text->text))
                return true;
        }
        if (message->role == Role::User)
            return false;
    }
    return false;
}

} // namespace core
