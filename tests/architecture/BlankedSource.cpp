// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/SourceRules.h"

using namespace Qt::Literals::StringLiterals;

namespace architecture {

namespace {

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

//! Walks over C++ source just well enough to separate code, comments and literals.
class Scanner
{
public:
    explicit Scanner(const QString &source) : m_source(source), m_blanked{source, source} { }

    BlankedSource run()
    {
        while (m_position < m_source.size())
            step();
        return m_blanked;
    }

private:
    [[nodiscard]] QStringView rest() const { return QStringView(m_source).mid(m_position); }

    void step()
    {
        const QChar character = m_source[m_position];
        if (rest().startsWith(u"//"))
            comment(m_source.indexOf(u'\n', m_position));
        else if (rest().startsWith(u"/*"))
            comment(endAfter(u"*/"_s, m_position + 2));
        else if (character == u'"' || character == u'\'')
            literal(character);
        else if (isWordCharacter(character))
            word();
        else
            ++m_position;
    }

    //! A digit separator belongs to its number, and a raw string is known by the word before it.
    void word()
    {
        const bool isNumber = m_source[m_position].isDigit();
        const qsizetype begin = m_position;
        while (m_position < m_source.size()
               && (isWordCharacter(m_source[m_position])
                   || (isNumber && m_source[m_position] == u'\'')))
            ++m_position;
        static const QStringList rawPrefixes = {u"R"_s, u"u8R"_s, u"uR"_s, u"UR"_s, u"LR"_s};
        if (rest().startsWith(u'"')
            && rawPrefixes.contains(m_source.mid(begin, m_position - begin)))
            rawString();
    }

    void rawString()
    {
        const qsizetype open = m_source.indexOf(u'(', m_position);
        const QString delimiter = m_source.mid(m_position + 1, open - m_position - 1);
        blank(m_blanked.withoutLiterals, endAfter(u')' + delimiter + u'"', open));
    }

    void literal(QChar quote)
    {
        qsizetype end = m_position + 1;
        while (end < m_source.size() && m_source[end] != quote && m_source[end] != u'\n')
            end += m_source[end] == u'\\' ? 2 : 1;
        blank(m_blanked.withoutLiterals, qMin(end + 1, m_source.size()));
    }

    void comment(qsizetype end)
    {
        end = end < 0 ? m_source.size() : end;
        const qsizetype begin = m_position;
        blank(m_blanked.withoutComments, end);
        m_position = begin;
        blank(m_blanked.withoutLiterals, end);
    }

    [[nodiscard]] qsizetype endAfter(const QString &closing, qsizetype from) const
    {
        const qsizetype found = m_source.indexOf(closing, from);
        return found < 0 ? m_source.size() : found + closing.size();
    }

    //! Keeps line ends, so that positions still give the line.
    void blank(QString &text, qsizetype end)
    {
        for (; m_position < end; ++m_position) {
            if (text[m_position] != u'\n')
                text[m_position] = u' ';
        }
    }

    const QString &m_source;
    BlankedSource m_blanked;
    qsizetype m_position = 0;
};

} // namespace

BlankedSource blanked(const QString &source)
{
    return Scanner(source).run();
}

} // namespace architecture
