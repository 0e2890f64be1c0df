// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ClientVersion.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"
#include "core/codex/BackendHttp.h"
#include "core/net/Addresses.h"
#include "core/net/NetworkSetup.h"
#include "core/net/Traffic.h"
#include "core/settings/Endpoints.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>
#include <QtCore/QUrl>
#include <QtCore/QVersionNumber>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Day = 24 * 60 * 60; // seconds
constexpr std::chrono::seconds FeedTimeLimit{10};
constexpr qint64 LargestFeed = 4 * 1024 * 1024; // bytes

//! Three numbers, or nothing: platform builds and previews carry a suffix.
QString toVersion(const QString &tag)
{
    static const QRegularExpression form(
        u"^(?:rust-)?v?([0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5})\\z"_s);
    return form.match(tag).captured(1);
}

bool isNewer(const QString &one, const QString &other)
{
    return QVersionNumber::fromString(one) > QVersionNumber::fromString(other);
}

} // namespace

ClientVersion::ClientVersion(const Clock &clock, const Settings &settings, const QString &file,
                             Traffic *traffic, QObject *parent)
    : QObject(parent)
    , m_traffic(traffic)
    , m_clock(clock)
    , m_settings(settings)
    , m_file(file)
{
    load();
    // The clock decides, since a timer stands still while the computer sleeps.
    m_timer.setInterval(std::chrono::hours(1));
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ClientVersion::lookUpWhenDue);
}

ClientVersion::~ClientVersion()
{
    cancel();
}

QString ClientVersion::builtIn()
{
    return u"0.171.0"_s;
}

void ClientVersion::configure(const Settings &settings)
{
    if (settings.versionFeed != m_settings.versionFeed) {
        cancel();
        m_checkedAt = 0;
    }
    m_settings = settings;
    if (m_network)
        static_cast<void>(configureProxy(*m_network, settings)); // reported by others
    follow();
}

void ClientVersion::setSignedIn(bool isSignedIn)
{
    m_isSignedIn = isSignedIn;
    follow();
}

QString ClientVersion::current() const
{
    if (m_settings.clientVersion != "auto"_L1)
        return m_settings.clientVersion;
    return m_settings.versionLookup && isNewer(m_newest, builtIn()) ? m_newest : builtIn();
}

void ClientVersion::load()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const auto json = parseJson(file.read(4096));
    if (!json)
        return;
    m_newest = toVersion((*json)["version"].toString());
    m_checkedAt = (*json)["checked_at"].toInteger().value_or(0);
}

void ClientVersion::save() const
{
    if (m_file.isEmpty())
        return;
    JsonWriter json;
    json.beginObject().member("version", m_newest).memberNumber("checked_at", m_checkedAt);
    json.endObject();
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(json.take()) < 0 || !file.flush()
        || !file.commit())
        qCWarning(logCodex) << "the client version cannot be stored:" << file.errorString();
}

bool ClientVersion::mayLookUp() const
{
    return m_isSignedIn && isVersionLookedUp(m_settings);
}

void ClientVersion::follow()
{
    if (!mayLookUp()) {
        m_timer.stop();
        return cancel();
    }
    if (!m_timer.isActive())
        m_timer.start();
    lookUpWhenDue();
}

void ClientVersion::lookUpWhenDue()
{
    const qint64 age = m_clock.unixSeconds() - m_checkedAt;
    if (m_reply || (age >= 0 && age < Day))
        return;
    const QUrl feed = versionFeedUrl(m_settings);
    if (feed.scheme() != "https"_L1 && !isLoopback(feed.host()))
        return;
    if (!m_network) {
        m_network = std::make_unique<CountedNetwork>(m_traffic, TrafficPurpose::VersionLookup);
        static_cast<void>(configureProxy(*m_network, m_settings));
    }
    QNetworkRequest request(feed);
    request.setRawHeader("Accept", "application/vnd.github+json");
    request.setRawHeader("User-Agent", userAgent());
    request.setTransferTimeout(int(std::chrono::milliseconds(FeedTimeLimit).count()));
    request.setMaximumRedirectsAllowed(3);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    m_reply = m_network->get(request);
    connect(m_reply, &QNetworkReply::finished, this, &ClientVersion::finish);
    connect(m_reply, &QNetworkReply::readyRead, this, [reply = m_reply.data()] {
        if (reply->bytesAvailable() > LargestFeed)
            reply->abort();
    });
}

void ClientVersion::finish()
{
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    reply->deleteLater();
    m_checkedAt = m_clock.unixSeconds();
    save();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() == QNetworkReply::NoError && status == 200)
        return take(reply->readAll());
    qCInfo(logCodex) << "the newest client version is not known:" << status << reply->errorString();
}

//! A release as GitHub describes it, or a package as a registry does.
void ClientVersion::take(const QByteArray &text)
{
    const auto json = parseJson(text);
    const JsonValue release = json ? *json : JsonValue();
    const bool isPreview =
        release["prerelease"].toBool().value_or(false) || release["draft"].toBool().value_or(false);
    const QString tag = release["tag_name"].toString();
    const QString version = toVersion(tag.isEmpty() ? release["version"].toString() : tag);
    if (version.isEmpty() || isPreview) {
        qCInfo(logCodex) << "the newest client version is not known: the feed names none";
        return;
    }
    const QString former = current();
    m_newest = version;
    save();
    if (current() == former)
        return;
    qCInfo(logCodex) << "the backend is told client version" << current();
    Q_EMIT changed();
}

void ClientVersion::cancel()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace core
