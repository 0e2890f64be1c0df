// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/JsonEdits.h"

#include "core/base/JsonWriter.h"

namespace core {

QByteArray withoutMember(const JsonValue &object, QByteArrayView name)
{
    JsonWriter json;
    json.beginObject();
    const auto members = object.members();
    for (const auto &[key, value] : members) {
        if (key != name)
            json.memberRaw(key, value.rawView());
    }
    json.endObject();
    return json.take();
}

QByteArray withMember(const JsonValue &object, QByteArrayView name, QByteArrayView text)
{
    JsonWriter json;
    json.beginObject();
    const auto members = object.members();
    for (const auto &[key, value] : members) {
        if (key == name)
            json.member(key, text);
        else
            json.memberRaw(key, value.rawView());
    }
    json.endObject();
    return json.take();
}

} // namespace core
