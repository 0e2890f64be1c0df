// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/TransportErrors.h"

#include "core/base/Log.h"
#include "core/net/Addresses.h"
#include "core/net/NetworkSetup.h"

#include <QtNetwork/QNetworkReply>

namespace core {

using namespace Qt::Literals::StringLiterals;

HeaderList headersOf(const QNetworkReply &reply)
{
    HeaderList headers;
    const auto &pairs = reply.rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        headers.append({name.toLower(), value});
    return headers;
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
    if (error == QNetworkReply::SslHandshakeFailedError) {
        failure.remedy = Remedy::None; // a certificate does not become right by asking again
        failure.error.message =
            u"no secure connection to %1: %2 (a company network may need its CA file set)"_s.arg(
                host, reason);
    } else if (error >= QNetworkReply::ProxyConnectionRefusedError
               && error <= QNetworkReply::UnknownProxyError) {
        failure.remedy = Remedy::None;
        failure.error.message = u"the proxy (%1) failed on the way to %2: %3"_s.arg(
            describeProxy(settings), host, reason);
    } else if (error == QNetworkReply::ProtocolUnknownError
               || error == QNetworkReply::ProtocolFailure) {
        failure.error.code = ErrorCode::Upstream;
        failure.remedy = Remedy::None;
        failure.error.message = u"%1 does not speak HTTP: %2"_s.arg(host, reason);
    } else if (settings.proxyMode == ProxyMode::Manual && !isLoopback(host)) {
        // Qt tells a refusal by the proxy of a plain HTTP request like one by the host.
        failure.error.message = u"%1 cannot be reached through the proxy (%2): %3"_s.arg(
            host, describeProxy(settings), reason);
    } else {
        failure.error.message = u"%1 cannot be reached: %2"_s.arg(host, reason);
    }
    return failure;
}

} // namespace core
