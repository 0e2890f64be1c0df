// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogFixture.h"
#include "Records.h"
#include "core/history/RequestDatabase.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

namespace tst_request_reader {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Requests of many sorts, the same ones every time.
QList<RequestRecord> manyRecords(int count)
{
    QRandomGenerator random(7);
    const auto one = [&random](const QList<QByteArray> &of) {
        return of.at(random.bounded(int(of.size())));
    };
    QList<RequestRecord> records;
    for (int i = 0; i < count; ++i) {
        RequestRecord record;
        record.requestId = "req_" + QByteArray::number(i);
        record.method = "POST";
        record.path = one({"/v1/chat/completions", "/api/chat", "/v1/messages", "/V1/odd%path"});
        record.client = one({"curl/8", "Zed", "openai-python", "Grüße/1", ""});
        record.model = one({"gpt-5.6", "gpt-5.6-high", "o1", ""});
        record.upstreamModel = record.model.isEmpty() ? "" : "gpt-5.6";
        record.effort = one({"low", "High", ""});
        if (i % 4 == 0)
            record.program = "Editor";
        if (i % 5 == 0)
            record.key = "notebook";
        record.status = one({"200", "200", "200", "400", "429", "500", "0"}).toInt();
        if (record.status >= 400)
            record.error = QString::fromUtf8(one({"usage limit", "it said \"no\"", "50% _off_"}));
        if (record.status == 429)
            record.upstreamFault = record.errorCode = "usage_limit";
        if (record.status == 500)
            record.errorCode = random.bounded(2) == 0 ? "cancelled" : "internal";
        record.hasClientLeft = record.status == 200 && random.bounded(10) == 0;
        record.startedAt = 1'790'000'000 + i * 60;
        record.durationMs = random.bounded(20'000);
        if (record.status == 200) {
            record.inputTokens = random.bounded(5000);
            record.outputTokens = random.bounded(5000);
        }
        if (i % 3 == 0)
            record.upstreamId = "resp_" + QByteArray::number(i * 7919);
        records.append(record);
    }
    return records;
}

QList<QByteArray> idsOf(const RequestPage &page)
{
    QList<QByteArray> ids;
    for (const LoggedRequest &logged : page.requests)
        ids.append(logged.record.requestId);
    return ids;
}

RequestLogLimits forEver()
{
    RequestLogLimits limits;
    limits.age = {};
    return limits;
}

} // namespace

class RequestReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheLastRequestOfEachClient()
    {
        const LogFixture fixture;
        const auto clients = [&fixture] {
            RequestReader reader(fixture.file());
            Outcome<QList<ClientUse>> outcome;
            reader.clients(outcome.callback());
            QMap<QByteArray, qint64> last;
            for (const ClientUse &use :
                 outcome.wait() && outcome.isGood() ? outcome.value() : QList<ClientUse>())
                last.insert(use.client, use.at);
            return last;
        };
        QVERIFY(clients().isEmpty()); // there is no log yet
        RequestLog log(fixture.file(), forEver());
        QMap<QByteArray, qint64> expected;
        for (const RequestRecord &record : manyRecords(300)) {
            log.add(record);
            expected[record.client] = std::max(expected.value(record.client), record.startedAt);
        }
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(clients(), expected);
        Outcome<Nothing> cleared;
        log.clear(cleared.callback());
        QVERIFY(cleared.wait());
        QVERIFY(clients().isEmpty());
    }

    void initTestCase()
    {
        m_records = manyRecords(5000);
        RequestLog log(m_fixture.file(), forEver());
        for (const RequestRecord &record : std::as_const(m_records))
            log.add(record);
        QVERIFY(LogFixture::flush(log));
    }

    void findsNothingWhereThereIsNoLogYet()
    {
        const LogFixture empty;
        QVERIFY(empty.page().requests.isEmpty());
        QVERIFY(!empty.page().hasMore);
        QCOMPARE(empty.count(), 0);
        QCOMPARE(empty.usage(QDate(2026, 11, 28), 2),
                 (QList<DailyUsage>{{QDate(2026, 11, 27)}, {QDate(2026, 11, 28)}}));
        QVERIFY(QDir(empty.folder()).isEmpty());
        RequestReader reader(empty.file());
        Outcome<LoggedRequest> one;
        reader.one(1, one.callback());
        QVERIFY(one.wait());
        QCOMPARE(one.error().code, ErrorCode::NotFound);
    }

