// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/HttpSink.h"

#include "core/server/AccessPolicy.h"

namespace core {

HttpSink::HttpSink(Visit visit) : AnswerSink(std::move(visit))
{
    if (ResponseWriter *writer = this->visit().writer) {
        connect(writer, &ResponseWriter::clientGone, this, &HttpSink::clientGone);
        connect(writer, &ResponseWriter::drained, this, &HttpSink::drained);
    }
}

bool HttpSink::isOpen() const
{
    return !visit().writer.isNull();
}

bool HttpSink::hasBegun() const
{
    return visit().writer && visit().writer->hasBegun();
}

bool HttpSink::isCongested() const
{
    return visit().writer && visit().writer->isCongested();
}

void HttpSink::sendWhole(const QByteArray &json, const HttpHeaders &headers)
{
    visit().sendJson(json, headers);
}

void HttpSink::fail(const Error &error, const HttpHeaders &headers)
{
    visit().fail(error, headers);
}

void HttpSink::begin(const QByteArray &contentType, const HttpHeaders &headers)
{
    HttpHeaders all = visit().headers + headers;
    all.emplaceBack("Cache-Control", "no-cache");
    all.emplaceBack("X-Accel-Buffering", "no");
    visit().writer->begin(200, contentType, exposed(all));
}

void HttpSink::write(const QByteArray &events)
{
    visit().writer->write(events);
}

void HttpSink::beat(const QByteArray &heartbeat)
{
    if (!heartbeat.isEmpty())
        visit().writer->write(heartbeat);
}

void HttpSink::end()
{
    visit().writer->end();
}

} // namespace core
