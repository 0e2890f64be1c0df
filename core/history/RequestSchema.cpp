// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestSchema.h"

#include "core/history/RequestDatabase.h"

#include <QtCore/QStringList>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! "CMrq": tells this file from any other of SQLite's.
constexpr int ApplicationId = 0x434d7271;

// Never change a step that was shipped: append one.

//! To version 1.
const QStringList &requestsAndDays()
{
    static const QStringList statements{
        uR"(CREATE TABLE kinds (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            digest BLOB NOT NULL UNIQUE,
            method TEXT NOT NULL,
            path TEXT NOT NULL,
            route TEXT NOT NULL,
            client TEXT NOT NULL,
            model TEXT NOT NULL,
            effort TEXT NOT NULL,
            upstream_model TEXT NOT NULL,
            status INTEGER NOT NULL,
            is_streamed INTEGER NOT NULL,
            has_client_left INTEGER NOT NULL,
            notes TEXT NOT NULL,
            error TEXT NOT NULL,
            upstream_fault TEXT NOT NULL))"_s,
        uR"(CREATE TABLE requests (
            row INTEGER PRIMARY KEY AUTOINCREMENT,
            kind INTEGER NOT NULL,
            request_id TEXT NOT NULL,
            upstream_id TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            duration_ms INTEGER NOT NULL,
            first_output_ms INTEGER,
            input_tokens INTEGER,
            cached_tokens INTEGER,
            output_tokens INTEGER,
            reasoning_tokens INTEGER,
            tokens INTEGER))"_s,
        u"CREATE INDEX requests_by_kind ON requests (kind, row, started_at, duration_ms, tokens)"_s,
        // The beginning tells ids apart and takes half the room.
        u"CREATE INDEX requests_by_id ON requests (substr(request_id, 1, 16))"_s,
        u"CREATE INDEX requests_by_upstream_id ON requests (substr(upstream_id, 1, 16))"
        " WHERE upstream_id <> ''"_s,
        uR"(CREATE TABLE bodies (
            row INTEGER PRIMARY KEY,
            request BLOB NOT NULL,
            upstream BLOB NOT NULL,
            response BLOB NOT NULL))"_s,
        uR"(CREATE TABLE days (
            day TEXT PRIMARY KEY,
            requests INTEGER NOT NULL,
            failed INTEGER NOT NULL,
            input_tokens INTEGER NOT NULL,
            cached_tokens INTEGER NOT NULL,
            output_tokens INTEGER NOT NULL,
            reasoning_tokens INTEGER NOT NULL) WITHOUT ROWID)"_s,
    };
    return statements;
}

QString boundsOfRanges()
{
    return u"SELECT row >> %1, min(started_at), max(started_at), min(duration_ms),"
           " max(duration_ms), min(tokens), max(tokens) FROM requests"_s.arg(RangeBits);
}

//! To version 2: without them a filter of figures that nothing matches reads every row.
const QStringList &rangeBounds()
{
    static const QStringList statements{
        uR"(CREATE TABLE blocks (
            block INTEGER PRIMARY KEY,
            least_started INTEGER NOT NULL,
            most_started INTEGER NOT NULL,
            least_duration INTEGER NOT NULL,
            most_duration INTEGER NOT NULL,
            least_tokens INTEGER,
            most_tokens INTEGER))"_s,
        u"INSERT INTO blocks %1 GROUP BY row >> %2"_s.arg(boundsOfRanges()).arg(RangeBits),
    };
    return statements;
}

//! To version 3: why a request failed, for the window to say what to do.
const QStringList &failureColumns()
{
    static const QStringList statements{
        u"ALTER TABLE kinds ADD COLUMN error_code TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE kinds ADD COLUMN error_param TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE kinds ADD COLUMN provider_code TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE requests ADD COLUMN retry_at INTEGER"_s,
    };
    return statements;
}

