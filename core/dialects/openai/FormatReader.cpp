// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/FormatReader.h"

#include "core/dialects/openai/OpenAiShared.h"

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<ResponseFormat> readSchema(const JsonValue &schema, const QString &path)
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
    format.schema = {schema["schema"].raw()};
    return format;
}

} // namespace

Result<ResponseFormat> readFormat(const JsonValue &format, const QString &path)
{
    if (format.isAbsent())
        return ResponseFormat();
    const QByteArray type = format["type"].toUtf8();
    if (type == "text")
        return ResponseFormat{ResponseFormat::Kind::Text, {}, {}, {}, {}};
    if (type == "json_object")
        return ResponseFormat{ResponseFormat::Kind::JsonObject, {}, {}, {}, {}};
    if (type != "json_schema") {
        return invalidValue(u"'%1.type' must be text, json_object or json_schema."_s.arg(path),
                            path + u".type"_s);
    }
    if (format["json_schema"].isObject())
        return readSchema(format["json_schema"], path + u".json_schema"_s);
    return readSchema(format, path);
}

} // namespace openai
