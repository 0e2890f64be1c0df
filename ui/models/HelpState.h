// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace ui {

//! One check in words.
struct CheckLine
{
    enum class State { Ok, Warning, Problem };

    State state = State::Ok;
    QString name;
    QString text;
    QString remedy; //!< empty when all is well

    friend bool operator==(const CheckLine &, const CheckLine &) = default;
};

//! What has been sent to one host for one purpose.
struct TrafficLine
{
    QString host;
    QString purpose; //!< in words
    qint64 requests = 0;
    qint64 sentBytes = 0;
    qint64 receivedBytes = 0;
    qint64 lastAt = 0; //!< unix seconds
    bool isThisComputer = false;

    friend bool operator==(const TrafficLine &, const TrafficLine &) = default;
};

//! Everything that the Help page shows, but the log.
struct HelpState
{
    bool isDemo = false;
    QString dataFolder; //!< empty: nothing is kept

    bool isChecking = false;
    QList<CheckLine> checks; //!< empty = they have not been run

    QString report; //!< empty = not asked for

    qint64 now = 0;          //!< unix seconds
    qint64 trafficSince = 0; //!< unix seconds; 0 = not known
    QList<TrafficLine> traffic;
    QString proxy; //!< through which all of it goes, without its password; empty = none is set
};

} // namespace ui
