// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/BackendHttp.h"

#include "core/auth/SecretStore.h"
#include "core/base/Ids.h"
#include "core/base/Log.h"
#include "core/codex/ErrorMeanings.h"
#include "core/net/Addresses.h"
#include "core/net/NetworkSetup.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QSysInfo>
#include <QtCore/QUuid>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray composeUserAgent()
{
    const QString system = (QSysInfo::productType() + u' ' + QSysInfo::productVersion()).trimmed();
    return QByteArrayLiteral("chatmock/" CHATMOCK_VERSION " (") + system.toLatin1() + "; "
        + QSysInfo::currentCpuArchitecture().toLatin1() + ')';
}

//! The name under which clients see a header of the backend; empty = not at all. Its request id
//! must not be mistaken for the one of this server.
QByteArray nameForClients(const QByteArray &name)
{
    if (name == "x-request-id")
        return "x-upstream-request-id";
    const bool isForThem =
        name.startsWith("x-codex-") || name == "openai-model" || name == "x-oai-request-id";
    return isForThem ? name : QByteArray();
}

bool isHeaderWord(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char byte) {
        return byte > 0x20 && byte < 0x7f;
    });
}

bool isRoutingWord(const QByteArray &word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("-_.:/+").contains(c);
    });
}

//! Empty when the backend would not accept it.
QByteArray routingHint(const QByteArray &model, const QByteArray &tier)
{
    constexpr qsizetype Longest = 128;
    QByteArray hint = "model=" + model;
    if (!tier.isEmpty())
        hint += ";tier=" + tier;
    const bool isGood = isRoutingWord(model) && (tier.isEmpty() || isRoutingWord(tier));
    return isGood && hint.size() <= Longest ? hint : QByteArray();
}

} // namespace

// --- requests ------------------------------------------------------------------------------------

QByteArray userAgent()
{
    // Computed once: each call makes Qt read system files.
    static const QByteArray text = composeUserAgent();
    return text;
}

void addIdentity(QNetworkRequest &request, const AccessGrant &grant, const Settings &settings)
{
    request.setRawHeader("Authorization", "Bearer " + grant.accessToken.reveal());
    if (!grant.accountId.isEmpty())
        request.setRawHeader("ChatGPT-Account-ID", grant.accountId);
    request.setRawHeader("originator", "chatmock");
    request.setRawHeader("User-Agent", userAgent());
    if (!settings.clientVersion.isEmpty())
        request.setRawHeader("version", settings.clientVersion.toLatin1());
    if (!grant.residency.isEmpty())
        request.setRawHeader("x-openai-internal-codex-residency", grant.residency);
    if (grant.isFedramp)
        request.setRawHeader("X-OpenAI-Fedramp", "true");
}

QByteArray installationId(const QString &folder)
{
    if (folder.isEmpty())
        return newUuid();
    const QString path = folder + u"/installation_id"_s;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QUuid stored = QUuid::fromString(QString::fromUtf8(file.read(200).trimmed()));
        if (!stored.isNull())
            return stored.toByteArray(QUuid::WithoutBraces);
    }
    const QByteArray fresh = newUuid();
    QSaveFile save(path);
    if (!save.open(QIODevice::WriteOnly) || save.write(fresh) != fresh.size() || !save.flush()
        || !save.commit())
        qCWarning(logCodex) << "the installation id cannot be stored:" << save.errorString();
    return fresh;
}

QByteArray sessionId(const QByteArray &cacheKey)
{
    if (isHeaderWord(cacheKey))
        return cacheKey;
    const QUuid nameSpace(0x5b3d7c1e, 0x2f7a, 0x4c0e, 0x9d, 0x3a, 0x61, 0x8e, 0x42, 0x90, 0x77,
                          0x15);
    return QUuid::createUuidV5(nameSpace, cacheKey).toByteArray(QUuid::WithoutBraces);
}

