// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Endpoints.h"

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QUrl> parseBase(const QString &text, const QString &name)
{
    const QUrl url(text.endsWith(u'/') ? text.chopped(1) : text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return Error{ErrorCode::BadRequest,
                     u"%1 must be an http(s) URL, not '%2'"_s.arg(name, text), name};
    return url;
}

QUrl below(const QUrl &base, const QString &path)
{
    QUrl url = base;
    url.setPath(base.path() + path);
    return url;
}

//! `…/backend-api/codex` has its usage page at `…/backend-api/wham/usage`, any other base at
//! `…/api/codex/usage`, as in the Codex CLI.
QUrl usageUrl(const QUrl &upstream)
{
    const QString suffix = u"/backend-api/codex"_s;
    if (!upstream.path().endsWith(suffix))
        return below(upstream, u"/api/codex/usage"_s);
    QUrl url = upstream;
    url.setPath(upstream.path().chopped(6) + u"/wham/usage"_s);
    return url;
}

} // namespace

Result<Endpoints> toEndpoints(const Settings &settings)
{
    const auto issuer = parseBase(settings.issuer, u"issuer"_s);
    if (!issuer)
        return issuer.error();
    const auto upstream = parseBase(settings.upstream, u"upstream"_s);
    if (!upstream)
        return upstream.error();

    Endpoints result;
    result.authorize = below(*issuer, u"/oauth/authorize"_s);
    result.token = below(*issuer, u"/oauth/token"_s);
    result.revoke = below(*issuer, u"/oauth/revoke"_s);
    result.deviceUserCode = below(*issuer, u"/api/accounts/deviceauth/usercode"_s);
    result.deviceToken = below(*issuer, u"/api/accounts/deviceauth/token"_s);
    result.deviceVerification = below(*issuer, u"/codex/device"_s);
    result.deviceRedirect = below(*issuer, u"/deviceauth/callback"_s);
    result.responses = below(*upstream, u"/responses"_s);
    result.compaction = below(*upstream, u"/responses/compact"_s);
    result.imageGenerations = below(*upstream, u"/images/generations"_s);
    result.imageEdits = below(*upstream, u"/images/edits"_s);
    result.models = below(*upstream, u"/models"_s);
    result.usage = usageUrl(*upstream);
    result.search = below(*upstream, u"/alpha/search"_s);
    return result;
}

QUrl versionFeedUrl(const Settings &settings)
{
    const QString usual = u"https://api.github.com/repos/openai/codex/releases/latest"_s;
    return QUrl(settings.versionFeed.isEmpty() ? usual : settings.versionFeed, QUrl::StrictMode);
}

} // namespace core
