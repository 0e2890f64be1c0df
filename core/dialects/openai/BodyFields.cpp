// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/BodyFields.h"

#include "core/chat/LenientFields.h"
#include "core/dialects/openai/OpenAiShared.h"

#include <algorithm>

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxFormParts = 100;

//! Never noted: they do not affect the response, or are noted elsewhere when they ask for more.
constexpr const char *SilentlyIgnored[] = {"user", "safety_identifier", "store"};

bool isOneOf(const QByteArray &word, WordList words)
{
    return std::any_of(words.begin(), words.end(),
                       [&word](const char *other) { return word == other; });
}

QString listed(WordList words)
{
    QStringList list;
    for (const char *word : words)
        list.append(QString::fromLatin1(word));
    return list.join(u", "_s);
}

//! True for what is read, refused or meaningless here; everything else is noted.
bool isExpected(const QByteArray &name, std::span<const Parameter> parameters)
{
    if (isOneOf(name, SilentlyIgnored))
        return true;
    return std::any_of(parameters.begin(), parameters.end(), [&name](const Parameter &known) {
        return name == known.name && known.treatment != Parameter::Treatment::Ignored;
    });
}

Result<ResponseFormat> readSchema(const JsonValue &schema, const QString &path, QList<Note> &notes)
{
    if (schema["schema"].isAbsent())
        return missingParameter(path + u".schema"_s);
    if (!schema["schema"].isObject()) {
        return invalidValue(u"'%1.schema' must be an object."_s.arg(path), path + u".schema"_s);
    }
    if (!schema["name"].isString() || schema["name"].toUtf8().isEmpty())
        return missingParameter(path + u".name"_s);
    ResponseFormat format;
    format.kind = ResponseFormat::Kind::JsonSchema;
    format.name = schema["name"].toUtf8();
    format.description = schema["description"].toUtf8();
    format.strict = schema["strict"].toBool();
    format.schema = fitFormatSchema(schema["schema"], path.toUtf8() + ".schema", notes);
    return format;
}

