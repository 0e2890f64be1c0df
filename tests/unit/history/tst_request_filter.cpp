// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Records.h"
#include "core/history/RequestFilter.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_request_filter {

using namespace core;
using namespace Qt::Literals::StringLiterals;

using Condition = RequestFilter::Condition;
using Field = Condition::Field;
using Comparison = Condition::Comparison;

namespace {

//! 2026-11-28 10:00:00 in the local time zone.
qint64 now()
{
    return QDateTime(QDate(2026, 11, 28), QTime(10, 0)).toSecsSinceEpoch();
}

qint64 at(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second)).toSecsSinceEpoch();
}

Condition contains(Field field, const QByteArray &text)
{
    return {field, Comparison::Contains, false, text, 0};
}

Condition compares(Field field, Comparison comparison, qint64 number)
{
    return {field, comparison, false, {}, number};
}

Condition negated(Condition condition)
{
    condition.isNegated = true;
    return condition;
}

RequestFilter parsed(const QString &text)
{
    const auto filter = parseRequestFilter(text, now());
    return filter ? *filter : RequestFilter{};
}

} // namespace

class RequestFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<RequestFilter>("filter");
        const auto row = [](const char *name, const QString &text,
                            const QList<Condition> &conditions) {
            QTest::newRow(name) << text << RequestFilter{conditions};
        };
        row("nothing", u"  "_s, {});
        row("a word", u"Claude"_s, {contains(Field::Any, "claude")});
        row("words", u"a  b"_s, {contains(Field::Any, "a"), contains(Field::Any, "b")});
        row("in quotes", u"\"usage limit\" x"_s,
            {contains(Field::Any, "usage limit"), contains(Field::Any, "x")});
        row("an open quote", u"\"usage li"_s, {contains(Field::Any, "usage li")});
        row("empty quotes", u"\"\" x"_s, {contains(Field::Any, "x")});
        row("a minus alone", u"- x"_s, {contains(Field::Any, "x")});
        row("negated", u"-python"_s, {negated(contains(Field::Any, "python"))});
        row("negated in quotes", u"-\"a b\""_s, {negated(contains(Field::Any, "a b"))});
        row("a minus inside", u"gpt-5"_s, {contains(Field::Any, "gpt-5")});
        row("a colon in quotes", u"\"status:429\""_s, {contains(Field::Any, "status:429")});
        row("an unknown name", u"http://x"_s, {contains(Field::Any, "http://x")});
        row("model", u"MODEL:GPT-5.6"_s, {contains(Field::Model, "gpt-5.6")});
        row("quoted value", u"error:\"usage limit\""_s, {contains(Field::Error, "usage limit")});
        row("effort", u"effort:High"_s, {{Field::Effort, Comparison::Equal, false, "high", 0}});
        row("client and path", u"client:Zed -path:/api/"_s,
            {contains(Field::Client, "zed"), negated(contains(Field::Path, "/api/"))});
        row("an id keeps its case", u"id:req_aB"_s, {contains(Field::Id, "req_aB")});
        row("status", u"status:429"_s, {compares(Field::Status, Comparison::Equal, 429)});
        row("status from", u"status:>=400"_s,
            {compares(Field::Status, Comparison::GreaterOrEqual, 400)});
        row("status class", u"status:4xx"_s, {compares(Field::StatusClass, Comparison::Equal, 4)});
        row("failed", u"status:failed"_s, {compares(Field::Failed, Comparison::Equal, 1)});
        row("not gone", u"-status:gone"_s, {negated(compares(Field::Gone, Comparison::Equal, 1))});
        row("running", u"status:running"_s, {compares(Field::Running, Comparison::Equal, 1)});
        row("tokens", u"tokens:>1000"_s, {compares(Field::Tokens, Comparison::Greater, 1000)});
        row("thousands", u"tokens:<=1.5k"_s,
            {compares(Field::Tokens, Comparison::LessOrEqual, 1500)});
        row("duration", u"duration:>1000"_s,
            {compares(Field::Duration, Comparison::Greater, 1000)});
        row("seconds", u"duration:<2s"_s, {compares(Field::Duration, Comparison::Less, 2000)});
        row("at least", u"duration:1.5min"_s,
            {compares(Field::Duration, Comparison::GreaterOrEqual, 90'000)});
        row("since a day", u"since:2026-11-27"_s,
            {compares(Field::Since, Comparison::GreaterOrEqual, at(2026, 11, 27))});
        row("until a day", u"until:2026-11-27"_s,
            {compares(Field::Until, Comparison::LessOrEqual, at(2026, 11, 27, 23, 59, 59))});
        row("since a minute", u"since:2026-11-27T14:05"_s,
            {compares(Field::Since, Comparison::GreaterOrEqual, at(2026, 11, 27, 14, 5))});
        row("earlier today", u"since:9:05"_s,
            {compares(Field::Since, Comparison::GreaterOrEqual, at(2026, 11, 28, 9, 5))});
        row("yesterday, for today it is not that late", u"until:14:05"_s,
            {compares(Field::Until, Comparison::LessOrEqual, at(2026, 11, 27, 14, 5, 59))});
        row("hours ago", u"since:2h"_s,
            {compares(Field::Since, Comparison::GreaterOrEqual, now() - 7200)});
        row("days ago", u"until:7d"_s,
            {compares(Field::Until, Comparison::LessOrEqual, now() - 7 * 86'400)});
    }

    void readsWhatAPersonWrites()
    {
        QFETCH(QString, text);
        const auto filter = parseRequestFilter(text, now());
        QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
        QTEST(*filter, "filter");
    }

    void namesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("no value") << u"x status:"_s << u"'status:'"_s;
        QTest::newRow("no status") << u"status:often"_s << u"'status:often'"_s;
        QTest::newRow("out of range") << u"status:42"_s << u"'status:42'"_s;
        QTest::newRow("no time") << u"since:tomorrow"_s << u"'since:tomorrow'"_s;
        QTest::newRow("no day") << u"since:2026-13-01"_s << u"'since:2026-13-01'"_s;
        QTest::newRow("no number") << u"-tokens:many"_s << u"'-tokens:many'"_s;
        QTest::newRow("a wrong unit") << u"duration:>3d"_s << u"'duration:>3d'"_s;
        QTest::newRow("two points") << u"duration:1.2.3"_s << u"'duration:1.2.3'"_s;
    }

    void namesWhatItDoesNotUnderstand()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto filter = parseRequestFilter(text, now());
        QVERIFY(!filter);
        QCOMPARE(filter.error().code, ErrorCode::BadRequest);
        QVERIFY2(filter.error().message.startsWith(part), qPrintable(filter.error().message));
    }

    void matchesRecords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<RequestRecord>("record");
        QTest::addColumn<bool>("isMatch");
        const RequestRecord good = finishedRecord();
        RequestRecord gone = good;
        gone.hasClientLeft = true;
        gone.error = u"the client closed the connection"_s;
        RequestRecord running = good;
        running.isRunning = true;
        running.status = 0;
        RequestRecord broken = good;
        broken.error = u"the backend broke off"_s;
        QTest::newRow("everything") << QString() << good << true;
        QTest::newRow("a word in any case") << u"PYTHON"_s << good << true;
        QTest::newRow("all words") << u"python chat"_s << good << true;
        QTest::newRow("one is missing") << u"python nowhere"_s << good << false;
        QTest::newRow("negated") << u"-python"_s << good << false;
        QTest::newRow("of the error") << u"\"USAGE limit\""_s << failedRecord() << true;
        QTest::newRow("upstream model") << u"model:gpt-5.6"_s << good << true;
        QTest::newRow("not in that field") << u"client:gpt"_s << good << false;
        QTest::newRow("the program") << u"program:Python3"_s << good << true;
        QTest::newRow("another program") << u"program:zed"_s << good << false;
        QTest::newRow("the key") << u"key:note"_s << good << true;
        QTest::newRow("another key") << u"-key:notebook"_s << good << false;
        QTest::newRow("a key is no plain word") << u"notebook"_s << good << false;
        QTest::newRow("the complete effort") << u"effort:hig"_s << good << false;
        QTest::newRow("the id's beginning") << u"id:req_"_s << good << true;
        QTest::newRow("the id's middle") << u"id:eq_1"_s << good << false;
        QTest::newRow("the backend's id") << u"id:resp_req"_s << good << true;
        QTest::newRow("class") << u"status:4xx"_s << failedRecord() << true;
        QTest::newRow("failed") << u"status:failed"_s << failedRecord() << true;
        QTest::newRow("broken off") << u"status:failed"_s << broken << true;
        QTest::newRow("gone is not failed") << u"status:failed"_s << gone << false;
        QTest::newRow("gone") << u"status:gone"_s << gone << true;
        RequestRecord stopped = good;
        stopped.error = u"stopped by you"_s;
        stopped.errorCode = "cancelled";
        QTest::newRow("stopped is not failed") << u"status:failed"_s << stopped << false;
        QTest::newRow("stopped") << u"status:stopped"_s << stopped << true;
        QTest::newRow("gone is not stopped") << u"status:stopped"_s << gone << false;
        QTest::newRow("running is not gone") << u"status:gone"_s << running << false;
        QTest::newRow("running") << u"status:running"_s << running << true;
        QTest::newRow("no status yet") << u"status:<500"_s << running << false;
        QTest::newRow("tokens") << u"tokens:46"_s << good << true;
        QTest::newRow("fewer tokens") << u"tokens:>46"_s << good << false;
        QTest::newRow("unknown is not small") << u"tokens:<5"_s << failedRecord() << false;
        QTest::newRow("nor its opposite") << u"-tokens:<5"_s << failedRecord() << true;
        QTest::newRow("duration") << u"duration:>=1234ms"_s << good << true;
        QTest::newRow("too long") << u"duration:<1s"_s << good << false;
    }

    void matchesRecords()
    {
        QFETCH(QString, text);
        QFETCH(RequestRecord, record);
        QFETCH(bool, isMatch);
        QCOMPARE(parsed(text).matches(record), isMatch);
    }

    void matchesTimes()
    {
        RequestRecord record = finishedRecord();
        record.startedAt = now() - 3600;
        QVERIFY(parsed(u"since:2h"_s).matches(record));
        QVERIFY(!parsed(u"since:30min"_s).matches(record));
        QVERIFY(parsed(u"until:9:00"_s).matches(record));
        QVERIFY(!parsed(u"-since:2026-11-28"_s).matches(record));
    }
};

TEST_CLASS(RequestFilterTest, QCoreApplication)

} // namespace tst_request_filter

#include "tst_request_filter.moc"
