// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Credentials.h"
#include "core/demo/DemoIssuer.h"

//! A sign-in at the simulated issuer, as the program keeps it.
inline core::Credentials signInAt(core::DemoIssuer &issuer)
{
    const core::DemoTokens tokens = issuer.issueTokens();
    core::Credentials credentials;
    credentials.idToken = core::Secret(tokens.idToken);
    credentials.accessToken = core::Secret(tokens.accessToken);
    credentials.refreshToken = core::Secret(tokens.refreshToken);
    credentials.accountId = tokens.accountId;
    return credentials;
}
