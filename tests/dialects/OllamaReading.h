// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

//! A response of Ollama's API as a client has it in the end; of both routes and both forms.
struct OllamaResponse
{
    QByteArray content;
    QByteArray thinking;
    QList<QByteArray> calls;
    QByteArray images;
    QByteArray doneReason;
    QList<QByteArray> figures; //!< counts and durations of the last line
    QByteArray error;
    bool isDone = false;  //!< the last line says so
    QByteArray complaint; //!< what a strict client would object to; empty = nothing

    //! All of it, in lines.
    QByteArray text() const;
};

//! Reads a stream, or a complete response as a stream of one line, as strictly as ollama-python.
OllamaResponse readLines(const QByteArray &bytes);
