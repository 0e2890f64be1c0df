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

//! Detects that connections may be dead although neither end has closed them: the computer slept,
//! or an address from which they were made is gone.
//!
//! A coarse timer compares two clocks. At least one of them keeps running while the computer
//! sleeps, on every system, so a check that is far too late by either of them means sleep. A clock
//! that is set forward counts as sleep as well, which costs a few new connections.
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    using ListAddresses = std::function<QList<QHostAddress>()>;

    //! The clock must outlive the watch. `listAddresses` returns the addresses of this computer; by
    //! default they come from the system.
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
