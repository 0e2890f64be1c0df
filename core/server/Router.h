// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServer.h"
#include "core/net/PeerPrograms.h"
#include "core/server/AccessPolicy.h"
#include "core/server/RequestContext.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace core {

class Clock;

//! One row of the route table; `{id}` in `path` as for HttpServer::route().
struct Route
{
    QByteArray method;
    QByteArray path;
    std::function<void(const RequestContext &)> handle;
    bool needsKey = true;
};

//! A part of the official API that cannot be served with a ChatGPT plan.
struct UnsupportedEndpoint
{
    const char *path; //!< with everything below it
    const char *why;  //!< one sentence
};

[[nodiscard]] std::span<const UnsupportedEndpoint> unsupportedEndpoints();

//! Serves the route table on any number of HttpServers.
//!
//! QHttpServer matches method and path. Here the access policy is applied, the handler called, and
//! everything responded to that has no row: other methods of a path (MethodNotAllowed, OPTIONS),
//! unsupported endpoints and unknown paths (NotFound), each in the envelope of the path's dialect.
class Router : public QObject
{
    Q_OBJECT

public:
    Router(std::vector<Route> table, const Clock &clock, QObject *parent = nullptr);

    //! The router outlives the server.
    [[nodiscard]] std::unique_ptr<HttpServer> makeServer(const HttpLimits &limits);
    //! Who may use the table from now on; before the first request.
    void setPolicy(AccessPolicy policy) { m_policy = std::move(policy); }
    [[nodiscard]] const std::vector<Route> &table() const { return m_table; }

Q_SIGNALS:
    //! A request has ended that no exchange took over: served, refused, or not understood.
    void finished(const core::RequestRecord &summary);

private:
    [[nodiscard]] RequestContext contextOf(HttpRequest request, ResponseWriter *writer);
    //! False when the request was refused.
    [[nodiscard]] bool letIn(const RequestContext &context, bool needsKey) const;
    void refuseMethod(const RequestContext &context, const QByteArray &allowed) const;
    void refusePath(const RequestContext &context) const;
    void refuseEndpoint(RequestContext context, const UnsupportedEndpoint &endpoint) const;
    [[nodiscard]] HttpServer::ErrorPage errorPage(const HttpRequest &request, const Error &error);
    [[nodiscard]] QByteArray allowedMethods(const QByteArray &path) const;
    void report(const RequestContext &context, int status, const std::optional<Error> &error);

    const std::vector<Route> m_table;
    const Clock &m_clock;
    AccessPolicy m_policy;
    PeerPrograms m_peers;
};

} // namespace core
