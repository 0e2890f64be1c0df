// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Routes.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_routes {

using namespace core;

class TestRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhoResponses_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("index");
        QTest::addColumn<QByteArray>("argument");
        QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << 0 << QByteArray();
        QTest::newRow("list") << QByteArray("GET") << QByteArray("/v1/models") << 1 << QByteArray();
        QTest::newRow("trailing slash")
            << QByteArray("GET") << QByteArray("/v1/models/") << 1 << QByteArray();
        QTest::newRow("head") << QByteArray("HEAD") << QByteArray("/v1/models") << 1
                              << QByteArray();
        QTest::newRow("id with slash") << QByteArray("GET") << QByteArray("/v1/models/openai/x")
                                       << 2 << QByteArray("openai/x");
        QTest::newRow("id in the middle")
            << QByteArray("GET") << QByteArray("/responses/r1/items") << 4 << QByteArray("r1");
        QTest::newRow("id without the rest")
            << QByteArray("GET") << QByteArray("/responses/r1") << 5 << QByteArray("r1");
        QTest::newRow("two parts are no id in the middle")
            << QByteArray("GET") << QByteArray("/responses/a/b/items") << 5
            << QByteArray("a/b/items");
        QTest::newRow("no id in the middle")
            << QByteArray("GET") << QByteArray("/responses//items") << 5 << QByteArray("/items");
        QTest::newRow("wrong method")
            << QByteArray("POST") << QByteArray("/v1/models") << -1 << QByteArray();
        QTest::newRow("unknown") << QByteArray("GET") << QByteArray("/v2") << -1 << QByteArray();
        QTest::newRow("longer") << QByteArray("GET") << QByteArray("/v1/modelsx") << -1
                                << QByteArray();
    }

    void findsWhoResponses()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(int, index);
        QFETCH(QByteArray, argument);
        const Routes routes = exampleRoutes();
        const Routes::Match match = routes.find(method, path);
        QCOMPARE(match.route ? int(match.route - routes.table().data()) : -1, index);
        QCOMPARE(match.argument, argument);
    }

    void namesTheAllowedMethods()
    {
        const Routes routes = exampleRoutes();
        QCOMPARE(routes.allowedMethods("/v1/models"), QByteArray("GET, HEAD, OPTIONS"));
        QCOMPARE(routes.allowedMethods("/chat"), QByteArray("POST, OPTIONS"));
        QCOMPARE(routes.allowedMethods("/nothing"), QByteArray());
    }

private:
    static Routes exampleRoutes()
    {
        const auto nobody = [](const RequestContext &) {};
        return Routes({{"GET", "/", nobody},
                       {"GET", "/v1/models", nobody},
                       {"GET", "/v1/models/{id}", nobody},
                       {"POST", "/chat", nobody},
                       {"GET", "/responses/{id}/items", nobody},
                       {"GET", "/responses/{id}", nobody}});
    }
};

TEST_CLASS(TestRoutes, runner::NoApplication)

} // namespace tst_routes

#include "tst_routes.moc"
