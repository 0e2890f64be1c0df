// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LimitText.h"
#include "app/cli/ModelsCommand.h"
#include "app/cli/ServeCommand.h"
#include "core/server/ApiServer.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDateTime>
#include <QtCore/QProcessEnvironment>
#include <QtTest/QTest>

namespace tst_clitext {

using namespace app;
using core::LimitSnapshot;
using core::LimitWindow;
using namespace Qt::Literals::StringLiterals;

namespace {

qint64 noon()
{
    return QDateTime(QDate(2026, 11, 20), QTime(12, 0)).toSecsSinceEpoch();
}

LimitWindow window(LimitWindow::Kind kind, std::optional<double> used,
                   std::optional<qint64> resetsAt)
{
    LimitWindow result;
    result.kind = kind;
    result.usedPercent = used;
    result.resetsAt = resetsAt;
    return result;
}

LimitSnapshot snapshot(const QList<LimitWindow> &windows)
{
    LimitSnapshot result;
    result.windows = windows;
    result.capturedAt = noon() - 300;
    return result;
}

} // namespace

class CliTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsBars_data();
    void drawsBars();
    void reportsLimitsWithoutTerminal();
    void drawsAndColoursOnATerminal();
    void fitsTheTerminal();
    void reportsWhatIsUnknownAsUnknown();
    void forgetsFiguresFromBeforeTheReset();
    void reportsThatFiguresAreOld();
    void reportsThatNothingIsKnown();
    void reportsCreditsAndReachedLimits();
    void namesWindows_data();
    void namesWindows();
    void reportsDurations_data();
    void reportsDurations();
    void addsTheDayToAnotherDaysClock();
    void reportsARequestInOneLine_data();
    void reportsARequestInOneLine();
    void reportsOfOllamasPort();
    void obeysNoColour();
    void disarmsControlCharacters();
    void listsModels();
};

void CliTextTest::drawsBars_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<QString>("bar");
    QTest::newRow("nothing") << 0.0 << u"[░░░░]"_s;
    QTest::newRow("a trace") << 0.5 << u"[█░░░]"_s;
    QTest::newRow("half") << 50.0 << u"[██░░]"_s;
    QTest::newRow("almost all") << 99.0 << u"[███░]"_s;
    QTest::newRow("all") << 100.0 << u"[████]"_s;
    QTest::newRow("more than all") << 130.0 << u"[████]"_s;
}

void CliTextTest::drawsBars()
{
    QFETCH(double, percent);
    QTEST(limitBar(percent, 4), "bar");
}

void CliTextTest::reportsLimitsWithoutTerminal()
{
    const LimitSnapshot limits =
        snapshot({window(LimitWindow::Kind::FiveHours, 42.25, noon() + 7800),
                  window(LimitWindow::Kind::Weekly, 7, noon() + 3 * 86400)});
    QCOMPARE(
        limitLines(limits, noon(), Look{}),
        (QStringList{u"Limits"_s, u"  5-hour limit  42.3 % used, resets at 14:10 (in 2 h 10 min)"_s,
                     u"  weekly limit  7 % used, resets at Mon 23 Nov 12:00 (in 3 days)"_s,
                     u"  Updated 5 min ago"_s}));
}

void CliTextTest::drawsAndColoursOnATerminal()
{
    const LimitSnapshot limits = snapshot({window(LimitWindow::Kind::FiveHours, 95, {})});
    const QString plain = limitLines(limits, noon(), {.isTerminal = true}).at(1);
    QVERIFY(plain.contains(u'█'));
    QVERIFY(!plain.contains(u'\033'));
    const QString coloured =
        limitLines(limits, noon(), {.isTerminal = true, .hasColours = true}).at(1);
    QVERIFY(coloured.contains(u"\033[31m"_s));
    QVERIFY(coloured.contains(u"95 % used"_s)); // not by colour alone
}

void CliTextTest::fitsTheTerminal()
{
    const LimitSnapshot limits =
        snapshot({window(LimitWindow::Kind::FiveHours, 42.25, noon() + 7800),
                  window(LimitWindow::Kind::Weekly, 7, noon() + 3 * 86400 + 3 * 3600)});
    for (int columns = 70; columns < 120; ++columns) {
        const QStringList lines =
            limitLines(limits, noon(), {.isTerminal = true, .columns = columns});
        for (const QString &line : lines)
            QVERIFY2(line.size() <= columns, qPrintable(line));
        QVERIFY(columns < 90 || lines.at(1).contains(u'█'));
    }
}

