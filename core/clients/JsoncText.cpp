// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/clients/ConfigEditors.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

bool isJsonSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

//! Writes spaces over comments and over commas before a closing bracket.
class Blanker
{
public:
    explicit Blanker(const QByteArray &text) : m_text(text) { }

    QByteArray run()
    {
        while (m_position < m_text.size()) {
            const char byte = m_text.at(m_position);
            if (byte == '"')
                skipString();
            else if (byte == '/' && next() == '/')
                blankUntil("\n", 0);
            else if (byte == '/' && next() == '*')
                blankUntil("*/", 2);
            else
                takeByte(byte);
        }
        return m_text;
    }

private:
    [[nodiscard]] char next() const
    {
        return m_position + 1 < m_text.size() ? m_text.at(m_position + 1) : '\0';
    }

    void skipString()
    {
        for (++m_position; m_position < m_text.size() && m_text.at(m_position) != '"'; ++m_position)
            m_position += m_text.at(m_position) == '\\' ? 1 : 0;
        ++m_position;
        m_last = '"';
        m_comma = -1;
    }

    void blankUntil(QByteArrayView end, qsizetype endSize)
    {
        const qsizetype found = m_text.indexOf(end, m_position + 2);
        if (found < 0 && endSize > 0) { // a comment without end is not valid, so it stays
            m_position = m_text.size();
            return;
        }
        const qsizetype stop = found < 0 ? m_text.size() : found + endSize;
        for (; m_position < stop; ++m_position) {
            if (!isJsonSpace(m_text.at(m_position)))
                m_text[m_position] = ' ';
        }
    }

    void takeByte(char byte)
    {
        if ((byte == '}' || byte == ']') && m_comma >= 0)
            m_text[m_comma] = ' ';
        if (!isJsonSpace(byte)) {
            const bool endsValue = m_last != '{' && m_last != '[' && m_last != ',' && m_last != ':';
            m_comma = byte == ',' && endsValue ? m_position : -1;
            m_last = byte;
        }
        ++m_position;
    }

    QByteArray m_text;
    qsizetype m_position = 0;
    qsizetype m_comma = -1; //!< the last thing seen, when that is a comma behind a value
    char m_last = ',';
};

bool isSame(const JsonValue &one, const JsonValue &other)
{
    if (one.kind() != other.kind() || one.size() != other.size())
        return false;
    if (one.isString())
        return one.toUtf8() == other.toUtf8();
    if (one.isArray()) {
        const QList<JsonValue> ours = one.items();
        const QList<JsonValue> theirs = other.items();
        return std::equal(ours.begin(), ours.end(), theirs.begin(), isSame);
    }
    if (one.isObject()) {
        const QList<JsonValue::Member> members = one.members();
        return std::all_of(members.begin(), members.end(),
                           [&other](const JsonValue::Member &member) {
                               return isSame(member.value, other[member.name]);
                           });
    }
    return one.rawView() == other.rawView();
}

//! One line, with a space behind colons and commas.
void appendInline(QByteArray &out, const JsonValue &value)
{
    if (!value.isObject() && !value.isArray()) {
        out += value.rawView();
        return;
    }
    const bool isObject = value.isObject();
    QByteArray between = isObject ? "{ " : "[";
    for (const JsonValue::Member &member : value.members()) {
        out += between;
        appendJsonString(out, member.name);
        out += ": ";
        appendInline(out, member.value);
        between = ", ";
    }
    for (const JsonValue &item : value.items()) {
        out += between;
        appendInline(out, item);
        between = ", ";
    }
    out += value.size() == 0 ? (isObject ? "{}" : "[]") : (isObject ? " }" : "]");
}

//! How the file is laid out.
struct JsonLayout
{
    QByteArray newline;
    QByteArray unit = "  ";
};

//! One member a line; lists stay in theirs.
void appendIndented(QByteArray &out, const JsonValue &value, const QByteArray &indent,
                    const JsonLayout &layout)
{
    if (!value.isObject() || value.size() == 0) {
        appendInline(out, value);
        return;
    }
    const QByteArray inner = indent + layout.unit;
    QByteArray before = "{";
    for (const JsonValue::Member &member : value.members()) {
        out += before + layout.newline + inner;
        appendJsonString(out, member.name);
        out += ": ";
        appendIndented(out, member.value, inner, layout);
        before = ",";
    }
    out += layout.newline + indent + '}';
}

//! One edit of one text.
class JsonEditor
{
public:
    JsonEditor(const QByteArray &text, const QByteArray &newline) : m_text(text)
    {
        m_layout.newline = newline;
    }

    Result<QByteArray> run(const JsonMemberEdit &edit)
    {
        const QByteArray plain = withoutComments(m_text);
        const auto root = parseJson(plain);
        if (!root)
            return notUnderstood(root.error().message);
        if (!root->isObject())
            return notUnderstood(u"it is not a JSON object"_s);
        const qsizetype start =
            std::find_if_not(plain.begin(), plain.end(), isJsonSpace) - plain.begin();
        m_base = root->rawView().data() - start;
        readUnit(*root);
        return runIn(*root, edit);
    }

private:
    [[nodiscard]] qsizetype beginOf(const JsonValue &value) const
    {
        return value.rawView().data() - m_base;
    }
    [[nodiscard]] qsizetype endOf(const JsonValue &value) const
    {
        return beginOf(value) + value.rawView().size();
    }

