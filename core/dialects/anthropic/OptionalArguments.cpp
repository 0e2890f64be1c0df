// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/OptionalArguments.h"

#include "core/base/Json.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace anthropic {

using namespace core;

namespace {

constexpr const char *Combinators[] = {"allOf", "anyOf", "oneOf"};

bool contains(const JsonValue &list, QByteArrayView text)
{
    const auto items = list.items();
    return std::any_of(items.begin(), items.end(), [text](const JsonValue &item) {
        return item.isString() && item.toUtf8() == text;
    });
}

bool isBlankText(const JsonValue &value)
{
    return value.isString() && value.toString().trimmed().isEmpty();
}

//! Looks things up in one JSON schema.
class SchemaReader
{
public:
    explicit SchemaReader(const JsonValue &root) : m_root(root) { }

    //! Without following references, which count as optional text.
    bool hasOptionalText(const JsonValue &schema)
    {
        if (!schema.isObject())
            return false;
        if (schema.contains("$ref"))
            return true;
        const auto members = schema["properties"].members();
        for (const auto &[name, property] : members) {
            const bool isOptional = !contains(schema["required"], name);
            if ((isOptional && mayBeText(property)) || hasOptionalText(property))
                return true;
        }
        if (hasOptionalText(schema["items"]))
            return true;
        for (const char *combinator : Combinators) {
            const auto branches = schema[combinator].items();
            if (std::any_of(branches.begin(), branches.end(),
                            [this](const JsonValue &branch) { return hasOptionalText(branch); }))
                return true;
        }
        return false;
    }

    //! The schema of a member; Undefined when there is none.
    JsonValue property(const JsonValue &schema, QByteArrayView name)
    {
        return first(schema, [name](const JsonValue &one) { return one["properties"][name]; });
    }

    JsonValue items(const JsonValue &schema)
    {
        return first(schema, [](const JsonValue &one) { return one["items"]; });
    }

    //! When any branch says so.
    bool isRequired(const JsonValue &schema, QByteArrayView name)
    {
        const auto find = [name](const JsonValue &one) {
            return contains(one["required"], name) ? one : JsonValue();
        };
        return !first(schema, find).isUndefined();
    }

    //! True when the schema describes strings, and not this very one as a choice.
    bool isTextOtherThan(const JsonValue &schema, const JsonValue &value)
    {
        const auto findChoice = [&value](const JsonValue &one) {
            const bool isChoice = contains(one["enum"], value.toUtf8())
                || (one["const"].isString() && one["const"].toUtf8() == value.toUtf8());
            return isChoice ? one : JsonValue();
        };
        const auto findText = [](const JsonValue &one) {
            return namesText(one) ? one : JsonValue();
        };
        return !first(schema, findText).isUndefined() && first(schema, findChoice).isUndefined()
            && m_steps > 0;
    }

private:
    //! By this schema alone, without its branches.
    static bool namesText(const JsonValue &schema)
    {
        const JsonValue type = schema["type"];
        if (type.isAbsent()) {
            const auto choices = schema["enum"].items();
            return std::any_of(choices.begin(), choices.end(),
                               [](const JsonValue &choice) { return choice.isString(); });
        }
        return type.isString() ? type.toUtf8() == "string" : contains(type, "string");
    }

    bool mayBeText(const JsonValue &schema) const
    {
        if (namesText(schema) || schema.contains("$ref"))
            return true;
        for (const char *combinator : Combinators) {
            const auto branches = schema[combinator].items();
            if (std::any_of(branches.begin(), branches.end(),
                            [this](const JsonValue &branch) { return mayBeText(branch); }))
                return true;
        }
        return false;
    }

