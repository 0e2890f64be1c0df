// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CodexEvents.h"

#include "core/base/JsonWriter.h"
#include "core/base/Log.h"
#include "core/codex/CodexErrors.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::string_view DeltaEnd = ".delta";
constexpr qint64 MostItems = 1'000'000; // of one response

std::optional<Usage> toUsage(const JsonValue &usage)
{
    if (!usage.isObject())
        return std::nullopt;
    Usage result;
    result.inputTokens = usage["input_tokens"].toInteger().value_or(0);
    result.outputTokens = usage["output_tokens"].toInteger().value_or(0);
    const JsonValue input = usage["input_tokens_details"];
    const auto cached = input["cached_tokens"].toInteger();
    result.cachedTokens = cached.value_or(0);
    result.isCacheReported = cached.has_value();
    result.cacheWriteTokens = input["cache_write_tokens"].toInteger().value_or(0);
    result.reasoningTokens =
        usage["output_tokens_details"]["reasoning_tokens"].toInteger().value_or(0);
    result.totalTokens =
        usage["total_tokens"].toInteger().value_or(result.inputTokens + result.outputTokens);
    return result;
}

//! Reasoning that the backend removed from the input without an error.
QByteArray droppedReasoning(const JsonValue &response)
{
    const auto changes = response["input_transformations"].items();
    for (const JsonValue &change : changes) {
        if (change["type"].toUtf8() == "reasoning" && change["action"].toUtf8() == "removed") {
            const QByteArray reason = change["reason"].toUtf8();
            return reason.isEmpty() ? "unknown"_ba : reason;
        }
    }
    return {};
}

bool isForProviderOnly(const QByteArray &type)
{
    return type.startsWith("codex.") || type.startsWith("responsesapi.")
        || type == "response.metadata";
}

//! Events before any output: until then the request may be sent again.
bool isPreamble(const QByteArray &type)
{
    return type == "response.created" || type == "response.queued" || type == "response.in_progress"
        || type == "response.failed" || type == "error";
}

bool isEnd(const QByteArray &type)
{
    return type == "response.completed" || type == "response.done" || type == "response.incomplete"
        || type == "response.failed" || type == "error";
}

//! `type` comes first in what the backend writes; a cheap check avoids parsing large items twice.
bool looksLikeDelta(QByteArrayView data)
{
    const std::string_view head(data.data(), size_t(std::min<qsizetype>(data.size(), 80)));
    return head.find(DeltaEnd) != std::string_view::npos;
}

//! A delta event and what it is a piece of.
struct DeltaType
{
    QByteArray name;
    ItemDelta::Kind kind;
};

//! Null for events that are no such delta.
const DeltaType *findDeltaType(QByteArrayView type)
{
    using Kind = ItemDelta::Kind;
    static const std::array types{
        DeltaType{"response.output_text.delta", Kind::Text},
        DeltaType{"response.function_call_arguments.delta", Kind::Arguments},
        DeltaType{"response.reasoning_summary_text.delta", Kind::Summary},
        DeltaType{"response.custom_tool_call_input.delta", Kind::Arguments},
        DeltaType{"response.reasoning_text.delta", Kind::Reasoning},
        DeltaType{"response.refusal.delta", Kind::Refusal},
    };
    const auto found = std::find_if(types.begin(), types.end(),
                                    [type](const DeltaType &one) { return type == one.name; });
    return found == types.end() ? nullptr : &*found;
}

//! The error object of an event that ends a response with a failure.
JsonValue causeOf(const QByteArray &type, const JsonValue &event)
{
    if (type == "response.failed")
        return event["response"]["error"];
    return event["error"].isAbsent() ? event : event["error"];
}

bool isUsageLimit(const JsonValue &cause, qint64 now)
{
    return toStreamFailure(cause, now).error.code == ErrorCode::UsageLimit;
}

int intOf(const JsonValue &event, const char *name)
{
    return int(event[name].toInteger().value_or(0));
}

} // namespace

CodexEvents::CodexEvents(bool rawEvents) : m_rawEvents(rawEvents)
{
}

CodexEvents::~CodexEvents() = default;

void CodexEvents::setServedModel(const QByteArray &model)
{
    if (model.isEmpty())
        return;
    m_servedModel = model;
    m_hasServedModelHeader = true;
}

