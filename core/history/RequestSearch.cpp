// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestSearch.h"

#include "core/history/RequestDatabase.h"
#include "core/history/RequestRows.h"
#include "core/history/RequestSchema.h"

#include <algorithm>
#include <array>
#include <limits>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

using Condition = RequestFilter::Condition;
using Field = Condition::Field;
using Comparison = Condition::Comparison;

// What the fields of a filter look at: in a record, and in `requests r` or its shape `kinds k`.

struct TextColumn
{
    std::array<Field, 2> fields;
    QLatin1StringView sql;
    QByteArray RequestRecord::*member; //!< nullptr = error
};

using RecordRef = const RequestRecord &;
using OptionalNumber = std::optional<qint64>;

struct NumberColumn
{
    Field field;
    QLatin1StringView sql;
    OptionalNumber (*of)(RecordRef);
    QLatin1StringView bound = {}; //!< of ranges: `least_` and `most_` this
};

constexpr std::array TextColumns{
    TextColumn{{Field::Any, Field::Path}, "k.path"_L1, &RequestRecord::path},
    TextColumn{{Field::Any, Field::Client}, "k.client"_L1, &RequestRecord::client},
    TextColumn{{Field::Any, Field::Program}, "k.program"_L1, &RequestRecord::program},
    TextColumn{{Field::Key, Field::Key}, "k.key_name"_L1, &RequestRecord::key},
    TextColumn{{Field::Any, Field::Model}, "k.model"_L1, &RequestRecord::model},
    TextColumn{{Field::Any, Field::Model}, "k.upstream_model"_L1, &RequestRecord::upstreamModel},
    TextColumn{{Field::Any, Field::Error}, "k.error"_L1, nullptr},
    TextColumn{{Field::Any, Field::Error}, "k.upstream_fault"_L1, &RequestRecord::upstreamFault},
    TextColumn{{Field::Effort, Field::Effort}, "k.effort"_L1, &RequestRecord::effort},
    TextColumn{{Field::Id, Field::Id}, "r.request_id"_L1, &RequestRecord::requestId},
    TextColumn{{Field::Id, Field::Id}, "r.upstream_id"_L1, &RequestRecord::upstreamId},
};

constexpr std::array NumberColumns{
    NumberColumn{
        Field::Status, "nullif(k.status, 0)"_L1,
        [](RecordRef r) { return r.status == 0 ? std::nullopt : OptionalNumber(r.status); }},
    NumberColumn{Field::StatusClass, "k.status / 100"_L1,
                 [](RecordRef r) { return OptionalNumber(r.status / 100); }},
    NumberColumn{Field::Failed,
                 "(NOT (k.has_client_left OR k.status = 0 OR k.error_code = 'cancelled'"
                 " OR k.status = 499) AND (k.status >= 400 OR k.error <> ''))"_L1,
                 [](RecordRef r) { return OptionalNumber(r.isFailed()); }},
    NumberColumn{Field::Stopped,
                 "(NOT (k.has_client_left OR k.status = 0)"
                 " AND (k.error_code = 'cancelled' OR k.status = 499))"_L1,
                 [](RecordRef r) { return OptionalNumber(r.isStopped()); }},
    NumberColumn{Field::Gone, "(k.has_client_left OR k.status = 0)"_L1,
                 [](RecordRef r) { return OptionalNumber(r.isGone()); }},
    NumberColumn{Field::Running, "0"_L1, // what is in the file has ended
                 [](RecordRef r) { return OptionalNumber(r.isRunning); }},
    NumberColumn{Field::Since, "r.started_at"_L1,
                 [](RecordRef r) { return OptionalNumber(r.startedAt); }, "started"_L1},
    NumberColumn{Field::Until, "r.started_at"_L1,
                 [](RecordRef r) { return OptionalNumber(r.startedAt); }, "started"_L1},
    NumberColumn{Field::Duration, "r.duration_ms"_L1,
                 [](RecordRef r) { return OptionalNumber(r.durationMs); }, "duration"_L1},
    NumberColumn{Field::Tokens, "r.tokens"_L1, [](RecordRef r) { return r.totalTokens(); },
                 "tokens"_L1},
};

