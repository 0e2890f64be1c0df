// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/AccessPolicy.h"

#include "core/net/Addresses.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

bool hasHost(const HttpRequest &request)
{
    return std::any_of(request.headers.begin(), request.headers.end(),
                       [](const auto &header) { return header.first == "host"; });
}

//! True when the last label is a number, decimal or hexadecimal: what is so named is an address,
//! never a name.
bool isNumericAddress(const QByteArray &name)
{
    const QByteArray full = name.endsWith('.') ? name.chopped(1) : name;
    const QByteArray label = full.mid(full.lastIndexOf('.') + 1);
    const bool isHex = label.startsWith("0x");
    const QByteArray digits = isHex ? label.mid(2) : label;
    return (isHex || !label.isEmpty())
        && std::all_of(digits.begin(), digits.end(), [isHex](char c) {
               return (c >= '0' && c <= '9') || (isHex && c >= 'a' && c <= 'f');
           });
}

//! Four decimal numbers without leading zeros; all other forms of an address are foreign.
bool isCanonicalIpv4(const QByteArray &name)
{
    QHostAddress address;
    return address.setAddress(QString::fromLatin1(name))
        && address.protocol() == QAbstractSocket::IPv4Protocol
        && address.toString().toLatin1() == name;
}

//! A name or an address that can only be this computer's.
bool isLocalName(const QByteArray &name)
{
    if (name == "localhost" || name.endsWith(".localhost") || name == "[::1]")
        return true;
    return isCanonicalIpv4(name) && name.startsWith("127.");
}

bool isPort(QByteArrayView text)
{
    constexpr qsizetype MostDigits = 5;
    return text.size() <= MostDigits
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

//! "[::1]:8000" → "[::1]", "Localhost.:8000" → "localhost"; empty when it is neither a name nor an
//! address with or without a port.
QByteArray hostName(QByteArrayView header)
{
    const QByteArrayView text = header.trimmed();
    const qsizetype close = text.startsWith('[') ? text.indexOf(']') : 0;
    const qsizetype colon = close < 0 ? -1 : text.indexOf(':', close);
    if (close < 0 || (colon >= 0 && !isPort(text.sliced(colon + 1))))
        return {};
    QByteArray name = text.first(colon < 0 ? text.size() : colon).toByteArray().toLower();
    if (name.startsWith('['))
        return name.endsWith(']') ? name : QByteArray();
    const QByteArray withoutRoot = name.endsWith('.') ? name.chopped(1) : name;
    return isNumericAddress(withoutRoot) ? name : withoutRoot;
}

//! Programs whose pages run with an origin of their own, as Ollama lets them in.
constexpr std::array AppSchemes = {
    "app",           "file",
    "tauri",         "vscode-webview",
    "vscode-file",   "chrome-extension",
    "moz-extension", "safari-web-extension",
};

//! Where a key can stand beside `Authorization: Bearer`: as clients of Anthropic, Azure and Google
//! send it.
constexpr std::array<QByteArrayView, 3> KeyHeaders = {"x-api-key", "api-key", "x-goog-api-key"};

//! The token of an Authorization header; empty for another scheme than Bearer.
QByteArray bearerToken(const QByteArray &value)
{
    const QByteArray text = value.trimmed();
    const bool isBearer = text.size() > 7 && text.first(6).toLower() == "bearer"
        && (text[6] == ' ' || text[6] == '\t');
    return isBearer ? text.mid(7).trimmed() : QByteArray();
}

QList<QByteArray> toLowerNames(const QStringList &names)
{
    QList<QByteArray> result;
    for (const QString &name : names)
        result.append(name.trimmed().toLower().toUtf8());
    return result;
}

//! As a Host header names it: an IPv6 address in its shortest form and in brackets.
QByteArray toHostName(const QByteArray &name)
{
    if (!name.contains(':'))
        return name;
    const bool hasBrackets = name.startsWith('[') && name.endsWith(']');
    const QByteArray plain = hasBrackets ? name.sliced(1, name.size() - 2) : name;
    QHostAddress address;
    const bool isIpv6 = address.setAddress(QString::fromUtf8(plain))
        && address.protocol() == QAbstractSocket::IPv6Protocol;
    return isIpv6 ? '[' + address.toString().toLower().toLatin1() + ']' : name;
}

QByteArray withoutTrailingSlash(QByteArray origin)
{
    if (origin.endsWith('/'))
        origin.chop(1);
    return origin;
}

} // namespace

AccessPolicy::AccessPolicy(const Settings &settings)
    : m_key(settings.apiKey)
    , m_isLoopbackOnly(isLoopback(settings.host))
    , m_letsOtherUsersIn(settings.otherUsers)
{
    for (const QByteArray &host : toLowerNames(settings.allowedHosts))
        m_hosts.append(toHostName(host));
    for (const QByteArray &origin : toLowerNames(settings.allowedOrigins))
        m_origins.append(withoutTrailingSlash(origin));
}

