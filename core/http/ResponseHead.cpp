// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ResponseHead.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

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

constexpr std::array reasons{
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
    const auto found = std::find_if(reasons.begin(), reasons.end(), [status](const Reason &reason) {
        return reason.status == status;
    });
    return found == reasons.end() ? "Status" : found->text;
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

QByteArray responseHead(int status, const QByteArray &contentType, const HttpHeaders &headers)
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

} // namespace core
