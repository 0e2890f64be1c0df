// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMap>

//! One choice of a chat response as a client has it in the end.
struct ReadChoice
{
    QByteArray content;
    QByteArray refusal;
    QByteArray reasoning;
    QByteArray reasoningSummary;
    QByteArray reasoningContent;
    QByteArray reasoningParts;      //!< of the form with a list of parts
    QMap<qint64, QByteArray> calls; //!< by index, in words
    QMap<qint64, QByteArray> arguments;
    QByteArray functionCall; //!< the old form
    QList<QByteArray> annotations;
    QList<QByteArray> images;
    QByteArray finishReason;
};

struct ReadResponse
{
    QMap<qint64, ReadChoice> choices;
    QByteArray usage;
    QByteArray serviceTier;
    QByteArray error;
    bool isDone = false;  //!< [DONE] was the last line
    QByteArray complaint; //!< what a strict client would object to; empty = nothing

    //! Everything but isDone, in lines.
    QByteArray text() const;
};

//! Reads a streamed response as strictly as the strictest client.
ReadResponse readStreamed(const QByteArray &bytes);
ReadResponse readComplete(const QByteArray &json);

//! The chunks of a stream, without framing.
QList<core::JsonValue> chunksOf(const QByteArray &bytes);
