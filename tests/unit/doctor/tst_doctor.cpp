// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/AccountChecks.h"
#include "core/doctor/SystemChecks.h"
#include "tests/fakes/Loopback.h"
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QScopeGuard>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_doctor {

using namespace core;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using Kind = Finding::Kind;

namespace {

//! 1 Jan 2027 08:00:00 UTC is a Friday.
constexpr qint64 NewYear = 1'798'790'400;

QByteArray answer(const QByteArray &status, const QByteArray &fields = {},
                  const QByteArray &body = {})
{
    return "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

//! Every request gets the same bytes; without any, none.
class Host : public QTcpServer
{
public:
    explicit Host(const QByteArray &response)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this, response] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket, response] {
                    received += socket->readAll();
                    if (response.isEmpty())
                        return;
                    socket->write(response);
                    socket->disconnectFromHost();
                });
            }
        });
    }

    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/base"_s.arg(serverPort()); }
    [[nodiscard]] QString name() const { return u"127.0.0.1:%1"_s.arg(serverPort()); }

    QByteArray received;
};

class DoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesTheHostsOfTheSettings();
    void reachesAHostWithAnyResponse_data();
    void reachesAHostWithAnyResponse();
    void sendsNoTokenAndNoModelRequest();
    void saysWhyAHostIsNotReached_data();
    void saysWhyAHostIsNotReached();
    void aSilentHostCostsTheTimeLimitOnce();
    void comparesTheClock_data();
    void comparesTheClock();
    void comparesTheClockInTheHourThatSpringLacks();
    void aClockWithoutAHostIsNotChecked();
    void checksThePort_data();
    void checksThePort();
    void checksTheProxy_data();
    void checksTheProxy();
    void aProxyHasNoPartInAHostOfThisComputer();
    void aBadCertificateFileIsReported();
    void checksTheDisk();
    void weighsTheFreeSpace_data();
    void weighsTheFreeSpace();
    void judgesTheStore_data();
    void judgesTheStore();
    void aTokenFileThatOthersCanReadIsReported();
    void judgesTheSignIn_data();
    void judgesTheSignIn();
    void theWorstCounts();

private:
    QList<Finding> run(std::chrono::seconds limit = 5s);
    static Finding find(const QList<Finding> &findings, const QByteArray &id);

    ManualClock m_clock{NewYear};
    CheckSubject m_subject;
};

void DoctorTest::init()
{
    m_subject = {};
    m_subject.settings.proxyMode = ProxyMode::None;
    m_subject.settings.port = freePort();
    m_subject.settings.versionLookup = false;
    const QString nowhere = u"http://127.0.0.1:%1"_s.arg(freePort());
    m_subject.settings.upstream = nowhere;
    m_subject.settings.issuer = nowhere;
}

