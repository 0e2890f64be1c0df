// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/SseParser.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace core {

namespace {

constexpr qsizetype LargeBuffer = 1024 * 1024;

qsizetype findByte(const QByteArray &text, char byte, qsizetype from, qsizetype to)
{
    if (from >= to)
        return -1;
    const void *hit = std::memchr(text.constData() + from, byte, size_t(to - from));
    return hit ? static_cast<const char *>(hit) - text.constData() : -1;
}

} // namespace

void SseParser::feed(QByteArrayView bytes)
{
    compact();
    m_buffer.append(bytes);
}

std::optional<QByteArrayView> SseParser::next()
{
    skipByteOrderMark();
    while (const auto line = nextLine()) {
        if (line->size == 0) {
            if (const auto data = finishEvent())
                return data;
        } else {
            takeData(*line);
        }
        if (!m_data)
            m_keepFrom = m_lineBegin;
    }
    return std::nullopt;
}

//! Drops used-up bytes, but only when that moves fewer bytes than it drops.
void SseParser::compact()
{
    const qsizetype used = m_keepFrom;
    const qsizetype kept = m_buffer.size() - used;
    if (used == 0 || kept > used)
        return;
    m_work += kept;
    if (m_buffer.capacity() > LargeBuffer && kept < LargeBuffer / 2)
        m_buffer = QByteArray(m_buffer.constData() + used, kept);
    else
        m_buffer.remove(0, used);
    m_keepFrom = 0;
    m_lineBegin -= used;
    m_feedScanned -= used;
    m_returnScanned -= used;
    if (m_data)
        m_data->begin -= used;
}

void SseParser::skipByteOrderMark()
{
    constexpr char Mark[] = "\xef\xbb\xbf";
    if (!m_atStart)
        return;
    if (m_buffer.size() < 3 && m_buffer == QByteArrayView(Mark, m_buffer.size()))
        return; // may still become a mark; no empty line can follow it yet
    m_atStart = false;
    if (m_buffer.startsWith(Mark))
        m_keepFrom = m_lineBegin = m_feedScanned = m_returnScanned = 3;
}

std::optional<SseParser::Line> SseParser::nextLine()
{
    if (m_atStart)
        return std::nullopt;
    if (m_skipLineFeed && m_lineBegin < m_buffer.size()) {
        m_skipLineFeed = false;
        if (m_buffer[m_lineBegin] == '\n') {
            ++m_lineBegin;
            m_knowsFeed = false;
        }
    }
    const qsizetype end = findLineEnd();
    if (end < 0)
        return std::nullopt;
    const Line line{m_lineBegin, end - m_lineBegin};
    m_skipLineFeed = m_buffer[end] == '\r';
    m_lineBegin = end + 1;
    return line;
}

//! Both line ends are searched separately and the result for each is remembered, so that a text
//! with only one of them is not searched to its end for the other again and again.
qsizetype SseParser::findLineEnd()
{
    if (!m_knowsFeed || m_feedScanned < m_lineBegin) {
        const qsizetype from = std::max(m_feedScanned, m_lineBegin);
        const qsizetype feed = findByte(m_buffer, '\n', from, m_buffer.size());
        m_knowsFeed = feed >= 0;
        m_feedScanned = m_knowsFeed ? feed : m_buffer.size();
        m_work += m_feedScanned - from;
    }
    const qsizetype from = std::max(m_returnScanned, m_lineBegin);
    const qsizetype carriageReturn = findByte(m_buffer, '\r', from, m_feedScanned);
    const qsizetype scannedTo = carriageReturn >= 0 ? carriageReturn : m_feedScanned;
    if (scannedTo > from)
        m_work += scannedTo - from;
    m_returnScanned = std::max(from, scannedTo);
    if (carriageReturn >= 0)
        return carriageReturn;
    return m_knowsFeed ? m_feedScanned : -1;
}

void SseParser::takeData(Line line)
{
    const QByteArrayView text = QByteArrayView(m_buffer).sliced(line.begin, line.size);
    if (!text.startsWith("data") || (text.size() > 4 && text[4] != ':'))
        return;
    qsizetype skip = std::min<qsizetype>(5, text.size());
    if (text.size() > 5 && text[5] == ' ')
        ++skip;
    const Line value{line.begin + skip, line.size - skip};
    if (!m_data) {
        m_data = value;
        return;
    }
    if (!m_isJoined)
        m_joined.append(QByteArrayView(m_buffer).sliced(m_data->begin, m_data->size));
    m_isJoined = true;
    m_joined.append('\n').append(QByteArrayView(m_buffer).sliced(value.begin, value.size));
}

std::optional<QByteArrayView> SseParser::finishEvent()
{
    if (!m_data)
        return std::nullopt;
    const Line line = *m_data;
    m_data.reset();
    m_keepFrom = m_lineBegin;
    if (!m_isJoined) {
        if (line.size == 0)
            return std::nullopt;
        return QByteArrayView(m_buffer).sliced(line.begin, line.size);
    }
    m_isJoined = false;
    m_handedOut = std::exchange(m_joined, {});
    return QByteArrayView(m_handedOut);
}

} // namespace core