    void seesALogThatComesLater()
    {
        const LogFixture fixture;
        RequestReader reader(fixture.file());
        Outcome<qint64> before;
        reader.count({}, before.callback());
        QVERIFY(before.wait());
        QCOMPARE(before.value(), 0);
        RequestLog log(fixture.file(), {});
        log.add(finishedRecord());
        QVERIFY(LogFixture::flush(log));
        Outcome<qint64> after;
        reader.count({}, after.callback());
        QVERIFY(after.wait());
        QCOMPARE(after.value(), 1);
    }

    //! The window keeps its reader while the log is set aside.
    void followsTheNameToAnotherFile()
    {
        const LogFixture fixture;
        {
            RequestLog log(fixture.file(), {});
            log.add(finishedRecord("former"));
        }
        RequestReader reader(fixture.file());
        Outcome<qint64> before;
        reader.count({}, before.callback());
        QVERIFY(before.wait());
        QVERIFY(QFile::rename(fixture.file(), fixture.file() + u".old"_s));
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(fixture.file() + suffix);
        RequestLog log(fixture.file(), {});
        log.add(finishedRecord("present"));
        QVERIFY(LogFixture::flush(log));
        Outcome<RequestPage> page;
        reader.page({}, 0, 10, page.callback());
        QVERIFY(page.wait());
        QCOMPARE(idsOf(page.value()), QList<QByteArray>{"present"});
    }

