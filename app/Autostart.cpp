// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Fault;

namespace app {

namespace {

#ifdef Q_OS_WIN

constexpr wchar_t RunKey[] = L"Software\\Microsoft\\Windows\\CurrentVersion\\Run";
constexpr wchar_t ValueName[] = L"ChatMock";

#else

QString platformFolder()
{
#ifdef Q_OS_MACOS
    return QDir::homePath() + u"/Library/LaunchAgents"_s;
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/autostart"_s;
#endif
}

#ifdef Q_OS_MACOS

QByteArray entryText(const QString &program)
{
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
           "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
           "<plist version=\"1.0\"><dict>\n"
           "<key>Label</key><string>io.github.chatmock</string>\n"
           "<key>ProgramArguments</key><array><string>%1</string><string>--hidden</string></"
           "array>\n"
           "<key>RunAtLoad</key><true/>\n"
           "</dict></plist>\n"_s.arg(program.toHtmlEscaped())
               .toUtf8();
}

#else

//! As the Desktop Entry Specification wants an argument in "Exec".
QString quoted(QString argument)
{
    for (const char16_t special : {u'\\', u'"', u'`', u'$'})
        argument.replace(QChar(special), u"\\"_s + QChar(special));
    argument.replace(u'\\', u"\\\\"_s).replace(u'%', u"%%"_s);
    return u'"' + argument + u'"';
}

QByteArray entryText(const QString &program)
{
    return u"[Desktop Entry]\n"
           "Type=Application\n"
           "Name=ChatMock\n"
           "Exec=%1 --hidden\n"
           "Icon=chatmock\n"
           "Terminal=false\n"
           "X-GNOME-Autostart-enabled=true\n"_s.arg(quoted(program))
               .toUtf8();
}

#endif
#endif

} // namespace

Autostart::Autostart(const QString &program, const QString &folder)
    : m_program(program)
    , m_folder(folder)
{
#ifndef Q_OS_WIN
    if (m_folder.isEmpty())
        m_folder = platformFolder();
#endif
}

QString Autostart::thisProgram()
{
    const QString image = qEnvironmentVariable("APPIMAGE");
    return image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
}

core::Status Autostart::setOn(bool on) const
{
    return on ? write() : remove();
}

#ifdef Q_OS_WIN

QString Autostart::fileName() const
{
    return {};
}

bool Autostart::isOn() const
{
    return RegGetValueW(HKEY_CURRENT_USER, RunKey, ValueName, RRF_RT_REG_SZ, nullptr, nullptr,
                        nullptr)
        == ERROR_SUCCESS;
}

core::Status Autostart::write() const
{
    const QString command = u"\"%1\" --hidden"_s.arg(QDir::toNativeSeparators(m_program));
    const DWORD size = DWORD((command.size() + 1) * sizeof(wchar_t));
    const LSTATUS status =
        RegSetKeyValueW(HKEY_CURRENT_USER, RunKey, ValueName, REG_SZ, command.utf16(), size);
    if (status != ERROR_SUCCESS)
        return Error{Fault::Storage, u"Run key: error %1"_s.arg(status)};
    return core::Nothing{};
}

core::Status Autostart::remove() const
{
    const LSTATUS status = RegDeleteKeyValueW(HKEY_CURRENT_USER, RunKey, ValueName);
    if (status != ERROR_SUCCESS && status != ERROR_FILE_NOT_FOUND)
        return Error{Fault::Storage, u"Run key: error %1"_s.arg(status)};
    return core::Nothing{};
}

#else

QString Autostart::fileName() const
{
#ifdef Q_OS_MACOS
    return m_folder + u"/io.github.chatmock.plist"_s;
#else
    return m_folder + u"/chatmock.desktop"_s;
#endif
}

bool Autostart::isOn() const
{
    return QFile::exists(fileName());
}

core::Status Autostart::write() const
{
    QDir().mkpath(m_folder);
    QSaveFile file(fileName());
    if (!file.open(QIODevice::WriteOnly) || file.write(entryText(m_program)) < 0 || !file.commit())
        return Error{Fault::Storage, u"%1: %2"_s.arg(fileName(), file.errorString())};
    return core::Nothing{};
}

core::Status Autostart::remove() const
{
    QFile file(fileName());
    if (file.exists() && !file.remove())
        return Error{Fault::Storage, u"%1: %2"_s.arg(fileName(), file.errorString())};
    return core::Nothing{};
}

#endif

} // namespace app