    //! What `find` finds in the schema, else in its branches; references are followed.
    template<typename Find>
    JsonValue first(const JsonValue &schema, const Find &find, int depth = 0)
    {
        if (depth > MaxDepth)
            m_steps = 0;
        if (!schema.isObject() || --m_steps <= 0)
            return {};
        if (const JsonValue found = find(schema); !found.isUndefined())
            return found;
        if (schema["$ref"].isString()) {
            if (const JsonValue found = first(target(schema["$ref"].toUtf8()), find, depth + 1);
                !found.isUndefined())
                return found;
        }
        for (const char *combinator : Combinators) {
            const auto branches = schema[combinator].items();
            for (const JsonValue &branch : branches) {
                if (const JsonValue found = first(branch, find, depth + 1); !found.isUndefined())
                    return found;
            }
        }
        return {};
    }

    //! Of a reference within the schema: "#/$defs/name".
    JsonValue target(const QByteArray &reference) const
    {
        if (reference == "#")
            return m_root;
        if (!reference.startsWith("#/"))
            return {};
        JsonValue value = m_root;
        const auto names = reference.mid(2).split('/');
        for (QByteArray name : names)
            value = value[name.replace("~1", "/").replace("~0", "~")];
        return value;
    }

    static constexpr int MaxDepth = 64;
    static constexpr int MaxSteps = 20000;

    const JsonValue m_root;
    int m_steps = MaxSteps; //!< that are left: references may lead in circles; 0 = given up
};

//! Collects the parts of a JSON text that are to be left out.
class BlankSearch
{
public:
    BlankSearch(const JsonValue &arguments, const JsonValue &schema)
        : m_text(arguments.rawView())
        , m_schema(schema)
    {
        search(arguments, schema);
    }

    bool hasFound() const { return !m_gaps.isEmpty(); }

    QByteArray remainder() const
    {
        QByteArray text;
        qsizetype from = 0;
        for (const auto &[begin, end] : m_gaps) {
            text.append(m_text.sliced(from, begin - from));
            from = end;
        }
        return text.append(m_text.sliced(from));
    }

private:
    void search(const JsonValue &value, const JsonValue &schema)
    {
        if (schema.isUndefined())
            return;
        if (value.isObject())
            return searchObject(value, schema);
        const auto items = value.items();
        const JsonValue itemSchema = items.isEmpty() ? JsonValue() : m_schema.items(schema);
        for (const JsonValue &item : items)
            search(item, itemSchema);
    }

    void searchObject(const JsonValue &object, const JsonValue &schema)
    {
        qsizetype begin = positionOf(object) + 1;
        bool hasKept = false;
        const auto members = object.members();
        for (const auto &[name, value] : members) {
            const qsizetype valueEnd = positionOf(value) + value.rawView().size();
            qsizetype end = valueEnd;
            while (m_text[end] != ',' && m_text[end] != '}') // white space
                ++end;
            // Of a repeated name the last one counts.
            if (!isLeftOut(schema, name, object[name])) {
                search(value, m_schema.property(schema, name));
                hasKept = true;
            } else if (hasKept) {
                m_gaps.append({begin - 1, m_text[end] == ',' ? end : valueEnd});
            } else {
                m_gaps.append({begin, m_text[end] == ',' ? end + 1 : end});
            }
            begin = end + 1;
        }
    }

    bool isLeftOut(const JsonValue &schema, QByteArrayView name, const JsonValue &value)
    {
        return isBlankText(value) && !m_schema.isRequired(schema, name)
            && m_schema.isTextOtherThan(m_schema.property(schema, name), value);
    }

    qsizetype positionOf(const JsonValue &value) const
    {
        return value.rawView().data() - m_text.data();
    }

    QByteArrayView m_text;
    SchemaReader m_schema;
    QList<std::pair<qsizetype, qsizetype>> m_gaps; //!< in order
};

} // namespace

bool hasOptionalText(const RawJson &schema)
{
    const Result<JsonValue> json = parseJson(schema.text);
    return json && SchemaReader(*json).hasOptionalText(*json);
}

QByteArray withoutBlankOptions(const QByteArray &arguments, const RawJson &schema)
{
    const Result<JsonValue> json = parseJson(arguments);
    const Result<JsonValue> described = parseJson(schema.text);
    if (!json || !json->isObject() || !described)
        return arguments;
    const BlankSearch search(*json, *described);
    return search.hasFound() ? search.remainder() : arguments;
}

} // namespace anthropic
