// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/ReasoningSignature.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"

namespace anthropic {

using namespace core;

namespace {

constexpr char Type[] = "chatmock_thought";
constexpr qint64 Version = 1;

} // namespace

QByteArray toSignature(const ReasoningItem &reasoning)
{
    JsonWriter json;
    json.beginObject().member("type", Type).memberNumber("version", Version);
    json.member("encrypted_content", reasoning.encryptedContent);
    json.memberRaw("summary", reasoning.summary.isEmpty() ? QByteArray("[]") : reasoning.summary.text);
    json.endObject();
    return json.take().toBase64();
}

std::optional<ReasoningItem> fromSignature(const QByteArray &signature)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(signature, QByteArray::AbortOnBase64DecodingErrors);
    // Signatures from elsewhere are long and no JSON: the first byte settles it.
    if (!bytes || !(*bytes).startsWith('{'))
        return std::nullopt;
    const Result<JsonValue> json = parseJson(*bytes);
    if (!json || (*json)["type"].toUtf8() != Type || (*json)["version"].toInteger() != Version)
        return std::nullopt;
    const QByteArray encrypted = (*json)["encrypted_content"].toUtf8();
    const JsonValue summary = (*json)["summary"];
    if (encrypted.isEmpty() || !summary.isArray())
        return std::nullopt;
    return ReasoningItem{encrypted, {summary.raw()}};
}

} // namespace anthropic
