// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Report.h"
#include "TestBed.h"

#include <vector>

namespace bench {

//! How much is measured: everything, or a quick run.
struct Effort
{
    int rounds = 3;              //!< of each run at full speed; the median counts
    int fullSpeedEvents = 20000; //!< per stream
    int pacedSeconds = 5;
    int firstBytes = 500;
    int starts = 9;
    int departures = 50;
    int stallSeconds = 3;
    std::chrono::milliseconds requestTime{3000};

    [[nodiscard]] static Effort quick();
};

//! One measurement; it may add several lines.
struct Measurement
{
    const char *name;
    const char *help;
    void (*run)(TestBed &bed, const Effort &effort, Report &report);
};

[[nodiscard]] const std::vector<Measurement> &measurements();

} // namespace bench