const NumberColumn *numberColumnOf(Field field)
{
    const auto column =
        std::find_if(NumberColumns.begin(), NumberColumns.end(),
                     [field](const NumberColumn &one) { return one.field == field; });
    return column == NumberColumns.end() ? nullptr : &*column;
}

QList<TextColumn> textColumnsOf(Field field)
{
    QList<TextColumn> columns;
    for (const TextColumn &one : TextColumns) {
        if (one.fields.front() == field || one.fields.back() == field)
            columns.append(one);
    }
    return columns;
}

struct ComparisonOperator
{
    Comparison comparison;
    QLatin1StringView sql;
    bool (*holds)(qint64, qint64);
};

constexpr std::array ComparisonOperators{
    ComparisonOperator{Comparison::Less, "<"_L1, [](qint64 one, qint64 two) { return one < two; }},
    ComparisonOperator{Comparison::LessOrEqual, "<="_L1,
                       [](qint64 one, qint64 two) { return one <= two; }},
    ComparisonOperator{Comparison::Greater, ">"_L1,
                       [](qint64 one, qint64 two) { return one > two; }},
    ComparisonOperator{Comparison::GreaterOrEqual, ">="_L1,
                       [](qint64 one, qint64 two) { return one >= two; }},
    ComparisonOperator{Comparison::Equal, "="_L1,
                       [](qint64 one, qint64 two) { return one == two; }},
};

const ComparisonOperator &operatorOf(const Condition &condition)
{
    const auto found = std::find_if(ComparisonOperators.begin(), ComparisonOperators.end(),
                                    [&condition](const ComparisonOperator &one) {
                                        return one.comparison == condition.comparison;
                                    });
    return found == ComparisonOperators.end() ? ComparisonOperators.back() : *found;
}

//! LIKE is four times as quick as lower(), but its pattern may have 50,000 bytes at most.
bool usesLike(const Condition &condition)
{
    constexpr qsizetype Longest = 10'000; // bytes; escaped they are twice as many
    return condition.field != Field::Id && condition.comparison != Comparison::Equal
        && condition.text.size() <= Longest;
}

//! LIKE, lower() and toLower() know the case of ASCII only.
QString sqlOf(const TextColumn &column, const Condition &condition)
{
    if (condition.field == Field::Id)
        return u"instr(%1, ?) = 1"_s.arg(column.sql);
    if (usesLike(condition))
        return u"%1 LIKE ? ESCAPE '\\'"_s.arg(column.sql);
    return (condition.comparison == Comparison::Equal ? u"lower(%1) = ?"_s
                                                      : u"instr(lower(%1), ?) > 0"_s)
        .arg(column.sql);
}

//! For the parameter of sqlOf().
QString valueOf(const Condition &condition)
{
    QString text = QString::fromUtf8(condition.text);
    if (!usesLike(condition))
        return text;
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QString(u'\\') + special);
    return u'%' + text + u'%';
}

bool holds(const Condition &condition, const QByteArray &text)
{
    if (condition.field == Field::Id)
        return text.startsWith(condition.text);
    return condition.comparison == Comparison::Equal ? text.toLower() == condition.text
                                                     : text.toLower().contains(condition.text);
}

bool holds(const Condition &condition, const RequestRecord &record)
{
    if (const NumberColumn *column = numberColumnOf(condition.field)) {
        const std::optional<qint64> value = column->of(record);
        return value && operatorOf(condition).holds(*value, condition.number);
    }
    const QList<TextColumn> columns = textColumnsOf(condition.field);
    return std::any_of(columns.begin(), columns.end(), [&](const TextColumn &column) {
        return holds(condition, column.member ? record.*column.member : record.error.toUtf8());
    });
}

//! A filter as SQL, taken apart by the table that its conditions look at.
struct SearchConditions
{
    SqlConditions shapes;  //!< of `kinds k`
    SqlConditions rows;    //!< of `requests r`
    SqlConditions ranges;  //!< of `blocks b`: what is true of every range with a match in it
    QList<QByteArray> ids; //!< that a request has to have, each by its beginning
};

