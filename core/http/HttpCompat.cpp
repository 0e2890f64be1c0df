// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpCompat.h"

#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>
#include <QtNetwork/QTcpServer>

namespace core::HttpCompat {

// The responder is never answered through nor moved away. From 6.8 on its end inside QHttpServer
// makes that ready for the next request; before, it is a mere pair of pointers. Kept alive past
// the handler, or destroyed within it, it would leak a connection per request on 6.8.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

void setHandler(QHttpServer &server, QObject *context,
                const std::function<void(const QByteArray &)> &deliver)
{
    server.setMissingHandler(context,
                             [deliver](const QHttpServerRequest &request, QHttpServerResponder &) {
                                 deliver(request.body());
                             });
}

bool bind(QHttpServer &server, QTcpServer *listener)
{
    return server.bind(listener);
}

#else

void setHandler(QHttpServer &server, QObject *,
                const std::function<void(const QByteArray &)> &deliver)
{
    server.setMissingHandler([deliver](const QHttpServerRequest &request, QHttpServerResponder &&) {
        deliver(request.body());
    });
}

bool bind(QHttpServer &server, QTcpServer *listener)
{
    server.bind(listener);
    return listener->isListening();
}

#endif

} // namespace core::HttpCompat
