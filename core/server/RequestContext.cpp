// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RequestContext.h"

#include "core/dialects/Dialects.h"
#include "core/server/AccessPolicy.h"

namespace core {

void RequestContext::send(int status, const QByteArray &contentType, const QByteArray &body,
                          const HeaderList &more) const
{
    if (writer)
        writer->send(status, contentType, body, exposed(headers + more));
    if (report)
        report(*this, status, {});
}

void RequestContext::sendJson(const QByteArray &body, const HeaderList &more) const
{
    send(200, "application/json", body, more);
}

void RequestContext::fail(const Error &error, const HeaderList &more) const
{
    failAs(toHttpStatus(error.code), error, more);
}

ErrorBody RequestContext::envelope(const Error &error) const
{
    return errorEnvelopeFor(request.path, request.headers)(error, requestId);
}

QByteArray RequestContext::program() const
{
    return caller.program.isEmpty() && request.owner ? request.owner->program : caller.program;
}

void RequestContext::failAs(int status, const Error &error, const HeaderList &more) const
{
    const ErrorBody body = envelope(error);
    if (writer)
        writer->send(status, "application/json", body.json, exposed(headers + body.headers + more));
    if (report)
        report(*this, status, error);
}

} // namespace core
