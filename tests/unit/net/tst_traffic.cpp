// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Traffic.h"
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_traffic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! Gives every request the same bytes once its body has arrived, and closes the connection.
class AnsweringServer : public QTcpServer
{
public:
    explicit AnsweringServer(const QByteArray &response, qsizetype bodySize = 0)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this, response, bodySize] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                    [socket, response, bodySize, received = QByteArray()]() mutable {
                        received += socket->readAll();
                        const qsizetype head = received.indexOf("\r\n\r\n");
                        if (head < 0 || received.size() < head + 4 + bodySize)
                            return;
                        socket->write(response);
                        socket->disconnectFromHost();
                    });
        });
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(u"http://127.0.0.1:%1/path?with=query"_s.arg(serverPort()));
    }
    [[nodiscard]] QString host() const { return u"127.0.0.1:%1"_s.arg(serverPort()); }
};

QByteArray withLength(qsizetype size)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size)
        + "\r\nConnection: close\r\n\r\n" + QByteArray(size, 'x');
}

class TrafficTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsWhatIsSentAndReceived_data();
    void countsWhatIsSentAndReceived();
    void tellsPostsFromTheRest();
    void countsWhereARedirectLeads();
    void countsWhatNoServerHasReceived();
    void worksWithoutACounter();
    void goesThroughJsonUnchanged();
    void refusesOtherJson_data();
    void refusesOtherJson();

private:
    void wait(QNetworkReply *reply);

    ManualClock m_clock;
    std::unique_ptr<Traffic> m_traffic;
    std::unique_ptr<CountedNetwork> m_network;
};

void TrafficTest::init()
{
    m_traffic = std::make_unique<Traffic>(m_clock);
    m_network = std::make_unique<CountedNetwork>(m_traffic.get(), TrafficPurpose::AccountData,
                                                 TrafficPurpose::Requests);
    m_network->setProxy(QNetworkProxy::NoProxy);
}

void TrafficTest::wait(QNetworkReply *reply)
{
    QTRY_VERIFY(reply->isFinished());
    reply->deleteLater();
}

void TrafficTest::countsWhatIsSentAndReceived_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<qint64>("size");
    QTest::newRow("small") << withLength(7) << qint64(7);
    QTest::newRow("large") << withLength(3'000'000) << qint64(3'000'000);
    QTest::newRow("chunked") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n "
        "world\r\n0\r\n\r\n") << qint64(11);
    QTest::newRow("until the end") << QByteArray("HTTP/1.0 200 OK\r\n\r\nhello") << qint64(5);
    QTest::newRow("an error") << QByteArray("HTTP/1.1 429 No\r\nContent-Length: 4\r\n\r\nslow")
                              << qint64(4);
}

void TrafficTest::countsWhatIsSentAndReceived()
{
    QFETCH(QByteArray, response);
    QFETCH(qint64, size);
    const qint64 start = m_clock.unixSeconds();
    m_clock.advance(std::chrono::seconds(5));
    const QByteArray body(200'000, 'b');
    const AnsweringServer server(response, body.size());
    QNetworkRequest request(server.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
    wait(m_network->post(request, body));
    const TrafficSummary summary = m_traffic->summary();
    QCOMPARE(summary.since, start);
    QCOMPARE(summary.entries,
             (QList<TrafficEntry>{
                 {server.host(), TrafficPurpose::Requests, 1, body.size(), size, start + 5}}));
}

void TrafficTest::tellsPostsFromTheRest()
{
    const AnsweringServer server(withLength(1));
    wait(m_network->get(QNetworkRequest(server.url())));
    wait(m_network->get(QNetworkRequest(server.url())));
    QNetworkRequest request(server.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
    wait(m_network->post(request, QByteArray("b")));
    const QList<TrafficEntry> entries = m_traffic->summary().entries;
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).purpose, TrafficPurpose::Requests);
    QCOMPARE(entries.at(0).requests, 1);
    QCOMPARE(entries.at(1).purpose, TrafficPurpose::AccountData);
    QCOMPARE(entries.at(1).requests, 2);
    QCOMPARE(entries.at(1).receivedBytes, 2);
}

void TrafficTest::countsWhereARedirectLeads()
{
    const AnsweringServer target(withLength(9));
    const AnsweringServer first("HTTP/1.1 302 Found\r\nLocation: " + target.url().toEncoded()
                                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    wait(m_network->get(QNetworkRequest(first.url())));
    QHash<QString, TrafficEntry> byHost;
    for (const TrafficEntry &entry : m_traffic->summary().entries)
        byHost.insert(entry.host, entry);
    QCOMPARE(byHost.size(), 2);
    QCOMPARE(byHost.value(first.host()).requests, 1);
    QCOMPARE(byHost.value(target.host()).requests, 1);
    QCOMPARE(byHost.value(target.host()).receivedBytes, 9);
}

void TrafficTest::countsWhatNoServerHasReceived()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1/"_s.arg(closed.serverPort()));
    closed.close();
    wait(m_network->get(QNetworkRequest(url)));
    QCOMPARE(m_traffic->summary().entries.size(), 1);
    QCOMPARE(m_traffic->summary().entries.at(0).requests, 1);
    QCOMPARE(m_traffic->summary().entries.at(0).receivedBytes, 0);
}

void TrafficTest::worksWithoutACounter()
{
    const AnsweringServer server(withLength(1));
    CountedNetwork network(nullptr, TrafficPurpose::SignIn);
    network.setProxy(QNetworkProxy::NoProxy);
    QNetworkReply *reply = network.get(QNetworkRequest(server.url()));
    wait(reply);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

void TrafficTest::goesThroughJsonUnchanged()
{
    const TrafficSummary summary{
        1'700'000'000,
        {{u"chatgpt.com"_s, TrafficPurpose::Requests, 3, 1024, 4096, 1'700'000'100},
         {u"auth.openai.com"_s, TrafficPurpose::SignIn, 1, 10, 20, 1'700'000'001},
         {u"chatgpt.com"_s, TrafficPurpose::AccountData, 2, 0, 5, 1'700'000'002},
         {u"api.github.com"_s, TrafficPurpose::VersionLookup, 1, 0, 5, 1'700'000'003},
         {u"chatgpt.com"_s, TrafficPurpose::Checks, 1, 0, 0, 1'700'000'004}}};
    const auto read = toTrafficSummary(toJson(summary));
    QVERIFY(read);
    QCOMPARE(*read, summary);
}

void TrafficTest::refusesOtherJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("Ollama is running");
    QTest::newRow("no hosts") << QByteArray(R"({"since":1})");
    QTest::newRow("no time") << QByteArray(R"({"hosts":[]})");
    QTest::newRow("another form") << QByteArray(R"({"since":1,"hosts":{}})");
}

void TrafficTest::refusesOtherJson()
{
    QFETCH(QByteArray, json);
    QVERIFY(!toTrafficSummary(json));
}

TEST_CLASS(TrafficTest, QCoreApplication)

} // namespace tst_traffic

#include "tst_traffic.moc"
