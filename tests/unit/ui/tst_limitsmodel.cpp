// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"
#include "ui/models/LimitsModel.h"
#include "ui/models/TimeText.h"

#include <QtCore/QLocale>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_limitsmodel {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::LimitSnapshot;
using core::LimitWindow;
using Kind = core::LimitWindow::Kind;

namespace {

constexpr qint64 Monday = 1772452800; // 2026-03-02 12:00 UTC
constexpr qint64 Hour = 3600;
constexpr qint64 Day = 24 * Hour;

LimitWindow fiveHours(std::optional<double> used, std::optional<qint64> resetsAt)
{
    return {Kind::FiveHours, {}, {}, 5h, used, resetsAt};
}

} // namespace

class LimitsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWindowsByTheirLength_data();
    void namesWindowsByTheirLength();
    void worksOutPaceAndForecast_data();
    void worksOutPaceAndForecast();
    void theForecastStaysWhileTimePasses();
    void reportsTheForecastInWords();
    void aWindowThatHasEndedIsUnknown();
    void figuresGetOld_data();
    void figuresGetOld();
    void reportsMomentsAsAPersonDoes_data();
    void reportsMomentsAsAPersonDoes();
    void countsDownInTwoUnits_data();
    void countsDownInTwoUnits();
    void writesMenuLines();
    void theWorstIsTheOneNearestToItsEnd();
    void aReachedLimitReportsItsReset_data();
    void aReachedLimitReportsItsReset();
    void behavesAsAModel();
    void onlyChangesDataWhileTheWindowsStay();
};

void LimitsModelTest::namesWindowsByTheirLength_data()
{
    QTest::addColumn<LimitWindow>("window");
    QTest::addColumn<QString>("name");
    const auto add = [](const char *row, Kind kind, std::chrono::minutes length, const char *name) {
        QTest::newRow(row) << LimitWindow{kind, {}, {}, length, {}, {}} << QString::fromUtf8(name);
    };
    add("five hours", Kind::FiveHours, 5h, "5-hour limit");
    add("day", Kind::Daily, 24h, "Daily limit");
    add("week", Kind::Weekly, 168h, "Weekly limit");
    add("month", Kind::Monthly, 720h, "Monthly limit");
    add("year", Kind::Annual, 8760h, "Yearly limit");
    add("three days", Kind::Other, 72h, "3-day limit");
    add("two hours", Kind::Other, 2h, "2-hour limit");
    add("ninety minutes", Kind::Other, 90min, "90-minute limit");
    add("unknown length", Kind::Other, 0min, "Limit");
    QTest::newRow("model group") << LimitWindow{Kind::Weekly, u"spark"_s, u"Codex Spark"_s,
                                                168h,         {},         {}}
                                 << u"Codex Spark – Weekly limit"_s;
    QTest::newRow("model group without a name")
        << LimitWindow{Kind::Weekly, u"spark"_s, {}, 168h, {}, {}} << u"spark – Weekly limit"_s;
}

void LimitsModelTest::namesWindowsByTheirLength()
{
    QFETCH(const LimitWindow, window);
    QTEST(toLimitView(window, Monday, Monday).name, "name");
}

