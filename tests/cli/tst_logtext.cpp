// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "app/cli/HelpText.h"
#include "app/cli/LogText.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

namespace tst_logtext {

using namespace app;
using namespace Qt::Literals::StringLiterals;

namespace {

core::RequestRecord sample()
{
    core::RequestRecord record;
    record.startedAt = QDateTime(QDate(2026, 11, 28), QTime(14, 5, 12)).toSecsSinceEpoch();
    record.method = "POST";
    record.path = "/v1/chat/completions";
    record.client = "OpenAI/Python 1.99.0 with a long name";
    record.model = "gpt-5.6";
    record.effort = "high";
    record.status = 200;
    record.durationMs = 1234;
    record.inputTokens = 12;
    record.outputTokens = 3400;
    return record;
}

core::RequestRecord failure()
{
    core::RequestRecord record = sample();
    record.status = 429;
    record.inputTokens.reset();
    record.error =
        u"The weekly limit is used up; it resets on Tuesday at 14:05 (in 2 days 3 hours). "
        "Until then requests are refused."_s;
    return record;
}

QString withoutColours(QString text)
{
    static const QRegularExpression escapes(u"\033\\[[0-9]*m"_s);
    return text.remove(escapes);
}

core::DailyUsage day(int number, qint64 input, qint64 output)
{
    core::DailyUsage usage;
    usage.day = QDate(2026, 11, number);
    usage.requests = input > 0 ? 2 : 0;
    usage.inputTokens = input;
    usage.outputTokens = output;
    return usage;
}

} // namespace

//! What `chatmock log` and `chatmock usage` print.
class LogTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsARequestIntoOneLineForOtherPrograms();
    void namesTheProgramBeforeWhatItSays();
    void alignsTheHeaderWithTheColumns_data();
    void alignsTheHeaderWithTheColumns();
    void fitsTheTerminal_data();
    void fitsTheTerminal();
    void coloursByStatus();
    void disarmsWhatClientsSend();
    void drawsTheUsageOfDays();
    void fitsTheUsageToTheTerminal();
    void reportsAnEmptyLog_data();
    void reportsAnEmptyLog();
    void usageHasAHeader();
};

void LogTextTest::putsARequestIntoOneLineForOtherPrograms()
{
    const LogTable table({}, {failure()});
    const QStringList lines = table.lines(failure());
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().startsWith(u"2026-11-28 14:05:12      429    1.23 s        –    3400  "
                                      "gpt-5.6 (high)        POST /v1/chat/completions  OpenAI/"_s),
             qPrintable(lines.first()));
    QVERIFY(lines.first().endsWith(u" – "_s + failure().error));
    QVERIFY(!lines.first().contains(u'\033'));
}

void LogTextTest::namesTheProgramBeforeWhatItSays()
{
    core::RequestRecord record = sample();
    record.program = "weather-bot.py";
    const QString line = LogTable({}, {record}).lines(record).first();
    QVERIFY2(line.endsWith(u"POST /v1/chat/completions  weather-bot.py  OpenAI/Python 1.99.0 with "
                           "a long name"_s),
             qPrintable(line));
}

void LogTextTest::alignsTheHeaderWithTheColumns_data()
{
    QTest::addColumn<bool>("isTerminal");
    QTest::addColumn<int>("columns");
    QTest::newRow("file") << false << 80;
    QTest::newRow("narrow") << true << 80;
    QTest::newRow("wide") << true << 160;
}

void LogTextTest::alignsTheHeaderWithTheColumns()
{
    QFETCH(bool, isTerminal);
    QFETCH(int, columns);
    const LogTable table({.isTerminal = isTerminal, .columns = columns}, {sample()});
    const QString header = table.header();
    const QString line = table.lines(sample()).first();
    QVERIFY2(header.startsWith(u"Time "_s), qPrintable(header));
    QCOMPARE(header.indexOf(u"Model"_s), line.indexOf(u"gpt-5.6"_s));
    QCOMPARE(header.indexOf(u"Output"_s) + 6, line.indexOf(u"3400"_s) + 4);
    QCOMPARE(header.indexOf(u"Request"_s),
             line.indexOf(isTerminal && columns < 110 ? u"/v1"_s : u"POST"_s));
}

void LogTextTest::fitsTheTerminal_data()
{
    QTest::addColumn<int>("columns");
    QTest::newRow("40") << 40;
    QTest::newRow("80") << 80;
    QTest::newRow("200") << 200;
}

void LogTextTest::fitsTheTerminal()
{
    QFETCH(int, columns);
    core::RequestRecord wide = failure();
    wide.model = QString(30, QChar(0x6f22)).toUtf8();
    const Look look{.isTerminal = true, .hasColours = true, .columns = columns};
    const LogTable table(look, {wide});
    QStringList lines = table.lines(wide);
    lines.prepend(table.header());
    QVERIFY(lines.size() >= 3); // the error stands below
    for (const QString &line : std::as_const(lines))
        QVERIFY2(textColumns(withoutColours(line)) <= columns, qPrintable(line));
    const QString below = withoutColours(lines.mid(2).join(u' ')).simplified();
    QCOMPARE(below, wide.error);
}

