// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/SystemLock.h"
#include "core/base/Result.h"

#include <QtCore/QLockFile>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <functional>

namespace core {

//! The lock shared by all processes that use one token store; waits for it without blocking.
//!
//! A lock of the system, so that a process that was killed leaves nothing to wait for. Earlier
//! builds know the file `auth.lock` beside it instead, which is held as well, and respected while
//! the process behind it lives. Where the folder cannot be written or its file system has no locks
//! there is no lock, and no delay.
class RefreshLock : public QObject
{
    Q_OBJECT

public:
    //! Empty: nothing is shared, so nothing is locked.
    explicit RefreshLock(const QString &file, QObject *parent = nullptr);

    //! 15 s by default.
    void setTimeLimit(std::chrono::milliseconds limit) { m_timeLimit = limit; }

    //! `callback` is called once, later: Timeout when another process keeps the lock. Not while one
    //! is held or waited for.
    void acquire(std::function<void(const Status &)> callback);
    void release();
    //! See SystemLock::descriptor().
    [[nodiscard]] int descriptor() const { return m_system.descriptor(); }

private:
    void attempt();
    [[nodiscard]] bool takeSystemLock();
    [[nodiscard]] bool takeFormerLock();
    void conclude(const Status &status);

    SystemLock m_system;
    QLockFile m_former;
    bool m_isUnavailable = false;
    QTimer m_pause;
    std::chrono::milliseconds m_timeLimit{15000};
    std::chrono::steady_clock::time_point m_deadline;
    std::function<void(const Status &)> m_callback;
};

} // namespace core
