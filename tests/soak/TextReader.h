// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Delays.h"
#include "Turn.h"
#include "core/base/Json.h"

namespace soak {

//! Collects the text of a response into its Turn, and how late each delta was.
class TextReader
{
public:
    TextReader(TurnPointer turn, Delays &delays);

    //! The next bytes of a streamed body.
    void feed(QByteArrayView bytes);
    //! A complete body that is not streamed, a refusal for example.
    void readWhole(const QByteArray &body);
    //! One event of a stream, without what frames it.
    void readEvent(const QByteArray &data);

private:
    void readLine(QByteArrayView line);
    void take(const QByteArray &delta);

    const TurnPointer m_turn;
    Delays &m_delays;
    QByteArray m_buffer;     //!< an unfinished line
    bool m_hasBegun = false; //!< of the Responses API
};

} // namespace soak
