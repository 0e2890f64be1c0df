// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CodexEvents.h"

#include "core/base/JsonEdits.h"
#include "core/base/Log.h"
#include "core/codex/CodexErrors.h"

#include <algorithm>
#include <array>
#include <simdjson.h>
#include <string_view>

namespace core {

namespace {

constexpr std::string_view DeltaEnd = ".delta";

qint64 countCodePoints(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
    });
}

//! The part of `whole` that was not told yet; never begins inside a character.
QByteArrayView missing(QByteArrayView whole, qsizetype reported)
{
    while (reported < whole.size() && (static_cast<unsigned char>(whole[reported]) & 0xc0) == 0x80)
        ++reported;
    return reported < whole.size() ? whole.sliced(reported) : QByteArrayView();
}

std::optional<Usage> toUsage(const JsonValue &usage)
{
    if (!usage.isObject())
        return std::nullopt;
    Usage result;
    result.inputTokens = usage["input_tokens"].toInteger().value_or(0);
    result.outputTokens = usage["output_tokens"].toInteger().value_or(0);
    const JsonValue input = usage["input_tokens_details"];
    result.cachedTokens = input["cached_tokens"].toInteger().value_or(0);
    result.cacheWriteTokens = input["cache_write_tokens"].toInteger().value_or(0);
    result.reasoningTokens =
        usage["output_tokens_details"]["reasoning_tokens"].toInteger().value_or(0);
    result.totalTokens =
        usage["total_tokens"].toInteger().value_or(result.inputTokens + result.outputTokens);
    return result;
}

bool isForProviderOnly(const QByteArray &type)
{
    return type.startsWith("codex.") || type.startsWith("responsesapi.")
        || type == "response.metadata";
}

//! Says nothing of output yet: the answer may still be asked for again.
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

bool isCall(QByteArrayView type)
{
    return type == "function_call" || type == "custom_tool_call";
}

//! `type` comes first in what the backend writes: a cheap look spares parsing big items twice.
bool looksLikeDelta(QByteArrayView data)
{
    const std::string_view head(data.data(), size_t(std::min<qsizetype>(data.size(), 80)));
    return head.find(DeltaEnd) != std::string_view::npos;
}

QByteArray toBytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace

//! The few fields that all delta events share.
struct CodexEvents::Delta
{
    enum class Kind { Text, Refusal, Summary, Reasoning, Arguments };

    Kind kind = Kind::Text;
    int item = 0;
    int part = 0;
    std::string_view text;
};

struct CodexEvents::DeltaType
{
    QByteArray name;
    Delta::Kind kind;
};

//! Null for events that are no such delta.
const CodexEvents::DeltaType *CodexEvents::findDeltaType(std::string_view type)
{
    using Kind = Delta::Kind;
    static const std::array types{
        DeltaType{"response.output_text.delta", Kind::Text},
        DeltaType{"response.function_call_arguments.delta", Kind::Arguments},
        DeltaType{"response.reasoning_summary_text.delta", Kind::Summary},
        DeltaType{"response.custom_tool_call_input.delta", Kind::Arguments},
        DeltaType{"response.reasoning_text.delta", Kind::Reasoning},
        DeltaType{"response.refusal.delta", Kind::Refusal},
    };
    const auto found = std::find_if(types.begin(), types.end(), [type](const DeltaType &one) {
        return type == std::string_view(one.name.constData(), size_t(one.name.size()));
    });
    return found == types.end() ? nullptr : &*found;
}

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
        qCWarning(logCodex) << "an event of" << data.size() << "bytes is no JSON object";
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

//! The path of nearly every event: no tree, no copies but the text. False = not such an event.
bool CodexEvents::applyDelta(QByteArrayView data, Events &out)
{
    using Kind = Delta::Kind;
    static thread_local simdjson::dom::parser parser; // keeps its memory from event to event
    simdjson::dom::object event;
    std::string_view type;
    if (parser.parse(data.data(), size_t(data.size())).get(event) != simdjson::SUCCESS
        || event["type"].get(type) != simdjson::SUCCESS)
        return false;

    const DeltaType *known = findDeltaType(type);
    if (!known)
        return false;
    Delta delta;
    delta.kind = known->kind;
    int64_t number = 0;
    if (event["output_index"].get(number) == simdjson::SUCCESS) {
        delta.item = int(number);
    } else {
        std::string_view id;
        if (event["item_id"].get(id) != simdjson::SUCCESS)
            return false;
        delta.item = m_indexById.value(toBytes(id), 0);
    }
    if (event[delta.kind == Kind::Summary ? "summary_index" : "content_index"].get(number)
        == simdjson::SUCCESS)
        delta.part = int(number);
    if (event["delta"].get(delta.text) != simdjson::SUCCESS)
        return false;
    start({}, out);
    m_hasOutput = true;
    if (m_rawEvents) {
        out.emplace_back(RawEvent{known->name, {data.toByteArray()}});
        hold(delta);
    } else {
        forwardDelta(delta, out);
    }
    return true;
}

