// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"
#include "core/state/AccountState.h"
#include "core/state/LimitSnapshot.h"
#include "core/state/ServerState.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QList>

#include <optional>

namespace ui {

//! One short message for a person who is not looking at the window.
struct Notice
{
    enum class Weight { Information, Warning };

    Weight weight = Weight::Information;
    QString title;
    QString text;

    friend bool operator==(const Notice &, const Notice &) = default;
};

//! Decides what is worth a message: each event once, a limit once per window and threshold (75,
//! 90, 95 percent, used up) and once when it is back, an ended session once, a server that cannot
//! start once until it has been up or off. What was reported survives a restart through toJson();
//! what the settings switch off counts as reported. Does not show messages itself.
class Notices
{
    Q_DECLARE_TR_FUNCTIONS(Notices)

public:
    Notices() = default;
    explicit Notices(const QJsonObject &reported);

    void configure(const core::Settings &settings);

    [[nodiscard]] std::optional<Notice> forAccount(const core::AccountState &account);
    [[nodiscard]] std::optional<Notice> forServer(const core::ServerState &server);
    [[nodiscard]] QList<Notice> forLimits(const core::LimitSnapshot &limits, qint64 now);

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

    struct Reported
    {
        qint64 resetsAt = 0;
        int threshold = 0;
    };

    std::optional<Notice> forWindow(const core::LimitWindow &window, qint64 capturedAt, qint64 now);
    [[nodiscard]] bool isSessionNew(const core::AccountState &account);

    Switches m_switches;
    core::AccountState::Phase m_account = core::AccountState::Phase::Unknown;
    std::optional<core::Error> m_serverError; //!< the one that was reported
    QString m_endedSession;                   //!< the one that was reported
    QHash<QString, Reported> m_reported;
};

} // namespace ui
