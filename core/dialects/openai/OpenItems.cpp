// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/OpenItems.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"

namespace openai {

using namespace core;

namespace {

//! The text of one item, by the number of the part.
struct Texts
{
    std::map<qint64, QByteArray> text;
    std::map<qint64, QByteArray> refusal;
    std::map<qint64, QByteArray> summary;
    std::map<qint64, QByteArray> thought;
    QByteArray arguments;
};

void add(Texts &texts, const QByteArray &type, const JsonValue &event)
{
    const QByteArray delta = event["delta"].toUtf8();
    const qint64 part = event["content_index"].toInteger().value_or(0);
    if (type == "response.output_text.delta")
        texts.text[part].append(delta);
    else if (type == "response.refusal.delta")
        texts.refusal[part].append(delta);
    else if (type == "response.reasoning_summary_text.delta")
        texts.summary[event["summary_index"].toInteger().value_or(0)].append(delta);
    else if (type == "response.reasoning_text.delta")
        texts.thought[part].append(delta);
    else
        texts.arguments.append(delta);
}

void writeParts(JsonWriter &json, const char *type, const char *field,
                const std::map<qint64, QByteArray> &parts)
{
    for (const auto &[number, text] : parts) {
        json.beginObject().member("type", type).member(field, text);
        if (qstrcmp(type, "output_text") == 0)
            json.memberRaw("annotations", "[]").memberRaw("logprobs", "[]");
        json.endObject();
    }
}

//! The members that deltas fill, in place of those that the announcement left empty.
bool writeFilled(JsonWriter &json, const QByteArray &name, const Texts &texts)
{
    if (name == "status") {
        json.member(name, "incomplete");
    } else if (name == "content") {
        json.key(name).beginArray();
        writeParts(json, "output_text", "text", texts.text);
        writeParts(json, "refusal", "refusal", texts.refusal);
        writeParts(json, "reasoning_text", "text", texts.thought);
        json.endArray();
    } else if (name == "summary") {
        json.key(name).beginArray();
        writeParts(json, "summary_text", "text", texts.summary);
        json.endArray();
    } else if (name == "arguments" || name == "input") {
        json.member(name, texts.arguments);
    } else {
        return false;
    }
    return true;
}

QByteArray toItem(const QByteArray &begun, const Texts &texts)
{
    const auto item = parseJson(begun);
    if (!item)
        return begun;
    JsonWriter json;
    json.beginObject();
    const auto members = item->members();
    for (const auto &[name, value] : members) {
        if (!writeFilled(json, name, texts))
            json.memberRaw(name, value.rawView());
    }
    json.endObject();
    return json.take();
}

} // namespace

void OpenItems::begin(const RawJson &event)
{
    const auto value = parseJson(event.text);
    if (!value)
        return;
    const int next = m_begun.empty() ? 0 : m_begun.rbegin()->first + 1;
    const int item = int((*value)["output_index"].toInteger().value_or(next));
    m_begun[item] = (*value)["item"].raw();
}

void OpenItems::addDelta(const RawEvent &delta)
{
    if (!m_begun.empty())
        m_deltas.push_back(delta);
}

void OpenItems::finish(int item)
{
    m_begun.erase(item);
    if (m_begun.empty())
        m_deltas.clear();
}

std::map<int, QByteArray> OpenItems::unfinished() const
{
    std::map<int, Texts> texts;
    for (const RawEvent &delta : m_deltas) {
        if (const auto event = parseJson(delta.data.text))
            add(texts[int((*event)["output_index"].toInteger().value_or(0))], delta.type, *event);
    }
    std::map<int, QByteArray> items;
    for (const auto &[number, begun] : m_begun)
        items[number] = toItem(begun, texts[number]);
    return items;
}

} // namespace openai
