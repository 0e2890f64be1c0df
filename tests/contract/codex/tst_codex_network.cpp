// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/Codex.h"
#include "core/codex/CodexCall.h"
#include "core/codex/ConnectionPool.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/FakeTokenSource.h"
#include "tests/fakes/WaitUntil.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

namespace tst_codex_network {

using namespace core;
using namespace fakes;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString certificateFile = QStringLiteral(TEST_FIXTURES "/http/localhost.crt");

//! An HTTP proxy that leads everything to one port of this machine, whatever host was requested.
class Proxy : public QTcpServer
{
public:
    explicit Proxy(quint16 target) : m_target(target)
    {
        connect(this, &QTcpServer::newConnection, this, &Proxy::take);
        m_isListening = listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QString url() const
    {
        return m_isListening ? u"http://127.0.0.1:%1"_s.arg(serverPort()) : QString();
    }

    QList<QByteArray> requestLines;

private:
    void take()
    {
        QTcpSocket *client = nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, client, [this, client] { begin(client); });
    }

    void begin(QTcpSocket *client)
    {
        const QByteArray head = client->peek(65536);
        if (!head.contains("\r\n\r\n"))
            return;
        requestLines.append(head.left(head.indexOf("\r\n")));
        disconnect(client, &QTcpSocket::readyRead, nullptr, nullptr);
        if (head.startsWith("CONNECT ")) {
            client->readAll();
            client->write("HTTP/1.1 200 Connected\r\n\r\n");
        }
        auto *server = new QTcpSocket(client);
        const auto relay = [](QTcpSocket *from, QTcpSocket *to) { to->write(from->readAll()); };
        connect(client, &QTcpSocket::readyRead, server, [=] { relay(client, server); });
        connect(server, &QTcpSocket::readyRead, client, [=] { relay(server, client); });
        connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
        relay(client, server);
    }

    quint16 m_target;
    bool m_isListening = false;
};

QSslConfiguration localhostTls()
{
    QFile certificate(certificateFile);
    QFile key(QStringLiteral(TEST_FIXTURES "/http/localhost.key"));
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
        qFatal("no certificate");
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(&certificate));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return configuration;
}

struct Outcome
{
    QByteArray text;
    std::optional<Error> error;
};

} // namespace

class TestCodexNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesThroughAManualProxy();
    void followsTheProxyOfTheSystem();
    void requestsATunnelFromTheProxyAndChecksTheCertificate();
    void reachesThisMachineWithoutTheProxy();
    void namesAProxyThatDoesNotResponse();
    void trustsOnlyKnownCertificatesAndTheCaFile();
    void trustsACaFileOnlyAsLongAsItIsNamed();
    void endsWhenNoConnectionComesUp();
    void keepsOnlyTheGatewaysCookies();
    void takesNewConnectionsAfterAChangeOfTheProxy();
    void keepsItsConnectionsWhenNothingChanged();

private:
    Outcome sendRequest(Codex &codex) const;
    Outcome sendRequest() const;

    std::unique_ptr<FakeBackend> m_backend;
    Settings m_settings;
    CodexTimeouts m_timeouts;
    SystemClock m_clock;
};

void TestCodexNetwork::init()
{
    m_backend = std::make_unique<FakeBackend>();
    m_backend->setPace(0ms);
    QVERIFY(m_backend->listen());
    m_settings = {};
    m_settings.proxyMode = ProxyMode::None;
    m_settings.upstream = m_backend->url().toString();
    m_settings.modelSync = false;
    m_settings.versionLookup = false;
    m_timeouts = {};
}

Outcome TestCodexNetwork::sendRequest() const
{
    fakes::FakeTokenSource tokens;
    Codex codex(tokens, m_clock, m_settings, {});
    return sendRequest(codex);
}

Outcome TestCodexNetwork::sendRequest(Codex &codex) const
{
    codex.setTimeouts(m_timeouts);
    codex.setRetryPause(1ms);
    Request request;
    request.model = "gpt-5.5";
    request.items.append(Message{Role::User, {TextPart{"Hello"}}, {}});
    auto stream = codex.open(request);
    if (!stream)
        return {{}, stream.error()};
    Outcome outcome;
    bool hasEnded = false;
    connect((*stream).get(), &CodexCall::received, (*stream).get(), [&](const Events &batch) {
        for (const Event &event : batch) {
            if (const auto *delta = std::get_if<TextDelta>(&event))
                outcome.text += delta->text;
            if (const auto *failed = std::get_if<ResponseFailed>(&event))
                outcome.error = failed->error;
            hasEnded = hasEnded || std::holds_alternative<ResponseFinished>(event)
                || std::holds_alternative<ResponseFailed>(event);
        }
    });
    (*stream)->start();
    if (!waitUntil([&] { return hasEnded; }))
        outcome.error = Error{ErrorCode::Internal, u"no end"_s};
    return outcome;
}

