// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/KeptInput.h"

#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"
#include "core/dialects/openai/Conversation.h"

#include <algorithm>

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

//! `content` as the list of parts that the API returns.
QByteArray toParts(const JsonValue &content, bool isAssistant)
{
    if (!content.isString())
        return content.isAbsent() ? QByteArray("[]") : content.raw();
    JsonWriter json;
    json.beginArray().beginObject();
    json.member("type", isAssistant ? "output_text" : "input_text");
    json.member("text", content.toUtf8());
    if (isAssistant)
        json.memberRaw("annotations", "[]").memberRaw("logprobs", "[]");
    json.endObject().endArray();
    return json.take();
}

RawJson toKeptMessage(const QByteArray &text)
{
    JsonWriter json;
    json.beginObject().member("role", "user").member("content", text).endObject();
    return toKeptItem(*parseJson(json.take()));
}

} // namespace

QByteArrayView idPrefix(const QByteArray &type)
{
    struct Row
    {
        QByteArrayView type;
        QByteArrayView prefix;
    };
    static constexpr Row Rows[] = {
        {"message", "msg_"},          {"reasoning", "rs_"},
        {"function_call", "fc_"},     {"function_call_output", "fco_"},
        {"custom_tool_call", "ctc_"}, {"custom_tool_call_output", "ctco_"},
        {"web_search_call", "ws_"},   {"image_generation_call", "ig_"},
        {"compaction", "cmp_"},
    };
    for (const Row &row : Rows) {
        if (type == row.type)
            return row.prefix;
    }
    return "item_";
}

RawJson toKeptItem(const JsonValue &item)
{
    const QByteArray type = item["type"].isString() ? item["type"].toUtf8() : QByteArray("message");
    const bool isMessage = type == "message";
    JsonWriter json;
    json.beginObject().member("type", type);
    json.member("id", item["id"].isString() ? item["id"].toUtf8() : newId(idPrefix(type)));
    if (isMessage && item["status"].isAbsent())
        json.member("status", "completed");
    if (isMessage && !item.contains("content"))
        json.memberRaw("content", "[]");
    const auto members = item.members();
    for (const auto &[name, value] : members) {
        if (name == "type" || name == "id" || (name == "status" && value.isAbsent()))
            continue;
        if (isMessage && name == "content")
            json.memberRaw(name, toParts(value, item["role"].toUtf8() == "assistant"));
        else
            json.memberRaw(name, value.rawView());
    }
    json.endObject();
    return {json.take()};
}

Error previousNotFound(const QByteArray &id)
{
    return {ErrorCode::BadRequest,
            u"Previous response with id '%1' not found."_s.arg(QString::fromUtf8(id.left(100))),
            u"previous_response_id"_s,
            {},
            u"previous_response_not_found"_s};
}

QList<RawJson> toKeptInput(const JsonValue &input, const KeptResponses &kept)
{
    if (input.isString())
        return {toKeptMessage(input.toUtf8())};
    QList<RawJson> items;
    for (const JsonValue &item : input.items()) {
        if (!isItemReference(item)) {
            items.append(toKeptItem(item));
            continue;
        }
        if (const auto found = kept.findItem(item["id"].toUtf8()))
            items.append(*found);
    }
    return items;
}

Result<QList<RawJson>> earlierItems(const QByteArray &id, const KeptResponses &kept)
{
    QList<KeptResponse> turns; // newest first
    for (QByteArray next = id; !next.isEmpty(); next = turns.constLast().previousId) {
        const auto turn = kept.find(next);
        const bool isLoop = std::any_of(turns.begin(), turns.end(),
                                        [&](const KeptResponse &one) { return one.id == next; });
        if (!turn || isLoop)
            return previousNotFound(id);
        turns.append(*turn);
    }
    QList<RawJson> items;
    for (auto turn = turns.crbegin(); turn != turns.crend(); ++turn) {
        items += turn->input;
        const auto response = parseJson(turn->response.text);
        if (!response)
            return previousNotFound(id);
        for (const JsonValue &item : (*response)["output"].items())
            items.append({item.raw()});
    }
    return items;
}

} // namespace openai
