// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>

#include <functional>

namespace core {

//! Notices that connections to the far side may be dead without either end having said so: the
//! computer slept, or an address from which they were made is gone.
//!
//! A coarse timer looks at two clocks. One of them goes on while the computer sleeps, whatever the
//! system: a look that comes much too late by either means sleep. A clock that is set forward is
//! taken for sleep as well, which costs a few new connections.
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    using ListAddresses = std::function<QList<QHostAddress>()>;

    //! The clock must outlive the watch. `listAddresses` is asked for the addresses of this
    //! computer; by default the system is.
    explicit ConnectionWatch(const Clock &clock, ListAddresses listAddresses = {},
                             QObject *parent = nullptr);

    void setInterval(std::chrono::milliseconds interval);

Q_SIGNALS:
    void stale();

private:
    void look();
    [[nodiscard]] bool hasSlept() const;
    [[nodiscard]] bool hasLostAddress();

    const Clock &m_clock;
    ListAddresses m_listAddresses;
    QList<QHostAddress> m_addresses;
    QTimer m_timer;
    QElapsedTimer m_sinceLook;
    TimePoint m_lastLook;
};

} // namespace core
