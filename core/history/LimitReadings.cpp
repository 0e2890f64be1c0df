// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/LimitReadings.h"

#include "core/history/RequestDatabase.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double LeastStep = 0.01; //!< in percent points
//! Backends that tell the seconds until the reset are out by some.
constexpr qint64 LeastResetShift = 60;
constexpr qint64 LongestSilence = 30 * 60;
//! A clock that was set back by less is none that was wrong.
constexpr qint64 ClockTolerance = 60;

struct NamedKind
{
    LimitWindow::Kind kind;
    QLatin1StringView name;
};

// As they are stored: never change one.
constexpr std::array NamedKinds{
    NamedKind{LimitWindow::Kind::FiveHours, "5h"_L1},
    NamedKind{LimitWindow::Kind::Daily, "day"_L1},
    NamedKind{LimitWindow::Kind::Weekly, "week"_L1},
    NamedKind{LimitWindow::Kind::Monthly, "month"_L1},
    NamedKind{LimitWindow::Kind::Annual, "year"_L1},
    NamedKind{LimitWindow::Kind::Other, "other"_L1},
};

QString wordOf(LimitWindow::Kind kind)
{
    for (const NamedKind &named : NamedKinds) {
        if (named.kind == kind)
            return named.name;
    }
    return NamedKinds.back().name;
}

LimitWindow::Kind windowKindOf(const QString &word)
{
    for (const NamedKind &named : NamedKinds) {
        if (word == named.name)
            return named.kind;
    }
    return LimitWindow::Kind::Other;
}

//! Of a query for `at, kind, minutes, used, resets_at, plan`.
LimitReading readingOf(const QSqlQuery &query)
{
    LimitReading reading;
    reading.at = query.value(0).toLongLong();
    reading.kind = windowKindOf(query.value(1).toString());
    reading.length = std::chrono::minutes(query.value(2).toLongLong());
    reading.usedPercent = query.value(3).toDouble();
    if (const QVariant reset = query.value(4); !reset.isNull())
        reading.resetsAt = reset.toLongLong();
    reading.plan = query.value(5).toString();
    return reading;
}

Result<std::optional<LimitReading>> firstOf(const RequestDatabase &database, const QString &sql,
                                            const QVariantList &values)
{
    Result<QSqlQuery> query = database.run(sql, values);
    if (!query)
        return query.error();
    if (query->next())
        return std::optional(readingOf(*query));
    if (query->lastError().isValid())
        return database.toError(query->lastError());
    return std::optional<LimitReading>();
}

Result<std::optional<LimitReading>> lastReading(const RequestDatabase &database,
                                                const LimitReading &ofWindow)
{
    return firstOf(database,
                   u"SELECT at, kind, minutes, used, resets_at, plan FROM readings"
                   " WHERE kind = ? AND minutes = ? ORDER BY at DESC LIMIT 1"_s,
                   {wordOf(ofWindow.kind), qint64(ofWindow.length.count())});
}

Status removeLater(const RequestDatabase &database, const LimitReading &ofWindow, qint64 now)
{
    const auto removed = database.run(
        u"DELETE FROM readings WHERE kind = ? AND minutes = ? AND at > ?"_s,
        {wordOf(ofWindow.kind), qint64(ofWindow.length.count()), now + ClockTolerance});
    if (!removed)
        return removed.error();
    return Nothing{};
}

Status insertReading(const RequestDatabase &database, const LimitReading &reading)
{
    const QVariant reset =
        reading.resetsAt ? QVariant(*reading.resetsAt) : QVariant(QMetaType::fromType<qint64>());
    const auto added =
        database.run(u"INSERT OR REPLACE INTO readings (at, kind, minutes, used, resets_at, plan)"
                     " VALUES (?, ?, ?, ?, ?, ?)"_s,
                     {reading.at, wordOf(reading.kind), qint64(reading.length.count()),
                      reading.usedPercent, reset, reading.plan.isEmpty() ? u""_s : reading.plan});
    if (!added)
        return added.error();
    return Nothing{};
}

Status addReading(const RequestDatabase &database, const LimitReading &reading, qint64 now)
{
    if (Status status = removeLater(database, reading, now); !status)
        return status;
    const auto last = lastReading(database, reading);
    if (!last)
        return last.error();
    if (*last && !isNews(**last, reading))
        return Nothing{};
    return insertReading(database, reading);
}

} // namespace

QList<LimitReading> toReadings(const LimitSnapshot &limits)
{
    QList<LimitReading> readings;
    for (const LimitWindow &window : limits.windows) {
        const bool isKnown = window.usedPercent && std::isfinite(*window.usedPercent);
        if (limits.capturedAt <= 0 || !window.family.isEmpty() || !isKnown)
            continue;
        readings.append({limits.capturedAt, window.kind, window.length, *window.usedPercent,
                         window.resetsAt, limits.plan});
    }
    return readings;
}

bool isNews(const LimitReading &last, const LimitReading &next)
{
    if (next.at < last.at)
        return false;
    // Just below the step: 12.34 - 12.33 is a little less than 0.01.
    const bool hasMoved = std::abs(next.usedPercent - last.usedPercent) > LeastStep * 0.999;
    const bool hasOtherReset = next.resetsAt.has_value() != last.resetsAt.has_value()
        || (next.resetsAt && std::abs(*next.resetsAt - *last.resetsAt) >= LeastResetShift);
    return hasMoved || hasOtherReset || next.plan != last.plan
        || next.at - last.at >= LongestSilence;
}

Status addReadings(const RequestDatabase &database, const QList<LimitReading> &readings, qint64 now)
{
    for (const LimitReading &reading : readings) {
        if (Status status = addReading(database, reading, now); !status)
            return status;
    }
    return Nothing{};
}

Status removeOldReadings(const RequestDatabase &database, qint64 now)
{
    const QVariantList values{now - ReadingDays * 86'400};
    const Result<QVariant> old =
        database.value(u"SELECT 1 FROM readings WHERE at < ? LIMIT 1"_s, values);
    if (!old)
        return old.error();
    if (!old->isValid())
        return Nothing{};
    const auto removed = database.run(u"DELETE FROM readings WHERE at < ?"_s, values);
    if (!removed)
        return removed.error();
    return Nothing{};
}

Result<std::optional<LimitReading>> newestReading(const RequestDatabase &database,
                                                  LimitWindow::Kind kind)
{
    return firstOf(database,
                   u"SELECT at, kind, minutes, used, resets_at, plan FROM readings"
                   " WHERE kind = ? ORDER BY at DESC LIMIT 1"_s,
                   {wordOf(kind)});
}

Result<QList<LimitReading>> findReadings(const RequestDatabase &database, qint64 since)
{
    Result<QSqlQuery> rows =
        database.run(u"SELECT at, kind, minutes, used, resets_at, plan FROM readings"
                     " WHERE at >= ? ORDER BY at, kind, minutes"_s,
                     {since});
    if (!rows)
        return rows.error();
    QList<LimitReading> readings;
    while (rows->next())
        readings.append(readingOf(*rows));
    if (rows->lastError().isValid())
        return database.toError(rows->lastError());
    return readings;
}

} // namespace core
