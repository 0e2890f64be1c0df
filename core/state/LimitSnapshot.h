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

    friend bool operator==(const LimitWindow &, const LimitWindow &) = default;
};

struct Credits
{
    bool isUnlimited = false;
    bool hasCredits = false;
    QString balance; //!< as the provider writes it; may be empty

    friend bool operator==(const Credits &, const Credits &) = default;
};

//! The limits of the plan at one time: a plain value.
struct LimitSnapshot
{
    QList<LimitWindow> windows; //!< the plan's own first, short before long
    std::optional<Credits> credits;
    QString plan;
    bool isReached = false;
    qint64 capturedAt = 0; //!< unix seconds; 0 = never

    friend bool operator==(const LimitSnapshot &, const LimitSnapshot &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::LimitSnapshot)
