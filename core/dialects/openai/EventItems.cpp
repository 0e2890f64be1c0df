// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/EventItems.h"

#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"
#include "core/dialects/openai/KeptInput.h"

#include <algorithm>

namespace openai {

using namespace core;

namespace {

//! Events about a part of an item, or about the item as a whole (no `part`).
struct PartEvents
{
    QByteArrayView prefix;
    const char *part; //!< the member that numbers the part
};

constexpr PartEvents PartEventTypes[] = {
    {"response.output_text.", "content_index"},
    {"response.content_part.", "content_index"},
    {"response.refusal.", "content_index"},
    {"response.reasoning_text.", "content_index"},
    {"response.reasoning_summary_", "summary_index"},
    {"response.function_call_arguments.", nullptr},
    {"response.custom_tool_call_input.", nullptr},
    {"response.web_search_call.", nullptr},
    {"response.image_generation_call.", nullptr},
    {"response.file_search_call.", nullptr},
    {"response.code_interpreter_call", nullptr},
    {"response.mcp_", nullptr},
};

const PartEvents *findPartEvents(const QByteArray &type)
{
    const auto found =
        std::find_if(std::begin(PartEventTypes), std::end(PartEventTypes),
                     [&type](const PartEvents &one) { return type.startsWith(one.prefix); });
    return found == std::end(PartEventTypes) ? nullptr : found;
}

bool isItemEvent(const QByteArray &type)
{
    return type == "response.output_item.added" || type == "response.output_item.done";
}

bool needsLogprobs(const QByteArray &type)
{
    return type == "response.output_text.delta" || type == "response.output_text.done";
}

//! Adds each default for a member that is missing or null.
void fill(const JsonValue &object, const QList<JsonMember> &defaults, QList<JsonMember> &changes)
{
    for (const JsonMember &member : defaults) {
        if (object[member.name].isAbsent())
            changes.append(member);
    }
}

//! Leaves out members that may be missing but must not be null.
void leaveOutNulls(const JsonValue &object, std::initializer_list<const char *> names,
                   QList<JsonMember> &changes)
{
    for (const char *name : names) {
        if (object[name].kind() == JsonValue::Kind::Null)
            changes.append(JsonMember{name, {}});
    }
}

QByteArray completePart(const JsonValue &part)
{
    QList<JsonMember> changes;
    const QByteArray type = part["type"].toUtf8();
    if (type == "output_text")
        fill(part, {{"text", R"("")"}, {"annotations", "[]"}, {"logprobs", "[]"}}, changes);
    else if (type == "refusal")
        fill(part, {{"refusal", R"("")"}}, changes);
    return withMembers(part, changes);
}

QByteArray completeContent(const JsonValue &content)
{
    if (!content.isArray())
        return "[]";
    bool isChanged = false;
    JsonWriter json;
    json.beginArray();
    for (const JsonValue &part : content.items()) {
        const QByteArray complete = part.isObject() ? completePart(part) : part.raw();
        isChanged = isChanged || complete != part.rawView();
        json.raw(complete);
    }
    json.endArray();
    return isChanged ? json.take() : content.raw();
}

//! The members that an item of this type has to have, besides its id.
QList<JsonMember> itemDefaults(const QByteArray &type, bool isDone)
{
    const QByteArray status = isDone ? "\"completed\"" : "\"in_progress\"";
    const QByteArray empty = R"("")";
    if (type == "message")
        return {{"status", status}, {"role", "\"assistant\""}, {"content", "[]"}};
    if (type == "function_call")
        return {{"name", empty}, {"arguments", empty}, {"status", status}};
    if (type == "custom_tool_call")
        return {{"name", empty}, {"input", empty}};
    if (type == "reasoning")
        return {{"summary", "[]"}};
    if (type == "web_search_call" || type == "image_generation_call")
        return {{"status", status}};
    return {};
}

//! An `error` event of the backend in both of its forms: clients look for one or the other.
void completeError(const JsonValue &event, QList<JsonMember> &changes)
{
    const JsonValue nested = event["error"];
    const JsonValue source = nested.isObject() ? nested : event;
    JsonWriter error;
    error.beginObject().member("type", "server_error");
    for (const char *name : {"code", "message", "param"}) {
        const JsonValue said = source[name];
        const bool needsText = qstrcmp(name, "message") == 0 && said.isAbsent();
        const QByteArray json =
            needsText || said.isUndefined() ? QByteArray(needsText ? R"("")" : "null") : said.raw();
        error.memberRaw(name, json);
        if (event[name].isUndefined())
            changes.append(JsonMember{name, json});
    }
    if (!nested.isObject())
        changes.append(JsonMember{"error", error.endObject().take()});
}

} // namespace

qint64 EventItems::numberOf(const JsonValue &event)
{
    const qint64 number = event["sequence_number"].toInteger().value_or(m_nextNumber);
    m_nextNumber = std::max(m_nextNumber, number + 1);
    return number;
}

//! The path of nearly every event: no tree, nothing copied.
bool EventItems::isCompleteDelta(const QByteArray &type, const QByteArray &event)
{
    static thread_local JsonFields fields;
    const PartEvents *events = findPartEvents(type);
    if (!events || !fields.read(event))
        return false;
    const auto number = fields.integer("sequence_number");
    const auto index = fields.integer("output_index");
    const auto id = fields.text("item_id");
    if (!number || !index || !id || (events->part && !fields.integer(events->part)))
        return false;
    // With its quotes the word cannot occur inside a JSON string.
    if (needsLogprobs(type) && !event.contains("\"logprobs\""))
        return false;
    if (const auto known = m_items.find(int(*index)); known == m_items.end() || known->second.isOwn)
        return false;
    m_nextNumber = std::max(m_nextNumber, *number + 1);
    return true;
}

QByteArray EventItems::completeEvent(const QByteArray &type, const QByteArray &event)
{
    if (type.endsWith(".delta") && isCompleteDelta(type, event))
        return event;
    const auto value = parseJson(event);
    if (!value || !value->isObject())
        return event;
    QList<JsonMember> changes;
    const qint64 number = numberOf(*value);
    if (!(*value)["sequence_number"].toInteger())
        changes.append(JsonMember{"sequence_number", QByteArray::number(number)});
    if (isItemEvent(type))
        completeItemEvent(type, *value, changes);
    else if (type == "error")
        completeError(*value, changes);
    else if (findPartEvents(type))
        completePartEvent(type, *value, changes);
    return withMembers(*value, changes);
}

void EventItems::completeItemEvent(const QByteArray &type, const JsonValue &event,
                                   QList<JsonMember> &changes)
{
    const JsonValue item = event["item"];
    const bool isDone = type.endsWith(".done");
    QByteArray id = item["id"].toUtf8();
    const bool isNew = !isDone && (id.isEmpty() || !m_indexes.contains(id));
    const auto given = event["output_index"].toInteger();
    const int next = m_items.empty() ? 0 : m_items.rbegin()->first + 1;
    const int index = given ? int(*given) : isNew ? next : indexOf(event, id);
    if (!given)
        changes.append(JsonMember{"output_index", QByteArray::number(index)});
    m_newest = index;
    const QByteArray complete = completeItem(index, item, isDone);
    if (item.isObject() && complete != item.rawView())
        changes.append(JsonMember{"item", complete});
}

void EventItems::completePartEvent(const QByteArray &type, const JsonValue &event,
                                   QList<JsonMember> &changes)
{
    const QByteArray given = event["item_id"].toUtf8();
    const int index = indexOf(event, given);
    if (!event["output_index"].toInteger())
        changes.append(JsonMember{"output_index", QByteArray::number(index)});
    Known &known = m_items[index];
    if (known.id.isEmpty()) {
        known.isOwn = given.isEmpty();
        known.id = known.isOwn ? newId("item_") : given;
    }
    if (given.isEmpty() || (known.isOwn && given != known.id))
        changes.append(JsonMember{"item_id", toJsonString(known.id)});
    const char *part = findPartEvents(type)->part;
    if (part && !event[part].toInteger())
        changes.append(JsonMember{part, "0"});
    if (needsLogprobs(type))
        fill(event, {{"logprobs", "[]"}}, changes);
    if (type == "response.function_call_arguments.done")
        fill(event, {{"name", toJsonString(known.name)}}, changes);
    if (type == "response.output_text.annotation.added") {
        fill(event, {{"annotation_index", QByteArray::number(known.annotations)}}, changes);
        ++known.annotations;
    }
    if (const JsonValue value = event["part"]; value.isObject()) {
        if (const QByteArray complete = completePart(value); complete != value.rawView())
            changes.append(JsonMember{"part", complete});
    }
}

QByteArray EventItems::completeItem(int index, const JsonValue &item, bool isDone)
{
    if (!item.isObject())
        return item.raw();
    QList<JsonMember> changes;
    const QByteArray id = idOf(index, item);
    if (item["id"].toUtf8() != id)
        changes.append(JsonMember{"id", toJsonString(id)});
    const QByteArray type = item["type"].toUtf8();
    fill(item, itemDefaults(type, isDone), changes);
    if (type == "image_generation_call" && item["result"].isUndefined())
        changes.append(JsonMember{"result", "null"});
    if (const JsonValue content = item["content"]; type == "message" && content.isArray()) {
        if (const QByteArray complete = completeContent(content); complete != content.rawView())
            changes.append(JsonMember{"content", complete});
    }
    if (type == "reasoning")
        leaveOutNulls(item, {"content", "status"}, changes);
    if (type == "function_call" || type == "custom_tool_call") {
        Known &known = m_items[index];
        known.name = item["name"].toUtf8();
        if (known.callId.isEmpty())
            known.callId = item["call_id"].toUtf8();
        if (known.callId.isEmpty())
            known.callId = newId("call_");
        fill(item, {{"call_id", toJsonString(known.callId)}}, changes);
        leaveOutNulls(item, {"namespace"}, changes);
    }
    return withMembers(item, changes);
}

QByteArray EventItems::idOf(int index, const JsonValue &item)
{
    Known &known = m_items[index];
    const QByteArray given = item["id"].toUtf8();
    if (known.isOwn)
        return known.id;
    if (known.id.isEmpty() && given.isEmpty()) {
        known.isOwn = true;
        known.id = newId(idPrefix(item["type"].toUtf8()));
        return known.id;
    }
    if (!given.isEmpty()) {
        known.id = given;
        m_indexes.insert(given, index);
    }
    return known.id;
}

int EventItems::indexOf(const JsonValue &event, const QByteArray &itemId)
{
    if (const auto given = event["output_index"].toInteger())
        return int(*given);
    return m_indexes.value(itemId, m_newest);
}

} // namespace openai
