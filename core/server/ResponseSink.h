// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/RequestContext.h"

#include <QtCore/QObject>

namespace core {

//! Where an exchange writes its answer, whatever carries it to the client.
//!
//! Either sendComplete() or fail() once, or begin(), any number of write(), and end().
class ResponseSink : public QObject
{
    Q_OBJECT

public:
    explicit ResponseSink(RequestContext context) : m_context(std::move(context)) { }

    //! What is answered. Its body is gone: it was read before there was anything to answer.
    [[nodiscard]] const RequestContext &context() const { return m_context; }

    //! False once the client has gone; what is written then is lost.
    [[nodiscard]] virtual bool isOpen() const = 0;
    [[nodiscard]] virtual bool hasBegun() const = 0;
    //! More waits to be sent than the client reads: stop producing until drained().
    [[nodiscard]] virtual bool isCongested() const = 0;

    virtual void sendComplete(const QByteArray &json, const HttpHeaders &headers) = 0;
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
    RequestContext m_context;
};

} // namespace core