//! The value of `name="…"` or `name=…` among the parameters of a header.
QByteArray parameterOf(QByteArrayView header, QByteArrayView name)
{
    for (QByteArray piece : header.toByteArray().split(';')) {
        piece = piece.trimmed();
        const qsizetype equals = piece.indexOf('=');
        if (equals < 0 || piece.first(equals).toLower() != name)
            continue;
        QByteArray value = piece.mid(equals + 1);
        if (value.size() > 1 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

std::optional<FormPart> readFormPart(const QByteArray &text)
{
    const qsizetype headEnd = text.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    FormPart part;
    for (const QByteArray &line : text.first(headEnd).split('\n')) {
        if (!line.trimmed().toLower().startsWith("content-disposition:"))
            continue;
        part.name = parameterOf(line.trimmed(), "name");
        part.fileName = parameterOf(line.trimmed(), "filename");
    }
    part.content = text.mid(headEnd + 4);
    if (part.name.isEmpty())
        return std::nullopt;
    return part;
}

} // namespace

Result<QByteArray> readWord(const JsonValue &value, const QString &path, WordList words)
{
    if (isBlank(value))
        return QByteArray();
    const QByteArray text = value.toUtf8();
    if (!isOneOf(text, words))
        return invalidValue(u"'%1' must be one of: %2."_s.arg(path, listed(words)), path);
    return text;
}

QByteArray readHint(const JsonValue &value, const QByteArray &param, WordList words,
                    QList<Note> &notes)
{
    const QByteArray word = toWord(value);
    if (isOneOf(word, words))
        return word;
    if (!isLeftToServer(value)) {
        const QByteArray shown = value.isString() ? word : value.raw();
        addNote(notes, {Note::Kind::Changed, param, shown.left(50) + "->default"});
    }
    return {};
}

Status readModel(const JsonValue &body, Request &request)
{
    const JsonValue model = body["model"];
    if (model.isAbsent())
        return missingParameter(u"model"_s);
    request.model = model.toUtf8();
    if (request.model.isEmpty())
        return invalidValue(u"'model' must be the name of a model."_s, u"model"_s);
    return Nothing{};
}

Result<StreamOptions> readStream(const JsonValue &body)
{
    const Result<std::optional<bool>> stream = readFlag(body, "stream");
    if (!stream)
        return stream.error();
    const JsonValue options = body["stream_options"];
    if (!isNotGiven(options) && !options.isObject())
        return invalidValue(u"'stream_options' must be an object."_s, u"stream_options"_s);
    const Result<std::optional<bool>> include = readFlag(options, "include_usage");
    if (!include) {
        return invalidValue(u"'stream_options.include_usage' must be true or false."_s,
                            u"stream_options.include_usage"_s);
    }
    return StreamOptions{stream->value_or(false), include->value_or(false)};
}

Result<int> readChoiceCount(const JsonValue &body, int most)
{
    const JsonValue n = body["n"];
    const std::optional<qint64> count = toWholeNumber(n);
    if (isNotGiven(n))
        return 1;
    if (!count || *count < 1 || *count > most)
        return invalidValue(u"'n' must be a whole number from 1 to %1."_s.arg(most), u"n"_s);
    return int(*count);
}

Status readCeiling(const JsonValue &body, WordList names, Request &request)
{
    for (const char *name : names) {
        std::optional<qint64> tokens;
        if (!readCeilingValue(body[name], tokens)) {
            const QString field = QString::fromLatin1(name);
            return invalidValue(u"'%1' must be a whole number of at least 1."_s.arg(field), field);
        }
        if (!request.maxOutputTokens)
            request.maxOutputTokens = tokens;
    }
    return Nothing{};
}

Status readStop(const JsonValue &body, Request &request)
{
    const JsonValue stop = body["stop"];
    if (isBlank(stop))
        return Nothing{};
    if (!stop.isString() && !stop.isArray())
        return invalidValue(u"'stop' must be a string or an array of strings."_s, u"stop"_s);
    QList<QByteArray> sequences{stop.toUtf8()};
    qsizetype index = 0;
    for (const JsonValue &item : stop.items()) {
        const QString path = itemPath(u"stop"_s, index++);
        if (!item.isString() && !isBlank(item))
            return invalidValue(u"'%1' must be a string."_s.arg(path), path);
        sequences.append(item.toUtf8());
    }
    sequences.removeAll(QByteArray());
    request.stop = sequences;
    return Nothing{};
}

Status readIdentity(const JsonValue &body, const ApiCall &call, Request &request)
{
    const JsonValue key = body["prompt_cache_key"];
    if (!isBlank(key) && !key.isString())
        return invalidValue(u"'prompt_cache_key' must be a string."_s, u"prompt_cache_key"_s);
    request.promptCacheKey = key.toUtf8();
    request.sessionId = call.sessionId();
    if (body["client_metadata"].isObject())
        request.clientMetadata = {body["client_metadata"].raw()};
    request.turnState = call.header("x-codex-turn-state");
    if (request.turnState.isEmpty()) // where it is on a WebSocket
        request.turnState = body["client_metadata"]["x-codex-turn-state"].toUtf8();
    const JsonValue onSocket =
        body["client_metadata"]["ws_request_header_x_openai_internal_codex_responses_lite"];
    request.wantsLite = call.header("x-openai-internal-codex-responses-lite") == "true"
        || onSocket.toUtf8() == "true";
    return Nothing{};
}

void noteIgnored(const JsonValue &body, std::span<const Parameter> parameters, QList<Note> &notes)
{
    for (const auto &[name, value] : body.members()) {
        if (!value.isAbsent() && !isExpected(name, parameters))
            addNote(notes, {Note::Kind::Ignored, name, {}});
    }
    const bool isStoreIgnored =
        std::any_of(parameters.begin(), parameters.end(), [](const Parameter &one) {
            return qstrcmp(one.name, "store") == 0
                && one.treatment == Parameter::Treatment::Ignored;
        });
    if (isStoreIgnored && body["store"].toBool().value_or(false))
        addNote(notes, {Note::Kind::Ignored, "store", {}});
}

Result<ResponseFormat> readFormat(const JsonValue &format, const QString &path, QList<Note> &notes)
{
    const bool isSchema = format["json_schema"].isObject();
    const JsonValue given = format.isString() ? format : format["type"];
    if (isBlank(format)
        || (isLeftToServer(given) && !format.isNumber() && !format.isBool() && !isSchema))
        return ResponseFormat();
    const QByteArray type = isBlank(given) && isSchema ? "json_schema"_ba : toWord(given);
    if (type == "text")
        return ResponseFormat{ResponseFormat::Kind::Text, {}, {}, {}, {}};
    if (type == "json_object" || type == "json")
        return ResponseFormat{ResponseFormat::Kind::JsonObject, {}, {}, {}, {}};
    if (type != "json_schema") {
        return invalidValue(u"'%1.type' must be text, json_object or json_schema."_s.arg(path),
                            path + u".type"_s);
    }
    if (isSchema)
        return readSchema(format["json_schema"], path + u".json_schema"_s, notes);
    return readSchema(format, path, notes);
}

// --- forms ---------------------------------------------------------------------------------------

bool isForm(QByteArrayView contentType)
{
    return contentType.trimmed().toByteArray().toLower().startsWith("multipart/form-data");
}

Result<QList<FormPart>> readForm(QByteArrayView contentType, const QByteArray &body)
{
    const Error broken{ErrorCode::BadRequest, u"The form in the request body is not complete."_s};
    const QByteArray boundary = parameterOf(contentType, "boundary");
    const QByteArray delimiter = "--" + boundary;
    if (boundary.isEmpty() || !body.startsWith(delimiter))
        return broken;
    QList<FormPart> parts;
    qsizetype at = delimiter.size();
    while (body.mid(at, 2) != "--") {
        const qsizetype next = body.indexOf("\r\n" + delimiter, at);
        if (next < 0 || body.mid(at, 2) != "\r\n" || parts.size() == MaxFormParts)
            return broken;
        const auto part = readFormPart(body.mid(at + 2, next - at - 2));
        if (!part)
            return broken;
        parts.append(*part);
        at = next + 2 + delimiter.size();
    }
    return parts;
}

} // namespace openai