void TestCodexNetwork::goesThroughAManualProxy()
{
    Proxy proxy(quint16(m_backend->url().port()));
    m_settings.proxyMode = ProxyMode::Manual;
    m_settings.proxyUrl = proxy.url();
    m_settings.upstream = u"http://backend.test/backend-api/codex"_s;
    const Outcome outcome = sendRequest();
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
    QVERIFY(outcome.text.contains("You wrote: Hello"));
    QCOMPARE(proxy.requestLines.value(0),
             QByteArray("POST http://backend.test/backend-api/codex/responses HTTP/1.1"));
}

void TestCodexNetwork::followsTheProxyOfTheSystem()
{
    Proxy proxy(quint16(m_backend->url().port()));
    const QByteArray before = qgetenv("http_proxy");
    qputenv("http_proxy", proxy.url().toUtf8());
    m_settings.proxyMode = ProxyMode::System;
    m_settings.upstream = u"http://backend.test/backend-api/codex"_s;
    const Outcome outcome = sendRequest();
    qputenv("http_proxy", before);
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
    QCOMPARE(proxy.requestLines.size(), 1);
}

void TestCodexNetwork::requestsATunnelFromTheProxyAndChecksTheCertificate()
{
    FakeBackend secured;
    secured.useTls(localhostTls());
    QVERIFY(secured.listen());
    Proxy proxy(quint16(secured.url().port()));
    m_settings.proxyMode = ProxyMode::Manual;
    m_settings.proxyUrl = proxy.url();
    m_settings.upstream = u"https://backend.test/backend-api/codex"_s;
    const Outcome outcome = sendRequest();
    QVERIFY(proxy.requestLines.value(0).startsWith("CONNECT backend.test:443 "));
    // The server at the other end of the tunnel is not backend.test.
    QVERIFY(outcome.error);
    QCOMPARE(toWord(outcome.error->code), toWord(ErrorCode::Unreachable));
    QVERIFY(secured.requests().isEmpty());
}

void TestCodexNetwork::reachesThisMachineWithoutTheProxy()
{
    Proxy proxy(quint16(m_backend->url().port()));
    m_settings.proxyMode = ProxyMode::Manual;
    m_settings.proxyUrl = proxy.url();
    QVERIFY(!sendRequest().error);
    QVERIFY(proxy.requestLines.isEmpty());
}

void TestCodexNetwork::namesAProxyThatDoesNotResponse()
{
    m_settings.proxyMode = ProxyMode::Manual;
    m_settings.proxyUrl = u"http://user:secret@127.0.0.1:9"_s;
    m_settings.upstream = u"http://backend.test/backend-api/codex"_s;
    const Outcome outcome = sendRequest();
    QVERIFY(outcome.error);
    QCOMPARE(toWord(outcome.error->code), toWord(ErrorCode::Unreachable));
    QVERIFY2(outcome.error->message.contains(u"127.0.0.1:9"), qPrintable(outcome.error->message));
    QVERIFY(!outcome.error->message.contains(u"secret"));
}

void TestCodexNetwork::trustsOnlyKnownCertificatesAndTheCaFile()
{
    FakeBackend secured;
    secured.setPace(0ms);
    secured.useTls(localhostTls());
    QVERIFY(secured.listen());
    m_settings.upstream = secured.url().toString();
    const Outcome refused = sendRequest();
    QVERIFY(refused.error);
    QCOMPARE(toWord(refused.error->code), toWord(ErrorCode::Unreachable));
    QVERIFY(secured.requests().isEmpty());

    // What the system knows already does not hide what it does not.
    const QDir known(u"/etc/ssl/certs"_s);
    const QStringList names = known.entryList({u"????????.0"_s}, QDir::Files);
    QTemporaryDir folder;
    QFile bundle(folder.filePath(u"bundle.pem"_s));
    QVERIFY(bundle.open(QIODevice::WriteOnly));
    for (const QString &name :
         {names.isEmpty() ? QString() : known.filePath(names.first()), certificateFile}) {
        QFile part(name);
        if (part.open(QIODevice::ReadOnly))
            bundle.write(part.readAll() + '\n');
    }
    bundle.close();
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    m_settings.caFile = bundle.fileName();
    const Outcome accepted = sendRequest();
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY2(!accepted.error, accepted.error ? qPrintable(accepted.error->message) : "");
    QVERIFY(accepted.text.contains("You wrote: Hello"));
}

