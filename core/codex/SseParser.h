// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace core {

//! Splits a stream of server-sent events into the data of each event.
//!
//! Bytes may arrive in any pieces. Lines end in CR, LF or CRLF (never in U+2028); comments and
//! fields other than `data` are skipped, several `data` lines are joined by LF, an event without
//! data is dropped. The text is returned unchanged, valid UTF-8 or not. An event counts only when
//! the blank line after it has arrived. Every byte is examined a bounded number of times, whatever
//! the size of the lines and pieces.
class SseParser
{
public:
    //! Takes the next bytes. Invalidates the views returned by next().
    void feed(QByteArrayView bytes);

    //! The data of the next complete event; nullopt when more bytes are needed. The view is
    //! valid until the next call of any function here.
    [[nodiscard]] std::optional<QByteArrayView> next();

    //! Bytes that wait for the rest of their event.
    [[nodiscard]] qsizetype pendingBytes() const { return m_buffer.size() - m_keepFrom; }

    //! Bytes scanned or moved so far: the cost, in a form that a test can count.
    [[nodiscard]] qint64 work() const { return m_work; }

private:
    struct Line
    {
        qsizetype begin = 0;
        qsizetype size = 0;
    };

    void compact();
    void skipByteOrderMark();
    [[nodiscard]] std::optional<Line> nextLine();
    [[nodiscard]] qsizetype findLineEnd();
    void takeData(Line line);
    [[nodiscard]] std::optional<QByteArrayView> finishEvent();

    QByteArray m_buffer;
    QByteArray m_joined;           //!< the data of an event with several lines, as far as read
    QByteArray m_handedOut;        //!< the same, complete, valid until the next call
    qsizetype m_keepFrom = 0;      //!< bytes before it are used up
    qsizetype m_lineBegin = 0;     //!< of the line being searched
    qsizetype m_feedScanned = 0;   //!< no LF between m_lineBegin and here …
    qsizetype m_returnScanned = 0; //!< … and no CR between m_lineBegin and here
    bool m_knowsFeed = false;      //!< m_feedScanned is the place of an LF
    std::optional<Line> m_data;    //!< the first data line of the event
    bool m_isJoined = false;
    bool m_skipLineFeed = false; //!< the last line ended in CR: an LF now belongs to it
    bool m_atStart = true;
    qint64 m_work = 0;
};

} // namespace core
