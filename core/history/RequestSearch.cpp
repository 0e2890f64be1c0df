// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestSearch.h"

#include "core/history/RequestDatabase.h"
#include "core/history/RequestQuery.h"
#include "core/history/RequestRows.h"
#include "core/history/RequestSchema.h"

#include <algorithm>
#include <limits>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! With more kinds than this it is quicker to look at the requests one after the other, because so
//! many kinds are found soon.
constexpr int ManyKinds = 3000;
//! The same with the beginning of an id.
constexpr int ManyIds = 1000;

//! Where to look: rows from `first` to `last`, with what is known of them.
struct Range
{
    qint64 first = 0;
    qint64 last = 0;
    bool isEmpty = true;
};

class Search
{
public:
    Search(const RequestDatabase &database, const RequestFilter &filter)
        : m_database(database)
        , m_query(toQuery(filter, !filter.isEmpty() && hasSearchIndex(database)))
        , m_hasBlocks(!m_query.blocks.isEmpty() && hasBlocks(database))
    {
    }

    Result<RequestPage> page(Direction direction, qint64 from, int count) const
    {
        const Result<Range> range = rangeBeyond(direction, from);
        if (!range)
            return range.error();
        if (range->isEmpty)
            return RequestPage{};
        Result<QSqlQuery> rows = select(rowColumns(), *range, direction, count + 1);
        if (!rows)
            return rows.error();
        RequestPage page;
        while (rows->next()) {
            if (page.requests.size() == count) {
                page.hasMore = true;
                break;
            }
            page.requests.append(readRow(*rows));
        }
        if (rows->lastError().isValid())
            return m_database.toError(rows->lastError());
        return page;
    }

    Result<qint64> count() const
    {
        const Result<Range> range = rangeBeyond(Direction::Newer, 0);
        if (!range)
            return range.error();
        if (range->isEmpty)
            return 0;
        Result<QSqlQuery> rows = select(u"count(*)"_s, *range, Direction::Newer, 0);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return m_database.toError(rows->lastError());
        return rows->value(0).toLongLong();
    }

private:
    Result<Range> rangeBeyond(Direction direction, qint64 from) const;
    Result<Range> narrowed(const Range &range) const;
    Result<QSqlQuery> select(const QString &columns, const Range &range, Direction direction,
                             int limit) const;
    Result<QString> tables() const;
    Result<bool> isMore(const QString &sql, QVariantList values, int limit) const;
    Result<bool> addIds(SqlConditions &conditions) const;

    const RequestDatabase &m_database;
    RequestQuery m_query;
    bool m_hasBlocks;
};

Result<Range> Search::rangeBeyond(Direction direction, qint64 from) const
{
    Range range{1, std::numeric_limits<qint64>::max(), false};
    if (direction == Direction::Newer)
        range.first = from + 1;
    else if (from > 0)
        range.last = from - 1;
    if (!m_hasBlocks)
        return range;
    return narrowed(range);
}

//! To the outermost blocks in which there may be a match.
Result<Range> Search::narrowed(const Range &range) const
{
    SqlConditions conditions = m_query.blocks;
    conditions.add(u"b.block BETWEEN ? AND ?"_s,
                   {range.first >> BlockBits, range.last >> BlockBits});
    Result<QSqlQuery> blocks = m_database.run(
        u"SELECT min(b.block), max(b.block) FROM blocks b WHERE "_s + conditions.sql(),
        conditions.values());
    if (!blocks)
        return blocks.error();
    if (!blocks->next())
        return m_database.toError(blocks->lastError());
    if (blocks->value(0).isNull())
        return Range{};
    return Range{std::max(range.first, blocks->value(0).toLongLong() << BlockBits),
                 std::min(range.last, ((blocks->value(1).toLongLong() + 1) << BlockBits) - 1),
                 false};
}

//! Whether a query has more than `limit` rows.
Result<bool> Search::isMore(const QString &sql, QVariantList values, int limit) const
{
    values.append(limit + 1);
    const Result<QVariant> count =
        m_database.value(u"SELECT count(*) FROM (%1 LIMIT ?)"_s.arg(sql), values);
    if (!count)
        return count.error();
    return count->toInt() > limit;
}

