// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ConnectionPool.h"

#include "core/base/Log.h"
#include "core/net/NetworkSetup.h"
#include "core/net/Traffic.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkCookie>
#include <QtNetwork/QNetworkCookieJar>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QtNetwork/QHttp1Configuration>
#endif

#include <limits>
#include <utility>

namespace core {

namespace {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
constexpr qsizetype ConnectionsPerHost = 255;
constexpr int CallsPerManager = 255;
#else
constexpr int CallsPerManager = 6;
#endif
constexpr std::chrono::seconds DrainTime(2);

//! Keeps the cookies of the gateway in front of the backend (they avoid challenges) and no others;
//! in memory only.
class GatewayCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;

    bool insertCookie(const QNetworkCookie &cookie) override
    {
        const QByteArray name = cookie.name();
        const bool isGateways =
            name.startsWith("__cf") || name.startsWith("cf_") || name == "_cfuvid";
        return isGateways && QNetworkCookieJar::insertCookie(cookie);
    }
};

//! Holds a lease until a reply has ended.
class Drain final : public QObject
{
public:
    Drain(QNetworkReply *reply, ConnectionPool::Lease lease)
        : QObject(reply)
        , m_lease(std::move(lease))
    {
    }

private:
    ConnectionPool::Lease m_lease;
};

} // namespace

ConnectionPool::Lease::~Lease()
{
    release();
}

ConnectionPool::Lease::Lease(Lease &&other) noexcept
    : m_pool(std::exchange(other.m_pool, nullptr))
    , m_entry(std::exchange(other.m_entry, nullptr))
{
}

ConnectionPool::Lease &ConnectionPool::Lease::operator=(Lease &&other) noexcept
{
    if (this != &other) {
        release();
        m_pool = std::exchange(other.m_pool, nullptr);
        m_entry = std::exchange(other.m_entry, nullptr);
    }
    return *this;
}

QNetworkAccessManager *ConnectionPool::Lease::manager() const
{
    return m_pool && m_entry ? m_entry->manager.get() : nullptr;
}

void ConnectionPool::Lease::release()
{
    if (m_pool && m_entry)
        m_pool->release(m_entry);
    m_entry = nullptr;
}

ConnectionPool::ConnectionPool(const Settings &settings, Traffic *traffic, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_traffic(traffic)
    , m_cookies(new GatewayCookies(this))
{
    m_sweepTimer.setSingleShot(true);
    connect(&m_sweepTimer, &QTimer::timeout, this, &ConnectionPool::sweep);
    if (const Status status = trustCaFile(settings.caFile); !status)
        qCWarning(logCodex) << status.error().message;
}

ConnectionPool::~ConnectionPool()
{
    // While all members exist: a manager destroys its draining replies, which return their leases.
    for (Entry &entry : m_entries)
        entry.manager.reset();
}

void ConnectionPool::configure(const Settings &settings)
{
    const bool isOtherCa = settings.caFile != m_settings.caFile;
    const bool isSame = !isOtherCa && settings.proxyMode == m_settings.proxyMode
        && settings.proxyUrl == m_settings.proxyUrl;
    m_settings = settings;
    if (isSame)
        return;
    if (isOtherCa) {
        if (const Status status = trustOnlyCaFile(settings.caFile); !status)
            qCWarning(logCodex) << status.error().message;
    }
    renew();
}

void ConnectionPool::renew()
{
    for (Entry &entry : m_entries)
        entry.isRetired = true;
    sweep();
}

ConnectionPool::Lease ConnectionPool::lease()
{
    for (Entry &entry : m_entries) {
        if (!entry.isRetired && entry.calls < CallsPerManager) {
            ++entry.calls;
            return {this, &entry};
        }
    }
    addManager();
    ++m_entries.back().calls;
    return {this, &m_entries.back()};
}

void ConnectionPool::drain(QNetworkReply *reply, Lease lease)
{
    if (reply->isFinished()) {
        reply->deleteLater();
        return;
    }
    auto *holder = new Drain(reply, std::move(lease));
    connect(reply, &QNetworkReply::readyRead, holder, [reply] { reply->readAll(); });
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    QTimer::singleShot(DrainTime, holder, [reply] { reply->abort(); });
    reply->readAll();
}

void ConnectionPool::prepare(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QHttp1Configuration configuration;
    configuration.setNumberOfConnectionsPerHost(ConnectionsPerHost);
    request.setHttp1Configuration(configuration);
#endif
}

void ConnectionPool::setIdleTime(std::chrono::milliseconds time)
{
    m_idleTime = time;
}

void ConnectionPool::addManager()
{
    Entry &entry = m_entries.emplace_back();
    entry.manager = std::make_unique<CountedNetwork>(m_traffic, TrafficPurpose::AccountData,
                                                     TrafficPurpose::Requests);
    entry.manager->setAutoDeleteReplies(false);
    entry.manager->setCookieJar(m_cookies);
    m_cookies->setParent(this); // setCookieJar() had made the manager its owner
    if (const Status status = configureProxy(*entry.manager, m_settings); !status)
        qCWarning(logCodex) << status.error().message;
}

void ConnectionPool::release(Entry *entry)
{
    if (--entry->calls > 0)
        return;
    entry->idleSince.start();
    if (!m_sweepTimer.isActive())
        m_sweepTimer.start(entry->isRetired ? std::chrono::milliseconds(0) : m_idleTime);
}

//! Runs only from the event loop: a manager must not be deleted in a signal of one of its replies.
void ConnectionPool::sweep()
{
    bool hasKeptOne = false;
    bool isMoreToCome = false;
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const bool isIdle = entry->calls == 0;
        const bool isOld =
            isIdle && entry->idleSince.isValid() && entry->idleSince.hasExpired(m_idleTime.count());
        if (isIdle && (entry->isRetired || (isOld && hasKeptOne))) {
            entry->manager.release()->deleteLater();
            entry = m_entries.erase(entry);
            continue;
        }
        hasKeptOne = hasKeptOne || !entry->isRetired;
        isMoreToCome = isMoreToCome || (isIdle && !isOld);
        ++entry;
    }
    if (isMoreToCome && m_entries.size() > 1)
        m_sweepTimer.start(m_idleTime);
}

} // namespace core