//! Of both tables of sums, as they were shipped with version 4.
QString sumColumns()
{
    return uR"(
            requests INTEGER NOT NULL,
            failed INTEGER NOT NULL,
            input_tokens INTEGER NOT NULL,
            cached_tokens INTEGER NOT NULL,
            cache_write_tokens INTEGER NOT NULL,
            output_tokens INTEGER NOT NULL,
            reasoning_tokens INTEGER NOT NULL,
            duration_ms INTEGER NOT NULL,
            with_tokens INTEGER NOT NULL,
            generated_tokens INTEGER NOT NULL,
            generation_ms INTEGER NOT NULL,
            miss_0 INTEGER NOT NULL, miss_1 INTEGER NOT NULL, miss_2 INTEGER NOT NULL,
            miss_3 INTEGER NOT NULL, miss_4 INTEGER NOT NULL,
            first_0 INTEGER NOT NULL, first_1 INTEGER NOT NULL, first_2 INTEGER NOT NULL,
            first_3 INTEGER NOT NULL, first_4 INTEGER NOT NULL, first_5 INTEGER NOT NULL,
            first_6 INTEGER NOT NULL, first_7 INTEGER NOT NULL, first_8 INTEGER NOT NULL,
            first_9 INTEGER NOT NULL, first_10 INTEGER NOT NULL, first_11 INTEGER NOT NULL,
            first_12 INTEGER NOT NULL, first_13 INTEGER NOT NULL, first_14 INTEGER NOT NULL,
            first_15 INTEGER NOT NULL, first_16 INTEGER NOT NULL, first_17 INTEGER NOT NULL,
            first_18 INTEGER NOT NULL, first_19 INTEGER NOT NULL, first_20 INTEGER NOT NULL,
            first_21 INTEGER NOT NULL,)"_s;
}

//! To version 4: who used what, and what the meter of the plan showed, beyond the requests
//! themselves. `unsummed` has the rows that are older than the sums.
const QStringList &sumsAndReadings()
{
    static const QStringList statements{
        u"ALTER TABLE kinds ADD COLUMN program TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE kinds ADD COLUMN key_name TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE kinds ADD COLUMN service_tier TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE requests ADD COLUMN cache_write_tokens INTEGER"_s,
        u"ALTER TABLE requests ADD COLUMN cache_miss INTEGER"_s,
        uR"(CREATE TABLE sum_groups (
            id INTEGER PRIMARY KEY,
            program TEXT NOT NULL,
            model TEXT NOT NULL,
            key_name TEXT NOT NULL,
            route TEXT NOT NULL,
            service_tier TEXT NOT NULL,
            is_long INTEGER NOT NULL,
            UNIQUE (program, model, key_name, route, service_tier, is_long)))"_s,
        u"CREATE TABLE day_sums (day INTEGER NOT NULL, sum_group INTEGER NOT NULL,%1"
        " PRIMARY KEY (sum_group, day)) WITHOUT ROWID"_s.arg(sumColumns()),
        u"CREATE TABLE slot_sums (slot INTEGER NOT NULL, sum_group INTEGER NOT NULL,"
        " day INTEGER NOT NULL,%1 PRIMARY KEY (sum_group, slot)) WITHOUT ROWID"_s.arg(sumColumns()),
        u"CREATE TABLE unsummed (first_row INTEGER NOT NULL, last_row INTEGER NOT NULL)"_s,
        u"INSERT INTO unsummed SELECT * FROM (SELECT min(row) AS least, max(row) FROM requests)"
        " WHERE least IS NOT NULL"_s,
        uR"(CREATE TABLE readings (
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            minutes INTEGER NOT NULL,
            used REAL NOT NULL,
            resets_at INTEGER,
            plan TEXT NOT NULL,
            PRIMARY KEY (kind, minutes, at)) WITHOUT ROWID)"_s,
    };
    return statements;
}

//! One step each; the first brings an empty file to version 1.
QList<QStringList> steps()
{
    return {requestsAndDays(), rangeBounds(), failureColumns(), sumsAndReadings()};
}

Status performAll(const RequestDatabase &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (Status status = database.perform(statement); !status)
            return status;
    }
    return Nothing{};
}

Error notOurs(const RequestDatabase &database)
{
    return {
        ErrorCode::Storage, u"%1 is no request log"_s.arg(database.fileName()), {}, {}, LogDamaged};
}

Error tooNew(const RequestDatabase &database)
{
    return {ErrorCode::Storage,
            u"the request log %1 was written by a newer version"_s.arg(database.fileName()),
            {},
            {},
            LogTooNew};
}

