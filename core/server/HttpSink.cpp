// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/HttpSink.h"

#include "core/server/AccessPolicy.h"

namespace core {

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

void HttpSink::sendComplete(const QByteArray &json, const HttpHeaders &headers)
{
    context().sendJson(json, headers);
}

void HttpSink::fail(const Error &error, const HttpHeaders &headers)
{
    context().fail(error, headers);
}

void HttpSink::begin(const QByteArray &contentType, const HttpHeaders &headers)
{
    HttpHeaders all = context().headers + headers;
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

} // namespace core
