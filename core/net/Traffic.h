// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtNetwork/QNetworkAccessManager>

#include <optional>

namespace core {

//! Why a host is contacted.
enum class TrafficPurpose {
    SignIn,        //!< sign-in, and new access tokens
    Requests,      //!< the requests of the person's programs
    AccountData,   //!< models and limits of the account
    VersionLookup, //!< the newest version of the Codex CLI
    Checks,        //!< the checks of the Help page and of `chatmock doctor`
};

//! One host and one purpose: a plain value.
struct TrafficEntry
{
    QString host; //!< with the port if it is not the usual one
    TrafficPurpose purpose = TrafficPurpose::Requests;
    qint64 requests = 0;
    qint64 sentBytes = 0; //!< of bodies, without headers and encryption
    qint64 receivedBytes = 0;
    qint64 lastAt = 0; //!< unix seconds

    friend bool operator==(const TrafficEntry &, const TrafficEntry &) = default;
};

[[nodiscard]] bool isThisComputer(const TrafficEntry &entry);

//! What has been sent since `since` (unix seconds), by host and purpose.
struct TrafficSummary
{
    qint64 since = 0;
    QList<TrafficEntry> entries;

    friend bool operator==(const TrafficSummary &, const TrafficSummary &) = default;
};

//! Counts what leaves the program. One object per set of services, in their thread.
class Traffic : public QObject
{
    Q_OBJECT

public:
    explicit Traffic(const Clock &clock, QObject *parent = nullptr);

    //! Counts this request now, its bytes as they pass, and every redirect that it follows.
    void count(QNetworkReply &reply, TrafficPurpose purpose);
    //! Adds what another process of this program has sent and counted.
    void add(const TrafficSummary &other);
    [[nodiscard]] TrafficSummary summary() const;

private:
    using Key = std::pair<QString, TrafficPurpose>;

    TrafficEntry &noteRequest(const Key &key);

    const Clock &m_clock;
    qint64 m_since;
    QMap<Key, TrafficEntry> m_entries;
};

//! A network access manager whose requests are counted. All of them that go to other computers are
//! sent through one of these.
class CountedNetwork final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    //! `posts` if what is posted has another purpose than the rest. `traffic` outlives it or is
    //! null: then nothing is counted.
    CountedNetwork(Traffic *traffic, TrafficPurpose purpose,
                   std::optional<TrafficPurpose> posts = {}, QObject *parent = nullptr);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override;

private:
    Traffic *m_traffic;
    TrafficPurpose m_purpose;
    TrafficPurpose m_posts;
};

//! "sign_in", "requests" … in JSON.
[[nodiscard]] QByteArray toWord(TrafficPurpose purpose);
//! `{"since":…,"hosts":[{"host":…,"purpose":…,"requests":…,"bytes_sent":…,"bytes_received":…,
//! "last_at":…}]}`
[[nodiscard]] QByteArray toJson(const TrafficSummary &summary);
//! nullopt when `json` is not of that form; entries of unknown purposes are left out.
[[nodiscard]] std::optional<TrafficSummary> toTrafficSummary(const QByteArray &json);

} // namespace core

Q_DECLARE_METATYPE(core::TrafficSummary)