//! Of a file that this program may read; 0 = nothing is in it.
Result<int> versionOf(const RequestDatabase &database)
{
    // In one statement: another program may be making the file at this moment, and half of what it
    // writes would look like a file of somebody else's.
    Result<QSqlQuery> query =
        database.run(u"SELECT (SELECT count(*) FROM sqlite_master), version.user_version,"
                     " application.application_id"
                     " FROM pragma_user_version version, pragma_application_id application"_s);
    if (!query)
        return query.error();
    if (!query->next())
        return database.toError(query->lastError());
    const int tables = query->value(0).toInt();
    const int version = query->value(1).toInt();
    const int application = query->value(2).toInt();
    if (version == 0 && application == 0 && tables == 0)
        return 0;
    if (application != ApplicationId || version < 1)
        return notOurs(database);
    if (version > currentSchemaVersion())
        return tooNew(database);
    return version;
}

Status upgrade(const RequestDatabase &database)
{
    return database.transaction([&database]() -> Status {
        // Again, now that nobody else writes.
        const Result<int> version = versionOf(database);
        if (!version)
            return version.error();
        const QList<QStringList> all = steps();
        for (const QStringList &statements : all.mid(*version)) {
            if (Status status = performAll(database, statements); !status)
                return status;
        }
        return performAll(database,
                          {u"PRAGMA application_id = %1"_s.arg(ApplicationId),
                           u"PRAGMA user_version = %1"_s.arg(currentSchemaVersion())});
    });
}

//! Versions up to 1.0 kept one. It is no step of the schema, so that they can still use the file.
Status removeWordIndex(const RequestDatabase &database)
{
    Status status = performAll(
        database,
        {u"DROP TRIGGER IF EXISTS kind_added"_s, u"DROP TRIGGER IF EXISTS kind_removed"_s});
    // An SQLite without FTS5 cannot remove the table; nothing uses it any more.
    if (status)
        static_cast<void>(database.perform(u"DROP TABLE IF EXISTS kinds_search"_s));
    return status;
}

} // namespace

int currentSchemaVersion()
{
    return int(steps().size());
}

Status prepareSchema(const RequestDatabase &database)
{
    const Result<int> version = versionOf(database);
    if (!version)
        return version.error();
    // Has an effect on an empty file only: what is deleted can be given back to the disk.
    if (*version == 0) {
        if (Status status = database.perform(u"PRAGMA auto_vacuum = INCREMENTAL"_s); !status)
            return status;
    }
    if (Status status = database.useWriteAheadLog(); !status)
        return status;
    if (Status status = database.perform(u"PRAGMA synchronous = NORMAL"_s); !status)
        return status;
    if (*version < currentSchemaVersion()) {
        if (Status status = upgrade(database); !status)
            return status;
    }
    return removeWordIndex(database);
}

Result<bool> isReadable(const RequestDatabase &database)
{
    const Result<int> version = versionOf(database);
    if (!version)
        return version.error();
    return *version > 0;
}

Status refreshRange(const RequestDatabase &database, qint64 range)
{
    if (const auto query = database.run(u"DELETE FROM blocks WHERE block = ?"_s, {range}); !query)
        return query.error();
    const auto query =
        database.run(u"INSERT INTO blocks %1 WHERE row BETWEEN ? AND ? GROUP BY row >> %2"_s
                         .arg(boundsOfRanges())
                         .arg(RangeBits),
                     {range << RangeBits, ((range + 1) << RangeBits) - 1});
    if (!query)
        return query.error();
    return Nothing{};
}

QString forTables(const RequestDatabase &database, QString sql)
{
    const Result<int> found = versionOf(database);
    const int version = found ? *found : 0;
    if (version < 4) {
        for (const QLatin1StringView text : {"k.program"_L1, "k.key_name"_L1, "k.service_tier"_L1})
            sql.replace(text, "''"_L1);
        for (const QLatin1StringView figure : {"r.cache_write_tokens"_L1, "r.cache_miss"_L1})
            sql.replace(figure, "NULL"_L1);
    }
    if (version < 3) {
        for (const QLatin1StringView text :
             {"k.error_code"_L1, "k.error_param"_L1, "k.provider_code"_L1})
            sql.replace(text, "''"_L1);
        sql.replace("r.retry_at"_L1, "NULL"_L1);
    }
    return sql;
}

bool hasRanges(const RequestDatabase &database)
{
    const Result<int> version = versionOf(database);
    return version && *version >= 2;
}

bool hasSums(const RequestDatabase &database)
{
    const Result<int> version = versionOf(database);
    return version && *version >= 4;
}

} // namespace core
