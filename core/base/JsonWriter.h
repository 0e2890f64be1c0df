// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace core {

//! Appends `utf8` as a JSON string, quotes included. Invalid UTF-8 becomes U+FFFD.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

//! Writes compact JSON in the order of the calls.
//!
//! Commas are placed by itself; balance of begin and end is the caller's duty (asserted by take()).
//! Not for values that must keep a client's own spelling: those go through raw().
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
    //! An already valid JSON value, copied as it is; empty is written as null.
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

} // namespace core
