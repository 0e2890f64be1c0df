// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpCompat.h"
#include "tests/contract/http/RawClient.h"
#include "tests/contract/http/TestServer.h"
#include "tests/runner/TestRunner.h"

#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

namespace tst_http_routes {

using namespace core;

namespace {

//! Responds with the number of the route that matched, what the placeholder stood for, and the
//! query and body as QHttpServer has them; the fallback with its method and path.
class RoutedServer
{
public:
    RoutedServer() : m_server(&RoutedServer::fallBack, &TestServer::errorPage)
    {
        const std::pair<const char *, const char *> table[] = {
            {"GET", "/"},
            {"GET", "/v1/models"},
            {"GET", "/v1/models/{id}"},
            {"POST", "/chat"},
            {"GET", "/responses/{id}/items"},
            {"GET", "/responses/{id}"},
            {"", "/chat"},
        };
        int number = 0;
        for (const auto &[method, path] : table) {
            m_server.route(method, QString::fromLatin1(path),
                           [number](const QHttpServerRequest &request, const QByteArray &argument,
                                    ResponseWriter *writer) {
                               writer->send(200, "text/plain",
                                            QByteArray::number(number) + '|' + argument + '|'
                                                + request.query().toString().toUtf8() + '|'
                                                + request.body());
                           });
            ++number;
        }
        m_isListening = bool(m_server.listen({QHostAddress(QHostAddress::LocalHost)}, 0));
    }

    [[nodiscard]] quint16 port() const { return m_isListening ? m_server.port() : quint16(0); }

