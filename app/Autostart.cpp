// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::ErrorCode;

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

#ifndef Q_OS_WIN
core::Status Autostart::write() const
{
    QDir().mkpath(m_folder);
    QSaveFile file(fileName());
    if (!file.open(QIODevice::WriteOnly) || file.write(entryText()) < 0 || !file.commit())
        return Error{ErrorCode::Storage, u"%1: %2"_s.arg(fileName(), file.errorString())};
    return core::Nothing{};
}

core::Status Autostart::remove() const
{
    QFile file(fileName());
    if (file.exists() && !file.remove())
        return Error{ErrorCode::Storage, u"%1: %2"_s.arg(fileName(), file.errorString())};
    return core::Nothing{};
}
#endif

} // namespace app
