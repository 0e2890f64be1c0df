// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"

#include <algorithm>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace soak {

namespace {

double memoryOf(const Sample &sample)
{
    return sample.server.megabytes;
}

double descriptorsOf(const Sample &sample)
{
    return sample.server.descriptors;
}

double shareOfMachine(double cpuSeconds, double seconds)
{
    return seconds > 0 ? cpuSeconds / seconds / std::thread::hardware_concurrency() : 0;
}

} // namespace

Samples::Samples(const QString &fileName) : m_file(fileName)
{
    if (!m_file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(fileName));
    m_file.write("seconds,megabytes,descriptors,threads,server_cpu_seconds,running,finished,failed,"
                 "worst_delay_ms,driver_lag_ms,driver_cpu_seconds\n");
}

void Samples::add(const Sample &sample)
{
    m_samples.append(sample);
    const QString line = u"%1,%2,%3,%4,%5,%6,%7,%8,%9,%10,%11\n"_s.arg(sample.seconds, 0, 'f', 1)
                             .arg(sample.server.megabytes, 0, 'f', 1)
                             .arg(sample.server.descriptors)
                             .arg(sample.server.threads)
                             .arg(sample.server.cpuSeconds, 0, 'f', 2)
                             .arg(sample.running)
                             .arg(sample.finished)
                             .arg(sample.failed)
                             .arg(sample.worstDelay, 0, 'f', 1)
                             .arg(sample.driverLag, 0, 'f', 1)
                             .arg(sample.driverCpu, 0, 'f', 2);
    m_file.write(line.toUtf8());
    m_file.flush();
}

double Samples::median(int quarter, double (*figure)(const Sample &)) const
{
    const qsizetype length = m_samples.size() / 4;
    QList<double> figures;
    for (const Sample &sample : m_samples.mid(quarter * length, length))
        figures.append(figure(sample));
    if (figures.isEmpty())
        return 0;
    const auto middle = figures.begin() + figures.size() / 2;
    std::nth_element(figures.begin(), middle, figures.end());
    return *middle;
}

double Samples::memoryGrowth() const
{
    return median(3, memoryOf) - median(2, memoryOf);
}

double Samples::descriptorGrowth() const
{
    return median(3, descriptorsOf) - median(2, descriptorsOf);
}

double Samples::memoryAtEnd() const
{
    return median(3, memoryOf);
}

double Samples::serverLoad() const
{
    if (m_samples.isEmpty())
        return 0;
    return shareOfMachine(m_samples.last().server.cpuSeconds, m_samples.last().seconds);
}

double Samples::driverLoad() const
{
    if (m_samples.isEmpty())
        return 0;
    return shareOfMachine(m_samples.last().driverCpu, m_samples.last().seconds);
}

double Samples::worstLag() const
{
    double worst = 0;
    for (const Sample &sample : m_samples)
        worst = std::max(worst, sample.driverLag);
    return worst;
}

} // namespace soak