QList<Finding> DoctorTest::run(std::chrono::seconds limit)
{
    SystemChecks checks(m_subject, m_clock, nullptr);
    checks.setTimeLimit(limit);
    QSignalSpy finished(&checks, &SystemChecks::finished);
    checks.start();
    if (finished.isEmpty() && !finished.wait(20'000))
        return {};
    return finished.constFirst().constFirst().value<QList<Finding>>();
}

Finding DoctorTest::find(const QList<Finding> &findings, const QByteArray &id)
{
    for (const Finding &finding : findings) {
        if (finding.id == id)
            return finding;
    }
    return {"missing", CheckState::Problem, Kind::HostUnknown, {}};
}

void DoctorTest::namesTheHostsOfTheSettings()
{
    Settings settings;
    const auto names = [&settings] {
        QStringList hosts;
        for (const QUrl &url : contactedHosts(settings))
            hosts.append(url.toString());
        return hosts;
    };
    QCOMPARE(names(),
             (QStringList{u"https://chatgpt.com/"_s, u"https://auth.openai.com/"_s,
                          u"https://api.github.com/"_s}));
    settings.upstream = u"http://127.0.0.1:1"_s; // of a demo: nothing leaves the computer
    QCOMPARE(names(), (QStringList{u"http://127.0.0.1:1/"_s, u"https://auth.openai.com/"_s}));
    settings.upstream = Settings().upstream;
    settings.clientVersion = u"0.171.0"_s; // nothing is looked up then
    settings.issuer = u"https://chatgpt.com/other"_s;
    QCOMPARE(names(), (QStringList{u"https://chatgpt.com/"_s}));
}

void DoctorTest::reachesAHostWithAnyResponse_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<CheckState>("state");
    QTest::newRow("fine") << QByteArray("200 OK") << CheckState::Ok;
    QTest::newRow("refused") << QByteArray("403 Forbidden") << CheckState::Ok;
    QTest::newRow("no such page") << QByteArray("404 Not Found") << CheckState::Ok;
    QTest::newRow("moved") << QByteArray("302 Found\r\nLocation: https://example.invalid/")
                           << CheckState::Ok;
    QTest::newRow("broken") << QByteArray("503 Down") << CheckState::Warning;
}

void DoctorTest::reachesAHostWithAnyResponse()
{
    QFETCH(QByteArray, status);
    QFETCH(CheckState, state);
    const Host host(answer(status));
    m_subject.settings.upstream = m_subject.settings.issuer = host.url();
    const Finding finding = find(run(), "host:" + host.name().toUtf8());
    QCOMPARE(finding.state, state);
    QCOMPARE(finding.kind, state == CheckState::Ok ? Kind::HostReached : Kind::HostFailing);
}

void DoctorTest::sendsNoTokenAndNoModelRequest()
{
    const Host host(answer("200 OK"));
    m_subject.settings.upstream = m_subject.settings.issuer = host.url();
    run();
    QVERIFY2(host.received.startsWith("HEAD / HTTP/1.1\r\n"), host.received.constData());
    QVERIFY(!host.received.toLower().contains("authorization"));
    QCOMPARE(host.received.count("HTTP/1.1"), 1);
}

void DoctorTest::saysWhyAHostIsNotReached_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("nothing listens")
        << u"http://127.0.0.1:%1"_s.arg(freePort()) << Kind::HostUnreachable;
    QTest::newRow("no such name") << u"http://no-such-name.invalid"_s << Kind::HostUnknown;
}

void DoctorTest::saysWhyAHostIsNotReached()
{
    QFETCH(QString, url);
    QFETCH(Kind, kind);
    m_subject.settings.upstream = m_subject.settings.issuer = url;
    const QUrl parsed(url);
    const QString name = parsed.port() < 0 ? parsed.host() : parsed.authority();
    const Finding finding = find(run(), "host:" + name.toUtf8());
    QCOMPARE(finding.state, CheckState::Problem);
    // A resolver that itself is silent takes until the time limit.
    if (finding.kind != Kind::HostSilent)
        QCOMPARE(finding.kind, kind);
}

void DoctorTest::aSilentHostCostsTheTimeLimitOnce()
{
    const Host one({});
    const Host other({});
    const Host port({}); // listens, but says nothing
    m_subject.settings.upstream = one.url();
    m_subject.settings.issuer = other.url();
    m_subject.settings.port = port.serverPort();
    QElapsedTimer time;
    time.start();
    const QList<Finding> findings = run(1s);
    QVERIFY(time.elapsed() < 4000);
    for (const QString &name : {one.name(), other.name()}) {
        const Finding finding = find(findings, "host:" + name.toUtf8());
        QCOMPARE(finding.kind, Kind::HostSilent);
        QCOMPARE(finding.arguments, (QStringList{name, u"1"_s}));
    }
    QCOMPARE(find(findings, "port").kind, Kind::PortTaken);
}

void DoctorTest::comparesTheClock_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<CheckState>("state");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("figure");
    QTest::newRow("same") << QByteArray("Fri, 01 Jan 2027 08:00:02 GMT") << CheckState::Ok
                          << Kind::ClockRight << u"2"_s;
    QTest::newRow("two minutes ahead") << QByteArray("Fri, 01 Jan 2027 07:58:00 GMT")
                                       << CheckState::Warning << Kind::ClockAhead << u"2"_s;
    QTest::newRow("a day behind") << QByteArray("Sat, 02 Jan 2027 08:00:00 GMT")
                                  << CheckState::Problem << Kind::ClockBehind << u"1440"_s;
}

