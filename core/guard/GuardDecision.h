// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/guard/GuardRule.h"
#include "core/state/LimitSnapshot.h"

#include <QtCore/QHash>
#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace core {

//! Figures that are older than this say nothing about now.
inline constexpr std::chrono::minutes GuardFiguresAge{15};

//! A window of the plan whose use and reset are known.
struct RunningWindow
{
    double usedPercent = 0;
    qint64 start = 0;    //!< unix seconds
    qint64 resetsAt = 0; //!< unix seconds, later than now

    //! The percentage that an even use would have reached.
    [[nodiscard]] double evenPace(qint64 now) const;
};

//! nullopt when the window is missing, its use or reset is unknown, old, or cannot be true now: a
//! reset in the past or farther away than the window is long, figures from the future.
[[nodiscard]] std::optional<RunningWindow> runningWindow(const LimitSnapshot &limits,
                                                         GuardWindow window, qint64 now);

//! What counts of a request.
struct GuardFacts
{
    QByteArray program = {}; //!< empty = unknown
    QByteArray key = {};     //!< empty = none
    QByteArray model = {};   //!< as the backend knows it
    QByteArray effort = {};  //!< as it would be sent; empty = none
    bool isStreamed = false;
    //! The last input item is the output of a tool: the model has not ended its turn.
    bool isMidTurn = false;
    QList<QByteArray> turnRules = {}; //!< the effort and model rules under which the turn began
    bool isChangeable = true;         //!< model and effort; false for images
    //! Of a request in line: when it joined, in unix seconds.
    std::optional<qint64> waitsSince = {};
    bool isLineFull = false;
};

//! The cycles of which it has been said that a rule acts: the reset of the window, by rule.
using GuardHistory = QHash<QByteArray, qint64>;

//! What one rule does to a request.
struct GuardStep
{
    QByteArray rule;
    GuardAction action = GuardAction::Warn;
    QByteArray from = {}; //!< the effort or model of the request; empty = unknown, or none
    QByteArray to = {};
    qint64 until = 0;     //!< unix seconds: the rule does not hold any more, as far as is known
    qint64 resetsAt = 0;  //!< unix seconds: the end of the cycle
    bool isFirst = false; //!< the first of this cycle

    friend bool operator==(const GuardStep &, const GuardStep &) = default;
};

//! What becomes of a request.
struct GuardDecision
{
    enum class Outcome { Pass, Wait, Refuse };
    //! Why it is refused.
    enum class Reason {
        None,
        Rule,        //!< the rule refuses
        NotStreamed, //!< only streamed requests may wait
        LineFull,
        WaitOver, //!< it waited as long as the rule lets it
    };

    Outcome outcome = Outcome::Pass;
    Reason reason = Reason::None;
    //! What is done, the mildest first. One step when the request waits or is refused; it names
    //! the rule that ends last.
    QList<GuardStep> steps;
    qint64 waitUntil = 0; //!< of Wait, unix seconds: never later than the rules end

    friend bool operator==(const GuardDecision &, const GuardDecision &) = default;
};

//! The whole decision, from its arguments and the local time zone alone. `now` in unix seconds.
//!
//! A rule holds only by figures that are known to be true now, see runningWindow(). Of the rules
//! that hold, one that refuses counts before those that let wait, and these before the others.
//! Those that change model or effort leave a turn as it began.
[[nodiscard]] GuardDecision decide(const GuardPlan &plan, const LimitSnapshot &limits,
                                   const GuardFacts &facts, const GuardHistory &history,
                                   qint64 now);

//! Whether any rule may be for a request now: it is not exempt, the model has no limit of its own,
//! and there is no pause.
[[nodiscard]] bool isGuarded(const GuardPlan &plan, const LimitSnapshot &limits,
                             const GuardFacts &facts, qint64 now);

//! Takes note of what a decision says for the first time.
void noteSteps(GuardHistory &history, const GuardDecision &decision);

//! A rule that holds now.
struct GuardHold
{
    double usedPercent = 0;
    double threshold = 0; //!< in percent used
    qint64 until = 0;     //!< unix seconds
};

//! nullopt when the rule does not hold, or nothing is known.
[[nodiscard]] std::optional<GuardHold> holdOf(const GuardRule &rule, const LimitSnapshot &limits,
                                              qint64 now);

//! "week-stop-80: effort high->low until 2026-12-04 18:00", for headers and log.
[[nodiscard]] QByteArray stepText(const GuardStep &step);

//! The failure of a request that is refused: UsageLimit, or RateLimit where it may be sent again.
//! Names the rule and says when it ends.
[[nodiscard]] Error toError(const GuardDecision &decision, const GuardPlan &plan, qint64 now);

//! A rule acts for the first time in a cycle: a plain value for a person.
struct GuardNotice
{
    GuardRule rule;
    qint64 until = 0; //!< unix seconds

    friend bool operator==(const GuardNotice &, const GuardNotice &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::GuardNotice)
