// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Credentials.h"
#include "core/base/Ids.h"

inline QByteArray makeJwt(const QByteArray &claims)
{
    return core::toBase64Url("{\"alg\":\"none\"}") + '.' + core::toBase64Url(claims) + ".c2ln";
}

inline core::Credentials makeCredentials(const QByteArray &refreshToken = "rt-1",
                                         qint64 expiresAt = 2'000'000'000)
{
    core::Credentials credentials;
    credentials.idToken = core::Secret(makeJwt("{\"email\":\"me@example.com\"}"));
    credentials.accessToken = core::Secret(
        makeJwt("{\"exp\":" + QByteArray::number(expiresAt)
                + ",\"https://api.openai.com/auth\":{\"chatgpt_plan_type\":\"plus\"},\"for\":\""
                + refreshToken + "\"}"));
    credentials.refreshToken = core::Secret(refreshToken);
    credentials.accountId = "account-1";
    credentials.lastRefresh = 1'800'000'000;
    return credentials;
}
