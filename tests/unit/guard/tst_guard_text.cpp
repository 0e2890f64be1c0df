// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelNames.h"
#include "core/guard/GuardCheck.h"
#include "core/guard/GuardText.h"
#include "tests/runner/TestRunner.h"
#include "tests/unit/guard/GuardSamples.h"

#include <QtTest/QTest>

namespace tst_guard_text {

using namespace core;
using namespace guard_samples;
using namespace Qt::Literals::StringLiterals;

class TestGuardText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMoments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed"); // empty = refused
        const auto row = [](const char *text, const char *printed) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(printed);
        };
        row("fri 18:00", "fri 18:00");
        row("Friday 18:00", "fri 18:00");
        row("  SUN   7:05 ", "sun 07:05");
        row("18:00", "18:00");
        row("2026-12-04 18:00", "2026-12-04 18:00");
        row("2026-12-04T18:00", "2026-12-04 18:00");
        row("2026-12-04", "2026-12-04 00:00");
        for (const char *bad : {"", "fri", "18", "24:00", "fry 18:00", "2026-13-04 18:00",
                                "2026-02-30", "fri 18:00 sharp", "fri 6pm", "T", "T18:00"})
            row(bad, "");
    }

    void readsMoments()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const auto moment = parseGuardMoment(text);
        QCOMPARE(bool(moment), !printed.isEmpty());
        if (!moment) {
            QCOMPARE(moment.error().code, ErrorCode::BadRequest);
            QVERIFY2(moment.error().message.contains(u"fri 18:00"_s),
                     qPrintable(moment.error().message));
            return;
        }
        QCOMPARE(toText(*moment), printed);
        QVERIFY(*parseGuardMoment(printed) == *moment);
    }

    void readsLengthsOfTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seconds"); // negative = refused
        QTest::addColumn<QString>("printed");
        QTest::newRow("minutes") << u"10m"_s << 600 << u"10m"_s;
        QTest::newRow("two parts") << u"1h 30m"_s << 5400 << u"1h 30m"_s;
        QTest::newRow("carried over") << u"90s"_s << 90 << u"1m 30s"_s;
        QTest::newRow("upper case") << u"1H"_s << 3600 << u"1h"_s;
        QTest::newRow("days") << u"2d"_s << 2 * 24 * 3600 << u"2d"_s;
        QTest::newRow("nothing") << u"0"_s << 0 << u"0"_s;
        QTest::newRow("the most") << u"30d"_s << 30 * 24 * 3600 << u"30d"_s;
        for (const char *bad :
             {"", "10", "m", "-5m", "1.5h", "31d", "10x", "99999999999m", "9999999d"})
            QTest::newRow(bad) << QString::fromUtf8(bad) << -1 << QString();
    }

    void readsLengthsOfTime()
    {
        QFETCH(QString, text);
        QFETCH(int, seconds);
        QFETCH(QString, printed);
        const auto time = parseGuardTime(text);
        QCOMPARE(bool(time), seconds >= 0);
        if (!time) {
            QCOMPARE(time.error().code, ErrorCode::BadRequest);
            return;
        }
        QCOMPARE(time->count(), seconds);
        QCOMPARE(toText(*time), printed);
        QVERIFY(*parseGuardTime(printed) == *time);
    }

    void readsWordsAndPercentages()
    {
        for (const auto window : {GuardWindow::FiveHours, GuardWindow::Week})
            QVERIFY(*parseGuardWindow(QString::fromLatin1(toWord(window))) == window);
        for (const auto kind : {GuardKind::StopAt, GuardKind::Keep, GuardKind::Pace})
            QVERIFY(*parseGuardKind(QString::fromLatin1(toWord(kind))) == kind);
        for (const auto action : {GuardAction::Warn, GuardAction::Effort, GuardAction::Model,
                                  GuardAction::Wait, GuardAction::Refuse})
            QVERIFY(*parseGuardAction(QString::fromLatin1(toWord(action))) == action);
        QVERIFY(!parseGuardWindow(u"month"_s) && !parseGuardAction(u"explode"_s));
        QCOMPARE(*parseGuardPercent(u"20"_s, GuardKind::Keep), 20);
        QCOMPARE(*parseGuardPercent(u" 20 % "_s, GuardKind::Keep), 20);
        QCOMPARE(*parseGuardPercent(u"0"_s, GuardKind::Pace), 0);
        for (const QString &bad : {u"0"_s, u"100"_s, u"-1"_s, u"1.5"_s, u"%"_s, u""_s, u"%2"_s})
            QVERIFY2(!parseGuardPercent(bad, GuardKind::StopAt), qPrintable(bad));
    }

    void knowsTheEffortsOfTheBackend() { QCOMPARE(guardEfforts(), knownEfforts()); }

    void describesRules()
    {
        GuardRule keep = rule(GuardKind::Keep, 20, GuardAction::Wait);
        QCOMPARE(limitText(keep), u"keep 20 % of the week until fri 18:00"_s);
        QCOMPARE(actionText(keep), u"wait in line for up to 10m"_s);
        GuardRule pace = rule(GuardKind::Pace, 10, GuardAction::Effort, "low");
        pace.window = GuardWindow::FiveHours;
        QCOMPARE(limitText(pace), u"no faster than even pace and 10 % in the 5-hour window"_s);
        QCOMPARE(actionText(pace), u"lower the effort to low"_s);
        QCOMPARE(newGuardId(pace, {}), QByteArray("5h-pace-10"));
        GuardRule stop = rule(GuardKind::StopAt, 80, GuardAction::Refuse);
        stop.id = "week-stop-80";
        QCOMPARE(newGuardId(stop, {stop}), QByteArray("week-stop-80-2"));
    }

    void refusesRulesThatContradictThemselves_data()
    {
        QTest::addColumn<GuardRule>("given");
        QTest::addColumn<QString>("param");
        const auto row = [](const char *name, const GuardRule &given, const QString &param) {
            QTest::newRow(name) << given << param;
        };
        row("stop at nothing", rule(GuardKind::StopAt, 0, GuardAction::Warn), u"stop-at"_s);
        row("keep everything", rule(GuardKind::Keep, 100, GuardAction::Warn), u"keep"_s);
        GuardRule given = rule(GuardKind::Keep, 20, GuardAction::Warn);
        given.until.reset();
        row("keep without an end", given, u"until"_s);
        given.until = GuardMoment{{}, 0, QTime(18, 0)};
        row("a time of the day for a week", given, u"until"_s);
        given.until = GuardMoment{QDate(2026, 12, 1), 0, QTime(18, 0)};
        row("a date in the past", given, u"until"_s);
        given = rule(GuardKind::Keep, 20, GuardAction::Warn);
        given.window = GuardWindow::FiveHours;
        row("a weekday for five hours", given, u"until"_s);
        given = rule(GuardKind::StopAt, 20, GuardAction::Warn);
        given.until = GuardMoment{{}, 5, QTime(18, 0)};
        row("stop with an end", given, u"until"_s);
        row("effort without one", rule(GuardKind::StopAt, 20, GuardAction::Effort), u"to"_s);
        row("unknown effort", rule(GuardKind::StopAt, 20, GuardAction::Effort, "lots"), u"to"_s);
        row("model without one", rule(GuardKind::StopAt, 20, GuardAction::Model), u"to"_s);
        row("warn with a target", rule(GuardKind::StopAt, 20, GuardAction::Warn, "low"), u"to"_s);
        given = rule(GuardKind::StopAt, 20, GuardAction::Refuse);
        given.waitLimit = std::chrono::minutes(5);
        row("refuse with a wait limit", given, u"wait_limit"_s);
        given = rule(GuardKind::StopAt, 20, GuardAction::Wait);
        given.waitLimit = std::chrono::hours(25);
        row("too long a wait", given, u"wait_limit"_s);
        given.waitLimit = std::chrono::seconds(0);
        row("no wait at all", given, u"wait_limit"_s);
    }

    void refusesRulesThatContradictThemselves()
    {
        QFETCH(GuardRule, given);
        QFETCH(QString, param);
        const Status status = checkGuardRule(given, now());
        QVERIFY(!status);
        QCOMPARE(status.error().param, param);
        QVERIFY(status.error().message.endsWith(u'.'));
    }

    void refusesRulesThatContradictEachOther_data()
    {
        QTest::addColumn<GuardRule>("first");
        QTest::addColumn<GuardRule>("second");
        QTest::addColumn<bool>("isFine");
        using Kind = GuardKind;
        using Action = GuardAction;
        const auto row = [](const char *name, const GuardRule &first, const GuardRule &second,
                            bool isFine) { QTest::newRow(name) << first << second << isFine; };
        const auto stop = [](int percent, Action action, const QByteArray &target = {}) {
            return rule(Kind::StopAt, percent, action, target);
        };
        row("warn, then refuse", stop(50, Action::Warn), stop(80, Action::Refuse), true);
        row("refuse, then warn", stop(50, Action::Refuse), stop(80, Action::Warn), false);
        row("twice the same", stop(50, Action::Warn), stop(50, Action::Warn), false);
        row("two warnings", stop(50, Action::Warn), stop(80, Action::Warn), true);
        row("lower and lower", stop(50, Action::Effort, "medium"), stop(80, Action::Effort, "low"),
            true);
        row("higher again", stop(50, Action::Effort, "low"), stop(80, Action::Effort, "high"),
            false);
        row("two models at once", stop(50, Action::Model, "a"), stop(50, Action::Model, "b"),
            false);
        row("a reserve behind a stop", stop(70, Action::Refuse),
            rule(Kind::Keep, 20, Action::Refuse), false);
        row("a reserve before a stop", stop(90, Action::Refuse),
            rule(Kind::Keep, 20, Action::Refuse), true);
        row("pace and stop", rule(Kind::Pace, 10, Action::Refuse), stop(50, Action::Refuse), true);
        GuardRule other = stop(80, Action::Warn);
        other.window = GuardWindow::FiveHours;
        row("different windows", stop(50, Action::Refuse), other, true);
    }

    void refusesRulesThatContradictEachOther()
    {
        QFETCH(GuardRule, first);
        QFETCH(GuardRule, second);
        QFETCH(bool, isFine);
        // The order in which they were added does not count.
        for (const QList<GuardRule> &rules : {QList{first, second}, QList{second, first}}) {
            const Status status = checkGuardPlan(planOf(rules));
            QCOMPARE(bool(status), isFine);
            if (!status) {
                QVERIFY2(status.error().message.contains(u"r1"_s)
                             && status.error().message.contains(u"r2"_s),
                         qPrintable(status.error().message));
            }
        }
    }
};

TEST_CLASS(TestGuardText, QCoreApplication)

} // namespace tst_guard_text

#include "tst_guard_text.moc"
