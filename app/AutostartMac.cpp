// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Fault;

namespace app {

namespace {

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

} // namespace

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

} // namespace app
