// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace bench {

//! Measured values and their quantiles.
class Samples
{
public:
    void add(double value) { m_values.push_back(value); }
    void add(const Samples &other)
    {
        m_values.insert(m_values.end(), other.m_values.begin(), other.m_values.end());
    }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }

    //! The value that `part` of all do not exceed (nearest rank); NaN when there is none.
    [[nodiscard]] double at(double part) const
    {
        if (m_values.empty())
            return std::nan("");
        std::vector<double> sorted = m_values;
        const double rank = std::ceil(part * double(sorted.size())) - 1;
        const auto place = sorted.begin() + std::ptrdiff_t(std::max(rank, 0.0));
        std::nth_element(sorted.begin(), place, sorted.end());
        return *place;
    }
    [[nodiscard]] double median() const { return at(0.5); }

private:
    std::vector<double> m_values;
};

} // namespace bench
