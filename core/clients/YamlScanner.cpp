// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/YamlScanner.h"

#include "core/base/Json.h"
#include "core/clients/TextForm.h"

#include <QtCore/QRegularExpression>

namespace core {

namespace {

//! A block that is open: the column where its keys or dashes stand.
struct OpenBlock
{
    int indent = 0;
    bool isList = false;
    int owner = -1; //!< of a list: the entry whose value it is; of a mapping: the item it is in
};

//! Goes through a text line by line; the first thing it does not know ends it.
class YamlWalk
{
public:
    explicit YamlWalk(const QByteArray &text) : m_text(text) { }

    Result<YamlPlaces> run()
    {
        while (!m_isWrong && m_position < m_text.size())
            scanLine();
        if (m_isWrong)
            return notUnderstood(m_why, m_text, m_position);
        closeItems(0);
        return m_places;
    }

private:
    void scanLine()
    {
        const qsizetype lineBegin = m_position;
        while (peek() == ' ')
            ++m_position;
        const int indent = int(m_position - lineBegin);
        if (isAtLineEnd() || peek() == '#')
            return skipLine();
        if (peek() == '\t')
            return fail(QStringLiteral("a tab stands where spaces belong"));
        if (indent == 0 && isMarker(lineBegin))
            return;
        if (continuesText(indent))
            return skipLine();
        m_content = lineBegin;
        scanBlock(lineBegin, indent);
    }

    //! `---` may stand before everything.
    bool isMarker(qsizetype lineBegin)
    {
        static const QRegularExpression marker(QStringLiteral("^(?:---|\\.\\.\\.)(?:\\s|$)|^%"));
        const QString line = QString::fromUtf8(m_text.mid(lineBegin, 8));
        if (!marker.match(line).hasMatch())
            return false;
        const bool isStart = line.startsWith(u"---") && line.mid(3).trimmed().isEmpty()
            && m_places.entries.isEmpty() && !m_hasStarted;
        if (!isStart)
            fail(QStringLiteral("this kind of YAML is not edited here"));
        m_hasStarted = true;
        skipLine();
        return true;
    }

    //! A plain text goes on in lines that are further right.
    bool continuesText(int indent)
    {
        if (!m_isPlainOpen || indent <= m_plainIndent)
            return false;
        static const QRegularExpression key(QStringLiteral(":(?:\\s|$)"));
        const qsizetype end = lineEnd();
        if (key.match(QString::fromUtf8(m_text.mid(m_position, end - m_position))).hasMatch()) {
            fail(QStringLiteral("the columns do not fit"));
            return true;
        }
        if (m_plainEntry >= 0) {
            m_places.entries[m_plainEntry].isOneLine = false;
            m_places.entries[m_plainEntry].lineEnd = end;
        }
        m_lastEnd = end;
        return true;
    }

    void scanBlock(qsizetype lineBegin, int indent)
    {
        m_isPlainOpen = false;
        int column = indent;
        while (!m_isWrong && isDash()) {
            openItem(lineBegin, column);
            if (m_isWrong)
                return;
            ++m_position;
            const qsizetype begin = m_position;
            while (peek() == ' ')
                ++m_position;
            column += 1 + int(m_position - begin);
            if (isAtLineEnd() || peek() == '#') {
                m_opensBlock = true;
                m_openEntry = -1;
                return skipLine();
            }
            m_opensBlock = true; // what follows the dash is a block of its own
            m_openEntry = -1;
        }
        scanContent(lineBegin, column);
    }

    [[nodiscard]] bool isDash() const
    {
        return peek() == '-'
            && (m_position + 1 >= m_text.size()
                || QByteArrayView(" \r\n").contains(m_text.at(m_position + 1)));
    }

