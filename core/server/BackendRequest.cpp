// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/BackendRequest.h"

#include "core/http/ResponseWriter.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

BackendRequest::BackendRequest(RequestContext context, Respond respond, QObject *parent)
    : QObject(parent)
    , m_context(std::move(context))
    , m_respond(std::move(respond))
{
    connect(m_context.writer, &ResponseWriter::clientGone, this, &BackendRequest::leave);
}

Callback<QByteArray> BackendRequest::callback()
{
    return {this, [this](const Result<QByteArray> &reply) { finish(reply); }};
}

void BackendRequest::leave()
{
    if (std::exchange(m_isOver, true))
        return;
    if (m_context.report)
        m_context.report(m_context, 0,
                         Error{ErrorCode::Cancelled, u"The client closed the connection."_s});
    deleteLater();
}

void BackendRequest::finish(const Result<QByteArray> &reply)
{
    if (std::exchange(m_isOver, true))
        return; // the client has left, and this object goes in a moment
    deleteLater();
    if (reply)
        m_respond(m_context, *reply);
    else
        m_context.fail(reply.error());
}

} // namespace core