//! For the case that the item never ends.
void CodexEvents::hold(const Delta &delta)
{
    ItemState &state = item(delta.item);
    if (state.hasFinished)
        return;
    const QByteArrayView text(delta.text.data(), qsizetype(delta.text.size()));
    switch (delta.kind) {
    case Delta::Kind::Text:
        state.open.texts[delta.part].append(text);
        return;
    case Delta::Kind::Refusal:
        state.open.refusals[delta.part].append(text);
        return;
    case Delta::Kind::Summary:
        state.open.summaries[delta.part].append(text);
        return;
    case Delta::Kind::Reasoning:
        state.open.reasoning[delta.part].append(text);
        return;
    case Delta::Kind::Arguments:
        state.open.arguments.append(text);
        return;
    }
}

void CodexEvents::forwardDelta(const Delta &delta, Events &out)
{
    const QByteArrayView text(delta.text.data(), qsizetype(delta.text.size()));
    if (text.isEmpty())
        return;
    switch (delta.kind) {
    case Delta::Kind::Text: {
        Reported &reported = item(delta.item).texts[delta.part];
        reported.bytes += text.size();
        reported.codePoints += countCodePoints(text);
        out.emplace_back(TextDelta{delta.item, text.toByteArray()});
        return;
    }
    case Delta::Kind::Refusal:
        item(delta.item).refusals[delta.part].bytes += text.size();
        out.emplace_back(RefusalDelta{delta.item, text.toByteArray()});
        return;
    case Delta::Kind::Summary:
        addReasoning(delta.item, delta.part, true, text, out);
        return;
    case Delta::Kind::Reasoning:
        addReasoning(delta.item, delta.part, false, text, out);
        return;
    case Delta::Kind::Arguments:
        addArguments(delta.item, text, out);
        return;
    }
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
    if (m_rawEvents)
        passOn(type, event, out);

    if (m_rawEvents && !isEnd(type))
        return; // nobody would look at what it means

    if (type == "response.output_item.added") {
        addItem(indexOf(event), event["item"], out);
    } else if (type == "response.output_item.done") {
        finishItem(indexOf(event), event["item"], out);
    } else if (type == "response.reasoning_summary_part.added") {
        addReasoning(indexOf(event), int(event["summary_index"].toInteger().value_or(0)), true, {},
                     out);
    } else if (type == "response.output_text.annotation.added") {
        cite(indexOf(event), int(event["content_index"].toInteger().value_or(0)),
             event["annotation"], out);
    } else if (type == "response.function_call_arguments.done") {
        completeArguments(indexOf(event), event["arguments"].toUtf8(), out);
    } else if (type == "response.custom_tool_call_input.done") {
        completeArguments(indexOf(event), event["input"].toUtf8(), out);
    } else if (type == "response.image_generation_call.partial_image") {
        out.emplace_back(ImageDelta{indexOf(event),
                                    int(event["partial_image_index"].toInteger().value_or(0)),
                                    event["partial_image_b64"].toUtf8()});
    } else if (type == "response.completed" || type == "response.done") {
        const QByteArray status = event["response"]["status"].toUtf8();
        if (status == "failed" || status == "cancelled")
            fail(event["response"]["error"], now, out);
        else
            conclude(event["response"], status == "incomplete", out);
    } else if (type == "response.incomplete") {
        conclude(event["response"], true, out);
    } else if (type == "response.failed") {
        fail(event["response"]["error"], now, out);
    } else if (type == "error") {
        fail(event["error"].isAbsent() ? event : event["error"], now, out);
    }
}

