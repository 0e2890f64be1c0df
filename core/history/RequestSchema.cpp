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

QString boundsOfBlocks()
{
    return u"SELECT row >> %1, min(started_at), max(started_at), min(duration_ms),"
           " max(duration_ms), min(tokens), max(tokens) FROM requests"_s.arg(BlockBits);
}

//! To version 2: without them a filter of figures that nothing matches reads every row.
const QStringList &blockBounds()
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
        u"INSERT INTO blocks %1 GROUP BY row >> %2"_s.arg(boundsOfBlocks()).arg(BlockBits),
    };
    return statements;
}

//! One step each; the first brings an empty file to version 1.
QList<QStringList> steps()
{
    return {requestsAndDays(), blockBounds()};
}

Status performAll(const RequestDatabase &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (Status status = database.perform(statement); !status)
            return status;
    }
    return Nothing{};
}

Result<int> numberIn(const RequestDatabase &database, const QString &sql)
{
    const Result<QVariant> value = database.value(sql);
    if (!value)
        return value.error();
    return value->toInt();
}

Error notOurs(const RequestDatabase &database)
{
    return {ErrorCode::Storage, u"%1 is no request log"_s.arg(database.fileName()), {}, {}, LogDamaged};
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

// The search index is no step of the schema: whether SQLite has FTS5 can differ between two
// programs that use the same file. The triggers tell that it is up to date.

bool hasTrigrams(const RequestDatabase &database)
{
    return database.perform(u"CREATE VIRTUAL TABLE temp.trigram_probe USING fts5(text,"
                            " tokenize='trigram')"_s)
        && database.perform(u"DROP TABLE temp.trigram_probe"_s);
}

bool hasSearchTriggers(const RequestDatabase &database)
{
    const Result<int> count = numberIn(database,
                                       u"SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"
                                       " AND name IN ('kind_added', 'kind_removed')"_s);
    return count && *count == 2;
}

Status makeSearchIndex(const RequestDatabase &database)
{
    // What separates the texts cannot be searched for.
    const auto textOf = [](const QString &row) {
        return u"%1path || char(10) || %1client || char(10) || %1model || char(10) ||"
               " %1upstream_model || char(10) || %1error || char(10) || %1upstream_fault"_s.arg(
                   row);
    };
    return database.transaction([&] {
        return performAll(
            database,
            {u"DROP TRIGGER IF EXISTS kind_added"_s, u"DROP TRIGGER IF EXISTS kind_removed"_s,
             u"DROP TABLE IF EXISTS kinds_search"_s,
             u"CREATE VIRTUAL TABLE kinds_search USING fts5(text, content='',"
             " tokenize='trigram')"_s,
             u"INSERT INTO kinds_search (rowid, text) SELECT id, %1 FROM kinds"_s.arg(textOf({})),
             u"CREATE TRIGGER kind_added AFTER INSERT ON kinds BEGIN"
             " INSERT INTO kinds_search (rowid, text) VALUES (new.id, %1); END"_s.arg(
                 textOf(u"new."_s)),
             u"CREATE TRIGGER kind_removed AFTER DELETE ON kinds BEGIN"
             " INSERT INTO kinds_search (kinds_search, rowid, text)"
             " VALUES ('delete', old.id, %1); END"_s.arg(textOf(u"old."_s))});
    });
}

Status prepareSearchIndex(const RequestDatabase &database)
{
    const bool isUpToDate = hasSearchTriggers(database);
    if (hasTrigrams(database) == isUpToDate)
        return Nothing{};
    if (!isUpToDate)
        return makeSearchIndex(database);
    return performAll(database, {u"DROP TRIGGER kind_added"_s, u"DROP TRIGGER kind_removed"_s});
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
    return prepareSearchIndex(database);
}

Result<bool> isReadable(const RequestDatabase &database)
{
    const Result<int> version = versionOf(database);
    if (!version)
        return version.error();
    return *version > 0;
}

bool hasSearchIndex(const RequestDatabase &database)
{
    return hasSearchTriggers(database) && hasTrigrams(database);
}

Status refreshBlock(const RequestDatabase &database, qint64 block)
{
    if (const auto query = database.run(u"DELETE FROM blocks WHERE block = ?"_s, {block}); !query)
        return query.error();
    const auto query =
        database.run(u"INSERT INTO blocks %1 WHERE row BETWEEN ? AND ? GROUP BY row >> %2"_s
                         .arg(boundsOfBlocks())
                         .arg(BlockBits),
                     {block << BlockBits, ((block + 1) << BlockBits) - 1});
    if (!query)
        return query.error();
    return Nothing{};
}

bool hasBlocks(const RequestDatabase &database)
{
    const Result<int> version = versionOf(database);
    return version && *version >= 2;
}

} // namespace core
