// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestExport.h"

#include "core/base/JsonWriter.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray timeText(std::optional<qint64> unixSeconds)
{
    if (!unixSeconds)
        return {};
    return QDateTime::fromSecsSinceEpoch(*unixSeconds, QTimeZone::utc())
        .toString(Qt::ISODate)
        .toLatin1();
}

//! A formula begins with one of these in some spreadsheet, also behind spaces that it strips.
bool looksLikeFormula(const QByteArray &text)
{
    const QByteArray shown = text.trimmed();
    return !shown.isEmpty()
        && (QByteArrayView("=+-@|%").contains(shown.front()) || text.front() == '\t'
            || text.front() == '\r' || text.front() == '\n');
}

QByteArray csvText(const QByteArray &text)
{
    QByteArray field = looksLikeFormula(text) ? "'" + text : text;
    if (field.contains('"') || field.contains(',') || field.contains('\r') || field.contains('\n')
        || field.startsWith(' ') || field.endsWith(' ')) {
        field.replace("\"", "\"\"");
        return '"' + field + '"';
    }
    return field;
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

QByteArray csvHeader()
{
    return "started_at,request_id,method,path,client,model,effort,upstream_model,status,streamed,"
           "client_left,duration_ms,first_output_ms,input_tokens,cached_tokens,output_tokens,"
           "reasoning_tokens,ignored,changed,error,upstream_fault,upstream_id,error_code,retry_"
           "at\r\n";
}

QByteArray toCsvLine(const RequestRecord &record)
{
    const QByteArrayList fields{timeText(record.startedAt),
                                csvText(record.requestId),
                                csvText(record.method),
                                csvText(record.path),
                                csvText(record.client),
                                csvText(record.model),
                                csvText(record.effort),
                                csvText(record.upstreamModel),
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
                                csvText(namesOf(record.notes, Note::Kind::Ignored)),
                                csvText(namesOf(record.notes, Note::Kind::Changed)),
                                csvText(record.error.toUtf8()),
                                csvText(record.upstreamFault),
                                csvText(record.upstreamId),
                                csvText(record.errorCode),
                                timeText(record.retryAt)};
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
