// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/Response.h"

#include "core/base/Overloaded.h"

#include <algorithm>

namespace core {

void Response::append(Segment::Kind kind, int item, int part, const QByteArray &text)
{
    if (text.isEmpty())
        return;
    if (!m_segments.empty()) {
        Segment &last = m_segments.back();
        if (last.kind == kind && last.item == item && last.part == part) {
            last.text.append(text);
            return;
        }
    }
    m_segments.push_back({kind, item, part, text});
}

Response::Call *Response::callOf(int item)
{
    const auto found = std::find_if(m_calls.begin(), m_calls.end(),
                                    [item](const Call &call) { return call.started.item == item; });
    return found == m_calls.end() ? nullptr : &*found;
}

void Response::apply(const Event &event)
{
    const auto visitor = Overloaded{
        [this](const ResponseStarted &started) { m_started = started; },
        [this](const TextDelta &delta) { append(Segment::Kind::Text, delta.item, 0, delta.text); },
        [this](const RefusalDelta &delta) { m_refusal.append(delta.text); },
        [](const ReasoningStarted &) {},
        [this](const ReasoningDelta &delta) {
            append(delta.isSummary ? Segment::Kind::Summary : Segment::Kind::Reasoning, delta.item,
                   delta.part, delta.text);
        },
        [this](const ReasoningFinished &reasoning) {
            m_reasoning.push_back(
                {reasoning.itemId, reasoning.encryptedContent, reasoning.summary});
        },
        [this](const ToolCallStarted &call) {
            m_calls.push_back({call, {}, false});
        },
        [this](const ToolCallDelta &delta) {
            if (Call *call = callOf(delta.item))
                call->arguments.append(delta.arguments);
        },
        [this](const ToolCallFinished &finished) {
            Call *call = callOf(finished.item);
            if (!call)
                return;
            call->arguments = finished.arguments;
            call->isFinished = true;
        },
        [](const SearchStarted &) {},
        [](const SearchFinished &) {},
        [this](const CitationAdded &citation) { m_citations.push_back(citation); },
        [](const ImageDelta &) {},
        [this](const ImageFinished &image) { m_images.push_back(image); },
        [this](const ItemFinished &item) { m_items.push_back(item); },
        [](const RawEvent &) {},
        [this](const ResponseFinished &finished) { m_finished = finished; },
        [this](const ResponseFailed &failed) { m_error = failed.error; },
    };
    std::visit(visitor, event);
}

QByteArray Response::text() const
{
    QByteArray all;
    for (const Segment &segment : m_segments) {
        if (segment.kind == Segment::Kind::Text)
            all.append(segment.text);
    }
    return all;
}

} // namespace core
