// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace app {

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

} // namespace app
