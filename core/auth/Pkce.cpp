// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Pkce.h"

#include "core/base/Ids.h"

#include <QtCore/QCryptographicHash>

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

} // namespace core
