// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/DataFolders.h"

#include <QtCore/QDir>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QStandardPaths>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Container files and service units do not expand the tilde.
QString expanded(const QString &path)
{
    const QString home =
        path == "~"_L1 || path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : path;
    return QDir::cleanPath(QDir(home).absolutePath());
}

} // namespace

DataFolders dataFoldersFrom(const QProcessEnvironment &environment)
{
    const QString home = environment.value(u"CHATGPT_LOCAL_HOME"_s).trimmed();
    if (!home.isEmpty())
        return {expanded(home), expanded(home), true};
    const auto usual = [](QStandardPaths::StandardLocation location) {
        return QDir::cleanPath(QStandardPaths::writableLocation(location));
    };
    return {usual(QStandardPaths::AppDataLocation), usual(QStandardPaths::AppConfigLocation),
            false};
}

} // namespace core
