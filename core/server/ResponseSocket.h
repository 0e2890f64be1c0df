// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Dialect.h"
#include "core/http/WebSocket.h"
#include "core/server/ResponseSinks.h"
#include "core/server/ResponseStore.h"

#include <QtCore/QTimer>

#include <functional>
#include <memory>

namespace core {

class Exchange;
struct RequestRecord;

//! One client of the Responses API on a WebSocket.
//!
//! A message `{"type":"response.create", …}` with the members of a request's body creates a
//! response, whose events come back as one message each; one response at a time, any number in a
//! row. A request that fails gets a message `{"type":"error", …}`, and the connection stays usable,
//! but does not continue the response any more that the request wanted to continue.
//! With `"generate":false` a request is only taken note of, for `previous_response_id` of
//! the next. A connection without requests is closed after a while. Deletes itself when the
//! client has disconnected; must not be destroyed before its exchange otherwise.
class ResponseSocket : public QObject
{
    Q_OBJECT

public:
    //! What the server does for it.
    struct Server
    {
        std::function<Result<Decoded>(const RequestContext &context, KeptResponses &kept)> decode;
        //! An exchange that is not started yet.
        std::function<Exchange *(std::unique_ptr<ResponseSink> sink, Decoded decoded)> add;
        //! What of a request's body the log keeps.
        std::function<QByteArray(const QByteArray &body)> capture;
        const Clock &clock;
    };

    //! `opening` is the request that became `socket`.
    ResponseSocket(RequestContext opening, WebSocket *socket, Server server,
                   std::unique_ptr<SocketMemory> memory, std::chrono::milliseconds idleLimit,
                   QObject *parent);
    ~ResponseSocket() override;

private:
    void receive(const QByteArray &text);
    void create(const JsonValue &message);
    void takeNote(const RequestContext &turn, Decoded decoded);
    void respond(const RequestContext &turn, Decoded decoded);
    void refuse(const RequestContext &turn, const Error &error);
    void endTurn(const core::RequestRecord &summary);
    void closeWhenDone();
    void closeIdle();
    [[nodiscard]] RequestContext newTurn() const;

    const RequestContext m_opening;
    const QPointer<WebSocket> m_socket;
    const Server m_server;
    const std::unique_ptr<SocketMemory> m_memory;
    QPointer<Exchange> m_exchange;
    QByteArray m_previousId; //!< what the exchange continues; empty = nothing
    QTimer m_idle;
    bool m_isClosing = false;
};

} // namespace core
