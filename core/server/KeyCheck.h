// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/state/ClientKey.h"

#include <optional>

namespace core {

//! What of a request the rules of a key are about: as it would be sent to the backend.
struct KeyFacts
{
    QByteArray model;  //!< the model that would be used
    QByteArray effort; //!< that would be used; empty = the model has none, or it is not known
    bool isFast = false;
    bool hasWebSearch = false;

    friend bool operator==(const KeyFacts &, const KeyFacts &) = default;
};

//! What a key has used so far.
struct KeyUse
{
    int running = 0;                   //!< without the request that is asked about
    qint64 tokensToday = 0;            //!< of finished requests
    qint64 dayEndsAt = 0;              //!< unix seconds
    std::optional<double> shareOf5h;   //!< percent points of the window: an estimate
    std::optional<double> shareOfWeek; //!< likewise
    std::optional<qint64> resetOf5h;   //!< unix seconds
    std::optional<qint64> resetOfWeek; //!< likewise

    friend bool operator==(const KeyUse &, const KeyUse &) = default;
};

//! Why a request with this key is refused: Forbidden where time does not help, UsageLimit where an
//! allowance is used up, RateLimit where other requests of the key have to end first. The message
//! names key and rule, providerCode is `key_…`, retryAfter says when the rule lets it pass. Nothing
//! in it is a figure of the account but the time of a reset. nullopt = it may be sent.
[[nodiscard]] std::optional<Error> checkKey(const ClientKey &key, const KeyFacts &facts,
                                            const KeyUse &use, qint64 now);

//! The part that needs no request: whether the key can be used at all (key_paused, key_expired),
//! and for something that needs `right` (key_right).
[[nodiscard]] std::optional<Error> checkKeyState(const ClientKey &key, KeyRight right, qint64 now);

//! Whether one of the patterns of KeyRules::models names this model; without any, all are.
[[nodiscard]] bool isModelAllowed(const QList<QByteArray> &patterns, QByteArrayView model);

//! The reason for those whose running response ends because their key was removed.
[[nodiscard]] Error keyRemoved(const QString &name);

} // namespace core