    [[nodiscard]] QByteArray indentAt(qsizetype position) const
    {
        const qsizetype begin = position > 0 ? m_text.lastIndexOf('\n', position - 1) + 1 : 0;
        qsizetype end = begin;
        while (end < m_text.size() && (m_text.at(end) == ' ' || m_text.at(end) == '\t'))
            ++end;
        return m_text.mid(begin, end - begin);
    }

    [[nodiscard]] bool isOneLine(const JsonValue &object) const
    {
        if (object.size() == 0)
            return false;
        const qsizetype first = beginOf(object.members().constFirst().value);
        return !m_text.mid(beginOf(object), first - beginOf(object)).contains('\n');
    }

    void readUnit(const JsonValue &root)
    {
        if (root.size() == 0 || isOneLine(root))
            return;
        const QByteArray indent = indentAt(beginOf(root.members().constFirst().value));
        if (!indent.isEmpty())
            m_layout.unit = indent;
    }

    Result<QByteArray> runIn(const JsonValue &root, const JsonMemberEdit &edit)
    {
        JsonValue object = root;
        for (qsizetype i = 0; i < edit.path.size(); ++i) {
            if (!object.isObject()) {
                return notUnderstood(
                    u"'%1' is not an object"_s.arg(QString::fromUtf8(edit.path.at(i - 1))));
            }
            const JsonValue member = object[edit.path.at(i)];
            if (member.isUndefined())
                return added(object, edit, i);
            if (i + 1 < edit.path.size()) {
                object = member;
                continue;
            }
            return edit.isDefault ? m_text : replaced(member, edit.json);
        }
        return m_text;
    }

    QByteArray replaced(const JsonValue &member, const QByteArray &json)
    {
        const auto value = parseJson(json);
        Q_ASSERT(value);
        if (isSame(member, *value))
            return m_text;
        QByteArray words;
        appendIndented(words, *value, indentAt(beginOf(member)), m_layout);
        return QByteArray(m_text).replace(beginOf(member), member.rawView().size(), words);
    }

    //! `"name": value` from the level `from` of the path on.
    QByteArray added(const JsonValue &object, const JsonMemberEdit &edit, qsizetype from)
    {
        QByteArray json = edit.json;
        for (qsizetype i = edit.path.size() - 1; i > from; --i)
            json = JsonWriter().beginObject().memberRaw(edit.path.at(i), json).endObject().take();
        const auto value = parseJson(json);
        Q_ASSERT(value);
        QByteArray member;
        appendJsonString(member, edit.path.at(from));
        member += ": ";
        if (isOneLine(object)) {
            appendInline(member, *value);
            return addedInLine(object, member);
        }
        const QByteArray closing = indentAt(endOf(object) - 1);
        const QByteArray indent = object.size() == 0
            ? indentAt(beginOf(object)) + m_layout.unit
            : indentAt(beginOf(object.members().constFirst().value));
        appendIndented(member, *value, indent, m_layout);
        return addedBelow(object, indent + member,
                          object.size() == 0 ? indentAt(beginOf(object)) : closing);
    }

    [[nodiscard]] qsizetype trailingComma(const JsonValue &object) const
    {
        // Comments may hold commas: look where they are blanked, but trailing commas are not.
        const qsizetype last = endOf(object.members().constLast().value);
        qsizetype position = last;
        const qsizetype end = endOf(object) - 1;
        while (position < end) {
            if (m_text.at(position) == ',')
                return position;
            if (m_text.mid(position, 2) == "//")
                position = m_text.indexOf('\n', position);
            else if (m_text.mid(position, 2) == "/*")
                position = m_text.indexOf("*/", position) + 2;
            else
                ++position;
        }
        return -1;
    }

    [[nodiscard]] QByteArray addedInLine(const JsonValue &object, const QByteArray &member) const
    {
        const qsizetype comma = trailingComma(object);
        if (comma >= 0)
            return QByteArray(m_text).insert(comma + 1, ' ' + member + ',');
        return QByteArray(m_text).insert(endOf(object.members().constLast().value), ", " + member);
    }

    [[nodiscard]] QByteArray addedBelow(const JsonValue &object, const QByteArray &line,
                                        const QByteArray &closing) const
    {
        const qsizetype brace = endOf(object) - 1;
        qsizetype content = brace;
        while (isJsonSpace(m_text.at(content - 1)))
            --content;
        const qsizetype comma = object.size() == 0 ? -1 : trailingComma(object);
        QByteArray words = m_layout.newline + line + (comma >= 0 ? "," : "");
        if (!m_text.mid(content, brace - content).contains('\n'))
            words += m_layout.newline + closing;
        QByteArray edited = m_text;
        edited.insert(content, words);
        if (object.size() > 0 && comma < 0)
            edited.insert(endOf(object.members().constLast().value), ',');
        return edited;
    }

    QByteArray m_text;
    JsonLayout m_layout;
    const char *m_base = nullptr; //!< where the text begins that the values point into
};

} // namespace

QByteArray withoutComments(const QByteArray &text)
{
    return Blanker(text).run();
}

Result<QByteArray> withJsonMembers(const QByteArray &bytes, const QList<JsonMemberEdit> &edits)
{
    const auto form = toTextForm(bytes);
    if (!form)
        return form.error();
    QByteArray text = form->isBlank() ? QByteArray("{}" + form->newline) : form->text;
    for (const JsonMemberEdit &edit : edits) {
        auto edited = JsonEditor(text, form->newline).run(edit);
        if (!edited)
            return edited.error();
        text = *edited;
    }
    return form->withMark(text);
}

} // namespace core
