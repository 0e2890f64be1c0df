// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/clients/ConfigEditors.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

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

//! The values of an object's members, or the items of an array.
QList<JsonValue> childrenOf(const JsonValue &value)
{
    if (value.isArray())
        return value.items();
    QList<JsonValue> values;
    for (const JsonValue::Member &member : value.members())
        values.append(member.value);
    return values;
}

//! One member a line, and one object of an array; other arrays stay in their line.
void appendIndented(QByteArray &out, const JsonValue &value, const QByteArray &indent,
                    const JsonLayout &layout)
{
    const bool hasObjects = value.isArray() && value.size() > 0 && value.items().first().isObject();
    if ((!value.isObject() && !hasObjects) || value.size() == 0) {
        appendInline(out, value);
        return;
    }
    const QByteArray inner = indent + layout.unit;
    QByteArray before = value.isObject() ? "{" : "[";
    for (const JsonValue::Member &member : value.members()) {
        out += before + layout.newline + inner;
        appendJsonString(out, member.name);
        out += ": ";
        appendIndented(out, member.value, inner, layout);
        before = ",";
    }
    for (const JsonValue &item : value.items()) {
        out += before + layout.newline + inner;
        appendIndented(out, item, inner, layout);
        before = ",";
    }
    out += layout.newline + indent + (value.isObject() ? '}' : ']');
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
        const auto root = parsed();
        if (!root)
            return root.error();
        if (!root->isObject())
            return notUnderstood(u"it is not a JSON object"_s);
        return runIn(*root, edit);
    }

    //! The item with all its members; the text as it is when there is such an item.
    Result<QByteArray> addItem(const JsonItemEdit &edit)
    {
        const auto root = parsed();
        if (!root)
            return root.error();
        JsonValue list = *root;
        for (qsizetype i = 0; i < edit.list.size(); ++i) {
            if (!list.isObject())
                return notUnderstood(u"'%1' has no place here"_s.arg(nameOf(edit.list.at(i))));
            const JsonValue member = list[edit.list.at(i)];
            if (member.isUndefined())
                return added(list, {edit.list, '[' + toJson(edit) + ']'}, i);
            list = member;
        }
        if (!list.isArray()) {
            return notUnderstood(u"%1 is not a list"_s.arg(
                edit.list.isEmpty() ? u"it"_s : nameOf(edit.list.constLast())));
        }
        return itemIn(list, edit) ? m_text : addedItem(list, toJson(edit));
    }

    //! One member of an item that is there.
    Result<QByteArray> runInItem(const JsonItemEdit &edit, const JsonMemberEdit &memberEdit)
    {
        const auto root = parsed();
        if (!root)
            return root.error();
        JsonValue list = *root;
        for (const QByteArray &name : edit.list)
            list = list[name];
        const std::optional<JsonValue> item = itemIn(list, edit);
        Q_ASSERT(item);
        return runIn(*item, memberEdit);
    }

private:
    Result<JsonValue> parsed()
    {
        const QByteArray plain = withoutComments(m_text);
        auto root = parseJson(plain);
        if (!root)
            return notUnderstood(root.error().message);
        const qsizetype start =
            std::find_if_not(plain.begin(), plain.end(), isJsonSpace) - plain.begin();
        m_base = root->rawView().data() - start;
        readUnit(*root);
        return root;
    }

    [[nodiscard]] static QString nameOf(const QByteArray &name) { return QString::fromUtf8(name); }

    [[nodiscard]] static std::optional<JsonValue> itemIn(const JsonValue &list,
                                                         const JsonItemEdit &edit)
    {
        for (const JsonValue &item : list.items()) {
            if (item[edit.key].isString() && item[edit.key].toUtf8() == edit.value)
                return item;
        }
        return std::nullopt;
    }

    //! The item as it is added, compact.
    [[nodiscard]] static QByteArray toJson(const JsonItemEdit &edit)
    {
        JsonWriter out;
        out.beginObject().member(edit.key, QByteArrayView(edit.value));
        for (const JsonMemberEdit &member : edit.members)
            out.memberRaw(member.path.constFirst(), member.json);
        return out.endObject().take();
    }

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

    //! Of an object or an array.
    [[nodiscard]] bool isOneLine(const JsonValue &parent) const
    {
        if (parent.size() == 0)
            return false;
        const qsizetype first = beginOf(childrenOf(parent).constFirst());
        return !m_text.mid(beginOf(parent), first - beginOf(parent)).contains('\n');
    }

    void readUnit(const JsonValue &root)
    {
        if (root.size() == 0 || isOneLine(root))
            return;
        const QByteArray indent = indentAt(beginOf(childrenOf(root).constFirst()));
        if (!indent.isEmpty())
            m_layout.unit = indent;
    }

    Result<QByteArray> runIn(const JsonValue &root, const JsonMemberEdit &edit)
    {
        JsonValue object = root;
        for (qsizetype i = 0; i < edit.path.size(); ++i) {
            if (!object.isObject()) {
                return notUnderstood(u"'%1' is not an object"_s.arg(nameOf(edit.path.at(i - 1))));
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

    QByteArray addedItem(const JsonValue &list, const QByteArray &json)
    {
        const auto value = parseJson(json);
        Q_ASSERT(value);
        QByteArray words;
        if (isOneLine(list)) {
            appendInline(words, *value);
            return addedInLine(list, words);
        }
        const QByteArray indent = list.size() == 0 ? indentAt(beginOf(list)) + m_layout.unit
                                                   : indentAt(beginOf(list.items().constFirst()));
        appendIndented(words, *value, indent, m_layout);
        return addedBelow(list, indent + words, indentAt(beginOf(list)));
    }

    [[nodiscard]] qsizetype trailingComma(const JsonValue &object) const
    {
        // Comments may hold commas: look where they are blanked, but trailing commas are not.
        const qsizetype last = endOf(childrenOf(object).constLast());
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
        return QByteArray(m_text).insert(endOf(childrenOf(object).constLast()), ", " + member);
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
            edited.insert(endOf(childrenOf(object).constLast()), ',');
        return edited;
    }

    QByteArray m_text;
    JsonLayout m_layout;
    const char *m_base = nullptr; //!< where the text begins that the values point into
};

} // namespace

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

Result<QByteArray> withJsonItem(const QByteArray &bytes, const JsonItemEdit &edit)
{
    const auto form = toTextForm(bytes);
    if (!form)
        return form.error();
    const QByteArray empty = edit.list.isEmpty() ? "[]" : "{}";
    auto text = JsonEditor(form->isBlank() ? empty + form->newline : form->text, form->newline)
                    .addItem(edit);
    for (const JsonMemberEdit &member : edit.members) {
        if (text)
            text = JsonEditor(*text, form->newline).runInItem(edit, member);
    }
    if (!text)
        return text.error();
    return form->withMark(*text);
}

} // namespace core
