// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/SchemaRepair.h"

#include "core/base/JsonWriter.h"

#include <algorithm>

namespace core {

namespace {

//! Text to put in at a place of the original.
struct Insertion
{
    qsizetype at = 0;
    QByteArray text;
};

//! Walks the places where JSON Schema allows another schema; names of properties are not keywords.
class SchemaWalk
{
public:
    explicit SchemaWalk(const JsonValue &root) : m_root(root.rawView()) { context(root); }

    QByteArray result() const
    {
        QByteArray text;
        qsizetype from = 0;
        for (const Insertion &insertion : m_insertions) {
            text.append(m_root.sliced(from, insertion.at - from)).append(insertion.text);
            from = insertion.at;
        }
        return text.append(m_root.sliced(from));
    }

private:
    static bool isObjectSchema(const JsonValue &schema)
    {
        const JsonValue type = schema["type"];
        if (type.isArray()) {
            const auto types = type.items();
            return std::any_of(types.begin(), types.end(),
                               [](const JsonValue &one) { return one.toUtf8() == "object"; });
        }
        return type.toUtf8() == "object" || (type.isAbsent() && schema["properties"].isObject());
    }

    void context(const JsonValue &schema)
    {
        if (!schema.isObject())
            return;
        const auto members = schema.members();
        for (const auto &[name, value] : members)
            visitKeyword(name, value);
        if (!isObjectSchema(schema) || schema.contains("additionalProperties"))
            return;
        const QByteArrayView raw = schema.rawView();
        const qsizetype end = raw.data() - m_root.data() + raw.size() - 1;
        const QByteArray text = "\"additionalProperties\":false";
        m_insertions.append({end, schema.size() > 0 ? ',' + text : text});
    }

    void visitKeyword(const QByteArray &name, const JsonValue &value)
    {
        static const QList<QByteArray> maps{"properties", "$defs", "definitions",
                                            "patternProperties", "dependentSchemas"};
        static const QList<QByteArray> schemas{
            "items", "additionalProperties", "not", "if", "then", "else", "contains"};
        static const QList<QByteArray> lists{"anyOf", "oneOf", "allOf", "prefixItems", "items"};
        if (maps.contains(name)) {
            const auto members = value.members();
            for (const auto &member : members)
                context(member.value);
        }
        if (schemas.contains(name))
            context(value);
        if (lists.contains(name)) {
            const auto items = value.items();
            for (const JsonValue &item : items)
                context(item);
        }
    }

    QByteArrayView m_root;
    QList<Insertion> m_insertions; //!< inner ends come before outer ones: already in order
};

} // namespace

QByteArray closedSchema(const JsonValue &schema)
{
    return SchemaWalk(schema).result();
}

QByteArray withProperties(const JsonValue &schema)
{
    if (schema.size() == 0)
        return "{\"type\":\"object\",\"properties\":{}}";
    if (schema["type"].toUtf8() != "object" || schema["properties"].isObject())
        return schema.raw();
    QByteArray text = schema.raw();
    return text.insert(text.size() - 1, ",\"properties\":{}");
}

} // namespace core
