// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/clients/ConfigEditors.h"
#include "core/clients/TextPlaces.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

//! Plain where that cannot be read as anything else, otherwise in double quotes.
QByteArray toScalar(const QByteArray &text)
{
    static const QRegularExpression plain(u"^[A-Za-z][\\w./:-]*[\\w/]$"_s);
    static const QRegularExpression word(u"^(?:true|false|yes|no|on|off|null)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString words = QString::fromUtf8(text);
    if (plain.match(words).hasMatch() && !word.match(words).hasMatch())
        return text;
    QByteArray quoted; // a JSON string is a double-quoted text of YAML
    appendJsonString(quoted, text);
    return quoted;
}

class YamlEditor
{
public:
    YamlEditor(const QByteArray &text, const QByteArray &newline) : m_text(text), m_newline(newline)
    {
    }

    Result<QByteArray> run(const QByteArray &list, const QList<YamlField> &fields,
                           const QList<QByteArray> &more)
    {
        const auto places = scanYaml(m_text);
        if (!places)
            return places.error();
        const int entry = rootEntry(*places, list);
        if (entry < 0)
            return withNewList(*places, list, fields, more);
        if (const YamlItem *item = findItem(*places, entry, fields.constFirst()))
            return withFields(*places, *item, fields);
        return withNewItem(*places, entry, fields, more);
    }

    Result<QByteArray> setRoot(const YamlField &field) const
    {
        const auto places = scanYaml(m_text);
        if (!places)
            return places.error();
        const int index = rootEntry(*places, field.key);
        if (index < 0) {
            const int column = places->entries.isEmpty() ? 0 : places->entries.constFirst().indent;
            return ended(m_text) + QByteArray(column, ' ') + field.key + ": " + toScalar(field.text)
                + m_newline;
        }
        const YamlEntry &entry = places->entries.at(index);
        if (field.isDefault || toYamlText(value(entry)) == field.text)
            return m_text;
        if (!entry.isOneLine || hasChildren(*places, index)) {
            return notUnderstood(u"'%1' is written in a form that is not edited here"_s.arg(
                                     QString::fromUtf8(field.key)),
                                 m_text, entry.lineBegin);
        }
        const bool hasSpace = m_text.at(entry.valueBegin - 1) == ' ';
        return QByteArray(m_text).replace(entry.valueBegin, entry.valueEnd - entry.valueBegin,
                                          (hasSpace ? "" : " ") + toScalar(field.text));
    }

    [[nodiscard]] std::optional<QByteArray> rootText(const QByteArray &key) const
    {
        const auto places = scanYaml(m_text);
        const int index = places ? rootEntry(*places, key) : -1;
        return index < 0 ? std::nullopt : toYamlText(value(places->entries.at(index)));
    }

    [[nodiscard]] std::optional<QByteArray>
    itemText(const QByteArray &list, const YamlField &wanted, const QByteArray &key) const
    {
        const auto places = scanYaml(m_text);
        const int entry = places ? rootEntry(*places, list) : -1;
        const YamlItem *item = entry < 0 ? nullptr : findItem(*places, entry, wanted);
        const YamlEntry *found = item ? find(*places, *item, key) : nullptr;
        return found ? toYamlText(value(*found)) : std::nullopt;
    }

    [[nodiscard]] QList<QByteArray> itemTexts(const QByteArray &list, const YamlField &wanted,
                                              const QByteArray &inner, const QByteArray &key) const
    {
        QList<QByteArray> texts;
        const auto places = scanYaml(m_text);
        const int entry = places ? rootEntry(*places, list) : -1;
        const YamlItem *outer = entry < 0 ? nullptr : findItem(*places, entry, wanted);
        const YamlEntry *parent = outer ? find(*places, *outer, inner) : nullptr;
        if (!parent)
            return texts;
        const auto index = parent - places->entries.constData();
        for (const YamlItem &item : places->items) {
            if (item.parent != index)
                continue;
            const YamlEntry *found = find(*places, item, key);
            const auto text = found ? toYamlText(value(*found)) : std::nullopt;
            if (text)
                texts.append(*text);
        }
        return texts;
    }

private:
    [[nodiscard]] static bool hasChildren(const YamlPlaces &places, int entryIndex)
    {
        return hasOtherChildren(places, entryIndex)
            || std::any_of(
                   places.items.begin(), places.items.end(),
                   [entryIndex](const YamlItem &item) { return item.parent == entryIndex; });
    }

    //! The entry of the root with that name; -1 when there is none.
    [[nodiscard]] static int rootEntry(const YamlPlaces &places, const QByteArray &key)
    {
        for (int i = 0; i < int(places.entries.size()); ++i) {
            const YamlEntry &entry = places.entries.at(i);
            if (entry.indent == places.entries.constFirst().indent && entry.key == key)
                return i;
        }
        return -1;
    }

    [[nodiscard]] QByteArray value(const YamlEntry &entry) const
    {
        return m_text.mid(entry.valueBegin, entry.valueEnd - entry.valueBegin);
    }

    [[nodiscard]] bool isWanted(const YamlPlaces &places, const YamlItem &item,
                                const YamlField &first) const
    {
        return std::any_of(item.entries.begin(), item.entries.end(), [&](int index) {
            const YamlEntry &entry = places.entries.at(index);
            return entry.key == first.key && toYamlText(value(entry)) == first.text;
        });
    }

    //! The item of the entry's list with that field; nullptr when there is none.
    [[nodiscard]] const YamlItem *findItem(const YamlPlaces &places, int entryIndex,
                                           const YamlField &wanted) const
    {
        for (const YamlItem &item : places.items) {
            if (item.parent == entryIndex && isWanted(places, item, wanted))
                return &item;
        }
        return nullptr;
    }

    Result<QByteArray> withFields(const YamlPlaces &places, const YamlItem &item,
                                  const QList<YamlField> &fields) const
    {
        QByteArray added;
        QList<std::pair<const YamlEntry *, QByteArray>> changed;
        const YamlEntry *anchor = &places.entries.at(item.entries.constFirst());
        const QByteArray indent(anchor->indent, ' ');
        for (const YamlField &field : fields) {
            const YamlEntry *entry = find(places, item, field.key);
            if (!entry) {
                added += indent + field.key + ": " + toScalar(field.text) + m_newline;
                continue;
            }
            if (field.isDefault || toYamlText(value(*entry)) == field.text)
                continue;
            if (!entry->isOneLine) {
                return notUnderstood(u"'%1' is written in a form that is not edited "
                                     "here"_s.arg(QString::fromUtf8(field.key)),
                                     m_text, entry->lineBegin);
            }
            changed.append({entry, toScalar(field.text)});
        }
        return withChanges(places, item, changed, added);
    }

    //! From the end to the beginning, so that positions stay valid.
    [[nodiscard]] QByteArray withChanges(const YamlPlaces &places, const YamlItem &item,
                                         QList<std::pair<const YamlEntry *, QByteArray>> changed,
                                         const QByteArray &added) const
    {
        QByteArray text = m_text;
        std::sort(changed.begin(), changed.end(), [](const auto &one, const auto &other) {
            return one.first->valueBegin > other.first->valueBegin;
        });
        // Behind the item's first line with a value of its own: never inside another value.
        const qsizetype place = endOfScalars(places, item);
        bool isAdded = added.isEmpty();
        const auto add = [&] {
            text.insert(place, text.left(place).endsWith('\n') ? added : m_newline + added);
            isAdded = true;
        };
        for (const auto &[entry, words] : changed) {
            if (!isAdded && entry->lineEnd <= place)
                add();
            const bool hasSpace = text.at(entry->valueBegin - 1) == ' ';
            text.replace(entry->valueBegin, entry->valueEnd - entry->valueBegin,
                         hasSpace ? words : ' ' + words);
        }
        if (!isAdded)
            add();
        return text;
    }

    [[nodiscard]] qsizetype endOfScalars(const YamlPlaces &places, const YamlItem &item) const
    {
        qsizetype end = places.entries.at(item.entries.constFirst()).lineEnd;
        for (const int index : item.entries) {
            const YamlEntry &entry = places.entries.at(index);
            if (entry.valueEnd > entry.valueBegin && entry.isOneLine)
                end = std::max(end, entry.lineEnd);
        }
        return end;
    }

    [[nodiscard]] static const YamlEntry *find(const YamlPlaces &places, const YamlItem &item,
                                               const QByteArray &key)
    {
        for (const int index : item.entries) {
            if (places.entries.at(index).key == key)
                return &places.entries.at(index);
        }
        return nullptr;
    }

    [[nodiscard]] QByteArray item(const QByteArray &indent, const QList<YamlField> &fields,
                                  const QList<QByteArray> &more) const
    {
        QByteArray words;
        QByteArray before = indent + "- ";
        for (const YamlField &field : fields) {
            words += before + field.key + ": " + toScalar(field.text) + m_newline;
            before = indent + "  ";
        }
        for (const QByteArray &line : more)
            words += indent + "  " + line + m_newline;
        return words;
    }

    [[nodiscard]] QByteArray ended(QByteArray text) const
    {
        if (!text.isEmpty() && !text.endsWith('\n'))
            text += m_newline;
        return text;
    }

    [[nodiscard]] QByteArray withNewList(const YamlPlaces &places, const QByteArray &list,
                                         const QList<YamlField> &fields,
                                         const QList<QByteArray> &more) const
    {
        const int column = places.entries.isEmpty() ? 0 : places.entries.constFirst().indent;
        const QByteArray indent(column, ' ');
        return ended(m_text) + indent + list + ':' + m_newline + item(indent + "  ", fields, more);
    }

    Result<QByteArray> withNewItem(const YamlPlaces &places, int entryIndex,
                                   const QList<YamlField> &fields,
                                   const QList<QByteArray> &more) const
    {
        const YamlEntry &entry = places.entries.at(entryIndex);
        const QByteArray present = value(entry);
        if (!present.isEmpty() && present != "[]" && toYamlText(present) != "null"
            && toYamlText(present) != "~") {
            return notUnderstood(
                u"'%1' is not a list with one item a line"_s.arg(QString::fromUtf8(entry.key)),
                m_text, entry.lineBegin);
        }
        const YamlItem *last = nullptr;
        for (const YamlItem &other : places.items) {
            if (other.parent == entryIndex)
                last = &other;
        }
        if (last)
            return insertedBehind(*last, item(QByteArray(last->indent, ' '), fields, more));
        if (hasOtherChildren(places, entryIndex)) {
            return notUnderstood(u"'%1' is not a list"_s.arg(QString::fromUtf8(entry.key)), m_text,
                                 entry.lineBegin);
        }
        QByteArray text = m_text;
        const QByteArray words = item(QByteArray(entry.indent + 2, ' '), fields, more);
        const bool isEnded = text.left(entry.lineEnd).endsWith('\n');
        text.insert(entry.lineEnd, isEnded ? words : m_newline + words);
        qsizetype begin = entry.valueBegin;
        while (!present.isEmpty() && text.at(begin - 1) == ' ')
            --begin;
        return text.remove(begin, entry.valueEnd - begin);
    }

    [[nodiscard]] static bool hasOtherChildren(const YamlPlaces &places, int entryIndex)
    {
        return entryIndex + 1 < places.entries.size()
            && places.entries.at(entryIndex + 1).indent > places.entries.at(entryIndex).indent;
    }

    [[nodiscard]] QByteArray insertedBehind(const YamlItem &last, const QByteArray &words) const
    {
        const bool isEnded = m_text.left(last.end).endsWith('\n');
        return QByteArray(m_text).insert(last.end, isEnded ? words : m_newline + words);
    }

    QByteArray m_text;
    QByteArray m_newline;
};

} // namespace