void CliTextTest::reportsWhatIsUnknownAsUnknown()
{
    const LimitSnapshot limits = snapshot({window(LimitWindow::Kind::Daily, {}, {})});
    QCOMPARE(limitLines(limits, noon(), {.isTerminal = true}).at(1),
             u"  daily limit  usage unknown"_s);
}

void CliTextTest::forgetsFiguresFromBeforeTheReset()
{
    const LimitSnapshot limits = snapshot({window(LimitWindow::Kind::FiveHours, 80, noon() - 60)});
    QCOMPARE(limitLines(limits, noon(), Look{}).at(1),
             u"  5-hour limit  usage unknown, reset at 11:59"_s);
}

void CliTextTest::reportsThatFiguresAreOld()
{
    LimitSnapshot limits = snapshot({});
    limits.capturedAt = noon() - 7200;
    QVERIFY(
        limitLines(limits, noon(), Look{}).constLast().contains("2 h ago (may be outdated)"_L1));
}

void CliTextTest::reportsThatNothingIsKnown()
{
    const QStringList lines = limitLines({}, noon(), Look{});
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).contains("Not known yet"_L1));
}

void CliTextTest::reportsCreditsAndReachedLimits()
{
    LimitSnapshot limits = snapshot({});
    limits.credits = core::Credits{.isUnlimited = false, .hasCredits = true, .balance = u"12.5"_s};
    limits.isReached = true;
    const QString text = limitLines(limits, noon(), Look{}).join(u'\n');
    QVERIFY(text.contains("Credits: 12.5"_L1));
    QVERIFY(text.contains("A limit is reached"_L1));
}

void CliTextTest::namesWindows_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("name");
    QTest::newRow("minutes") << 90 << QString() << u"90-minute limit"_s;
    QTest::newRow("hours") << 180 << QString() << u"3-hour limit"_s;
    QTest::newRow("days") << 2880 << QString() << u"2-day limit"_s;
    QTest::newRow("unknown") << 0 << QString() << u"limit"_s;
    QTest::newRow("family") << 180 << u"Spark"_s << u"3-hour limit of Spark"_s;
}

void CliTextTest::namesWindows()
{
    QFETCH(int, minutes);
    QFETCH(QString, family);
    LimitWindow other;
    other.length = std::chrono::minutes(minutes);
    other.familyName = family;
    QTEST(windowName(other), "name");
}

void CliTextTest::reportsDurations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << qint64(59) << u"less than a minute"_s;
    QTest::newRow("minutes") << qint64(60) << u"1 min"_s;
    QTest::newRow("hours") << qint64(3600) << u"1 h"_s;
    QTest::newRow("hours and minutes") << qint64(3720) << u"1 h 2 min"_s;
    QTest::newRow("a day") << qint64(86400 + 60) << u"1 day"_s;
    QTest::newRow("days") << qint64(2 * 86400 + 3 * 3600) << u"2 days 3 h"_s;
}

void CliTextTest::reportsDurations()
{
    QFETCH(qint64, seconds);
    QTEST(durationText(seconds), "text");
}

void CliTextTest::addsTheDayToAnotherDaysClock()
{
    QCOMPARE(clockText(noon() + 1800, noon()), u"12:30"_s);
    QCOMPARE(clockText(noon() + 86400, noon()), u"Sat 21 Nov 12:00"_s);
}