void LimitsModelTest::worksOutPaceAndForecast_data()
{
    QTest::addColumn<LimitWindow>("window");
    QTest::addColumn<double>("pace"); // -1 = unknown
    QTest::addColumn<int>("forecast");
    QTest::addColumn<qint64>("runsOutAt"); // 0 = none

    const auto add = [](const char *row, const LimitWindow &window, double pace, Forecast forecast,
                        qint64 runsOutAt = 0) {
        QTest::newRow(row) << window << pace << int(forecast) << runsOutAt;
    };
    const qint64 half = Monday + Hour * 5 / 2;
    add("steady use", fiveHours(50, half), 50, Forecast::Lasts);
    add("slow use", fiveHours(10, half), 50, Forecast::Lasts);
    add("not used at all", fiveHours(0, half), 50, Forecast::Lasts);
    // 75 % in 2.5 h: the other 25 % take 50 minutes.
    add("fast use", fiveHours(75, half), 50, Forecast::RunsOut, Monday + 50 * 60);
    add("used up", fiveHours(100, half), 50, Forecast::UsedUp);
    add("more than all", fiveHours(104, half), 50, Forecast::UsedUp);
    add("just begun", fiveHours(1, Monday + 5 * Hour - 60), 100.0 / 300, Forecast::Unknown);
    add("usage unknown", fiveHours({}, half), 50, Forecast::Unknown);
    add("reset unknown", fiveHours(50, {}), -1, Forecast::Unknown);
    add("reset too far away", fiveHours(50, Monday + 9 * Hour), -1, Forecast::Unknown);
    add("length unknown", {Kind::Other, {}, {}, 0min, 50, half}, -1, Forecast::Unknown);
}

void LimitsModelTest::worksOutPaceAndForecast()
{
    QFETCH(const LimitWindow, window);
    QFETCH(const qint64, runsOutAt);
    const LimitView view = toLimitView(window, Monday, Monday);
    QTEST(view.pacePercent.value_or(-1), "pace");
    QTEST(int(view.forecast), "forecast");
    QCOMPARE(view.runsOutAt.value_or(0), runsOutAt);
}

void LimitsModelTest::theForecastStaysWhileTimePasses()
{
    const LimitWindow window = fiveHours(75, Monday + Hour * 5 / 2);
    const LimitView later = toLimitView(window, Monday, Monday + 600);
    QCOMPARE(later.runsOutAt, std::optional<qint64>(Monday + 50 * 60));
    QVERIFY(*later.pacePercent > 50.0);
}

void LimitsModelTest::reportsTheForecastInWords()
{
    const QLocale c = QLocale::c();
    const qint64 half = Monday + Hour * 5 / 2;
    const auto words = [&c](const LimitWindow &window, qint64 now) {
        return forecastText(toLimitView(window, Monday, now), c);
    };
    QCOMPARE(words(fiveHours(50, half), Monday), u"Lasts until the reset"_s);
    QCOMPARE(words(fiveHours(75, half), Monday), u"Runs out around 12:50"_s);
    QCOMPARE(words(fiveHours(75, half), Monday + Hour), u"May run out at any moment"_s);
    QCOMPARE(words(fiveHours(100, half), Monday), u"Used up"_s);
    QCOMPARE(words(fiveHours({}, half), Monday), QString());
}

void LimitsModelTest::aWindowThatHasEndedIsUnknown()
{
    const LimitView view = toLimitView(fiveHours(90, Monday + 60), Monday, Monday + 61);
    QVERIFY(view.hasReset);
    QVERIFY(!view.usedPercent);
    QVERIFY(!view.pacePercent);
    QCOMPARE(percentText(view, QLocale::c()), u"–"_s);
    QCOMPARE(resetText(view, QLocale::c()),
             u"Has reset. New figures come with the next request."_s);
}

void LimitsModelTest::figuresGetOld_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<bool>("isStale");
    QTest::addColumn<QString>("text");
    QTest::newRow("fresh") << qint64(5) << false << u"Updated just now"_s;
    QTest::newRow("two minutes") << qint64(130) << false << u"Updated 2 min ago"_s;
    QTest::newRow("a quarter of an hour") << qint64(900) << false << u"Updated 15 min ago"_s;
    QTest::newRow("longer") << qint64(901) << true << u"Updated 15 min ago (may be outdated)"_s;
    QTest::newRow("hours") << 3 * Hour << true << u"Updated 3 h ago (may be outdated)"_s;
    QTest::newRow("days") << 2 * Day << true << u"Updated 2 d ago (may be outdated)"_s;
    QTest::newRow("clock set back") << qint64(-50) << false << u"Updated just now"_s;
}