    void openItem(qsizetype lineBegin, int column)
    {
        closeBlocks(column, true);
        // A list may stand right below its key, in the same column.
        const bool isIn = !m_blocks.isEmpty() && m_blocks.constLast().isList
            && m_blocks.constLast().indent == column;
        if (!isIn) {
            const bool mayOpen = m_opensBlock
                && (m_blocks.isEmpty() || column > m_blocks.constLast().indent
                    || (!m_blocks.constLast().isList && column == m_blocks.constLast().indent));
            if (!mayOpen || m_blocks.isEmpty())
                return fail(QStringLiteral("a list was not expected here"));
            m_blocks.append({column, true, m_openEntry});
        }
        closeItems(column);
        YamlItem item;
        item.lineBegin = lineBegin;
        item.indent = column;
        item.parent = m_blocks.constLast().owner;
        m_openItems.append(int(m_places.items.size()));
        m_places.items.append(item);
        m_lastEnd = lineEnd();
    }

    void scanContent(qsizetype lineBegin, int column)
    {
        const bool wasOpen = m_opensBlock;
        m_opensBlock = false;
        const qsizetype begin = m_position;
        const auto key = scanKey();
        if (m_isWrong)
            return;
        if (!key) {
            m_position = begin;
            return scanLoneValue(wasOpen);
        }
        enterMapping(column, wasOpen);
        if (m_isWrong)
            return;
        YamlEntry entry;
        entry.lineBegin = lineBegin;
        entry.indent = column;
        entry.key = *key;
        const int index = int(m_places.entries.size());
        if (!checkName(entry))
            return;
        m_places.entries.append(entry);
        if (!m_openItems.isEmpty() && m_blocks.constLast().owner == m_openItems.constLast())
            m_places.items[m_openItems.constLast()].entries.append(index);
        scanEntryValue(index, column);
    }

    bool checkName(const YamlEntry &entry)
    {
        QList<QByteArray> &names = m_names.last();
        if (names.contains(entry.key)) {
            fail(QStringLiteral("a name is given twice"));
            return false;
        }
        names.append(entry.key);
        return true;
    }

    void enterMapping(int column, bool mayOpen)
    {
        closeBlocks(column, false);
        const bool isIn = !m_blocks.isEmpty() && !m_blocks.constLast().isList
            && m_blocks.constLast().indent == column;
        if (isIn)
            return;
        const bool isFirst = m_blocks.isEmpty() && m_places.entries.isEmpty();
        if (!isFirst && (!mayOpen || m_blocks.isEmpty() || column <= m_blocks.constLast().indent))
            return fail(QStringLiteral("the columns do not fit"));
        const bool isItem = !m_blocks.isEmpty() && m_blocks.constLast().isList;
        const int owner = isItem && !m_openItems.isEmpty() ? m_openItems.constLast() : -1;
        m_blocks.append({column, false, owner});
        m_names.append(QList<QByteArray>());
    }

    //! Ends the blocks that are further right; a list in the column of its key ends at the key.
    void closeBlocks(int column, bool isDash)
    {
        while (!m_blocks.isEmpty()) {
            const OpenBlock &last = m_blocks.constLast();
            const bool isListOver = last.isList && !isDash && last.indent == column;
            if (last.indent <= column && !isListOver)
                break;
            if (!last.isList)
                m_names.removeLast();
            m_blocks.removeLast();
            closeItems(column);
        }
    }

    //! Ends the items at and right of a column.
    void closeItems(int column)
    {
        while (!m_openItems.isEmpty()
               && m_places.items.at(m_openItems.constLast()).indent >= column) {
            m_places.items[m_openItems.takeLast()].end = m_lastEnd;
        }
    }

