// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/SumTables.h"

#include "core/history/RequestDatabase.h"
#include "core/history/RequestRows.h"

#include <QtCore/QStringList>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! More than anybody has. Names come from outside, and the sums are kept for years: those beyond
//! are counted without a name.
constexpr qint64 MostSumGroups = 10'000;
constexpr int RowsOfSlice = 1000;

QString nameText(const QByteArray &utf8)
{
    return utf8.isEmpty() ? u""_s : QString::fromUtf8(utf8);
}

QVariantList groupValues(const SumGroup &group)
{
    return {nameText(group.program), nameText(group.model),       nameText(group.key),
            nameText(group.route),   nameText(group.serviceTier), int(group.isLong)};
}

//! Invalid when it is not there.
Result<QVariant> findGroup(const RequestDatabase &database, const SumGroup &group)
{
    return database.value(u"SELECT id FROM sum_groups WHERE program = ? AND model = ?"
                          " AND key_name = ? AND route = ? AND service_tier = ? AND is_long = ?"_s,
                          groupValues(group));
}

Result<qint64> insertGroup(const RequestDatabase &database, const SumGroup &group)
{
    const auto added = database.run(u"INSERT INTO sum_groups (program, model, key_name, route,"
                                    " service_tier, is_long) VALUES (?, ?, ?, ?, ?, ?)"_s,
                                    groupValues(group));
    if (!added)
        return added.error();
    return added->lastInsertId().toLongLong();
}

Result<qint64> groupIdOf(const RequestDatabase &database, const SumGroup &group)
{
    Result<QVariant> found = findGroup(database, group);
    if (!found)
        return found.error();
    if (found->isValid())
        return found->toLongLong();
    const Result<QVariant> count = database.value(u"SELECT count(*) FROM sum_groups"_s);
    if (!count)
        return count.error();
    if (count->toLongLong() < MostSumGroups)
        return insertGroup(database, group);
    SumGroup nameless;
    nameless.isLong = group.isLong;
    found = findGroup(database, nameless);
    if (!found)
        return found.error();
    return found->isValid() ? Result<qint64>(found->toLongLong()) : insertGroup(database, nameless);
}

QString additions()
{
    QStringList parts;
    for (const QString &name : sumColumnNames())
        parts.append(u"%1 = %1 + excluded.%1"_s.arg(name));
    return parts.join(", "_L1);
}

QString upsertSql(const QString &table, const QStringList &keys, const QString &conflict)
{
    const QStringList columns = keys + sumColumnNames();
    QStringList places;
    places.fill(u"?"_s, columns.size());
    return u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5"_s.arg(
        table, columns.join(", "_L1), places.join(", "_L1), conflict, additions());
}

QVariantList sumValues(const QVariantList &keys, const UsageSums &sums)
{
    QVariantList values = keys;
    for (const qint64 figure : sums.figures)
        values.append(figure);
    return values;
}

//! The rows that are not summed yet; nothing when there are none.
Result<std::optional<std::pair<qint64, qint64>>> unsummedRows(const RequestDatabase &database)
{
    using Rows = std::optional<std::pair<qint64, qint64>>;
    Result<QSqlQuery> query =
        database.run(u"SELECT first_row, last_row FROM unsummed WHERE first_row <= last_row"_s);
    if (!query)
        return query.error();
    if (query->next())
        return Rows(std::pair(query->value(0).toLongLong(), query->value(1).toLongLong()));
    if (query->lastError().isValid())
        return database.toError(query->lastError());
    return Rows();
}

//! The last row that was read; 0 when there are no more.
Result<qint64> readSlice(const RequestDatabase &database, qint64 first, qint64 last,
                         SumBatch &batch)
{
    Result<QSqlQuery> rows =
        database.run(u"SELECT %1 FROM requests r CROSS JOIN kinds k ON k.id = r.kind"
                     " WHERE r.row BETWEEN ? AND ? ORDER BY r.row LIMIT ?"_s.arg(rowColumns()),
                     {first, last, RowsOfSlice});
    if (!rows)
        return rows.error();
    qint64 row = 0;
    while (rows->next()) {
        const LoggedRequest logged = readRow(*rows);
        row = logged.row;
        addToBatch(batch, logged.record);
    }
    if (rows->lastError().isValid())
        return database.toError(rows->lastError());
    return row;
}

