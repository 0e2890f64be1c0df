// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/LimitSnapshot.h"

#include <QtCore/QList>
#include <QtCore/QMetaType>

namespace core {

//! What the meter of one of the plan's own windows showed at one time: a plain value.
struct LimitReading
{
    qint64 at = 0; //!< unix seconds
    LimitWindow::Kind kind = LimitWindow::Kind::Other;
    std::chrono::minutes length{0}; //!< 0 = unknown
    double usedPercent = 0;
    std::optional<qint64> resetsAt; //!< unix seconds
    QString plan;                   //!< as the provider writes it; may be empty

    friend bool operator==(const LimitReading &, const LimitReading &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::LimitReading)
