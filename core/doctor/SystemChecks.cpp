// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/SystemChecks.h"

#include "core/net/NetworkSetup.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtCore/QTemporaryFile>
#include <QtNetwork/QNetworkProxy>

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;
using Kind = Finding::Kind;

namespace {

constexpr qint64 Mebibyte = 1024 * 1024;
constexpr qint64 LowSpace = 200 * Mebibyte;
constexpr qint64 NoSpace = 20 * Mebibyte;

//! "http://proxy.example:8080", without its password.
QString proxyName(const QNetworkProxy &proxy)
{
    const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
    return u"%1://%2:%3"_s.arg(isSocks ? u"socks5"_s : u"http"_s, proxy.hostName())
        .arg(proxy.port());
}

//! The folder, or the nearest one above it that exists.
QString existingFolder(const QString &folder)
{
    QString path = QDir(folder).absolutePath();
    while (!QFileInfo::exists(path) && !QDir(path).isRoot())
        path = QFileInfo(path).path();
    return path;
}

bool canBeWritten(const QString &folder)
{
    QTemporaryFile file(QDir(folder).filePath(u"check-XXXXXX"_s));
    return file.open() && file.write(QByteArray(4096, '\0')) == 4096 && file.flush();
}

//! The same order every time, whichever check ends first.
qsizetype placeOf(const Finding &finding)
{
    static const QList<QByteArray> order{"port", "ollama_port", "proxy"};
    return order.indexOf(finding.id);
}

} // namespace

Finding spaceFinding(std::optional<qint64> freeBytes)
{
    if (!freeBytes)
        return {"disk", CheckState::Ok, Kind::DiskUnmeasured, {}};
    const QString size = QString::number(*freeBytes / Mebibyte);
    if (*freeBytes < NoSpace)
        return {"disk", CheckState::Problem, Kind::DiskFull, {size}};
    if (*freeBytes < LowSpace)
        return {"disk", CheckState::Warning, Kind::DiskLow, {size}};
    return {"disk", CheckState::Ok, Kind::DiskFine, {size}};
}

Finding diskFinding(const QString &folder)
{
    if (folder.isEmpty())
        return {"disk", CheckState::Ok, Kind::NothingStored, {}};
    const QString present = existingFolder(folder);
    const QStorageInfo storage(present);
    // Not every file system says how much is left.
    const bool isKnown = storage.isValid() && storage.bytesTotal() > 0;
    const Finding space =
        spaceFinding(isKnown ? std::optional(storage.bytesAvailable()) : std::nullopt);
    if (space.state == CheckState::Problem)
        return space;
    if (!QFileInfo(present).isDir() || !canBeWritten(present))
        return {"disk", CheckState::Problem, Kind::FolderReadOnly, {folder}};
    return space;
}

SystemChecks::SystemChecks(const CheckSubject &subject, const Clock &clock, Traffic *traffic,
                           QObject *parent)
    : QObject(parent)
    , m_subject(subject)
    , m_hosts(subject.settings, clock, traffic)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SystemChecks::giveUp);
    connect(&m_hosts, &HostChecks::finished, this, &SystemChecks::step);
}

void SystemChecks::start()
{
    ++m_pending; // the hosts
    m_timer.start(m_limit);
    checkPort("port", m_subject.settings.port);
    if (m_subject.secondPort > 0)
        checkPort("ollama_port", m_subject.secondPort);
    checkProxy();
    m_hosts.start(m_limit);
}

void SystemChecks::checkPort(const QByteArray &id, int port)
{
    ++m_pending;
    auto *check = new PortCheck(id, m_subject.settings.host, port, this);
    connect(check, &PortCheck::finished, this, [this](const Finding &finding) {
        note(finding);
        step();
    });
    connect(&m_timer, &QTimer::timeout, check, &PortCheck::giveUp);
    check->start();
}

void SystemChecks::checkProxy()
{
    QNetworkAccessManager probe;
    const Status status = configureProxy(probe, m_subject.settings);
    if (!status)
        return note({"proxy", CheckState::Problem, Kind::ProxyInvalid, {status.error().message}});
    const QNetworkProxyQuery query(QUrl(m_subject.settings.upstream));
    const QList<QNetworkProxy> proxies = probe.proxyFactory()->queryProxy(query);
    const QNetworkProxy proxy = proxies.value(0, QNetworkProxy::NoProxy);
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.hostName().isEmpty())
        return note({"proxy", CheckState::Ok, Kind::NoProxy, {}});
    tryProxy(proxy);
}

//! Whether it lets requests through is seen at the hosts.
void SystemChecks::tryProxy(const QNetworkProxy &proxy)
{
    ++m_pending;
    m_isProxyPending = true;
    m_proxyName = proxyName(proxy);
    const auto end = [this](CheckState state, Kind kind, const QStringList &arguments) {
        if (!std::exchange(m_isProxyPending, false))
            return;
        note({"proxy", state, kind, arguments});
        m_proxySocket.abort();
        step();
    };
    m_proxySocket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_proxySocket, &QTcpSocket::connected, this,
            [this, end] { end(CheckState::Ok, Kind::ProxyWorks, {m_proxyName}); });
    connect(&m_proxySocket, &QTcpSocket::errorOccurred, this, [this, end] {
        end(CheckState::Problem, Kind::ProxyUnreachable,
            {m_proxyName, m_proxySocket.errorString()});
    });
    m_proxySocket.connectToHost(proxy.hostName(), proxy.port());
}

void SystemChecks::note(const Finding &finding)
{
    m_findings.append(finding);
}

void SystemChecks::giveUp()
{
    if (std::exchange(m_isProxyPending, false)) {
        m_proxySocket.abort();
        note({"proxy", CheckState::Problem, Kind::ProxyUnreachable, {m_proxyName, {}}});
        step();
    }
    m_hosts.giveUp();
}

void SystemChecks::step()
{
    if (--m_pending > 0)
        return;
    m_timer.stop();
    for (Finding &finding : m_findings) {
        if (finding.kind == Kind::ProxyWorks && m_hosts.needsProxyPassword()) {
            finding.state = CheckState::Problem;
            finding.kind = Kind::ProxyNeedsPassword;
        }
    }
    QList<Finding> findings = m_findings;
    std::sort(findings.begin(), findings.end(), [](const Finding &one, const Finding &other) {
        return placeOf(one) < placeOf(other);
    });
    findings.append(m_hosts.findings());
    findings.append(diskFinding(m_subject.dataFolder));
    Q_EMIT finished(findings);
}

} // namespace core
