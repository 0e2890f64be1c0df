// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestRows.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/history/RequestDatabase.h"
#include "core/history/RequestSchema.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QHash>

#include <set>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

// The order of rowColumns().
enum class Column {
    Row,
    RequestId,
    UpstreamId,
    StartedAt,
    DurationMs,
    FirstOutputMs,
    InputTokens,
    CachedTokens,
    OutputTokens,
    ReasoningTokens,
    Method,
    Path,
    Route,
    Client,
    Model,
    Effort,
    UpstreamModel,
    Status,
    IsStreamed,
    HasClientLeft,
    Notes,
    ErrorText,
    UpstreamFault,
    ErrorCodeWord,
    ErrorParam,
    ProviderCode,
    RetryAt,
    Program,
    KeyName,
    ServiceTier,
    CacheWriteTokens,
    CacheMissCause,
};

//! An empty text, never null: the columns are NOT NULL.
QString text(const QByteArray &utf8)
{
    return utf8.isEmpty() ? u""_s : QString::fromUtf8(utf8);
}

QVariant figure(std::optional<qint64> value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<qint64>());
}

std::optional<qint64> readFigure(const QSqlQuery &query, Column column)
{
    const QVariant value = query.value(int(column));
    if (value.isNull())
        return std::nullopt;
    return value.toLongLong();
}

//! A cause that this version does not know reads as none.
std::optional<CacheMiss> readCacheMiss(const QSqlQuery &query)
{
    const std::optional<qint64> cause = readFigure(query, Column::CacheMissCause);
    if (!cause || *cause < 0 || *cause >= CacheMissCount)
        return std::nullopt;
    return CacheMiss(*cause);
}

//! ["ignored","temperature",""] each; empty without notes.
QByteArray notesJson(const QList<Note> &notes)
{
    if (notes.isEmpty())
        return {};
    JsonWriter json;
    json.beginArray();
    for (const Note &note : notes) {
        json.beginArray().string(
            QByteArrayView(note.kind == Note::Kind::Ignored ? "ignored" : "changed"));
        json.string(QByteArrayView(note.param)).string(QByteArrayView(note.detail)).endArray();
    }
    return json.endArray().take();
}

QList<Note> readNotes(const QByteArray &text)
{
    QList<Note> notes;
    if (text.isEmpty())
        return notes;
    const Result<JsonValue> json = parseJson(text);
    if (!json)
        return notes;
    for (const JsonValue &item : json->items()) {
        const QList<JsonValue> parts = item.items();
        if (parts.size() != 3)
            continue;
        const bool isIgnored = parts.at(0).toUtf8() == "ignored";
        notes.append({isIgnored ? Note::Kind::Ignored : Note::Kind::Changed, parts.at(1).toUtf8(),
                      parts.at(2).toUtf8()});
    }
    return notes;
}

//! Empty stays empty: most captured parts are.
QByteArray packed(const QByteArray &body)
{
    return body.isEmpty() ? QByteArray("") : qCompress(body);
}

QByteArray unpacked(const QByteArray &body)
{
    return body.isEmpty() ? QByteArray() : qUncompress(body);
}

