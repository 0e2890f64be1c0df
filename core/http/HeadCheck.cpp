// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HeadCheck.h"

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qsizetype MaxMethodSize = 32;
constexpr qsizetype MaxLengthDigits = 15;

Error bad(const QString &message, const QString &param = {})
{
    return Error{ErrorCode::BadRequest, message, param};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

//! RFC 9110, 5.6.2: the characters of a token.
bool isTokenCharacter(char c)
{
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return isLetter || isDigit(c) || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView withoutBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

//! Calls `take` with each element of a comma list, blanks removed; stops when it returns false.
template<typename Take>
bool forEachElement(QByteArrayView list, const Take &take)
{
    for (;;) {
        const qsizetype comma = list.indexOf(',');
        if (!take(withoutBlanks(comma < 0 ? list : list.first(comma))))
            return false;
        if (comma < 0)
            return true;
        list = list.sliced(comma + 1);
    }
}

bool hasElement(QByteArrayView list, QByteArrayView wanted)
{
    return !forEachElement(list, [wanted](QByteArrayView element) {
        return element.compare(wanted, Qt::CaseInsensitive) != 0;
    });
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

Result<QByteArray> decodedPath(QByteArrayView encoded)
{
    QByteArray path;
    path.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            path += encoded[i];
            continue;
        }
        const bool isEscape = i + 2 < encoded.size();
        const int high = isEscape ? hexValue(encoded[i + 1]) : -1;
        const int low = isEscape ? hexValue(encoded[i + 2]) : -1;
        if (high < 0 || low < 0 || (high == 0 && low == 0))
            return bad(u"The request target has an invalid percent encoding."_s);
        path += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return path;
}

bool isHostValue(QByteArrayView host)
{
    return std::all_of(host.begin(), host.end(), [](char c) {
        return !isControl(c) && !isBlank(c) && !std::strchr(",/@?#\\\"<>", c);
    });
}

//! What an absolute-form target says besides path and query.
struct TargetParts
{
    QByteArrayView authority; //!< null unless in absolute form
    QByteArrayView pathAndQuery;
};

Result<TargetParts> splitAbsolute(QByteArrayView target)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.size() < scheme.size()
            || target.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        const QByteArrayView rest = target.sliced(scheme.size());
        const auto end =
            std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
        const qsizetype size = end - rest.begin();
        if (size == 0 || !isHostValue(rest.first(size)))
            break;
        return TargetParts{rest.first(size), rest.sliced(size)};
    }
    return bad(u"The request target is neither a path nor an http address."_s);
}

Result<TargetParts> splitTarget(const RequestHead &head)
{
    const QByteArrayView target = head.target;
    if (target.startsWith('/'))
        return TargetParts{{}, target};
    // Neither names a path: the response is about the server.
    if ((head.method == "OPTIONS" && target == "*") || head.method == "CONNECT")
        return TargetParts{{}, QByteArrayView("/")};
    return splitAbsolute(target);
}

//! Fills path and query; the authority of an absolute-form target is returned, since it replaces
//! what the Host header says (RFC 9112, 3.2.2).
Result<QByteArrayView> readTarget(RequestHead &head)
{
    const Result<TargetParts> parts = splitTarget(head);
    if (!parts)
        return parts.error();
    const QByteArrayView full = parts->pathAndQuery;
    const qsizetype question = full.indexOf('?');
    Result<QByteArray> path = decodedPath(question < 0 ? full : full.first(question));
    if (!path)
        return path.error();
    head.path = path->startsWith('/') ? *path : '/' + *path;
    if (question >= 0)
        head.query = full.sliced(question + 1).toByteArray();
    return parts->authority;
}

Status readVersion(QByteArrayView version, RequestHead &head)
{
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5])
        || version[6] != '.' || !isDigit(version[7]))
        return bad(u"The request line is malformed."_s);
    if (version[5] != '1')
        return bad(u"Only HTTP/1.0 and HTTP/1.1 are supported."_s);
    head.isHttp10 = version[7] == '0';
    return Nothing{};
}

Status readRequestLine(QByteArrayView line, RequestHead &head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return bad(u"The request line is malformed."_s);
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    if (!isToken(method) || !isUpper(method.front()) || method.size() > MaxMethodSize
        || std::any_of(method.begin(), method.end(), isLower))
        return bad(u"The request method is malformed."_s);
    const auto isUnfit = [](char c) { return isControl(c) || c == ' ' || c == '#'; };
    if (target.isEmpty() || std::any_of(target.begin(), target.end(), isUnfit))
        return bad(u"The request target is malformed."_s);
    head.method = method.toByteArray();
    head.target = target.toByteArray();
    return readVersion(line.sliced(last + 1), head);
}

Status readHeaderLine(QByteArrayView line, RequestHead &head)
{
    if (isBlank(line.front()))
        return bad(u"Folded header lines are not accepted."_s);
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return bad(u"A header line is malformed."_s);
    const QByteArrayView value = withoutBlanks(line.sliced(colon + 1));
    const auto isUnfit = [](char c) { return isControl(c) && c != '\t'; };
    if (std::any_of(value.begin(), value.end(), isUnfit))
        return bad(u"A header value contains control characters."_s);
    head.headers.emplaceBack(line.first(colon).toByteArray().toLower(), value.toByteArray());
    return Nothing{};
}

Status readLines(QByteArrayView bytes, RequestHead &head)
{
    bool isFirst = true;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf(QByteArrayView("\r\n"));
        if (end <= 0) // the empty line, or a caller's mistake
            break;
        const QByteArrayView line = bytes.first(end);
        const Status status = isFirst ? readRequestLine(line, head) : readHeaderLine(line, head);
        if (!status)
            return status;
        isFirst = false;
        bytes = bytes.sliced(end + 2);
    }
    return isFirst || bytes != "\r\n" ? Status(bad(u"The request head is malformed."_s))
                                      : Status(Nothing{});
}

