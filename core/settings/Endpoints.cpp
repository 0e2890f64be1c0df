// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Endpoints.h"

namespace core {

namespace {

Result<QUrl> parseBase(const QString &text, const QString &name)
{
    const QUrl url(text.endsWith(u'/') ? text.chopped(1) : text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return Error{ErrorCode::BadRequest,
                     QStringLiteral("%1 must be an http(s) URL, not '%2'").arg(name, text), name};
    return url;
}

QUrl below(const QUrl &base, const QString &path)
{
    QUrl url = base;
    url.setPath(base.path() + path);
    return url;
}

//! `…/backend-api/codex` has its usage page at `…/backend-api/wham/usage`; any other base keeps
//! its own, as the Codex CLI does.
QUrl usageUrl(const QUrl &upstream)
{
    const QString suffix = QStringLiteral("/backend-api/codex");
    if (!upstream.path().endsWith(suffix))
        return below(upstream, QStringLiteral("/api/codex/usage"));
    QUrl url = upstream;
    url.setPath(upstream.path().chopped(6) + QStringLiteral("/wham/usage"));
    return url;
}

} // namespace

Result<Endpoints> toEndpoints(const Settings &settings)
{
    const auto issuer = parseBase(settings.issuer, QStringLiteral("issuer"));
    if (!issuer)
        return issuer.error();
    const auto upstream = parseBase(settings.upstream, QStringLiteral("upstream"));
    if (!upstream)
        return upstream.error();

    Endpoints result;
    result.authorize = below(*issuer, QStringLiteral("/oauth/authorize"));
    result.token = below(*issuer, QStringLiteral("/oauth/token"));
    result.revoke = below(*issuer, QStringLiteral("/oauth/revoke"));
    result.deviceUserCode = below(*issuer, QStringLiteral("/api/accounts/deviceauth/usercode"));
    result.deviceToken = below(*issuer, QStringLiteral("/api/accounts/deviceauth/token"));
    result.deviceVerification = below(*issuer, QStringLiteral("/codex/device"));
    result.deviceRedirect = below(*issuer, QStringLiteral("/deviceauth/callback"));
    result.responses = below(*upstream, QStringLiteral("/responses"));
    result.compaction = below(*upstream, QStringLiteral("/responses/compact"));
    result.models = below(*upstream, QStringLiteral("/models"));
    result.usage = usageUrl(*upstream);
    return result;
}

} // namespace core
