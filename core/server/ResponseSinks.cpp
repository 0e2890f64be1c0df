// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ResponseSinks.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/dialects/Dialects.h"
#include "core/http/WebSocket.h"
#include "core/server/AccessPolicy.h"

namespace core {
namespace {

//! `{"type":"error","status":…,"error":{…},"headers":{…}}`: what a status line would have said.
QByteArray errorEvent(const RequestContext &context, const Error &error, const HeaderList &headers)
{
    const ErrorBody body = errorEnvelopeFor(context.request.path)(error, context.requestId);
    const auto envelope = parseJson(body.json);
    const HeaderList all = HeaderList{{"x-request-id", context.requestId}} + body.headers + headers;
    JsonWriter json;
    json.beginObject().member("type", "error").memberNumber("sequence_number", 0);
    json.memberNumber("status", toHttpStatus(error.code));
    json.memberRaw("error", envelope ? (*envelope)["error"].raw() : QByteArray());
    json.key("headers").beginObject();
    for (const auto &[name, value] : all)
        json.member(name, value);
    return json.endObject().endObject().take();
}

} // namespace

HttpSink::HttpSink(RequestContext context) : ResponseSink(std::move(context))
{
    if (ResponseWriter *writer = this->context().writer) {
        connect(writer, &ResponseWriter::clientGone, this, &HttpSink::clientGone);
        connect(writer, &ResponseWriter::drained, this, &HttpSink::drained);
    }
}

bool HttpSink::isOpen() const
{
    return !context().writer.isNull();
}

bool HttpSink::hasBegun() const
{
    return context().writer && context().writer->hasBegun();
}

bool HttpSink::isCongested() const
{
    return context().writer && context().writer->isCongested();
}

void HttpSink::sendComplete(const QByteArray &json, const HeaderList &headers)
{
    context().sendJson(json, headers);
}

void HttpSink::fail(const Error &error, const HeaderList &headers)
{
    context().fail(error, headers);
}

void HttpSink::begin(const QByteArray &contentType, const HeaderList &headers)
{
    HeaderList all = context().headers + headers;
    all.emplaceBack("Cache-Control", "no-cache");
    all.emplaceBack("X-Accel-Buffering", "no");
    context().writer->begin(200, contentType, exposed(all));
}

void HttpSink::write(const QByteArray &events)
{
    context().writer->write(events);
}

void HttpSink::beat(const QByteArray &heartbeat)
{
    if (!heartbeat.isEmpty())
        context().writer->write(heartbeat);
}

void HttpSink::end()
{
    context().writer->end();
}

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

void SocketSink::sendComplete(const QByteArray &json, const HeaderList &)
{
    m_socket->send(json);
}

void SocketSink::fail(const Error &error, const HeaderList &headers)
{
    m_socket->send(errorEvent(context(), error, headers));
}

void SocketSink::begin(const QByteArray &, const HeaderList &)
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
