// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogFixture.h"
#include "Records.h"
#include "core/history/RequestDatabase.h"
#include "core/history/RequestSchema.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

namespace tst_request_log {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList filesAside(const LogFixture &fixture, const QString &reason)
{
    return QDir(fixture.folder()).entryList({u"requests-%1-*.sqlite"_s.arg(reason)}, QDir::Files);
}

//! Changes a file with a connection of its own.
bool perform(const QString &file, const QStringList &statements)
{
    RequestDatabase database(file);
    if (!database.open(RequestDatabase::Access::Write))
        return false;
    for (const QString &statement : statements) {
        if (const Status status = database.perform(statement); !status) {
            qWarning().noquote() << status.error().message;
            return false;
        }
    }
    return true;
}

QVariant valueIn(const QString &file, const QString &sql)
{
    RequestDatabase database(file);
    if (!database.open(RequestDatabase::Access::Write))
        return {};
    const auto value = database.value(sql);
    return value ? *value : QVariant();
}

bool fill(const QString &file, int count, const RequestRecord &record)
{
    RequestLog log(file, {});
    for (int i = 0; i < count; ++i)
        log.add(record);
    return LogFixture::flush(log);
}

QString codeOf(const QSignalSpy &troubles, qsizetype index = 0)
{
    return index < troubles.size() ? troubles.at(index).at(0).value<Error>().providerCode
                                   : QString();
}

} // namespace

class RequestLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<core::Error>(); }

    void keepsEverythingOfARecord()
    {
        const LogFixture fixture;
        RequestRecord full = finishedRecord();
        full.hasClientLeft = true;
        full.error = u"„quoted“\nand more"_s;
        full.upstreamFault = "upstream";
        full.errorCode = "usage_limit";
        full.errorParam = "weekly";
        full.providerCode = "usage_limit_reached";
        full.retryAt = full.startedAt + 7500;
        const RequestRecord listing = listingRecord();
        {
            RequestLog log(fixture.file(), {});
            log.add(full);
            log.add(listing);
        }
        const RequestPage page = fixture.page();
        QCOMPARE(page.requests.size(), 2);
        QCOMPARE(page.requests.at(1).record, full);
        QCOMPARE(page.requests.at(0).record, listing);
        QVERIFY(page.requests.at(0).row > page.requests.at(1).row);
    }

    void keepsOneKindForEveryFailureOfALimit()
    {
        const LogFixture fixture;
        {
            RequestLog log(fixture.file(), {});
            for (const int minutes : {125, 124}) {
                RequestRecord record = failedRecord();
                record.setFailure({core::ErrorCode::UsageLimit,
                                   u"The limit is used up (in %1 min)."_s.arg(minutes),
                                   u"5h"_s,
                                   std::chrono::minutes(minutes),
                                   {},
                                   u"The limit is used up."_s},
                                  record.startedAt);
                log.add(record);
            }
        }
        core::RequestDatabase database(fixture.file());
        QVERIFY(database.open(core::RequestDatabase::Access::Read));
        const auto kinds = database.value(u"SELECT COUNT(*) FROM kinds"_s);
        QVERIFY(kinds);
        QCOMPARE(kinds->toInt(), 1);
        const RequestPage page = fixture.page();
        QCOMPARE(page.requests.constFirst().record.error, u"The limit is used up."_s);
        QVERIFY(page.requests.at(0).record.retryAt != page.requests.at(1).record.retryAt);
    }

    void leavesOutProbesThatWentWell()
    {
        const LogFixture fixture;
        RequestRecord probe = listingRecord("req_probe");
        probe.path = probe.route = "/health";
        RequestRecord failed = probe;
        failed.requestId = "req_refused";
        failed.status = 403;
        failed.error = u"not from here"_s;
        RequestRecord figures = listingRecord("req_figures");
        figures.path = figures.route = "/metrics";
        {
            RequestLog log(fixture.file(), {});
            for (const RequestRecord &record : {probe, failed, figures, listingRecord()})
                log.add(record);
        }
        QCOMPARE(fixture.ids(), (QList<QByteArray>{"req_list", "req_refused"}));
    }

    void keepsBodiesApart()
    {
        const LogFixture fixture;
        RequestRecord record = finishedRecord();
        record.requestBody = R"({"model":"gpt-5.6"})";
        record.upstreamBody = QByteArray(100'000, 'x');
        record.responseBody = "Grüße";
        {
            RequestLog log(fixture.file(), {});
            log.add(record);
        }
        const RequestPage page = fixture.page();
        QCOMPARE(page.requests.size(), 1);
        QVERIFY(page.requests.at(0).record.requestBody.isEmpty());
        RequestReader reader(fixture.file());
        Outcome<LoggedRequest> one;
        reader.one(page.requests.at(0).row, one.callback());
        QVERIFY(one.wait());
        QCOMPARE(one.value().record, record);
    }

    void reportsWhenSomethingIsInTheFile()
    {
        const LogFixture fixture;
        RequestLog log(fixture.file(), {});
        const QSignalSpy changes(&log, &RequestLog::changed);
        log.add(finishedRecord());
        QTRY_COMPARE(changes.size(), 1);
        QCOMPARE(fixture.count(), 1);
    }

    void writesInBatches()
    {
        const LogFixture fixture;
        RequestLog log(fixture.file(), {});
        const QSignalSpy changes(&log, &RequestLog::changed);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 400; ++i)
            log.add(finishedRecord());
        // A batch is written 200 ms after its first record: more only where adding took longer.
        const qint64 most = 2 + clock.elapsed() / 200;
        QTRY_VERIFY(fixture.count() == 400);
        QVERIFY2(changes.size() <= most, QByteArray::number(changes.size()).constData());
    }

    void writesWhatIsLeftAtTheEnd()
    {
        const LogFixture fixture;
        {
            RequestLog log(fixture.file(), {});
            for (int i = 0; i < 3000; ++i)
                log.add(finishedRecord(QByteArray::number(i)));
        }
        QCOMPARE(fixture.count(), 3000);
        QCOMPARE(fixture.page().requests.constFirst().record.requestId, "2999");
    }

    void keepsItsFilesPrivate()
    {
#ifdef Q_OS_UNIX
        const LogFixture fixture;
        const QString file = fixture.folder() + u"/new/folder/requests.sqlite"_s;
        const auto modeOf = [](const QString &path) {
            struct stat status = {};
            return ::stat(QFile::encodeName(path).constData(), &status) == 0
                ? int(status.st_mode & 0777)
                : -1;
        };
        RequestLog log(file, {});
        log.add(finishedRecord());
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(modeOf(file), 0600);
        QCOMPARE(modeOf(file + u"-wal"_s), 0600);
        QCOMPARE(modeOf(file + u"-shm"_s), 0600);
        QCOMPARE(modeOf(QFileInfo(file).absolutePath()), 0700);
#else
        QSKIP("permissions are the folder's here");
#endif
    }

    void addsNothingWhileItIsOffButCountsTheDay()
    {
        const LogFixture fixture;
        {
            RequestLogLimits limits;
            limits.isOn = false;
            RequestLog log(fixture.file(), limits);
            log.add(finishedRecord());
            limits.isOn = true;
            log.configure(limits);
            log.add(finishedRecord("req_2"));
        }
        QCOMPARE(fixture.ids(), QList<QByteArray>{"req_2"});
        QCOMPARE(fixture.usage(QDate::currentDate(), 2).constLast().requests
                     + fixture.usage(QDate::currentDate(), 2).constFirst().requests,
                 2);
    }

    void countsDaysInLocalTime()
    {
        const LogFixture fixture;
        const QDate day(2026, 11, 27);
        RequestRecord late = finishedRecord();
        late.startedAt = QDateTime(day, QTime(23, 59, 59)).toSecsSinceEpoch();
        RequestRecord early = failedRecord();
        early.startedAt = QDateTime(day.addDays(1), QTime(0, 0)).toSecsSinceEpoch();
        RequestRecord uncounted = listingRecord();
        uncounted.startedAt = late.startedAt;
        {
            RequestLogLimits forEver;
            forEver.age = {};
            RequestLog log(fixture.file(), forEver);
            for (const RequestRecord &record : {late, late, early, uncounted})
                log.add(record);
        }
        const QList<DailyUsage> usage = fixture.usage(day.addDays(1), 3);
        QCOMPARE(usage.size(), 3);
        QCOMPARE(usage.at(0), (DailyUsage{day.addDays(-1)}));
        QCOMPARE(usage.at(1), (DailyUsage{day, 2, 0, 24, 16, 68, 60}));
        QCOMPARE(usage.at(2), (DailyUsage{day.addDays(1), 1, 1}));
    }

    void forgetsWhatIsTooOldButNotItsDay()
    {
        const LogFixture fixture;
        RequestRecord old = finishedRecord("old");
        old.startedAt -= 40 * 86'400;
        {
            RequestLog log(fixture.file(), {});
            for (int i = 0; i < 3000; ++i)
                log.add(old);
            log.add(finishedRecord("new"));
            QVERIFY(LogFixture::flush(log));
            QTRY_COMPARE(fixture.count(), 1);
        }
        QCOMPARE(fixture.ids(), QList<QByteArray>{"new"});
        const QDate day = QDateTime::fromSecsSinceEpoch(old.startedAt).date();
        QCOMPARE(fixture.usage(day, 1).constFirst().requests, 3000);
        QCOMPARE(valueIn(fixture.file(), u"SELECT count(*) FROM blocks"_s).toInt(), 1);
    }

    void keepsWhatAClockThatWasWrongPutInBetween()
    {
        const LogFixture fixture;
        RequestRecord old = finishedRecord("old");
        old.startedAt = 1000;
        {
            RequestLog log(fixture.file(), {});
            log.add(finishedRecord("first"));
            log.add(old);
            log.add(finishedRecord("last"));
            QVERIFY(LogFixture::flush(log));
            QTRY_COMPARE(fixture.count(), 2);
        }
        QCOMPARE(fixture.ids(), (QList<QByteArray>{"last", "first"}));
    }

    void keepsNoMoreThanItsRows()
    {
        const LogFixture fixture;
        RequestLogLimits limits;
        limits.rows = 100;
        RequestLog log(fixture.file(), limits);
        for (int i = 0; i < 2500; ++i)
            log.add(finishedRecord(QByteArray::number(i)));
        QVERIFY(LogFixture::flush(log));
        QTRY_COMPARE(fixture.count(), 100);
        const RequestPage page = fixture.page();
        QCOMPARE(page.requests.constFirst().record.requestId, "2499");
        QCOMPARE(page.requests.constLast().record.requestId, "2400");
    }

    void staysWithinItsSize()
    {
        const LogFixture fixture;
        RequestLogLimits limits;
        limits.bytes = 512 * 1024;
        RequestLog log(fixture.file(), limits);
        for (int i = 0; i < 20'000; ++i)
            log.add(finishedRecord(QByteArray::number(i)));
        QVERIFY(LogFixture::flush(log));
        QTRY_VERIFY(QFileInfo(fixture.file()).size() < 700 * 1024);
        const qint64 left = fixture.count();
        QVERIFY(left > 100 && left < 20'000);
        QCOMPARE(fixture.page().requests.constFirst().record.requestId, "19999");
    }

    void clearsTheRowsAndKeepsTheDays()
    {
        const LogFixture fixture;
        RequestLog log(fixture.file(), {});
        log.add(finishedRecord("before"));
        QVERIFY(LogFixture::flush(log));
        const qint64 row = fixture.page().requests.constFirst().row;
        log.add(finishedRecord("waiting"));
        Outcome<Nothing> cleared;
        log.clear(cleared.callback());
        QVERIFY(cleared.wait() && cleared.isGood());
        QCOMPARE(fixture.count(), 0);
        log.add(finishedRecord("after"));
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(fixture.ids(u"python"_s), QList<QByteArray>{"after"});
        QVERIFY(fixture.page().requests.constFirst().row > row);
        const QList<DailyUsage> usage = fixture.usage(QDate::currentDate(), 2);
        QCOMPARE(usage.at(0).requests + usage.at(1).requests, 3);
        QFile content(fixture.file());
        QVERIFY(content.open(QIODevice::ReadOnly));
        QVERIFY(!content.readAll().contains("before"));
    }

    void setsAFileAsideThatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no database") << QByteArray(5000, 'x');
        QTest::newRow("a torn head") << QByteArray("SQLite format 3\0garbage", 23);
    }

    void setsAFileAsideThatIsDamaged()
    {
        QFETCH(QByteArray, content);
        const LogFixture fixture;
        QFile file(fixture.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        RequestLog log(fixture.file(), {});
        const QSignalSpy troubles(&log, &RequestLog::troubled);
        log.add(finishedRecord());
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(fixture.count(), 1);
        QTRY_COMPARE(troubles.size(), 1);
        QCOMPARE(codeOf(troubles), QString(LogDamaged));
        const QStringList aside = filesAside(fixture, u"damaged"_s);
        QCOMPARE(aside.size(), 1);
        QFile kept(fixture.folder() + u'/' + aside.constFirst());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);
        QVERIFY(troubles.at(0).at(0).value<Error>().message.contains(aside.constFirst()));
    }

    void setsAFileAsideThatTurnsOutToBeDamagedLater()
    {
        const LogFixture fixture;
        QVERIFY(fill(fixture.file(), 2000, finishedRecord()));
        QFile file(fixture.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        // The head and the schema stay, what comes behind is gone.
        file.seek(16 * 4096);
        file.write(QByteArray(int(file.size() - 16 * 4096), '\x7f'));
        file.close();
        RequestLog log(fixture.file(), {});
        const QSignalSpy troubles(&log, &RequestLog::troubled);
        log.add(finishedRecord("survivor"));
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(fixture.ids(), QList<QByteArray>{"survivor"});
        QTRY_COMPARE(codeOf(troubles), QString(LogDamaged));
        QCOMPARE(filesAside(fixture, u"damaged"_s).size(), 1);
    }

    void setsAFileAsideThatIsSomethingElse()
    {
        const LogFixture fixture;
        QVERIFY(perform(fixture.file(), {u"CREATE TABLE notes (text)"_s}));
        RequestLog log(fixture.file(), {});
        log.add(finishedRecord());
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(filesAside(fixture, u"damaged"_s).size(), 1);
        QCOMPARE(fixture.count(), 1);
    }

    void setsAFileOfANewerVersionAside()
    {
        const LogFixture fixture;
        QVERIFY(fill(fixture.file(), 1, finishedRecord("newer")));
        QVERIFY(perform(fixture.file(),
                        {u"PRAGMA user_version = %1"_s.arg(currentSchemaVersion() + 1)}));
        RequestLog log(fixture.file(), {});
        const QSignalSpy troubles(&log, &RequestLog::troubled);
        log.add(finishedRecord("present"));
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(fixture.ids(), QList<QByteArray>{"present"});
        QTRY_COMPARE(codeOf(troubles), QString(LogTooNew));
        const QStringList aside = filesAside(fixture, u"newer"_s);
        QCOMPARE(aside.size(), 1);
        QCOMPARE(valueIn(fixture.folder() + u'/' + aside.constFirst(),
                         u"SELECT request_id FROM requests"_s)
                     .toString(),
                 u"newer"_s);
    }

    void bringsAnOlderFileUp()
    {
        const LogFixture fixture;
        QFile script(QStringLiteral(TEST_FIXTURES "/history/version-1.sql"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        QStringList statements;
        for (const QString &part : QString::fromUtf8(script.readAll()).split(u";\n"_s)) {
            if (!part.trimmed().isEmpty())
                statements.append(part);
        }
        QVERIFY(perform(fixture.file(), statements));
        // A reader may come before the writer.
        QCOMPARE(fixture.ids(u"duration:>9s"_s), QList<QByteArray>{"req_old2"});
        QCOMPARE(fixture.count(u"-status:stopped"_s), 2);
        QCOMPARE(fixture.page().requests.first().record.errorCode, QByteArray());
        RequestLog log(fixture.file(), {true, std::chrono::seconds(0)});
        const QSignalSpy troubles(&log, &RequestLog::troubled);
        log.add(finishedRecord("req_new"));
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(troubles.size(), 0);
        QCOMPARE(fixture.ids(), (QList<QByteArray>{"req_new", "req_old2", "req_old1"}));
        QCOMPARE(fixture.ids(u"duration:>9s"_s), QList<QByteArray>{"req_old2"});
        QCOMPARE(fixture.ids(u"zed"_s), QList<QByteArray>{"req_old1"});
        QCOMPARE(valueIn(fixture.file(), u"PRAGMA user_version"_s).toInt(), currentSchemaVersion());
        QCOMPARE(fixture.usage(QDate(2026, 10, 1), 1).constFirst().requests, 7);
    }

    void keepsRecordsWhileTheDiskTakesNoMore()
    {
#ifdef Q_OS_UNIX
        const LogFixture fixture;
        RequestLog log(fixture.file(), {});
        const QSignalSpy troubles(&log, &RequestLog::troubled);
        log.add(finishedRecord("before"));
        QVERIFY(LogFixture::flush(log));

        // No file may grow any more: as with a full disk, writing fails and reading works.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit former{};
        ::getrlimit(RLIMIT_FSIZE, &former);
        rlimit full = former;
        full.rlim_cur = 4096;
        ::setrlimit(RLIMIT_FSIZE, &full);
        log.add(finishedRecord("meanwhile"));
        const bool hasFailed = !LogFixture::flush(log);
        log.add(finishedRecord("too"));
        const bool hasFailedAgain = !LogFixture::flush(log);
        ::setrlimit(RLIMIT_FSIZE, &former);

        QVERIFY(hasFailed && hasFailedAgain);
        QTRY_COMPARE(troubles.size(), 1);
        QVERIFY(filesAside(fixture, u"damaged"_s).isEmpty());
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(fixture.ids(), (QList<QByteArray>{"too", "meanwhile", "before"}));
        QCOMPARE(fixture.usage(QDate::currentDate(), 1).constFirst().requests, 3);
#else
        QSKIP("no limit for files here");
#endif
    }

    void waitsForAnotherProgramThatWrites()
    {
        const LogFixture fixture;
        RequestLog log(fixture.file(), {});
        const QSignalSpy troubles(&log, &RequestLog::troubled);
        QVERIFY(LogFixture::flush(log));
        log.add(finishedRecord("first"));
        QVERIFY(LogFixture::flush(log));
        {
            RequestDatabase other(fixture.file());
            QVERIFY(other.open(RequestDatabase::Access::Write));
            QVERIFY(other.perform(u"BEGIN IMMEDIATE"_s));
            log.add(finishedRecord("second"));
            QVERIFY(!LogFixture::flush(log));
            QCOMPARE(codeOf(troubles), QString(LogBusy));
            QCOMPARE(fixture.count(), 1); // who reads does not wait
            QVERIFY(other.perform(u"ROLLBACK"_s));
        }
        QVERIFY(LogFixture::flush(log));
        QCOMPARE(fixture.count(), 2);
    }

    //! As when two programs make the file at the same moment.
    void waitsForAnotherProgramToChangeTheFilesMode()
    {
        const LogFixture fixture;
        QVERIFY(fill(fixture.file(), 1, finishedRecord()));
        QVERIFY(perform(fixture.file(), {u"PRAGMA journal_mode = DELETE"_s}));
        RequestDatabase other(fixture.file());
        QVERIFY(other.open(RequestDatabase::Access::Write));
        QVERIFY(other.perform(u"BEGIN IMMEDIATE"_s));
        RequestLog log(fixture.file(), {});
        log.add(finishedRecord());
        Outcome<Nothing> written;
        log.flush(written.callback());
        QTest::qWait(100); // long enough for the log to meet the lock
        QVERIFY(other.perform(u"ROLLBACK"_s));
        QVERIFY(written.wait());
        QVERIFY2(written.isGood(), qPrintable(written.error().message));
    }

    void sharesItsFileWithAnotherProgram()
    {
        const LogFixture fixture;
        RequestLog one(fixture.file(), {});
        RequestLog other(fixture.file(), {});
        one.add(finishedRecord("1"));
        QVERIFY(LogFixture::flush(one));
        Outcome<Nothing> cleared;
        other.clear(cleared.callback()); // and with it the shape that `one` has written
        QVERIFY(cleared.wait());
        one.add(finishedRecord("2"));
        QVERIFY(LogFixture::flush(one));
        other.add(finishedRecord("3"));
        QVERIFY(LogFixture::flush(other));
        QCOMPARE(fixture.ids(u"python"_s), (QList<QByteArray>{"3", "2"}));
    }

    void severalProgramsMayMakeTheFileAtOnce()
    {
        for (int round = 0; round < 40; ++round) {
            const LogFixture fixture;
            std::vector<std::unique_ptr<RequestLog>> logs;
            for (int i = 0; i < 4; ++i) {
                logs.push_back(std::make_unique<RequestLog>(fixture.file(), RequestLogLimits{}));
                logs.back()->add(finishedRecord(QByteArray::number(i)));
            }
            std::vector<std::unique_ptr<Outcome<Nothing>>> flushed;
            for (const auto &log : logs) {
                flushed.push_back(std::make_unique<Outcome<Nothing>>());
                log->flush(flushed.back()->callback());
            }
            for (const auto &outcome : flushed)
                QVERIFY(outcome->wait());
            // A slow disk can make one of them give up: its record stays in memory and is written
            // with the next try.
            for (const auto &log : logs)
                QVERIFY(waitUntil([&log] { return LogFixture::flush(*log); }));
            QList<QByteArray> ids = fixture.ids();
            std::sort(ids.begin(), ids.end());
            QCOMPARE(ids, (QList<QByteArray>{"0", "1", "2", "3"}));
            QCOMPARE(QDir(fixture.folder()).entryList({u"*damaged*"_s}, QDir::Files),
                     QStringList());
        }
    }

    void reportsThatAFolderCannotBeMade()
    {
        const LogFixture fixture;
        QFile obstacle(fixture.folder() + u"/file"_s);
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        RequestLog log(fixture.folder() + u"/file/requests.sqlite"_s, {});
        const QSignalSpy troubles(&log, &RequestLog::troubled);
        log.add(finishedRecord());
        QVERIFY(!LogFixture::flush(log));
        QTRY_COMPARE(troubles.size(), 1);
        QCOMPARE(codeOf(troubles), QString(LogUnusable));
    }
};

TEST_CLASS(RequestLogTest, QCoreApplication)

} // namespace tst_request_log

#include "tst_request_log.moc"