Status sumSlice(const RequestDatabase &database)
{
    const auto unsummed = unsummedRows(database); // again, now that nobody else writes
    if (!unsummed)
        return unsummed.error();
    if (!*unsummed)
        return Nothing{};
    const auto [first, last] = **unsummed;
    SumBatch batch;
    const Result<qint64> row = readSlice(database, first, last, batch);
    if (!row)
        return row.error();
    if (Status status = addToSums(database, batch); !status)
        return status;
    if (*row == 0 || *row >= last)
        return database.perform(u"DELETE FROM unsummed"_s);
    const auto moved = database.run(u"UPDATE unsummed SET first_row = ?"_s, {*row + 1});
    if (!moved)
        return moved.error();
    return Nothing{};
}

//! What the rows of a search are told apart by in SQL. Without days that is the group alone: then
//! SQLite reads the table in its order and sorts nothing.
QString groupingOf(const QList<UsageGroup> &groups)
{
    if (!groups.contains(UsageGroup::Day))
        return u"g.id"_s;
    QStringList columns{u"s.day"_s, u"g.model"_s, u"g.service_tier"_s, u"g.is_long"_s};
    if (groups.contains(UsageGroup::Program))
        columns.append(u"g.program"_s);
    if (groups.contains(UsageGroup::Key))
        columns.append(u"g.key_name"_s);
    if (groups.contains(UsageGroup::Endpoint))
        columns.append(u"g.route"_s);
    return columns.join(", "_L1);
}

QString searchSql(const SumRange &range, const QList<UsageGroup> &groups)
{
    QStringList sums;
    for (const QString &name : sumColumnNames())
        sums.append(u"sum(s.%1)"_s.arg(name));
    return u"SELECT g.program, g.model, g.key_name, g.route, g.service_tier, g.is_long, s.day, %1"
           " FROM sum_groups g CROSS JOIN %2 s ON s.sum_group = g.id AND s.%3 BETWEEN ? AND ?"
           " GROUP BY %4"_s.arg(sums.join(", "_L1),
                                range.isOfSlots ? u"slot_sums"_s : u"day_sums"_s,
                                range.isOfSlots ? u"slot"_s : u"day"_s, groupingOf(groups));
}

} // namespace

QList<QByteArray> rowNames(const SumRow &row, const QList<UsageGroup> &groups)
{
    QList<QByteArray> names;
    for (const UsageGroup group : groups) {
        switch (group) {
        case UsageGroup::Program:
            names.append(row.group.program);
            break;
        case UsageGroup::Model:
            names.append(row.group.model);
            break;
        case UsageGroup::Key:
            names.append(row.group.key);
            break;
        case UsageGroup::Endpoint:
            names.append(row.group.route);
            break;
        case UsageGroup::Day:
            names.append(QDate::fromJulianDay(row.day).toString(Qt::ISODate).toLatin1());
            break;
        }
    }
    return names;
}

Status addToSums(const RequestDatabase &database, const SumBatch &batch)
{
    static const QString daySql =
        upsertSql(u"day_sums"_s, {u"sum_group"_s, u"day"_s}, u"sum_group, day"_s);
    static const QString slotSql =
        upsertSql(u"slot_sums"_s, {u"sum_group"_s, u"slot"_s, u"day"_s}, u"sum_group, slot"_s);
    if (batch.isEmpty())
        return Nothing{};
    Result<QSqlQuery> toDay = database.prepare(daySql);
    if (!toDay)
        return toDay.error();
    Result<QSqlQuery> toSlot = database.prepare(slotSql);
    if (!toSlot)
        return toSlot.error();
    QMap<SumGroup, qint64> known;
    for (auto one = batch.cbegin(); one != batch.cend(); ++one) {
        const SumPlace &place = one.key();
        auto id = known.find(place.group);
        if (id == known.end()) {
            const Result<qint64> found = groupIdOf(database, place.group);
            if (!found)
                return found.error();
            id = known.insert(place.group, *found);
        }
        Status status = database.execute(*toDay, sumValues({*id, place.day}, one.value()));
        if (status)
            status =
                database.execute(*toSlot, sumValues({*id, place.slot, place.day}, one.value()));
        if (!status)
            return status;
    }
    return Nothing{};
}

