// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ConfigEditors.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

//! One assignment.
struct EnvEntry
{
    QByteArray name;
    qsizetype valueBegin = 0; //!< quotes included
    qsizetype valueEnd = 0;
};

bool isNameByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || (byte >= '0' && byte <= '9') || byte == '_' || byte == '.' || byte == '-';
}

class EnvScanner
{
public:
    explicit EnvScanner(const QByteArray &text) : m_text(text) { }

    Result<QList<EnvEntry>> run()
    {
        QList<EnvEntry> entries;
        while (m_position < m_text.size()) {
            const std::optional<QByteArray> name = readName();
            if (name) {
                EnvEntry entry{*name, m_position, m_position};
                const auto end = valueEnd();
                if (!end)
                    return end.error();
                entry.valueEnd = *end;
                entries.append(entry);
                m_position = *end;
            }
            skipLine();
        }
        return entries;
    }

private:
    void skipSpaces()
    {
        while (m_position < m_text.size()
               && (m_text.at(m_position) == ' ' || m_text.at(m_position) == '\t'))
            ++m_position;
    }

    void skipLine()
    {
        const qsizetype end = m_text.indexOf('\n', m_position);
        m_position = end < 0 ? m_text.size() : end + 1;
    }

    QByteArray readWord()
    {
        const qsizetype begin = m_position;
        while (m_position < m_text.size() && isNameByte(m_text.at(m_position)))
            ++m_position;
        return m_text.mid(begin, m_position - begin);
    }

    //! Up to the value; nullopt when the line assigns nothing.
    std::optional<QByteArray> readName()
    {
        skipSpaces();
        QByteArray name = readWord();
        skipSpaces();
        if (name == "export" && m_position < m_text.size() && isNameByte(m_text.at(m_position))) {
            name = readWord();
            skipSpaces();
        }
        if (name.isEmpty() || m_position >= m_text.size() || m_text.at(m_position) != '=')
            return std::nullopt;
        ++m_position;
        skipSpaces();
        return name;
    }

    [[nodiscard]] Result<qsizetype> valueEnd() const
    {
        const char first = m_position < m_text.size() ? m_text.at(m_position) : '\n';
        if (first == '"' || first == '\'' || first == '`') {
            qsizetype end = m_position + 1;
            while (end < m_text.size() && m_text.at(end) != first)
                end += m_text.at(end) == '\\' && end + 1 < m_text.size() ? 2 : 1;
            if (end >= m_text.size())
                return notUnderstood(u"a quote has no end"_s, m_text, m_position);
            return end + 1;
        }
        qsizetype end = m_position;
        while (end < m_text.size() && m_text.at(end) != '\n' && m_text.at(end) != '#')
            ++end;
        while (end > m_position && QByteArrayView(" \t\r").contains(m_text.at(end - 1)))
            --end;
        return end;
    }

    const QByteArray m_text;
    qsizetype m_position = 0;
};

QByteArray plainText(const QByteArray &value)
{
    const bool isQuoted = value.size() >= 2 && QByteArrayView("\"'`").contains(value.front());
    return isQuoted ? value.mid(1, value.size() - 2) : value;
}

//! In quotes that the text does not have; empty when it cannot be written without escapes.
QByteArray quoted(const QByteArray &text)
{
    for (const char quote : {'\'', '"', '`'}) {
        if (!text.contains(quote) && !text.contains('\\') && !text.contains('\n'))
            return quote + text + quote;
    }
    return {};
}

const EnvEntry *lastOf(const QList<EnvEntry> &entries, const QByteArray &name)
{
    const EnvEntry *found = nullptr;
    for (const EnvEntry &entry : entries) {
        if (entry.name == name)
            found = &entry;
    }
    return found;
}

Result<QByteArray> withEnvText(QByteArray text, const QByteArray &newline, const EnvEdit &edit)
{
    const auto entries = EnvScanner(text).run();
    if (!entries)
        return entries.error();
    const QByteArray value = quoted(edit.text);
    if (value.isEmpty())
        return notUnderstood(
            u"the text for %1 cannot be written"_s.arg(QString::fromUtf8(edit.name)));
    if (const EnvEntry *entry = lastOf(*entries, edit.name)) {
        const qsizetype size = entry->valueEnd - entry->valueBegin;
        const bool isSet = plainText(text.mid(entry->valueBegin, size)) == edit.text;
        return edit.isDefault || isSet ? text : text.replace(entry->valueBegin, size, value);
    }
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += newline;
    return text + edit.name + '=' + value + newline;
}

} // namespace

Result<QByteArray> withEnvTexts(const QByteArray &bytes, const QList<EnvEdit> &edits)
{
    const auto form = toTextForm(bytes);
    if (!form)
        return form.error();
    QByteArray text = form->text;
    for (const EnvEdit &edit : edits) {
        auto edited = withEnvText(text, form->newline, edit);
        if (!edited)
            return edited.error();
        text = *edited;
    }
    return form->withMark(text);
}

std::optional<QByteArray> envText(const QByteArray &bytes, const QByteArray &name)
{
    const auto form = toTextForm(bytes);
    if (!form)
        return std::nullopt;
    const auto entries = EnvScanner(form->text).run();
    const EnvEntry *entry = entries ? lastOf(*entries, name) : nullptr;
    if (!entry)
        return std::nullopt;
    return plainText(form->text.mid(entry->valueBegin, entry->valueEnd - entry->valueBegin));
}

} // namespace core
