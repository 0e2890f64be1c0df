// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QLoggingCategory>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_access {

using namespace core;

namespace {

//! Everything that is logged while it exists, at every level.
class LogCapture
{
public:
    LogCapture()
    {
        text().clear();
        QLoggingCategory::setFilterRules(u"*=true"_s);
        m_former = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { text() += line; });
    }

    ~LogCapture()
    {
        qInstallMessageHandler(m_former);
        QLoggingCategory::setFilterRules({});
    }

    Q_DISABLE_COPY_MOVE(LogCapture)

    static QString &text()
    {
        static QString lines;
        return lines;
    }

private:
    QtMessageHandler m_former = nullptr;
};

} // namespace

class TestServerAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesHttp10WithoutAHost()
    {
        ApiFixture api;
        const QByteArray body = chatBody();
        RawClient client(api.port());
        client.send("POST /v1/chat/completions HTTP/1.0\r\nContent-Type: application/json\r\n"
                    "Content-Length: "
                    + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QCOMPARE(client.response().status, 200);

        RawClient foreign(api.port());
        foreign.send("GET /v1/models HTTP/1.0\r\nHost: evil.example\r\n\r\n");
        QCOMPARE(foreign.response().status, 403);
        RawClient numeric(api.port());
        numeric.send("GET /v1/models HTTP/1.1\r\nHost: 2130706433\r\n\r\n");
        QCOMPARE(numeric.response().status, 403);
        RawClient missing(api.port());
        missing.send("GET /v1/models HTTP/1.1\r\n\r\n");
        QCOMPARE(missing.response().status, 400);
    }

    //! Claude Desktop sends its own login beside the key of this server.
    void letsForeignTokensBeAndKeepsThemToItself()
    {
        Settings settings;
        settings.apiKey = Secret("s3cret");
        ApiFixture api({.settings = settings});
        const LogCapture capture;
        const QByteArray foreign = "Authorization: Bearer sk-foreign\r\nx-api-key: sk-foreign\r\n"
                                   "api-key: sk-foreign\r\nx-goog-api-key: sk-foreign\r\n";
        for (const QByteArray name :
             {"x-api-key: ", "api-key: ", "x-goog-api-key: ", "Authorization: Bearer "}) {
            for (const bool isFirst : {true, false}) {
                const QByteArray own = name + "s3cret\r\n";
                const QByteArray headers = isFirst ? own + foreign : foreign + own;
                api.backend.enqueue(playing("text"));
                QCOMPARE(api.post("/v1/messages",
                                  R"({"model":"gpt-5.5","max_tokens":9,)"
                                  R"("messages":[{"role":"user","content":"Hi"}]})",
                                  headers)
                             .status,
                         200);
            }
        }
        QCOMPARE(api.get("/v1/models", foreign).status, 401);
        QCOMPARE(api.backend.responseRequests().size(), 8);
        for (const HttpRequest &request : api.backend.requests()) {
            for (const auto &[name, value] : request.headers)
                QVERIFY2(!value.contains("sk-foreign"), name.constData());
            QVERIFY(!request.body.contains("sk-foreign"));
        }
        QVERIFY(!LogCapture::text().contains(u"sk-foreign"_s)
                && !LogCapture::text().contains(u"s3cret"_s));
    }
};

TEST_CLASS(TestServerAccess, QCoreApplication)

} // namespace tst_server_access

#include "tst_server_access.moc"
