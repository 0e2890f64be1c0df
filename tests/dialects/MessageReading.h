// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

//! A response of the messages API as a client has it in the end.
struct ReadMessage
{
    QList<QByteArray> blocks; //!< in words, in order
    QByteArray id;
    QByteArray model;
    QByteArray stop; //!< reason and sequence
    QByteArray usage;
    QByteArray error;
    bool isDone = false;  //!< message_stop was the last event
    QByteArray complaint; //!< what a strict client would object to; empty = nothing

    //! Everything but isDone, in lines.
    QByteArray text() const;
};

//! Reads a streamed response as strictly as the strictest client.
ReadMessage readStreamedMessage(const QByteArray &bytes);
ReadMessage readCompleteMessage(const QByteArray &json);
