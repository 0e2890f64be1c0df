// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SettingsForm.h"

#include "core/net/Addresses.h"
#include "ui/models/SettingStrings.h"

using namespace Qt::Literals::StringLiterals;
using core::SettingKey;
using core::SettingOrigin;

namespace ui {

SettingsForm::SettingsForm(QObject *parent) : QObject(parent)
{
}

void SettingsForm::load(const core::Settings &settings,
                        const QHash<QString, SettingOrigin> &origins)
{
    m_settings = settings;
    m_origins = origins;
    discardEntries();
}

void SettingsForm::discardEntries()
{
    m_rejected.clear();
    for (const SettingKey &key : core::settingKeys())
        Q_EMIT changed(key.name);
}

void SettingsForm::set(const QString &name, const QString &text)
{
    const SettingKey *key = core::findSettingKey(name);
    Q_ASSERT(key && !key->isSecret());
    const QString before = core::toText(m_settings, *key);
    [[maybe_unused]] const core::Status read = core::setFromText(m_settings, *key, text);
    Q_ASSERT(read);
    if (core::toText(m_settings, *key) != before)
        Q_EMIT changed(name);
}

void SettingsForm::setHasApiKey(bool hasApiKey)
{
    if (std::exchange(m_hasApiKey, hasApiKey) != hasApiKey)
        tryRejected();
}

bool SettingsForm::isLocked(const QString &name) const
{
    const SettingOrigin::Kind kind = m_origins.value(name).kind;
    return kind == SettingOrigin::Kind::Environment || kind == SettingOrigin::Kind::Flag;
}

SettingView SettingsForm::view(const QString &name) const
{
    const SettingKey *key = core::findSettingKey(name);
    Q_ASSERT(key);
    SettingView view;
    const auto rejected = m_rejected.constFind(name);
    const bool isRejected = rejected != m_rejected.constEnd();
    view.text = isRejected ? rejected->text : core::toText(m_settings, *key);
    view.error = isRejected ? rejected->error : QString();
    const SettingOrigin origin = m_origins.value(name);
    view.lock = isLocked(name) ? origin.name : QString();
    view.isLockedByVariable = origin.kind == SettingOrigin::Kind::Environment;
    view.isDefault = !isRejected && core::isDefault(m_settings, *key);
    return view;
}

void SettingsForm::enter(const QString &name, const QString &text)
{
    const SettingKey *key = core::findSettingKey(name);
    if (!key || key->isSecret() || isLocked(name))
        return;
    if (tryText(*key, text))
        tryRejected();
}

void SettingsForm::reset(const QString &name)
{
    if (const SettingKey *key = core::findSettingKey(name))
        enter(name, core::toText(core::Settings{}, *key));
}

void SettingsForm::resetAll()
{
    for (const SettingKey &key : core::settingKeys()) {
        if (key.name != "application/tokenStore"_L1)
            reset(key.name);
    }
}

//! True when the setting has a new value.
bool SettingsForm::tryText(const SettingKey &key, const QString &text)
{
    core::Settings next = m_settings;
    const core::Status read = core::setFromText(next, key, text);
    const QString error = read ? conflict(key, next) : settingStrings(key).expected;
    if (!error.isEmpty()) {
        const Rejected rejected{text, error};
        const bool isNew = m_rejected.value(key.name) != rejected;
        m_rejected.insert(key.name, rejected);
        if (isNew)
            Q_EMIT changed(key.name);
        return false;
    }
    const bool wasRejected = m_rejected.remove(key.name);
    const bool isOther = core::toText(next, key) != core::toText(m_settings, key);
    m_settings = next;
    if (wasRejected || isOther)
        Q_EMIT changed(key.name);
    if (isOther)
        Q_EMIT accepted(key.name);
    return isOther;
}

//! Why a usable value cannot be combined with the other settings; empty when it can.
QString SettingsForm::conflict(const SettingKey &key, const core::Settings &next) const
{
    const bool needsProxy = next.proxyMode == core::ProxyMode::Manual && next.proxyUrl.isEmpty();
    if (key.name == "network/proxyMode"_L1 && needsProxy)
        return tr("Enter the proxy address below. Until then, the previous choice is used.");
    if (key.name == "network/proxyUrl"_L1 && needsProxy)
        return tr("The proxy is in use. Choose another option above first.");
    const bool isLanAccess = next.host != "localhost"_L1 && !core::isLoopback(next.host);
    if (key.name == "server/host"_L1 && isLanAccess && !m_hasApiKey)
        return tr("Create an API key first, so that only your devices can use your account.");
    return {};
}

void SettingsForm::tryRejected()
{
    bool hasChanged = true;
    while (std::exchange(hasChanged, false)) {
        const QHash<QString, Rejected> rejected = m_rejected;
        for (auto it = rejected.begin(); it != rejected.end(); ++it)
            hasChanged = tryText(*core::findSettingKey(it.key()), it->text) || hasChanged;
    }
}

} // namespace ui
