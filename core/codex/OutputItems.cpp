// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/OutputItems.h"

#include "core/base/JsonWriter.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

//! The part of `all` that was not passed on yet; never begins inside a character.
QByteArrayView missing(QByteArrayView all, qsizetype emitted)
{
    while (emitted < all.size() && (static_cast<unsigned char>(all[emitted]) & 0xc0) == 0x80)
        ++emitted;
    return emitted < all.size() ? all.sliced(emitted) : QByteArrayView();
}

bool isCall(QByteArrayView type)
{
    return type == "function_call" || type == "custom_tool_call";
}

void writeParts(JsonWriter &json, const char *type, const char *field,
                const std::map<int, QByteArray> &parts)
{
    for (const auto &[number, text] : parts) {
        json.beginObject().member("type", type).member(field, text);
        if (qstrcmp(type, "output_text") == 0)
            json.memberRaw("annotations", "[]").memberRaw("logprobs", "[]");
        json.endObject();
    }
}

} // namespace

// --- neutral events ------------------------------------------------------------------------------

void OutputItems::addDelta(const ItemDelta &delta, Events &out)
{
    if (delta.text.isEmpty())
        return;
    switch (delta.kind) {
    case ItemDelta::Kind::Text: {
        Emitted &emitted = m_items[delta.item].texts[delta.part];
        emitted.bytes += delta.text.size();
        emitted.codePoints += countCodePoints(delta.text);
        out.emplace_back(TextDelta{delta.item, delta.text.toByteArray()});
        return;
    }
    case ItemDelta::Kind::Refusal:
        m_items[delta.item].refusals[delta.part].bytes += delta.text.size();
        out.emplace_back(RefusalDelta{delta.item, delta.text.toByteArray()});
        return;
    case ItemDelta::Kind::Summary:
        addReasoning(delta.item, delta.part, true, delta.text, out);
        return;
    case ItemDelta::Kind::Reasoning:
        addReasoning(delta.item, delta.part, false, delta.text, out);
        return;
    case ItemDelta::Kind::Arguments:
        addArguments(delta.item, delta.text, out);
        return;
    }
}

void OutputItems::add(int index, const JsonValue &value, Events &out)
{
    State &state = m_items[index];
    state.type = value["type"].toUtf8();
    state.itemId = value["id"].toUtf8();
    if (isCall(state.type)) {
        startCall(index, value, out);
    } else if (state.type == "web_search_call" && !state.hasStarted) {
        state.hasStarted = true;
        out.emplace_back(SearchStarted{index, state.itemId});
    }
}

void OutputItems::finish(int index, const JsonValue &value, Events &out)
{
    State &state = m_items[index];
    if (state.hasFinished)
        return;
    add(index, value, out);
    if (state.type == "message") {
        finishMessage(index, value, out);
    } else if (state.type == "reasoning") {
        finishReasoning(index, value, out);
    } else if (isCall(state.type)) {
        const bool isFunction = state.type == "function_call";
        finishCall(index, value[isFunction ? "arguments" : "input"].toUtf8(), out);
    } else if (state.type == "web_search_call") {
        out.emplace_back(SearchFinished{index, state.itemId, {value["action"].raw()}});
    } else if (state.type == "image_generation_call") {
        // Only the image data shows that there is an image, not the status.
        if (const QByteArray result = value["result"].toUtf8(); !result.isEmpty())
            out.emplace_back(ImageFinished{
                index, result, value["revised_prompt"].toUtf8(), {withoutMember(value, "result")}});
    }
    state.hasFinished = true;
    out.emplace_back(ItemFinished{index, {value.raw()}});
}

void OutputItems::startSummary(int index, int part, Events &out)
{
    addReasoning(index, part, true, {}, out);
}

