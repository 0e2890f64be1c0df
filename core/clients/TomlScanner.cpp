// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/TextForm.h"
#include "core/clients/TextPlaces.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr int MaxTomlDepth = 64;

bool isBareKeyByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || (byte >= '0' && byte <= '9') || byte == '_' || byte == '-';
}

//! Numbers, dates and truth values: https://toml.io/en/v1.0.0#integer and below.
bool isWord(const QByteArray &word)
{
    static const QRegularExpression form(
        u"^(?:true|false|[+-]?(?:inf|nan)"
        "|[+-]?(?:0|[1-9](?:_?\\d)*)(?:\\.\\d(?:_?\\d)*)?(?:[eE][+-]?\\d(?:_?\\d)*)?"
        "|0x[0-9a-fA-F](?:_?[0-9a-fA-F])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*"
        "|\\d{4}-\\d\\d-\\d\\d(?:[Tt ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:[Zz]|[+-]\\d\\d:\\d\\d)?)?"
        "|\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)$"_s);
    return form.match(QString::fromLatin1(word)).hasMatch();
}

//! Goes through a text once; the first thing that is not TOML ends it.
class TomlReader
{
public:
    explicit TomlReader(const QByteArray &text) : m_text(text) { }

    Result<TomlPlaces> run()
    {
        while (!m_isWrong && m_position < m_text.size())
            scanLine();
        if (m_isWrong)
            return notUnderstood(m_why, m_text, std::min(m_position, m_text.size()));
        return m_places;
    }

private:
    void scanLine()
    {
        const qsizetype lineBegin = m_position;
        skipBlanks();
        if (isAtLineEnd())
            return endLine();
        if (peek() == '[')
            return scanTable(lineBegin);
        scanEntry();
    }

    void scanTable(qsizetype lineBegin)
    {
        TomlTable table;
        table.lineBegin = lineBegin;
        table.isArray = m_text.mid(m_position, 2) == "[[";
        m_position += table.isArray ? 2 : 1;
        table.path = scanKey();
        expect(table.isArray ? "]]" : "]");
        endLine();
        table.lineEnd = m_position;
        if (m_isWrong)
            return;
        if (!table.isArray && !define(table.path))
            return;
        if (table.isArray)
            ++m_arrays[table.path];
        m_table = table.path;
        m_places.tables.append(table);
    }

    void scanEntry()
    {
        TomlEntry entry;
        entry.path = m_table + scanKey();
        entry.table = int(m_places.tables.size()) - 1;
        skipBlanks();
        expect("=");
        skipBlanks();
        entry.valueBegin = m_position;
        scanValue(0);
        entry.valueEnd = m_position;
        endLine();
        entry.lineEnd = m_position;
        if (!m_isWrong && define(entry.path))
            m_places.entries.append(entry);
    }

    //! False, and the text is wrong, when the name is taken. Each table of an array has its own.
    bool define(const TomlPath &path)
    {
        TomlPath unique;
        for (qsizetype i = 0; i < path.size(); ++i) {
            unique.append(path.at(i));
            const int count = m_arrays.value(path.first(i + 1));
            if (count > 0)
                unique.append(QByteArray::number(count));
        }
        if (m_defined.contains(unique)) {
            m_position = std::max<qsizetype>(m_position - 1, 0);
            fail(u"a name is given twice"_s);
            return false;
        }
        m_defined.insert(unique);
        return true;
    }

    TomlPath scanKey()
    {
        TomlPath path;
        while (!m_isWrong) {
            skipBlanks();
            path.append(scanKeyPart());
            skipBlanks();
            if (peek() != '.')
                break;
            ++m_position;
        }
        return path;
    }

    QByteArray scanKeyPart()
    {
        const qsizetype begin = m_position;
        if (peek() == '"' || peek() == '\'') {
            scanString();
            return m_isWrong ? QByteArray() : m_text.mid(begin + 1, m_position - begin - 2);
        }
        while (isBareKeyByte(peek()))
            ++m_position;
        if (m_position == begin)
            fail(u"a key was expected"_s);
        return m_text.mid(begin, m_position - begin);
    }

    void scanValue(int depth)
    {
        if (depth > MaxTomlDepth)
            return fail(u"too many levels"_s);
        const char first = peek();
        if (first == '"' || first == '\'')
            scanText();
        else if (first == '[')
            scanArray(depth);
        else if (first == '{')
            scanInlineTable(depth);
        else
            scanWord();
    }

    void scanWord()
    {
        const qsizetype begin = m_position;
        const auto isPart = [this] {
            const char byte = peek();
            return isBareKeyByte(byte) || byte == '+' || byte == '.' || byte == ':';
        };
        while (isPart())
            ++m_position;
        // A space may stand between date and time.
        if (m_position - begin == 10 && peek() == ' ' && m_position + 1 < m_text.size()
            && m_text.at(m_position + 1) >= '0' && m_text.at(m_position + 1) <= '9') {
            ++m_position;
            while (isPart())
                ++m_position;
        }
        if (!isWord(m_text.mid(begin, m_position - begin)))
            fail(u"a value was expected"_s);
    }

