// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Visit.h"

#include "core/dialects/Dialects.h"

namespace core {

void Visit::send(int status, const QByteArray &contentType, const QByteArray &body,
                 const HttpHeaders &more) const
{
    if (writer)
        writer->send(status, contentType, body, headers + more);
    if (told)
        told(*this, status, {});
}

void Visit::sendJson(const QByteArray &body, const HttpHeaders &more) const
{
    send(200, "application/json", body, more);
}

void Visit::fail(const Error &error, const HttpHeaders &more) const
{
    failAs(toHttpStatus(error.fault), error, more);
}

ErrorBody Visit::envelope(const Error &error) const
{
    return errorEnvelopeFor(request.path, request.headers)(error, requestId);
}

void Visit::failAs(int status, const Error &error, const HttpHeaders &more) const
{
    const ErrorBody body = envelope(error);
    if (writer)
        writer->send(status, "application/json", body.json, headers + body.headers + more);
    if (told)
        told(*this, status, error.message);
}

} // namespace core
