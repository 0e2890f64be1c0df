// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace app {

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

} // namespace app
