// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/OAuthErrors.h"

#include "core/base/Json.h"
#include "core/base/Log.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qsizetype MaxMessage = 300;

QString cleanedMessage(const QString &text)
{
    return redacted(text.simplified()).left(MaxMessage);
}

//! Accepts only what looks like a code, since it ends up in logs and messages.
QString toCodeOrNothing(const QString &text)
{
    static const QRegularExpression word(u"^[A-Za-z0-9_.-]{1,64}$"_s);
    return word.match(text).hasMatch() ? text : QString();
}

//! What the user can do, for the codes that mean that the session is over.
const QHash<QString, QString> &finalCodes()
{
    static const QString again = u"sign in again"_s;
    static const QHash<QString, QString> table{
        {u"refresh_token_expired"_s, u"the session is too old; sign in again"_s},
        {u"refresh_token_reused"_s, u"another program has used this login; sign in again"_s},
        {u"refresh_token_invalidated"_s,
         u"the session was ended by a sign-out or a new password; sign in again"_s},
        {u"invalid_grant"_s, again},
        {u"token_expired"_s, again},
        {u"token_invalidated"_s, again},
        {u"app_session_terminated"_s, again},
        {u"account_session_expired"_s, again},
        {u"account_deactivated"_s, u"this account has been deactivated"_s},
        {u"account_suspended"_s, u"this account has been suspended"_s},
        {u"account_deleted"_s, u"this account has been deleted"_s},
    };
    return table;
}

QString joined(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + u" ("_s + second + u')';
}

Error finalRefusal(const OAuthProblem &problem)
{
    const QString advice = finalCodes().value(problem.code, u"sign in again"_s);
    return {ErrorCode::NotSignedIn,
            joined(u"the sign-in service refused: "_s + advice, problem.message),
            {},
            {},
            problem.code.isEmpty() ? u"unauthorized"_s : problem.code};
}

} // namespace

OAuthProblem toOAuthProblem(const QByteArray &body)
{
    const auto root = parseJson(body);
    if (!root)
        return {};
    const JsonValue error = (*root)["error"];
    if (error.isObject()) {
        const JsonValue code = error["code"].isAbsent() ? error["type"] : error["code"];
        return {toCodeOrNothing(code.toString()), cleanedMessage(error["message"].toString())};
    }
    QString message = (*root)["error_description"].toString();
    for (const char *name : {"message", "detail"}) {
        if (message.isEmpty())
            message = (*root)[name].toString();
    }
    const JsonValue code = error.isAbsent() ? (*root)["code"] : error;
    return {toCodeOrNothing(code.toString()), cleanedMessage(message)};
}

Error toOAuthError(int status, const QByteArray &body)
{
    const OAuthProblem problem = toOAuthProblem(body);
    if (status == 401 || (status < 500 && finalCodes().contains(problem.code)))
        return finalRefusal(problem);

    QString message = u"the sign-in service reported status %1"_s.arg(status);
    message = joined(message, problem.message.isEmpty() ? problem.code : problem.message);
    if (problem.code == u"unsupported_country_region_territory")
        message += u"; check the proxy setting"_s;
    const bool mayPass = status >= 500 || status == 429 || status == 408;
    return {mayPass ? ErrorCode::Unreachable : ErrorCode::Upstream, message, {}, {}, problem.code};
}

Error toAuthorizeError(const QString &error, const QString &description)
{
    const QString entitlement = u"missing_codex_entitlement"_s;
    if (error == u"access_denied" && description.contains(entitlement)) {
        return {ErrorCode::NotSignedIn,
                u"Codex is not enabled for this workspace. Ask your workspace administrator to "
                "enable it, or sign in with another account."_s,
                {},
                {},
                entitlement};
    }
    const QString code = toCodeOrNothing(error);
    if (error == u"access_denied") {
        return {ErrorCode::NotSignedIn,
                joined(u"access was declined in the browser"_s, cleanedMessage(description)),
                {},
                {},
                code};
    }
    return {ErrorCode::NotSignedIn,
            joined(u"the sign-in service refused"_s,
                   description.isEmpty() ? code : cleanedMessage(description)),
            {},
            {},
            code};
}

} // namespace core