Status takeLength(QByteArrayView value, QByteArray &seen)
{
    const bool isNumber = !value.isEmpty() && std::all_of(value.begin(), value.end(), isDigit);
    if (!isNumber)
        return bad(u"Content-Length is not a number."_s, u"content-length"_s);
    if (!seen.isNull() && seen != value)
        return bad(u"Content-Length has different values."_s, u"content-length"_s);
    seen = value.toByteArray();
    return Nothing{};
}

Status readLength(const QByteArray &list, QByteArray &seen)
{
    Status status = Nothing{};
    forEachElement(list, [&](QByteArrayView element) {
        status = takeLength(element, seen);
        return bool(status);
    });
    return status;
}

//! How long the body is, from all headers that speak of it.
Status readFraming(RequestHead &head)
{
    QByteArray length;
    for (const auto &[name, value] : std::as_const(head.headers)) {
        if (name == "content-length") {
            if (const Status status = readLength(value, length); !status)
                return status;
        } else if (name == "transfer-encoding") {
            if (head.isChunked || value.compare("chunked", Qt::CaseInsensitive) != 0)
                return bad(u"Only the transfer encoding 'chunked' is supported."_s,
                           u"transfer-encoding"_s);
            head.isChunked = true;
        }
    }
    if (head.isChunked && (head.isHttp10 || !length.isNull()))
        return bad(u"Transfer-Encoding cannot be used with Content-Length or HTTP/1.0."_s,
                   u"transfer-encoding"_s);
    if (length.size() > MaxLengthDigits)
        return Error{ErrorCode::TooLarge, u"The request body is too large."_s};
    head.contentLength = length.toLongLong();
    return Nothing{};
}

Status readHost(RequestHead &head, QByteArrayView authority)
{
    int count = 0;
    for (auto &[name, value] : head.headers) {
        if (name != "host")
            continue;
        ++count;
        if (!isHostValue(value))
            return bad(u"The Host header is malformed."_s, u"host"_s);
        if (!authority.isNull())
            value = authority.toByteArray();
    }
    if (count > 1)
        return bad(u"There is more than one Host header."_s, u"host"_s);
    if (count == 0 && !head.isHttp10)
        return bad(u"The Host header is missing."_s, u"host"_s);
    if (count == 0 && !authority.isNull())
        head.headers.emplaceBack(QByteArrayLiteral("host"), authority.toByteArray());
    return Nothing{};
}

Status readOptions(RequestHead &head)
{
    bool wantsClose = false;
    bool wantsKeepAlive = false;
    bool wantsUpgrade = false;
    bool namesWebSocket = false;
    for (const auto &[name, value] : std::as_const(head.headers)) {
        if (name == "connection") {
            wantsClose = wantsClose || hasElement(value, "close");
            wantsKeepAlive = wantsKeepAlive || hasElement(value, "keep-alive");
            wantsUpgrade = wantsUpgrade || hasElement(value, "upgrade");
        } else if (name == "upgrade") {
            namesWebSocket = namesWebSocket || hasElement(value, "websocket");
        } else if (name == "expect" && !head.isHttp10) {
            if (value.compare("100-continue", Qt::CaseInsensitive) != 0)
                return bad(u"Only the expectation '100-continue' is supported."_s, u"expect"_s);
            head.expectsContinue = true;
        }
    }
    head.wantsWebSocket = head.method == "GET" && !head.isHttp10 && wantsUpgrade && namesWebSocket;
    head.wantsKeepAlive = !wantsClose && (!head.isHttp10 || wantsKeepAlive);
    return Nothing{};
}

} // namespace

HeadScan scanHead(QByteArrayView bytes, qsizetype from)
{
    if (from == 0 && !bytes.isEmpty() && !isUpper(bytes.front()))
        return {HeadScan::Outcome::Malformed, 0};
    for (qsizetype i = bytes.indexOf('\n', from); i >= 0; i = bytes.indexOf('\n', i + 1)) {
        if (i == 0 || bytes[i - 1] != '\r')
            return {HeadScan::Outcome::Malformed, 0};
        if (i >= 3 && bytes[i - 2] == '\n')
            return {HeadScan::Outcome::Complete, i + 1};
    }
    return {};
}

Result<RequestHead> checkHead(QByteArrayView bytes)
{
    RequestHead head;
    if (const Status status = readLines(bytes, head); !status)
        return status.error();
    const Result<QByteArrayView> authority = readTarget(head);
    if (!authority)
        return authority.error();
    if (const Status status = readHost(head, *authority); !status)
        return status.error();
    if (const Status status = readFraming(head); !status)
        return status.error();
    if (const Status status = readOptions(head); !status)
        return status.error();
    return head;
}

QByteArray readablePath(QByteArrayView bytes)
{
    const auto lineEnd =
        std::find_if(bytes.begin(), bytes.end(), [](char c) { return c == '\r' || c == '\n'; });
    const QByteArrayView line = bytes.first(lineEnd - bytes.begin());
    const qsizetype start = line.indexOf(' ');
    if (start < 0)
        return {};
    RequestHead head;
    const QByteArrayView rest = line.sliced(start + 1);
    const qsizetype end = rest.indexOf(' ');
    head.method = line.first(start).toByteArray();
    head.target = (end < 0 ? rest : rest.first(end)).toByteArray();
    return readTarget(head) ? head.path : QByteArray();
}

} // namespace core
