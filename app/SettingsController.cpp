// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsController.h"

#include "core/base/Log.h"
#include "core/settings/SettingKeys.h"

namespace app {

SettingsController::SettingsController(const core::Settings &settings, const Origins &origins,
                               const QString &configFolder, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_origins(origins)
    , m_store(configFolder)
{
}

void SettingsController::take(const QString &name, const core::Settings &source)
{
    const core::SettingKey *key = core::findSettingKey(name);
    Q_ASSERT(key && !key->isSecret());
    core::copySetting(source, m_settings, *key);
    store(name);
    Q_EMIT changed(m_settings);
}

void SettingsController::setDemo(bool isDemo)
{
    if (std::exchange(m_isDemo, isDemo) == isDemo)
        return;
    if (isDemo)
        m_own = m_settings;
    else
        m_settings = m_own;
}

void SettingsController::store(const QString &name)
{
    using Kind = core::SettingOrigin::Kind;
    const Kind kind = m_origins.value(name).kind;
    if (m_isDemo || kind == Kind::Environment || kind == Kind::Flag)
        return;
    QSet<QString> others;
    for (const core::SettingKey &key : core::settingKeys()) {
        if (key.name != name)
            others.insert(key.name);
    }
    const core::Status status = m_store.save(m_settings, others);
    if (status)
        return Q_EMIT stored(std::nullopt);
    core::Error error = status.error();
    error.param = QStringLiteral("settings");
    qCWarning(logSettings).noquote() << error.message;
    Q_EMIT stored(error);
}

} // namespace app
