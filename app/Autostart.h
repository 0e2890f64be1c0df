// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

namespace app {

//! The platform's own entry that starts a program at login: an XDG autostart file, a LaunchAgent
//! or a value of the Run key.
class Autostart
{
public:
    //! `program` is what shall be started; `folder` is where entries live and may be empty for the
    //! platform's own place (it has no meaning on Windows).
    explicit Autostart(const QString &program, const QString &folder = {});

    //! The program as the platform should start it: an AppImage instead of what is mounted of it.
    [[nodiscard]] static QString thisProgram();

    [[nodiscard]] bool isOn() const;
    //! Storage when the entry cannot be written or removed.
    [[nodiscard]] core::Status setOn(bool on) const;

private:
    [[nodiscard]] core::Status write() const;
    [[nodiscard]] core::Status remove() const;
    [[nodiscard]] QString fileName() const;

    QString m_program;
    QString m_folder;
};

} // namespace app
