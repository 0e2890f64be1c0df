// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ResponseWriter.h"

#include "core/http/Connection.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtHttpServer/QHttpServerRequest>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

struct Reason
{
    int status;
    const char *text;
};

constexpr std::array Reasons{
    Reason{101, "Switching Protocols"},
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{202, "Accepted"},
    Reason{204, "No Content"},
    Reason{301, "Moved Permanently"},
    Reason{302, "Found"},
    Reason{303, "See Other"},
    Reason{304, "Not Modified"},
    Reason{307, "Temporary Redirect"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{402, "Payment Required"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{406, "Not Acceptable"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{410, "Gone"},
    Reason{413, "Content Too Large"},
    Reason{415, "Unsupported Media Type"},
    Reason{422, "Unprocessable Content"},
    Reason{426, "Upgrade Required"},
    Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{499, "Client Closed Request"},
    Reason{500, "Internal Server Error"},
    Reason{501, "Not Implemented"},
    Reason{502, "Bad Gateway"},
    Reason{503, "Service Unavailable"},
    Reason{504, "Gateway Timeout"},
    Reason{529, "Overloaded"},
};

const char *toReason(int status)
{
    const auto found = std::find_if(Reasons.begin(), Reasons.end(), [status](const Reason &reason) {
        return reason.status == status;
    });
    return found == Reasons.end() ? "Status" : found->text;
}

void appendClean(QByteArray &out, const QByteArray &text)
{
    const qsizetype start = out.size();
    out += text;
    std::replace_if(
        out.begin() + start, out.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; },
        ' ');
}

void appendHeader(QByteArray &out, const QByteArray &name, const QByteArray &value)
{
    out += "\r\n";
    appendClean(out, name);
    out += ": ";
    appendClean(out, value);
}

} // namespace

QByteArray responseHead(int status, const QByteArray &contentType, const HeaderList &headers)
{
    QByteArray out;
    out.reserve(512);
    out += "HTTP/1.1 ";
    out += QByteArray::number(status);
    out += ' ';
    out += toReason(status);
    if (!contentType.isEmpty())
        appendHeader(out, QByteArrayLiteral("Content-Type"), contentType);
    for (const auto &[name, value] : headers)
        appendHeader(out, name, value);
    out += "\r\n";
    return out;
}

bool allowsBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

QByteArray toHttpDate(qint64 unixSeconds)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(unixSeconds).toUTC();
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

ResponseWriter::ResponseWriter(Connection *connection, HttpRequest head, Traits traits,
                               QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_request(std::move(head))
    , m_traits(traits)
{
}

ResponseWriter::~ResponseWriter()
{
    if (m_connection)
        m_connection->breakOff(false);
}

HttpRequest ResponseWriter::completeRequest(const QHttpServerRequest &request) const
{
    HttpRequest complete = m_request;
    complete.body = request.body();
    return complete;
}

void ResponseWriter::send(int status, const QByteArray &contentType, const QByteArray &body,
                          const HeaderList &headers)
{
    Q_ASSERT(m_isLost || (!m_hasBegun && !m_hasEnded));
    if (!m_connection || m_hasBegun)
        return;
    m_hasBegun = true;
    QByteArray bytes = head(status, contentType, headers);
    if (allowsBody(status))
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    bytes += "\r\n";
    if (allowsBody(status) && !isHead())
        bytes += body;
    m_connection->write(bytes);
    finish();
}

Result<WebSocket *> ResponseWriter::upgrade(const HeaderList &headers)
{
    Q_ASSERT(m_isLost || (!m_hasBegun && !m_hasEnded));
    if (!m_connection || m_hasBegun)
        return Error{ErrorCode::Cancelled, u"The client closed the connection."_s};
    const Result<WebSocket *> socket = m_connection->upgrade(headers);
    if (socket) {
        m_hasBegun = true;
        m_hasEnded = true;
        m_connection = nullptr;
        deleteLater();
    }
    return socket;
}

void ResponseWriter::begin(int status, const QByteArray &contentType, const HeaderList &headers)
{
    Q_ASSERT(m_isLost || (!m_hasBegun && !m_hasEnded));
    if (!m_connection || m_hasBegun)
        return;
    m_hasBegun = true;
    if (m_traits.isHttp10)
        m_traits.keepsAlive = false; // the body ends with the connection
    QByteArray bytes = head(status, contentType, headers);
    if (!m_traits.isHttp10)
        bytes += "Transfer-Encoding: chunked\r\n";
    bytes += "\r\n";
    m_connection->write(bytes);
}

void ResponseWriter::write(const QByteArray &piece)
{
    Q_ASSERT(m_isLost || (m_hasBegun && !m_hasEnded));
    if (!m_connection || isHead() || piece.isEmpty())
        return;
    if (m_traits.isHttp10) {
        m_connection->write(piece);
    } else {
        const QByteArray size = QByteArray::number(piece.size(), 16);
        QByteArray chunk;
        chunk.reserve(size.size() + piece.size() + 4);
        chunk.append(size).append("\r\n").append(piece).append("\r\n");
        m_connection->write(chunk);
    }
    if (m_connection->pendingBytes() > CongestedAbove)
        m_isCongested = true;
}

void ResponseWriter::end()
{
    Q_ASSERT(m_isLost || (m_hasBegun && !m_hasEnded));
    if (m_connection && !m_traits.isHttp10 && !isHead())
        m_connection->write(QByteArrayLiteral("0\r\n\r\n"));
    finish();
}

void ResponseWriter::breakOff()
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    // Without the last chunk it is incomplete anyway, and what was written can still arrive.
    const bool isFramed = m_hasBegun && !m_traits.isHttp10 && !isHead();
    if (Connection *connection = std::exchange(m_connection, nullptr))
        connection->breakOff(isFramed);
    deleteLater();
}

bool ResponseWriter::hasBegun() const
{
    return m_hasBegun;
}

bool ResponseWriter::hasEnded() const
{
    return m_hasEnded;
}

bool ResponseWriter::isCongested() const
{
    return m_isCongested;
}

qint64 ResponseWriter::pendingBytes() const
{
    return m_connection ? m_connection->pendingBytes() : 0;
}

QByteArray ResponseWriter::head(int status, const QByteArray &contentType,
                                const HeaderList &headers) const
{
    QByteArray bytes = responseHead(status, contentType, headers);
    bytes += "Date: " + m_connection->date() + "\r\n";
    if (!m_traits.keepsAlive || m_connection->isClosing())
        bytes += "Connection: close\r\n";
    else if (m_traits.isHttp10)
        bytes += "Connection: keep-alive\r\n";
    return bytes;
}

void ResponseWriter::finish()
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    if (Connection *connection = std::exchange(m_connection, nullptr))
        connection->endResponse(m_traits.keepsAlive);
    deleteLater();
}

void ResponseWriter::noteWritten()
{
    if (!m_isCongested || !m_connection || m_connection->pendingBytes() > DrainedBelow)
        return;
    m_isCongested = false;
    Q_EMIT drained();
}

void ResponseWriter::loseClient()
{
    m_connection = nullptr;
    m_isCongested = false;
    m_isLost = true;
    // Later: the loss may have been noticed inside one of the caller's calls.
    QMetaObject::invokeMethod(this, &ResponseWriter::announceLoss, Qt::QueuedConnection);
}

void ResponseWriter::announceLoss()
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    deleteLater();
    Q_EMIT clientGone();
}

} // namespace core
