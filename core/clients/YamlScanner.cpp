// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/TextForm.h"
#include "core/clients/TextPlaces.h"

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
class YamlReader : private TextCursor
{
public:
    explicit YamlReader(const QByteArray &text) : TextCursor(text) { }

    Result<YamlPlaces> run()
    {
        while (!hasFailed() && m_position < m_text.size())
            scanLine();
        if (hasFailed())
            return failure();
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
        if (isAtLineEndOrComment())
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
        while (!hasFailed() && isDash()) {
            openItem(lineBegin, column);
            if (hasFailed())
                return;
            ++m_position;
            const qsizetype begin = m_position;
            while (peek() == ' ')
                ++m_position;
            column += 1 + int(m_position - begin);
            m_opensBlock = true; // what follows the dash is a block of its own
            m_openEntry = -1;
            if (isAtLineEndOrComment())
                return skipLine();
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
        if (hasFailed())
            return;
        if (!key) {
            m_position = begin;
            return scanLoneValue(wasOpen);
        }
        enterMapping(column, wasOpen);
        if (hasFailed())
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
            if (hasFailed())
                return std::nullopt;
            const QByteArray quoted = m_text.mid(begin, m_position - begin);
            return scanColon() ? toYamlText(quoted) : std::nullopt;
        }
        if (QByteArrayView("?[]{}&*!|>%@`,").contains(peek()))
            return std::nullopt;
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
        const bool hasProperties = peek() == '&' || peek() == '!';
        if (isAtLineEndOrComment() || hasProperties) {
            m_opensBlock = true;
            m_openEntry = index;
            m_places.entries[index].isOneLine = !hasProperties; // such a value is not edited
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
            moveTo(endOfYamlBrackets(m_text, m_position), QStringLiteral("brackets do not match"));
        else if (first == '|' || first == '>')
            return scanBlockText(column);
        else if (first == '@' || first == '`' || first == '%')
            return fail(QStringLiteral("a value may not begin like this"));
        else
            return scanPlain(column, entry);
        m_valueEnd = m_position;
        skipBlanks();
        if (!hasFailed() && !isAtLineEndOrComment())
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
        moveTo(endOfYamlQuotes(m_text, m_position), QStringLiteral("a string is not closed"));
    }

    void moveTo(qsizetype end, const QString &otherwise)
    {
        if (end < 0)
            return fail(otherwise);
        m_position = end;
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

    void skipLine()
    {
        if (hasFailed())
            return;
        const bool isContent = m_content >= 0;
        m_position = lineEnd();
        if (isContent)
            m_lastEnd = m_position;
        m_content = -1;
    }

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
};

} // namespace

Result<YamlPlaces> scanYaml(const QByteArray &text)
{
    return YamlReader(text).run();
}

} // namespace core