void DoctorTest::comparesTheClock()
{
    QFETCH(QByteArray, date);
    QFETCH(CheckState, state);
    QFETCH(Kind, kind);
    QFETCH(QString, figure);
    const Host host(answer("401 No", "Date: " + date + "\r\n"));
    m_subject.settings.upstream = m_subject.settings.issuer = host.url();
    QCOMPARE(find(run(), "clock"), (Finding{"clock", state, kind, {host.name(), figure}}));
}

void DoctorTest::comparesTheClockInTheHourThatSpringLacks()
{
    const QByteArray former = qgetenv("TZ");
    const auto restore = qScopeGuard([&former] {
        if (former.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", former);
    });
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    // Sunday, 28 March 2027, 02:30:00 UTC.
    const Host host(answer("200 OK", "Date: Sun, 28 Mar 2027 02:30:00 GMT\r\n"));
    constexpr auto Later = std::chrono::seconds(1'806'201'000 - NewYear);
    m_clock.advance(Later);
    m_subject.settings.upstream = m_subject.settings.issuer = host.url();
    const Finding finding = find(run(), "clock");
    m_clock.advance(-Later);
    QCOMPARE(finding.kind, Kind::ClockRight);
    QCOMPARE(finding.arguments, (QStringList{host.name(), u"0"_s}));
}

void DoctorTest::aClockWithoutAHostIsNotChecked()
{
    const QList<Finding> findings = run();
    QCOMPARE(find(findings, "clock").kind, Kind::ClockUnchecked);
    QCOMPARE(find(findings, "clock").state, CheckState::Warning);
    QCOMPARE(find(findings, "certificates").kind, Kind::CertificatesUnused);
}

void DoctorTest::checksThePort_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("ours") << answer("200 OK", {}, R"({"status":"ok","serving":true})")
                          << Kind::ServerFound;
    QTest::newRow("another program's")
        << answer("200 OK", {}, R"({"status":"ok"})") << Kind::PortTaken;
    QTest::newRow("no http") << QByteArray("SSH-2.0-x\r\n") << Kind::PortTaken;
    QTest::newRow("nothing") << QByteArray() << Kind::PortFree;
}

void DoctorTest::checksThePort()
{
    QFETCH(QByteArray, response);
    QFETCH(Kind, kind);
    std::unique_ptr<Host> host;
    if (!response.isEmpty()) {
        host = std::make_unique<Host>(response);
        m_subject.settings.port = host->serverPort();
    }
    m_subject.secondPort = m_subject.settings.port;
    const QList<Finding> findings = run();
    QCOMPARE(find(findings, "port").kind, kind);
    QCOMPARE(find(findings, "port").state,
             kind == Kind::PortTaken ? CheckState::Problem : CheckState::Ok);
    QCOMPARE(find(findings, "port").arguments,
             QStringList{QString::number(m_subject.settings.port)});
    QCOMPARE(find(findings, "ollama_port").kind, kind);
    m_subject.settings.host = u"192.0.2.1"_s; // for documents: no computer has it
    QCOMPARE(find(run(1s), "port").kind, Kind::AddressUnusable);
}

void DoctorTest::checksTheProxy_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("url");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("none") << QByteArray() << QString() << Kind::NoProxy;
    QTest::newRow("no address") << QByteArray() << u"ftp://x"_s << Kind::ProxyInvalid;
    QTest::newRow("nothing there")
        << QByteArray() << u"http://user:secret@127.0.0.1:%1"_s.arg(freePort())
        << Kind::ProxyUnreachable;
    QTest::newRow("fine") << answer("200 OK") << u"http://127.0.0.1:%1"_s << Kind::ProxyWorks;
    QTest::newRow("asks for a password")
        << answer("407 No", "Proxy-Authenticate: Basic realm=\"x\"\r\n") << u"http://127.0.0.1:%1"_s
        << Kind::ProxyNeedsPassword;
}

