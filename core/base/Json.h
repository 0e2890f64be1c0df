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
//! their keys; of a repeated key the last one counts. A value that does not exist is Undefined,
//! so look-ups can be chained.
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

    //! The member of that name, Undefined when there is none or this is no Object.
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

    // Shared: every value of one text points into the same tree, whoever lives longest keeps it.
    std::shared_ptr<const JsonTree> m_tree;
    quint32 m_node = 0;
};

struct JsonValue::Member
{
    QByteArray name;
    JsonValue value;
};

//! Parses one complete JSON text (UTF-8, any depth up to 256).
//! BadRequest, with what is wrong and without quoting the text, when it is not valid JSON.
[[nodiscard]] Result<JsonValue> parseJson(QByteArray text);

} // namespace core
