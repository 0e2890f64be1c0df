// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/Finding.h"

#include <algorithm>

namespace core {

CheckState worst(const QList<Finding> &findings)
{
    CheckState result = CheckState::Ok;
    for (const Finding &finding : findings)
        result = std::max(result, finding.state);
    return result;
}

QByteArray toWord(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return "ok";
    case CheckState::Warning:
        return "warning";
    case CheckState::Problem:
        break;
    }
    return "problem";
}

} // namespace core