std::optional<Error> AccessPolicy::check(const HttpRequest &request, bool needsKey) const
{
    // Without the header it is HTTP/1.0, which no browser speaks: so no page has been misled.
    const QByteArray host = request.header("host");
    if (hasHost(request) && !isAllowedHost(host)) {
        return Error{ErrorCode::Forbidden,
                     u"The host '%1' is not allowed. Use 127.0.0.1 or localhost, or add the name "
                     "to the allowed host names."_s.arg(QString::fromUtf8(host)),
                     u"host"_s};
    }
    const QByteArray origin = request.header("origin");
    if (!origin.isEmpty() && !isAllowedOrigin(origin)) {
        return Error{ErrorCode::Forbidden,
                     u"Web pages of '%1' may not use this server. If you trust them, add the "
                     "address to the allowed origins."_s.arg(QString::fromUtf8(origin)),
                     u"origin"_s};
    }
    if (!needsKey)
        return std::nullopt;
    if (m_key.isEmpty())
        return checkUser(request);
    if (!hasKey(request)) {
        return Error{ErrorCode::BadKey,
                     u"The API key is missing or wrong. Send this server's key as "
                     "'Authorization: Bearer', 'x-api-key', 'api-key' or 'x-goog-api-key'."_s};
    }
    return std::nullopt;
}

//! Of a request without a right key.
std::optional<Error> AccessPolicy::checkUser(const HttpRequest &request) const
{
    if (m_letsOtherUsersIn || !request.owner)
        return std::nullopt;
    switch (request.owner->owner) {
    case Peer::Owner::Unknown:
    case Peer::Owner::ThisUser:
        return std::nullopt;
    case Peer::Owner::Closed:
        return Error{ErrorCode::Forbidden,
                     u"The connection was closed before its user could be determined."_s,
                     u"user"_s};
    case Peer::Owner::OtherUser:
        return Error{ErrorCode::Forbidden,
                     u"This server belongs to another user of this computer. Its owner can let "
                     "you in with an API key (chatmock key --new), or every user of this "
                     "computer with the setting --other-users."_s,
                     u"user"_s};
    }
    return std::nullopt;
}

bool AccessPolicy::isAllowedHost(QByteArrayView hostHeader) const
{
    const QByteArray name = hostName(hostHeader);
    if (name.isEmpty())
        return !m_isLoopbackOnly && hostHeader.trimmed().isEmpty();
    if (m_hosts.contains(name))
        return true;
    const bool isCanonical = !isNumericAddress(name) || isCanonicalIpv4(name);
    return isCanonical && (!m_isLoopbackOnly || isLocalName(name));
}

bool AccessPolicy::isAllowedOrigin(const QByteArray &origin) const
{
    const QByteArray plain = withoutTrailingSlash(origin.trimmed().toLower());
    if (m_origins.contains(plain) || m_origins.contains("*"))
        return true;
    const QUrl url(QString::fromLatin1(plain), QUrl::StrictMode);
    const QByteArray scheme = url.scheme().toLatin1();
    if (scheme == "http" || scheme == "https") {
        return isLoopback(url.host()) || url.host() == u"0.0.0.0";
    }
    return std::any_of(AppSchemes.begin(), AppSchemes.end(),
                       [&scheme](const char *allowed) { return scheme == allowed; });
}

//! Clients that are signed in elsewhere send that token beside our key, so every place counts.
bool AccessPolicy::hasKey(const HttpRequest &request) const
{
    const QByteArray key = m_key.reveal();
    return std::any_of(request.headers.begin(), request.headers.end(), [&key](const auto &header) {
        const auto &[name, value] = header;
        if (name == "authorization")
            return equalsInConstantTime(bearerToken(value), key);
        return std::find(KeyHeaders.begin(), KeyHeaders.end(), name) != KeyHeaders.end()
            && equalsInConstantTime(value.trimmed(), key);
    });
}

HeaderList AccessPolicy::corsHeaders(const HttpRequest &request) const
{
    const QByteArray origin = request.header("origin");
    if (origin.isEmpty() || !isAllowedOrigin(origin))
        return {};
    return {{"Access-Control-Allow-Origin", origin}, {"Vary", "Origin"}};
}

HeaderList exposed(const HeaderList &headers)
{
    const auto isCors = [](const QByteArray &name) {
        return name == "Vary" || name.startsWith("Access-Control-");
    };
    QList<QByteArray> names;
    bool isForPage = false;
    for (const auto &[name, value] : headers) {
        isForPage = isForPage || name == "Access-Control-Allow-Origin";
        if (!isCors(name) && !names.contains(name))
            names.append(name);
    }
    if (!isForPage || names.isEmpty())
        return headers;
    return headers + HeaderList{{"Access-Control-Expose-Headers", names.join(", ")}};
}

HeaderList AccessPolicy::preflightHeaders(const HttpRequest &request,
                                          const QByteArray &allowedMethods) const
{
    HeaderList headers{{"Allow", allowedMethods}};
    if (request.header("origin").isEmpty())
        return headers;
    headers.emplaceBack("Access-Control-Allow-Methods", allowedMethods);
    headers.emplaceBack("Access-Control-Max-Age", "600");
    const QByteArray wanted = request.header("access-control-request-headers");
    if (!wanted.isEmpty())
        headers.emplaceBack("Access-Control-Allow-Headers", wanted);
    if (request.header("access-control-request-private-network") == "true")
        headers.emplaceBack("Access-Control-Allow-Private-Network", "true");
    return headers;
}

} // namespace core
