// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/OutputProgress.h"

namespace core {

namespace {

constexpr std::chrono::seconds ProgressInterval{1};
//! TokenCost counts about as much, for Latin and for Asian letters, but looks at each of them.
constexpr qsizetype BytesPerToken = 4;

//! How much output an event brings; 0 for what is none. A delta that is passed on unread is about
//! one token.
qsizetype outputBytesOf(const Event &event)
{
    if (const auto *raw = std::get_if<RawEvent>(&event))
        return raw->type.endsWith(".delta") ? BytesPerToken : 0;
    if (const auto *text = std::get_if<TextDelta>(&event))
        return text->text.size();
    if (const auto *reasoning = std::get_if<ReasoningDelta>(&event))
        return reasoning->text.size();
    if (const auto *call = std::get_if<ToolCallDelta>(&event))
        return call->arguments.size();
    if (const auto *refusal = std::get_if<RefusalDelta>(&event))
        return refusal->text.size();
    return 0;
}

bool isOutputWithoutText(const Event &event)
{
    return std::holds_alternative<ToolCallStarted>(event)
        || std::holds_alternative<ImageDelta>(event)
        || std::holds_alternative<ImageFinished>(event);
}

} // namespace

OutputProgress::OutputProgress(QObject *parent) : QObject(parent), m_pause(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(ProgressInterval);
    connect(&m_pause, &QTimer::timeout, this, &OutputProgress::grown);
}

bool OutputProgress::note(const Event &event)
{
    const qsizetype bytes = outputBytesOf(event);
    m_bytes += bytes;
    if (m_hasOutput) {
        if (bytes > 0 && !m_pause.isActive())
            m_pause.start();
        return false;
    }
    m_hasOutput = bytes > 0 || isOutputWithoutText(event);
    return m_hasOutput;
}

qint64 OutputProgress::tokens() const
{
    return (m_bytes + BytesPerToken - 1) / BytesPerToken;
}

} // namespace core
