// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include <QtCore/QDir>
#include <qt_windows.h>

#include <array>
#include <string>

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::ErrorCode;

namespace app {

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

} // namespace app