QByteArray shapeDigest(const RequestRecord &record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QList<QByteArray> parts{record.method,
                                  record.path,
                                  record.route,
                                  record.client,
                                  record.model,
                                  record.effort,
                                  record.upstreamModel,
                                  QByteArray::number(record.status),
                                  record.isStreamed ? "streamed" : "",
                                  record.hasClientLeft ? "left" : "",
                                  notesJson(record.notes),
                                  record.error.toUtf8(),
                                  record.upstreamFault,
                                  record.errorCode,
                                  record.errorParam,
                                  record.providerCode,
                                  record.program,
                                  record.key,
                                  record.serviceTier};
    for (const QByteArray &part : parts) {
        hash.addData(part);
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result().left(16);
}

QString insertShapeSql()
{
    return u"INSERT INTO kinds (digest, method, path, route, client, model, effort, upstream_model,"
           " status, is_streamed, has_client_left, notes, error, upstream_fault, error_code,"
           " error_param, provider_code, program, key_name, service_tier)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
}

QVariantList shapeValues(const RequestRecord &record, const QByteArray &digest)
{
    return {digest,
            text(record.method),
            text(record.path),
            text(record.route),
            text(record.client),
            text(record.model),
            text(record.effort),
            text(record.upstreamModel),
            record.status,
            int(record.isStreamed),
            int(record.hasClientLeft),
            text(notesJson(record.notes)),
            record.error.isEmpty() ? u""_s : record.error,
            text(record.upstreamFault),
            text(record.errorCode),
            text(record.errorParam),
            text(record.providerCode),
            text(record.program),
            text(record.key),
            text(record.serviceTier)};
}

QString insertRequestSql()
{
    return u"INSERT INTO requests (kind, request_id, upstream_id, started_at, duration_ms,"
           " first_output_ms, input_tokens, cached_tokens, output_tokens, reasoning_tokens, tokens,"
           " retry_at, cache_write_tokens, cache_miss)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
}

QVariantList requestValues(const RequestRecord &record, qint64 shape)
{
    return {shape,
            text(record.requestId),
            text(record.upstreamId),
            record.startedAt,
            record.durationMs,
            figure(record.firstOutputMs),
            figure(record.inputTokens),
            figure(record.cachedTokens),
            figure(record.outputTokens),
            figure(record.reasoningTokens),
            figure(record.totalTokens()),
            figure(record.retryAt),
            figure(record.cacheWriteTokens),
            figure(record.cacheMiss ? std::optional(qint64(*record.cacheMiss)) : std::nullopt)};
}

QString insertBodiesSql()
{
    return u"INSERT INTO bodies (row, request, upstream, response) VALUES (?, ?, ?, ?)"_s;
}

QVariantList bodyValues(const RequestRecord &record, qint64 row)
{
    return {row, packed(record.requestBody), packed(record.upstreamBody),
            packed(record.responseBody)};
}

bool hasBodies(const RequestRecord &record)
{
    return !record.requestBody.isEmpty() || !record.upstreamBody.isEmpty()
        || !record.responseBody.isEmpty();
}

Result<qint64> shapeOf(const RequestDatabase &database, const RequestRecord &record,
                       QHash<QByteArray, qint64> &known)
{
    const QByteArray digest = shapeDigest(record);
    if (const auto shape = known.constFind(digest); shape != known.cend())
        return *shape;
    const Result<QVariant> found =
        database.value(u"SELECT id FROM kinds WHERE digest = ?"_s, {digest});
    if (!found)
        return found.error();
    qint64 shape = found->toLongLong();
    if (!found->isValid()) {
        const auto added = database.run(insertShapeSql(), shapeValues(record, digest));
        if (!added)
            return added.error();
        shape = added->lastInsertId().toLongLong();
    }
    known.insert(digest, shape);
    return shape;
}

} // namespace

QString rowColumns()
{
    return u"r.row, r.request_id, r.upstream_id, r.started_at, r.duration_ms, r.first_output_ms,"
           " r.input_tokens, r.cached_tokens, r.output_tokens, r.reasoning_tokens,"
           " k.method, k.path, k.route, k.client, k.model, k.effort, k.upstream_model, k.status,"
           " k.is_streamed, k.has_client_left, k.notes, k.error, k.upstream_fault, k.error_code,"
           " k.error_param, k.provider_code, r.retry_at, k.program, k.key_name, k.service_tier,"
           " r.cache_write_tokens, r.cache_miss"_s;
}

