// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServer.h"
#include "core/http/ResponseWriter.h"

#include <QtCore/QPointer>

//! A listening server that keeps what reaches its handler. By default it responds at once with
//! method, path and body.
class TestServer
{
public:
    using Response = std::function<void(const core::HttpRequest &, core::ResponseWriter *)>;

    explicit TestServer(const core::HttpLimits &limits = {}, Response response = &TestServer::echo)
        : m_response(std::move(response))
        , m_server([this](const auto &request, auto *writer) { take(request, writer); },
                   &TestServer::errorPage, limits)
    {
        m_isListening = bool(m_server.listen({QHostAddress(QHostAddress::LocalHost)}, 0));
    }

    static void echo(const core::HttpRequest &request, core::ResponseWriter *writer)
    {
        writer->send(200, "text/plain", request.method + ' ' + request.path + ' ' + request.body);
    }

    static void keepWaiting(const core::HttpRequest &, core::ResponseWriter *) { }

    static core::HttpServer::ErrorPage errorPage(const core::HttpRequest &request,
                                                 const core::Error &error)
    {
        return {"text/x-error",
                QByteArray(core::toWord(error.code)) + '|' + request.path,
                {{"x-request-id", "refused"}}};
    }

    [[nodiscard]] quint16 port() const { return m_isListening ? m_server.port() : quint16(0); }
    core::HttpServer *operator->() { return &m_server; }
    core::HttpServer &operator*() { return m_server; }

    QList<core::HttpRequest> requests;
    QList<QPointer<core::ResponseWriter>> writers;
    int goneCount = 0;

private:
    void take(const core::HttpRequest &request, core::ResponseWriter *writer)
    {
        requests.append(request);
        writers.append(writer);
        QObject::connect(writer, &core::ResponseWriter::clientGone, writer,
                         [this] { ++goneCount; });
        m_response(request, writer);
    }

    Response m_response;
    core::HttpServer m_server;
    bool m_isListening = false;
};
