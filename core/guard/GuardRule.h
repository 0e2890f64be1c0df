// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QTime>

#include <chrono>
#include <optional>

namespace core {

//! The windows of the plan that rules are about.
enum class GuardWindow { FiveHours, Week };

enum class GuardKind {
    StopAt, //!< from so many percent used
    Keep,   //!< so many percent are kept until a moment
    Pace,   //!< no faster than even pace and so many percent points
};

//! What happens to a request while a rule holds, the mildest first.
enum class GuardAction {
    Warn,   //!< named in the response
    Effort, //!< a lower reasoning effort
    Model,  //!< another model
    Wait,   //!< streamed requests wait in line, others are refused
    Refuse,
};

//! When a reserve is released, in the local time zone.
struct GuardMoment
{
    QDate date = {}; //!< on this day alone; invalid = again and again
    int weekday = 0; //!< 1 = Monday … 7; 0 = every day. Without a date
    QTime time = {};

    friend bool operator==(const GuardMoment &, const GuardMoment &) = default;
};

//! One rule of the pace guard: a plain value. checkGuardRule() says whether it makes sense.
struct GuardRule
{
    QByteArray id;
    GuardWindow window = GuardWindow::Week;
    GuardKind kind = GuardKind::StopAt;
    int percent = 0;
    std::optional<GuardMoment> until = {}; //!< of Keep
    GuardAction action = GuardAction::Warn;
    QByteArray target = {}; //!< the effort or the model; empty for other actions
    std::optional<std::chrono::seconds> waitLimit = {}; //!< of Wait; nullopt = UsualGuardWait

    friend bool operator==(const GuardRule &, const GuardRule &) = default;
};

inline constexpr std::chrono::seconds UsualGuardWait{600};

//! No rule is in force in this time, in unix seconds.
struct GuardPause
{
    qint64 from = 0;
    qint64 until = 0; //!< 0 = no pause

    friend bool operator==(const GuardPause &, const GuardPause &) = default;
};

//! All that a person has decided about the pace: a plain value.
struct GuardPlan
{
    QList<GuardRule> rules;
    QList<QByteArray> exempt; //!< programs and keys that no rule is for, in any case
    GuardPause pause;

    friend bool operator==(const GuardPlan &, const GuardPlan &) = default;
};

} // namespace core