void TestCodexNetwork::trustsACaFileOnlyAsLongAsItIsNamed()
{
    FakeBackend secured;
    secured.setPace(0ms);
    secured.useTls(localhostTls());
    QVERIFY(secured.listen());
    m_settings.upstream = secured.url().toString();
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    fakes::FakeTokenSource tokens;
    Codex codex(tokens, m_clock, m_settings, {});
    m_settings.caFile = certificateFile;
    codex.configure(m_settings);
    const Outcome named = sendRequest(codex);
    m_settings.caFile.clear();
    codex.configure(m_settings);
    const Outcome takenOut = sendRequest(codex);
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY(!named.error);
    QVERIFY(takenOut.error);
    QCOMPARE(toWord(takenOut.error->code), toWord(ErrorCode::Unreachable));
}

void TestCodexNetwork::endsWhenNoConnectionComesUp()
{
    QTcpServer silent; // accepts, and never shakes hands
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_settings.upstream = u"https://127.0.0.1:%1/backend-api/codex"_s.arg(silent.serverPort());
    m_timeouts.connect = 100ms;
    const Outcome outcome = sendRequest();
    QVERIFY(outcome.error);
    QCOMPARE(toWord(outcome.error->code), toWord(ErrorCode::Timeout));
    QVERIFY2(outcome.error->message.startsWith(u"Could not connect to 127.0.0.1"),
             qPrintable(outcome.error->message));
}

void TestCodexNetwork::keepsOnlyTheGatewaysCookies()
{
    FakeBackend::Script script;
    script.status = 400;
    script.contentType = "application/json";
    script.body = "{\"detail\":\"no\"}";
    script.headers = {{"Set-Cookie", "__cf_bm=a; Path=/"},
                      {"Set-Cookie", "session=b; Path=/"},
                      {"Set-Cookie", "_cfuvid=c; Path=/"},
                      {"Set-Cookie", "cf_clearance=d; Path=/"},
                      {"Set-Cookie", "xcf_clearance=e; Path=/"}};
    m_backend->enqueue(script);
    fakes::FakeTokenSource tokens;
    Codex codex(tokens, m_clock, m_settings, {});
    QVERIFY(sendRequest(codex).error);
    QVERIFY(!sendRequest(codex).error);
    const QList<HttpRequest> sent = m_backend->responseRequests();
    QCOMPARE(sent.size(), 2);
    QVERIFY(sent[0].header("cookie").isEmpty());
    QList<QByteArray> cookies = sent[1].header("cookie").split(';');
    for (QByteArray &cookie : cookies)
        cookie = cookie.trimmed();
    std::sort(cookies.begin(), cookies.end());
    QCOMPARE(cookies, (QList<QByteArray>{"__cf_bm=a", "_cfuvid=c", "cf_clearance=d"}));
}

void TestCodexNetwork::takesNewConnectionsAfterAChangeOfTheProxy()
{
    ConnectionPool pool(m_settings);
    auto running = std::make_unique<ConnectionPool::Lease>(pool.lease());
    const QPointer<QNetworkAccessManager> former = running->manager();
    m_settings.proxyMode = ProxyMode::Manual;
    m_settings.proxyUrl = u"http://127.0.0.1:9"_s;
    pool.configure(m_settings);
    QVERIFY(former); // its call goes on
    const ConnectionPool::Lease next = pool.lease();
    QVERIFY(next.manager() != former);
    QCOMPARE(pool.managerCount(), 2);
    running.reset();
    QTRY_VERIFY(!former);
    QCOMPARE(pool.managerCount(), 1);
}

void TestCodexNetwork::keepsItsConnectionsWhenNothingChanged()
{
    ConnectionPool pool(m_settings);
    QNetworkAccessManager *const manager = pool.lease().manager();
    m_settings.fastMode = true;
    pool.configure(m_settings);
    QCOMPARE(pool.lease().manager(), manager);
}

TEST_CLASS(TestCodexNetwork, QCoreApplication)

} // namespace tst_codex_network

#include "tst_codex_network.moc"
