// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/clients/ConfigEditors.h"
#include "core/clients/TextPlaces.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

bool isBelow(const TomlPath &path, const TomlPath &table)
{
    return path.size() > table.size() && std::equal(table.begin(), table.end(), path.begin());
}

//! The value of a one-line string of TOML. Its escapes are JSON's, but for \U and \e, which do not
//! occur in what is compared here.
std::optional<QByteArray> toText(const QByteArray &literal)
{
    if (literal.size() < 2 || literal.startsWith(R"(""")") || literal.startsWith("'''"))
        return std::nullopt;
    if (literal.startsWith('\''))
        return literal.mid(1, literal.size() - 2);
    const auto value = parseJson(literal);
    return value && value->isString() ? std::optional(value->toUtf8()) : std::nullopt;
}

class TomlEditor
{
public:
    TomlEditor(const QByteArray &text, const QByteArray &newline) : m_text(text), m_newline(newline)
    {
    }

    Result<QByteArray> run(const TomlEdit &edit)
    {
        const auto places = scanToml(m_text);
        if (!places)
            return places.error();
        const TomlPath path = edit.table + TomlPath{edit.key};
        for (const TomlEntry &entry : places->entries) {
            if (entry.path == path)
                return replaced(entry, edit);
            if (isBelow(path, entry.path) || isBelow(entry.path, path)) {
                return notUnderstood(u"'%1' is written in a form that is not edited here"_s.arg(
                                         QString::fromUtf8(entry.path.join('.'))),
                                     m_text, entry.valueBegin);
            }
        }
        for (const TomlTable &table : places->tables) {
            if (table.isArray && (table.path == edit.table || isBelow(edit.table, table.path))) {
                return notUnderstood(
                    u"'%1' is a list of tables"_s.arg(QString::fromUtf8(table.path.join('.'))),
                    m_text, table.lineBegin);
            }
        }
        return edit.table.isEmpty() ? addedAtTop(*places, edit) : addedToTable(*places, edit);
    }

private:
    QByteArray replaced(const TomlEntry &entry, const TomlEdit &edit) const
    {
        const qsizetype size = entry.valueEnd - entry.valueBegin;
        const QByteArray present = m_text.mid(entry.valueBegin, size);
        const bool isThere = edit.isLiteral ? present == edit.text : toText(present) == edit.text;
        if (edit.isDefault || isThere)
            return m_text;
        return QByteArray(m_text).replace(entry.valueBegin, size, toValue(edit));
    }

    [[nodiscard]] static QByteArray toValue(const TomlEdit &edit)
    {
        return edit.isLiteral ? edit.text : toTomlString(edit.text);
    }

    [[nodiscard]] static QByteArray line(const QByteArray &key, const TomlEdit &edit)
    {
        return key + " = " + toValue(edit);
    }

    QByteArray addedAtTop(const TomlPlaces &places, const TomlEdit &edit) const
    {
        qsizetype position = -1;
        for (const TomlEntry &entry : places.entries) {
            if (entry.table < 0)
                position = entry.lineEnd;
        }
        const QByteArray words = line(edit.key, edit) + m_newline;
        if (position >= 0)
            return inserted(position, words);
        return m_text.trimmed().isEmpty() ? words : words + m_newline + m_text;
    }

    //! With a newline before, when the file ends without one.
    [[nodiscard]] QByteArray inserted(qsizetype position, QByteArray words) const
    {
        if (position > 0 && m_text.at(position - 1) != '\n') {
            words = m_newline + words;
            words.chop(m_newline.size());
        }
        return QByteArray(m_text).insert(position, words);
    }

    QByteArray addedToTable(const TomlPlaces &places, const TomlEdit &edit) const
    {
        int table = -1;
        for (int i = 0; i < int(places.tables.size()); ++i) {
            if (places.tables.at(i).path == edit.table)
                table = i;
        }
        const TomlEntry *last = nullptr;
        for (const TomlEntry &entry : places.entries) {
            if (table >= 0 ? entry.table == table : isBelow(entry.path, edit.table))
                last = &entry;
        }
        if (table >= 0) {
            const qsizetype position = last ? last->lineEnd : places.tables.at(table).lineEnd;
            return inserted(position, line(edit.key, edit) + m_newline);
        }
        if (last) // the table is made of dotted keys: a header would define it again
            return inserted(last->lineEnd, line(dottedKey(places, *last, edit), edit) + m_newline);
        return appended(edit);
    }

    //! The key as it is written in the table where its neighbour stands.
    [[nodiscard]] static QByteArray dottedKey(const TomlPlaces &places, const TomlEntry &neighbour,
                                              const TomlEdit &edit)
    {
        const TomlPath path = edit.table + TomlPath{edit.key};
        const qsizetype known =
            neighbour.table < 0 ? 0 : places.tables.at(neighbour.table).path.size();
        return path.mid(known).join('.');
    }

    [[nodiscard]] QByteArray appended(const TomlEdit &edit) const
    {
        QByteArray text = m_text;
        if (!text.isEmpty() && !text.endsWith('\n'))
            text += m_newline;
        if (!text.trimmed().isEmpty() && !text.endsWith(m_newline + m_newline))
            text += m_newline;
        return text + '[' + edit.table.join('.') + ']' + m_newline + line(edit.key, edit)
            + m_newline;
    }

    QByteArray m_text;
    QByteArray m_newline;
};

} // namespace

QByteArray toTomlString(QByteArrayView utf8)
{
    // A JSON string is a basic string of TOML; only DEL has to be escaped as well.
    QByteArray out;
    appendJsonString(out, utf8);
    return out.replace('\x7f', "\\u007f");
}

Result<QByteArray> withTomlTexts(const QByteArray &bytes, const QList<TomlEdit> &edits)
{
    const auto form = toTextForm(bytes);
    if (!form)
        return form.error();
    QByteArray text = form->text;
    for (const TomlEdit &edit : edits) {
        auto edited = TomlEditor(text, form->newline).run(edit);
        if (!edited)
            return edited.error();
        text = *edited;
    }
    // What was added may contradict an unexpected form.
    if (const auto check = scanToml(text); !check)
        return check.error();
    return form->withMark(text);
}

std::optional<QByteArray> tomlText(const QByteArray &bytes, const QList<QByteArray> &path)
{
    const auto form = toTextForm(bytes);
    if (!form)
        return std::nullopt;
    const auto places = scanToml(form->text);
    if (!places)
        return std::nullopt;
    for (const TomlEntry &entry : places->entries) {
        if (entry.path == path)
            return toText(form->text.mid(entry.valueBegin, entry.valueEnd - entry.valueBegin));
    }
    return std::nullopt;
}

} // namespace core
