// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsStore.h"

#include "core/settings/SettingKeys.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSettings>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! QSettings reads an unquoted comma as a list.
QString toPlainText(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList().join(u',');
    return value.toString();
}

bool isDamaged(const QString &file)
{
    if (!QFile::exists(file))
        return false;
    QFile bytes(file);
    // QSettings takes a file with zero bytes in it, as a crash of the system leaves it, for empty.
    if (bytes.open(QIODevice::ReadOnly) && bytes.readAll().contains('\0'))
        return true;
    const QSettings settings(file, QSettings::IniFormat);
    [[maybe_unused]] const QStringList keys = settings.allKeys(); // sections are read when needed
    return settings.status() == QSettings::FormatError;
}

QString freeDamagedName(const QString &file)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMddTHHmmss"_s);
    const QString name = u"%1.damaged-%2"_s.arg(file, time);
    QString candidate = name;
    for (int i = 2; QFile::exists(candidate); ++i)
        candidate = u"%1-%2"_s.arg(name).arg(i);
    return candidate;
}

} // namespace

SettingsStore::SettingsStore(const QString &configFolder) : m_folder(configFolder)
{
}

QString SettingsStore::fileName() const
{
    return m_folder + u"/settings.ini"_s;
}

Result<QString> SettingsStore::setDamagedFileAside() const
{
    if (!isDamaged(fileName()))
        return QString();
    const QString newName = freeDamagedName(fileName());
    if (!QFile::rename(fileName(), newName))
        return Error{ErrorCode::Storage,
                     u"the settings file %1 is damaged and cannot be renamed; nothing is read from "
                     "it or written to it"_s.arg(fileName())};
    return newName;
}

StoredSettings SettingsStore::load() const
{
    StoredSettings stored;
    const Result<QString> aside = setDamagedFileAside();
    if (!aside) {
        stored.warnings.append(aside.error().message);
        return stored;
    }
    if (!aside->isEmpty())
        stored.warnings.append(
            u"the settings file %1 was damaged; it was kept as %2 and the defaults are used"_s.arg(
                fileName(), *aside));

    const QSettings settings(fileName(), QSettings::IniFormat);
    if (settings.status() == QSettings::AccessError)
        stored.warnings.append(u"the settings file %1 cannot be read"_s.arg(fileName()));
    for (const SettingKey &key : settingKeys()) {
        if (!settings.contains(key.name))
            continue;
        if (key.isSecret())
            stored.warnings.append(
                u"%1 in %2 is ignored: secrets are not read from it; set %3 instead"_s.arg(
                    key.name, fileName(), key.environment.constFirst()));
        else
            stored.values.insert(key.name, toPlainText(settings.value(key.name)));
    }
    return stored;
}

Status SettingsStore::save(const Settings &settings, const QSet<QString> &fixed) const
{
    const Result<QString> aside = setDamagedFileAside();
    if (!aside)
        return aside.error();
    const Error failure{ErrorCode::Storage, u"the settings cannot be written to %1"_s.arg(fileName())};
    if (!QDir().mkpath(m_folder))
        return failure;

    const Settings usable = clamped(settings);
    QSettings file(fileName(), QSettings::IniFormat);
    for (const SettingKey &key : settingKeys()) {
        if (key.isSecret() || fixed.contains(key.name))
            continue;
        if (isDefault(usable, key))
            file.remove(key.name);
        else
            file.setValue(key.name, toText(usable, key));
    }
    file.sync();
    if (file.status() != QSettings::NoError)
        return failure;
    return Nothing{};
}

} // namespace core
