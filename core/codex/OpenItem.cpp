// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/OpenItem.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"

namespace core {

namespace {

void writeParts(JsonWriter &json, const char *type, const char *field, const OpenItem::Parts &parts)
{
    for (const auto &[number, text] : parts) {
        json.beginObject().member("type", type).member(field, text);
        if (qstrcmp(type, "output_text") == 0)
            json.memberRaw("annotations", "[]").memberRaw("logprobs", "[]");
        json.endObject();
    }
}

//! The members that deltas fill, in place of those that the announcement left empty.
bool writeFilled(JsonWriter &json, const QByteArray &name, const OpenItem &item)
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

} // namespace

QByteArray toIncompleteItem(const OpenItem &item)
{
    const auto begun = parseJson(item.begun);
    if (!begun)
        return item.begun;
    JsonWriter json;
    json.beginObject();
    const auto members = begun->members();
    for (const auto &[name, value] : members) {
        if (!writeFilled(json, name, item))
            json.memberRaw(name, value.rawView());
    }
    json.endObject();
    return json.take();
}

} // namespace core
