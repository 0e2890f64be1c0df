// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/JsonEdits.h"

#include "core/base/JsonWriter.h"

namespace core {

namespace {

void writeWithout(JsonWriter &json, const JsonValue &value, QByteArrayView name)
{
    if (value.isObject()) {
        json.beginObject();
        const auto members = value.members();
        for (const auto &[key, member] : members) {
            if (key == name)
                continue;
            json.key(key);
            writeWithout(json, member, name);
        }
        json.endObject();
    } else if (value.isArray()) {
        json.beginArray();
        const auto items = value.items();
        for (const JsonValue &item : items)
            writeWithout(json, item, name);
        json.endArray();
    } else {
        json.raw(value.rawView());
    }
}

} // namespace

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

QByteArray withoutMemberAnywhere(const JsonValue &value, QByteArrayView name)
{
    if (!value.rawView().contains(name))
        return value.raw();
    JsonWriter json;
    writeWithout(json, value, name);
    return json.take();
}

QByteArray withRawMember(const JsonValue &object, QByteArrayView name, QByteArrayView json)
{
    JsonWriter out;
    out.beginObject();
    bool isSet = false;
    const auto members = object.members();
    for (const auto &[key, value] : members) {
        out.memberRaw(key, key == name ? json : value.rawView());
        isSet = isSet || key == name;
    }
    if (!isSet)
        out.memberRaw(name, json);
    out.endObject();
    return out.take();
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
