// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogFixture.h"
#include "Records.h"
#include "core/history/LimitReadings.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <limits>

namespace tst_limit_readings {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

LimitWindow window(LimitWindow::Kind kind, int minutes, std::optional<double> used,
                   std::optional<qint64> resetsAt)
{
    LimitWindow window;
    window.kind = kind;
    window.length = std::chrono::minutes(minutes);
    window.usedPercent = used;
    window.resetsAt = resetsAt;
    return window;
}

LimitSnapshot weekly(qint64 at, double used, std::optional<qint64> resetsAt)
{
    LimitSnapshot limits;
    limits.capturedAt = at;
    limits.plan = u"plus"_s;
    limits.windows.append(window(LimitWindow::Kind::Weekly, 10'080, used, resetsAt));
    return limits;
}

LimitReading reading(qint64 at, double used, std::optional<qint64> resetsAt,
                     const QString &plan = u"plus"_s)
{
    return {at, LimitWindow::Kind::Weekly, std::chrono::minutes(10'080), used, resetsAt, plan};
}

QList<qint64> timesOf(const QList<LimitReading> &readings)
{
    QList<qint64> times;
    for (const LimitReading &one : readings)
        times.append(one.at);
    return times;
}

} // namespace

//! The series of what the meter of the plan showed.
class LimitReadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThePlansOwnWindowsThatAreKnown()
    {
        LimitSnapshot limits = weekly(1000, 12.5, 5000);
        limits.windows.prepend(window(LimitWindow::Kind::FiveHours, 300, 40, std::nullopt));
        LimitWindow foreign = window(LimitWindow::Kind::Weekly, 10'080, 90, 5000);
        foreign.family = u"codex_bengalfox"_s;
        limits.windows.append(foreign);
        limits.windows.append(window(LimitWindow::Kind::Daily, 1440, std::nullopt, 5000));
        limits.windows.append(window(LimitWindow::Kind::Monthly, 43'200,
                                     std::numeric_limits<double>::quiet_NaN(), 5000));
        const QList<LimitReading> expected{{1000, LimitWindow::Kind::FiveHours,
                                            std::chrono::minutes(300), 40, std::nullopt, u"plus"_s},
                                           reading(1000, 12.5, 5000)};
        QCOMPARE(toReadings(limits), expected);
        limits.capturedAt = 0; // nobody knows when
        QVERIFY(toReadings(limits).isEmpty());
    }

    void knowsWhatIsNews_data()
    {
        QTest::addColumn<LimitReading>("next");
        QTest::addColumn<bool>("isNew");
        QTest::newRow("the same") << reading(1100, 12.34, 90'000) << false;
        QTest::newRow("a hundredth more") << reading(1100, 12.35, 90'000) << true;
        QTest::newRow("a hundredth less") << reading(1100, 12.33, 90'000) << true;
        QTest::newRow("less than that") << reading(1100, 12.344, 90'000) << false;
        QTest::newRow("reset out by a second") << reading(1100, 12.34, 90'001) << false;
        QTest::newRow("another reset") << reading(1100, 12.34, 90'060) << true;
        QTest::newRow("an earlier reset") << reading(1100, 12.34, 80'000) << true;
        QTest::newRow("no reset any more") << reading(1100, 12.34, std::nullopt) << true;
        QTest::newRow("another plan") << reading(1100, 12.34, 90'000, u"pro"_s) << true;
        QTest::newRow("just under half an hour") << reading(2799, 12.34, 90'000) << false;
        QTest::newRow("half an hour") << reading(2800, 12.34, 90'000) << true;
        QTest::newRow("older") << reading(900, 50, 80'000) << false;
    }

    void knowsWhatIsNews()
    {
        QFETCH(LimitReading, next);
        QFETCH(bool, isNew);
        QCOMPARE(isNews(reading(1000, 12.34, 90'000), next), isNew);
    }

    void keepsASeriesOfEachWindow()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch() - 1000;
        const qint64 reset = now + 86'400;
        {
            RequestLog log(fixture.file(), {});
            log.add(finishedRecord());
            for (const auto &[at, used] : {std::pair(now, 1.0), std::pair(now + 10, 1.0),
                                           std::pair(now + 20, 1.5), std::pair(now + 30, 1.505)}) {
                LimitSnapshot limits = weekly(at, used, reset);
                limits.windows.append(window(LimitWindow::Kind::FiveHours, 300, 7, now + 3600));
                log.addReading(limits);
                QVERIFY(LogFixture::flush(log));
            }
        }
        const LimitReading fiveHours{
            now, LimitWindow::Kind::FiveHours, std::chrono::minutes(300), 7, now + 3600, u"plus"_s};
        const QList<LimitReading> expected{fiveHours, reading(now, 1.0, reset),
                                           reading(now + 20, 1.5, reset)};
        QCOMPARE(fixture.readings(), expected);
    }

    void comparesWithWhatTheFileHas()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch() - 1000;
        for (int i = 0; i < 3; ++i) { // as when the program is started again
            RequestLog log(fixture.file(), {});
            log.add(finishedRecord());
            log.addReading(weekly(now + i, 30, now + 86'400));
        }
        QCOMPARE(timesOf(fixture.readings()), QList<qint64>{now});
    }

    //! Many commands look at the limits and serve nothing.
    void makesNoFileOfItsOwn()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch() - 1000;
        RequestLog log(fixture.file(), {});
        log.addReading(weekly(now, 30, now + 86'400));
        QVERIFY(LogFixture::flush(log));
        QVERIFY(!QFile::exists(fixture.file()));
        log.add(finishedRecord());
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(timesOf(fixture.readings()), QList<qint64>{now});
    }

    void isKeptForEightWeeks()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const qint64 day = 86'400;
        {
            RequestLog log(fixture.file(), {});
            log.add(finishedRecord());
            for (const qint64 at : {now - 57 * day, now - 55 * day, now - day})
                log.addReading(weekly(at, double(at % 100), now));
        }
        QCOMPARE(fixture.readings().size(), 3);
        {
            RequestLog log(fixture.file(), {}); // looks for what is too old as it starts
            QVERIFY(LogFixture::flush(log));
        }
        QCOMPARE(timesOf(fixture.readings()), (QList<qint64>{now - 55 * day, now - day}));
    }

    void forgetsTheReadingsOfAClockThatWasAhead()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        RequestLog log(fixture.file(), {});
        log.add(finishedRecord());
        log.addReading(weekly(now - 20, 20, now));
        log.addReading(weekly(now + 400 * 86'400, 30, now));
        QVERIFY(LogFixture::flush(log));
        log.addReading(weekly(now - 10, 40, now));
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(timesOf(fixture.readings()), (QList<qint64>{now - 20, now - 10}));
    }

    void outlivesClearingOfRequestsAndSums()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch() - 1000;
        RequestLog log(fixture.file(), {});
        log.add(finishedRecord());
        log.addReading(weekly(now, 30, now + 86'400));
        Outcome<Nothing> cleared;
        log.clear(cleared.callback());
        QVERIFY(cleared.wait() && cleared.isGood());
        Outcome<Nothing> clearedSums;
        log.clearSums(clearedSums.callback());
        QVERIFY(clearedSums.wait() && clearedSums.isGood());
        QCOMPARE(timesOf(fixture.readings()), QList<qint64>{now});
    }
};

TEST_CLASS(LimitReadingsTest, QCoreApplication)

} // namespace tst_limit_readings

#include "tst_limit_readings.moc"
