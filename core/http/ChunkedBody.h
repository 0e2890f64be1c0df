// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace core {

//! Takes the chunked framing off a request body, however the bytes are cut.
//!
//! Extensions and trailers are dropped. Anything that is not exactly a chunk is an error; the
//! decoder must not be used after one.
class ChunkedBody
{
public:
    //! Reads from `input` up to the end of the body and appends what it carries to `body`.
    //! Returns how many bytes were read: all of them unless isComplete().
    [[nodiscard]] Result<qsizetype> read(QByteArrayView input, QByteArray &body);

    [[nodiscard]] bool isComplete() const { return m_state == State::Complete; }

private:
    enum class State { SizeLine, Data, DataEnd, Trailer, Complete };

    Status readByte(char c);
    Status readLine();
    Status readSize();

    State m_state = State::SizeLine;
    QByteArray m_line;
    qint64 m_left = 0;
    qsizetype m_trailerSize = 0;
};

} // namespace core