void LimitsModelTest::figuresGetOld()
{
    QFETCH(const qint64, age);
    const ManualClock clock(Monday);
    LimitsModel model(clock);
    QCOMPARE(model.ageText(), u"Not updated yet"_s);
    LimitSnapshot snapshot;
    snapshot.capturedAt = Monday - age;
    snapshot.windows = {fiveHours(1, Monday + Hour)};
    model.setSnapshot(snapshot);
    QTEST(model.isStale(), "isStale");
    QTEST(model.views().first().isStale, "isStale");
    QTEST(model.ageText(), "text");
}

void LimitsModelTest::reportsMomentsAsAPersonDoes_data()
{
    QTest::addColumn<qint64>("moment");
    QTest::addColumn<QString>("text");
    QTest::newRow("today") << Monday + 2 * Hour << u"14:00"_s;
    QTest::newRow("tomorrow") << Monday + Day << u"Tue 12:00"_s;
    QTest::newRow("in six days") << Monday + 6 * Day << u"Sun 12:00"_s;
    QTest::newRow("in a week") << Monday + 7 * Day << u"9 Mar, 12:00"_s;
    QTest::newRow("yesterday") << Monday - Day << u"1 Mar, 12:00"_s;
}

void LimitsModelTest::reportsMomentsAsAPersonDoes()
{
    QFETCH(const qint64, moment);
    QTEST(momentText(moment, Monday, QLocale::c()), "text");
}

void LimitsModelTest::countsDownInTwoUnits_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << 59 << u"less than a minute"_s;
    QTest::newRow("minutes") << 60 * 4 + 10 << u"4 min"_s;
    QTest::newRow("hours") << int(2 * Hour) + 13 * 60 << u"2 h 13 min"_s;
    QTest::newRow("days") << int(2 * Day + 3 * Hour) + 59 * 60 << u"2 d 3 h"_s;
}

void LimitsModelTest::countsDownInTwoUnits()
{
    QFETCH(const int, seconds);
    QTEST(countdownText(std::chrono::seconds(seconds), QLocale::c()), "text");
}

void LimitsModelTest::writesMenuLines()
{
    const LimitWindow weekly{Kind::Weekly, {}, {}, 168h, 17.4, Monday + Day + 2 * Hour + 300};
    QCOMPARE(menuText(toLimitView(weekly, Monday, Monday), QLocale::c()),
             u"Weekly limit: 17 % used, resets Tue 14:05"_s);
    QCOMPARE(menuText(toLimitView(fiveHours(17, {}), Monday, Monday), QLocale::c()),
             u"5-hour limit: 17 % used"_s);
    QCOMPARE(menuText(toLimitView(fiveHours({}, {}), Monday, Monday), QLocale::c()),
             u"5-hour limit: –"_s);
}

void LimitsModelTest::theWorstIsTheOneNearestToItsEnd()
{
    const auto view = [](std::chrono::minutes length, std::optional<double> used) {
        return toLimitView({Kind::Other, {}, {}, length, used, Monday + Hour}, Monday, Monday);
    };
    QCOMPARE(worstOf({}), -1);
    QCOMPARE(worstOf({view(5h, {})}), -1);
    QCOMPARE(worstOf({view(5h, 10), view(24h, 60), view(168h, 20)}), 1);
    QCOMPARE(worstOf({view(5h, 10), view(24h, {}), view(168h, 20)}), 2);
    QCOMPARE(worstOf({view(168h, 100), view(5h, 100)}), 0);
}

