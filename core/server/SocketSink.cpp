// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/SocketSink.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/dialects/Dialects.h"

namespace core {
namespace {

//! `{"type":"error","status":…,"error":{…},"headers":{…}}`: what a status line would have said.
QByteArray errorEvent(const RequestContext &context, const Error &error, const HttpHeaders &headers)
{
    const ErrorBody body = errorEnvelopeFor(context.request.path)(error, context.requestId);
    const auto envelope = parseJson(body.json);
    const HttpHeaders all = HttpHeaders{{"x-request-id", context.requestId}} + body.headers + headers;
    JsonWriter json;
    json.beginObject().member("type", "error").memberNumber("status", toHttpStatus(error.code));
    json.memberRaw("error", envelope ? (*envelope)["error"].raw() : QByteArray());
    json.key("headers").beginObject();
    for (const auto &[name, value] : all)
        json.member(name, value);
    return json.endObject().endObject().take();
}

} // namespace

SocketSink::SocketSink(RequestContext context, WebSocket *socket)
    : ResponseSink(std::move(context))
    , m_socket(socket)
{
    connect(socket, &WebSocket::gone, this, &SocketSink::clientGone);
    connect(socket, &WebSocket::drained, this, &SocketSink::drained);
}

bool SocketSink::isOpen() const
{
    return m_socket && m_socket->isOpen();
}

bool SocketSink::isCongested() const
{
    return m_socket && m_socket->isCongested();
}

void SocketSink::sendComplete(const QByteArray &json, const HttpHeaders &)
{
    m_socket->send(json);
}

void SocketSink::fail(const Error &error, const HttpHeaders &headers)
{
    m_socket->send(errorEvent(context(), error, headers));
}

void SocketSink::begin(const QByteArray &, const HttpHeaders &)
{
    m_hasBegun = true;
}

void SocketSink::write(const QByteArray &events)
{
    qsizetype start = 0;
    while (start < events.size()) {
        qsizetype end = events.indexOf('\n', start);
        if (end < 0)
            end = events.size();
        if (end > start)
            m_socket->send(events.sliced(start, end - start));
        start = end + 1;
    }
}

void SocketSink::beat(const QByteArray &)
{
    m_socket->ping();
}

} // namespace core
