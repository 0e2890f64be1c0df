// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/LogTrim.h"

#include "core/history/RequestDatabase.h"
#include "core/history/RequestSchema.h"
#include "core/history/SumTables.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Ever = std::numeric_limits<qint64>::max();

//! What of one range has to go.
struct Slice
{
    qint64 range = 0;
    qint64 lastRow = Ever;       //!< rows up to this one …
    qint64 startedBefore = Ever; //!< … that began before
};

Result<qint64> figureIn(const RequestDatabase &database, const QString &sql,
                        const QVariantList &values = {})
{
    const Result<QVariant> value = database.value(sql, values);
    if (!value)
        return value.error();
    return value->toLongLong();
}

//! The bytes that are in use; what was freed is filled again first.
Result<qint64> usedBytes(const RequestDatabase &database)
{
    return figureIn(database,
                    u"SELECT (pages.page_count - free.freelist_count) * size.page_size"
                    " FROM pragma_page_count() pages, pragma_freelist_count() free,"
                    " pragma_page_size() size"_s);
}

//! Rows are numbered without gaps, so the numbers tell how many there are.
Result<std::optional<Slice>> excessRows(const RequestDatabase &database, qint64 firstRow,
                                        qint64 limit)
{
    const Result<qint64> lastRow = figureIn(database, u"SELECT max(row) FROM requests"_s);
    if (!lastRow)
        return lastRow.error();
    if (*lastRow - firstRow + 1 <= limit)
        return std::optional<Slice>();
    return std::optional(Slice{firstRow >> RangeBits, *lastRow - limit, Ever});
}

Result<std::optional<Slice>> oldRange(const RequestDatabase &database, qint64 startedBefore)
{
    const Result<QVariant> range =
        database.value(u"SELECT block FROM blocks WHERE least_started < ? ORDER BY block LIMIT 1"_s,
                       {startedBefore});
    if (!range)
        return range.error();
    if (!range->isValid())
        return std::optional<Slice>();
    return std::optional(Slice{range->toLongLong(), Ever, startedBefore});
}

Result<std::optional<Slice>> nextSlice(const RequestDatabase &database,
                                       const RequestLogLimits &limits, qint64 now)
{
    const Result<QVariant> firstRow = database.value(u"SELECT min(row) FROM requests"_s);
    if (!firstRow)
        return firstRow.error();
    if (firstRow->isNull())
        return std::optional<Slice>();
    const qint64 first = firstRow->toLongLong();
    if (limits.age.count() > 0) {
        auto slice = oldRange(database, now - limits.age.count());
        if (!slice || *slice)
            return slice;
    }
    auto slice = excessRows(database, first, limits.rows);
    if (!slice || *slice)
        return slice;
    const Result<qint64> bytes = usedBytes(database);
    if (!bytes)
        return bytes.error();
    if (*bytes > limits.bytes)
        return std::optional(Slice{first >> RangeBits, Ever, Ever});
    return std::optional<Slice>();
}

Status removeSlice(const RequestDatabase &database, const Slice &slice)
{
    const qint64 first = slice.range << RangeBits;
    const qint64 last = std::min(slice.lastRow, ((slice.range + 1) << RangeBits) - 1);
    const QVariantList values{first, last, slice.startedBefore};
    static const QString bodies =
        u"DELETE FROM bodies WHERE row IN"
        " (SELECT row FROM requests WHERE row BETWEEN ? AND ? AND started_at < ?)"_s;
    static const QString requests =
        u"DELETE FROM requests WHERE row BETWEEN ? AND ? AND started_at < ?"_s;
    for (const QString &sql : {bodies, requests}) {
        if (const auto query = database.run(sql, values); !query)
            return query.error();
    }
    return refreshRange(database, slice.range);
}

//! The statement frees one page each time it returns a row, and Qt asks for one row only.
Status giveFreedPagesBack(const RequestDatabase &database)
{
    const Result<qint64> pages = figureIn(database, u"PRAGMA freelist_count"_s);
    if (!pages)
        return pages.error();
    Result<QSqlQuery> vacuum = database.prepare(u"PRAGMA incremental_vacuum"_s);
    if (!vacuum)
        return vacuum.error();
    for (qint64 page = 0; page < *pages; ++page) {
        if (Status status = database.execute(*vacuum); !status)
            return status;
    }
    return Nothing{};
}

} // namespace

Result<bool> trimSlice(const RequestDatabase &database, const RequestLogLimits &limits, qint64 now)
{
    // Another program may still be summing up what an older version wrote.
    const Result<bool> isSumming = hasUnsummedRows(database);
    if (!isSumming)
        return isSumming.error();
    if (*isSumming)
        return false;
    const Result<std::optional<Slice>> slice = nextSlice(database, limits, now);
    if (!slice)
        return slice.error();
    if (!*slice)
        return false;
    const Status status = database.transaction([&] { return removeSlice(database, **slice); });
    if (!status)
        return status.error();
    return true;
}

Status tidyUp(const RequestDatabase &database)
{
    Status status = database.transaction([&database] {
        return database.perform(u"DELETE FROM kinds WHERE NOT EXISTS"
                                " (SELECT 1 FROM requests WHERE requests.kind = kinds.id)"_s);
    });
    if (!status)
        return status;
    status = database.transaction([&database] { return giveFreedPagesBack(database); });
    if (!status)
        return status;
    // The file shrinks now, and nothing of what was deleted stays in the write-ahead log.
    return database.perform(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

Status removeAll(const RequestDatabase &database)
{
    Status status = database.transaction([&database]() -> Status {
        for (const char *table : {"bodies", "requests", "blocks", "kinds"}) {
            const Status done = database.perform(u"DELETE FROM %1"_s.arg(QLatin1StringView(table)));
            if (!done)
                return done;
        }
        return Nothing{};
    });
    if (!status)
        return status;
    return tidyUp(database);
}

} // namespace core
