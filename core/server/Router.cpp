// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Router.h"

#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/dialects/Dialects.h"
#include "core/server/PathForms.h"

#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr QByteArrayView Placeholder = "{id}";

constexpr UnsupportedEndpoint UnsupportedEndpoints[] = {
    {"/v1/embeddings",
     "A ChatGPT plan has no embeddings; use a local embedding model or the official API."},
    {"/v1/audio",
     "Audio is not supported; the models read text and images, and respond with text."},
    {"/v1/moderations",
     "The moderation models are part of the official API and not of a ChatGPT plan."},
    {"/v1/files",
     "Files cannot be stored with a ChatGPT plan; put them into the message as data URLs."},
    {"/v1/batches", "Batches are not part of a ChatGPT plan; send the requests one by one."},
    {"/v1/fine_tuning", "Models cannot be trained with a ChatGPT plan."},
    {"/v1/images/variations",
     "A ChatGPT plan has no image variations; use /v1/images/edits with a prompt."},
};

//! Anthropic's clients look for the id under a name of their own.
HeaderList identityHeaders(const HttpRequest &request, const QByteArray &requestId)
{
    HeaderList headers{{"x-request-id", requestId}};
    if (isForAnthropic(request.path, request.headers))
        headers.append({"request-id", requestId});
    return headers;
}

//! Whether the route `path` also matches what `narrower` does.
bool covers(const QByteArray &path, const QByteArray &narrower)
{
    if (path == narrower)
        return true;
    const QByteArrayView start =
        QByteArrayView(path).chopped(path.endsWith(Placeholder) ? Placeholder.size() : 0);
    return path.endsWith(Placeholder) && narrower.size() > start.size()
        && narrower.startsWith(start);
}

} // namespace

std::span<const UnsupportedEndpoint> unsupportedEndpoints()
{
    return UnsupportedEndpoints;
}

