// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ChunkedBody.h"

#include "core/http/Characters.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qsizetype maxLineSize = 4096;
constexpr qsizetype maxTrailerSize = 16 * 1024;
constexpr qsizetype maxSizeDigits = 15;

Error badChunk()
{
    return Error{ErrorCode::BadRequest, u"the chunked request body is malformed"_s};
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

Result<qsizetype> ChunkedBody::read(QByteArrayView input, QByteArray &body)
{
    qsizetype position = 0;
    while (position < input.size() && !isComplete()) {
        if (m_state == State::Data) {
            const qsizetype size = qsizetype(std::min<qint64>(m_left, input.size() - position));
            body.append(input.sliced(position, size));
            position += size;
            m_left -= size;
            if (m_left == 0)
                m_state = State::DataEnd;
        } else if (const Status status = readByte(input[position++]); !status) {
            return status.error();
        }
    }
    return position;
}

//! Collects a line up to its CR LF; a bare one of the two is malformed.
Status ChunkedBody::readByte(char c)
{
    const bool endsLine = m_line.endsWith('\r');
    if (endsLine != (c == '\n') || m_line.size() >= maxLineSize)
        return badChunk();
    if (!endsLine) {
        if (isControl(c) && c != '\t' && c != '\r')
            return badChunk();
        m_line += c;
        return Nothing{};
    }
    m_line.chop(1);
    const Status status = readLine();
    m_line.clear();
    return status;
}

Status ChunkedBody::readLine()
{
    switch (m_state) {
    case State::SizeLine:
        return readSize();
    case State::DataEnd:
        m_state = State::SizeLine;
        return m_line.isEmpty() ? Status(Nothing{}) : Status(badChunk());
    case State::Trailer:
        m_trailerSize += m_line.size();
        if (m_trailerSize > maxTrailerSize)
            return badChunk();
        if (m_line.isEmpty())
            m_state = State::Complete;
        return Nothing{};
    case State::Data:
    case State::Complete:
        break;
    }
    return badChunk();
}

Status ChunkedBody::readSize()
{
    const auto end = std::find_if_not(m_line.cbegin(), m_line.cend(), isHexDigit);
    const qsizetype digits = end - m_line.cbegin();
    QByteArrayView rest = QByteArrayView(m_line).sliced(digits);
    while (rest.startsWith(' ') || rest.startsWith('\t'))
        rest = rest.sliced(1);
    if (digits == 0 || digits > maxSizeDigits || !(rest.isEmpty() || rest.startsWith(';')))
        return badChunk();
    m_left = m_line.first(digits).toLongLong(nullptr, 16);
    m_state = m_left == 0 ? State::Trailer : State::Data;
    return Nothing{};
}

} // namespace core
