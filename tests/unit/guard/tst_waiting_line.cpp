// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/WaitingLine.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QHash>
#include <QtTest/QTest>

#include <random>

namespace tst_waiting_line {

using namespace core;
using Ticket = WaitingLine::Ticket;

class TestWaitingLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLongestWaitingGoesFirst()
    {
        WaitingLine line;
        const auto first = line.join(0, 9000);
        const auto second = line.join(1, 5000);
        const auto third = line.join(2, 7000);
        QVERIFY(first && second && third);
        QCOMPARE(line.front(10), first);
        line.takeFront(10);
        QVERIFY(!line.front(10)); // not all at once
        QCOMPARE(line.nextTime(10), std::optional(10 + WaitingLine::Spacing));
        QCOMPARE(line.front(10 + WaitingLine::Spacing), second);
        line.takeFront(200);
        QCOMPARE(line.front(500), third);
        line.takeFront(500);
        QVERIFY(line.isEmpty());
        QVERIFY(!line.nextTime(500));
    }

    void whoLeavesGivesUpThePlace()
    {
        WaitingLine line;
        const Ticket first = *line.join(0, 9000);
        const Ticket second = *line.join(0, 9000);
        QVERIFY(line.leave(first));
        QVERIFY(!line.leave(first));
        QCOMPARE(line.front(0), std::optional(second));
        QVERIFY(line.leave(second));
        QVERIFY(line.isEmpty());
        QVERIFY(line.takeExpired(10'000).empty());
    }

    void eachHasItsOwnTimeLimit()
    {
        WaitingLine line;
        const Ticket first = *line.join(0, 9000);
        const Ticket second = *line.join(0, 5000);
        const Ticket third = *line.join(0, 5000);
        QCOMPARE(line.nextTime(0), std::optional<qint64>(5000));
        QVERIFY(line.takeExpired(4999).empty());
        QCOMPARE(line.takeExpired(5000), (std::vector<Ticket>{second, third}));
        QCOMPARE(line.takeExpired(9000), std::vector<Ticket>{first});
    }

    void holdsTenThousand()
    {
        WaitingLine line;
        for (qint64 i = 0; i < WaitingLine::Capacity; ++i)
            QVERIFY(line.join(i, i + 1'000'000));
        QVERIFY(line.isFull());
        QVERIFY(!line.join(1, 2));
        QCOMPARE(line.size(), WaitingLine::Capacity);
        line.takeFront(20'000);
        QVERIFY(line.join(20'000, 30'000));
    }

    void aClockThatIsPutBackMakesNobodyWaitLonger()
    {
        WaitingLine line;
        const Ticket first = *line.join(10'000'000, 10'600'000);
        line.takeFront(10'000'000);
        const Ticket second = *line.join(10'000'000, 10'600'000);
        QVERIFY(first != second);
        // An hour back: 600 seconds remain, and the spacing holds nobody up.
        QVERIFY(line.takeExpired(6'400'000).empty());
        QCOMPARE(line.nextTime(6'400'100), std::optional<qint64>(7'000'000));
        QCOMPARE(line.front(6'400'200), std::optional(second));
        QCOMPARE(line.takeExpired(7'000'000), std::vector<Ticket>{second});
    }

    //! Whatever happens, each leaves once: as the longest waiting, at its limit, or by itself.
    void nobodyIsForgotten()
    {
        std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
        const auto number = [&random](int most) {
            return std::uniform_int_distribution(0, most)(random);
        };
        WaitingLine line;
        QHash<Ticket, qint64> limits;
        qint64 now = 0;
        Ticket lastFront = 0;
        for (int round = 0; round < 20'000 || !line.isEmpty(); ++round) {
            now = line.nextTime(now).value_or(now);
            now += number(3);
            if (round < 20'000) {
                const qint64 limit = now + number(5000);
                if (const auto ticket = line.join(now, limit))
                    limits.insert(*ticket, limit);
            }
            for (const Ticket ticket : line.takeExpired(now)) {
                QVERIFY(limits.contains(ticket));
                QVERIFY(limits.take(ticket) <= now);
            }
            if (number(4) == 0 && !limits.isEmpty()) {
                const Ticket ticket = limits.begin().key();
                QVERIFY(line.leave(ticket));
                limits.remove(ticket);
            }
            if (const auto front = line.front(now)) {
                QVERIFY(*front > lastFront);
                lastFront = *front;
                QVERIFY(limits.remove(*front));
                line.takeFront(now);
            }
            QCOMPARE(line.size(), limits.size());
        }
        QVERIFY(limits.isEmpty());
    }
};

TEST_CLASS(TestWaitingLine, QCoreApplication)

} // namespace tst_waiting_line

#include "tst_waiting_line.moc"
