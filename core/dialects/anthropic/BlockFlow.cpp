// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/BlockFlow.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Overloaded.h"
#include "core/chat/ImageData.h"
#include "core/dialects/anthropic/BlockValues.h"
#include "core/dialects/anthropic/OptionalArguments.h"

#include <algorithm>

namespace anthropic {

using namespace core;

namespace {

using Kind = Block::Kind;
using Delta = BlockSink::Delta;

//! The item that an event is about; nullopt when it makes no block.
std::optional<int> itemOf(const Event &event)
{
    const auto none = [](const auto &) { return std::optional<int>(); };
    const auto its = [](const auto &one) { return std::optional(one.item); };
    return std::visit(Overloaded{
                          [&](const ResponseStarted &other) { return none(other); },
                          [&](const TextDelta &one) { return its(one); },
                          [&](const RefusalDelta &one) { return its(one); },
                          [&](const ReasoningStarted &one) { return its(one); },
                          [&](const ReasoningDelta &one) { return its(one); },
                          [&](const ReasoningFinished &one) { return its(one); },
                          [&](const ToolCallStarted &one) { return its(one); },
                          [&](const ToolCallDelta &one) { return its(one); },
                          [&](const ToolCallFinished &one) { return its(one); },
                          [&](const SearchStarted &one) { return its(one); },
                          [&](const SearchFinished &one) { return its(one); },
                          [&](const CitationAdded &one) { return its(one); },
                          [&](const ImageDelta &other) { return none(other); },
                          [&](const ImageFinished &one) { return its(one); },
                          [&](const ItemFinished &one) { return its(one); },
                          [&](const RawEvent &other) { return none(other); },
                          [&](const ResponseFinished &other) { return none(other); },
                          [&](const ResponseFailed &other) { return none(other); },
                      },
                      event);
}

QByteArray searchId(int item, const QByteArray &itemId)
{
    return "srvtoolu_" + (itemId.isEmpty() ? QByteArray::number(item) : itemId);
}

//! The search query: the action without its type and its results.
QByteArray toSearchInput(const JsonValue &action)
{
    JsonWriter json;
    json.beginObject();
    for (const auto &[name, value] : action.members()) {
        if (name != "type" && name != "sources")
            json.memberRaw(name, value.rawView());
    }
    return json.endObject().take();
}

} // namespace

void BlockFlow::take(const Event &event)
{
    const std::optional<int> item = itemOf(event);
    if (!item)
        return;
    if (!isBlocked(*item)) {
        apply(*item, event);
        return drain();
    }
    const auto batch = std::find_if(m_waiting.begin(), m_waiting.end(),
                                    [item](const auto &waiting) { return waiting.first == *item; });
    if (batch != m_waiting.end())
        batch->second.push_back(event);
    else
        m_waiting.push_back({*item, {event}});
}

void BlockFlow::end()
{
    close();
    for (const auto &[item, events] : std::exchange(m_waiting, {})) {
        applyBatch(item, events);
        close();
    }
    showSearchResults();
}

void BlockFlow::drain()
{
    while (!m_waiting.empty() && !isBlocked(m_waiting.front().first)) {
        const auto [item, events] = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        applyBatch(item, events);
    }
}

void BlockFlow::applyBatch(int item, const Events &events)
{
    for (const Event &event : events)
        apply(item, event);
}

bool BlockFlow::isBlocked(int item) const
{
    return m_open && m_item != item && *m_open != Kind::Text;
}

void BlockFlow::apply(int item, const Event &event)
{
    const auto nothing = [](const auto &) {};
    std::visit(Overloaded{
                   [&](const TextDelta &delta) { addText(item, delta.text); },
                   [&](const RefusalDelta &delta) {
                       m_hasRefusal = true;
                       addText(item, delta.text);
                   },
                   [&](const ReasoningStarted &) {
                       if (m_reasoning == Reasoning::Shown)
                           openUnlessOpen(item, Kind::Thinking);
                   },
                   [&](const ReasoningDelta &delta) { addReasoning(delta); },
                   [&](const ReasoningFinished &reasoning) { finishReasoning(reasoning); },
                   [&](const ToolCallStarted &call) { startCall(call); },
                   [&](const ToolCallDelta &delta) { addArguments(item, delta.arguments); },
                   [&](const ToolCallFinished &call) { finishCall(call); },
                   [&](const SearchStarted &search) { startSearch(search); },
                   [&](const SearchFinished &search) { finishSearch(search); },
                   [&](const CitationAdded &citation) { cite(citation); },
                   [&](const ImageFinished &image) { showImage(image); },
                   [&](const ItemFinished &) { finishItem(item); },
                   [&](const ImageDelta &other) { nothing(other); },
                   [&](const RawEvent &other) { nothing(other); },
                   [&](const ResponseStarted &other) { nothing(other); },
                   [&](const ResponseFinished &other) { nothing(other); },
                   [&](const ResponseFailed &other) { nothing(other); },
               },
               event);
}

void BlockFlow::open(int item, const Block &block)
{
    close();
    m_open = block.kind;
    m_item = item;
    m_sink.open(block);
}

void BlockFlow::openUnlessOpen(int item, Kind kind)
{
    if (!isOpen(item, kind))
        open(item, {kind, {}, {}, {}});
}

void BlockFlow::close()
{
    if (!m_open)
        return;
    if (*m_open == Kind::ToolUse)
        closeCall();
    m_open.reset();
    m_paragraph.reset();
    m_sink.close();
}

//! Emits what was held back of the arguments.
void BlockFlow::closeCall()
{
    if (m_callKind == ToolKind::Custom) {
        // The arguments are free text, but input has to be an object.
        JsonWriter json;
        json.beginObject().member("input", m_heldArguments).endObject();
        m_sink.add(Delta::Input, json.text());
    } else if (!m_heldArguments.isEmpty()) {
        m_sink.add(Delta::Input, withoutBlankOptions(m_heldArguments, m_callSchema));
    }
}

void BlockFlow::finishItem(int item)
{
    if (m_open && m_item == item)
        close();
    if (!m_open && m_searchResults.hasCitations())
        showSearchResults();
}

bool BlockFlow::isOpen(int item, Kind kind) const
{
    return m_open == kind && m_item == item;
}

void BlockFlow::addText(int item, const QByteArray &text)
{
    if (text.isEmpty())
        return;
    openUnlessOpen(item, Kind::Text);
    m_sink.add(Delta::Text, text);
}

void BlockFlow::addReasoning(const ReasoningDelta &delta)
{
    if (m_reasoning != Reasoning::Shown || delta.text.isEmpty())
        return;
    openUnlessOpen(delta.item, Kind::Thinking);
    const std::pair paragraph(delta.part, delta.isSummary);
    if (m_paragraph && *m_paragraph != paragraph)
        m_sink.add(Delta::Thinking, "\n\n");
    m_paragraph = paragraph;
    m_sink.add(Delta::Thinking, delta.text);
}

void BlockFlow::finishReasoning(const ReasoningFinished &reasoning)
{
    if (m_reasoning == Reasoning::Hidden)
        return;
    const bool isSigned = !reasoning.encryptedContent.isEmpty();
    if (isSigned) {
        openUnlessOpen(reasoning.item, Kind::Thinking);
        m_sink.add(Delta::Signature, toSignature({reasoning.encryptedContent, reasoning.summary}));
    }
    if (isOpen(reasoning.item, Kind::Thinking))
        close();
}

void BlockFlow::startCall(const ToolCallStarted &call)
{
    open(call.item, {Kind::ToolUse, call.callId, m_names.toClient(call.name), {}});
    m_hasCalls = true;
    m_callKind = call.kind;
    m_callSchema = m_schemas.value(call.name);
    if (!hasOptionalText(m_callSchema))
        m_callSchema = {};
    m_sentSize = 0;
    m_heldArguments.clear();
}

void BlockFlow::addArguments(int item, const QByteArray &piece)
{
    if (!isOpen(item, Kind::ToolUse) || piece.isEmpty())
        return;
    if (m_callKind == ToolKind::Custom || !m_callSchema.isEmpty()) {
        m_heldArguments.append(piece);
        return;
    }
    m_sentSize += piece.size();
    m_sink.add(Delta::Input, piece);
}

void BlockFlow::finishCall(const ToolCallFinished &call)
{
    if (!isOpen(call.item, Kind::ToolUse))
        return;
    if (m_callKind == ToolKind::Custom || !m_callSchema.isEmpty())
        m_heldArguments = call.arguments;
    else if (m_sentSize < call.arguments.size())
        m_sink.add(Delta::Input, QByteArrayView(call.arguments).sliced(m_sentSize));
    close();
}

void BlockFlow::startSearch(const SearchStarted &search)
{
    open(search.item,
         {Kind::ServerToolUse, searchId(search.item, search.itemId), "web_search", {}});
}

void BlockFlow::finishSearch(const SearchFinished &search)
{
    if (!isOpen(search.item, Kind::ServerToolUse))
        startSearch({search.item, search.itemId});
    const Result<JsonValue> json = parseJson(search.action.text);
    const JsonValue action = json ? *json : JsonValue();
    m_sink.add(Delta::Input, toSearchInput(action));
    ++m_searchCount;
    close();
    m_searchResults.add(searchId(search.item, search.itemId), action);
}

void BlockFlow::showSearchResults()
{
    for (const Block &block : m_searchResults.take()) {
        open(0, block);
        close();
    }
}

//! The backend reports which text of the response a source supports, not which text of the source.
void BlockFlow::cite(const CitationAdded &citation)
{
    m_searchResults.cite(citation);
    if (!isOpen(citation.item, Kind::Text))
        return;
    JsonWriter json;
    json.beginObject().member("type", "web_search_result_location");
    json.member("cited_text", "").member("url", citation.url).member("title", citation.title);
    json.member("encrypted_index", "").endObject();
    m_sink.add(Delta::Citation, json.text());
}

//! This API has no block for an image that the model made.
void BlockFlow::showImage(const ImageFinished &image)
{
    open(image.item, {Kind::Text, {}, {}, {}});
    m_sink.add(Delta::Text, "![image](" + imageUrl(image.base64) + ')');
    close();
}

} // namespace anthropic
