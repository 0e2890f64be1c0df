// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpCompat.h"

#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>
#include <QtNetwork/QTcpServer>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::http_compat {
namespace {

using Method = QHttpServerRequest::Method;

// No response is given through the responder, nor is it moved away. From 6.8 on its end inside
// QHttpServer makes that ready for the next request; before, it is a mere pair of pointers. Kept
// alive past the handler, or destroyed within it, it would leak a connection per request on 6.8.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using Responder = QHttpServerResponder &;
#else
using Responder = QHttpServerResponder &&;
#endif

struct MethodName
{
    const char *name;
    Method method;
};

constexpr std::array MethodNames{
    MethodName{"GET", Method::Get},         MethodName{"HEAD", Method::Head},
    MethodName{"POST", Method::Post},       MethodName{"PUT", Method::Put},
    MethodName{"PATCH", Method::Patch},     MethodName{"DELETE", Method::Delete},
    MethodName{"OPTIONS", Method::Options},
};

QHttpServerRequest::Methods toMethods(const QByteArray &method)
{
    if (method == "GET")
        return Method::Get | Method::Head;
    for (const auto &[name, value] : MethodNames) {
        if (method == name)
            return value;
    }
    Q_ASSERT(method.isEmpty());
    return Method::AnyKnown;
}

} // namespace

// The path is a regular expression to QHttpServer. It replaces "<arg>" by what it has registered
// for the type of the handler's argument: "[^/]+" for a QByteArray. The "$" that it appends would
// also match before a line break at the end.
void addRoute(QHttpServer &server, const QByteArray &method, const QString &path,
              const Handler &handler)
{
    const QString placeholder = u"{id}"_s;
    const auto methods = toMethods(method);
    if (!path.contains(placeholder)) {
        server.route(
            path + u"/?(?!\\n)"_s, methods,
            [handler](const QHttpServerRequest &request, Responder) { handler(request, {}); });
    } else if (!path.endsWith(placeholder)) {
        server.route(QString(path).replace(placeholder, u"<arg>"_s) + u"/?(?!\\n)"_s, methods,
                     [handler](const QByteArray &part, const QHttpServerRequest &request,
                               Responder) { handler(request, part); });
    } else {
        server.router()->addConverter(QMetaType::fromType<QString>(), u"(?s:.+)");
        server.route(path.chopped(placeholder.size()) + u"<arg>(?:/|(?<!/))(?!\\n)"_s, methods,
                     [handler](const QString &rest, const QHttpServerRequest &request, Responder) {
                         handler(request, rest.toUtf8());
                     });
    }
}

QByteArray routableMethod(const QByteArray &method)
{
    const bool isKnown =
        std::any_of(MethodNames.begin(), MethodNames.end(),
                    [&method](const MethodName &one) { return method == one.name; });
    return isKnown ? method : QByteArrayLiteral("CONNECT");
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

void setMissingHandler(QHttpServer &server, QObject *context, const Handler &handler)
{
    server.setMissingHandler(
        context, [handler](const QHttpServerRequest &request, Responder) { handler(request, {}); });
}

bool bind(QHttpServer &server, QTcpServer *listener)
{
    return server.bind(listener);
}

#else

void setMissingHandler(QHttpServer &server, QObject *, const Handler &handler)
{
    server.setMissingHandler(
        [handler](const QHttpServerRequest &request, Responder) { handler(request, {}); });
}

bool bind(QHttpServer &server, QTcpServer *listener)
{
    server.bind(listener);
    return listener->isListening();
}

#endif

} // namespace core::http_compat
