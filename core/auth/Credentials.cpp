// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Credentials.h"

#include "core/base/JsonWriter.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qsizetype MaxTokenBytes = 64 * 1024;
constexpr char AuthClaim[] = "https://api.openai.com/auth";
constexpr char ProfileClaim[] = "https://api.openai.com/profile";
//! Keys of this program: the tokens were imported from another one.
constexpr char ImportedKey[] = "chatmock_imported";
constexpr char ImportedFromKey[] = "chatmock_imported_from";

QString firstString(std::initializer_list<JsonValue> candidates)
{
    for (const JsonValue &candidate : candidates) {
        if (candidate.isString() && candidate.rawView().size() > 2)
            return candidate.toString();
    }
    return {};
}

QByteArray accountIdOf(const JsonValue &id, const JsonValue &access)
{
    const QList<JsonValue> organizations = id["organizations"].items();
    const JsonValue organization =
        organizations.isEmpty() ? JsonValue() : organizations.first()["id"];
    return firstString({id[AuthClaim]["chatgpt_account_id"],
                        access[AuthClaim]["chatgpt_account_id"], id["chatgpt_account_id"],
                        access["chatgpt_account_id"], organization})
        .toUtf8();
}

bool hasFedrampClaim(const JsonValue &claims)
{
    return claims[AuthClaim]["chatgpt_account_is_fedramp"].toBool().value_or(false);
}

//! Of the access token alone, because the backend compares the two.
QByteArray residencyOf(const JsonValue &access)
{
    const JsonValue inner = access[AuthClaim]["chatgpt_compute_residency"];
    const JsonValue claim = inner.isAbsent() ? access["chatgpt_compute_residency"] : inner;
    const QByteArray residency = claim.toUtf8().trimmed();
    const bool isPlain = std::all_of(residency.begin(), residency.end(),
                                     [](char byte) { return byte > 0x20 && byte < 0x7f; });
    return isPlain && residency != "no_constraint" ? residency : QByteArray();
}

QByteArray toTimestamp(qint64 unixSeconds)
{
    return QDateTime::fromSecsSinceEpoch(unixSeconds)
        .toUTC()
        .toString(Qt::ISODateWithMs)
        .toLatin1();
}

//! Other programs write more digits after the second than QDateTime reads.
qint64 fromTimestamp(const QString &text)
{
    const qsizetype dot = text.indexOf(u'.');
    qsizetype end = dot;
    while (end >= 0 && ++end < text.size() && text.at(end).isDigit()) { }
    const QString shortened = dot < 0 ? text : text.left(dot) + text.mid(end);
    QDateTime time = QDateTime::fromString(shortened, Qt::ISODate);
    if (!time.isValid())
        return 0;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::utc());
    return qMax(time.toSecsSinceEpoch(), qint64(0));
}

void copyForeign(JsonWriter &out, const JsonValue &previous, const QList<QByteArray> &known)
{
    for (const JsonValue::Member &member : previous.members()) {
        if (!known.contains(member.name))
            out.memberRaw(member.name, member.value.rawView());
    }
}

void writeTokens(JsonWriter &out, const Credentials &credentials, const JsonValue &previous)
{
    out.key("tokens").beginObject();
    out.member("id_token", credentials.idToken.reveal());
    out.member("access_token", credentials.accessToken.reveal());
    out.member("refresh_token", credentials.refreshToken.reveal());
    out.member("account_id", credentials.accountId);
    copyForeign(out, previous, {"id_token", "access_token", "refresh_token", "account_id"});
    out.endObject();
}

Error unsupportedLogin(const QString &kind)
{
    return {ErrorCode::Unsupported,
            u"this auth.json holds another kind of login (%1), not a ChatGPT sign-in"_s.arg(kind),
            u"auth_mode"_s};
}

//! Whether the file is about a ChatGPT sign-in at all.
Status checkMode(const JsonValue &root)
{
    const JsonValue mode = root["auth_mode"];
    if (!mode.isAbsent() && mode.toString() != u"chatgpt")
        return unsupportedLogin(mode.toString().left(40));
    if (!root["tokens"].isObject() && !root["OPENAI_API_KEY"].isAbsent())
        return unsupportedLogin(u"API key"_s);
    return Nothing{};
}

} // namespace