    void findsWhatTheFilterMatches_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "zed",
                                 "ZED chat",
                                 "-zed",
                                 "o1",
                                 "1",
                                 "nowhere",
                                 "-nowhere",
                                 "grüße",
                                 "GRÜSSE",
                                 "\"it said\"",
                                 "error:\"\\\"no\"",
                                 "50%",
                                 "_off_",
                                 "usage_limit",
                                 "-error:limit",
                                 "model:o1",
                                 "-model:o1",
                                 "model:gpt-5.6-h",
                                 "effort:high",
                                 "-effort:high",
                                 "client:python",
                                 "editor",
                                 "program:edit",
                                 "-program:editor",
                                 "key:notebook",
                                 "-key:note",
                                 "path:odd%",
                                 "path:/v1/",
                                 "status:429",
                                 "status:4xx",
                                 "-status:4xx",
                                 "status:>=400",
                                 "-status:<500",
                                 "status:failed",
                                 "-status:failed",
                                 "status:gone",
                                 "-status:gone",
                                 "status:stopped",
                                 "-status:stopped",
                                 "status:running",
                                 "-status:running",
                                 "id:req_4",
                                 "id:req_4999",
                                 "-id:req_4",
                                 "id:resp_79",
                                 "id:resp_791",
                                 "id:nowhere",
                                 "tokens:>9000",
                                 "tokens:<100",
                                 "-tokens:<100",
                                 "tokens:=5000",
                                 "tokens:>99999",
                                 "duration:>19s",
                                 "-duration:>19s",
                                 "duration:<10",
                                 "duration:>1s",
                                 "-duration:>1s",
                                 "duration:=5",
                                 "zed duration:>1h",
                                 "duration:>1h",
                                 "-duration:=5",
                                 "zed status:429 duration:>10s",
                                 "-zed -status:200 tokens:>1",
                                 "zed id:req_49",
                                 "status:200 duration:>19900 tokens:<2000",
                                 "o1 gone -zed"})
            QTest::newRow(text) << QString::fromUtf8(text);
        const auto at = [](qint64 seconds) {
            return QDateTime::fromSecsSinceEpoch(seconds).toString(u"yyyy-MM-dd'T'HH:mm"_s);
        };
        QTest::newRow("since") << u"since:"_s + at(1'790'200'000);
        QTest::newRow("until") << u"until:"_s + at(1'790'010'000);
        QTest::newRow("between") << u"zed since:%1 until:%2"_s.arg(at(1'790'010'000),
                                                                   at(1'790'030'000));
        QTest::newRow("longer than LIKE can take") << u"zed %1"_s.arg(QString(60'000, u'%'));
        QTest::newRow("not longer than LIKE can take") << u"-error:%1"_s.arg(QString(60'000, u'%'));
        QTest::newRow("not since") << u"-since:"_s + at(1'790'010'000);
    }

    void findsWhatTheFilterMatches()
    {
        QFETCH(QString, text);
        const RequestFilter filter = LogFixture::filter(text);
        QList<QByteArray> expected;
        for (auto record = m_records.crbegin(); record != m_records.crend(); ++record) {
            if (filter.matches(*record))
                expected.append(record->requestId);
        }
        QCOMPARE(m_fixture.count(text), expected.size());
        const RequestPage page = m_fixture.page(text, 0, 200);
        QCOMPARE(idsOf(page), expected.mid(0, 200));
        QCOMPARE(page.hasMore, expected.size() > 200);
        // From the other side, and through all pages.
        RequestReader reader(m_fixture.file());
        Outcome<RequestPage> first;
        reader.newer(filter, 0, 50, first.callback());
        QVERIFY(first.wait());
        QList<QByteArray> oldest = expected.mid(std::max<qsizetype>(0, expected.size() - 50));
        std::reverse(oldest.begin(), oldest.end());
        QCOMPARE(idsOf(first.value()), oldest);
        if (!page.hasMore)
            return;
        const RequestPage next =
            m_fixture.page(text, page.requests.constLast().row, int(expected.size()));
        QCOMPARE(idsOf(next), expected.mid(200));
        QVERIFY(!next.hasMore);
    }

    //! An index of words, which only some builds of SQLite can use.
    void removesWhatEarlierVersionsKept()
    {
        const LogFixture fixture;
        {
            RequestLog log(fixture.file(), forEver());
            for (const RequestRecord &record : m_records.mid(0, 500))
                log.add(record);
        }
        const auto expected = fixture.ids(u"openai -status:200"_s);
        QVERIFY(!expected.isEmpty());
        {
            RequestDatabase database(fixture.file());
            QVERIFY(database.open(RequestDatabase::Access::Write));
            QVERIFY(database.perform(u"CREATE TABLE kinds_search (text)"_s));
            for (const char *event : {"added AFTER INSERT", "removed AFTER DELETE"}) {
                QVERIFY(
                    database.perform(u"CREATE TRIGGER kind_%1 ON kinds BEGIN"
                                     " INSERT INTO kinds_search (unknown) VALUES ('x'); END"_s.arg(
                                         QLatin1StringView(event))));
            }
        }
        RequestLog log(fixture.file(), forEver());
        log.add(finishedRecord());
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(fixture.ids(u"openai -status:200"_s), expected);
        RequestDatabase database(fixture.file());
        QVERIFY(database.open(RequestDatabase::Access::Read));
        const auto left = database.value(
            u"SELECT count(*) FROM sqlite_master WHERE type = 'trigger' OR name = 'kinds_search'"_s);
        QVERIFY(left && left->toInt() == 0);
    }

    void readsWithoutAWriter()
    {
        QVERIFY(!m_fixture.page().requests.isEmpty());
        RequestReader reader(m_fixture.file());
        Outcome<LoggedRequest> one;
        reader.one(42, one.callback());
        QVERIFY(one.wait());
        QCOMPARE(one.value().record, m_records.at(41));
    }

    void reportsThatAFileIsNoLog()
    {
        const LogFixture fixture;
        QFile file(fixture.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        RequestReader reader(fixture.file());
        Outcome<RequestPage> page;
        reader.page({}, 0, 10, page.callback());
        QVERIFY(page.wait());
        QCOMPARE(page.error().code, ErrorCode::Storage);
        QCOMPARE(page.error().providerCode, QString(LogDamaged));
    }

    void dropsQueriesWhoseCallerIsGone()
    {
        RequestReader reader(m_fixture.file());
        int responses = 0;
        {
            QObject context;
            reader.count({}, {&context, [&responses](const Result<qint64> &) { ++responses; }});
        }
        Outcome<qint64> next;
        reader.count({}, next.callback());
        QVERIFY(next.wait());
        QCOMPARE(responses, 0);
    }

private:
    LogFixture m_fixture;
    QList<RequestRecord> m_records;
};

TEST_CLASS(RequestReaderTest, QCoreApplication)

} // namespace tst_request_reader

#include "tst_request_reader.moc"
