// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace core {

//! One rate limit window of the plan. Unknown figures are nullopt, never invented.
struct LimitWindow
{
    //! By length within ±5 %, never by the slot it arrived in.
    enum class Kind { FiveHours, Daily, Weekly, Monthly, Annual, Other };

    Kind kind = Kind::Other;
    QString family;     //!< empty for the plan's own limits, otherwise the metered model group
    QString familyName; //!< what the provider calls that group
    std::chrono::minutes length{0};    //!< 0 = unknown
    std::optional<double> usedPercent; //!< 0–100
    std::optional<qint64> resetsAt;    //!< unix seconds
    QString normalModel = {};          //!< the model that the group stands for; empty = unknown

    friend bool operator==(const LimitWindow &, const LimitWindow &) = default;
};

struct Credits
{
    bool isUnlimited = false;
    bool hasCredits = false;
    QString balance; //!< as the provider writes it; may be empty

    [[nodiscard]] bool areUsable() const { return isUnlimited || hasCredits; }

    friend bool operator==(const Credits &, const Credits &) = default;
};

//! The limit that a workspace sets on the spending of its members. Amounts as the provider writes
//! them, in credits; empty = unknown.
struct SpendControl
{
    bool isReached = false;
    QString source;
    QString limit;
    QString used;
    QString remaining;
    std::optional<double> usedPercent;
    std::optional<qint64> resetsAt; //!< unix seconds

    friend bool operator==(const SpendControl &, const SpendControl &) = default;
};

//! Whether one model can be used now.
struct ModelUsage
{
    QString model;
    std::optional<bool> isAvailable;
    std::optional<qint64> availableAt; //!< unix seconds
    std::optional<bool> wouldCreditsHelp;

    friend bool operator==(const ModelUsage &, const ModelUsage &) = default;
};

//! The limits of the plan at one time: a plain value.
struct LimitSnapshot
{
    QList<LimitWindow> windows; //!< the plan's own first, short before long
    std::optional<Credits> credits;
    QString plan;
    bool isReached = false;
    std::optional<bool> isAllowed; //!< use that the plan includes is permitted
    QString reachedType;           //!< the provider's word for the limit that is reached
    std::optional<SpendControl> spendControl;
    QList<ModelUsage> modelUsage;
    std::optional<qint64> bankedResets; //!< resets that the user may still redeem
    qint64 capturedAt = 0;              //!< unix seconds; 0 = never

    friend bool operator==(const LimitSnapshot &, const LimitSnapshot &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::LimitSnapshot)