Router::Router(std::vector<Route> table, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_table(std::move(table))
    , m_clock(clock)
    , m_policy(Settings())
{
}

std::unique_ptr<HttpServer> Router::makeServer(const HttpLimits &limits)
{
    auto server = std::make_unique<HttpServer>(
        [this](const HttpRequest &request, ResponseWriter *writer) {
            refusePath(contextOf(request, writer));
        },
        [this](const HttpRequest &request, const Error &error) {
            return errorPage(request, error);
        },
        limits);
    server->setPathForm(toServedPath);
    server->setPeerLookup([this](const ConnectionEnds &ends) { return m_peers.find(ends); });
    const auto add = [this, &server](const QByteArray &method, const QByteArray &path,
                                     std::function<void(RequestContext context)> handle) {
        server->route(
            method, QString::fromLatin1(path),
            [this, handle = std::move(handle)](const QHttpServerRequest &request,
                                               const QByteArray &argument, ResponseWriter *writer) {
                RequestContext context = contextOf(writer->completeRequest(request), writer);
                context.argument = argument;
                handle(std::move(context));
            });
    };
    for (const Route &route : m_table) {
        add(route.method, route.path, [this, &route](RequestContext context) {
            if (!letIn(context, route.needsKey))
                return;
            context.route = route.path;
            route.handle(context);
        });
    }
    // What QHttpServer has not found by now it tries without regard to the method.
    QSet<QByteArray> paths;
    for (const Route &route : m_table) {
        if (paths.contains(route.path))
            continue;
        paths.insert(route.path);
        add({}, route.path,
            [this, allowed = allowedMethods(route.path)](const RequestContext &context) {
                refuseMethod(context, allowed);
            });
    }
    for (const UnsupportedEndpoint &endpoint : UnsupportedEndpoints) {
        for (const char *below : {"", "/{id}"}) {
            add({}, QByteArray(endpoint.path) + below, [this, &endpoint](RequestContext context) {
                refuseEndpoint(std::move(context), endpoint);
            });
        }
    }
    return server;
}

RequestContext Router::contextOf(HttpRequest request, ResponseWriter *writer)
{
    RequestContext context{std::move(request), writer, newId("req_"), {}, {}, {}};
    context.clock.start();
    context.caller.program = context.program();
    context.headers =
        identityHeaders(context.request, context.requestId) + m_policy.corsHeaders(context.request);
    context.report = [this](const RequestContext &ended, int status,
                            const std::optional<Error> &error) { report(ended, status, error); };
    return context;
}

bool Router::letIn(const RequestContext &context, bool needsKey) const
{
    const auto refusal = m_policy.check(context.request, needsKey);
    if (refusal)
        context.fail(*refusal);
    return !refusal;
}

void Router::refuseMethod(const RequestContext &context, const QByteArray &allowed) const
{
    const HttpRequest &request = context.request;
    const bool isPreflight = request.method == "OPTIONS";
    if (!letIn(context, !isPreflight))
        return;
    if (isPreflight)
        return context.send(204, {}, {}, m_policy.preflightHeaders(request, allowed));
    context.fail(Error{ErrorCode::MethodNotAllowed,
                       u"%1 is not supported here; use %2."_s.arg(QString::fromUtf8(request.method),
                                                                  QString::fromUtf8(allowed))},
                 {{"Allow", allowed}});
}

void Router::refuseEndpoint(RequestContext context, const UnsupportedEndpoint &endpoint) const
{
    if (!letIn(context, context.request.method != "OPTIONS"))
        return;
    context.route = endpoint.path;
    // Clients do not try again after this code, and people read why.
    context.fail({ErrorCode::NotFound,
                  QString::fromLatin1(endpoint.why),
                  {},
                  {},
                  u"unsupported_endpoint"_s});
}

void Router::refusePath(const RequestContext &context) const
{
    const HttpRequest &request = context.request;
    if (!letIn(context, request.method != "OPTIONS"))
        return;
    context.fail(Error{ErrorCode::NotFound,
                       u"There is no %1 on this server."_s.arg(QString::fromUtf8(request.path))});
}

//! The response to what was no proper request and so reached no route. Often little of it is known;
//! web pages shall be able to read it as well.
HttpServer::ErrorPage Router::errorPage(const HttpRequest &request, const Error &error)
{
    RequestRecord summary;
    summary.requestId = newId("req_");
    summary.method = request.method.isEmpty() ? QByteArray("-") : request.method;
    summary.path = request.path.isEmpty() ? QByteArray("-") : request.path;
    summary.status = toHttpStatus(error.code);
    summary.startedAt = m_clock.unixSeconds();
    if (request.owner)
        summary.program = request.owner->program;
    summary.setFailure(error, summary.startedAt);
    Q_EMIT finished(summary);
    const ErrorBody body =
        errorEnvelopeFor(request.path, request.headers)(error, summary.requestId);
    return {"application/json", body.json,
            exposed(identityHeaders(request, summary.requestId) + m_policy.corsHeaders(request)
                    + body.headers)};
}

//! In the order of the table.
QByteArray Router::allowedMethods(const QByteArray &path) const
{
    QList<QByteArray> methods;
    for (const Route &route : m_table) {
        if (!covers(route.path, path) || methods.contains(route.method))
            continue;
        methods.append(route.method);
        if (route.method == "GET")
            methods.append("HEAD");
    }
    methods.append("OPTIONS");
    return methods.join(", ");
}

void Router::report(const RequestContext &context, int status, const std::optional<Error> &error)
{
    RequestRecord summary;
    summary.requestId = context.requestId;
    summary.method = context.request.method;
    summary.path = context.request.path;
    summary.route = context.route;
    summary.client = context.request.header("user-agent");
    summary.program = context.program();
    summary.key = context.caller.key;
    summary.status = status;
    summary.durationMs = context.clock.elapsed();
    summary.startedAt = m_clock.unixSeconds() - summary.durationMs / 1000;
    if (error)
        summary.setFailure(*error, m_clock.unixSeconds());
    Q_EMIT finished(summary);
}

} // namespace core
