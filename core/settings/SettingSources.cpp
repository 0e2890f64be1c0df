// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingSources.h"

#include "core/settings/SettingKeys.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryFile>

#include <algorithm>

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

//! QSettings reads an unquoted comma as a list.
QString toPlainText(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList().join(u',');
    return value.toString();
}

//! QSettings replaces the file by an empty one when the disk is full, without an error.
bool hasRoom(const QString &folder, const QString &fileName)
{
    constexpr qint64 LeastRoom = 16 * 1024;
    QTemporaryFile trial(folder + u"/.trial-XXXXXX"_s);
    const QByteArray text(std::max(LeastRoom, 2 * QFileInfo(fileName).size()), ' ');
    return trial.open() && trial.write(text) == text.size() && trial.flush();
}

bool isDamaged(const QString &file)
{
    if (!QFile::exists(file))
        return false;
    QFile bytes(file);
    // To QSettings a file with zero bytes, as a system crash leaves it, is merely empty.
    if (bytes.open(QIODevice::ReadOnly) && bytes.readAll().contains('\0'))
        return true;
    const QSettings settings(file, QSettings::IniFormat);
    [[maybe_unused]] const QStringList keys = settings.allKeys(); // reads the file
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

//! Builds the result source by source, from the weakest to the strongest.
class Resolver
{
public:
    explicit Resolver(ResolvedSettings &result) : m_result(result) { }

    //! A stored value or a variable: a bad one is replaced by the default, with a warning.
    void tryText(const SettingKey &key, const QString &text, const SettingOrigin &origin)
    {
        const Status outcome = setFromText(m_result.settings, key, text);
        if (outcome) {
            m_result.origins.insert(key.name, origin);
            return;
        }
        copySetting(Settings{}, m_result.settings, key);
        m_result.origins.insert(key.name, {});
        m_result.warnings.append(u"%1 %2; using the default%3"_s.arg(
            origin.name, outcome.error().message, shownDefault(key)));
    }

    Status useFlag(const GivenFlag &given)
    {
        const SettingKey *key = findSettingKey(given.key);
        Q_ASSERT(key);
        const Status outcome = setFromText(m_result.settings, *key, given.text);
        if (!outcome)
            return Error{ErrorCode::BadRequest, given.flag + u' ' + outcome.error().message,
                         given.flag};
        m_result.origins.insert(key->name, {SettingOrigin::Kind::Flag, given.flag});
        return Nothing{};
    }

private:
    static QString shownDefault(const SettingKey &key)
    {
        const QString text = toText(Settings{}, key);
        return text.isEmpty() ? QString() : u" (%1)"_s.arg(text);
    }

    ResolvedSettings &m_result;
};

//! The first variable of the key that is not empty.
QString environmentName(const SettingKey &key, const QProcessEnvironment &environment)
{
    for (const QString &name : key.environment) {
        if (!environment.value(name).trimmed().isEmpty())
            return name;
    }
    return {};
}

//! Values that are usable alone, but not in combination.
Status checkCombinations(ResolvedSettings &result)
{
    Settings &settings = result.settings;
    const QString modeName = u"network/proxyMode"_s;
    if (settings.proxyMode == ProxyMode::Manual && settings.proxyUrl.isEmpty()) {
        if (result.origins.value(modeName).kind == SettingOrigin::Kind::Flag)
            return Error{ErrorCode::BadRequest, u"--proxy-mode manual needs --proxy-url"_s,
                         u"--proxy-mode"_s};
        result.warnings.append(
            u"%1 is manual, but no proxy address is set; using the default"_s.arg(
                result.origins.value(modeName).name));
        settings.proxyMode = Settings{}.proxyMode;
        result.origins.insert(modeName, {});
    }
    if (settings.proxyMode != ProxyMode::Manual && !settings.proxyUrl.isEmpty())
        result.warnings.append(
            u"the proxy address is not used, because the proxy mode is not manual"_s);
    return Nothing{};
}

} // namespace

DataFolders dataFoldersFrom(const QProcessEnvironment &environment)
{
    const QString home = environment.value(u"CHATGPT_LOCAL_HOME"_s).trimmed();
    if (!home.isEmpty())
        return {expanded(home), expanded(home), true};
    const auto standard = [](QStandardPaths::StandardLocation location) {
        return QDir::cleanPath(QStandardPaths::writableLocation(location));
    };
    return {standard(QStandardPaths::AppDataLocation), standard(QStandardPaths::AppConfigLocation),
            false};
}

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
                     u"the settings file %1 is damaged and cannot be renamed; it is not used"_s.arg(
                         fileName())};
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
            u"the settings file %1 was damaged; it was saved as %2, and the defaults are used"_s
                .arg(fileName(), *aside));

    const QSettings settings(fileName(), QSettings::IniFormat);
    if (settings.status() == QSettings::AccessError)
        stored.warnings.append(u"the settings file %1 cannot be read"_s.arg(fileName()));
    for (const SettingKey &key : settingKeys()) {
        if (!settings.contains(key.name))
            continue;
        if (key.isSecret())
            stored.warnings.append(
                u"%1 in %2 is ignored, because it is not a place for secrets; set %3 instead"_s.arg(
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
    const Error failure{
        ErrorCode::Storage,
        u"the settings cannot be saved to %1; check that the disk is not full and the folder "
        "is not read-only"_s.arg(fileName())};
    if (!QDir().mkpath(m_folder) || !hasRoom(m_folder, fileName()))
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

QSet<QString> ResolvedSettings::fixed() const
{
    QSet<QString> names;
    for (auto it = origins.begin(); it != origins.end(); ++it) {
        if (it->kind == SettingOrigin::Kind::Environment || it->kind == SettingOrigin::Kind::Flag)
            names.insert(it.key());
    }
    return names;
}

Result<ResolvedSettings> resolveSettings(const StoredSettings &stored, const QString &storedName,
                                         const QProcessEnvironment &environment,
                                         const QList<GivenFlag> &flags)
{
    ResolvedSettings result;
    result.warnings = stored.warnings;
    Resolver resolver(result);
    for (const SettingKey &key : settingKeys()) {
        result.origins.insert(key.name, {});
        if (stored.values.contains(key.name))
            resolver.tryText(
                key, stored.values.value(key.name),
                {SettingOrigin::Kind::Stored, u"%1 in %2"_s.arg(key.name, storedName)});
        const QString variable = environmentName(key, environment);
        if (!variable.isEmpty())
            resolver.tryText(key, environment.value(variable),
                             {SettingOrigin::Kind::Environment, variable});
    }
    for (const GivenFlag &flag : flags) {
        const Status outcome = resolver.useFlag(flag);
        if (!outcome)
            return outcome.error();
    }
    const Status combinations = checkCombinations(result);
    if (!combinations)
        return combinations.error();
    return result;
}

} // namespace core
