// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpRequestReader.h"

#include "core/http/HttpServer.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qsizetype MaxLineSize = 4096;
constexpr qsizetype MaxTrailerSize = 16 * 1024;
constexpr qsizetype MaxSizeDigits = 15;
//! Smaller pieces of a body are joined, so that a slow client cannot make many of them.
constexpr qsizetype SmallPiece = 16 * 1024;
constexpr char TlsHandshake = 0x16;

Error badChunk()
{
    return Error{ErrorCode::BadRequest, u"The chunked request body is malformed."_s};
}

Error tooLarge(const HttpLimits &limits)
{
    return Error{ErrorCode::TooLarge,
                 u"The request body is larger than %1 bytes."_s.arg(limits.maxBodyBytes)};
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
    if (endsLine != (c == '\n') || m_line.size() >= MaxLineSize)
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
        if (m_trailerSize > MaxTrailerSize)
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
    if (digits == 0 || digits > MaxSizeDigits || !(rest.isEmpty() || rest.startsWith(';')))
        return badChunk();
    m_left = m_line.first(digits).toLongLong(nullptr, 16);
    m_state = m_left == 0 ? State::Trailer : State::Data;
    return Nothing{};
}

void HttpRequestReader::append(QByteArray &&bytes)
{
    if (m_input.isEmpty())
        m_input = std::move(bytes);
    else
        m_input += bytes;
}

Result<HttpRequestReader::Progress> HttpRequestReader::read(const HttpLimits &limits)
{
    if (!m_hasHead) {
        while (m_scanned == 0 && m_input.startsWith("\r\n")) // RFC 9112, 2.2
            m_input.remove(0, 2);
        if (m_input.isEmpty() || m_input == "\r")
            return Progress::NeedsInput;
        if (m_input.front() == TlsHandshake)
            return Progress::IsTls;
        const Result<bool> isComplete = readHead(limits);
        if (!isComplete)
            return isComplete.error();
        if (!*isComplete)
            return Progress::NeedsInput;
        if (m_head.expectsContinue && hasBody() && m_input.isEmpty())
            return Progress::NeedsContinue;
    }
    return readBody(limits);
}

Result<bool> HttpRequestReader::readHead(const HttpLimits &limits)
{
    const HeadScan scan = scanHead(m_input, m_scanned);
    const qint64 size = scan.size > 0 ? scan.size : m_input.size();
    if (scan.outcome == HeadScan::Outcome::Malformed)
        return Error{ErrorCode::BadRequest, u"The request is not HTTP."_s};
    if (size > limits.maxHeadBytes) {
        return Error{ErrorCode::HeadTooLarge,
                     u"The request head is larger than %1 bytes."_s.arg(limits.maxHeadBytes)};
    }
    m_scanned = m_input.size();
    if (scan.outcome != HeadScan::Outcome::Complete)
        return false;
    Result<RequestHead> head = checkHead(QByteArrayView(m_input).first(scan.size));
    if (!head)
        return head.error();
    m_head = *std::move(head);
    if (m_pathForm)
        m_head.path = m_pathForm(m_head.path);
    m_hasHead = true;
    m_input.remove(0, scan.size);
    if (const Status status = prepareBody(limits); !status)
        return status.error();
    return true;
}

Status HttpRequestReader::prepareBody(const HttpLimits &limits)
{
    if (m_head.contentLength > limits.maxBodyBytes)
        return tooLarge(limits);
    if (hasBody()) {
        auto decoding = ContentDecoding::forHeaders(m_head.headers, limits.maxBodyBytes);
        if (!decoding)
            return decoding.error();
        m_decoding = *std::move(decoding);
    }
    const bool isEncoded = !m_decoding.isIdentity();
    m_head.headers.removeIf([isEncoded](const auto &header) {
        return header.first == "content-encoding"
            || (isEncoded && header.first == "content-length");
    });
    return Nothing{};
}

Result<HttpRequestReader::Progress> HttpRequestReader::readBody(const HttpLimits &limits)
{
    const Result<bool> isComplete = m_head.isChunked ? readChunks() : readSized();
    if (!isComplete)
        return isComplete.error();
    if (m_bodySize > limits.maxBodyBytes)
        return tooLarge(limits);
    if (!*isComplete)
        return Progress::NeedsInput;
    if (const Status status = m_decoding.finish(); !status)
        return status.error();
    return Progress::Complete;
}

Result<bool> HttpRequestReader::readSized()
{
    const qint64 left = m_head.contentLength - m_bodySize;
    QByteArray piece;
    if (m_input.size() <= left) {
        piece = std::exchange(m_input, {});
    } else if (left > 0) {
        piece = m_input.first(qsizetype(left));
        m_input.remove(0, qsizetype(left));
    }
    if (const Status status = take(std::move(piece)); !status)
        return status.error();
    return m_bodySize == m_head.contentLength;
}

Result<bool> HttpRequestReader::readChunks()
{
    QByteArray piece;
    const Result<qsizetype> size = m_chunks.read(m_input, piece);
    if (!size)
        return size.error();
    m_input.remove(0, *size);
    if (const Status status = take(std::move(piece)); !status)
        return status.error();
    return m_chunks.isComplete();
}

Status HttpRequestReader::take(QByteArray &&piece)
{
    if (piece.isEmpty())
        return Nothing{};
    m_bodySize += piece.size();
    if (!m_decoding.isIdentity()) {
        return m_decoding.decode(piece, [this](QByteArrayView decoded) -> Status {
            keep(decoded.toByteArray());
            return Nothing{};
        });
    }
    keep(std::move(piece));
    return Nothing{};
}

void HttpRequestReader::keep(QByteArray &&piece)
{
    if (!m_body.isEmpty() && m_body.constLast().size() < SmallPiece)
        m_body.last() += piece;
    else
        m_body.append(std::move(piece));
}

RequestHead HttpRequestReader::partialHead() const
{
    if (m_hasHead)
        return m_head;
    RequestHead head;
    head.path = readablePath(m_input);
    if (m_pathForm && !head.path.isEmpty())
        head.path = m_pathForm(head.path);
    return head;
}

bool HttpRequestReader::isHeadRequest() const
{
    return m_head.method == "HEAD" || (!m_hasHead && m_input.startsWith("HEAD "));
}

void HttpRequestReader::startNext()
{
    m_scanned = 0;
    m_hasHead = false;
    m_head = {};
    m_chunks = {};
    m_decoding = {};
    m_body.clear();
    m_bodySize = 0;
}

void HttpRequestReader::discard()
{
    m_input.clear();
    m_body.clear();
}

} // namespace core
