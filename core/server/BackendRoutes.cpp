// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/BackendRoutes.h"

#include "core/codex/Codex.h"
#include "core/server/BackendRequest.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

void passOn(const RequestContext &context, const QByteArray &reply)
{
    context.sendJson(reply);
}

} // namespace

BackendRoutes::BackendRoutes(Codex &codex, QObject *parent) : QObject(parent), m_codex(codex)
{
}

void BackendRoutes::search(const RequestContext &context)
{
    if (!context.writer)
        return;
    if (context.request.body.isEmpty())
        return context.fail(
            {ErrorCode::BadRequest, u"The request has no body; send a JSON object."_s});
    auto *request = new BackendRequest(context, passOn, this);
    m_codex.search(context.request.body, request, request->callback());
}

void BackendRoutes::usage(const RequestContext &context)
{
    if (!context.writer)
        return;
    auto *request = new BackendRequest(context, passOn, this);
    m_codex.usageReport(request, request->callback());
}

} // namespace core
