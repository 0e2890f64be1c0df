// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ResponseRoutes.h"

#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"
#include "core/chat/ResponseHeaders.h"
#include "core/chat/TokenEstimate.h"
#include "core/codex/Codex.h"
#include "core/dialects/openai/KeptInput.h"
#include "core/dialects/openai/OpenAiShared.h"
#include "core/dialects/openai/ResponseEcho.h"
#include "core/server/BackendRequest.h"
#include "core/server/ResponseStore.h"

#include <QtCore/QUrlQuery>

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int UsualPage = 20;
constexpr int LongestPage = 100;

Error notKept(const QByteArray &id)
{
    return {ErrorCode::NotFound,
            u"Response with id '%1' not found."_s.arg(QString::fromUtf8(id.left(100))),
            u"response_id"_s,
            {},
            u"response_not_found"_s};
}

struct Page
{
    int limit = UsualPage;
    bool isNewestFirst = true;
    QByteArray after;
};

Result<Page> readPage(const QByteArray &text)
{
    const QUrlQuery query(QString::fromUtf8(text));
    Page page;
    if (query.hasQueryItem(u"limit"_s)) {
        bool isNumber = false;
        page.limit = query.queryItemValue(u"limit"_s).toInt(&isNumber);
        if (!isNumber || page.limit < 1 || page.limit > LongestPage) {
            return openai::invalidValue(u"'limit' must be a whole number from 1 to 100."_s,
                                        u"limit"_s);
        }
    }
    const QString order = query.queryItemValue(u"order"_s);
    if (!order.isEmpty() && order != u"asc" && order != u"desc")
        return openai::invalidValue(u"'order' must be asc or desc."_s, u"order"_s);
    page.isNewestFirst = order != u"asc";
    page.after = query.queryItemValue(u"after"_s, QUrl::FullyDecoded).toUtf8();
    return page;
}

QByteArray toPageJson(const QList<RawJson> &items, bool hasMore)
{
    JsonWriter json;
    json.beginObject().member("object", "list").key("data").beginArray();
    for (const RawJson &item : items)
        json.raw(item.text);
    json.endArray();
    for (const char *name : {"first_id", "last_id"}) {
        if (items.isEmpty())
            json.memberNull(name);
        else
            json.member(name,
                        idOfItem(qstrcmp(name, "first_id") == 0 ? items.first() : items.last()));
    }
    return json.memberBool("has_more", hasMore).endObject().take();
}

//! The tokens of a compaction that the backend does not count, estimated.
QByteArray estimatedUsage(qint64 inputTokens, const QByteArray &output)
{
    const qint64 outputTokens = estimateTokens(output);
    JsonWriter json;
    json.beginObject().memberNumber("input_tokens", inputTokens);
    json.memberNumber("output_tokens", outputTokens);
    json.memberNumber("total_tokens", inputTokens + outputTokens).endObject();
    return json.take();
}

//! With what the API promises and the backend leaves out.
QByteArray toCompaction(const JsonValue &response, qint64 inputTokens, qint64 now)
{
    JsonWriter output;
    output.beginArray();
    for (const JsonValue &item : response["output"].items())
        output.raw(item.isObject() ? openai::toKeptItem(item).text : item.raw());
    const QByteArray items = output.endArray().take();
    QList<openai::JsonMember> changes{{"object", "\"response.compaction\""}, {"output", items}};
    if (!response["id"].isString())
        changes.append(openai::JsonMember{"id", openai::toJsonString(newId("resp_"))});
    if (!response["created_at"].isNumber())
        changes.append(openai::JsonMember{"created_at", QByteArray::number(now)});
    const auto usage = response["usage"].isObject() ? Result<JsonValue>(response["usage"])
                                                    : parseJson(estimatedUsage(inputTokens, items));
    changes.append(openai::JsonMember{"usage", openai::completeUsage(*usage)});
    return openai::withMembers(response, changes);
}

} // namespace

ResponseRoutes::ResponseRoutes(Codex &codex, ResponseStore &store, const Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_codex(codex)
    , m_store(store)
    , m_clock(clock)
{
}

void ResponseRoutes::one(const RequestContext &context) const
{
    const QUrlQuery query(QString::fromUtf8(context.request.query));
    if (query.queryItemValue(u"stream"_s) == u"true") {
        return context.fail(openai::unsupported(
            u"A finished response cannot be streamed; send the request without 'stream'."_s,
            u"stream"_s));
    }
    const auto kept = m_store.find(context.argument);
    if (!kept)
        return context.fail(notKept(context.argument));
    context.sendJson(kept->response.text);
}

void ResponseRoutes::remove(const RequestContext &context)
{
    if (!m_store.remove(context.argument))
        return context.fail(notKept(context.argument));
    JsonWriter json;
    json.beginObject().member("id", context.argument).member("object", "response");
    json.memberBool("deleted", true).endObject();
    context.sendJson(json.take());
}

void ResponseRoutes::inputItems(const RequestContext &context) const
{
    const auto kept = m_store.find(context.argument);
    if (!kept)
        return context.fail(notKept(context.argument));
    const Result<Page> page = readPage(context.request.query);
    if (!page)
        return context.fail(page.error());
    // A turn that is gone takes those before it along; what is left is still true.
    const auto earlier = openai::earlierItems(kept->previousId, m_store);
    QList<RawJson> items = (earlier ? *earlier : QList<RawJson>()) + kept->input;
    if (page->isNewestFirst)
        std::reverse(items.begin(), items.end());
    if (!page->after.isEmpty()) {
        const auto place = std::find_if(items.begin(), items.end(), [&](const RawJson &item) {
            return idOfItem(item) == page->after;
        });
        if (place == items.end()) {
            return context.fail(openai::invalidValue(
                u"'after' must be the id of an item in the list."_s, u"after"_s));
        }
        items.erase(items.begin(), place + 1);
    }
    const bool hasMore = items.size() > page->limit;
    context.sendJson(toPageJson(items.mid(0, page->limit), hasMore));
}

void ResponseRoutes::cancel(const RequestContext &context) const
{
    if (!m_store.find(context.argument))
        return context.fail(notKept(context.argument));
    context.fail(Error{ErrorCode::BadRequest, u"Cannot cancel a synchronous response."_s});
}

void ResponseRoutes::compact(const RequestContext &context, const Request &request)
{
    if (!context.writer)
        return;
    const auto respond = [notes = request.notes, inputTokens = estimateInputTokens(request),
                          &clock = m_clock](const RequestContext &to, const QByteArray &reply) {
        const auto json = parseJson(reply);
        if (!json || !(*json)["output"].isArray()) {
            return to.fail(
                Error{ErrorCode::Upstream, u"ChatGPT's compaction could not be read."_s});
        }
        HeaderList headers = toHeaders(notes);
        if (!(*json)["usage"].isObject())
            headers.emplaceBack("X-ChatMock-Estimate", "usage");
        to.sendJson(toCompaction(*json, inputTokens, clock.unixSeconds()), headers);
    };
    auto *backendRequest = new BackendRequest(context, respond, this);
    m_codex.compact(request, backendRequest, backendRequest->callback());
}

} // namespace core
