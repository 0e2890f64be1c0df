// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/OAuthErrors.h"

#include "core/base/Json.h"
#include "core/base/Log.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

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
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9_.-]{1,64}$"));
    return word.match(text).hasMatch() ? text : QString();
}

//! What the user can do, for the codes that mean that the session is over.
const QHash<QString, QString> &finalCodes()
{
    static const QString again = QStringLiteral("sign in again");
    static const QHash<QString, QString> table{
        {QStringLiteral("refresh_token_expired"),
         QStringLiteral("the session is too old: sign in again")},
        {QStringLiteral("refresh_token_reused"),
         QStringLiteral("another program has used this session: sign in again")},
        {QStringLiteral("refresh_token_invalidated"),
         QStringLiteral(
             "the session was ended by a sign-out or a changed password: sign in again")},
        {QStringLiteral("invalid_grant"), again},
        {QStringLiteral("token_expired"), again},
        {QStringLiteral("token_invalidated"), again},
        {QStringLiteral("app_session_terminated"), again},
        {QStringLiteral("account_session_expired"), again},
        {QStringLiteral("account_deactivated"), QStringLiteral("this account is deactivated")},
        {QStringLiteral("account_suspended"), QStringLiteral("this account is suspended")},
        {QStringLiteral("account_deleted"), QStringLiteral("this account was deleted")},
    };
    return table;
}

QString joined(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + QStringLiteral(" (") + second + u')';
}

Error finalRefusal(const OAuthProblem &problem)
{
    const QString advice = finalCodes().value(problem.code, QStringLiteral("sign in again"));
    return {ErrorCode::NotSignedIn,
            joined(QStringLiteral("the sign-in service refused: ") + advice, problem.message),
            {},
            {},
            problem.code.isEmpty() ? QStringLiteral("unauthorized") : problem.code};
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

    QString message = QStringLiteral("the sign-in service answered with status %1").arg(status);
    message = joined(message, problem.message.isEmpty() ? problem.code : problem.message);
    if (problem.code == u"unsupported_country_region_territory")
        message += QStringLiteral("; check the proxy setting");
    const bool mayPass = status >= 500 || status == 429 || status == 408;
    return {mayPass ? ErrorCode::Unreachable : ErrorCode::Upstream, message, {}, {}, problem.code};
}

Error toAuthorizeError(const QString &error, const QString &description)
{
    const QString entitlement = QStringLiteral("missing_codex_entitlement");
    if (error == u"access_denied" && description.contains(entitlement)) {
        return {
            ErrorCode::NotSignedIn,
            QStringLiteral("this workspace has not enabled Codex. Ask its administrator to switch "
                           "it on, or sign in with another account; trying again does not help."),
            {},
            {},
            entitlement};
    }
    const QString code = toCodeOrNothing(error);
    if (error == u"access_denied") {
        return {ErrorCode::NotSignedIn,
                joined(QStringLiteral("the sign-in was declined in the browser"),
                       cleanedMessage(description)),
                {},
                {},
                code};
    }
    return {ErrorCode::NotSignedIn,
            joined(QStringLiteral("the sign-in service refused the sign-in"),
                   description.isEmpty() ? code : cleanedMessage(description)),
            {},
            {},
            code};
}

} // namespace core
