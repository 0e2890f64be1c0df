// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/Schemas.h"

#include "core/base/JsonWriter.h"

#include <QtCore/QList>

#include <utility>

namespace openai {

using namespace core;

namespace {

constexpr QByteArrayView NoParameters(R"({"type":"object","properties":{}})");

//! Puts members into objects of one JSON text and leaves every other byte as it is.
class Splicer
{
public:
    explicit Splicer(const JsonValue &root) : m_text(root.rawView()) { }

    //! Adds `member` at the end of `object`, which is part of the root. Objects must be given in
    //! the order in which they end.
    void append(const JsonValue &object, QByteArrayView member)
    {
        const QByteArrayView raw = object.rawView();
        const qsizetype end = raw.data() + raw.size() - 1 - m_text.data();
        m_out.append(m_text.sliced(m_copied, end - m_copied));
        if (object.size() > 0)
            m_out.append(',');
        m_out.append(member);
        m_copied = end;
    }

    QByteArray take() { return m_out + m_text.sliced(m_copied).toByteArray(); }

private:
    QByteArrayView m_text;
    qsizetype m_copied = 0;
    QByteArray m_out;
};

bool isObjectSchema(const JsonValue &schema)
{
    const JsonValue type = schema["type"];
    for (const JsonValue &one : type.items()) {
        if (one.toUtf8() == "object")
            return true;
    }
    return type.toUtf8() == "object" || (type.isUndefined() && schema["properties"].isObject());
}

void closeSchema(const JsonValue &schema, Splicer &splicer);

void closeMembers(const JsonValue &schemas, Splicer &splicer)
{
    for (const JsonValue::Member &member : schemas.members())
        closeSchema(member.value, splicer);
    for (const JsonValue &item : schemas.items())
        closeSchema(item, splicer);
}

//! Forbids other members in `schema` and in every schema inside it.
void closeSchema(const JsonValue &schema, Splicer &splicer)
{
    if (!schema.isObject())
        return;
    for (const auto &[name, value] : schema.members()) {
        if (name == "properties" || name == "$defs" || name == "definitions" || name == "anyOf"
            || name == "allOf" || name == "oneOf" || name == "prefixItems")
            closeMembers(value, splicer);
        else if (name == "items" || name == "not")
            closeSchema(value, splicer);
    }
    if (isObjectSchema(schema) && !schema.contains("additionalProperties"))
        splicer.append(schema, R"("additionalProperties":false)");
}

} // namespace

RawJson toAnswerSchema(const JsonValue &schema, bool isStrict)
{
    if (!isStrict)
        return {schema.raw()};
    Splicer splicer(schema);
    closeSchema(schema, splicer);
    return {splicer.take()};
}

RawJson toParameters(const JsonValue &schema, bool isStrict)
{
    if (!schema.isObject() || schema.size() == 0)
        return {NoParameters.toByteArray()};
    const QByteArray type = schema["type"].toUtf8();
    if (schema.contains("properties") || (type != "object" && !schema["type"].isUndefined()))
        return toAnswerSchema(schema, isStrict);
    if (type.isEmpty() && (schema.contains("anyOf") || schema.contains("$ref")))
        return toAnswerSchema(schema, isStrict);
    Splicer splicer(schema);
    const bool closes = isStrict && !schema.contains("additionalProperties");
    const QByteArray member = QByteArray(type.isEmpty() ? R"("type":"object",)" : "")
        + R"("properties":{})" + (closes ? R"(,"additionalProperties":false)" : "");
    splicer.append(schema, member);
    return {splicer.take()};
}

QByteArray withoutMember(const JsonValue &object, QByteArrayView name)
{
    if (!object.contains(name))
        return object.raw();
    JsonWriter json;
    json.beginObject();
    for (const JsonValue::Member &member : object.members()) {
        if (member.name != name)
            json.memberRaw(member.name, member.value.rawView());
    }
    json.endObject();
    return json.take();
}

QByteArray withMember(const JsonValue &object, QByteArrayView name, QByteArrayView text)
{
    JsonWriter json;
    json.beginObject();
    for (const JsonValue::Member &member : object.members()) {
        if (member.name == name)
            json.member(name, text);
        else
            json.memberRaw(member.name, member.value.rawView());
    }
    json.endObject();
    return json.take();
}

} // namespace openai
