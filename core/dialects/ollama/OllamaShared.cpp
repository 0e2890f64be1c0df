// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/ollama/OllamaShared.h"

#include <cstdio>

namespace ollama {

QByteArray toRfc3339(core::TimePoint time)
{
    using namespace std::chrono;
    // Once for every piece of a stream, hence by hand.
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss<microseconds> clock(duration_cast<microseconds>(time - day));
    char text[48];
    const int size = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ",
                                   int(date.year()), unsigned(date.month()), unsigned(date.day()),
                                   int(clock.hours().count()), int(clock.minutes().count()),
                                   int(clock.seconds().count()), int(clock.subseconds().count()));
    return QByteArray(text, size);
}

core::Error invalid(const QString &message, const QString &param)
{
    return {core::ErrorCode::BadRequest, message, param};
}

} // namespace ollama
