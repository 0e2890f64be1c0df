// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ConfigEditors.h"

namespace core {

namespace {

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

} // namespace

bool isJsonSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

QByteArray withoutComments(const QByteArray &text)
{
    return Blanker(text).run();
}

} // namespace core
