// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ResponseLimiter.h"

#include "core/base/Overloaded.h"

namespace core {

ResponseLimiter::ResponseLimiter(const Request &request) : m_stop(request.stop)
{
    if (request.maxOutputTokens)
        m_ceiling.emplace(*request.maxOutputTokens);
}

Events ResponseLimiter::filter(Events events)
{
    if (m_isCut)
        return {};
    if (m_stop.isEmpty() && !m_ceiling)
        return events;
    Events out;
    out.reserve(events.size());
    for (Event &event : events) {
        take(std::move(event), out);
        if (m_isCut)
            break;
    }
    return out;
}

void ResponseLimiter::take(Event &&event, Events &out)
{
    const auto pass = [&out](auto &&other) { out.emplace_back(std::move(other)); };
    const auto releaseThenPass = [this, &out](auto &&other) {
        releaseHeld(out);
        if (!m_isCut)
            out.emplace_back(std::move(other));
    };
    const auto visitor = Overloaded{
        [this, &pass](ResponseStarted &&started) {
            m_started = started;
            pass(std::move(started));
        },
        [this, &out](TextDelta &&delta) { takeText(std::move(delta), out); },
        [this, &out](RefusalDelta &&delta) { admit(std::move(delta), &RefusalDelta::text, out); },
        [this, &out](ToolCallDelta &&delta) { takeArguments(delta.item, delta.arguments, out); },
        [this, &out, &pass](ToolCallFinished &&finished) {
            const qsizetype seen = m_argumentSizes.value(finished.item);
            if (seen < finished.arguments.size())
                takeArguments(finished.item, finished.arguments.sliced(seen), out);
            if (!m_isCut)
                pass(std::move(finished));
        },
        [&](ToolCallStarted &&call) { releaseThenPass(std::move(call)); },
        [&](ItemFinished &&item) { releaseThenPass(std::move(item)); },
        [&](ResponseFinished &&finished) { releaseThenPass(std::move(finished)); },
        [&](ResponseFailed &&failed) { releaseThenPass(std::move(failed)); },
        [&](ReasoningStarted &&other) { pass(std::move(other)); },
        [&](ReasoningDelta &&other) { pass(std::move(other)); },
        [&](ReasoningFinished &&other) { pass(std::move(other)); },
        [&](SearchStarted &&other) { pass(std::move(other)); },
        [&](SearchFinished &&other) { pass(std::move(other)); },
        [&](CitationAdded &&other) { pass(std::move(other)); },
        [&](ImageDelta &&other) { pass(std::move(other)); },
        [&](ImageFinished &&other) { pass(std::move(other)); },
        [&](RawEvent &&other) { pass(std::move(other)); },
    };
    std::visit(visitor, std::move(event));
}

void ResponseLimiter::takeText(TextDelta &&delta, Events &out)
{
    if (delta.item != m_textItem)
        releaseHeld(out);
    if (m_isCut)
        return;
    m_textItem = delta.item;
    if (!m_stop.isEmpty())
        delta.text = m_stop.feed(delta.text);
    admit(std::move(delta), &TextDelta::text, out);
    if (!m_isCut && m_stop.isMet())
        cut(ResponseFinished::Reason::StopSequence, out);
}

void ResponseLimiter::takeArguments(int item, const QByteArray &arguments, Events &out)
{
    m_argumentSizes[item] += arguments.size();
    admit(ToolCallDelta{item, arguments}, &ToolCallDelta::arguments, out);
}

//! The text of an item has ended, so its tail is not the beginning of a stop sequence.
void ResponseLimiter::releaseHeld(Events &out)
{
    const QByteArray held = m_stop.flush();
    if (!held.isEmpty())
        admit(TextDelta{m_textItem, held}, &TextDelta::text, out);
}

template<typename Delta>
void ResponseLimiter::admit(Delta &&delta, QByteArray Delta::*text, Events &out)
{
    QByteArray &bytes = delta.*text;
    const qsizetype offered = bytes.size();
    const qsizetype admitted = m_ceiling ? m_ceiling->admit(bytes) : offered;
    bytes.truncate(admitted);
    if (admitted > 0)
        out.emplace_back(std::move(delta));
    if (admitted < offered)
        cut(ResponseFinished::Reason::OutputCeiling, out);
}

void ResponseLimiter::cut(ResponseFinished::Reason reason, Events &out)
{
    m_isCut = true;
    ResponseFinished finished;
    finished.reason = reason;
    finished.servedModel = m_started.servedModel;
    finished.serviceTier = m_started.serviceTier;
    if (reason == ResponseFinished::Reason::StopSequence)
        finished.stopSequence = m_stop.met();
    out.emplace_back(std::move(finished));
}

} // namespace core
