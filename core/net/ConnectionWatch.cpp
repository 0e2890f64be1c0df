// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ConnectionWatch.h"

#include "core/base/Log.h"

#include <QtNetwork/QNetworkInterface>

#include <algorithm>

using namespace std::chrono_literals;

namespace core {

namespace {

constexpr auto Interval = 10s;
//! A delay longer than this does not come from a busy computer.
constexpr auto Lateness = 20s;

//! The addresses from which other machines can be reached.
QList<QHostAddress> ownAddresses()
{
    QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    addresses.removeIf(
        [](const QHostAddress &address) { return address.isLoopback() || address.isLinkLocal(); });
    return addresses;
}

} // namespace

ConnectionWatch::ConnectionWatch(const Clock &clock, ListAddresses listAddresses, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_listAddresses(listAddresses ? std::move(listAddresses) : ownAddresses)
    , m_addresses(m_listAddresses())
    , m_timer(this)
    , m_lastLook(clock.now())
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionWatch::look);
    m_sinceLook.start();
    setInterval(Interval);
}

void ConnectionWatch::setInterval(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
}

void ConnectionWatch::look()
{
    const bool isAwakeAgain = hasSlept();
    const bool isElsewhere = hasLostAddress();
    m_lastLook = m_clock.now();
    m_sinceLook.start();
    if (!isAwakeAgain && !isElsewhere)
        return;
    qCInfo(logNet) << "marking connections as stale:"
                   << (isAwakeAgain ? "the computer slept" : "the network has changed");
    Q_EMIT stale();
}

bool ConnectionWatch::hasSlept() const
{
    const std::chrono::milliseconds monotonic(m_sinceLook.elapsed());
    const auto wall =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now() - m_lastLook);
    return std::max(monotonic, wall) > m_timer.intervalAsDuration() + Lateness;
}

bool ConnectionWatch::hasLostAddress()
{
    QList<QHostAddress> addresses = m_listAddresses();
    const bool isLost = std::any_of(
        m_addresses.cbegin(), m_addresses.cend(),
        [&addresses](const QHostAddress &address) { return !addresses.contains(address); });
    m_addresses = std::move(addresses);
    return isLost;
}

} // namespace core
