// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/HostChecks.h"
#include "core/doctor/PortCheck.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

class QNetworkProxy;

namespace core {

//! What is checked.
struct CheckSubject
{
    Settings settings;
    QString dataFolder; //!< empty = nothing is kept
    int secondPort = 0; //!< also listened on; 0 = none
};

//! Port, proxy, certificates, clock, disk, and every host: all at the same time, in at most five
//! seconds. Lives in the thread that uses it, which never waits.
class SystemChecks : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds TimeLimit{5};

    //! `traffic` may be null.
    SystemChecks(const CheckSubject &subject, const Clock &clock, Traffic *traffic,
                 QObject *parent = nullptr);

    //! By default TimeLimit; before start().
    void setTimeLimit(std::chrono::seconds limit) { m_limit = limit; }
    void start();

Q_SIGNALS:
    //! Once, after start() has returned.
    void finished(const QList<core::Finding> &findings);

private:
    void checkPort(const QByteArray &id, int port);
    void checkProxy();
    void tryProxy(const QNetworkProxy &proxy);
    void note(const Finding &finding);
    void giveUp();
    void step();

    const CheckSubject m_subject;
    std::chrono::seconds m_limit = TimeLimit;
    HostChecks m_hosts;
    QTcpSocket m_proxySocket;
    QTimer m_timer;
    QList<Finding> m_findings;
    int m_pending = 0;
    bool m_isProxyPending = false;
    QString m_proxyName;
};

//! Whether the folder can be written to and has space left. An empty name is fine.
[[nodiscard]] Finding diskFinding(const QString &folder);
//! The same from the free space alone; nullopt = unknown.
[[nodiscard]] Finding spaceFinding(std::optional<qint64> freeBytes);

} // namespace core
