// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResponseReader.h"

#include <QtCore/QList>

#include <algorithm>

namespace bench {

void ResponseReader::feed(QByteArrayView bytes, QByteArray &body)
{
    while (!bytes.isEmpty() && !isComplete() && !isBroken())
        bytes = bytes.sliced(step(bytes, body));
}

qsizetype ResponseReader::step(QByteArrayView bytes, QByteArray &body)
{
    qsizetype used = 0;
    switch (m_phase) {
    case Phase::Head:
        while (used < bytes.size() && !m_line.endsWith("\r\n\r\n"))
            m_line.append(bytes[used++]);
        if (m_line.endsWith("\r\n\r\n"))
            readHead();
        return used;
    case Phase::Sized:
        return takeData(bytes, body, Phase::Complete);
    case Phase::ChunkData:
        return takeData(bytes, body, Phase::ChunkEnd);
    case Phase::ChunkSize:
        if (takeLine(bytes, used)) {
            bool isNumber = false;
            m_left = m_line.trimmed().toLongLong(&isNumber, 16);
            m_phase = !isNumber ? Phase::Broken : m_left > 0 ? Phase::ChunkData : Phase::LastLine;
            m_line.clear();
        }
        return used;
    case Phase::ChunkEnd:
    case Phase::LastLine:
        if (takeLine(bytes, used)) {
            m_phase = m_phase == Phase::ChunkEnd ? Phase::ChunkSize : Phase::Complete;
            m_line.clear();
        }
        return used;
    case Phase::Complete:
    case Phase::Broken:
        break;
    }
    return bytes.size();
}

qsizetype ResponseReader::takeData(QByteArrayView bytes, QByteArray &body, Phase after)
{
    const qsizetype size = qsizetype(std::min<qint64>(m_left, bytes.size()));
    body.append(bytes.first(size));
    m_left -= size;
    if (m_left == 0)
        m_phase = after;
    return size;
}

//! True when m_line is complete.
bool ResponseReader::takeLine(QByteArrayView bytes, qsizetype &used)
{
    const qsizetype end = bytes.indexOf('\n');
    used = end < 0 ? bytes.size() : end + 1;
    m_line.append(bytes.first(used));
    return end >= 0;
}

void ResponseReader::readHead()
{
    m_status = m_line.mid(9, 3).toInt();
    const QByteArray head = m_line.toLower();
    const qsizetype length = head.indexOf("\r\ncontent-length:");
    if (head.contains("\r\ntransfer-encoding: chunked")) {
        m_phase = Phase::ChunkSize;
    } else if (length >= 0) {
        m_left = head.mid(length + 17, 20).split('\r').first().trimmed().toLongLong();
        m_phase = m_left > 0 ? Phase::Sized : Phase::Complete;
    } else {
        m_phase = Phase::Broken;
    }
    m_line.clear();
}

} // namespace bench
