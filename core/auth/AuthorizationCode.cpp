// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AuthorizationCode.h"

#include "core/auth/OAuthErrors.h"
#include "core/base/Ids.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace core {

Pkce makePkce()
{
    const Secret verifier(toBase64Url(randomBytes(64)));
    return {verifier, toChallenge(verifier)};
}

QByteArray toChallenge(const Secret &verifier)
{
    return toBase64Url(QCryptographicHash::hash(verifier.reveal(), QCryptographicHash::Sha256));
}

namespace {

constexpr char EntrypointSuffix[] = ".onboarding_entrypoint=";
constexpr qsizetype MaxQueryBytes = 16 * 1024;

//! The issuer may append the entry point; our own state contains no dot.
QByteArray withoutEntrypoint(const QByteArray &state)
{
    const qsizetype at = state.indexOf(EntrypointSuffix);
    return at < 0 ? state : state.left(at);
}

QString valueOf(const QUrlQuery &query, const QString &name)
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

QString withoutQuotes(const QString &pasted)
{
    QString text = pasted.trimmed();
    while (text.size() > 1 && u"\"'<>`"_s.contains(text.at(0)))
        text = text.mid(1);
    while (!text.isEmpty() && u"\"'<>`"_s.contains(text.back()))
        text.chop(1);
    // A terminal wraps long addresses.
    return text.remove(u'\n').remove(u'\r').remove(u' ');
}

bool looksLikeQuery(QStringView text)
{
    return text.contains(u"code=") || text.contains(u"error=");
}

} // namespace

CallbackVerdict checkCallback(const QByteArray &query, const QByteArray &state)
{
    using Kind = CallbackVerdict::Kind;
    if (query.size() > MaxQueryBytes)
        return {Kind::Foreign, {}, {}};
    const QUrlQuery fields(QString::fromUtf8(query).replace(u'+', u"%20"_s));

    const QByteArray given = withoutEntrypoint(valueOf(fields, u"state"_s).toUtf8());
    if (state.isEmpty() || !equalsInConstantTime(given, state))
        return {Kind::Foreign, {}, {}};
    const QString error = valueOf(fields, u"error"_s);
    if (!error.isEmpty()) {
        const QString description = valueOf(fields, u"error_description"_s);
        return {Kind::Refused, {}, toAuthorizeError(error, description)};
    }
    const QByteArray code = valueOf(fields, u"code"_s).toUtf8();
    if (code.isEmpty())
        return {Kind::Incomplete, {}, {}};
    return {Kind::Granted, Secret(code), {}};
}

bool isSignInLink(const QString &pasted)
{
    const QString text = withoutQuotes(pasted);
    const QUrlQuery fields(text.section(u'?', 1));
    return fields.hasQueryItem(u"code_challenge"_s) && fields.hasQueryItem(u"redirect_uri"_s);
}

QByteArray toCallbackQuery(const QString &pasted)
{
    QString text = withoutQuotes(pasted);

    if (const qsizetype mark = text.indexOf(u'?'); mark >= 0)
        text = text.mid(mark + 1);
    if (looksLikeQuery(text))
        return text.section(u'#', 0, 0).toUtf8();

    const qsizetype hash = text.indexOf(u'#');
    const bool isBare = hash > 0 && hash + 1 < text.size() && !text.contains(u'/');
    if (!isBare)
        return {};
    return "code=" + QUrl::toPercentEncoding(text.left(hash))
        + "&state=" + QUrl::toPercentEncoding(text.mid(hash + 1));
}

} // namespace core
