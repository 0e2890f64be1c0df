// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QXmlStreamReader>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <array>
#include <string>
#endif

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
    const QString quiet = QCoreApplication::applicationDirPath() + u"/chatmockw.exe"_s;
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
    if (!file.open(QIODevice::WriteOnly) || file.write(entryText()) < 0 || !file.flush()
        || !file.commit())
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

#if defined(Q_OS_WIN)

namespace {

constexpr wchar_t RunKey[] = L"Software\\Microsoft\\Windows\\CurrentVersion\\Run";
//! Where the Task Manager notes what a person has switched off.
constexpr wchar_t ApprovedKey[] =
    L"Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run";
constexpr wchar_t ValueName[] = L"ChatMock";

QString command()
{
    std::wstring text(4096, L'\0');
    DWORD size = DWORD(text.size() * sizeof(wchar_t));
    if (RegGetValueW(HKEY_CURRENT_USER, RunKey, ValueName, RRF_RT_REG_SZ, nullptr, text.data(),
                     &size)
        != ERROR_SUCCESS)
        return {};
    return QString::fromWCharArray(text.c_str());
}

bool isSwitchedOff()
{
    std::array<unsigned char, 12> note{};
    DWORD size = DWORD(note.size());
    const LSTATUS status = RegGetValueW(HKEY_CURRENT_USER, ApprovedKey, ValueName,
                                        RRF_RT_REG_BINARY, nullptr, note.data(), &size);
    return status == ERROR_SUCCESS && (note.front() & 1) != 0;
}

} // namespace

Autostart::Autostart(const QString &program, const QString &folder)
    : m_program(program)
    , m_folder(folder)
{
}

QString Autostart::fileName() const
{
    return {};
}

bool Autostart::isOn() const
{
    return !command().isEmpty() && !isSwitchedOff();
}

QString Autostart::entryProgram() const
{
    const QString text = command();
    return text.startsWith(u'"') ? QDir::fromNativeSeparators(text.section(u'"', 1, 1)) : QString();
}

core::Status Autostart::write() const
{
    const QString text = u"\"%1\" --hidden"_s.arg(QDir::toNativeSeparators(m_program));
    const DWORD size = DWORD((text.size() + 1) * sizeof(wchar_t));
    const LSTATUS status =
        RegSetKeyValueW(HKEY_CURRENT_USER, RunKey, ValueName, REG_SZ, text.utf16(), size);
    if (status != ERROR_SUCCESS)
        return Error{ErrorCode::Storage, u"Run key: error %1"_s.arg(status)};
    RegDeleteKeyValueW(HKEY_CURRENT_USER, ApprovedKey, ValueName);
    return core::Nothing{};
}

core::Status Autostart::remove() const
{
    const LSTATUS status = RegDeleteKeyValueW(HKEY_CURRENT_USER, RunKey, ValueName);
    if (status != ERROR_SUCCESS && status != ERROR_FILE_NOT_FOUND)
        return Error{ErrorCode::Storage, u"Run key: error %1"_s.arg(status)};
    return core::Nothing{};
}

#elif defined(Q_OS_MACOS)

Autostart::Autostart(const QString &program, const QString &folder)
    : m_program(program)
    , m_folder(folder)
{
    if (m_folder.isEmpty())
        m_folder = QDir::homePath() + u"/Library/LaunchAgents"_s;
}

QString Autostart::fileName() const
{
    return m_folder + u"/io.github.chatmock.plist"_s;
}

QByteArray Autostart::entryText() const
{
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
           "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
           "<plist version=\"1.0\"><dict>\n"
           "<key>Label</key><string>io.github.chatmock</string>\n"
           "<key>ProgramArguments</key><array><string>%1</string><string>--hidden</string></"
           "array>\n"
           "<key>RunAtLoad</key><true/>\n"
           "</dict></plist>\n"_s.arg(m_program.toHtmlEscaped())
               .toUtf8();
}

bool Autostart::isOn() const
{
    return QFile::exists(fileName());
}

QString Autostart::entryProgram() const
{
    QFile file(fileName());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // The first text of the first array: its arguments begin with the program.
    QXmlStreamReader xml(&file);
    bool isInArray = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (isInArray)
            return xml.name() == "string"_L1 ? xml.readElementText() : QString();
        isInArray = xml.name() == "array"_L1;
    }
    return {};
}

#else

namespace {

//! As the Desktop Entry Specification wants an argument in "Exec".
QString quoted(QString argument)
{
    for (const char16_t special : {u'\\', u'"', u'`', u'$'})
        argument.replace(QChar(special), u"\\"_s + QChar(special));
    argument.replace(u'\\', u"\\\\"_s).replace(u'%', u"%%"_s);
    return u'"' + argument + u'"';
}

//! The first argument of an "Exec" as quoted() writes it, or without quotes.
QString firstArgument(QString exec)
{
    exec.replace(u"\\\\"_s, u"\\"_s).replace(u"%%"_s, u"%"_s);
    if (!exec.startsWith(u'"'))
        return exec.section(u' ', 0, 0);
    QString argument;
    for (qsizetype i = 1; i < exec.size() && exec.at(i) != u'"'; ++i) {
        if (exec.at(i) == u'\\' && i + 1 < exec.size())
            ++i;
        argument += exec.at(i);
    }
    return argument;
}

//! The keys of the main group; empty when there is no such file.
QMap<QString, QString> readEntry(const QString &fileName)
{
    QMap<QString, QString> keys;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return keys;
    bool isInside = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u'['))
            isInside = line.trimmed() == "[Desktop Entry]"_L1;
        else if (isInside && line.contains(u'='))
            keys.insert(line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1).trimmed());
    }
    return keys;
}

} // namespace

Autostart::Autostart(const QString &program, const QString &folder)
    : m_program(program)
    , m_folder(folder)
{
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + u"/autostart"_s;
}

QString Autostart::fileName() const
{
    return m_folder + u"/chatmock.desktop"_s;
}

QByteArray Autostart::entryText() const
{
    return u"[Desktop Entry]\n"
           "Type=Application\n"
           "Name=ChatMock\n"
           "Exec=%1 --hidden\n"
           "Icon=io.github.chatmock.ChatMock\n"
           "Terminal=false\n"
           "X-GNOME-Autostart-enabled=true\n"_s.arg(quoted(m_program))
               .toUtf8();
}

bool Autostart::isOn() const
{
    const QMap<QString, QString> entry = readEntry(fileName());
    return !entry.value(u"Exec"_s).isEmpty() && entry.value(u"Hidden"_s) != "true"_L1
        && entry.value(u"X-GNOME-Autostart-enabled"_s) != "false"_L1;
}

QString Autostart::entryProgram() const
{
    return firstArgument(readEntry(fileName()).value(u"Exec"_s));
}

#endif

} // namespace app