void CliTextTest::reportsARequestInOneLine_data()
{
    QTest::addColumn<core::RequestRecord>("summary");
    QTest::addColumn<QString>("line");

    core::RequestRecord chat;
    chat.method = "POST";
    chat.path = "/v1/chat/completions";
    chat.model = "gpt-5.6";
    chat.effort = "high";
    chat.status = 200;
    chat.durationMs = 1234;
    chat.firstOutputMs = 410;
    chat.inputTokens = 12;
    chat.outputTokens = 34;
    QTest::newRow("response") << chat
                              << u"10:00:00 POST /v1/chat/completions gpt-5.6:high 200 1.23 s, "
                                 "first output 0.41 s, 12 in, 34 out"_s;
    core::RequestRecord adapted = chat;
    adapted.cachedTokens = 8;
    adapted.reasoningTokens = 30;
    adapted.firstOutputMs.reset();
    adapted.notes = {{core::Note::Kind::Ignored, "temperature", {}},
                     {core::Note::Kind::Changed, "reasoning_effort", "xhigh->high"},
                     {core::Note::Kind::Ignored, "top_p", {}}};
    adapted.error = u"the backend broke off"_s;
    QTest::newRow("adapted") << adapted
                             << u"10:00:00 POST /v1/chat/completions gpt-5.6:high 200 1.23 s, "
                                "12 in (8 cached), 34 out (30 reasoning), ignored temperature, "
                                "top_p, changed reasoning_effort xhigh->high – the backend broke "
                                "off"_s;
    core::RequestRecord list;
    list.method = "GET";
    list.path = "/v1/models";
    list.status = 200;
    list.durationMs = 1;
    QTest::newRow("no model") << list << u"10:00:00 GET /v1/models 200 0.00 s"_s;
    core::RequestRecord named = list;
    named.program = "weather-bot.py";
    named.client = "OpenAI/Python 1.99.0";
    QTest::newRow("program") << named << u"10:00:00 GET /v1/models 200 0.00 s, by weather-bot.py"_s;
    core::RequestRecord gone = list;
    gone.status = 0;
    gone.error = u"the client left"_s;
    QTest::newRow("left") << gone << u"10:00:00 GET /v1/models gone 0.00 s – the client left"_s;
    core::RequestRecord nasty = list;
    nasty.path = "/\033[2J\nfake";
    QTest::newRow("control characters") << nasty << u"10:00:00 GET /?[2J?fake 200 0.00 s"_s;
}

void CliTextTest::reportsARequestInOneLine()
{
    QFETCH(core::RequestRecord, summary);
    QTEST(requestLine(summary, u"10:00:00"_s), "line");
}

void CliTextTest::reportsOfOllamasPort()
{
    using core::SecondPort;
    QCOMPARE(ollamaPortLine({}), QString());
    QCOMPARE(ollamaPortLine({SecondPort::Phase::Asking, 11434, {}}), QString());
    QCOMPARE(ollamaPortLine({SecondPort::Phase::On, 11434, {}}),
             u"Programs for Ollama find the server at http://127.0.0.1:11434"_s);
    QCOMPARE(ollamaPortLine({SecondPort::Phase::Failed, 11434,
                             core::Error{core::ErrorCode::PortInUse, u"a real Ollama holds it"_s}}),
             u"a real Ollama holds it"_s);
}

void CliTextTest::obeysNoColour()
{
    const Look colourless{.isTerminal = true};
    QCOMPARE(colourless.coloured(u"text"_s, Colour::Red), u"text"_s);
    const Look colourful{.isTerminal = true, .hasColours = true};
    QVERIFY(colourful.coloured(u"text"_s, Colour::Red) != u"text"_s);
}

void CliTextTest::disarmsControlCharacters()
{
    QCOMPARE(harmless(u"a\033b\u202ec\nd"_s), u"a?b?c?d"_s);
    QCOMPARE(harmless(u"äß – 漢"_s), u"äß – 漢"_s);
}

void CliTextTest::listsModels()
{
    core::Model known;
    known.id = "gpt-5.6";
    known.efforts = {"low", "medium"};
    known.defaultEffort = "medium";
    known.contextWindow = 272000;
    core::Model bare;
    bare.id = "x";
    const QStringList lines = modelLines({known, bare});
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(1), u"gpt-5.6     272k  low medium*"_s);
    QCOMPARE(lines.at(2), u"x              –  –"_s);
    QCOMPARE(modelsJson({bare}),
             QByteArray("[{\"id\":\"x\",\"name\":\"\",\"description\":\"\",\"efforts\":[],"
                        "\"default_effort\":null,\"context_window\":null,"
                        "\"supports_images\":true}]"));
}

TEST_CLASS(CliTextTest, QCoreApplication)

} // namespace tst_clitext

#include "tst_clitext.moc"
