// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ServerProcess.h"

#include <QtCore/QFile>

namespace soak {

//! One line of the time series.
struct Sample
{
    double seconds = 0; //!< since the start
    ProcessSample server;
    int running = 0; //!< requests
    qint64 finished = 0;
    qint64 failed = 0;
    double worstDelay = 0; //!< ms, since the last sample
    double driverLag = 0;  //!< ms that the event loop of this process was late at most
    double driverCpu = 0;  //!< seconds so far
};

//! The time series, which is written to a file meanwhile.
class Samples
{
public:
    explicit Samples(const QString &fileName);

    void add(const Sample &sample);

    //! Of the last quarter of the run compared with the quarter before it, each by its median.
    [[nodiscard]] double memoryGrowth() const;
    [[nodiscard]] double descriptorGrowth() const;
    //! The median of the last quarter.
    [[nodiscard]] double memoryAtEnd() const;
    //! Of the whole machine's CPU time, by the server and by this process.
    [[nodiscard]] double serverLoad() const;
    [[nodiscard]] double driverLoad() const;
    [[nodiscard]] double worstLag() const;

private:
    //! Of one quarter of the run, 0 … 3.
    [[nodiscard]] double median(int quarter, double (*figure)(const Sample &)) const;

    QFile m_file;
    QList<Sample> m_samples;
};

} // namespace soak
