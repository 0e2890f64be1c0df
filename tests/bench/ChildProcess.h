// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <functional>
#include <sys/types.h>

namespace bench {

//! A child process. It ends with its object, or with this process at the latest.
class ChildProcess
{
public:
    //! Starts a program; what it prints goes to `logFile`. `variables` are "NAME=value", an empty
    //! value removes it.
    ChildProcess(const QList<QByteArray> &command, const QList<QByteArray> &variables,
                 const QByteArray &logFile);
    //! Runs a function of this program in a child process.
    explicit ChildProcess(const std::function<void()> &work);
    ~ChildProcess();
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    [[nodiscard]] bool isRunning();

    //! CPU time of all its threads so far, ended ones included.
    [[nodiscard]] double cpuSeconds() const;
    //! A line of /proc/PID/smaps_rollup, such as "Rss" or "Pss", in MB (1,000,000 bytes).
    [[nodiscard]] double memory(const QByteArray &kind) const;

private:
    void prepare(pid_t parent) const;
    void end();

    pid_t m_pid = -1;
};

} // namespace bench
