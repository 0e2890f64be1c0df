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

//! One step each; the first brings an empty file to version 1.
QList<QStringList> steps()
{
    return {requestsAndDays(), rangeBounds(), failureColumns()};
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
    const Result<int> version = versionOf(database);
    if (version && *version >= 3)
        return sql;
    for (const QLatin1StringView text :
         {"k.error_code"_L1, "k.error_param"_L1, "k.provider_code"_L1})
        sql.replace(text, "''"_L1);
    return sql.replace("r.retry_at"_L1, "NULL"_L1);
}

bool hasRanges(const RequestDatabase &database)
{
    const Result<int> version = versionOf(database);
    return version && *version >= 2;
}

} // namespace core
