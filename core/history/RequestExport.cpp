// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestExport.h"

#include "core/base/JsonWriter.h"

#include <QtCore/QDateTime>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray timeText(std::optional<qint64> unixSeconds)
{
    if (!unixSeconds)
        return {};
    return toTimeText(*unixSeconds);
}

//! A formula begins with one of these in some spreadsheet, also behind spaces that it strips.
bool looksLikeFormula(const QByteArray &text)
{
    const QByteArray shown = text.trimmed();
    return !shown.isEmpty()
        && (QByteArrayView("=+-@|%").contains(shown.front()) || text.front() == '\t'
            || text.front() == '\r' || text.front() == '\n');
}

QByteArray csvFigure(std::optional<qint64> value)
{
    return value ? QByteArray::number(*value) : QByteArray();
}

QByteArray namesOf(const QList<Note> &notes, Note::Kind kind)
{
    QByteArrayList names;
    for (const Note &note : notes) {
        if (note.kind == kind)
            names.append(note.detail.isEmpty() ? note.param : note.param + '=' + note.detail);
    }
    return names.join("; ");
}

QByteArray missWord(std::optional<CacheMiss> cause)
{
    return cause ? QByteArray(toWord(*cause)) : QByteArray();
}

void writeFigure(JsonWriter &json, const char *name, std::optional<qint64> value)
{
    if (value)
        json.memberNumber(name, *value);
    else
        json.memberNull(name);
}

//! Empty = unknown.
void writeTextMember(JsonWriter &json, const char *name, const QByteArray &utf8)
{
    if (utf8.isEmpty())
        json.memberNull(name);
    else
        json.member(name, QByteArrayView(utf8));
}

void writeNotes(JsonWriter &json, const QList<Note> &notes)
{
    json.key("ignored").beginArray();
    for (const Note &note : notes) {
        if (note.kind == Note::Kind::Ignored)
            json.string(QByteArrayView(note.param));
    }
    json.endArray().key("changed").beginObject();
    for (const Note &note : notes) {
        if (note.kind == Note::Kind::Changed)
            json.member(note.param, QByteArrayView(note.detail));
    }
    json.endObject();
}

} // namespace

QByteArray toTimeText(qint64 unixSeconds)
{
    return QDateTime::fromSecsSinceEpoch(unixSeconds).toUTC().toString(Qt::ISODate).toLatin1();
}

QByteArray toCsvField(const QByteArray &text)
{
    QByteArray field = looksLikeFormula(text) ? "'" + text : text;
    if (field.contains('"') || field.contains(',') || field.contains('\r') || field.contains('\n')
        || field.startsWith(' ') || field.endsWith(' ')) {
        field.replace("\"", "\"\"");
        return '"' + field + '"';
    }
    return field;
}

QByteArray csvHeader()
{
    return "started_at,request_id,method,path,client,model,effort,upstream_model,status,streamed,"
           "client_left,duration_ms,first_output_ms,input_tokens,cached_tokens,output_tokens,"
           "reasoning_tokens,ignored,changed,error,upstream_fault,upstream_id,error_code,"
           "retry_at,program,key,service_tier,cache_write_tokens,cache_miss\r\n";
}

QByteArray toCsvLine(const RequestRecord &record)
{
    const QByteArrayList fields{timeText(record.startedAt),
                                toCsvField(record.requestId),
                                toCsvField(record.method),
                                toCsvField(record.path),
                                toCsvField(record.client),
                                toCsvField(record.model),
                                toCsvField(record.effort),
                                toCsvField(record.upstreamModel),
                                record.status == 0 ? QByteArray()
                                                   : QByteArray::number(record.status),
                                record.isStreamed ? "true" : "false",
                                record.isGone() ? "true" : "false",
                                QByteArray::number(record.durationMs),
                                csvFigure(record.firstOutputMs),
                                csvFigure(record.inputTokens),
                                csvFigure(record.cachedTokens),
                                csvFigure(record.outputTokens),
                                csvFigure(record.reasoningTokens),
                                toCsvField(namesOf(record.notes, Note::Kind::Ignored)),
                                toCsvField(namesOf(record.notes, Note::Kind::Changed)),
                                toCsvField(record.error.toUtf8()),
                                toCsvField(record.upstreamFault),
                                toCsvField(record.upstreamId),
                                toCsvField(record.errorCode),
                                timeText(record.retryAt),
                                toCsvField(record.program),
                                toCsvField(record.key),
                                toCsvField(record.serviceTier),
                                csvFigure(record.cacheWriteTokens),
                                missWord(record.cacheMiss)};
    return fields.join(',') + "\r\n";
}

QByteArray toJsonLine(const RequestRecord &record)
{
    JsonWriter json;
    json.beginObject().member("started_at", QByteArrayView(timeText(record.startedAt)));
    json.member("request_id", QByteArrayView(record.requestId));
    json.member("method", QByteArrayView(record.method));
    json.member("path", QByteArrayView(record.path));
    writeTextMember(json, "client", record.client);
    writeTextMember(json, "model", record.model);
    writeTextMember(json, "effort", record.effort);
    writeTextMember(json, "upstream_model", record.upstreamModel);
    writeFigure(json, "status",
                record.status == 0 ? std::nullopt : std::optional<qint64>(record.status));
    json.memberBool("streamed", record.isStreamed);
    json.memberBool("client_left", record.isGone());
    json.memberNumber("duration_ms", record.durationMs);
    writeFigure(json, "first_output_ms", record.firstOutputMs);
    writeFigure(json, "input_tokens", record.inputTokens);
    writeFigure(json, "cached_tokens", record.cachedTokens);
    writeFigure(json, "output_tokens", record.outputTokens);
    writeFigure(json, "reasoning_tokens", record.reasoningTokens);
    writeNotes(json, record.notes);
    writeTextMember(json, "error", record.error.toUtf8());
    writeTextMember(json, "upstream_fault", record.upstreamFault);
    writeTextMember(json, "upstream_id", record.upstreamId);
    writeTextMember(json, "error_code", record.errorCode);
    writeTextMember(json, "retry_at", timeText(record.retryAt));
    writeTextMember(json, "program", record.program);
    writeTextMember(json, "key", record.key);
    writeTextMember(json, "service_tier", record.serviceTier);
    writeFigure(json, "cache_write_tokens", record.cacheWriteTokens);
    writeTextMember(json, "cache_miss", missWord(record.cacheMiss));
    return json.endObject().take() + '\n';
}

QByteArray toJsonLine(const DailyUsage &usage)
{
    JsonWriter json;
    json.beginObject().member("day", QByteArrayView(usage.day.toString(Qt::ISODate).toLatin1()));
    json.memberNumber("requests", usage.requests).memberNumber("failed", usage.failed);
    json.memberNumber("input_tokens", usage.inputTokens);
    json.memberNumber("cached_tokens", usage.cachedTokens);
    json.memberNumber("output_tokens", usage.outputTokens);
    json.memberNumber("reasoning_tokens", usage.reasoningTokens);
    return json.endObject().take() + '\n';
}

} // namespace core
