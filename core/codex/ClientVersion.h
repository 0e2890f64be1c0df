// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/settings/Settings.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>

#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace core {

class Traffic;

//! The version of the Codex CLI that the backend is told; it shows and serves its newest models to
//! new versions only.
//!
//! A fixed one when the settings have one. Otherwise ("auto") the newest that is known: at most
//! once a day the newest published version is looked up at Settings::versionFeed, in the
//! background, and kept in a file. It is never below builtIn(). Nothing is looked up while nobody
//! is signed in, or for a backend on this computer (a demo, a test) whose feed is elsewhere.
class ClientVersion : public QObject
{
    Q_OBJECT

public:
    //! `file` may be empty: nothing is kept then. `traffic` counts the lookups; it outlives the
    //! object.
    ClientVersion(const Clock &clock, const Settings &settings, const QString &file,
                  Traffic *traffic = nullptr, QObject *parent = nullptr);
    ~ClientVersion() override;

    [[nodiscard]] static QString builtIn();

    void configure(const Settings &settings);
    void setSignedIn(bool isSignedIn);
    [[nodiscard]] QString current() const;
    [[nodiscard]] bool isLookingUp() const { return !m_reply.isNull(); }

Q_SIGNALS:
    //! A newer version has been found.
    void changed();

private:
    void load();
    void save() const;
    [[nodiscard]] bool mayLookUp() const;
    void follow();
    void lookUpWhenDue();
    void finish();
    void take(const QByteArray &json);
    void cancel();

    Traffic *m_traffic;
    const Clock &m_clock;
    Settings m_settings;
    QString m_file;
    bool m_isSignedIn = false;
    QString m_newest;       //!< empty = none is known
    qint64 m_checkedAt = 0; //!< unix seconds; failed attempts count as well
    std::unique_ptr<QNetworkAccessManager> m_network;
    QPointer<QNetworkReply> m_reply;
    QTimer m_timer;
};

} // namespace core
