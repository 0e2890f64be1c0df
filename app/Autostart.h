// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

namespace app {

//! The platform's own entry that starts a program at login: an XDG autostart file, a LaunchAgent on
//! macOS, or a value of the Run key on Windows. An entry that the desktop's own tools have switched
//! off is off here, too.
class Autostart
{
public:
    //! `program` is what is to be started; `folder` is where entries are kept, empty for the
    //! platform's own folder (not used on Windows).
    explicit Autostart(const QString &program, const QString &folder = {});

    //! The program as the platform should start it: an AppImage instead of what is mounted of it.
    [[nodiscard]] static QString thisProgram();

    [[nodiscard]] bool isOn() const;
    //! Storage when the entry cannot be written or removed.
    [[nodiscard]] core::Status setOn(bool on) const;

    //! Lets an entry that is on, but whose program does not exist any more, start this one: it was
    //! moved. Another copy that still exists keeps its entry.
    [[nodiscard]] core::Status followMove() const;

private:
    //! What the entry starts; empty when there is none or it cannot be understood.
    [[nodiscard]] QString entryProgram() const;
    [[nodiscard]] core::Status write() const;
    [[nodiscard]] core::Status remove() const;
    // Where entries are files.
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QByteArray entryText() const;

    QString m_program;
    QString m_folder;
};

} // namespace app