void DoctorTest::checksTheProxy()
{
    QFETCH(QByteArray, response);
    QFETCH(QString, url);
    QFETCH(Kind, kind);
    std::unique_ptr<Host> proxy;
    if (!response.isEmpty()) {
        proxy = std::make_unique<Host>(response);
        url = url.arg(proxy->serverPort());
    }
    if (!url.isEmpty())
        m_subject.settings.proxyMode = ProxyMode::Manual;
    m_subject.settings.proxyUrl = url;
    m_subject.settings.upstream = m_subject.settings.issuer = u"http://backend.example"_s;
    m_subject.secondPort = freePort();
    const QList<Finding> findings = run();
    const QList<QByteArray> order{"port", "ollama_port", "proxy", "certificates", "clock"};
    for (qsizetype i = 0; i < order.size(); ++i)
        QCOMPARE(findings.value(i).id, order.at(i));
    const Finding finding = find(findings, "proxy");
    QCOMPARE(finding.kind, kind);
    const bool isFine = kind == Kind::NoProxy || kind == Kind::ProxyWorks;
    QCOMPARE(finding.state, isFine ? CheckState::Ok : CheckState::Problem);
    for (const Finding &each : findings)
        QVERIFY(!each.arguments.join(u' ').contains("secret"_L1));
    if (kind == Kind::ProxyNeedsPassword || kind == Kind::ProxyUnreachable)
        QCOMPARE(find(findings, "host:backend.example").kind, Kind::HostBehindProxy);
    if (kind == Kind::ProxyWorks)
        QCOMPARE(find(findings, "host:backend.example").kind, Kind::HostReached);
}

//! Connections to this computer do not use the proxy.
void DoctorTest::aProxyHasNoPartInAHostOfThisComputer()
{
    const Host proxy("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    m_subject.settings.proxyMode = ProxyMode::Manual;
    m_subject.settings.proxyUrl = u"http://127.0.0.1:%1"_s.arg(proxy.serverPort());
    const QString host = u"127.0.0.1:%1"_s.arg(freePort());
    m_subject.settings.upstream = m_subject.settings.issuer = u"http://"_s + host;
    QCOMPARE(find(run(), "host:" + host.toUtf8()).kind, Kind::HostUnreachable);
}

void DoctorTest::aBadCertificateFileIsReported()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nothing of use");
    file.close();
    for (const QString &name : {file.fileName(), folder.filePath(u"missing.pem"_s)}) {
        m_subject.settings.caFile = name;
        const Finding finding = find(run(), "certificates");
        QCOMPARE(finding,
                 (Finding{"certificates", CheckState::Problem, Kind::CaFileUnusable, {name}}));
    }
}

void DoctorTest::checksTheDisk()
{
    QTemporaryDir folder;
    QCOMPARE(diskFinding({}).kind, Kind::NothingStored);
    QCOMPARE(diskFinding(folder.filePath(u"not/there/yet"_s)).id, QByteArray("disk"));
    QVERIFY(QDir(folder.path()).isEmpty());
    // A file where the folder should be cannot be written into, whoever tries.
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(diskFinding(file.fileName()).kind, Kind::FolderReadOnly);
    QCOMPARE(diskFinding(file.fileName()).state, CheckState::Problem);
#ifdef Q_OS_LINUX
    // A file system without any space is not a full one.
    QCOMPARE(diskFinding(u"/proc/self"_s).kind, Kind::FolderReadOnly);
#endif
}

void DoctorTest::weighsTheFreeSpace_data()
{
    QTest::addColumn<qint64>("mebibytes");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("plenty") << qint64(5000) << Kind::DiskFine;
    QTest::newRow("little") << qint64(150) << Kind::DiskLow;
    QTest::newRow("none") << qint64(3) << Kind::DiskFull;
}

