// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsResolver.h"

#include "core/settings/SettingKeys.h"

#include <QtCore/QProcessEnvironment>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Builds the result source by source, from the weakest to the strongest.
class Resolver
{
public:
    explicit Resolver(ResolvedSettings &result) : m_result(result) { }

    //! A value that may be wrong without anybody having just typed it.
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

//! The first variable of the key that says something.
QString environmentName(const SettingKey &key, const QProcessEnvironment &environment)
{
    for (const QString &name : key.environment) {
        if (!environment.value(name).trimmed().isEmpty())
            return name;
    }
    return {};
}

//! What makes sense alone, but not together.
Status checkCombinations(ResolvedSettings &result)
{
    Settings &settings = result.settings;
    const QString modeName = u"network/proxyMode"_s;
    if (settings.proxyMode == ProxyMode::Manual && settings.proxyUrl.isEmpty()) {
        if (result.origins.value(modeName).kind == SettingOrigin::Kind::Flag)
            return Error{ErrorCode::BadRequest, u"--proxy-mode manual needs --proxy-url"_s,
                         u"--proxy-mode"_s};
        result.warnings.append(u"%1 is manual, but no proxy URL is set; using the default"_s.arg(
            result.origins.value(modeName).name));
        settings.proxyMode = Settings{}.proxyMode;
        result.origins.insert(modeName, {});
    }
    if (settings.proxyMode != ProxyMode::Manual && !settings.proxyUrl.isEmpty())
        result.warnings.append(u"a proxy URL is set, but it is used in proxy mode manual only"_s);
    return Nothing{};
}

} // namespace

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
