// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The time limits of a call.
#include "core/codex/CodexCall.h"

namespace core {

using namespace Qt::Literals::StringLiterals;

void CodexCall::enter(Phase phase)
{
    m_phase = phase;
    if (phase == Phase::Connecting)
        m_lastActivity.start();
    m_timer.start(limit());
}

std::chrono::milliseconds CodexCall::limit() const
{
    return m_isStale ? std::min(phaseLimit(), m_order.timeouts.stale) : phaseLimit();
}

std::chrono::milliseconds CodexCall::phaseLimit() const
{
    switch (m_phase) {
    case Phase::Connecting:
        return m_order.timeouts.connect;
    case Phase::Waiting:
        return m_order.timeouts.firstByte;
    default:
        return m_order.timeouts.idle;
    }
}

//! The timer is not restarted for every piece that arrives; the elapsed time is checked when it
//! fires.
void CodexCall::checkTime()
{
    if (m_isPaused && m_phase == Phase::Streaming)
        return; // restarted when the client has caught up
    const std::chrono::milliseconds left =
        limit() - std::chrono::milliseconds(m_lastActivity.elapsed());
    if (left.count() > 0) {
        m_timer.start(left);
        return;
    }
    if (m_isStale)
        return handle(
            toCutFailure(u"nothing arrived after the computer slept or changed networks"_s));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(limit()).count();
    QString message = u"ChatGPT sent nothing for %1 seconds."_s.arg(seconds);
    if (m_phase == Phase::Connecting)
        message = u"Could not connect to %1 within %2 seconds."_s.arg(urlFor(m_order).host())
                      .arg(seconds);
    else if (m_phase == Phase::Waiting)
        message = u"ChatGPT did not respond within %1 seconds."_s.arg(seconds);
    fail(Error{ErrorCode::Timeout, message});
}

} // namespace core