std::optional<QByteArray> toYamlText(QByteArrayView value)
{
    const QByteArray text = value.toByteArray();
    if (text.isEmpty() || QByteArrayView("[{&*!|>%@`?").contains(text.front())
        || text.contains('\n'))
        return std::nullopt;
    if (text.startsWith('"')) {
        const auto json = parseJson(text);
        return json && json->isString() ? std::optional(json->toUtf8()) : std::nullopt;
    }
    if (text.startsWith('\'') && text.size() >= 2)
        return text.mid(1, text.size() - 2).replace("''", "'");
    return text;
}

Result<QByteArray> withYamlItem(const QByteArray &bytes, const QByteArray &list,
                                const QList<YamlField> &fields, const QList<QByteArray> &more)
{
    const auto form = toTextForm(bytes);
    if (!form)
        return form.error();
    const auto edited = YamlEditor(form->text, form->newline).run(list, fields, more);
    if (!edited)
        return edited.error();
    // What was added may contradict an unexpected form.
    if (const auto check = scanYaml(*edited); !check)
        return check.error();
    return form->withMark(*edited);
}

Result<QByteArray> withYamlTexts(const QByteArray &bytes, const QList<YamlField> &fields)
{
    const auto form = toTextForm(bytes);
    if (!form)
        return form.error();
    QByteArray text = form->text;
    for (const YamlField &field : fields) {
        const auto edited = YamlEditor(text, form->newline).setRoot(field);
        if (!edited)
            return edited.error();
        // What was added may contradict an unexpected form.
        if (!field.isDefault
            && YamlEditor(*edited, form->newline).rootText(field.key) != field.text)
            return notUnderstood(u"it ends in a form that is not edited here"_s);
        text = *edited;
    }
    return form->withMark(text);
}

std::optional<QByteArray> yamlText(const QByteArray &bytes, const QByteArray &key)
{
    const auto form = toTextForm(bytes);
    return form ? YamlEditor(form->text, form->newline).rootText(key) : std::nullopt;
}

std::optional<QByteArray> yamlItemText(const QByteArray &bytes, const QByteArray &list,
                                       const YamlField &item, const QByteArray &key)
{
    const auto form = toTextForm(bytes);
    return form ? YamlEditor(form->text, form->newline).itemText(list, item, key) : std::nullopt;
}

QList<QByteArray> yamlItemTexts(const QByteArray &bytes, const QByteArray &list,
                                const YamlField &item, const QByteArray &inner,
                                const QByteArray &key)
{
    const auto form = toTextForm(bytes);
    if (!form)
        return {};
    return YamlEditor(form->text, form->newline).itemTexts(list, item, inner, key);
}

} // namespace core
