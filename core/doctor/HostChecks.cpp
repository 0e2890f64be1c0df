// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/HostChecks.h"

#include "core/net/Addresses.h"
#include "core/net/NetworkSetup.h"
#include "core/settings/Endpoints.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslSocket>

#include <algorithm>
#include <cmath>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 TolerableSeconds = 60;
//! Tokens and certificates are refused beyond.
constexpr qint64 HarmfulSeconds = 300;

//! The Date field of a response.
std::optional<qint64> toUnixTime(const QByteArray &date)
{
    // Date and time apart: together they are read as local time, which lacks an hour in spring.
    const QString text = QString::fromLatin1(date);
    const QDate day = QLocale::c().toDate(text.left(16), u"ddd, dd MMM yyyy"_s);
    const QTime time = QTime::fromString(text.mid(16), u" hh:mm:ss 'GMT'"_s);
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(day, time, QTimeZone::utc()).toSecsSinceEpoch();
}

bool canBeRead(const QString &caFile)
{
    QFile file(caFile);
    return file.open(QIODevice::ReadOnly)
        && !QSslCertificate::fromData(file.readAll(), QSsl::Pem).isEmpty();
}

} // namespace

QList<QUrl> contactedHosts(const Settings &settings)
{
    QList<QUrl> candidates{QUrl(settings.upstream), QUrl(settings.issuer)};
    if (isVersionLookedUp(settings))
        candidates.append(versionFeedUrl(settings));
    QList<QUrl> hosts;
    for (const QUrl &candidate : candidates) {
        QUrl host;
        host.setScheme(candidate.scheme());
        host.setHost(candidate.host());
        host.setPort(candidate.port());
        host.setPath(u"/"_s);
        if (!candidate.host().isEmpty() && !hosts.contains(host))
            hosts.append(host);
    }
    return hosts;
}

