// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/SystemLock.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace core {

#ifdef Q_OS_WIN

SystemLock::Outcome SystemLock::tryLock()
{
    const QString name = QDir::toNativeSeparators(m_file);
    const HANDLE handle =
        ::CreateFileW(reinterpret_cast<const wchar_t *>(name.utf16()), GENERIC_READ | GENERIC_WRITE,
                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS,
                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return ::GetLastError() == ERROR_SHARING_VIOLATION ? Outcome::Busy : Outcome::Unavailable;
    OVERLAPPED range{};
    if (::LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
                     &range)) {
        m_handle = reinterpret_cast<qintptr>(handle);
        return Outcome::Taken;
    }
    const DWORD reason = ::GetLastError();
    ::CloseHandle(handle);
    return reason == ERROR_LOCK_VIOLATION || reason == ERROR_IO_PENDING ? Outcome::Busy
                                                                        : Outcome::Unavailable;
}

void SystemLock::unlock()
{
    if (isLocked())
        ::CloseHandle(reinterpret_cast<HANDLE>(m_handle));
    m_handle = None;
}

int SystemLock::descriptor() const
{
    return -1;
}

#else

namespace {

int openForLock(const QByteArray &name)
{
    constexpr int OwnerOnly = 0600;
    const int handle = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, OwnerOnly);
    // In a folder that is read-only now, or of a file that another user made.
    return handle >= 0 ? handle : ::open(name.constData(), O_RDONLY | O_CLOEXEC);
}

} // namespace

SystemLock::Outcome SystemLock::tryLock()
{
    const int handle = openForLock(QFile::encodeName(m_file));
    if (handle < 0)
        return Outcome::Unavailable;
    int result = 0;
    do {
        result = ::flock(handle, LOCK_EX | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    if (result == 0) {
        m_handle = handle;
        return Outcome::Taken;
    }
    const bool isBusy = errno == EWOULDBLOCK || errno == EAGAIN;
    ::close(handle);
    return isBusy ? Outcome::Busy : Outcome::Unavailable;
}

void SystemLock::unlock()
{
    // Not LOCK_UN: a process that inherited the descriptor would lose the lock, too.
    if (isLocked())
        ::close(int(m_handle));
    m_handle = None;
}

int SystemLock::descriptor() const
{
    return int(m_handle);
}

#endif

} // namespace core