void LimitsModelTest::aReachedLimitReportsItsReset_data()
{
    QTest::addColumn<LimitSnapshot>("snapshot");
    QTest::addColumn<QString>("sentence"); // empty = requests are served
    QTest::addColumn<QString>("remedy");
    const auto week = [](double used, qint64 resetsAt = Monday + Day + 2 * Hour + 300) {
        return LimitWindow{Kind::Weekly, {}, {}, 168h, used, resetsAt};
    };
    const auto of = [](const QList<LimitWindow> &windows, bool isReached = false) {
        LimitSnapshot snapshot;
        snapshot.capturedAt = Monday - 60;
        snapshot.windows = windows;
        snapshot.isReached = isReached;
        return snapshot;
    };
    const auto add = [](const char *row, const LimitSnapshot &snapshot, const char *sentence = "",
                        const char *remedy = "") {
        QTest::newRow(row) << snapshot << QString::fromUtf8(sentence) << QString::fromUtf8(remedy);
    };
    const char tuesday[] = "Requests fail until it resets: Tue 14:05 (in 1 d 2 h).";
    add("none", of({fiveHours(99, Monday + Hour), week(50)}));
    add("week", of({fiveHours(10, Monday + Hour), week(100)}), "Weekly limit reached", tuesday);
    add("both: the later reset counts", of({fiveHours(100, Monday + Hour), week(100)}),
        "Weekly limit reached", tuesday);
    add("has reset since", of({week(100, Monday - 30)}, true));
    add("reset unknown", of({fiveHours(100, {})}), "5-hour limit reached",
        "Requests fail until it resets.");
    add("of one group of models",
        of({LimitWindow{Kind::Weekly, u"spark"_s, {}, 168h, 100, Monday + Day}}));
    LimitSnapshot credits = of({week(100)});
    credits.credits = core::Credits{false, true, {}};
    add("credits are left", credits);
    add("without a window", of({week(50)}, true), "Limit of your plan reached",
        "Requests fail until it resets.");
    LimitSnapshot spending = of({week(50)});
    spending.spendControl = core::SpendControl();
    spending.spendControl->isReached = true;
    spending.spendControl->resetsAt = Monday + Hour;
    add("spending of the workspace", spending, "Spending limit of your workspace reached",
        "Ask your workspace administrator to raise it, or wait. Requests fail until it resets: "
        "13:00 (in 1 h 0 min).");
}

void LimitsModelTest::aReachedLimitReportsItsReset()
{
    QFETCH(const LimitSnapshot, snapshot);
    QFETCH(const QString, sentence);
    const std::optional<ReachedLimit> reached = reachedLimit(snapshot, Monday, QLocale::c());
    QCOMPARE(reached.has_value(), !sentence.isEmpty());
    if (!reached)
        return;
    QCOMPARE(reached->sentence, sentence);
    QTEST(reached->remedy, "remedy");
}

void LimitsModelTest::behavesAsAModel()
{
    const ManualClock clock(Monday);
    LimitsModel model(clock);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    LimitSnapshot snapshot;
    snapshot.capturedAt = Monday;
    snapshot.windows = {fiveHours(75, Monday + Hour * 5 / 2),
                        {Kind::Weekly, {}, {}, 168h, std::nullopt, Monday + Day}};
    model.setSnapshot(snapshot);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"5-hour limit"_s);
    QCOMPARE(model.index(0).data(LimitsModel::PercentRole).toDouble(), 75.0);
    QCOMPARE(model.index(0).data(LimitsModel::PacePercentRole).toDouble(), 50.0);
    QCOMPARE(model.index(0).data(LimitsModel::ForecastRole).toInt(), int(Forecast::RunsOut));
    QCOMPARE(model.index(0).data(LimitsModel::ResetsAtRole).toLongLong(), Monday + Hour * 5 / 2);
    QVERIFY(!model.index(1).data(LimitsModel::PercentRole).isValid());
    model.setSnapshot({});
    QCOMPARE(model.rowCount(), 0);
}

void LimitsModelTest::onlyChangesDataWhileTheWindowsStay()
{
    ManualClock clock(Monday);
    LimitsModel model(clock);
    LimitSnapshot snapshot;
    snapshot.capturedAt = Monday;
    snapshot.windows = {fiveHours(75, Monday + Hour)};
    model.setSnapshot(snapshot);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    clock.advance(60s);
    model.tick();
    QCOMPARE(changed.count(), 1);
    model.tick();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
}

TEST_CLASS(LimitsModelTest, QCoreApplication)

} // namespace tst_limitsmodel

#include "tst_limitsmodel.moc"
