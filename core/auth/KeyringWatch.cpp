// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/KeyringWatch.h"

#include "core/base/Log.h"

#ifdef CHATMOCK_HAS_DBUS
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>
#endif

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

KeyringWatch::KeyringWatch(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(std::chrono::seconds(2));
    connect(&m_timer, &QTimer::timeout, this, &KeyringWatch::queryLocked);
}

void KeyringWatch::start()
{
    if (m_timer.isActive())
        return;
    m_wasLocked = false;
    m_timer.start();
    queryLocked();
}

void KeyringWatch::queryLocked()
{
#ifdef CHATMOCK_HAS_DBUS
    QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
        u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid() && m_timer.isActive())
            take(reply.value().variant().toBool());
    });
#else
    m_timer.stop();
#endif
}

void KeyringWatch::take(bool isLocked)
{
    const bool wasLocked = std::exchange(m_wasLocked, isLocked);
    if (isLocked)
        return;
    m_timer.stop();
    if (!wasLocked)
        return; // something else is wrong
    qCInfo(logAuth) << "the keyring was unlocked";
    Q_EMIT opened();
}

} // namespace core