Result<bool> sumOlderRows(const RequestDatabase &database)
{
    const Result<bool> isNeeded = hasUnsummedRows(database);
    if (!isNeeded || !*isNeeded)
        return isNeeded;
    const Status status = database.transaction([&database] { return sumSlice(database); });
    if (!status)
        return status.error();
    return true;
}

Result<bool> hasUnsummedRows(const RequestDatabase &database)
{
    const auto unsummed = unsummedRows(database);
    if (!unsummed)
        return unsummed.error();
    return unsummed->has_value();
}

Status removeOldSlots(const RequestDatabase &database, qint64 now)
{
    // The group makes it a look into the index for each of them.
    const QString condition =
        u"FROM slot_sums WHERE sum_group IN (SELECT id FROM sum_groups) AND slot < ?"_s;
    const QVariantList values{(now - SlotDays * 86'400) / SlotSeconds};
    const Result<QVariant> old = database.value(u"SELECT 1 "_s + condition + u" LIMIT 1"_s, values);
    if (!old)
        return old.error();
    if (!old->isValid())
        return Nothing{};
    const auto removed = database.run(u"DELETE "_s + condition, values);
    if (!removed)
        return removed.error();
    return Nothing{};
}

Status removeSums(const RequestDatabase &database)
{
    return database.transaction([&database]() -> Status {
        for (const char *table : {"slot_sums", "day_sums", "sum_groups", "unsummed", "days"}) {
            const Status done = database.perform(u"DELETE FROM %1"_s.arg(QLatin1StringView(table)));
            if (!done)
                return done;
        }
        return Nothing{};
    });
}

Result<QList<SumRow>> findSums(const RequestDatabase &database, const SumRange &range,
                               const QList<UsageGroup> &groups)
{
    Result<QSqlQuery> rows = database.run(searchSql(range, groups), {range.first, range.last});
    if (!rows)
        return rows.error();
    const bool isByDay = groups.contains(UsageGroup::Day);
    QList<SumRow> found;
    while (rows->next()) {
        const auto name = [&](int column, UsageGroup group) {
            return groups.contains(group) ? rows->value(column).toString().toUtf8() : QByteArray();
        };
        SumRow row;
        row.group.program = name(0, UsageGroup::Program);
        row.group.model = rows->value(1).toString().toUtf8();
        row.group.key = name(2, UsageGroup::Key);
        row.group.route = name(3, UsageGroup::Endpoint);
        row.group.serviceTier = rows->value(4).toString().toUtf8();
        row.group.isLong = rows->value(5).toBool();
        row.day = isByDay ? rows->value(6).toLongLong() : 0;
        for (std::size_t i = 0; i < row.sums.figures.size(); ++i)
            row.sums.figures[i] = rows->value(7 + int(i)).toLongLong();
        found.append(std::move(row));
    }
    if (rows->lastError().isValid())
        return database.toError(rows->lastError());
    return found;
}

Result<QList<SumRow>> findSlots(const RequestDatabase &database, const SumRange &range)
{
    Result<QSqlQuery> rows = database.run(
        u"SELECT g.program, g.model, g.key_name, g.route, g.service_tier, g.is_long, s.day, s.slot,"
        " s.requests, s.input_tokens, s.cached_tokens, s.cache_write_tokens, s.output_tokens,"
        " s.duration_ms FROM sum_groups g CROSS JOIN slot_sums s ON s.sum_group = g.id"
        " AND s.slot BETWEEN ? AND ?"_s,
        {range.first, range.last});
    if (!rows)
        return rows.error();
    QList<SumRow> found;
    while (rows->next()) {
        const auto name = [&rows](int column) { return rows->value(column).toString().toUtf8(); };
        const auto number = [&rows](int column) { return rows->value(column).toLongLong(); };
        SumRow row;
        row.group = {name(0), name(1), name(2), name(3), name(4), number(5) != 0};
        row.day = number(6);
        row.slot = number(7);
        row.sums[UsageSums::Requests] = number(8);
        row.sums[UsageSums::InputTokens] = number(9);
        row.sums[UsageSums::CachedTokens] = number(10);
        row.sums[UsageSums::CacheWriteTokens] = number(11);
        row.sums[UsageSums::OutputTokens] = number(12);
        row.sums[UsageSums::DurationMs] = number(13);
        found.append(std::move(row));
    }
    if (rows->lastError().isValid())
        return database.toError(rows->lastError());
    return found;
}

} // namespace core
