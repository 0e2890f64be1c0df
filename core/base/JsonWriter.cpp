// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/JsonWriter.h"

#include <QtCore/QLocale>

#include <cmath>

namespace core {

namespace {

bool isPlain(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x20 && value < 0x80 && byte != '"' && byte != '\\';
}

bool isValidUtf8(QByteArrayView text)
{
    return text.isValidUtf8();
}

void appendEscape(QByteArray &out, char byte)
{
    static constexpr char Hex[] = "0123456789abcdef";
    switch (byte) {
    case '"':
        out.append("\\\"", 2);
        return;
    case '\\':
        out.append("\\\\", 2);
        return;
    case '\n':
        out.append("\\n", 2);
        return;
    case '\r':
        out.append("\\r", 2);
        return;
    case '\t':
        out.append("\\t", 2);
        return;
    default:
        out.append("\\u00", 4);
        out.append(Hex[(byte >> 4) & 0xf]);
        out.append(Hex[byte & 0xf]);
    }
}

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

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    qsizetype plain = 0;
    while (plain < utf8.size() && isPlain(utf8[plain]))
        ++plain;
    out.append('"');
    out.append(utf8.first(plain));
    if (plain < utf8.size()) {
        QByteArray repaired;
        QByteArrayView rest = utf8.sliced(plain);
        if (!isValidUtf8(rest)) {
            repaired = QString::fromUtf8(rest).toUtf8();
            rest = repaired;
        }
        qsizetype begin = 0;
        for (qsizetype i = 0; i < rest.size(); ++i) {
            const auto value = static_cast<unsigned char>(rest[i]);
            if (value >= 0x20 && rest[i] != '"' && rest[i] != '\\')
                continue;
            out.append(rest.sliced(begin, i - begin));
            appendEscape(out, rest[i]);
            begin = i + 1;
        }
        out.append(rest.sliced(begin));
    }
    out.append('"');
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out.append(',');
    m_needsComma = true;
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_out.append('{');
    m_needsComma = false;
    ++m_depth;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_out.append('}');
    m_needsComma = true;
    --m_depth;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_out.append('[');
    m_needsComma = false;
    ++m_depth;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_out.append(']');
    m_needsComma = true;
    --m_depth;
    return *this;
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    appendJsonString(m_out, name);
    m_out.append(':');
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::string(QByteArrayView utf8)
{
    separate();
    appendJsonString(m_out, utf8);
    return *this;
}

JsonWriter &JsonWriter::string(QStringView text)
{
    return string(text.toUtf8());
}

JsonWriter &JsonWriter::number(qint64 value)
{
    separate();
    m_out.append(QByteArray::number(value));
    return *this;
}

JsonWriter &JsonWriter::number(double value)
{
    if (!std::isfinite(value))
        return null();
    separate();
    m_out.append(QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    separate();
    m_out.append(value ? QByteArrayView("true") : QByteArrayView("false"));
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_out.append("null", 4);
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    if (json.isEmpty())
        return null();
    separate();
    m_out.append(json);
    return *this;
}

QByteArray JsonWriter::take()
{
    Q_ASSERT(m_depth == 0);
    m_needsComma = false;
    return std::exchange(m_out, {});
}

// --- one change ----------------------------------------------------------------------------------

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
