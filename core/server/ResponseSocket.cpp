// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ResponseSocket.h"

#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"
#include "core/dialects/openai/KeptInput.h"
#include "core/server/Exchange.h"

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! The response to a request with `"generate":false`; the encoder completes it.
RawJson emptyResponse(const QByteArray &id, const Request &request, qint64 createdAt,
                      const char *status)
{
    JsonWriter json;
    json.beginObject().member("id", id).member("object", "response");
    json.memberNumber("created_at", createdAt).member("status", status);
    json.member("model", request.model).memberRaw("output", "[]");
    if (qstrcmp(status, "completed") == 0)
        json.memberRaw("usage", "{}"); // nothing was used
    return {json.endObject().take()};
}

RawEvent toEvent(const char *type, int number, const RawJson &response)
{
    JsonWriter json;
    json.beginObject().member("type", type).memberNumber("sequence_number", number);
    json.memberRaw("response", response.text).endObject();
    return {type, {json.take()}};
}

} // namespace

ResponseSocket::ResponseSocket(RequestContext opening, WebSocket *socket, Server server,
                               std::unique_ptr<SocketMemory> memory,
                               std::chrono::milliseconds idleLimit, QObject *parent)
    : QObject(parent)
    , m_opening(std::move(opening))
    , m_socket(socket)
    , m_server(std::move(server))
    , m_memory(std::move(memory))
{
    connect(socket, &WebSocket::received, this, &ResponseSocket::receive);
    connect(socket, &WebSocket::closeRequested, this, &ResponseSocket::closeWhenDone);
    connect(socket, &WebSocket::gone, this, &ResponseSocket::deleteLater);
    connect(&m_idle, &QTimer::timeout, this, &ResponseSocket::closeIdle);
    m_idle.setSingleShot(true);
    m_idle.start(idleLimit);
}

ResponseSocket::~ResponseSocket()
{
    Q_ASSERT(!m_exchange); // its encoder keeps the response in m_memory
}

void ResponseSocket::receive(const QByteArray &text)
{
    const auto message = parseJson(text);
    if (!message)
        return refuse(newTurn(), message.error());
    if (!message->isObject())
        return refuse(newTurn(), {ErrorCode::BadRequest, u"A message must be a JSON object."_s});
    if ((*message)["type"].toUtf8() != "response.create") {
        return refuse(newTurn(),
                      {ErrorCode::BadRequest,
                       u"Only messages of the type 'response.create' are supported."_s, u"type"_s});
    }
    if (m_exchange || m_isClosing) {
        return refuse(newTurn(),
                      {ErrorCode::BadRequest,
                       u"Another response is being created on this connection; wait until it is "
                       "complete."_s});
    }
    m_idle.stop();
    create(*message);
    if (!m_exchange)
        m_idle.start();
}

void ResponseSocket::create(const JsonValue &message)
{
    RequestContext turn = newTurn();
    m_previousId = message["previous_response_id"].toUtf8();
    if (m_memory->isEvicted(m_previousId))
        return refuse(turn, openai::previousNotFound(m_previousId));
    turn.request.body = withoutMember(message, "type");
    auto decoded = m_server.decode(turn, *m_memory);
    turn.capturedBody = m_server.capture(turn.request.body);
    turn.request.body.clear();
    if (!decoded) {
        m_memory->evict(m_previousId);
        return refuse(turn, decoded.error());
    }
    decoded->isStreamed = true; // there is no other form here
    if (message["generate"].toBool() == std::optional(false))
        return takeNote(turn, std::move(*decoded));
    respond(turn, std::move(*decoded));
}

//! The encoder writes and keeps it like a response without output.
void ResponseSocket::takeNote(const RequestContext &turn, Decoded decoded)
{
    const QByteArray id = newId("resp_");
    const Request &request = decoded.requests.front();
    const qint64 now = m_server.clock.unixSeconds();
    const RawJson begun = emptyResponse(id, request, now, "in_progress");
    const RawJson complete = emptyResponse(id, request, now, "completed");
    ResponseFinished finished;
    finished.response = complete;
    const Event events[] = {ResponseStarted{id, request.model, now, {}},
                            toEvent("response.created", 0, begun),
                            toEvent("response.completed", 1, complete), finished};
    QByteArray lines;
    for (const Event &event : events)
        decoded.encoder->stream(0, event, lines);
    decoded.encoder->end(lines);
    SocketSink(turn, m_socket).write(lines);
    turn.report(turn, 200, {});
}

void ResponseSocket::respond(const RequestContext &turn, Decoded decoded)
{
    m_exchange =
        m_server.add(std::make_unique<SocketSink>(turn, m_socket.data()), std::move(decoded));
    connect(m_exchange, &Exchange::ended, this, &ResponseSocket::endTurn);
    m_exchange->start();
}

void ResponseSocket::refuse(const RequestContext &turn, const Error &error)
{
    turn.report(turn, toHttpStatus(error.code), error);
    if (m_socket->isCongested()) // sends requests and does not read the errors
        return m_socket->close(WebSocket::CloseCode::PolicyViolation, u"Too many messages."_s);
    SocketSink(turn, m_socket).fail(error, {});
}

void ResponseSocket::endTurn(const RequestRecord &summary)
{
    m_exchange = nullptr;
    if (!summary.error.isEmpty() && !summary.hasClientLeft)
        m_memory->evict(m_previousId);
    m_idle.start();
    if (m_isClosing)
        closeWhenDone();
}

void ResponseSocket::closeWhenDone()
{
    m_isClosing = true;
    if (!m_exchange)
        m_socket->close(WebSocket::CloseCode::GoingAway, u"The server is stopping."_s);
}

void ResponseSocket::closeIdle()
{
    m_socket->close(WebSocket::CloseCode::GoingAway, u"There was no request for a long time."_s);
}

RequestContext ResponseSocket::newTurn() const
{
    RequestContext turn = m_opening;
    turn.requestId = newId("req_");
    turn.caller.program = turn.program();
    turn.clock.start();
    return turn;
}

} // namespace core
