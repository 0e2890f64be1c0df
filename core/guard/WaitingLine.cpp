// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/WaitingLine.h"

#include <algorithm>

namespace core {

//! Moves everything when the clock was put back.
void WaitingLine::follow(qint64 now)
{
    const qint64 back = m_now - now;
    m_now = now;
    if (back <= 0)
        return;
    m_byDeadline.clear();
    for (auto &[ticket, deadline] : m_deadlines) {
        deadline -= back;
        m_byDeadline.emplace(deadline, ticket);
    }
    if (m_lastGone)
        *m_lastGone -= back;
}

std::optional<WaitingLine::Ticket> WaitingLine::join(qint64 now, qint64 deadline)
{
    follow(now);
    if (isFull())
        return std::nullopt;
    const Ticket ticket = ++m_lastTicket;
    m_deadlines.emplace(ticket, deadline);
    m_byDeadline.emplace(deadline, ticket);
    return ticket;
}

bool WaitingLine::leave(Ticket ticket)
{
    const auto place = m_deadlines.find(ticket);
    if (place == m_deadlines.end())
        return false;
    m_byDeadline.erase({place->second, ticket});
    m_deadlines.erase(place);
    return true;
}

std::vector<WaitingLine::Ticket> WaitingLine::takeExpired(qint64 now)
{
    follow(now);
    std::vector<Ticket> expired;
    while (!m_byDeadline.empty() && m_byDeadline.begin()->first <= now) {
        expired.push_back(m_byDeadline.begin()->second);
        m_deadlines.erase(expired.back());
        m_byDeadline.erase(m_byDeadline.begin());
    }
    std::sort(expired.begin(), expired.end());
    return expired;
}

std::optional<WaitingLine::Ticket> WaitingLine::front(qint64 now) const
{
    // A clock that was put back does not hold anybody up.
    const bool isSoon = m_lastGone && now >= *m_lastGone && now < *m_lastGone + Spacing;
    if (isEmpty() || isSoon)
        return std::nullopt;
    return m_deadlines.begin()->first;
}

void WaitingLine::takeFront(qint64 now)
{
    follow(now);
    if (isEmpty())
        return;
    leave(m_deadlines.begin()->first);
    m_lastGone = now;
}

std::optional<qint64> WaitingLine::nextTime(qint64 now) const
{
    if (isEmpty())
        return std::nullopt;
    qint64 next = m_byDeadline.begin()->first;
    if (m_lastGone && *m_lastGone + Spacing > now)
        next = std::min(next, *m_lastGone + Spacing);
    return std::max(next, now);
}

} // namespace core
