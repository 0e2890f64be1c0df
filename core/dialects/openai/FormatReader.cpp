// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/FormatReader.h"

#include "core/dialects/openai/OpenAiShared.h"
#include "core/dialects/openai/Schemas.h"

#include <algorithm>

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
    format.schema = toAnswerSchema(schema["schema"], format.strict.value_or(false));
    return format;
}

bool mentionsJson(const QByteArray &text)
{
    static constexpr QByteArrayView Word("json");
    const auto found = std::search(text.begin(), text.end(), Word.begin(), Word.end(),
                                   [](char a, char b) { return (a | 0x20) == b; });
    return found != text.end();
}

bool mentionsJson(const QList<Part> &parts)
{
    return std::any_of(parts.begin(), parts.end(), [](const Part &part) {
        const auto *text = std::get_if<TextPart>(&part);
        return text && mentionsJson(text->text);
    });
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

bool mentionsJson(const Request &request)
{
    if (mentionsJson(request.instructions))
        return true;
    return std::any_of(request.items.begin(), request.items.end(), [](const Item &item) {
        if (const auto *message = std::get_if<Message>(&item))
            return mentionsJson(message->parts);
        const auto *output = std::get_if<ToolOutput>(&item);
        return output && mentionsJson(output->parts);
    });
}

} // namespace openai
