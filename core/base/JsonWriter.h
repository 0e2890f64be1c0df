// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace core {

//! Appends `utf8` as a JSON string, quotes included. Invalid UTF-8 becomes U+FFFD.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

//! Writes compact JSON in the order of the calls.
//!
//! Commas are added automatically; balancing begin and end is up to the caller (asserted by
//! take()). Values that must keep a client's own spelling go through raw().
class JsonWriter
{
public:
    JsonWriter() = default;
    //! Continues at the end of `buffer`, for templates that already hold a prefix.
    explicit JsonWriter(QByteArray buffer) : m_out(std::move(buffer)) { }

    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(QByteArrayView name);

    JsonWriter &string(QByteArrayView utf8);
    JsonWriter &string(QStringView text);
    JsonWriter &number(qint64 value);
    JsonWriter &number(double value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    //! A valid JSON value, copied unchanged; empty is written as null.
    JsonWriter &raw(QByteArrayView json);

    JsonWriter &member(QByteArrayView name, QByteArrayView utf8) { return key(name).string(utf8); }
    JsonWriter &member(QByteArrayView name, QStringView text) { return key(name).string(text); }
    JsonWriter &member(QByteArrayView name, const char *utf8)
    {
        return key(name).string(QByteArrayView(utf8));
    }
    JsonWriter &memberNumber(QByteArrayView name, qint64 value) { return key(name).number(value); }
    JsonWriter &memberBool(QByteArrayView name, bool value) { return key(name).boolean(value); }
    JsonWriter &memberRaw(QByteArrayView name, QByteArrayView json) { return key(name).raw(json); }
    JsonWriter &memberNull(QByteArrayView name) { return key(name).null(); }

    const QByteArray &text() const { return m_out; }
    [[nodiscard]] QByteArray take();

private:
    void separate();

    QByteArray m_out;
    int m_depth = 0;
    bool m_needsComma = false;
};

// JSON with one small change; everything else keeps its order and spelling.

//! An object with one member left out.
[[nodiscard]] QByteArray withoutMember(const JsonValue &object, QByteArrayView name);

//! A value with all members of that name left out, at any depth.
[[nodiscard]] QByteArray withoutMemberAnywhere(const JsonValue &value, QByteArrayView name);

//! An object with one member set to a JSON value: in its place, or added at the end.
[[nodiscard]] QByteArray withRawMember(const JsonValue &object, QByteArrayView name,
                                       QByteArrayView json);

//! An object with the text of one member replaced.
[[nodiscard]] QByteArray withMember(const JsonValue &object, QByteArrayView name,
                                    QByteArrayView text);

} // namespace core