//! The event as it came, and the one neutral event that its reader cannot do without.
void CodexEvents::passOn(const QByteArray &type, const JsonValue &event, Events &out)
{
    if (isEnd(type))
        giveUpOpenItems(out);
    out.emplace_back(RawEvent{type, {event.raw()}});
    const bool isAdded = type == "response.output_item.added";
    if (!isAdded && type != "response.output_item.done")
        return;
    const int index = indexOf(event);
    m_indexById.insert(event["item"]["id"].toUtf8(), index);
    ItemState &state = item(index);
    if (isAdded)
        state.open.begun = event["item"].raw();
    if (isAdded || std::exchange(state.hasFinished, true))
        return;
    state.open = {};
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
    if (const auto index = event["output_index"].toInteger())
        return int(*index);
    const QByteArray id =
        event["item"].isObject() ? event["item"]["id"].toUtf8() : event["item_id"].toUtf8();
    if (const auto known = m_indexById.constFind(id); known != m_indexById.constEnd())
        return *known;
    return m_items.empty() ? 0 : m_items.rbegin()->first + 1;
}

void CodexEvents::addItem(int index, const JsonValue &value, Events &out)
{
    ItemState &state = item(index);
    state.type = value["type"].toUtf8();
    state.itemId = value["id"].toUtf8();
    if (!state.itemId.isEmpty())
        m_indexById.insert(state.itemId, index);
    if (isCall(state.type)) {
        startCall(index, value, out);
    } else if (state.type == "web_search_call" && !state.hasStarted) {
        state.hasStarted = true;
        out.emplace_back(SearchStarted{index, state.itemId});
    }
}

void CodexEvents::finishItem(int index, const JsonValue &value, Events &out)
{
    if (item(index).hasFinished)
        return;
    addItem(index, value, out);
    const QByteArray type = item(index).type;
    if (type == "message")
        finishMessage(index, value, out);
    else if (type == "reasoning")
        finishReasoning(index, value, out);
    else if (isCall(type))
        finishCall(index, value[type == "function_call" ? "arguments" : "input"].toUtf8(), out);
    else if (type == "web_search_call")
        finishSearch(index, value, out);
    else if (type == "image_generation_call")
        finishImage(index, value, out);
    item(index).hasFinished = true;
    out.emplace_back(ItemFinished{index, {value.raw()}});
}

void CodexEvents::finishMessage(int index, const JsonValue &value, Events &out)
{
    ItemState &state = item(index);
    const auto parts = value["content"].items();
    for (int i = 0; i < int(parts.size()); ++i) {
        const JsonValue &part = parts[i];
        if (part["type"].toUtf8() == "refusal") {
            const QByteArray whole = part["refusal"].toUtf8();
            const QByteArrayView rest = missing(whole, state.refusals[i].bytes);
            if (!rest.isEmpty())
                out.emplace_back(RefusalDelta{index, rest.toByteArray()});
            continue;
        }
        const QByteArray whole = part["text"].toUtf8();
        Reported &reported = state.texts[i];
        const QByteArrayView rest = missing(whole, reported.bytes);
        if (!rest.isEmpty())
            out.emplace_back(TextDelta{index, rest.toByteArray()});
        reported.bytes += rest.size();
        reported.codePoints += countCodePoints(rest);
        const auto annotations = part["annotations"].items();
        for (qsizetype n = reported.citations; n < annotations.size(); ++n)
            cite(index, i, annotations[n], out);
    }
}

void CodexEvents::cite(int index, int part, const JsonValue &annotation, Events &out)
{
    ItemState &state = item(index);
    ++state.texts[part].citations;
    if (annotation["type"].toUtf8() != "url_citation")
        return;
    qint64 before = 0;
    for (const auto &[number, reported] : state.texts) {
        if (number < part)
            before += reported.codePoints;
    }
    const qint64 length = state.texts[part].codePoints;
    const auto clamped = [&](const char *name) {
        return std::clamp<qint64>(annotation[name].toInteger().value_or(0), 0, length);
    };
    const qint64 begin = clamped("start_index");
    out.emplace_back(CitationAdded{index, annotation["url"].toUtf8(), annotation["title"].toUtf8(),
                                   before + begin, before + std::max(begin, clamped("end_index"))});
}

void CodexEvents::addReasoning(int index, int part, bool isSummary, QByteArrayView text,
                               Events &out)
{
    ItemState &state = item(index);
    Reported &reported = isSummary ? state.summaries[part] : state.reasoning[part];
    if (!reported.hasStarted)
        out.emplace_back(ReasoningStarted{index, part, isSummary});
    reported.hasStarted = true;
    if (text.isEmpty())
        return;
    reported.bytes += text.size();
    out.emplace_back(ReasoningDelta{index, part, isSummary, text.toByteArray()});
}

