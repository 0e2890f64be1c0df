// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ConnectionPool.h"
#include "core/net/ConnectionWatch.h"
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_connection_watch {

using namespace core;
using namespace std::chrono_literals;

namespace {

const QHostAddress Home(u"192.0.2.7"_s);
const QHostAddress Office(u"198.51.100.7"_s);

} // namespace

class ConnectionWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksStaleAfterSleep();
    void isQuietWhileTimePassesAsItShould();
    void marksStaleWhenAnAddressIsGone();
    void anotherAddressBesideIsNoReason();
    void afterwardsCallsGetNewConnections();

private:
    ManualClock m_clock;
    QList<QHostAddress> m_addresses{Home};
    int m_looks = 0;

    std::unique_ptr<ConnectionWatch> watch()
    {
        m_addresses = {Home};
        auto watch = std::make_unique<ConnectionWatch>(m_clock, [this] {
            ++m_looks;
            return m_addresses;
        });
        watch->setInterval(5ms);
        m_looks = 0;
        return watch;
    }
};

void ConnectionWatchTest::marksStaleAfterSleep()
{
    const auto watched = watch();
    QSignalSpy stale(watched.get(), &ConnectionWatch::stale);
    QTRY_VERIFY(m_looks >= 2);
    QCOMPARE(stale.count(), 0);
    m_clock.advance(2h);
    QTRY_COMPARE(stale.count(), 1);
    // Once for each sleep.
    m_looks = 0;
    QTRY_VERIFY(m_looks >= 2);
    QCOMPARE(stale.count(), 1);
}

void ConnectionWatchTest::isQuietWhileTimePassesAsItShould()
{
    const auto watched = watch();
    QSignalSpy stale(watched.get(), &ConnectionWatch::stale);
    for (int i = 0; i < 3; ++i) {
        m_clock.advance(10s);
        m_looks = 0;
        QTRY_VERIFY(m_looks >= 2);
    }
    m_clock.advance(-1h);
    m_looks = 0;
    QTRY_VERIFY(m_looks >= 2);
    QCOMPARE(stale.count(), 0);
}

void ConnectionWatchTest::marksStaleWhenAnAddressIsGone()
{
    const auto watched = watch();
    QSignalSpy stale(watched.get(), &ConnectionWatch::stale);
    m_addresses = {Office};
    QTRY_COMPARE(stale.count(), 1);
}

void ConnectionWatchTest::anotherAddressBesideIsNoReason()
{
    const auto watched = watch();
    QSignalSpy stale(watched.get(), &ConnectionWatch::stale);
    m_addresses = {Home, Office};
    m_looks = 0;
    QTRY_VERIFY(m_looks >= 2);
    QCOMPARE(stale.count(), 0);
}

void ConnectionWatchTest::afterwardsCallsGetNewConnections()
{
    ConnectionPool pool{Settings{}};
    ConnectionPool::Lease running = pool.lease();
    const QPointer<QNetworkAccessManager> old = running.manager();
    pool.renew();
    const ConnectionPool::Lease next = pool.lease();
    QVERIFY(old && next.manager() != old);
    // The last call on an old connection takes it along.
    running = {};
    QTRY_VERIFY(!old);
    QCOMPARE(pool.managerCount(), 1);
}

TEST_CLASS(ConnectionWatchTest, QCoreApplication)

} // namespace tst_connection_watch

#include "tst_connection_watch.moc"
