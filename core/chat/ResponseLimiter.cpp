// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ResponseLimiter.h"

#include "core/base/Overloaded.h"
#include "core/chat/TokenEstimate.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace core {

// --- stop sequences -----------------------------------------------------------------------------

StopSequences::StopSequences(const QList<QByteArray> &sequences)
{
    for (const QByteArray &sequence : sequences) {
        if (!sequence.isEmpty())
            m_sequences.append(sequence);
    }
}

QByteArray StopSequences::feed(const QByteArray &text)
{
    if (isMet())
        return {};
    QByteArray all = std::exchange(m_held, {}) + text;
    qsizetype first = all.size();
    qsizetype firstEnd = all.size() + 1;
    for (const QByteArray &sequence : m_sequences) {
        const qsizetype position = all.indexOf(sequence);
        const qsizetype end = position + sequence.size();
        if (position < 0 || end > firstEnd || (end == firstEnd && position >= first))
            continue;
        m_met = sequence;
        first = position;
        firstEnd = end;
    }
    if (!isMet()) {
        first -= heldSize(all);
        m_held = all.sliced(first);
    }
    all.truncate(first);
    return all;
}

QByteArray StopSequences::flush()
{
    return std::exchange(m_held, {});
}

//! The size of the longest end of `text` with which a sequence begins.
qsizetype StopSequences::heldSize(QByteArrayView text) const
{
    qsizetype held = 0;
    for (const QByteArray &sequence : m_sequences) {
        for (qsizetype size = std::min(sequence.size() - 1, text.size()); size > held; --size) {
            if (text.endsWith(QByteArrayView(sequence).first(size))) {
                held = size;
                break;
            }
        }
    }
    return held;
}

// --- ceiling -------------------------------------------------------------------------------------

TokenCeiling::TokenCeiling(qint64 maxTokens)
    : m_left(std::min(maxTokens, std::numeric_limits<qint64>::max() / TokenCost::PartsPerToken)
             * TokenCost::PartsPerToken)
{
}

qsizetype TokenCeiling::admit(QByteArrayView text)
{
    qsizetype position = 0;
    while (position < text.size()) {
        const TokenCost cost = tokenCost(static_cast<unsigned char>(text[position]));
        if (cost.parts > m_left) {
            m_left = 0;
            return position;
        }
        m_left -= cost.parts;
        position = std::min(position + cost.bytes, text.size());
    }
    return position;
}

// --- limiter -------------------------------------------------------------------------------------

ResponseLimiter::ResponseLimiter(const Request &request) : m_stop(request.stop)
{
    if (request.maxOutputTokens)
        m_ceiling.emplace(*request.maxOutputTokens);
}

const Events &ResponseLimiter::filter(const Events &events)
{
    if (m_stop.isEmpty() && !m_ceiling)
        return events;
    m_out.clear();
    for (const Event &event : events) {
        if (m_isCut)
            break;
        take(event);
    }
    return m_out;
}

void ResponseLimiter::take(const Event &event)
{
    const auto pass = [this](const auto &other) { m_out.emplace_back(other); };
    const auto releaseAndPass = [this](const auto &other) {
        releaseHeld();
        if (!m_isCut)
            m_out.emplace_back(other);
    };
    const auto visitor = Overloaded{
        [&](const ResponseStarted &started) {
            m_started = started;
            pass(started);
        },
        [&](const TextDelta &delta) { takeText(delta); },
        [&](const RefusalDelta &delta) { admit(delta, &RefusalDelta::text); },
        [&](const ToolCallDelta &delta) { takeArguments(delta.item, delta.arguments); },
        [&](const ToolCallFinished &finished) {
            const qsizetype seen = m_argumentSizes.value(finished.item);
            if (seen < finished.arguments.size())
                takeArguments(finished.item, finished.arguments.sliced(seen));
            if (!m_isCut)
                pass(finished);
        },
        [&](const ToolCallStarted &call) { releaseAndPass(call); },
        [&](const ItemFinished &item) { releaseAndPass(item); },
        [&](const ResponseFinished &finished) { releaseAndPass(finished); },
        [&](const ResponseFailed &failed) { releaseAndPass(failed); },
        [&](const ReasoningStarted &other) { pass(other); },
        [&](const ReasoningDelta &other) { pass(other); },
        [&](const ReasoningFinished &other) { pass(other); },
        [&](const SearchStarted &other) { pass(other); },
        [&](const SearchFinished &other) { pass(other); },
        [&](const CitationAdded &other) { pass(other); },
        [&](const ImageDelta &other) { pass(other); },
        [&](const ImageFinished &other) { pass(other); },
        [&](const RawEvent &other) { pass(other); },
    };
    std::visit(visitor, event);
}

void ResponseLimiter::takeText(const TextDelta &delta)
{
    if (delta.item != m_textItem)
        releaseHeld();
    if (m_isCut)
        return;
    m_textItem = delta.item;
    admit(TextDelta{delta.item, m_stop.isEmpty() ? delta.text : m_stop.feed(delta.text)},
          &TextDelta::text);
    if (!m_isCut && m_stop.isMet())
        cut(ResponseFinished::Reason::StopSequence);
}

void ResponseLimiter::takeArguments(int item, const QByteArray &arguments)
{
    m_argumentSizes[item] += arguments.size();
    admit(ToolCallDelta{item, arguments}, &ToolCallDelta::arguments);
}

//! The text of an item has ended, so its tail is not the beginning of a stop sequence.
void ResponseLimiter::releaseHeld()
{
    const QByteArray held = m_stop.flush();
    if (!held.isEmpty())
        admit(TextDelta{m_textItem, held}, &TextDelta::text);
}

template<typename Delta>
void ResponseLimiter::admit(Delta delta, QByteArray Delta::*text)
{
    QByteArray &bytes = delta.*text;
    const qsizetype offered = bytes.size();
    const qsizetype admitted = m_ceiling ? m_ceiling->admit(bytes) : offered;
    bytes.truncate(admitted);
    if (admitted > 0)
        m_out.emplace_back(std::move(delta));
    if (admitted < offered)
        cut(ResponseFinished::Reason::OutputCeiling);
}

void ResponseLimiter::cut(ResponseFinished::Reason reason)
{
    m_isCut = true;
    ResponseFinished finished;
    finished.reason = reason;
    finished.servedModel = m_started.servedModel;
    finished.serviceTier = m_started.serviceTier;
    if (reason == ResponseFinished::Reason::StopSequence)
        finished.stopSequence = m_stop.met();
    m_out.emplace_back(std::move(finished));
}

} // namespace core
