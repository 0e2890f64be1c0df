// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"
#include "core/state/AccountState.h"
#include "core/state/LimitSnapshot.h"
#include "core/state/ServerState.h"
#include "ui/models/LimitsModel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QList>

#include <optional>

namespace ui {

//! One short message for a person who is not looking at the window.
struct Notice
{
    //! In the order of importance.
    enum class Kind { Information, LimitReset, LimitNear, LimitReached, Problem, Server, SignIn };

    Kind kind = Kind::Information;
    QString title;
    QString text;

    //! Something does not work before a person does something, or waits.
    [[nodiscard]] bool isWarning() const { return kind >= Kind::LimitReached; }

    friend bool operator==(const Notice &, const Notice &) = default;
};

//! The most important of several, of two alike the later one.
[[nodiscard]] std::optional<Notice> mostImportant(const QList<Notice> &notices);

//! Decides what is worth a message: each event once, a limit once per window and threshold (those
//! of the settings, and used up) and once when it has reset, an ended session once, a server that
//! cannot start once until it has been up or off. Old figures are not worth one. What was reported
//! survives a restart through toJson(); what the settings switch off counts as reported, and so
//! does what several limits that change at once have in common: the worst stands for all. Does not
//! show messages itself.
class Notices
{
    Q_DECLARE_TR_FUNCTIONS(Notices)

public:
    explicit Notices(const QJsonObject &reported = {});

    void configure(const core::Settings &settings);

    [[nodiscard]] std::optional<Notice> forAccount(const core::AccountState &account);
    [[nodiscard]] std::optional<Notice> forServer(const core::ServerState &server);
    [[nodiscard]] std::optional<Notice> forLimits(const core::LimitSnapshot &limits, qint64 now);

    [[nodiscard]] QJsonObject toJson() const;

private:
    //! Of the settings: which kinds of messages are wanted.
    struct Switches
    {
        bool limits = true;
        bool limitBack = true;
        bool signIn = true;
        bool server = true;
    };

    //! A limit that has something new.
    struct News
    {
        LimitView view;
        int threshold = 0; //!< 0 = it has reset
    };

    struct Reported
    {
        qint64 resetsAt = 0;
        int threshold = 0;
    };

    std::optional<News> newsOf(const core::LimitWindow &window, qint64 capturedAt, qint64 now);
    [[nodiscard]] int passedThreshold(double usedPercent) const;
    [[nodiscard]] bool isSessionNew(const core::AccountState &account);

    Switches m_switches;
    QList<int> m_thresholds; //!< percent, the highest first
    core::AccountState::Phase m_account = core::AccountState::Phase::Unknown;
    std::optional<core::Error> m_serverError; //!< the one that was reported
    QString m_endedSession;                   //!< the one that was reported
    QHash<QString, Reported> m_reported;
};

} // namespace ui