void CodexEvents::apply(QByteArrayView data, qint64 now, Events &out)
{
    if (m_hasEnded || data == "[DONE]" || (looksLikeDelta(data) && applyDelta(data, out)))
        return;
    auto event = parseJson(data.toByteArray());
    if (!event && !data.isValidUtf8())
        event = parseJson(QString::fromUtf8(data).toUtf8());
    if (!event || !event->isObject()) {
        qCWarning(logCodex) << "an event of" << data.size() << "bytes is not a JSON object";
        return;
    }
    const QByteArray type = (*event)["type"].toUtf8();
    if (isForProviderOnly(type)) {
        if (type == "codex.rate_limits")
            m_rateLimits = event->raw();
        const JsonValue served = (*event)["headers"]["openai-model"];
        if (served.isString() && !m_hasServedModelHeader)
            m_servedModel = served.toUtf8();
        return;
    }
    if (type.endsWith(DeltaEnd.data()) && applyDelta(event->rawView(), out))
        return;
    applyEvent(type, *event, now, out);
}

bool CodexEvents::applyImages(const QByteArray &body, Events &out)
{
    const auto response = parseJson(body);
    if (!response)
        return false;
    JsonWriter look;
    look.beginObject();
    for (const char *name : {"size", "quality", "background", "output_format"}) {
        if ((*response)[name].isString())
            look.member(name, (*response)[name].toUtf8());
    }
    const RawJson details{look.endObject().take()};
    Events images;
    const auto data = (*response)["data"].items();
    for (const JsonValue &image : data) {
        const QByteArray base64 = image["b64_json"].toUtf8();
        if (!base64.isEmpty())
            images.emplace_back(ImageFinished{int(images.size()), base64,
                                              image["revised_prompt"].toUtf8(), details});
    }
    if (images.empty())
        return false;
    start(*response, out);
    std::move(images.begin(), images.end(), std::back_inserter(out));
    conclude(*response, false, out);
    return true;
}

//! The path of nearly every event: no tree, and only the text is copied. False = another event.
bool CodexEvents::applyDelta(QByteArrayView data, Events &out)
{
    static thread_local JsonFields event;
    if (!event.read(data))
        return false;
    const auto type = event.text("type");
    const auto text = event.text("delta");
    const DeltaType *known = type ? findDeltaType(*type) : nullptr;
    if (!known || !text)
        return false;
    ItemDelta delta;
    delta.kind = known->kind;
    delta.text = *text;
    if (const auto index = event.integer("output_index");
        index && *index >= 0 && *index < MostItems) {
        delta.item = int(*index);
    } else {
        const auto id = event.text("item_id");
        if (!id)
            return false;
        delta.item = m_indexById.value(id->toByteArray(), 0);
    }
    const bool isSummary = delta.kind == ItemDelta::Kind::Summary;
    const auto part = event.integer(isSummary ? "summary_index" : "content_index");
    delta.part = int(part.value_or(0));
    m_nextIndex = std::max(m_nextIndex, delta.item + 1);
    start({}, out);
    m_hasOutput = true;
    if (m_rawEvents) {
        out.emplace_back(RawEvent{known->name, {data.toByteArray()}});
        m_open.hold(delta);
    } else {
        m_items.addDelta(delta, out);
    }
    return true;
}

void CodexEvents::applyEvent(const QByteArray &type, const JsonValue &event, qint64 now,
                             Events &out)
{
    if (!type.startsWith("response.") && type != "error") {
        qCDebug(logCodex) << "unknown event" << type;
        return;
    }
    const bool isTerminalFailure = type == "error" || type == "response.failed";
    if (!isTerminalFailure)
        start(event["response"], out);
    if (!isPreamble(type))
        m_hasOutput = true;
    // A limit that is used up is reported in words of this program, with the time of its reset.
    if (m_rawEvents) {
        if (isTerminalFailure && isUsageLimit(causeOf(type, event), now))
            m_open.giveUp(out);
        else
            passOn(type, event, out);
        if (!isEnd(type))
            return; // its meaning is not needed
    }

    if (type == "response.output_item.added") {
        m_items.add(noteItem(event), event["item"], out);
    } else if (type == "response.output_item.done") {
        m_items.finish(noteItem(event), event["item"], out);
    } else if (type == "response.reasoning_summary_part.added") {
        m_items.startSummary(indexOf(event), intOf(event, "summary_index"), out);
    } else if (type == "response.output_text.annotation.added") {
        m_items.cite(indexOf(event), intOf(event, "content_index"), event["annotation"], out);
    } else if (type == "response.function_call_arguments.done") {
        m_items.completeArguments(indexOf(event), event["arguments"].toUtf8(), out);
    } else if (type == "response.custom_tool_call_input.done") {
        m_items.completeArguments(indexOf(event), event["input"].toUtf8(), out);
    } else if (type == "response.image_generation_call.partial_image") {
        out.emplace_back(ImageDelta{indexOf(event), intOf(event, "partial_image_index"),
                                    event["partial_image_b64"].toUtf8()});
    } else if (type == "response.completed" || type == "response.done") {
        const QByteArray status = event["response"]["status"].toUtf8();
        if (status == "failed" || status == "cancelled")
            fail(event["response"]["error"], now, out);
        else
            conclude(event["response"], status == "incomplete", out);
    } else if (type == "response.incomplete") {
        conclude(event["response"], true, out);
    } else if (isTerminalFailure) {
        fail(causeOf(type, event), now, out);
    }
}

