// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ConfigFolders.h"

#include "core/clients/Recipe.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMap>
#include <QtCore/QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

QString nonEmptyOr(const QString &wanted, const QString &otherwise)
{
    return wanted.isEmpty() ? otherwise : wanted;
}

//! Where the system keeps settings of programs.
QString settingsFolder(const ConfigFolders &folders)
{
#if defined(Q_OS_WIN)
    return nonEmptyOr(folders.appData, folders.home + u"/AppData/Roaming"_s);
#elif defined(Q_OS_MACOS)
    return folders.home + u"/Library/Application Support"_s;
#else
    return nonEmptyOr(folders.xdgConfigHome, folders.home + u"/.config"_s);
#endif
}

QString dataFolder(const ConfigFolders &folders)
{
#if defined(Q_OS_WIN)
    return nonEmptyOr(folders.localAppData, folders.home + u"/AppData/Local"_s);
#elif defined(Q_OS_MACOS)
    return folders.home + u"/Library/Application Support"_s;
#else
    return nonEmptyOr(folders.xdgDataHome, folders.home + u"/.local/share"_s);
#endif
}

QMap<QString, QString> foldersByName(const ConfigFolders &folders)
{
    const QString settings = settingsFolder(folders);
    return {{u"home"_s, folders.home},
            {u"config"_s, nonEmptyOr(folders.xdgConfigHome, folders.home + u"/.config"_s)},
            {u"settings"_s, settings},
            {u"data"_s, dataFolder(folders)},
            {u"codex"_s, nonEmptyOr(folders.codexHome, folders.home + u"/.codex"_s)},
            {u"claude"_s, nonEmptyOr(folders.claudeConfigDir, folders.home + u"/.claude"_s)},
            {u"continue"_s, nonEmptyOr(folders.continueDir, folders.home + u"/.continue"_s)},
            {u"aichat"_s, nonEmptyOr(folders.aichatDir, settings + u"/aichat"_s)},
            {u"applications"_s, u"/Applications"_s}};
}

//! Only the part with a `*` is looked up.
bool isFound(const QString &path)
{
    const qsizetype star = path.indexOf(u'*');
    if (star < 0)
        return QFileInfo::exists(path);
    const qsizetype begin = path.lastIndexOf(u'/', star);
    const qsizetype end = path.indexOf(u'/', star);
    const QString folder = path.left(begin);
    const QString name = path.mid(begin + 1, end < 0 ? -1 : end - begin - 1);
    const QString rest = end < 0 ? QString() : path.mid(end);
    const QStringList names =
        QDir(folder).entryList({name}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return std::any_of(names.begin(), names.end(), [&](const QString &found) {
        return QFileInfo::exists(folder + u'/' + found + rest);
    });
}

} // namespace

QString ConfigFolders::path(const QString &pattern) const
{
    const qsizetype end = pattern.indexOf(u'}');
    if (!pattern.startsWith(u'{') || end < 0)
        return pattern;
    const QString folder = foldersByName(*this).value(pattern.mid(1, end - 1));
    return QDir::cleanPath(folder + pattern.mid(end + 1));
}

QStringList ConfigFolders::placeholders()
{
    return foldersByName({}).keys();
}

ConfigFolders configFoldersFromEnvironment()
{
    const auto variable = [](const char *name) { return qEnvironmentVariable(name); };
    ConfigFolders folders;
    folders.home = QDir::homePath();
    folders.codexHome = variable("CODEX_HOME");
    folders.claudeConfigDir = variable("CLAUDE_CONFIG_DIR");
    folders.continueDir = variable("CONTINUE_GLOBAL_DIR");
    folders.xdgConfigHome = variable("XDG_CONFIG_HOME");
    folders.xdgDataHome = variable("XDG_DATA_HOME");
    folders.aichatDir = variable("AICHAT_CONFIG_DIR");
    folders.appData = variable("APPDATA");
    folders.localAppData = variable("LOCALAPPDATA");
    folders.searchPath = variable("PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    return folders;
}

bool isInstalled(const Recipe &recipe, const ConfigFolders &folders)
{
    const auto hasFile = [&folders](const QString &pattern) {
        return isFound(folders.path(pattern));
    };
    // Without a search path it would look into the environment.
    const auto hasProgram = [&folders](const QString &name) {
        return !folders.searchPath.isEmpty()
            && !QStandardPaths::findExecutable(name, folders.searchPath).isEmpty();
    };
    return std::any_of(recipe.installedFiles.begin(), recipe.installedFiles.end(), hasFile)
        || std::any_of(recipe.installedPrograms.begin(), recipe.installedPrograms.end(),
                       hasProgram);
}

} // namespace core
