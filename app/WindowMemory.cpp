// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WindowMemory.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

QString fileName(const QString &configFolder)
{
    return QDir(configFolder).filePath(u"window.json"_s);
}

} // namespace

WindowMemory loadWindowMemory(const QString &configFolder)
{
    WindowMemory memory;
    QFile file(fileName(configFolder));
    if (!file.open(QIODevice::ReadOnly))
        return memory;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    memory.geometry = QByteArray::fromBase64(json["geometry"_L1].toString().toLatin1());
    memory.page = json["page"_L1].toInt();
    memory.wasCloseHintShown = json["wasCloseHintShown"_L1].toBool();
    memory.isServerWanted = json["isServerWanted"_L1].toBool(true);
    memory.hasServedClient = json["hasServedClient"_L1].toBool();
    memory.isWelcomeOver = json["isWelcomeOver"_L1].toBool();
    memory.requests = json["requests"_L1].toObject();
    memory.notices = json["notices"_L1].toObject();
    return memory;
}

core::Status saveWindowMemory(const QString &configFolder, const WindowMemory &memory)
{
    const QJsonObject json{
        {u"geometry"_s, QString::fromLatin1(memory.geometry.toBase64())},
        {u"page"_s, memory.page},
        {u"wasCloseHintShown"_s, memory.wasCloseHintShown},
        {u"isServerWanted"_s, memory.isServerWanted},
        {u"hasServedClient"_s, memory.hasServedClient},
        {u"isWelcomeOver"_s, memory.isWelcomeOver},
        {u"requests"_s, memory.requests},
        {u"notices"_s, memory.notices},
    };
    QDir().mkpath(configFolder);
    QSaveFile file(fileName(configFolder));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0
        || !file.flush() || !file.commit()) {
        return core::Error{core::ErrorCode::Storage,
                           u"%1: %2"_s.arg(file.fileName(), file.errorString())};
    }
    return core::Nothing{};
}

} // namespace app
