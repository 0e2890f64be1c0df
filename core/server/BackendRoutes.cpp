// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/BackendRoutes.h"

#include "core/codex/Codex.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

//! One call that is waited for, as long as the client does.
class BackendRequest : public QObject
{
public:
    BackendRequest(RequestContext context, QObject *parent)
        : QObject(parent)
        , m_context(std::move(context))
    {
        connect(m_context.writer, &ResponseWriter::clientGone, this, &BackendRequest::leave);
    }

    //! Destroying the request cancels the call that reports here.
    [[nodiscard]] Callback<QByteArray> callback()
    {
        return {this, [this](const Result<QByteArray> &response) { finish(response); }};
    }

private:
    void leave()
    {
        if (std::exchange(m_isOver, true))
            return;
        if (m_context.report)
            m_context.report(m_context, 0, u"the client closed the connection"_s);
        deleteLater();
        disconnect(m_context.writer, nullptr, this, nullptr);
    }

    void finish(const Result<QByteArray> &response)
    {
        if (std::exchange(m_isOver, true))
            return; // the client has left, and this object goes in a moment
        deleteLater();
        if (response)
            m_context.sendJson(*response);
        else
            m_context.fail(response.error());
    }

    RequestContext m_context;
    bool m_isOver = false;
};

} // namespace

BackendRoutes::BackendRoutes(Codex &codex, QObject *parent) : QObject(parent), m_codex(codex)
{
}

void BackendRoutes::search(const RequestContext &context)
{
    if (!context.writer)
        return;
    if (context.request.body.isEmpty())
        return context.fail({ErrorCode::BadRequest, u"the request body is empty"_s});
    auto *request = new BackendRequest(context, this);
    m_codex.search(context.request.body, request, request->callback());
}

void BackendRoutes::usage(const RequestContext &context)
{
    if (!context.writer)
        return;
    auto *request = new BackendRequest(context, this);
    m_codex.usageReport(request, request->callback());
}

} // namespace core