void addRouting(QNetworkRequest &request, const RequestIds &ids, const QByteArray &model,
                const CodexBody &body)
{
    const QByteArray session = sessionId(ids.promptCacheKey);
    for (const char *name : {"session-id", "thread-id", "x-client-request-id"})
        request.setRawHeader(name, session);
    if (const QByteArray hint = routingHint(model, body.serviceTier); !hint.isEmpty())
        request.setRawHeader("x-codex-routing-hint", hint);
    if (isHeaderWord(ids.turnState))
        request.setRawHeader("x-codex-turn-state", ids.turnState);
    if (body.isLite)
        request.setRawHeader("x-openai-internal-codex-responses-lite", "true");
}

// --- replies -------------------------------------------------------------------------------------

HeaderList headersOf(const QNetworkReply &reply)
{
    HeaderList headers;
    const auto &pairs = reply.rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        headers.append({name.toLower(), value});
    return headers;
}

bool isEventStream(int status, const HeaderList &headers)
{
    const QByteArray type = headerValue(headers, "content-type").toLower();
    return status == 200 && !type.startsWith("text/html") && !type.startsWith("application/json");
}

bool isShort(const HeaderList &headers, qint64 received)
{
    return headerValue(headers, "content-encoding").isEmpty() // else the length is another one's
        && received < headerValue(headers, "content-length").toLongLong();
}

std::optional<UpstreamFailure> cutFailureOf(const QNetworkReply &reply, qint64 received)
{
    if (reply.error() != QNetworkReply::NoError)
        return toCutFailure(reply.errorString());
    if (isShort(headersOf(reply), received))
        return toCutFailure({});
    return std::nullopt;
}

HeaderList headersForClients(const HeaderList &headers)
{
    HeaderList result;
    for (const auto &[name, value] : headers) {
        if (const QByteArray shown = nameForClients(name); !shown.isEmpty())
            result.emplaceBack(shown, value);
    }
    return result;
}

Error toTokenError(const Error &error, const TokenSource &tokens)
{
    if (error.code != ErrorCode::NotSignedIn && !isReplaceable(error))
        return error;
    Error result{ErrorCode::NotSignedIn, error.message, {}, {}, error.providerCode};
    if (error.code == ErrorCode::NotSignedIn && tokens.accountId().isEmpty())
        result.message = u"Not signed in."_s;
    result.message = withSignInRemedy(result.message);
    return result;
}

UpstreamFailure toTransportFailure(const QNetworkReply &reply, const Settings &settings)
{
    using Remedy = UpstreamFailure::Remedy;
    const auto error = reply.error();
    const QString host = reply.url().host();
    const QString reason = redacted(reply.errorString());
    UpstreamFailure failure;
    failure.error.code = ErrorCode::Unreachable;
    failure.remedy = Remedy::Retry;
    if (error == QNetworkReply::ConnectionRefusedError)
        failure.remedy = Remedy::None; // where nothing listens, nothing will in a moment
    if (error == QNetworkReply::SslHandshakeFailedError) {
        failure.remedy = Remedy::None; // repeating the request does not make a certificate valid
        failure.error.message =
            u"Could not make a secure connection to %1: %2. If your network inspects traffic, "
            "set its CA file."_s.arg(host, reason);
    } else if (error >= QNetworkReply::ProxyConnectionRefusedError
               && error <= QNetworkReply::UnknownProxyError) {
        failure.remedy = Remedy::None;
        failure.error.message = u"The proxy (%1) could not connect to %2: %3."_s.arg(
            describeProxy(settings), host, reason);
    } else if (error == QNetworkReply::ProtocolUnknownError
               || error == QNetworkReply::ProtocolFailure) {
        failure.error.code = ErrorCode::Upstream;
        failure.remedy = Remedy::None;
        failure.error.message = u"%1 did not send a valid HTTP response: %2."_s.arg(host, reason);
    } else if (settings.proxyMode == ProxyMode::Manual && !isLoopback(host)) {
        // For plain HTTP requests Qt reports a refusal by the proxy like one by the host.
        failure.error.message = u"Could not reach %1 through the proxy (%2): %3."_s.arg(
            host, describeProxy(settings), reason);
    } else {
        failure.error.message = u"Could not reach %1: %2."_s.arg(host, reason);
    }
    return failure;
}

} // namespace core