    //! The name before a colon; nullopt when the line is no `key:`.
    std::optional<QByteArray> scanKey()
    {
        const qsizetype begin = m_position;
        if (peek() == '"' || peek() == '\'') {
            scanQuoted();
            if (m_isWrong)
                return std::nullopt;
            const QByteArray quoted = m_text.mid(begin, m_position - begin);
            return scanColon() ? toYamlText(quoted) : std::nullopt;
        }
        if (QByteArrayView("?[]{}&*!|>%@`,").contains(peek())) {
            return std::nullopt;
        }
        while (!isAtLineEnd()) {
            if (peek() == '#' && m_text.at(m_position - 1) == ' ')
                return std::nullopt;
            const qsizetype here = m_position;
            if (peek() == ':' && scanColon())
                return m_text.mid(begin, here - begin).trimmed();
            m_position = here + 1;
        }
        return std::nullopt;
    }

    bool scanColon()
    {
        while (peek() == ' ')
            ++m_position;
        if (peek() != ':')
            return false;
        ++m_position;
        return isAtLineEnd() || peek() == ' ' || peek() == '\t';
    }

    void scanEntryValue(int index, int column)
    {
        skipBlanks();
        m_places.entries[index].valueBegin = m_position;
        m_places.entries[index].valueEnd = m_position;
        if (isAtLineEnd() || peek() == '#') {
            m_opensBlock = true;
            m_openEntry = index;
        } else if (peek() == '&' || peek() == '!') {
            // A block may follow; the value itself is not edited.
            m_opensBlock = true;
            m_openEntry = index;
            m_places.entries[index].isOneLine = false;
        } else {
            scanValue(column, index);
            m_places.entries[index].valueEnd = m_valueEnd;
        }
        skipLine();
        YamlEntry &entry = m_places.entries[index];
        entry.lineEnd = m_position;
        entry.isOneLine = entry.isOneLine
            && !m_text.mid(entry.valueBegin, entry.valueEnd - entry.valueBegin).contains('\n');
    }

    //! A text or brackets as an item of a list.
    void scanLoneValue(bool mayStand)
    {
        const bool isItem = mayStand && !m_openItems.isEmpty();
        if (!isItem)
            return fail(QStringLiteral("a key was expected"));
        scanValue(m_places.items.at(m_openItems.constLast()).indent, -1);
        skipLine();
    }

    void scanValue(int column, int entry)
    {
        const char first = peek();
        if (first == '"' || first == '\'')
            scanQuoted();
        else if (first == '[' || first == '{')
            scanBrackets();
        else if (first == '|' || first == '>')
            return scanBlockText(column);
        else if (first == '@' || first == '`' || first == '%')
            return fail(QStringLiteral("a value may not begin like this"));
        else
            return scanPlain(column, entry);
        m_valueEnd = m_position;
        skipBlanks();
        if (!m_isWrong && !isAtLineEnd() && peek() != '#')
            fail(QStringLiteral("nothing more was expected in this line"));
    }

    void scanPlain(int column, int entry)
    {
        qsizetype end = m_position;
        while (!isAtLineEnd()) {
            const char before = m_text.at(m_position - 1);
            if (peek() == '#' && (before == ' ' || before == '\t'))
                break;
            if (peek() == ':'
                && (m_position + 1 >= m_text.size()
                    || QByteArrayView(" \t\r\n").contains(m_text.at(m_position + 1))))
                return fail(QStringLiteral("a second colon stands in one line"));
            if (peek() != ' ' && peek() != '\t')
                end = m_position + 1;
            ++m_position;
        }
        m_valueEnd = end;
        m_isPlainOpen = true;
        m_plainIndent = column;
        m_plainEntry = entry;
    }

    void scanQuoted()
    {
        const char quote = peek();
        for (++m_position; m_position < m_text.size(); ++m_position) {
            if (quote == '"' && peek() == '\\') {
                ++m_position;
            } else if (peek() == quote) {
                if (quote != '\'' || m_position + 1 >= m_text.size()
                    || m_text.at(m_position + 1) != '\'')
                    break;
                ++m_position;
            }
        }
        if (m_position >= m_text.size())
            return fail(QStringLiteral("a text has no end"));
        ++m_position;
    }

