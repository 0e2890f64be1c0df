// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RunningServers.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LongestUrl = 300;

QString noteFolder(const QString &dataFolder)
{
    return dataFolder.isEmpty() ? QString() : dataFolder + u"/servers"_s;
}

} // namespace

RunningServerNote::RunningServerNote(const QString &dataFolder) : m_folder(noteFolder(dataFolder))
{
}

RunningServerNote::~RunningServerNote()
{
    remove();
}

void RunningServerNote::follow(const core::ServerState &state)
{
    const bool isServing = state.phase == core::ServerState::Phase::On && state.port > 0;
    const QString file = isServing && !m_folder.isEmpty()
        ? m_folder + u'/' + QString::number(state.port)
        : QString();
    if (file == m_file && (file.isEmpty() || state.baseUrl == m_url))
        return;
    remove();
    if (file.isEmpty() || !QDir().mkpath(m_folder))
        return;
    // Without a note the server is found at the port of the settings alone.
    QSaveFile note(file);
    if (!note.open(QIODevice::WriteOnly) || note.write(state.baseUrl.toUtf8()) < 0 || !note.flush()
        || !note.commit())
        return;
    m_file = file;
    m_url = state.baseUrl;
}

void RunningServerNote::remove()
{
    if (m_file.isEmpty())
        return;
    QFile::remove(std::exchange(m_file, {}));
    QDir().rmdir(m_folder); // when it is empty
}

QStringList notedServers(const QString &dataFolder)
{
    QStringList urls;
    const QDir folder(noteFolder(dataFolder));
    if (dataFolder.isEmpty())
        return urls;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile note(folder.filePath(name));
        if (note.open(QIODevice::ReadOnly))
            urls.append(QString::fromUtf8(note.read(LongestUrl)).trimmed());
    }
    return urls;
}

} // namespace app