void OutputItems::finishMessage(int index, const JsonValue &value, Events &out)
{
    State &state = m_items[index];
    const auto parts = value["content"].items();
    for (int i = 0; i < int(parts.size()); ++i) {
        const JsonValue &part = parts[i];
        if (part["type"].toUtf8() == "refusal") {
            const QByteArray all = part["refusal"].toUtf8();
            const QByteArrayView rest = missing(all, state.refusals[i].bytes);
            if (!rest.isEmpty())
                out.emplace_back(RefusalDelta{index, rest.toByteArray()});
            continue;
        }
        const QByteArray all = part["text"].toUtf8();
        Emitted &emitted = state.texts[i];
        const QByteArrayView rest = missing(all, emitted.bytes);
        if (!rest.isEmpty())
            out.emplace_back(TextDelta{index, rest.toByteArray()});
        emitted.bytes += rest.size();
        emitted.codePoints += countCodePoints(rest);
        const auto annotations = part["annotations"].items();
        for (qsizetype n = emitted.citations; n < annotations.size(); ++n)
            cite(index, i, annotations[n], out);
    }
}

void OutputItems::cite(int index, int part, const JsonValue &annotation, Events &out)
{
    State &state = m_items[index];
    ++state.texts[part].citations;
    if (annotation["type"].toUtf8() != "url_citation")
        return;
    qint64 before = 0;
    for (const auto &[number, emitted] : state.texts) {
        if (number < part)
            before += emitted.codePoints;
    }
    const qint64 length = state.texts[part].codePoints;
    const auto clamped = [&](const char *name) {
        return std::clamp<qint64>(annotation[name].toInteger().value_or(0), 0, length);
    };
    const qint64 begin = clamped("start_index");
    out.emplace_back(CitationAdded{index, annotation["url"].toUtf8(), annotation["title"].toUtf8(),
                                   before + begin, before + std::max(begin, clamped("end_index"))});
}

void OutputItems::addReasoning(int index, int part, bool isSummary, QByteArrayView text,
                               Events &out)
{
    State &state = m_items[index];
    Emitted &emitted = isSummary ? state.summaries[part] : state.reasoning[part];
    if (!emitted.hasStarted)
        out.emplace_back(ReasoningStarted{index, part, isSummary});
    emitted.hasStarted = true;
    if (text.isEmpty())
        return;
    emitted.bytes += text.size();
    out.emplace_back(ReasoningDelta{index, part, isSummary, text.toByteArray()});
}

void OutputItems::completeReasoning(int index, int part, bool isSummary, const QByteArray &all,
                                    Events &out)
{
    State &state = m_items[index];
    const Emitted emitted = isSummary ? state.summaries[part] : state.reasoning[part];
    const QByteArrayView rest = missing(all, emitted.bytes);
    if (!rest.isEmpty())
        addReasoning(index, part, isSummary, rest, out);
}

void OutputItems::finishReasoning(int index, const JsonValue &value, Events &out)
{
    const auto summary = value["summary"].items();
    for (int i = 0; i < int(summary.size()); ++i)
        completeReasoning(index, i, true, summary[i]["text"].toUtf8(), out);
    const auto content = value["content"].items();
    for (int i = 0; i < int(content.size()); ++i)
        completeReasoning(index, i, false, content[i]["text"].toUtf8(), out);
    out.emplace_back(ReasoningFinished{index,
                                       m_items[index].itemId,
                                       value["encrypted_content"].toUtf8(),
                                       {value["summary"].raw()}});
}

void OutputItems::startCall(int index, const JsonValue &value, Events &out)
{
    State &state = m_items[index];
    if (state.hasStarted)
        return;
    state.hasStarted = true;
    const ToolKind kind = state.type == "function_call" ? ToolKind::Function : ToolKind::Custom;
    out.emplace_back(ToolCallStarted{index, kind, state.itemId, value["call_id"].toUtf8(),
                                     value["name"].toUtf8(), value["namespace"].toUtf8()});
}

