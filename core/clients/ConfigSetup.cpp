// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ConfigSetup.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 MaxConfigBytes = 4 * 1024 * 1024;
constexpr QFile::Permissions PrivateFileOnly = QFile::ReadOwner | QFile::WriteOwner;

Error fileError(const char *code, const QString &file, const QString &why)
{
    return {ErrorCode::Storage,
            u"%1: %2"_s.arg(QDir::toNativeSeparators(file), why),
            {},
            {},
            QString::fromLatin1(code)};
}

QByteArray digestOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

//! The target of a symbolic link, even if it does not exist yet.
QString targetOf(const QString &file)
{
    QString path = QFileInfo(file).absoluteFilePath();
    for (int step = 0; step < 40; ++step) {
        const QFileInfo info(path);
        if (!info.isSymLink())
            break;
        path = QDir::cleanPath(info.symLinkTarget());
    }
    return path;
}

Result<QByteArray> readConfig(const QString &path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.isFile() || info.size() > MaxConfigBytes)
        return fileError("client_file_unreadable", path, u"not a regular file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fileError("client_file_unreadable", path, file.errorString());
    const QByteArray text = file.readAll();
    if (file.error() != QFile::NoError)
        return fileError("client_file_unreadable", path, file.errorString());
    return text;
}

//! Completely or not at all. QSaveFile keeps the permissions of a file that is there, but its
//! commit() does not notice when the last of the text does not fit on the disk: flush() does.
Status writeConfig(const QString &path, const QByteArray &text,
                   std::optional<QFile::Permissions> permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || (permissions && !file.setPermissions(*permissions)))
        return fileError("client_file_readonly", path, file.errorString());
    if (file.write(text) != text.size() || !file.flush() || !file.commit())
        return fileError("client_file_readonly", path, file.errorString());
    return Nothing{};
}

Result<QStringList> createFolder(const QString &folder)
{
    QStringList missing;
    for (QString path = folder; !QFileInfo::exists(path); path = QFileInfo(path).absolutePath())
        missing.prepend(path);
    if (!QDir().mkpath(folder)) {
        return fileError("client_file_readonly", folder, u"the folder cannot be created"_s);
    }
    return missing;
}

//! Removes only empty folders.
void removeFolders(const QStringList &outermostFirst)
{
    for (auto folder = outermostFirst.crbegin(); folder != outermostFirst.crend(); ++folder)
        QDir().rmdir(*folder);
}

QString backupName(const QString &file, const QDateTime &now)
{
    const QString stem = file + u".chatmock-"_s + now.toString(u"yyyyMMdd-HHmmss"_s);
    QString name = stem + u".bak"_s;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = u"%1-%2.bak"_s.arg(stem).arg(i);
    return name;
}

//! The file has not changed since the plan was made.
Status checkUnchanged(const ConfigPlan &plan)
{
    const auto changed = [&plan] {
        return fileError("client_file_changed", plan.file, u"it was changed in the meantime"_s);
    };
    if (targetOf(plan.file) != plan.target || QFileInfo::exists(plan.target) != plan.exists)
        return changed();
    if (!plan.exists)
        return Nothing{};
    const auto text = readConfig(plan.target);
    if (!text)
        return text.error();
    if (*text != plan.before)
        return changed();
    return Nothing{};
}

Status checkWritable(const QString &target)
{
    const QFileInfo info(target);
    if (info.exists() && !(info.permissions() & QFile::WriteOwner))
        return fileError("client_file_readonly", target, u"it is read-only"_s);
    return Nothing{};
}

//! Continue reads config.json only as long as there is no config.yaml.
Status checkOtherFile(const ConfigClient &client, bool exists)
{
    const QString old = QFileInfo(client.file).dir().filePath(u"config.json"_s);
    if (client.id == u"continue" && !exists && QFileInfo::exists(old)) {
        return fileError("client_file_other", old, u"a config.yaml would hide this file"_s);
    }
    return Nothing{};
}

} // namespace

Result<ConfigPlan> planSetup(const ConfigClient &client, const ClientServer &server)
{
    ConfigPlan plan;
    plan.client = client.id;
    plan.file = client.file;
    plan.target = targetOf(client.file);
    plan.exists = QFileInfo::exists(plan.target);
    if (const Status other = checkOtherFile(client, plan.exists); !other)
        return other.error();
    if (plan.exists) {
        const auto text = readConfig(plan.target);
        if (!text)
            return text.error();
        plan.before = *text;
    }
    if (!plan.exists && client.mustExist)
        return fileError("client_file_missing", client.file, u"the program has to create it"_s);
    auto after = editedConfig(client.id, plan.before, server);
    if (!after) {
        Error error = after.error();
        error.message = u"%1: %2"_s.arg(QDir::toNativeSeparators(client.file), error.message);
        return error;
    }
    plan.after = *after;
    if (plan.isChange()) {
        if (const Status writable = checkWritable(plan.target); !writable)
            return writable.error();
    }
    return plan;
}

Result<AppliedSetup> applySetup(const ConfigPlan &plan, const QDateTime &now)
{
    if (const Status same = checkUnchanged(plan); !same)
        return same.error();
    if (const Status writable = checkWritable(plan.target); !writable)
        return writable.error();
    AppliedSetup setup;
    setup.client = plan.client;
    setup.file = plan.file;
    setup.target = plan.target;
    setup.digest = digestOf(plan.after);
    setup.at = now.toSecsSinceEpoch();
    if (!plan.exists) {
        const auto made = createFolder(QFileInfo(plan.target).absolutePath());
        if (!made)
            return made.error();
        setup.createdFolders = *made;
        if (const Status written = writeConfig(plan.target, plan.after, PrivateFileOnly);
            !written) {
            removeFolders(setup.createdFolders);
            return written.error();
        }
        return setup;
    }
    setup.backup = backupName(plan.file, now);
    const QFile::Permissions permissions = QFileInfo(plan.target).permissions();
    if (const Status kept = writeConfig(setup.backup, plan.before, permissions); !kept)
        return kept.error();
    if (const Status written = writeConfig(plan.target, plan.after, permissions); !written) {
        QFile::remove(setup.backup);
        return written.error();
    }
    return setup;
}

Status undoSetup(const AppliedSetup &setup)
{
    const auto changed = [&setup] {
        if (setup.backup.isEmpty())
            return fileError("client_file_changed", setup.file, u"it was changed since"_s);
        return fileError("client_file_changed", setup.file,
                         u"it was changed since; the previous text is in %1"_s.arg(
                             QDir::toNativeSeparators(setup.backup)));
    };
    if (targetOf(setup.file) != setup.target || !QFileInfo::exists(setup.target))
        return changed();
    const auto present = readConfig(setup.target);
    if (!present)
        return present.error();
    if (digestOf(*present) != setup.digest)
        return changed();
    if (setup.backup.isEmpty()) {
        if (!QFile::remove(setup.target))
            return fileError("client_file_readonly", setup.target, u"it cannot be removed"_s);
        removeFolders(setup.createdFolders);
        return Nothing{};
    }
    const auto former = readConfig(setup.backup);
    if (!former) {
        Error error = former.error();
        error.providerCode = u"client_backup_missing"_s;
        return error;
    }
    if (const Status writable = checkWritable(setup.target); !writable)
        return writable;
    if (const Status written = writeConfig(setup.target, *former, std::nullopt); !written)
        return written;
    QFile::remove(setup.backup);
    return Nothing{};
}

} // namespace core
