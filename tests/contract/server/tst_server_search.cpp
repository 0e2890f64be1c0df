// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_search {

using namespace core;
using namespace fakes;

class TestServerSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesSearchesOn_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("/v1") << QByteArray("/v1/alpha/search");
        QTest::newRow("Codex") << QByteArray("/backend-api/codex/alpha/search");
    }

    void passesSearchesOn()
    {
        QFETCH(QByteArray, path);
        ApiFixture api;
        const QByteArray body = R"({ "query" : "test", "id":"1",  "commands":{"x":[1.0]} })";
        const RawResponse response = api.post(path, body, "x-api-key: sk-foreign\r\n");
        QVERIFY2(response.status == 200, response.body.constData());
        QCOMPARE(response.headers.value("content-type"), QByteArray("application/json"));
        QVERIFY(!response.headers.value("x-request-id").isEmpty());
        QVERIFY(response.body.contains("A simulated search found one page."));
        const HttpRequest sent = api.backend.requests().last();
        QCOMPARE(sent.path, QByteArray("/backend-api/codex/alpha/search"));
        QCOMPARE(sent.body, body);
        QVERIFY(sent.header("x-api-key").isEmpty());
    }

    void refusesWhatCannotBeSent()
    {
        ApiFixture api;
        QCOMPARE(api.post("/v1/alpha/search", {}, "Content-Length: 0\r\n").status, 400);
        QVERIFY(api.backend.requests().isEmpty());
        const RawResponse refused = api.post("/v1/alpha/search", "no JSON");
        QCOMPARE(refused.status, 400);
        QVERIFY(errorOf(refused)["message"].isString());
        QCOMPARE(api.get("/v1/alpha/search").status, 405);
    }

    void needsAnAccount()
    {
        ApiFixture api({.isSignedIn = false});
        const RawResponse response = api.post("/v1/alpha/search", "{}");
        QCOMPARE(response.status, 401);
        QCOMPARE(errorOf(response)["code"].toUtf8(), QByteArray("not_signed_in"));
        QCOMPARE(api.get("/backend-api/wham/usage").status, 401);
    }

    void cancelsForAClientThatLeaves()
    {
        ApiFixture api;
        QSignalSpy finished(&api.server(), &ApiServer::requestFinished);
        RawClient client(api.port());
        api.backend.onRequest = [&client] { client.socket().abort(); };
        client.send(toRequest("POST", "/v1/alpha/search", "{}"));
        QTRY_COMPARE(finished.size(), 1);
        const auto record = finished.first().first().value<RequestRecord>();
        QCOMPARE(record.route, QByteArray("/v1/alpha/search"));
        QVERIFY(record.error.contains(u"closed the connection"_s));
    }

    void showsTheUsageToTheOwner()
    {
        Settings settings;
        settings.apiKey = Secret("s3cret");
        ApiFixture api({.settings = settings});
        api.backend.setUsedPercent(34, 12);
        for (const QByteArray path : {"/backend-api/wham/usage", "/api/codex/usage"}) {
            QCOMPARE(api.get(path).status, 401);
            const RawResponse response = api.get(path, "Authorization: Bearer s3cret\r\n");
            QCOMPARE(response.status, 200);
            const auto usage = parseJson(response.body);
            QVERIFY(usage);
            QCOMPARE((*usage)["plan_type"].toUtf8(), QByteArray("plus"));
            QCOMPARE((*usage)["rate_limit"]["primary_window"]["used_percent"].toDouble(), 34.0);
        }
    }
};

TEST_CLASS(TestServerSearch, QCoreApplication)

} // namespace tst_server_search

#include "tst_server_search.moc"
