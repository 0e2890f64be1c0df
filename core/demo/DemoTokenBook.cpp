// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoTokenBook.h"

#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"

#include <QtCore/QCryptographicHash>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 CodeLifeSeconds = 600;
constexpr qint64 IdTokenLifeSeconds = 3600;

} // namespace

const QByteArray &DemoTokenBook::accountId()
{
    static const QByteArray id = "00000000-0000-4000-8000-00000000de30";
    return id;
}

QByteArray DemoTokenBook::challengeOf(const QByteArray &verifier)
{
    return toBase64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
}

QByteArray DemoTokenBook::issueCode(const QByteArray &challenge, const QByteArray &redirect,
                                    bool isOffline)
{
    const QByteArray code = newId("demo_ac_");
    m_codes.insert(code, {challenge, redirect, isOffline, now() + CodeLifeSeconds, false});
    return code;
}

Result<DemoTokenBook::Code> DemoTokenBook::redeemCode(const QByteArray &code,
                                                      const QByteArray &redirect,
                                                      const QByteArray &verifier)
{
    const auto refusal = [](const QString &why) { return Error{ErrorCode::BadRequest, why}; };
    const auto found = m_codes.find(code);
    if (found == m_codes.end())
        return refusal(u"unknown code"_s);
    if (std::exchange(found->isUsed, true))
        return refusal(u"this code has been used"_s);
    if (found->expiresAt < now())
        return refusal(u"this code has expired"_s);
    if (found->redirect != redirect)
        return refusal(u"redirect_uri differs"_s);
    if (found->challenge != challengeOf(verifier))
        return refusal(u"code_verifier does not match"_s);
    return *found;
}

QByteArray DemoTokenBook::makeToken(const QByteArray &issuer, bool isAccessToken) const
{
    JsonWriter out;
    out.beginObject();
    out.member("iss", issuer).memberNumber("iat", now());
    out.memberNumber(
        "exp", now() + (isAccessToken ? qint64(m_accessLifetime.count()) : IdTokenLifeSeconds));
    out.member("jti", newUuid());
    if (!isAccessToken)
        out.member("email", "demo@example.com").member("name", "Demo");
    out.key("https://api.openai.com/profile").beginObject();
    out.member("email", "demo@example.com").endObject();
    out.key("https://api.openai.com/auth").beginObject();
    out.member("chatgpt_account_id", accountId()).member("chatgpt_plan_type", "plus");
    out.member("chatgpt_user_id", "user-demo").endObject();
    out.endObject();
    return toBase64Url(R"({"alg":"none","typ":"JWT"})") + '.' + toBase64Url(out.take()) + '.'
        + toBase64Url(randomBytes(32));
}

QByteArray DemoTokenBook::makeIdToken(const QByteArray &issuer) const
{
    return makeToken(issuer, false);
}

QByteArray DemoTokenBook::issueAccess(const QByteArray &issuer)
{
    const QByteArray token = makeToken(issuer, true);
    m_accessTokens.insert(token, now() + m_accessLifetime.count());
    return token;
}

bool DemoTokenBook::accepts(const QByteArray &accessToken) const
{
    return m_accessTokens.value(accessToken, 0) > now();
}

void DemoTokenBook::revokeAccess(const QByteArray &accessToken)
{
    m_accessTokens.remove(accessToken);
}

void DemoTokenBook::revokeAllAccess()
{
    m_accessTokens.clear();
}

QByteArray DemoTokenBook::issueRefresh()
{
    const QByteArray token = newId("demo_rt_");
    m_refreshTokens.insert(token, {});
    return token;
}

Status DemoTokenBook::checkRefresh(const QByteArray &refreshToken) const
{
    const auto token = m_refreshTokens.find(refreshToken);
    const bool isKnown = token != m_refreshTokens.end();
    if (isKnown && token->isEmpty())
        return Nothing{};
    return Error{ErrorCode::NotSignedIn,
                 u"Demo: this refresh token is not valid"_s,
                 {},
                 {},
                 isKnown ? QString::fromUtf8(*token) : u"invalid_grant"_s};
}

void DemoTokenBook::refuseRefresh(const QByteArray &refreshToken, const QByteArray &code)
{
    const auto token = m_refreshTokens.find(refreshToken);
    if (token != m_refreshTokens.end())
        *token = code;
}

void DemoTokenBook::refuseAllRefresh(const QByteArray &code)
{
    for (QByteArray &refusal : m_refreshTokens)
        refusal = code;
}

} // namespace core