//! True when the rows of the ids are few and so tell by themselves where to look.
Result<bool> Search::addIds(SqlConditions &conditions) const
{
    static const QString beginning =
        u"SELECT row FROM requests WHERE substr(request_id, 1, 16) BETWEEN ? AND ? UNION ALL"
        " SELECT row FROM requests WHERE upstream_id <> ''"
        " AND substr(upstream_id, 1, 16) BETWEEN ? AND ?"_s;
    for (const QByteArray &id : m_query.ids) {
        const QString first = QString::fromUtf8(id).left(16);
        const QString last = first + QChar(0xffff);
        const QVariantList values{first, last, first, last};
        const Result<bool> isTooMany = isMore(beginning, values, ManyIds);
        if (!isTooMany)
            return isTooMany;
        if (*isTooMany)
            continue;
        conditions.add(u"r.row IN (%1)"_s.arg(beginning), values);
        return true;
    }
    return false;
}

//! The tables in the order in which SQLite shall go through them: CROSS JOIN keeps
//! it.
Result<QString> Search::tables() const
{
    if (!m_query.kinds.isEmpty()) {
        const Result<bool> isMany = isMore(u"SELECT 1 FROM kinds k WHERE "_s + m_query.kinds.sql(),
                                           m_query.kinds.values(), ManyKinds);
        if (!isMany)
            return isMany.error();
        if (!*isMany)
            return u"kinds k CROSS JOIN requests r ON r.kind = k.id"_s;
    } else if (m_hasBlocks) {
        return u"blocks b CROSS JOIN requests r ON r.row BETWEEN b.block << %1"
               " AND ((b.block + 1) << %1) - 1 CROSS JOIN kinds k ON k.id = r.kind"_s.arg(
                   BlockBits);
    }
    return u"requests r CROSS JOIN kinds k ON k.id = r.kind"_s;
}

//! `limit` 0 = all, in no order.
Result<QSqlQuery> Search::select(const QString &columns, const Range &range, Direction direction,
                                 int limit) const
{
    SqlConditions conditions;
    const Result<bool> hasIds = addIds(conditions);
    if (!hasIds)
        return hasIds.error();
    const Result<QString> from =
        *hasIds ? u"requests r CROSS JOIN kinds k ON k.id = r.kind"_s : tables();
    if (!from)
        return from.error();
    conditions.add(m_query.kinds);
    conditions.add(m_query.rows);
    if (from->startsWith("blocks"_L1)) {
        conditions.add(m_query.blocks);
        conditions.add(u"b.block BETWEEN ? AND ?"_s,
                       {range.first >> BlockBits, range.last >> BlockBits});
    }
    conditions.add(u"r.row BETWEEN ? AND ?"_s, {range.first, range.last});
    QString sql = u"SELECT %1 FROM %2 WHERE "_s.arg(columns, *from) + conditions.sql();
    QVariantList values = conditions.values();
    if (limit > 0) {
        sql += direction == Direction::Older ? u" ORDER BY r.row DESC LIMIT ?"_s
                                             : u" ORDER BY r.row LIMIT ?"_s;
        values.append(limit);
    }
    return m_database.run(sql, values);
}

} // namespace

Error noSuchRequest()
{
    return {ErrorCode::NotFound, u"the request is not in the log (any more)"_s};
}

Result<RequestPage> findRequests(const RequestDatabase &database, const RequestFilter &filter,
                                 Direction direction, qint64 from, int count)
{
    return Search(database, filter).page(direction, from, count);
}

Result<LoggedRequest> findRequest(const RequestDatabase &database, qint64 row)
{
    Result<QSqlQuery> rows = database.run(
        u"SELECT %1 FROM requests r JOIN kinds k ON k.id = r.kind WHERE r.row = ?"_s.arg(
            rowColumns()),
        {row});
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

Result<qint64> countRequests(const RequestDatabase &database, const RequestFilter &filter)
{
    return Search(database, filter).count();
}

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

} // namespace core
