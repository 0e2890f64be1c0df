// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestReader.h"

#include "core/history/LimitReadings.h"
#include "core/history/RequestDatabase.h"
#include "core/history/RequestRows.h"
#include "core/history/RequestSchema.h"
#include "core/history/RequestSearch.h"
#include "core/history/UsageReports.h"

#include <QtCore/QFile>
#include <QtCore/QThread>

#include <atomic>
#include <functional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Tells files of one name apart: a log that was set aside is followed by another one. On Windows
//! a file that is open cannot be renamed.
using FileIdentity = std::pair<quint64, quint64>;

FileIdentity identityOf([[maybe_unused]] const QString &fileName)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(fileName).constData(), &status) == 0)
        return {quint64(status.st_dev), quint64(status.st_ino)};
#endif
    return {};
}

Error noSuchRequest()
{
    return {ErrorCode::NotFound, u"the request is not in the log (any more)"_s};
}

Result<LoggedRequest> findRequest(const RequestDatabase &database, qint64 row)
{
    const QString sql =
        u"SELECT %1 FROM requests r JOIN kinds k ON k.id = r.kind WHERE r.row = ?"_s.arg(
            rowColumns());
    Result<QSqlQuery> rows = database.run(forTables(database, sql), {row});
    if (!rows)
        return rows.error();
    if (!rows->next()) {
        if (rows->lastError().isValid())
            return database.toError(rows->lastError());
        return noSuchRequest();
    }
    LoggedRequest logged = readRow(*rows);
    Result<QSqlQuery> bodies =
        database.run(u"SELECT request, upstream, response FROM bodies WHERE row = ?"_s, {row});
    if (!bodies)
        return bodies.error();
    if (bodies->next())
        readBodies(*bodies, logged.record);
    return logged;
}

//! One look into the index for each kind of request, of which there are few.
Result<QList<ClientUse>> findClients(const RequestDatabase &database)
{
    Result<QSqlQuery> rows = database.run(
        u"SELECT client, max(at) FROM (SELECT k.client AS client, (SELECT r.started_at"
        " FROM requests r WHERE r.kind = k.id ORDER BY r.row DESC LIMIT 1) AS at FROM kinds k)"
        " WHERE at IS NOT NULL GROUP BY client"_s,
        {});
    if (!rows)
        return rows.error();
    QList<ClientUse> clients;
    while (rows->next())
        clients.append({rows->value(0).toString().toUtf8(), rows->value(1).toLongLong()});
    if (rows->lastError().isValid())
        return database.toError(rows->lastError());
    return clients;
}

//! Days that have an entry, oldest first.
Result<QList<DailyUsage>> findUsage(const RequestDatabase &database, const QDate &first,
                                    const QDate &last)
{
    Result<QSqlQuery> rows =
        database.run(u"SELECT day, requests, failed, input_tokens, cached_tokens, output_tokens,"
                     " reasoning_tokens FROM days WHERE day BETWEEN ? AND ? ORDER BY day"_s,
                     {first.toString(Qt::ISODate), last.toString(Qt::ISODate)});
    if (!rows)
        return rows.error();
    QList<DailyUsage> days;
    while (rows->next()) {
        const auto number = [&rows](int column) { return rows->value(column).toLongLong(); };
        days.append({QDate::fromString(rows->value(0).toString(), Qt::ISODate), number(1),
                     number(2), number(3), number(4), number(5), number(6)});
    }
    if (rows->lastError().isValid())
        return database.toError(rows->lastError());
    return days;
}

QList<DailyUsage> withoutGaps(const QList<DailyUsage> &found, const QDate &first, int days)
{
    QList<DailyUsage> all;
    auto next = found.begin();
    for (int i = 0; i < days; ++i) {
        DailyUsage day;
        day.day = first.addDays(i);
        if (next != found.end() && next->day == day.day)
            day = *next++;
        all.append(day);
    }
    return all;
}

} // namespace

//! The half that lives in the reader's thread.
class LogAccess : public QObject
{
public:
    explicit LogAccess(QString fileName) : m_database(std::move(fileName)) { }

    //! The result of `read`, or `nothing` when there is no log yet.
    template<typename T>
    Result<T> read(const Result<T> &nothing,
                   const std::function<Result<T>(const RequestDatabase &)> &read)
    {
        const Result<bool> isThere = open();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return nothing;
        Result<T> found = read(m_database);
        if (!found && found.error().code == ErrorCode::Storage)
            m_database.close();
        return found;
    }

private:
    Result<bool> open();

