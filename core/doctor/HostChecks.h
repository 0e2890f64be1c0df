// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/doctor/Finding.h"
#include "core/net/Traffic.h"
#include "core/settings/Settings.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <optional>

namespace core {

//! The hosts that the settings name: backend, sign-in, and where the newest version is looked up
//! if that is on. Each once, without path.
[[nodiscard]] QList<QUrl> contactedHosts(const Settings &settings);

//! Whether every host can be reached, with the proxy and the certificates of the settings, and what
//! follows from their responses for certificates and clock. Asks for the head of "/" only: no
//! token, no model request.
class HostChecks : public QObject
{
    Q_OBJECT

public:
    //! `traffic` may be null.
    HostChecks(const Settings &settings, const Clock &clock, Traffic *traffic,
               QObject *parent = nullptr);

    //! `limit`: the time after which the caller calls giveUp(); only named in findings.
    void start(std::chrono::seconds limit);
    //! The time is up; what has not responded by now has not.
    void giveUp();

    //! Certificates, clock, then the hosts. Complete after finished().
    [[nodiscard]] QList<Finding> findings() const;
    //! The proxy asked for a user name and password.
    [[nodiscard]] bool needsProxyPassword() const { return m_needsProxyPassword; }

Q_SIGNALS:
    void finished();

private:
    struct Probe
    {
        QUrl url;
        QNetworkReply *reply = nullptr;
        QElapsedTimer since;
        std::optional<Finding> finding;
    };

    void conclude(qsizetype index);
    [[nodiscard]] Finding judge(const Probe &probe, const QNetworkReply &reply);
    [[nodiscard]] Finding judgeFailure(const QUrl &url, const QNetworkReply &reply);
    void compareClock(const QString &host, const QByteArray &date);
    [[nodiscard]] Finding certificates() const;

    const Settings m_settings;
    const Clock &m_clock;
    CountedNetwork m_network;
    std::chrono::seconds m_limit{0};
    QList<Probe> m_probes;
    qsizetype m_pending = 0;
    std::optional<Finding> m_clockFinding;
    QStringList m_tlsError;   //!< host and technical text
    bool m_isTrusted = false; //!< a host with TLS was reached
    bool m_needsProxyPassword = false;
};

} // namespace core
