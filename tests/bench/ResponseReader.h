// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace bench {

//! Reads one HTTP response, framed by a length or by chunks, from pieces of any size.
class ResponseReader
{
public:
    //! Takes bytes and appends those of the body to `body`; nothing after the end.
    void feed(QByteArrayView bytes, QByteArray &body);

    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] bool isComplete() const { return m_phase == Phase::Complete; }
    [[nodiscard]] bool isBroken() const { return m_phase == Phase::Broken; }

private:
    enum class Phase { Head, Sized, ChunkSize, ChunkData, ChunkEnd, LastLine, Complete, Broken };

    //! Returns how much of `bytes` was used.
    [[nodiscard]] qsizetype step(QByteArrayView bytes, QByteArray &body);
    [[nodiscard]] qsizetype takeData(QByteArrayView bytes, QByteArray &body, Phase after);
    [[nodiscard]] bool takeLine(QByteArrayView bytes, qsizetype &used);
    void readHead();

    Phase m_phase = Phase::Head;
    QByteArray m_line; //!< the head, or a line between chunks, as far as received
    qint64 m_left = 0; //!< of the body or the chunk
    int m_status = 0;
};

} // namespace bench