//! A range in which every figure is on the wrong side has no match. A negated condition skips none.
void addRange(SqlConditions &ranges, const Condition &condition, QLatin1StringView bound)
{
    if (condition.isNegated || bound.isEmpty())
        return;
    const QLatin1StringView comparison = operatorOf(condition).sql;
    if (comparison.startsWith(u'<'))
        ranges.add(u"b.least_%1 %2 ?"_s.arg(bound, comparison), {condition.number});
    else if (comparison.startsWith(u'>'))
        ranges.add(u"b.most_%1 %2 ?"_s.arg(bound, comparison), {condition.number});
    else
        ranges.add(u"? BETWEEN b.least_%1 AND b.most_%1"_s.arg(bound), {condition.number});
}

SearchConditions toConditions(const RequestFilter &filter)
{
    SearchConditions all;
    for (const Condition &condition : filter.conditions) {
        QStringList places;
        QVariantList values;
        bool isOfShape = condition.field != Field::Id;
        if (const NumberColumn *column = numberColumnOf(condition.field)) {
            places.append(u"%1 %2 ?"_s.arg(column->sql, operatorOf(condition).sql));
            values.append(condition.number);
            addRange(all.ranges, condition, column->bound);
            isOfShape = column->bound.isEmpty();
        } else {
            for (const TextColumn &one : textColumnsOf(condition.field)) {
                places.append(sqlOf(one, condition));
                values.append(valueOf(condition));
            }
        }
        if (condition.field == Field::Id && !condition.isNegated)
            all.ids.append(condition.text);
        const QString sql = places.join(" OR "_L1);
        (isOfShape ? all.shapes : all.rows)
            .add((condition.isNegated ? u"NOT coalesce(%1, 0)"_s : u"(%1)"_s).arg(sql), values);
    }
    return all;
}

// With more than these it is quicker to read the requests one after the other.
constexpr int ManyShapes = 3000;
constexpr int ManyIds = 1000;

// The tables in the order in which SQLite shall go through them: CROSS JOIN keeps it.

constexpr auto ShapesFirst = "kinds k CROSS JOIN requests r ON r.kind = k.id"_L1;
constexpr auto RowsFirst = "requests r CROSS JOIN kinds k ON k.id = r.kind"_L1;

QString rangesFirst()
{
    return u"blocks b CROSS JOIN requests r ON r.row BETWEEN b.block << %1"
           " AND ((b.block + 1) << %1) - 1 CROSS JOIN kinds k ON k.id = r.kind"_s.arg(RangeBits);
}

class Search
{
public:
    Search(const RequestDatabase &database, const RequestFilter &filter)
        : m_database(database)
        , m_filter(toConditions(filter))
    {
        if (!m_filter.ranges.isEmpty() && !hasRanges(database))
            m_filter.ranges = {};
    }

    //! `limit` 0 = all, in no order.
    Result<QSqlQuery> select(const QString &columns, Direction direction, qint64 from,
                             int limit) const;

private:
    Result<bool> areFew(const QString &sql, QVariantList values, int limit) const;
    Result<bool> addIds(SqlConditions &conditions) const;
    void addOuterRanges(SqlConditions &conditions) const;

    const RequestDatabase &m_database;
    SearchConditions m_filter;
};

Result<bool> Search::areFew(const QString &sql, QVariantList values, int limit) const
{
    values.append(limit + 1);
    const Result<QVariant> count =
        m_database.value(u"SELECT count(*) FROM (%1 LIMIT ?)"_s.arg(sql), values);
    if (!count)
        return count.error();
    return count->toInt() <= limit;
}