    void scanText()
    {
        const QByteArray triple(3, peek());
        if (m_text.mid(m_position, 3) != triple)
            return scanString();
        const bool hasEscapes = peek() == '"';
        m_position += 3;
        while (m_position < m_text.size() && m_text.mid(m_position, 3) != triple)
            m_position += hasEscapes && peek() == '\\' ? 2 : 1;
        if (m_position >= m_text.size())
            return fail(u"a text has no end"_s);
        m_position += 3;
        // Up to two more quotes belong to the text.
        while (peek() == triple.at(0))
            ++m_position;
    }

    void scanString()
    {
        const char quote = peek();
        for (++m_position; m_position < m_text.size() && peek() != quote; ++m_position) {
            if (peek() == '\n')
                break;
            if (quote == '"' && peek() == '\\' && !skipEscape())
                return fail(u"an unknown escape"_s);
        }
        if (peek() != quote)
            return fail(u"a text has no end"_s);
        ++m_position;
    }

    //! Leaves the position at the last byte of the escape.
    bool skipEscape()
    {
        ++m_position;
        const char kind = peek();
        if (kind == 'u' || kind == 'U') {
            const qsizetype digits = kind == 'u' ? 4 : 8;
            const QByteArray hex = m_text.mid(m_position + 1, digits);
            bool isNumber = false;
            hex.toUInt(&isNumber, 16);
            m_position += digits;
            return isNumber && hex.size() == digits;
        }
        return kind != '\0' && QByteArrayView("btnfr\"\\").contains(kind);
    }

    void scanArray(int depth)
    {
        ++m_position;
        skipSpace();
        while (!m_isWrong && peek() != ']') {
            scanValue(depth + 1);
            skipSpace();
            if (peek() == ',') {
                ++m_position;
                skipSpace();
            } else if (peek() != ']') {
                return fail(u"an array has no end"_s);
            }
        }
        ++m_position;
    }

    void scanInlineTable(int depth)
    {
        ++m_position;
        skipBlanks();
        bool wantsMore = false;
        while (!m_isWrong && (wantsMore || peek() != '}')) {
            scanKey();
            skipBlanks();
            expect("=");
            skipBlanks();
            scanValue(depth + 1);
            skipBlanks();
            wantsMore = peek() == ',';
            if (wantsMore) {
                ++m_position;
                skipBlanks();
            } else if (peek() != '}') {
                return fail(u"an inline table has no end"_s);
            }
        }
        ++m_position;
    }

    [[nodiscard]] char peek() const
    {
        return m_position < m_text.size() ? m_text.at(m_position) : '\0';
    }

    [[nodiscard]] bool isAtLineEnd() const
    {
        const char byte = peek();
        return m_position >= m_text.size() || byte == '\n' || byte == '#'
            || m_text.mid(m_position, 2) == "\r\n";
    }

    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\t')
            ++m_position;
    }

    void skipComment()
    {
        if (peek() != '#')
            return;
        const qsizetype end = m_text.indexOf('\n', m_position);
        m_position = end < 0 ? m_text.size() : end;
    }

    //! Blanks, lines and comments, as they may stand in an array.
    void skipSpace()
    {
        qsizetype before = -1;
        while (before != m_position) {
            before = m_position;
            skipBlanks();
            skipComment();
            while (peek() == '\n' || peek() == '\r')
                ++m_position;
        }
    }

    void endLine()
    {
        if (m_isWrong)
            return;
        skipBlanks();
        if (!isAtLineEnd())
            return fail(u"nothing more was expected in this line"_s);
        skipComment();
        if (m_text.mid(m_position, 2) == "\r\n")
            ++m_position;
        if (m_position < m_text.size())
            ++m_position;
    }

    void expect(QByteArrayView words)
    {
        if (m_isWrong)
            return;
        if (m_text.mid(m_position, words.size()) != words)
            return fail(u"'%1' was expected"_s.arg(QString::fromUtf8(words)));
        m_position += words.size();
    }

    void fail(const QString &why)
    {
        if (m_isWrong)
            return;
        m_isWrong = true;
        m_why = why;
    }

    QByteArray m_text;
    qsizetype m_position = 0;
    TomlPath m_table;
    TomlPlaces m_places;
    QSet<TomlPath> m_defined;
    QHash<TomlPath, int> m_arrays;
    bool m_isWrong = false;
    QString m_why;
};

} // namespace

Result<TomlPlaces> scanToml(const QByteArray &text)
{
    return TomlReader(text).run();
}

} // namespace core
