// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/ContentDecoding.h"
#include "core/http/HeadCheck.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>

#include <functional>
#include <utility>

namespace core {

struct HttpLimits;

//! Removes the chunked framing from a request body, however the bytes are split.
//!
//! Extensions and trailers are dropped. Anything that is not exactly a chunk is an error; the
//! decoder must not be used after one.
class ChunkedBody
{
public:
    //! Reads from `input` up to the end of the body and appends the decoded bytes to `body`.
    //! Returns how many bytes were read: all of them unless isComplete().
    [[nodiscard]] Result<qsizetype> read(QByteArrayView input, QByteArray &body);

    [[nodiscard]] bool isComplete() const { return m_state == State::Complete; }

private:
    enum class State { SizeLine, Data, DataEnd, Trailer, Complete };

    Status readByte(char c);
    Status readLine();
    Status readSize();

    State m_state = State::SizeLine;
    QByteArray m_line;
    qint64 m_left = 0;
    qsizetype m_trailerSize = 0;
};

//! Collects the requests that one client sends, one after the other: checks each head, counts,
//! unframes and decodes its body, and keeps what belongs to the next request.
//!
//! The head of a body that was decoded names neither its coding nor its former length any more.
class HttpRequestReader
{
public:
    //! The path that a client means by the one it sent.
    using PathForm = std::function<QByteArray(const QByteArray &path)>;

    //! Without `pathForm` paths stay as they are.
    explicit HttpRequestReader(PathForm pathForm = {}) : m_pathForm(std::move(pathForm)) { }

    enum class Progress {
        NeedsInput,
        NeedsContinue, //!< the client waits for "100 Continue" before it sends the body
        IsTls,         //!< a TLS handshake: the client would not understand an HTTP response
        Complete,      //!< head() and takeBody() are the request
    };

    void append(QByteArray &&bytes);
    //! Goes on with what was appended. After an error nothing more can be read.
    [[nodiscard]] Result<Progress> read(const HttpLimits &limits);

    [[nodiscard]] const RequestHead &head() const { return m_head; }
    //! In pieces, so that a long body is never copied into one.
    [[nodiscard]] QList<QByteArray> takeBody() { return std::exchange(m_body, {}); }
    //! How much of the body has arrived, as it was sent.
    [[nodiscard]] qint64 bodySize() const { return m_bodySize; }
    //! Whether there are bytes that were not read yet.
    [[nodiscard]] bool hasInput() const { return !m_input.isEmpty(); }
    //! Whether nothing has arrived since the last request.
    [[nodiscard]] bool isIdle() const { return !m_hasHead && m_input.isEmpty(); }
    //! Whether a request has begun to arrive; line breaks in front of it do not count.
    [[nodiscard]] bool hasBegun() const { return !isIdle() && m_input != "\r"; }
    //! What can be said about a request that is refused, however little of it has arrived.
    [[nodiscard]] RequestHead partialHead() const;
    [[nodiscard]] bool isHeadRequest() const;

    //! Forgets the request, not the bytes after it.
    void startNext();
    //! What follows the request, for another protocol than HTTP.
    [[nodiscard]] QByteArray takeInput() { return std::exchange(m_input, {}); }
    //! Drops what was received; head() stays.
    void discard();

private:
    [[nodiscard]] Result<bool> readHead(const HttpLimits &limits);
    Status prepareBody(const HttpLimits &limits);
    [[nodiscard]] Result<Progress> readBody(const HttpLimits &limits);
    [[nodiscard]] Result<bool> readChunks();
    [[nodiscard]] Result<bool> readSized();
    //! Counts the piece and keeps it, decoded.
    Status take(QByteArray &&piece);
    void keep(QByteArray &&piece);
    [[nodiscard]] bool hasBody() const { return m_head.isChunked || m_head.contentLength > 0; }

    const PathForm m_pathForm;
    QByteArray m_input;
    qsizetype m_scanned = 0; //!< of m_input, for the end of the head
    bool m_hasHead = false;
    RequestHead m_head;
    ChunkedBody m_chunks;
    ContentDecoding m_decoding;
    QList<QByteArray> m_body;
    qint64 m_bodySize = 0;
};

} // namespace core
