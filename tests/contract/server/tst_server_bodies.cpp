// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/http/EncodedBodies.h"
#include "tests/contract/server/ApiFixture.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_bodies {

using namespace core;
namespace bodies = encoded_bodies;

namespace {

//! A damaged body in each API.
constexpr const char *Paths[] = {"/v1/chat/completions", "/v1/responses", "/v1/messages",
                                 "/api/chat", "/chat/completions"};

QString messageIn(const QByteArray &path, const RawResponse &response)
{
    const auto body = parseJson(response.body);
    if (!body)
        return {};
    const JsonValue error = (*body)["error"];
    return path.startsWith("/api/") ? error.toString() : error["message"].toString();
}

} // namespace

class TestServerBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesCompressedRequests_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        for (const char *path : {"/v1/chat/completions", "/v1/messages", "/api/chat"}) {
            QTest::addRow("%s zstd", path)
                << QByteArray(path) << QByteArray("zstd") << bodies::Zstd;
            QTest::addRow("%s gzip", path)
                << QByteArray(path) << QByteArray("gzip") << bodies::Gzip;
            QTest::addRow("%s br", path) << QByteArray(path) << QByteArray("br") << bodies::Brotli;
            QTest::addRow("%s two", path)
                << QByteArray(path) << QByteArray("gzip, zstd") << bodies::GzipThenZstd;
        }
    }

    void takesCompressedRequests()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        Settings settings;
        settings.apiKey = Secret("s3cret");
        ApiFixture api({.settings = settings});
        api.backend.enqueue(playing("text"));
        const QByteArray header = "x-api-key: s3cret\r\nContent-Encoding: " + coding + "\r\n";
        const RawResponse response = api.post(path, body, header);
        QVERIFY2(response.status == 200, response.body.constData());
        const QList<HttpRequest> sent = api.backend.responseRequests();
        QCOMPARE(sent.size(), 1);
        QVERIFY(sent.first().body.contains("Hi"));
        QVERIFY(sent.first().header("content-encoding").isEmpty());
    }

    void refusesInTheShapeOfThePath_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("damaged") << QByteArray("gzip") << bodies::Text << 400;
        QTest::newRow("cut") << QByteArray("zstd") << bodies::Zstd.chopped(3) << 400;
        QTest::newRow("too large") << QByteArray("br") << bodies::BrotliBomb << 413;
        QTest::newRow("unknown") << QByteArray("compress") << bodies::Text << 415;
    }

    void refusesInTheShapeOfThePath()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Settings settings;
        settings.maxBodyMebibytes = 1;
        ApiFixture api({.settings = settings});
        for (const QByteArray path : Paths) {
            QSignalSpy finished(&api.server(), &ApiServer::requestFinished);
            const RawResponse response =
                api.post(path, body, "Content-Encoding: " + coding + "\r\n");
            QCOMPARE(response.status, status);
            QCOMPARE(response.headers.value("content-type"), QByteArray("application/json"));
            QCOMPARE(response.headers.contains("accept-encoding"), status == 415);
            const QString message = messageIn(path, response);
            QVERIFY(!message.isEmpty() && !message.contains(u"JSON"_s));
            QTRY_COMPARE(finished.size(), 1);
            QCOMPARE(finished.first().first().value<RequestRecord>().status, status);
        }
        QVERIFY(api.backend.responseRequests().isEmpty());
    }
};

TEST_CLASS(TestServerBodies, QCoreApplication)

} // namespace tst_server_bodies

#include "tst_server_bodies.moc"