JsonValue tokenClaims(const QByteArray &token)
{
    if (token.size() > MaxTokenBytes || token.count('.') != 2)
        return {};
    const auto payload = QByteArray::fromBase64Encoding(
        token.split('.').at(1),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!payload)
        return {};
    const auto claims = parseJson(*payload);
    return claims && claims->isObject() ? *claims : JsonValue();
}

qint64 tokenExpiry(const QByteArray &token)
{
    const JsonValue expiry = tokenClaims(token)["exp"];
    if (const auto seconds = expiry.toInteger())
        return qMax(*seconds, qint64(0));
    const double fractional = expiry.toDouble().value_or(0);
    return fractional > 0 && fractional < 1e15 ? qint64(fractional) : 0;
}

Identity toIdentity(const Credentials &credentials)
{
    const JsonValue id = tokenClaims(credentials.idToken.reveal());
    const JsonValue access = tokenClaims(credentials.accessToken.reveal());

    Identity identity;
    identity.email = firstString(
        {id["email"], id[ProfileClaim]["email"], access["email"], access[ProfileClaim]["email"]});
    // The access token is renewed with every change of plan, the id token is not.
    identity.plan =
        firstString({access[AuthClaim]["chatgpt_plan_type"], id[AuthClaim]["chatgpt_plan_type"]});
    identity.accountId =
        credentials.accountId.isEmpty() ? accountIdOf(id, access) : credentials.accountId;
    identity.isFedramp = hasFedrampClaim(id) || hasFedrampClaim(access);
    identity.residency = residencyOf(access);
    identity.accessExpiresAt = tokenExpiry(credentials.accessToken.reveal());
    return identity;
}

QByteArray toAuthJson(const Credentials &credentials, const QByteArray &previous)
{
    JsonValue former;
    if (const auto parsed = parseJson(previous); parsed && parsed->isObject())
        former = *parsed;
    const QByteArrayView apiKey = former["OPENAI_API_KEY"].rawView();

    JsonWriter out;
    out.beginObject();
    out.member("auth_mode", "chatgpt");
    out.memberRaw("OPENAI_API_KEY", apiKey.isEmpty() ? QByteArrayView("null") : apiKey);
    writeTokens(out, credentials, former["tokens"]);
    if (credentials.lastRefresh > 0)
        out.member("last_refresh", toTimestamp(credentials.lastRefresh));
    if (credentials.isImported)
        out.memberBool(ImportedKey, true);
    if (!credentials.importedFrom.isEmpty())
        out.member(ImportedFromKey, credentials.importedFrom);
    copyForeign(
        out, former,
        {"auth_mode", "OPENAI_API_KEY", "tokens", "last_refresh", ImportedKey, ImportedFromKey});
    out.endObject();
    return out.take() + '\n';
}

Result<Credentials> fromAuthJson(const QByteArray &text)
{
    const auto root = parseJson(text);
    if (!root || !root->isObject())
        return Error{ErrorCode::BadRequest, u"this is not an auth.json"_s};
    if (const Status mode = checkMode(*root); !mode)
        return mode.error();

    const JsonValue tokens = (*root)["tokens"];
    Credentials credentials;
    credentials.idToken = Secret(tokens["id_token"].toUtf8());
    credentials.accessToken = Secret(tokens["access_token"].toUtf8());
    credentials.refreshToken = Secret(tokens["refresh_token"].toUtf8());
    if (credentials.accessToken.isEmpty() && credentials.refreshToken.isEmpty())
        return Error{ErrorCode::NotSignedIn, u"this auth.json holds no tokens"_s};
    credentials.accountId = tokens["account_id"].toUtf8();
    if (credentials.accountId.isEmpty())
        credentials.accountId = toIdentity(credentials).accountId;
    credentials.lastRefresh = fromTimestamp((*root)["last_refresh"].toString());
    credentials.isImported = (*root)[ImportedKey].toBool().value_or(false);
    credentials.importedFrom = (*root)[ImportedFromKey].toString();
    return credentials;
}

} // namespace core
