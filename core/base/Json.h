// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <memory>
#include <optional>

namespace core {

struct JsonTree;

//! One value of a parsed JSON text, with the exact spelling it had there.
//!
//! Cheap to copy; shares the text with its siblings and keeps it alive. Objects keep the order of
//! their keys; of a repeated key the last one counts. A value that does not exist is Undefined, so
//! that look-ups can be chained.
class JsonValue
{
public:
    enum class Kind { Undefined, Null, Bool, Number, String, Array, Object };

    JsonValue() = default;

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool isUndefined() const { return kind() == Kind::Undefined; }
    //! Missing or null: "not given" in every API spoken here.
    [[nodiscard]] bool isAbsent() const;
    [[nodiscard]] bool isString() const { return kind() == Kind::String; }
    [[nodiscard]] bool isObject() const { return kind() == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind() == Kind::Array; }
    [[nodiscard]] bool isNumber() const { return kind() == Kind::Number; }
    [[nodiscard]] bool isBool() const { return kind() == Kind::Bool; }

    //! The value as it was written; a view into the shared text, empty for Undefined.
    [[nodiscard]] QByteArrayView rawView() const;
    //! The same, copied.
    [[nodiscard]] QByteArray raw() const { return rawView().toByteArray(); }

    //! The unescaped text of a String (UTF-8), otherwise empty.
    [[nodiscard]] QByteArray toUtf8() const;
    [[nodiscard]] QString toString() const;
    //! A Number without a fraction within 64 bits.
    [[nodiscard]] std::optional<qint64> toInteger() const;
    [[nodiscard]] std::optional<double> toDouble() const;
    [[nodiscard]] std::optional<bool> toBool() const;

    //! The member of that name; Undefined when there is none or this is not an Object.
    [[nodiscard]] JsonValue operator[](QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const { return !(*this)[name].isUndefined(); }
    //! The number of members or items.
    [[nodiscard]] qsizetype size() const;
    //! The elements of an Array in order; empty for everything else.
    [[nodiscard]] QList<JsonValue> items() const;

    struct Member;
    //! The members of an Object in order; empty for everything else.
    [[nodiscard]] QList<Member> members() const;

private:
    friend Result<JsonValue> parseJson(QByteArray text);
    JsonValue(std::shared_ptr<const JsonTree> tree, quint32 node);

    // Shared: all values of one text point into the same tree, and the last one frees it.
    std::shared_ptr<const JsonTree> m_tree;
    quint32 m_node = 0;
};

struct JsonValue::Member
{
    QByteArray name;
    JsonValue value;
};

//! Parses one complete JSON text (UTF-8, any depth up to 256).
//! BadRequest, with the reason but without the text, when it is not valid JSON.
[[nodiscard]] Result<JsonValue> parseJson(QByteArray text);

//! Reads single members of one JSON object after the other, without a tree and without copies: for
//! events that come by the thousand.
class JsonFields
{
public:
    JsonFields();
    ~JsonFields();
    Q_DISABLE_COPY_MOVE(JsonFields)

    //! False when `text` is no JSON object. Invalidates the texts of the object before.
    [[nodiscard]] bool read(QByteArrayView text);
    //! The unescaped text of a String, otherwise nothing.
    [[nodiscard]] std::optional<QByteArrayView> text(const char *name) const;
    //! A Number without a fraction within 64 bits.
    [[nodiscard]] std::optional<qint64> integer(const char *name) const;

private:
    struct Parser;
    const std::unique_ptr<Parser> m_parser; // keeps its memory from object to object
};

} // namespace core