LoggedRequest readRow(const QSqlQuery &query)
{
    const auto value = [&query](Column column) { return query.value(int(column)); };
    const auto utf8 = [&value](Column column) { return value(column).toString().toUtf8(); };
    LoggedRequest logged;
    logged.row = value(Column::Row).toLongLong();
    RequestRecord &record = logged.record;
    record.requestId = utf8(Column::RequestId);
    record.upstreamId = utf8(Column::UpstreamId);
    record.startedAt = value(Column::StartedAt).toLongLong();
    record.durationMs = value(Column::DurationMs).toLongLong();
    record.firstOutputMs = readFigure(query, Column::FirstOutputMs);
    record.inputTokens = readFigure(query, Column::InputTokens);
    record.cachedTokens = readFigure(query, Column::CachedTokens);
    record.outputTokens = readFigure(query, Column::OutputTokens);
    record.reasoningTokens = readFigure(query, Column::ReasoningTokens);
    record.method = utf8(Column::Method);
    record.path = utf8(Column::Path);
    record.route = utf8(Column::Route);
    record.client = utf8(Column::Client);
    record.model = utf8(Column::Model);
    record.effort = utf8(Column::Effort);
    record.upstreamModel = utf8(Column::UpstreamModel);
    record.status = value(Column::Status).toInt();
    record.isStreamed = value(Column::IsStreamed).toBool();
    record.hasClientLeft = value(Column::HasClientLeft).toBool();
    record.notes = readNotes(utf8(Column::Notes));
    record.error = value(Column::ErrorText).toString();
    record.upstreamFault = utf8(Column::UpstreamFault);
    record.errorCode = utf8(Column::ErrorCodeWord);
    record.errorParam = utf8(Column::ErrorParam);
    record.providerCode = utf8(Column::ProviderCode);
    record.retryAt = readFigure(query, Column::RetryAt);
    record.program = utf8(Column::Program);
    record.key = utf8(Column::KeyName);
    record.serviceTier = utf8(Column::ServiceTier);
    record.cacheWriteTokens = readFigure(query, Column::CacheWriteTokens);
    record.cacheMiss = readCacheMiss(query);
    return logged;
}

void readBodies(const QSqlQuery &query, RequestRecord &record)
{
    record.requestBody = unpacked(query.value(0).toByteArray());
    record.upstreamBody = unpacked(query.value(1).toByteArray());
    record.responseBody = unpacked(query.value(2).toByteArray());
}

Status writeRecords(const RequestDatabase &database, const std::deque<RequestRecord> &records)
{
    Result<QSqlQuery> insert = database.prepare(insertRequestSql());
    if (!insert)
        return insert.error();
    QHash<QByteArray, qint64> shapes;
    std::set<qint64> ranges;
    for (const RequestRecord &record : records) {
        const Result<qint64> shape = shapeOf(database, record, shapes);
        if (!shape)
            return shape.error();
        if (Status status = database.execute(*insert, requestValues(record, *shape)); !status)
            return status;
        const qint64 row = insert->lastInsertId().toLongLong();
        ranges.insert(row >> RangeBits);
        if (!hasBodies(record))
            continue;
        if (const auto bodies = database.run(insertBodiesSql(), bodyValues(record, row)); !bodies)
            return bodies.error();
    }
    for (const qint64 range : ranges) {
        if (Status status = refreshRange(database, range); !status)
            return status;
    }
    return Nothing{};
}

Status addToDays(const RequestDatabase &database, const QMap<QDate, DailyUsage> &days)
{
    for (const DailyUsage &usage : days) {
        const auto added = database.run(
            u"INSERT INTO days VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET"
            " requests = requests + excluded.requests, failed = failed + excluded.failed,"
            " input_tokens = input_tokens + excluded.input_tokens,"
            " cached_tokens = cached_tokens + excluded.cached_tokens,"
            " output_tokens = output_tokens + excluded.output_tokens,"
            " reasoning_tokens = reasoning_tokens + excluded.reasoning_tokens"_s,
            {usage.day.toString(Qt::ISODate), usage.requests, usage.failed, usage.inputTokens,
             usage.cachedTokens, usage.outputTokens, usage.reasoningTokens});
        if (!added)
            return added.error();
    }
    return Nothing{};
}

} // namespace core
