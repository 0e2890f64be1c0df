// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <functional>
#include <sys/types.h>

namespace bench {

//! A process that this one started. Ends with its object, and with this process at the latest.
class ChildProcess
{
public:
    //! Starts a program; what it prints goes to `logFile`. `variables` are "NAME=value", an empty
    //! value takes one away.
    ChildProcess(const QList<QByteArray> &command, const QList<QByteArray> &variables,
                 const QByteArray &logFile);
    //! Runs a function of this program in a process of its own.
    explicit ChildProcess(const std::function<void()> &work);
    ~ChildProcess();
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    [[nodiscard]] bool isRunning();

    //! Time of all its threads so far, those that have ended as well.
    [[nodiscard]] double cpuSeconds() const;
    //! A line of /proc/PID/smaps_rollup, such as "Rss" or "Pss", in MB (1,000,000 bytes).
    [[nodiscard]] double memory(const QByteArray &kind) const;

private:
    void prepare(pid_t parent) const;
    void end();

    pid_t m_pid = -1;
};

} // namespace bench
