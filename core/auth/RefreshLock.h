// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QLockFile>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <functional>

namespace core {

//! The lock file among all processes that share one token store; waits for it without blocking.
class RefreshLock : public QObject
{
    Q_OBJECT

public:
    explicit RefreshLock(const QString &file, QObject *parent = nullptr);

    void setTimeLimit(std::chrono::milliseconds limit);

    //! `then` is called once, later: Timeout when another process keeps the lock, Storage when no
    //! lock can be made there. Not while one is held or waited for.
    void acquire(std::function<void(const Status &)> callback);
    void release();

private:
    void attempt();
    void conclude(const Status &status);

    QLockFile m_lock;
    QTimer m_pause;
    std::chrono::milliseconds m_timeLimit{60000};
    std::chrono::steady_clock::time_point m_deadline;
    std::function<void(const Status &)> m_callback;
};

} // namespace core