void LogTextTest::coloursByStatus()
{
    const Look look{.isTerminal = true, .hasColours = true, .columns = 120};
    const LogTable table(look, {});
    QVERIFY(table.lines(sample()).first().contains(u"\033[32m200\033[0m"_s));
    QVERIFY(table.lines(failure()).first().contains(u"\033[33m429\033[0m"_s));
    core::RequestRecord broken = failure();
    broken.status = 502;
    QVERIFY(table.lines(broken).first().contains(u"\033[31m502\033[0m"_s));
    core::RequestRecord gone = sample();
    gone.hasClientLeft = true;
    QVERIFY(table.lines(gone).first().contains(u"\033[2mgone\033[0m"_s));
    core::RequestRecord stopped = sample(); // in the middle of a stream: the status was sent
    stopped.errorCode = "cancelled";
    stopped.error = u"stopped by you"_s;
    const QStringList lines = table.lines(stopped);
    QVERIFY(lines.first().contains(u"\033[2mstopped\033[0m"_s));
    QCOMPARE(withoutColours(lines.first()).indexOf(u"gpt-5.6"_s),
             withoutColours(table.header()).indexOf(u"Model"_s));
    QVERIFY(table.header().startsWith(u"\033[1m"_s));
}

void LogTextTest::disarmsWhatClientsSend()
{
    core::RequestRecord nasty = sample();
    nasty.path = "/\033[2J\nfake";
    nasty.error = u"a\033[31mb"_s;
    const QString line = LogTable({}, {}).lines(nasty).join(u'|');
    QVERIFY(!line.contains(u'\033') && !line.contains(u'\n'));
}

void LogTextTest::drawsTheUsageOfDays()
{
    const QList<core::DailyUsage> days{day(1, 0, 0), day(2, 900, 100), day(3, 1, 0)};
    const QStringList plain = usageLines(days, {});
    QCOMPARE(plain.size(), 5);
    QCOMPARE(plain.first().simplified(), u"Day Requests Failed Input Cached Output Reasoning"_s);
    QCOMPARE(plain.last().simplified(), u"Total 4 0 901 0 100 0"_s);
    QVERIFY(!plain.join(QString()).contains(QChar(0x2588)));
    const QStringList drawn = usageLines(days, {.isTerminal = true, .columns = 120});
    QCOMPARE(drawn.at(1).count(QChar(0x2588)), 0);
    QCOMPARE(drawn.at(2).count(QChar(0x2588)), 30);
    QCOMPARE(drawn.at(3).count(QChar(0x2588)), 1);
    QVERIFY(!drawn.join(QString()).contains(u'\033'));
}

void LogTextTest::fitsTheUsageToTheTerminal()
{
    const QList<core::DailyUsage> days{day(2, 123456789, 100)};
    for (int columns = 50; columns < 120; ++columns) {
        const QStringList lines = usageLines(days, {.isTerminal = true, .columns = columns});
        const auto widthOf = [](const QString &line) { return textColumns(line); };
        const bool hasBar = lines.at(1).contains(QChar(0x2588));
        QVERIFY(!hasBar || widthOf(lines.at(1)) <= columns);
    }
}

void LogTextTest::reportsAnEmptyLog_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("new") << QStringList{} << QByteArray() << QByteArray("No requests yet.\n");
    QTest::newRow("filter") << QStringList{u"status:429"_s} << QByteArray()
                            << QByteArray("No requests match the filter.\n");
    QTest::newRow("off") << QStringList{} << QByteArray("[privacy]\nrequestLog=false\n")
                         << QByteArray("The request log is turned off in the settings.\n");
    QTest::newRow("for a program") << QStringList{u"--json"_s} << QByteArray() << QByteArray();
}

void LogTextTest::reportsAnEmptyLog()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, settings);
    Program program;
    QFile file(program.file(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(settings);
    file.close();
    QCOMPARE(program.run(QStringList{u"log"_s} + arguments), 0);
    QTEST(program.out(), "text");
    QVERIFY(program.err().isEmpty());
}

void LogTextTest::usageHasAHeader()
{
    Program program;
    QCOMPARE(program.run({u"usage"_s, u"--days"_s, u"2"_s}), 0);
    QVERIFY2(program.out().startsWith("Day "), program.out().constData());
    QCOMPARE(program.out().count('\n'), 4);
}

TEST_CLASS(LogTextTest, QCoreApplication)

} // namespace tst_logtext

#include "tst_logtext.moc"
