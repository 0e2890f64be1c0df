// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace core {

//! An advisory lock of the system on a file (flock, on Windows LockFileEx). It ends with its
//! holder, however that ends; what the file contains and how old it is do not count. The file is
//! made where it is missing and never removed: a name that comes and goes could be locked twice.
class SystemLock
{
public:
    enum class Outcome {
        Taken,
        Busy,        //!< another holder lives
        Unavailable, //!< no such file can be made, or its file system has no locks
    };

    explicit SystemLock(const QString &file) : m_file(file) { }
    ~SystemLock() { unlock(); }
    Q_DISABLE_COPY_MOVE(SystemLock)

    //! Never waits.
    [[nodiscard]] Outcome tryLock();
    void unlock();
    [[nodiscard]] bool isLocked() const { return m_handle != None; }
    //! The descriptor that holds it: a process that inherits it keeps the lock. -1 when not locked,
    //! and on Windows.
    [[nodiscard]] int descriptor() const;
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    static constexpr qintptr None = -1;

    const QString m_file;
    qintptr m_handle = None;
};

} // namespace core
