// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogFixture.h"
#include "Records.h"
#include "core/history/RequestDatabase.h"
#include "core/history/RequestSchema.h"
#include "core/history/UsageSums.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tst_usage_sums {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Of a week, and the same ones every time.
QList<RequestRecord> randomRecords(int count, qint64 from)
{
    QRandomGenerator random(11);
    const auto one = [&random](const QList<QByteArray> &of) {
        return of.at(random.bounded(int(of.size())));
    };
    const auto maybe = [&random](int most) {
        return random.bounded(4) == 0 ? std::nullopt : std::optional<qint64>(random.bounded(most));
    };
    QList<RequestRecord> records;
    for (int i = 0; i < count; ++i) {
        RequestRecord record;
        record.requestId = "req_" + QByteArray::number(i);
        record.method = "POST";
        record.path = record.route = one({"/v1/chat/completions", "/api/chat", "/v1/models"});
        record.program = one({"zed", "code", "Grüße", ""});
        record.client = one({"curl/8", "OpenAI/Python 1.99", ""});
        record.key = one({"notebook", "", "default"});
        record.model = one({"gpt-5.6", "gpt-5.6-high", ""});
        if (!record.model.isEmpty())
            record.upstreamModel = one({"gpt-5.6", "gpt-5.5", ""});
        record.serviceTier = one({"", "default", "priority"});
        record.status = one({"200", "200", "429", "500", "0"}).toInt();
        record.startedAt = from + random.bounded(7 * 86'400);
        record.durationMs = random.bounded(90'000);
        record.firstOutputMs = maybe(60'000);
        record.inputTokens = maybe(400'000);
        record.cachedTokens = maybe(5000);
        record.cacheWriteTokens = maybe(5000);
        record.outputTokens = maybe(9000);
        record.reasoningTokens = maybe(800);
        if (random.bounded(3) == 0)
            record.cacheMiss = CacheMiss(random.bounded(CacheMissCount));
        records.append(record);
    }
    return records;
}

//! The figures that are plain sums, counted without the code that is tested.
UsageTotals countOne(const QList<RequestRecord> &records)
{
    UsageTotals totals;
    qint64 generated = 0;
    qint64 generationMs = 0;
    for (const RequestRecord &record : records) {
        ++totals.requests;
        totals.failed += record.isFailed() ? 1 : 0;
        totals.inputTokens += record.inputTokens.value_or(0);
        totals.cachedTokens += record.cachedTokens.value_or(0);
        totals.cacheWriteTokens += record.cacheWriteTokens.value_or(0);
        totals.outputTokens += record.outputTokens.value_or(0);
        totals.reasoningTokens += record.reasoningTokens.value_or(0);
        totals.durationMs += record.durationMs;
        totals.unpricedRequests += record.totalTokens() ? 1 : 0; // there are no prices here
        if (record.cacheMiss)
            ++totals.cacheMisses.at(std::size_t(*record.cacheMiss));
        if (record.firstOutputMs && record.outputTokens
            && record.durationMs > *record.firstOutputMs) {
            generated += *record.outputTokens;
            generationMs += record.durationMs - *record.firstOutputMs;
        }
    }
    if (generationMs > 0)
        totals.tokensPerSecond = double(generated) * 1000 / double(generationMs);
    return totals;
}

//! Of the sorted values, the one that no more than `share` of them are below.
double exactQuantile(const QList<RequestRecord> &records, double share)
{
    QList<qint64> values;
    for (const RequestRecord &record : records) {
        if (record.firstOutputMs)
            values.append(*record.firstOutputMs);
    }
    std::sort(values.begin(), values.end());
    return double(values.at(qsizetype(share * double(values.size() - 1))));
}

UsageTotals withoutEstimates(UsageTotals totals)
{
    totals.firstTokenP50Ms.reset();
    totals.firstTokenP95Ms.reset();
    return totals;
}

QList<RequestRecord> counted(const QList<RequestRecord> &records)
{
    QList<RequestRecord> kept;
    std::copy_if(records.begin(), records.end(), std::back_inserter(kept),
                 [](const RequestRecord &record) { return !record.model.isEmpty(); });
    return kept;
}

bool write(const LogFixture &fixture, const QList<RequestRecord> &records,
           const RequestLogLimits &limits = {true, std::chrono::seconds(0)})
{
    RequestLog log(fixture.file(), limits);
    for (const RequestRecord &record : records)
        log.add(record);
    return LogFixture::flush(log);
}

QVariant valueIn(const QString &file, const QString &sql)
{
    RequestDatabase database(file);
    if (!database.open(RequestDatabase::Access::Read))
        return {};
    const auto value = database.value(sql);
    return value ? *value : QVariant();
}

bool perform(const QString &file, const QStringList &statements)
{
    RequestDatabase database(file);
    if (!database.open(RequestDatabase::Access::Write))
        return false;
    return std::all_of(statements.begin(), statements.end(),
                       [&](const QString &statement) { return bool(database.perform(statement)); });
}

bool makeOldFile(const LogFixture &fixture, const QString &script)
{
    QFile file(QStringLiteral(TEST_FIXTURES "/history/") + script);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QStringList statements;
    for (const QString &part : QString::fromUtf8(file.readAll()).split(u";\n"_s)) {
        if (!part.trimmed().isEmpty())
            statements.append(part);
    }
    return perform(fixture.file(), statements);
}

UsageQuery everything(const QList<UsageGroup> &groups = {})
{
    return {UsagePeriod::All, groups, false};
}

} // namespace

//! Who used what: sums beside the requests.
class UsageSumsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAProgramByItsUserAgentWhereNothingBetterIsKnown_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QByteArray>("client");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char *program, const char *client, const char *name) {
            QTest::addRow("%s %s", program, client)
                << QByteArray(program) << QByteArray(client) << QByteArray(name);
        };
        row("zed", "Zed/0.200.0", "zed");
        row("", "Zed/0.200.0", "Zed");
        row("", "claude-cli/2.1.0 (external, cli)", "claude-cli");
        row("", "OpenAI/Python 1.99.0", "OpenAI/Python");
        row("", "tool/v2", "tool");
        row("", "curl", "curl");
        row("", "/1", "/1");
        row("", "a/", "a/");
        row("", "", "");
    }

    void namesAProgramByItsUserAgentWhereNothingBetterIsKnown()
    {
        QFETCH(QByteArray, program);
        QFETCH(QByteArray, client);
        QFETCH(QByteArray, name);
        RequestRecord record = finishedRecord();
        record.program = program;
        record.client = client;
        QCOMPARE(sumGroupOf(record).program, name);
    }

    void cutsNamesThatAreTooLong()
    {
        RequestRecord record = finishedRecord();
        record.program = QByteArray("ü").repeated(4000);
        QCOMPARE(sumGroupOf(record).program, QByteArray("ü").repeated(100));
    }

    void countsNoModelThatNoneHasUsed()
    {
        RequestRecord record = failedRecord();
        record.model = "made up";
        record.upstreamModel.clear();
        QCOMPARE(sumGroupOf(record).model, QByteArray());
        QCOMPARE(sumsOf(record)[UsageSums::Failed], 1);
    }

    void tellsLongInputApart()
    {
        RequestRecord record = finishedRecord();
        record.inputTokens = 272'000;
        QVERIFY(!sumGroupOf(record).isLong);
        record.inputTokens = 272'001;
        QVERIFY(sumGroupOf(record).isLong);
    }

    void takesNothingAwayForAClockThatWentBack()
    {
        RequestRecord record = finishedRecord();
        record.durationMs = -5000;
        record.firstOutputMs = -100;
        const UsageSums sums = sumsOf(record);
        QVERIFY(std::all_of(sums.figures.begin(), sums.figures.end(),
                            [](qint64 figure) { return figure >= 0; }));
        QCOMPARE(sums[UsageSums::DurationMs], 0);
    }

    //! A bucket ends √2 times as late as it begins, so an estimate is not further off than that.
    void estimatesFirstTokensWithinABucket()
    {
        for (const int seed : {1, 2, 3, 4, 5}) {
            QRandomGenerator random(seed);
            QList<RequestRecord> records;
            UsageSums sums;
            for (int i = 0; i < 2000; ++i) {
                RequestRecord record = finishedRecord();
                record.firstOutputMs = qint64(200 * std::exp(random.generateDouble() * 5));
                records.append(record);
                sums += sumsOf(record);
            }
            const UsageTotals totals = toTotals(sums);
            for (const auto &[share, estimate] : {std::pair(0.5, totals.firstTokenP50Ms),
                                                  std::pair(0.95, totals.firstTokenP95Ms)}) {
                QVERIFY(estimate);
                const double ratio = double(*estimate) / exactQuantile(records, share);
                QVERIFY2(ratio > 0.7 && ratio < 1.42, QByteArray::number(ratio).constData());
            }
        }
        QVERIFY(!toTotals(UsageSums{}).firstTokenP50Ms);
        RequestRecord late = finishedRecord();
        late.firstOutputMs = 3'600'000; // beyond the last bound
        QCOMPARE(toTotals(sumsOf(late)).firstTokenP95Ms, std::optional<qint64>(128'000));
    }

    void sumsEqualTheRows()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const QList<RequestRecord> records = randomRecords(3000, now - 8 * 86'400);
        QVERIFY(write(fixture, records));
        const UsageReport report =
            fixture.report(everything({UsageGroup::Key, UsageGroup::Day, UsageGroup::Program,
                                       UsageGroup::Model, UsageGroup::Endpoint}),
                           now);
        QMap<QList<QByteArray>, QList<RequestRecord>> expected;
        for (const RequestRecord &record : counted(records)) {
            const QDate day = QDateTime::fromSecsSinceEpoch(record.startedAt).date();
            expected[{record.key, day.toString(Qt::ISODate).toLatin1(), sumGroupOf(record).program,
                      record.upstreamModel, record.route}]
                .append(record);
        }
        QCOMPARE(report.rows.size(), expected.size());
        for (const UsageRow &row : report.rows) {
            QVERIFY2(expected.contains(row.names), row.names.join(' ').constData());
            QCOMPARE(withoutEstimates(row.totals), countOne(expected.value(row.names)));
        }
        QCOMPARE(withoutEstimates(report.total), countOne(counted(records)));
        // The same, whatever it is told apart by.
        for (const UsageGroup group : {UsageGroup::Program, UsageGroup::Model, UsageGroup::Key,
                                       UsageGroup::Endpoint, UsageGroup::Day}) {
            const UsageReport other = fixture.report(everything({group}), now);
            QCOMPARE(other.total, report.total);
            qint64 requests = 0;
            for (const UsageRow &row : other.rows)
                requests += row.totals.requests;
            QCOMPARE(requests, report.total.requests);
        }
        // Slots count the same as days.
        QCOMPARE(valueIn(fixture.file(), u"SELECT sum(input_tokens) FROM slot_sums"_s).toLongLong(),
                 report.total.inputTokens);
    }

    void countsWhileTheLogIsOff()
    {
        const LogFixture fixture;
        RequestLogLimits off;
        off.isOn = false;
        QVERIFY(write(fixture, {finishedRecord(), failedRecord()}, off));
        QCOMPARE(fixture.count(), 0);
        const UsageReport report = fixture.report(everything(), QDateTime::currentSecsSinceEpoch());
        QCOMPARE(report.total.requests, 2);
        QCOMPARE(report.total.failed, 1);
    }

    void outliveRetentionAndClearing()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        RequestLog log(fixture.file(), {});
        RequestRecord old = finishedRecord("old");
        old.startedAt -= 40 * 86'400;
        log.add(old);
        log.add(finishedRecord("new"));
        QVERIFY(LogFixture::flush(log));
        QTRY_COMPARE(fixture.count(), 1);
        QCOMPARE(fixture.report(everything(), now).total.requests, 2);
        log.add(finishedRecord("waiting"));
        Outcome<Nothing> cleared;
        log.clear(cleared.callback());
        QVERIFY(cleared.wait() && cleared.isGood());
        QCOMPARE(fixture.count(), 0);
        QCOMPARE(fixture.report(everything(), now).total.requests, 3);
        qint64 onDays = 0;
        for (const DailyUsage &day : fixture.usage(QDate::currentDate(), 60))
            onDays += day.requests;
        QCOMPARE(onDays, 3);
    }

    void areClearedByThemselves()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        RequestLog log(fixture.file(), {});
        log.add(finishedRecord("before"));
        QVERIFY(LogFixture::flush(log));
        log.add(finishedRecord("waiting"));
        Outcome<Nothing> cleared;
        log.clearSums(cleared.callback());
        QVERIFY(cleared.wait() && cleared.isGood());
        QCOMPARE(fixture.ids(), (QList<QByteArray>{"waiting", "before"}));
        QCOMPARE(fixture.report(everything({UsageGroup::Program}), now).rows, QList<UsageRow>{});
        QCOMPARE(fixture.usage(QDate::currentDate(), 1).constFirst().requests, 0);
        QCOMPARE(valueIn(fixture.file(), u"SELECT count(*) FROM sum_groups"_s).toInt(), 0);
        log.add(finishedRecord("after"));
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(fixture.report(everything(), now).total.requests, 1);
    }

    void slotsAreKeptForFiveWeeksAndDaysForEver()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        QList<RequestRecord> records;
        for (const int days : {0, 34, 36, 400}) {
            records.append(finishedRecord());
            records.last().startedAt = now - days * 86'400LL;
        }
        QVERIFY(write(fixture, records));
        QVERIFY(write(fixture, {})); // looks for what is too old as it starts
        QCOMPARE(valueIn(fixture.file(), u"SELECT sum(requests) FROM slot_sums"_s).toInt(), 2);
        QCOMPARE(fixture.report(everything(), now).total.requests, 4);
    }

    //! Names come from outside: no program may fill the file with them.
    void countsWithoutANameWhatIsBeyondAllNames()
    {
        const LogFixture fixture;
        constexpr int Most = 10'000;
        constexpr int More = 30;
        QList<RequestRecord> records;
        for (int i = 0; i < Most + More; ++i) {
            records.append(finishedRecord());
            records.last().program = "program-" + QByteArray::number(i);
        }
        QVERIFY(write(fixture, records));
        const UsageReport report =
            fixture.report(everything({UsageGroup::Program}), QDateTime::currentSecsSinceEpoch());
        QCOMPARE(report.total.requests, Most + More);
        QCOMPARE(report.rows.size(), Most + 1);
        QCOMPARE(report.rows.constFirst().names, QList<QByteArray>{""});
        QCOMPARE(report.rows.constFirst().totals.requests, More);
    }

    void sumsUpWhatAnOlderVersionWrote()
    {
        const LogFixture fixture;
        QVERIFY(makeOldFile(fixture, u"version-3.sql"_s));
        const qint64 now = 1'790'100'000;
        const UsageQuery byProgram = everything({UsageGroup::Program});
        // A reader may come before the writer.
        QCOMPARE(fixture.report(byProgram, now).total.requests, 0);
        QVERIFY(fixture.readings().isEmpty());
        QCOMPARE(fixture.ids(u"program:zed"_s), QList<QByteArray>{});
        QCOMPARE(fixture.count(u"-key:notebook"_s), 4);
        RequestLog log(fixture.file(), {true, std::chrono::seconds(0)});
        const QSignalSpy troubles(&log, &RequestLog::troubled);
        QTRY_COMPARE(fixture.report(byProgram, now).total.requests, 3);
        const UsageReport report = fixture.report(byProgram, now);
        QCOMPARE(report.rows.size(), 2);
        QCOMPARE(report.rows.at(0).names, QList<QByteArray>{"Zed"});
        QCOMPARE(report.rows.at(0).totals.inputTokens, 300'010);
        QCOMPARE(report.rows.at(1).names, QList<QByteArray>{"claude-cli"});
        QCOMPARE(report.rows.at(1).totals.failed, 1);
        QCOMPARE(valueIn(fixture.file(), u"PRAGMA user_version"_s).toInt(), currentSchemaVersion());
        QTRY_COMPARE(valueIn(fixture.file(), u"SELECT count(*) FROM unsummed"_s).toInt(), 0);
        // What is added now is counted once.
        RequestRecord record = finishedRecord("req_new");
        record.startedAt = now;
        log.add(record);
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(fixture.report(byProgram, now).total.requests, 4);
        QCOMPARE(fixture.ids(),
                 (QList<QByteArray>{"req_new", "req_old4", "req_old3", "req_old2", "req_old1"}));
        QCOMPARE(fixture.ids(u"program:python"_s), QList<QByteArray>{"req_new"});
        QCOMPARE(troubles.size(), 0);
    }

    void sumsUpMoreThanOneSliceBeforeAnythingIsCleared()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const QList<RequestRecord> records = randomRecords(3500, now - 8 * 86'400);
        QVERIFY(write(fixture, records));
        const UsageReport before = fixture.report(everything({UsageGroup::Model}), now);
        // As a file of version 3 is right after its upgrade.
        QVERIFY(perform(fixture.file(),
                        {u"DELETE FROM slot_sums"_s, u"DELETE FROM day_sums"_s,
                         u"INSERT INTO unsummed SELECT min(row), max(row) FROM requests"_s}));
        QCOMPARE(fixture.report(everything(), now).total.requests, 0);
        RequestLog log(fixture.file(), {}); // and would delete none of them before it is summed up
        Outcome<Nothing> cleared;
        log.clear(cleared.callback());
        QVERIFY(cleared.wait() && cleared.isGood());
        QCOMPARE(fixture.count(), 0);
        QCOMPARE(fixture.report(everything({UsageGroup::Model}), now), before);
    }

    void doesNotSumUpWhatWasCleared()
    {
        const LogFixture fixture;
        QVERIFY(makeOldFile(fixture, u"version-3.sql"_s));
        RequestLog log(fixture.file(), {true, std::chrono::seconds(0)});
        Outcome<Nothing> cleared;
        log.clearSums(cleared.callback());
        QVERIFY(cleared.wait() && cleared.isGood());
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(fixture.report(everything(), 1'790'100'000).total.requests, 0);
        QCOMPARE(fixture.count(), 4);
    }
};

TEST_CLASS(UsageSumsTest, QCoreApplication)

} // namespace tst_usage_sums

#include "tst_usage_sums.moc"
