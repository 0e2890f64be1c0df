// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/WebSocket.h"
#include "core/server/ResponseSink.h"

namespace core {

//! An answer as messages of a WebSocket, one event each; a failure is a message, too. The encoder
//! behind it writes lines.
class SocketSink final : public ResponseSink
{
    Q_OBJECT

public:
    SocketSink(RequestContext context, WebSocket *socket);

    [[nodiscard]] bool isOpen() const override;
    [[nodiscard]] bool hasBegun() const override { return m_hasBegun; }
    [[nodiscard]] bool isCongested() const override;
    void sendComplete(const QByteArray &json, const HttpHeaders &headers) override;
    void fail(const Error &error, const HttpHeaders &headers) override;
    void begin(const QByteArray &contentType, const HttpHeaders &headers) override;
    void write(const QByteArray &events) override;
    void beat(const QByteArray &heartbeat) override;
    void end() override { }

private:
    QPointer<WebSocket> m_socket;
    bool m_hasBegun = false;
};

} // namespace core