//! True when the rows of an id are few and so tell by themselves where to look.
Result<bool> Search::addIds(SqlConditions &conditions) const
{
    static const QString beginning =
        u"SELECT row FROM requests WHERE substr(request_id, 1, 16) BETWEEN ? AND ? UNION ALL"
        " SELECT row FROM requests WHERE upstream_id <> ''"
        " AND substr(upstream_id, 1, 16) BETWEEN ? AND ?"_s;
    for (const QByteArray &id : m_filter.ids) {
        const QString first = QString::fromUtf8(id).left(16);
        const QString last = first + QChar(0xffff);
        const QVariantList values{first, last, first, last};
        const Result<bool> isSelective = areFew(beginning, values, ManyIds);
        if (!isSelective)
            return isSelective;
        if (!*isSelective)
            continue;
        conditions.add(u"r.row IN (%1)"_s.arg(beginning), values);
        return true;
    }
    return false;
}

//! The rows between the outermost ranges in which there may be a match.
void Search::addOuterRanges(SqlConditions &conditions) const
{
    if (m_filter.ranges.isEmpty())
        return;
    const QString sql = m_filter.ranges.sql();
    conditions.add(u"r.row BETWEEN (SELECT min(b.block) << %1 FROM blocks b WHERE %2)"
                   " AND (SELECT ((max(b.block) + 1) << %1) - 1 FROM blocks b WHERE %2)"_s.arg(
                       QString::number(RangeBits), sql),
                   m_filter.ranges.values() + m_filter.ranges.values());
}

Result<QSqlQuery> Search::select(const QString &columns, Direction direction, qint64 from,
                                 int limit) const
{
    const qint64 first = direction == Direction::Newer ? from + 1 : 1;
    const qint64 last =
        direction == Direction::Older && from > 0 ? from - 1 : std::numeric_limits<qint64>::max();
    SqlConditions conditions;
    conditions.add(u"r.row BETWEEN ? AND ?"_s, {first, last});
    conditions.add(m_filter.shapes);
    conditions.add(m_filter.rows);
    Result<bool> isNarrow = addIds(conditions);
    QString tables = RowsFirst;
    QString order = u"r.row %1"_s;
    if (isNarrow && !*isNarrow && !m_filter.shapes.isEmpty()) {
        isNarrow =
            areFew(forTables(m_database, u"SELECT 1 FROM kinds k WHERE "_s + m_filter.shapes.sql()),
                   m_filter.shapes.values(), ManyShapes);
        if (isNarrow && *isNarrow) {
            tables = ShapesFirst;
            addOuterRanges(conditions);
        }
    }
    if (!isNarrow)
        return isNarrow.error();
    if (!*isNarrow && !m_filter.ranges.isEmpty()) {
        tables = rangesFirst();
        order = u"b.block %1, r.row %1"_s; // as it goes through them: nothing is to be sorted
        conditions.add(m_filter.ranges);
        conditions.add(u"b.block BETWEEN ? AND ?"_s, {first >> RangeBits, last >> RangeBits});
    }
    QString sql = u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns, tables, conditions.sql());
    QVariantList values = conditions.values();
    if (limit > 0) {
        sql += " ORDER BY "_L1 + order.arg(direction == Direction::Older ? "DESC"_L1 : "ASC"_L1)
            + " LIMIT ?"_L1;
        values.append(limit);
    }
    return m_database.run(forTables(m_database, sql), values);
}

} // namespace

bool RequestFilter::matches(const RequestRecord &record) const
{
    return std::all_of(conditions.begin(), conditions.end(), [&record](const Condition &one) {
        return holds(one, record) != one.isNegated;
    });
}

Result<RequestPage> findRequests(const RequestDatabase &database, const RequestFilter &filter,
                                 Direction direction, qint64 from, int count)
{
    Result<QSqlQuery> rows =
        Search(database, filter).select(rowColumns(), direction, from, count + 1);
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
        return database.toError(rows->lastError());
    return page;
}

Result<qint64> countRequests(const RequestDatabase &database, const RequestFilter &filter)
{
    Result<QSqlQuery> rows = Search(database, filter).select(u"count(*)"_s, Direction::Newer, 0, 0);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return database.toError(rows->lastError());
    return rows->value(0).toLongLong();
}

} // namespace core