void CodexEvents::completeReasoning(int index, int part, bool isSummary, const QByteArray &whole,
                                    Events &out)
{
    ItemState &state = item(index);
    const Reported reported = isSummary ? state.summaries[part] : state.reasoning[part];
    const QByteArrayView rest = missing(whole, reported.bytes);
    if (!rest.isEmpty())
        addReasoning(index, part, isSummary, rest, out);
}

void CodexEvents::finishReasoning(int index, const JsonValue &value, Events &out)
{
    const auto summary = value["summary"].items();
    for (int i = 0; i < int(summary.size()); ++i)
        completeReasoning(index, i, true, summary[i]["text"].toUtf8(), out);
    const auto content = value["content"].items();
    for (int i = 0; i < int(content.size()); ++i)
        completeReasoning(index, i, false, content[i]["text"].toUtf8(), out);
    out.emplace_back(ReasoningFinished{
        index, item(index).itemId, value["encrypted_content"].toUtf8(), {value["summary"].raw()}});
}

void CodexEvents::startCall(int index, const JsonValue &value, Events &out)
{
    ItemState &state = item(index);
    if (state.hasStarted)
        return;
    state.hasStarted = true;
    const ToolKind kind = state.type == "function_call" ? ToolKind::Function : ToolKind::Custom;
    out.emplace_back(ToolCallStarted{index, kind, state.itemId, value["call_id"].toUtf8(),
                                     value["name"].toUtf8(), value["namespace"].toUtf8()});
}

void CodexEvents::addArguments(int index, QByteArrayView piece, Events &out)
{
    ItemState &state = item(index);
    if (!state.hasStarted || state.hasFinished || piece.isEmpty())
        return; // told whole when the item, with its name, arrives
    state.arguments.append(piece);
    out.emplace_back(ToolCallDelta{index, piece.toByteArray()});
}

void CodexEvents::completeArguments(int index, const QByteArray &whole, Events &out)
{
    const QByteArray reported = item(index).arguments;
    if (whole.size() > reported.size() && whole.startsWith(reported))
        addArguments(index, QByteArrayView(whole).sliced(reported.size()), out);
}

void CodexEvents::finishCall(int index, const QByteArray &arguments, Events &out)
{
    completeArguments(index, arguments, out);
    ItemState &state = item(index);
    const QByteArray whole = arguments.isEmpty() ? state.arguments : arguments;
    out.emplace_back(ToolCallFinished{index, whole});
    state.arguments.clear();
    state.hasFinished = true;
}

void CodexEvents::finishSearch(int index, const JsonValue &value, Events &out)
{
    out.emplace_back(SearchFinished{index, item(index).itemId, {value["action"].raw()}});
}

//! Whether there is a picture is told by the picture, not by the status.
void CodexEvents::finishImage(int index, const JsonValue &value, Events &out)
{
    const QByteArray result = value["result"].toUtf8();
    if (result.isEmpty())
        return;
    out.emplace_back(ImageFinished{
        index, result, value["revised_prompt"].toUtf8(), {withoutMember(value, "result")}});
}

//! Items whose end was never told are taken from the final response, or closed as they are.
void CodexEvents::finishOpenItems(const JsonValue &response, Events &out)
{
    const auto output = response["output"].items();
    for (int i = 0; i < int(output.size()); ++i)
        finishItem(i, output[i], out);
    std::vector<int> open;
    for (const auto &[index, state] : m_items) {
        if (isCall(state.type) && state.hasStarted && !state.hasFinished)
            open.push_back(index);
    }
    for (const int index : open)
        finishCall(index, {}, out);
}

void CodexEvents::giveUpOpenItems(Events &out)
{
    for (auto &[index, state] : m_items) {
        if (state.hasFinished || state.open.begun.isEmpty())
            continue;
        state.hasFinished = true;
        out.emplace_back(ItemFinished{index, {toIncompleteItem(state.open)}});
    }
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
        finishOpenItems(response, out);
    }
    if (!m_hasServedModelHeader && response["model"].isString() && m_servedModel.isEmpty())
        m_servedModel = response["model"].toUtf8();
    finished.usage = toUsage(response["usage"]);
    finished.servedModel = m_servedModel;
    finished.serviceTier = response["service_tier"].toUtf8();
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
