// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/RefreshLock.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace core {

namespace {

constexpr std::chrono::milliseconds Pause{50};
//! Longer than any holder needs; a dead holder on this machine is noticed at once.
constexpr int StaleMilliseconds = 120 * 1000;

} // namespace

RefreshLock::RefreshLock(const QString &file, QObject *parent) : QObject(parent), m_lock(file)
{
    m_lock.setStaleLockTime(StaleMilliseconds);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RefreshLock::attempt);
}

void RefreshLock::setTimeLimit(std::chrono::milliseconds limit)
{
    m_timeLimit = limit;
}

void RefreshLock::acquire(std::function<void(const Status &)> callback)
{
    Q_ASSERT(!m_callback && !m_lock.isLocked());
    m_callback = std::move(callback);
    m_deadline = std::chrono::steady_clock::now() + m_timeLimit;
    m_pause.start(0);
}

void RefreshLock::release()
{
    m_lock.unlock();
}

void RefreshLock::attempt()
{
    const QString folder = QFileInfo(m_lock.fileName()).absolutePath();
    if (!QFileInfo::exists(folder))
        QDir().mkpath(folder);
    if (m_lock.tryLock(0))
        return conclude(Nothing{});
    if (m_lock.error() != QLockFile::LockFailedError) {
        return conclude(Error{ErrorCode::Storage,
                              QStringLiteral("cannot create the lock file %1")
                                  .arg(QDir::toNativeSeparators(m_lock.fileName()))});
    }
    if (std::chrono::steady_clock::now() >= m_deadline) {
        return conclude(Error{ErrorCode::Timeout,
                              QStringLiteral("another ChatMock process is renewing the sign-in and "
                                             "does not come to an end")});
    }
    m_pause.start(Pause);
}

void RefreshLock::conclude(const Status &status)
{
    const auto callback = std::exchange(m_callback, nullptr);
    callback(status);
}

} // namespace core