void OutputItems::addArguments(int index, QByteArrayView piece, Events &out)
{
    State &state = m_items[index];
    if (!state.hasStarted || state.hasFinished || piece.isEmpty())
        return; // passed on when the complete item, with its name, arrives
    state.arguments.append(piece);
    out.emplace_back(ToolCallDelta{index, piece.toByteArray()});
}

void OutputItems::completeArguments(int index, const QByteArray &all, Events &out)
{
    const QByteArray emitted = m_items[index].arguments;
    if (all.size() > emitted.size() && all.startsWith(emitted))
        addArguments(index, QByteArrayView(all).sliced(emitted.size()), out);
}

void OutputItems::finishCall(int index, const QByteArray &arguments, Events &out)
{
    completeArguments(index, arguments, out);
    State &state = m_items[index];
    const QByteArray all = arguments.isEmpty() ? state.arguments : arguments;
    out.emplace_back(ToolCallFinished{index, all});
    state.arguments.clear();
    state.hasFinished = true;
}

void OutputItems::finishOpen(const JsonValue &response, Events &out)
{
    const auto output = response["output"].items();
    for (int i = 0; i < int(output.size()); ++i)
        finish(i, output[i], out);
    for (const auto &[index, state] : m_items) {
        if (isCall(state.type) && state.hasStarted && !state.hasFinished)
            finishCall(index, {}, out);
    }
}

// --- events that are passed on unchanged ---------------------------------------------------------

void OpenItems::begin(int index, const QByteArray &item)
{
    m_items[index].announced = item;
}

void OpenItems::hold(const ItemDelta &delta)
{
    Item &item = m_items[delta.item];
    if (item.hasFinished)
        return;
    switch (delta.kind) {
    case ItemDelta::Kind::Text:
        item.texts[delta.part].append(delta.text);
        return;
    case ItemDelta::Kind::Refusal:
        item.refusals[delta.part].append(delta.text);
        return;
    case ItemDelta::Kind::Summary:
        item.summaries[delta.part].append(delta.text);
        return;
    case ItemDelta::Kind::Reasoning:
        item.reasoning[delta.part].append(delta.text);
        return;
    case ItemDelta::Kind::Arguments:
        item.arguments.append(delta.text);
        return;
    }
}

bool OpenItems::finish(int index)
{
    Item &item = m_items[index];
    if (item.hasFinished)
        return false;
    item = {};
    item.hasFinished = true;
    return true;
}

void OpenItems::giveUp(Events &out)
{
    for (auto &[index, item] : m_items) {
        if (item.hasFinished || item.announced.isEmpty())
            continue;
        item.hasFinished = true;
        out.emplace_back(ItemFinished{index, {toIncomplete(item)}});
    }
}

//! Writes the members that deltas fill, instead of those that the announcement left empty.
bool OpenItems::writeMember(JsonWriter &json, const QByteArray &name, const Item &item)
{
    if (name == "status") {
        json.member(name, "incomplete");
    } else if (name == "content") {
        json.key(name).beginArray();
        writeParts(json, "output_text", "text", item.texts);
        writeParts(json, "refusal", "refusal", item.refusals);
        writeParts(json, "reasoning_text", "text", item.reasoning);
        json.endArray();
    } else if (name == "summary") {
        json.key(name).beginArray();
        writeParts(json, "summary_text", "text", item.summaries);
        json.endArray();
    } else if (name == "arguments" || name == "input") {
        json.member(name, item.arguments);
    } else {
        return false;
    }
    return true;
}

QByteArray OpenItems::toIncomplete(const Item &item)
{
    const auto announced = parseJson(item.announced);
    if (!announced)
        return item.announced;
    JsonWriter json;
    json.beginObject();
    const auto members = announced->members();
    for (const auto &[name, value] : members) {
        if (!writeMember(json, name, item))
            json.memberRaw(name, value.rawView());
    }
    json.endObject();
    return json.take();
}

} // namespace core
