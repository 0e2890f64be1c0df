// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace bench {

//! A figure to reach.
struct Target
{
    enum class Kind { AtLeast, AtMost };

    Kind kind = Kind::AtMost;
    double value = 0;

    [[nodiscard]] bool isMetBy(double figure) const
    {
        return kind == Kind::AtLeast ? figure >= value : figure <= value;
    }
};

//! One line: a figure of the program, and the same of nginx and of no relay. NaN = none.
struct Figure
{
    QByteArray name;
    QByteArray unit;
    double program = 0;
    std::optional<double> nginx = {};
    std::optional<double> direct = {}; //!< without a relay: the limit of this benchmark
    std::optional<Target> target = {};
    QByteArray remark = {};  //!< why there is no figure, or a note on it
    QByteArray failure = {}; //!< what did not work; the figure is void then
};

//! Collects figures and writes them as text and JSON.
class Report
{
public:
    //! `machine` describes where the figures were measured.
    explicit Report(QByteArray machine) : m_machine(std::move(machine)) { }

    void add(Figure figure);
    [[nodiscard]] bool hasFailure() const;
    [[nodiscard]] QByteArray table() const;
    [[nodiscard]] QByteArray json() const;

private:
    QByteArray m_machine;
    std::vector<Figure> m_figures;
};

} // namespace bench
