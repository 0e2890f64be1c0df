// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/ToolInput.h"

#include "core/base/JsonWriter.h"

namespace anthropic {

using namespace core;

namespace {

constexpr char Invalid[] = "INVALID_JSON";

} // namespace

QByteArray toToolInput(const QByteArray &arguments)
{
    if (arguments.trimmed().isEmpty())
        return "{}";
    const Result<JsonValue> json = parseJson(arguments);
    if (json && json->isObject())
        return arguments;
    JsonWriter wrapped;
    wrapped.beginObject().member(Invalid, arguments).endObject();
    return wrapped.take();
}

QByteArray fromToolInput(const JsonValue &input)
{
    if (input.size() == 1 && input[Invalid].isString())
        return input[Invalid].toUtf8();
    return input.isObject() ? input.raw() : QByteArray("{}");
}

} // namespace anthropic
