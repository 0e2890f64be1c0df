// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <array>

namespace soak {

//! How late deltas were, in steps of a millisecond.
class Delays
{
public:
    void add(qint64 nanoseconds);
    void merge(const Delays &others);

    [[nodiscard]] qint64 count() const { return m_count; }
    //! That were later than that.
    [[nodiscard]] qint64 countAbove(int milliseconds) const;
    //! The ms that this part of them (0 … 1) does not exceed.
    [[nodiscard]] int percentile(double part) const;
    [[nodiscard]] double worst() const { return double(m_worst) / 1e6; }

private:
    std::array<qint64, 5000> m_steps{}; //!< the last one holds everything above
    qint64 m_count = 0;
    qint64 m_worst = 0;
};

} // namespace soak
