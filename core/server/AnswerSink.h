// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/Visit.h"

#include <QtCore/QObject>

namespace core {

//! Where an exchange writes its answer, whatever carries it to the client.
//!
//! Either sendWhole() or fail() once, or begin(), any number of write(), and end().
class AnswerSink : public QObject
{
    Q_OBJECT

public:
    explicit AnswerSink(Visit visit) : m_visit(std::move(visit)) { }

    //! What is answered. Its body is gone: it was read before there was anything to answer.
    [[nodiscard]] const Visit &visit() const { return m_visit; }

    //! False once the client has gone; what is written then is lost.
    [[nodiscard]] virtual bool isOpen() const = 0;
    [[nodiscard]] virtual bool hasBegun() const = 0;
    //! More waits to be sent than the client reads: stop producing until drained().
    [[nodiscard]] virtual bool isCongested() const = 0;

    virtual void sendWhole(const QByteArray &json, const HttpHeaders &headers) = 0;
    //! The answer failed before it began.
    virtual void fail(const Error &error, const HttpHeaders &headers) = 0;

    virtual void begin(const QByteArray &contentType, const HttpHeaders &headers) = 0;
    //! What an encoder gave: one or more whole events.
    virtual void write(const QByteArray &events) = 0;
    //! Shows that the answer is still under way; `heartbeat` is the dialect's way, possibly empty.
    virtual void beat(const QByteArray &heartbeat) = 0;
    virtual void end() = 0;

Q_SIGNALS:
    void clientGone();
    void drained();

private:
    Visit m_visit;
};

} // namespace core
