// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Delays.h"

#include <algorithm>
#include <numeric>

namespace soak {

void Delays::add(qint64 nanoseconds)
{
    const qint64 last = qint64(m_steps.size()) - 1;
    ++m_steps[std::size_t(std::clamp<qint64>(nanoseconds / 1'000'000, 0, last))];
    ++m_count;
    m_worst = std::max(m_worst, nanoseconds);
}

void Delays::merge(const Delays &others)
{
    for (std::size_t step = 0; step < m_steps.size(); ++step)
        m_steps[step] += others.m_steps[step];
    m_count += others.m_count;
    m_worst = std::max(m_worst, others.m_worst);
}

qint64 Delays::countAbove(int milliseconds) const
{
    const auto first = std::min<std::size_t>(std::size_t(milliseconds), m_steps.size());
    return std::accumulate(m_steps.begin() + std::ptrdiff_t(first), m_steps.end(), qint64(0));
}

int Delays::percentile(double part) const
{
    qint64 left = qint64(double(m_count) * part);
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        left -= m_steps[step];
        if (left <= 0)
            return int(step) + 1;
    }
    return int(m_steps.size());
}

} // namespace soak
