// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

namespace app {

QString Autostart::thisProgram()
{
    const QString image = qEnvironmentVariable("APPIMAGE");
    if (!image.isEmpty())
        return image;
    const QString program = QCoreApplication::applicationFilePath();
#ifdef Q_OS_WIN
    // The one beside it opens no console.
    const QString quiet = QCoreApplication::applicationDirPath() + QStringLiteral("/chatmockw.exe");
    return QFile::exists(quiet) ? quiet : program;
#else
    return program;
#endif
}

core::Status Autostart::setOn(bool on) const
{
    return on ? write() : remove();
}

core::Status Autostart::followMove() const
{
    const QString program = entryProgram();
    if (!isOn() || program.isEmpty() || QFile::exists(program))
        return core::Nothing{};
    return write();
}

} // namespace app