    void scanBrackets()
    {
        QByteArray open;
        do {
            const char byte = peek();
            const char before = m_position > 0 ? m_text.at(m_position - 1) : ' ';
            if (byte == '[' || byte == '{') {
                open += byte == '[' ? ']' : '}';
            } else if (byte == ']' || byte == '}') {
                if (open.isEmpty() || !open.endsWith(byte))
                    return fail(QStringLiteral("brackets do not match"));
                open.chop(1);
            } else if ((byte == '"' || byte == '\'')
                       && QByteArrayView(" [{,:\n").contains(before)) {
                scanQuoted();
                if (m_isWrong)
                    return;
                continue;
            } else if (byte == '#' && (before == ' ' || before == '\n')) {
                m_position = lineEnd() - 1;
            }
            ++m_position;
        } while (!open.isEmpty() && m_position < m_text.size());
        if (!open.isEmpty())
            fail(QStringLiteral("a bracket has no end"));
    }

    //! `|` or `>`: all lines that are further right, and blank ones between them.
    void scanBlockText(int column)
    {
        static const QRegularExpression head(QStringLiteral("^[|>][-+1-9]{0,2}\\s*(?:\\s#.*)?$"));
        const QByteArray line = m_text.mid(m_position, lineEnd() - m_position).trimmed();
        if (!head.match(QString::fromUtf8(line)).hasMatch())
            return fail(QStringLiteral("nothing more was expected in this line"));
        skipLine();
        m_valueEnd = m_position;
        while (m_position < m_text.size()) {
            const qsizetype begin = m_position;
            while (peek() == ' ')
                ++m_position;
            const int indent = int(m_position - begin);
            if (!isAtLineEnd() && indent <= column) {
                m_position = begin;
                break;
            }
            const bool isBlank = isAtLineEnd();
            skipLine();
            if (!isBlank)
                m_valueEnd = m_position;
        }
        m_position = m_valueEnd - 1; // skipLine() of the caller ends here
        m_lastEnd = m_valueEnd;
    }

    [[nodiscard]] char peek() const
    {
        return m_position < m_text.size() ? m_text.at(m_position) : '\0';
    }

    [[nodiscard]] bool isAtLineEnd() const
    {
        return m_position >= m_text.size() || peek() == '\n' || m_text.mid(m_position, 2) == "\r\n";
    }

    //! Behind the newline of this line.
    [[nodiscard]] qsizetype lineEnd() const
    {
        const qsizetype end = m_text.indexOf('\n', m_position);
        return end < 0 ? m_text.size() : end + 1;
    }

    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\t')
            ++m_position;
    }

    void skipLine()
    {
        if (m_isWrong)
            return;
        const bool isContent = m_content >= 0;
        m_position = lineEnd();
        if (isContent)
            m_lastEnd = m_position;
        m_content = -1;
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
    YamlPlaces m_places;
    QList<OpenBlock> m_blocks;
    QList<QList<QByteArray>> m_names; //!< of the open mappings
    QList<int> m_openItems;
    qsizetype m_content = -1; //!< the line has more than a comment
    qsizetype m_lastEnd = 0;  //!< behind the last line that has more than a comment
    qsizetype m_valueEnd = 0;
    bool m_hasStarted = false;
    bool m_opensBlock = false; //!< a block may begin in the next line
    int m_openEntry = -1;      //!< and is the value of this entry
    bool m_isPlainOpen = false;
    int m_plainIndent = 0;
    int m_plainEntry = -1;
    bool m_isWrong = false;
    QString m_why;
};

} // namespace

int YamlPlaces::rootEntry(QByteArrayView key) const
{
    if (entries.isEmpty())
        return -1;
    for (int i = 0; i < int(entries.size()); ++i) {
        if (entries.at(i).indent == entries.constFirst().indent && entries.at(i).key == key)
            return i;
    }
    return -1;
}

Result<YamlPlaces> scanYaml(const QByteArray &text)
{
    return YamlWalk(text).run();
}

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

} // namespace core
