// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/IdToken.h"

namespace core {

namespace {

constexpr qsizetype MaxTokenBytes = 64 * 1024;

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

} // namespace core