//! The event unchanged, and the one neutral event that its encoder needs as well.
void CodexEvents::passOn(const QByteArray &type, const JsonValue &event, Events &out)
{
    if (isEnd(type))
        m_open.giveUp(out);
    out.emplace_back(RawEvent{type, {event.raw()}});
    const bool isAdded = type == "response.output_item.added";
    if (!isAdded && type != "response.output_item.done")
        return;
    const int index = noteItem(event);
    if (isAdded)
        m_open.begin(index, event["item"].raw());
    else if (m_open.finish(index))
        out.emplace_back(ItemFinished{index, {event["item"].raw()}});
}

void CodexEvents::start(const JsonValue &response, Events &out)
{
    if (m_hasStarted)
        return;
    m_hasStarted = true;
    if (!m_hasServedModelHeader)
        m_servedModel = response["model"].toUtf8();
    out.emplace_back(ResponseStarted{response["id"].toUtf8(), m_servedModel,
                                     response["created_at"].toInteger().value_or(0),
                                     response["service_tier"].toUtf8()});
}

int CodexEvents::indexOf(const JsonValue &event)
{
    const QByteArray id =
        event["item"].isObject() ? event["item"]["id"].toUtf8() : event["item_id"].toUtf8();
    const auto given = event["output_index"].toInteger();
    const QByteArray type = event["type"].toUtf8();
    // Without a number or a known id it can only belong to the item that is open.
    const bool isAdded = type == "response.output_item.added";
    const int usual = isAdded ? m_nextIndex : m_openIndex.value_or(m_nextIndex);
    const bool isUsable = given && *given >= 0 && *given < MostItems;
    const int index = isUsable ? int(*given) : m_indexById.value(id, usual);
    if (isAdded)
        m_openIndex = index;
    else if (type == "response.output_item.done")
        m_openIndex.reset();
    m_nextIndex = std::max(m_nextIndex, index + 1);
    return index;
}

int CodexEvents::noteItem(const JsonValue &event)
{
    const int index = indexOf(event);
    if (const QByteArray id = event["item"]["id"].toUtf8(); !id.isEmpty())
        m_indexById.insert(id, index);
    return index;
}

void CodexEvents::conclude(const JsonValue &response, bool isIncomplete, Events &out)
{
    using Reason = ResponseFinished::Reason;
    ResponseFinished finished;
    if (isIncomplete) {
        const QByteArray reason = response["incomplete_details"]["reason"].toUtf8();
        finished.reason =
            reason == "content_filter" ? Reason::ContentFilter : Reason::MaxOutputTokens;
    } else if (!m_rawEvents) {
        m_items.finishOpen(response, out);
    }
    if (!m_hasServedModelHeader && response["model"].isString() && m_servedModel.isEmpty())
        m_servedModel = response["model"].toUtf8();
    finished.usage = toUsage(response["usage"]);
    finished.servedModel = m_servedModel;
    finished.serviceTier = response["service_tier"].toUtf8();
    finished.droppedReasoning = droppedReasoning(response);
    if (m_rawEvents)
        finished.response = {response.raw()};
    out.emplace_back(std::move(finished));
    m_hasOutput = true;
    m_hasEnded = true;
}

void CodexEvents::fail(const JsonValue &error, qint64 now, Events &out)
{
    m_failure = std::make_unique<UpstreamFailure>(toStreamFailure(error, now));
    out.emplace_back(ResponseFailed{m_failure->error});
    m_hasEnded = true;
}

} // namespace core
