// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/Finding.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtNetwork/QNetworkAccessManager>

namespace core {

//! Whether a port can be used, or is used by this program already.
class PortCheck : public QObject
{
    Q_OBJECT

public:
    //! `id` of the finding.
    PortCheck(const QByteArray &id, const QString &host, int port, QObject *parent = nullptr);

    void start();
    //! The time is up: what listens there does not answer.
    void giveUp();

Q_SIGNALS:
    void finished(const core::Finding &finding);

private:
    void conclude(QNetworkReply &reply);
    void end(CheckState state, Finding::Kind kind);
    [[nodiscard]] Finding::Kind tryListening() const;

    const QByteArray m_id;
    const QString m_host;
    const int m_port;
    QNetworkAccessManager m_network; //!< for this computer only, so not counted
    QPointer<QNetworkReply> m_reply;
};

} // namespace core
