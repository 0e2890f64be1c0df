// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace core {

//! The order of the requests that wait, without timers: first in, first out, each with a time
//! limit. Times are milliseconds of the wall clock.
//!
//! A clock that is put back does not make anybody wait longer: the limits move with it.
class WaitingLine
{
public:
    using Ticket = quint64;
    static constexpr qsizetype Capacity = 10'000;

    //! The time between two that leave the line at its front, so that the figures of the first
    //! count for the next, and the backend does not get all of them at once.
    static constexpr qint64 Spacing = 100;

    //! A place at the end; nullopt when the line is full.
    [[nodiscard]] std::optional<Ticket> join(qint64 now, qint64 deadline);
    //! Gives up a place, wherever it is. False when there is no such place any more.
    bool leave(Ticket ticket);
    //! All whose time is over, longest waiting first; they leave.
    [[nodiscard]] std::vector<Ticket> takeExpired(qint64 now);
    //! The longest waiting; nullopt while nobody may go: the line is empty, or the one before went
    //! less than Spacing ago.
    [[nodiscard]] std::optional<Ticket> front(qint64 now) const;
    //! The front goes.
    void takeFront(qint64 now);
    //! When something is to be done next, not before `now`: a limit, or the spacing's end. nullopt
    //! = never.
    [[nodiscard]] std::optional<qint64> nextTime(qint64 now) const;

    [[nodiscard]] qsizetype size() const { return qsizetype(m_deadlines.size()); }
    [[nodiscard]] bool isEmpty() const { return m_deadlines.empty(); }
    [[nodiscard]] bool isFull() const { return size() >= Capacity; }

private:
    void follow(qint64 now);

    std::map<Ticket, qint64> m_deadlines; //!< in the order of joining
    std::set<std::pair<qint64, Ticket>> m_byDeadline;
    Ticket m_lastTicket = 0;
    qint64 m_now = 0; //!< the newest time that was seen
    std::optional<qint64> m_lastGone;
};

} // namespace core
