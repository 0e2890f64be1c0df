// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/InstalledProgram.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>

using namespace Qt::Literals::StringLiterals;

bool InstalledProgram::install(const QString &prefix, QString &complaint)
{
    QProcess cmake;
    cmake.setProcessChannelMode(QProcess::MergedChannels);
    cmake.start(QStringLiteral(CMAKE_PROGRAM),
                {u"--install"_s, QStringLiteral(BUILD_FOLDER), u"--prefix"_s, prefix});
    const bool isEnded = cmake.waitForFinished(60000);
    complaint = QString::fromLocal8Bit(cmake.readAll());
    // As the kernel names it, whatever links lead there.
    m_prefix = QDir(prefix).canonicalPath();
    return isEnded && cmake.exitStatus() == QProcess::NormalExit && cmake.exitCode() == 0;
}

QString InstalledProgram::desktopEntry() const
{
    return shareFolder() + u"/applications/io.github.chatmock.ChatMock.desktop"_s;
}

QString InstalledProgram::icon() const
{
    return shareFolder() + u"/icons/hicolor/48x48/apps/io.github.chatmock.ChatMock.png"_s;
}

QList<qint64> InstalledProgram::processIds() const
{
    QList<qint64> ids;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const qint64 id = name.toLongLong(&isNumber);
        if (isNumber && QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(id)) == program())
            ids.append(id);
    }
    return ids;
}