    RequestDatabase m_database;
    FileIdentity m_identity;
};

Result<bool> LogAccess::open()
{
    const QString &fileName = m_database.fileName();
    if (!QFile::exists(fileName)) {
        m_database.close();
        return false;
    }
    const FileIdentity identity = identityOf(fileName);
    if (m_database.isOpen() && identity == m_identity)
        return true;
    m_identity = identity;
    if (Status status = m_database.open(RequestDatabase::Access::Read); !status)
        return status.error();
    const Result<bool> isFilled = isReadable(m_database);
    if (!isFilled || !*isFilled)
        m_database.close();
    return isFilled;
}

class RequestReader::Private
{
public:
    //! Reads in the reader's thread, and reports in the owner's.
    template<typename T>
    void run(QObject *owner, Result<T> nothing,
             std::function<Result<T>(const RequestDatabase &)> read, Callback<T> callback)
    {
        QMetaObject::invokeMethod(access, [this, owner, nothing, read, callback] {
            if (isEnding || !callback.isWanted())
                return;
            Result<T> found = access->read<T>(nothing, read);
            QMetaObject::invokeMethod(owner, [callback, found = std::move(found)]() mutable {
                callback(std::move(found));
            });
        });
    }

    QThread thread;
    LogAccess *access = nullptr; //!< lives in `thread` and is deleted there
    std::atomic_bool isEnding = false;
};

RequestReader::RequestReader(const QString &fileName, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->access = new LogAccess(fileName);
    d->thread.setObjectName(u"request reader"_s);
    d->access->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->access, &QObject::deleteLater);
    d->thread.start();
}

RequestReader::~RequestReader()
{
    d->isEnding = true;
    d->thread.quit();
    d->thread.wait();
}

void RequestReader::page(const RequestFilter &filter, qint64 before, int count,
                         Callback<RequestPage> callback)
{
    d->run<RequestPage>(
        this, RequestPage{},
        [filter, before, count](const RequestDatabase &database) {
            return findRequests(database, filter, Direction::Older, before, count);
        },
        std::move(callback));
}

void RequestReader::newer(const RequestFilter &filter, qint64 after, int count,
                          Callback<RequestPage> callback)
{
    d->run<RequestPage>(
        this, RequestPage{},
        [filter, after, count](const RequestDatabase &database) {
            return findRequests(database, filter, Direction::Newer, after, count);
        },
        std::move(callback));
}

void RequestReader::one(qint64 row, Callback<LoggedRequest> callback)
{
    d->run<LoggedRequest>(
        this, noSuchRequest(),
        [row](const RequestDatabase &database) { return findRequest(database, row); },
        std::move(callback));
}

void RequestReader::usage(const QDate &today, int days, Callback<QList<DailyUsage>> callback)
{
    const QDate first = today.addDays(1 - days);
    d->run<QList<DailyUsage>>(
        this, withoutGaps({}, first, days),
        [first, today, days](const RequestDatabase &database) -> Result<QList<DailyUsage>> {
            const auto found = findUsage(database, first, today);
            if (!found)
                return found;
            return withoutGaps(*found, first, days);
        },
        std::move(callback));
}

void RequestReader::report(const UsageQuery &query, const LimitSnapshot &limits, qint64 now,
                           const PriceList &prices, Callback<UsageReport> callback)
{
    d->run<UsageReport>(
        this, emptyReport(query, limits, now),
        [query, limits, now, prices](const RequestDatabase &database) {
            return makeReport(database, query, limits, now, prices);
        },
        std::move(callback));
}

void RequestReader::readings(qint64 since, Callback<QList<LimitReading>> callback)
{
    d->run<QList<LimitReading>>(
        this, QList<LimitReading>{},
        [since](const RequestDatabase &database) -> Result<QList<LimitReading>> {
            if (!hasSums(database))
                return QList<LimitReading>{};
            return findReadings(database, since);
        },
        std::move(callback));
}

void RequestReader::count(const RequestFilter &filter, Callback<qint64> callback)
{
    d->run<qint64>(
        this, qint64(0),
        [filter](const RequestDatabase &database) { return countRequests(database, filter); },
        std::move(callback));
}

void RequestReader::clients(Callback<QList<ClientUse>> callback)
{
    d->run<QList<ClientUse>>(
        this, QList<ClientUse>{},
        [](const RequestDatabase &database) { return findClients(database); }, std::move(callback));
}

} // namespace core