void DoctorTest::weighsTheFreeSpace()
{
    QFETCH(qint64, mebibytes);
    QFETCH(Kind, kind);
    const Finding finding = spaceFinding(mebibytes * 1024 * 1024);
    QCOMPARE(finding.kind, kind);
    QCOMPARE(finding.arguments, QStringList{QString::number(mebibytes)});
    QCOMPARE(spaceFinding(std::nullopt).state, CheckState::Ok);
    QCOMPARE(spaceFinding(std::nullopt).kind, Kind::DiskUnmeasured);
}

void DoctorTest::judgesTheStore_data()
{
    QTest::addColumn<AccountState::Phase>("phase");
    QTest::addColumn<QString>("file");
    QTest::addColumn<Kind>("kind");
    using Phase = AccountState::Phase;
    QTest::newRow("keychain") << Phase::SignedIn << QString() << Kind::KeychainWorks;
    QTest::newRow("locked") << Phase::Blocked << QString() << Kind::KeychainBlocked;
    QTest::newRow("silent") << Phase::Unknown << QString() << Kind::KeychainSilent;
    QTest::newRow("file") << Phase::SignedOut << u"/not/there/auth.json"_s << Kind::TokenFileUsed;
    QTest::newRow("bad file") << Phase::Blocked << u"/not/there/auth.json"_s
                              << Kind::TokenFileBlocked;
}

void DoctorTest::judgesTheStore()
{
    QFETCH(AccountState::Phase, phase);
    QFETCH(QString, file);
    QFETCH(Kind, kind);
    AccountState account;
    account.phase = phase;
    account.error = Error{ErrorCode::Storage, u"a detail"_s};
    const Finding finding = keyringFinding(account, file, 5s);
    QCOMPARE(finding.kind, kind);
    const bool isFine = kind == Kind::KeychainWorks || kind == Kind::TokenFileUsed;
    QCOMPARE(finding.state, isFine ? CheckState::Ok : CheckState::Problem);
}

void DoctorTest::aTokenFileThatOthersCanReadIsReported()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"auth.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    AccountState account;
    account.phase = AccountState::Phase::SignedIn;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(keyringFinding(account, file.fileName(), 5s).kind, Kind::TokenFileUsed);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    const Finding finding = keyringFinding(account, file.fileName(), 5s);
    QCOMPARE(finding.kind, Kind::TokenFileOpen);
    QCOMPARE(finding.state, CheckState::Warning);
}

void DoctorTest::judgesTheSignIn_data()
{
    QTest::addColumn<AccountState::Phase>("phase");
    QTest::addColumn<Kind>("kind");
    using Phase = AccountState::Phase;
    QTest::newRow("in") << Phase::SignedIn << Kind::SignedIn;
    QTest::newRow("out") << Phase::SignedOut << Kind::SignedOut;
    QTest::newRow("ended") << Phase::Expired << Kind::SessionEnded;
    QTest::newRow("unknown") << Phase::Unknown << Kind::SignInUnknown;
    QTest::newRow("blocked") << Phase::Blocked << Kind::SignInUnknown;
}

void DoctorTest::judgesTheSignIn()
{
    QFETCH(AccountState::Phase, phase);
    QFETCH(Kind, kind);
    AccountState account;
    account.phase = phase;
    account.email = u"jo@example.com"_s;
    const Finding finding = signInFinding(account);
    QCOMPARE(finding.kind, kind);
    QCOMPARE(finding.state, kind == Kind::SignedIn ? CheckState::Ok : CheckState::Problem);
    QVERIFY(!finding.arguments.contains(account.email));
}

void DoctorTest::theWorstCounts()
{
    const Finding good;
    const Finding warning{"a", CheckState::Warning, Kind::DiskLow, {}};
    const Finding problem{"b", CheckState::Problem, Kind::DiskFull, {}};
    QCOMPARE(worst({}), CheckState::Ok);
    QCOMPARE(worst({good, warning, good}), CheckState::Warning);
    QCOMPARE(worst({problem, warning}), CheckState::Problem);
}

TEST_CLASS(DoctorTest, QCoreApplication)

} // namespace tst_doctor

#include "tst_doctor.moc"