    static void fallBack(const HttpRequest &request, ResponseWriter *writer)
    {
        writer->send(404, "text/plain", request.method + ' ' + request.path);
    }

private:
    HttpServer m_server;
    bool m_isListening = false;
};

QByteArray manyHeaders(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += "X-" + QByteArray::number(i) + ": 1\r\n";
    return lines;
}

} // namespace

class TestHttpRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRoute_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &line, const QByteArray &expected) {
            QTest::newRow(name) << line << expected;
        };
        row("root", "GET /", "0|||");
        row("root, two slashes", "GET //", "0|||");
        row("list", "GET /v1/models", "1|||");
        row("slash at the end", "GET /v1/models/", "1|||");
        row("two slashes at the end", "GET /v1/models//", "GET /v1/models//");
        row("query", "GET /v1/models?limit=2&x", "1||limit=2&x|");
        row("broken query", "GET /v1/models?%zz", "1||%25zz|");
        row("rest with slashes", "GET /v1/models/openai/x", "2|openai/x||");
        row("rest with an encoded slash", "GET /v1/models/openai%2Fx", "2|openai/x||");
        row("rest with a slash at the end", "GET /v1/models/x/", "2|x||");
        row("rest with two slashes at the end", "GET /v1/models/x//", "2|x/||");
        row("rest with UTF-8", "GET /v1/models/%C3%BC", "2|\xc3\xbc||");
        row("rest with unencoded UTF-8", "GET /v1/models/\xc3\xbc", "2|\xc3\xbc||");
        row("rest with a percent sign", "GET /v1/models/a%2525", "2|a%25||");
        row("rest with a question mark", "GET /v1/models/a%3Fb?c", "2|a?b|c|");
        row("rest with a line break", "GET /v1/models/a%0Ab", "2|a\nb||");
        row("rest with dots", "GET /v1/models/../models", "2|../models||");
        row("line break after the path", "GET /v1/models%0A", "GET /v1/models\n");
        row("part", "GET /responses/r1/items", "4|r1||");
        row("part with an encoded slash", "GET /responses/a%2Fb/items", "5|a/b/items||");
        row("rest instead of a part", "GET /responses/r1", "5|r1||");
        row("two parts are none in the middle", "GET /responses/a/b/items", "5|a/b/items||");
        row("no part in the middle", "GET /responses//items", "5|/items||");
        row("every method", "DELETE /chat", "6|||");
        row("method without a name in QHttpServer", "PROPFIND /chat", "6|||");
        row("the same, no route", "PROPFIND /v1/models", "PROPFIND /v1/models");
        row("wrong method", "POST /v1/models", "POST /v1/models");
        row("unknown", "GET /v2", "GET /v2");
        row("longer", "GET /v1/modelsx", "GET /v1/modelsx");
        row("in front", "GET /x/v1/models", "GET /x/v1/models");
        row("a host in front", "GET //v1/models", "GET //v1/models");
        row("other case", "GET /V1/models", "GET /V1/models");
        row("absolute", "GET http://elsewhere/v1/models", "1|||");
    }

    void findsTheRoute()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, expected);
        RoutedServer server;
        RawClient client(server.port());
        client.send(line + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QCOMPARE(client.response().body, expected);
    }

    void servesHeadByGet()
    {
        RoutedServer server;
        RawClient client(server.port());
        client.send("HEAD /v1/models HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const RawResponse response = client.response(true);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("content-length"), QByteArray("4"));
    }

    void givesTheHandlerTheBody_data()
    {
        QTest::addColumn<bool>("isChunked");
        QTest::addColumn<int>("size");
        for (const int size : {1, 5000, 100'000, 5'000'000}) {
            QTest::addRow("%d bytes", size) << false << size;
            QTest::addRow("%d bytes in chunks", size) << true << size;
        }
    }

    void givesTheHandlerTheBody()
    {
        QFETCH(bool, isChunked);
        QFETCH(int, size);
        QByteArray body(size, 'x');
        body.back() = 'y';
        const QByteArray framed = QByteArray::number(size, 16) + "\r\n" + body + "\r\n0\r\n\r\n";
        RoutedServer server;
        RawClient client(server.port());
        client.send("POST /chat HTTP/1.1\r\nHost: localhost\r\n"
                    + (isChunked
                           ? QByteArray("Transfer-Encoding: chunked\r\n\r\n") + framed
                           : "Content-Length: " + QByteArray::number(size) + "\r\n\r\n" + body));
        QCOMPARE(client.response().body, "3|||" + body);
        client.send("GET /v1/models HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QCOMPARE(client.response().body, QByteArray("1|||"));
    }

    void knowsEachRequestsConnection()
    {
        // A client cannot send the header by which QHttpServer's request is found again.
        RoutedServer server;
        RawClient one(server.port());
        RawClient other(server.port());
        for (RawClient *client : {&one, &other, &one})
            client->send("POST /chat HTTP/1.1\r\nHost: localhost\r\nX-Connection: 1\r\n"
                         "X-Connection: 2\r\nContent-Length: 1\r\n\r\n"
                         + QByteArray(client == &one ? "1" : "2"));
        QCOMPARE(one.response().body, QByteArray("3|||1"));
        QCOMPARE(one.response().body, QByteArray("3|||1"));
        QCOMPARE(other.response().body, QByteArray("3|||2"));
    }

    void acceptsMoreHeadersThanQHttpServer()
    {
        RoutedServer server;
        RawClient client(server.port());
        const QByteArray second = "GET /second HTTP/1.1\r\nHost: localhost\r\n\r\n";
        client.send("POST /chat HTTP/1.1\r\nHost: localhost\r\n" + manyHeaders(500)
                    + "Content-Length: " + QByteArray::number(second.size()) + "\r\n\r\n" + second);
        QCOMPARE(client.response().body, "3|||" + second);
    }

    //! Why header fields stay with the connection (decision 11). When this fails, a newer Qt has
    //! repaired it.
    void isWhatQHttpServerCannotReadItself()
    {
        QHttpServer server;
        QList<QByteArray> seen;
        http_compat::setMissingHandler(
            server, this, [&](const QHttpServerRequest &request, const QByteArray &) {
                seen.append(request.url().path().toUtf8() + ' ' + request.body());
            });
        auto *listener = new QTcpServer;
        QVERIFY(listener->listen(QHostAddress::LocalHost));
        const quint16 port = listener->serverPort();
        QVERIFY(http_compat::bind(server, listener));
        const QByteArray hidden = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";
        RawClient client(port);
        client.send("POST /first HTTP/1.1\r\nContent-Length: " + QByteArray::number(hidden.size())
                    + "\r\n" + manyHeaders(100) + "\r\n" + hidden);
        QTRY_COMPARE(seen.size(), 2);
        QCOMPARE(seen, QList<QByteArray>({"/first ", "/hidden "}));
    }
};

TEST_CLASS(TestHttpRoutes, QCoreApplication)

} // namespace tst_http_routes

#include "tst_http_routes.moc"
