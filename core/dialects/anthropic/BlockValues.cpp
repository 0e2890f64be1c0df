// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/BlockValues.h"

#include "core/base/JsonWriter.h"

namespace anthropic {

using namespace core;

namespace {

constexpr char SignatureType[] = "chatmock_thought";
constexpr qint64 SignatureVersion = 1;

constexpr char InvalidJson[] = "INVALID_JSON";

} // namespace

QByteArray toSignature(const ReasoningItem &reasoning)
{
    JsonWriter json;
    json.beginObject().member("type", SignatureType).memberNumber("version", SignatureVersion);
    json.member("encrypted_content", reasoning.encryptedContent);
    json.memberRaw("summary",
                   reasoning.summary.isEmpty() ? QByteArray("[]") : reasoning.summary.text);
    json.endObject();
    return json.take().toBase64();
}

std::optional<ReasoningItem> fromSignature(const QByteArray &signature)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(signature, QByteArray::AbortOnBase64DecodingErrors);
    // Signatures from elsewhere are long and not JSON; the first byte is enough to tell.
    if (!bytes || !(*bytes).startsWith('{'))
        return std::nullopt;
    const Result<JsonValue> json = parseJson(*bytes);
    if (!json || (*json)["type"].toUtf8() != SignatureType
        || (*json)["version"].toInteger() != SignatureVersion)
        return std::nullopt;
    const QByteArray encrypted = (*json)["encrypted_content"].toUtf8();
    const JsonValue summary = (*json)["summary"];
    if (encrypted.isEmpty() || !summary.isArray())
        return std::nullopt;
    return ReasoningItem{encrypted, {summary.raw()}};
}

QByteArray toToolInput(const QByteArray &arguments)
{
    if (arguments.trimmed().isEmpty())
        return "{}";
    const Result<JsonValue> json = parseJson(arguments);
    if (json && json->isObject())
        return arguments;
    JsonWriter wrapped;
    wrapped.beginObject().member(InvalidJson, arguments).endObject();
    return wrapped.take();
}

QByteArray fromToolInput(const JsonValue &input)
{
    if (input.size() == 1 && input[InvalidJson].isString())
        return input[InvalidJson].toUtf8();
    return input.isObject() ? input.raw() : QByteArray("{}");
}

} // namespace anthropic
