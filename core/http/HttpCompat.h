// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QHttpServer;
class QHttpServerRequest;
class QObject;
class QTcpServer;
QT_END_NAMESPACE

//! QHttpServer as this program uses it; what differs between Qt 6.4 and 6.8 is only here.
namespace core::http_compat {

//! Names the connection that a request came from; clients cannot send it.
inline constexpr char ConnectionHeader[] = "X-Connection";

//! `argument` is what the path's placeholder matched. `request` ends with the call, and the
//! response is not given through QHttpServer.
using Handler = std::function<void(const QHttpServerRequest &request, const QByteArray &argument)>;

//! Registers a route with QHttpServer, which tries routes in this order. `method` is "GET" (serves
//! HEAD as well), "POST", "PUT", "PATCH" or "DELETE", or empty for every method. `{id}` at the end
//! of `path` matches any non-empty rest, slashes included; elsewhere one non-empty part between
//! slashes. One slash at the end of a request's path is ignored.
void addRoute(QHttpServer &server, const QByteArray &method, const QString &path,
              const Handler &handler);

//! Receives what no route matches.
void setMissingHandler(QHttpServer &server, QObject *context, const Handler &handler);

//! What QHttpServer receives instead of a method that it has no name for: CONNECT, which no route
//! but one for every method accepts. Others stay as they are.
[[nodiscard]] QByteArray routableMethod(const QByteArray &method);

//! Makes `server` accept the connections of `listener`, which listens already and gets a new
//! parent.
[[nodiscard]] bool bind(QHttpServer &server, QTcpServer *listener);

} // namespace core::http_compat
