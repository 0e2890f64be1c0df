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

//! One line: a figure of the program, and the same of others in the same run. NaN = none.
struct Figure
{
    QByteArray name;
    QByteArray unit;
    double program = 0;
    std::optional<double> nginx = {};
    std::optional<double> direct = {}; //!< nothing between client and fake: the limit of this bench
    std::optional<Target> target = {};
    QByteArray remark = {};  //!< why there is no figure, or what belongs to it
    QByteArray failure = {}; //!< what did not work: then the figure means nothing
};

//! Collects figures and writes them down.
class Report
{
public:
    //! `machine` says where and under which circumstances.
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
