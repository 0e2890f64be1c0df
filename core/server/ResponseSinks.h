// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/RequestContext.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

namespace core {

class WebSocket;

//! Where an exchange writes its response, whatever carries it to the client.
//!
//! Either sendComplete() or fail() once, or begin(), any number of write(), and end().
class ResponseSink : public QObject
{
    Q_OBJECT

public:
    explicit ResponseSink(RequestContext context) : m_context(std::move(context)) { }

    //! The request. Its body was dropped after decoding.
    [[nodiscard]] const RequestContext &context() const { return m_context; }

    //! False once the client has disconnected; what is written then is lost.
    [[nodiscard]] virtual bool isOpen() const = 0;
    [[nodiscard]] virtual bool hasBegun() const = 0;
    //! More waits to be sent than the client reads: stop producing until drained().
    [[nodiscard]] virtual bool isCongested() const = 0;

    virtual void sendComplete(const QByteArray &json, const HeaderList &headers) = 0;
    //! The request failed before the response began.
    virtual void fail(const Error &error, const HeaderList &headers) = 0;

    virtual void begin(const QByteArray &contentType, const HeaderList &headers) = 0;
    //! What an encoder wrote: one or more complete events.
    virtual void write(const QByteArray &events) = 0;
    //! Shows that the response is still under way; `heartbeat` is the dialect's way, possibly
    //! empty.
    virtual void beat(const QByteArray &heartbeat) = 0;
    virtual void end() = 0;

Q_SIGNALS:
    void clientGone();
    void drained();

private:
    RequestContext m_context;
};

//! The response to an HTTP request.
class HttpSink final : public ResponseSink
{
    Q_OBJECT

public:
    explicit HttpSink(RequestContext context);

    [[nodiscard]] bool isOpen() const override;
    [[nodiscard]] bool hasBegun() const override;
    [[nodiscard]] bool isCongested() const override;
    void sendComplete(const QByteArray &json, const HeaderList &headers) override;
    void fail(const Error &error, const HeaderList &headers) override;
    void begin(const QByteArray &contentType, const HeaderList &headers) override;
    void write(const QByteArray &events) override;
    void beat(const QByteArray &heartbeat) override;
    void end() override;
};

//! A response as messages of a WebSocket, one event each; a failure is a message as well. The
//! encoder behind it writes lines.
class SocketSink final : public ResponseSink
{
    Q_OBJECT

public:
    SocketSink(RequestContext context, WebSocket *socket);

    [[nodiscard]] bool isOpen() const override;
    [[nodiscard]] bool hasBegun() const override { return m_hasBegun; }
    [[nodiscard]] bool isCongested() const override;
    void sendComplete(const QByteArray &json, const HeaderList &headers) override;
    void fail(const Error &error, const HeaderList &headers) override;
    void begin(const QByteArray &contentType, const HeaderList &headers) override;
    void write(const QByteArray &events) override;
    void beat(const QByteArray &heartbeat) override;
    void end() override { }

private:
    QPointer<WebSocket> m_socket;
    bool m_hasBegun = false;
};

} // namespace core