HostChecks::HostChecks(const Settings &settings, const Clock &clock, Traffic *traffic,
                       QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_network(traffic, TrafficPurpose::Checks)
{
    // A proxy that cannot be used is a finding of its own.
    static_cast<void>(configureProxy(m_network, settings));
}

void HostChecks::start(std::chrono::seconds limit)
{
    m_limit = limit;
    for (const QUrl &url : contactedHosts(m_settings))
        m_probes.append({url, nullptr, {}, {}});
    m_pending = m_probes.size();
    for (qsizetype i = 0; i < m_probes.size(); ++i) {
        Probe &probe = m_probes[i];
        QNetworkRequest request(probe.url);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        request.setRawHeader("User-Agent", "ChatMock/" CHATMOCK_VERSION);
        probe.since.start();
        probe.reply = m_network.head(request);
        connect(probe.reply, &QNetworkReply::finished, this, [this, i] { conclude(i); });
    }
    if (m_pending == 0)
        QMetaObject::invokeMethod(this, &HostChecks::finished, Qt::QueuedConnection);
}

void HostChecks::giveUp()
{
    for (const Probe &probe : std::as_const(m_probes)) {
        if (probe.reply)
            probe.reply->abort(); // finishes
    }
}

void HostChecks::conclude(qsizetype index)
{
    Probe &probe = m_probes[index];
    QNetworkReply *reply = std::exchange(probe.reply, nullptr);
    probe.finding = judge(probe, *reply);
    reply->deleteLater();
    if (--m_pending == 0)
        Q_EMIT finished();
}

Finding HostChecks::judge(const Probe &probe, const QNetworkReply &reply)
{
    const QString host = hostAndPort(probe.url);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isFromProxy = status == 407;
    if (status == 0 || isFromProxy)
        return judgeFailure(probe.url, reply);
    m_isTrusted = m_isTrusted || probe.url.scheme() == "https"_L1;
    compareClock(host, reply.rawHeader("Date"));
    // What else it says to a request without a path and a token does not matter.
    if (status >= 500)
        return {"host:" + host.toUtf8(),
                CheckState::Warning,
                Finding::Kind::HostFailing,
                {host, QString::number(status)}};
    return {"host:" + host.toUtf8(),
            CheckState::Ok,
            Finding::Kind::HostReached,
            {host, QString::number(probe.since.elapsed())}};
}

Finding HostChecks::judgeFailure(const QUrl &url, const QNetworkReply &reply)
{
    using Kind = Finding::Kind;
    const QString host = hostAndPort(url);
    Finding finding{"host:" + host.toUtf8(),
                    CheckState::Problem,
                    Kind::HostUnreachable,
                    {host, reply.errorString()}};
    switch (reply.error()) {
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        finding.kind = Kind::HostSilent;
        finding.arguments[1] = QString::number(m_limit.count());
        break;
    case QNetworkReply::HostNotFoundError:
        finding.kind = Kind::HostUnknown;
        finding.arguments = {host};
        break;
    case QNetworkReply::SslHandshakeFailedError:
        m_tlsError = finding.arguments;
        finding.kind = Kind::HostUntrusted;
        finding.arguments = {host};
        break;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        m_needsProxyPassword = true;
        [[fallthrough]];
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        finding.kind = Kind::HostBehindProxy;
        finding.arguments = {host, describeProxy(m_settings)};
        break;
    case QNetworkReply::ConnectionRefusedError:
        // For plain HTTP requests Qt reports a refusal by the proxy like one by the host.
        if (m_settings.proxyMode == ProxyMode::Manual && !isLoopback(url.host())) {
            finding.kind = Kind::HostBehindProxy;
            finding.arguments = {host, describeProxy(m_settings)};
        }
        break;
    default:
        break;
    }
    return finding;
}

//! The first date counts; it is exact to a second, and some time has passed on the way.
void HostChecks::compareClock(const QString &host, const QByteArray &date)
{
    const auto theirs = toUnixTime(date);
    if (m_clockFinding || !theirs)
        return;
    const qint64 ahead = m_clock.unixSeconds() - *theirs;
    const qint64 distance = std::abs(ahead);
    Finding finding{
        "clock", CheckState::Ok, Finding::Kind::ClockRight, {host, QString::number(distance)}};
    if (distance > TolerableSeconds) {
        finding.state = distance > HarmfulSeconds ? CheckState::Problem : CheckState::Warning;
        finding.kind = ahead > 0 ? Finding::Kind::ClockAhead : Finding::Kind::ClockBehind;
        finding.arguments[1] = QString::number((distance + 30) / 60);
    }
    m_clockFinding = finding;
}

Finding HostChecks::certificates() const
{
    using Kind = Finding::Kind;
    const bool needsTls = std::any_of(m_probes.begin(), m_probes.end(), [](const Probe &probe) {
        return probe.url.scheme() == "https"_L1;
    });
    if (!m_settings.caFile.isEmpty() && !canBeRead(m_settings.caFile))
        return {"certificates", CheckState::Problem, Kind::CaFileUnusable, {m_settings.caFile}};
    if (!needsTls)
        return {"certificates", CheckState::Ok, Kind::CertificatesUnused, {}};
    if (!QSslSocket::supportsSsl())
        return {"certificates", CheckState::Problem, Kind::NoEncryption, {}};
    if (!m_tlsError.isEmpty())
        return {"certificates", CheckState::Problem, Kind::CertificatesRefused, m_tlsError};
    if (!m_isTrusted)
        return {"certificates", CheckState::Warning, Kind::CertificatesUnchecked, {}};
    return {"certificates", CheckState::Ok, Kind::CertificatesAccepted, {}};
}

QList<Finding> HostChecks::findings() const
{
    QList<Finding> result{certificates(),
                          m_clockFinding.value_or(Finding{
                              "clock", CheckState::Warning, Finding::Kind::ClockUnchecked, {}})};
    for (const Probe &probe : m_probes) {
        if (probe.finding)
            result.append(*probe.finding);
    }
    return result;
}

} // namespace core
