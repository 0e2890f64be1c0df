// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/RefreshLock.h"

#include "core/base/Log.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr std::chrono::milliseconds LockPause{25};
//! The former version creates its file and locks it in two steps.
constexpr qint64 CreationMilliseconds = 20;

QString formerLockFile(const QString &file)
{
    return file.isEmpty() ? QString() : QFileInfo(file).absolutePath() + u"/auth.lock"_s;
}

//! Whether the process that made this file of the former version lives: it then has the system's
//! lock on it. Its content proves nothing: in a container every process has the same number.
bool isHeldByFormer(const QString &file)
{
    SystemLock probe(file);
    switch (probe.tryLock()) {
    case SystemLock::Outcome::Busy:
        return true;
    case SystemLock::Outcome::Unavailable:
        return false;
    case SystemLock::Outcome::Taken:
        break;
    }
    const QFileInfo info(file);
    const qint64 age = info.lastModified().msecsTo(QDateTime::currentDateTimeUtc());
    return info.size() == 0 && age >= 0 && age < CreationMilliseconds;
}

} // namespace

RefreshLock::RefreshLock(const QString &file, QObject *parent)
    : QObject(parent)
    , m_system(file)
    , m_former(formerLockFile(file))
{
    m_former.setStaleLockTime(0); // a file's age proves nothing either
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RefreshLock::attempt);
}

void RefreshLock::acquire(std::function<void(const Status &)> callback)
{
    Q_ASSERT(!m_callback && !m_system.isLocked());
    m_callback = std::move(callback);
    m_isUnavailable = m_system.file().isEmpty();
    m_deadline = std::chrono::steady_clock::now() + m_timeLimit;
    m_pause.start(0);
}

void RefreshLock::release()
{
    if (m_former.isLocked())
        m_former.unlock();
    m_system.unlock();
}

bool RefreshLock::takeSystemLock()
{
    if (m_system.isLocked() || m_isUnavailable)
        return true;
    const QString folder = QFileInfo(m_system.file()).absolutePath();
    if (!QFileInfo::exists(folder))
        QDir().mkpath(folder);
    const SystemLock::Outcome outcome = m_system.tryLock();
    m_isUnavailable = outcome == SystemLock::Outcome::Unavailable;
    if (m_isUnavailable)
        qCInfo(logAuth) << "no lock can be had on" << m_system.file();
    return outcome != SystemLock::Outcome::Busy;
}

bool RefreshLock::takeFormerLock()
{
    if (m_system.file().isEmpty() || m_former.tryLock(0))
        return true;
    if (m_former.error() != QLockFile::LockFailedError)
        return true; // it cannot be created, by another process neither
    if (isHeldByFormer(m_former.fileName()))
        return false;
    // Empty, rubbish, of a dead process or a folder.
    if (QFile::remove(m_former.fileName()))
        (void)m_former.tryLock(0);
    return true;
}

void RefreshLock::attempt()
{
    const bool isOver = std::chrono::steady_clock::now() >= m_deadline;
    const bool hasSystemLock = takeSystemLock();
    if (hasSystemLock && (takeFormerLock() || isOver))
        return conclude(Nothing{});
    if (isOver) {
        return conclude(Error{ErrorCode::Timeout,
                              u"another ChatMock process is renewing the sign-in and has not "
                              "finished"_s});
    }
    m_pause.start(LockPause);
}

void RefreshLock::conclude(const Status &status)
{
    const auto callback = std::exchange(m_callback, nullptr);
    callback(status);
}

} // namespace core
