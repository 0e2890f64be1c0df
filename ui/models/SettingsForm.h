// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/settings/SettingKeys.h"
#include "core/settings/SettingSources.h"
#include "core/state/Model.h"
#include "core/state/ServerState.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace ui {

//! One setting as a form shows it.
struct SettingView
{
    QString text;  //!< as setFromText() reads it; what was entered last, even when it is wrong
    QString error; //!< why that is not applied, for a person; empty when it is
    QString lock;  //!< what fixes the value: "PORT" or "--port"; empty when it can be changed
    bool isLockedByVariable = false;
    bool isDefault = true;

    friend bool operator==(const SettingView &, const SettingView &) = default;
};

//! The settings of this run, and what is being entered into their form.
//!
//! Every entry is checked by itself: a wrong one is kept with its error and not applied, the others
//! are. One that is wrong only in combination with another setting ("manual" without the address of
//! a proxy) is tried again whenever something else changes. accepted() is emitted once for each
//! entry that becomes a setting's value.
class SettingsForm : public QObject
{
    Q_OBJECT

public:
    explicit SettingsForm(QObject *parent = nullptr);

    //! Replaces everything: entries that were not accepted are dropped.
    void load(const core::Settings &settings, const QHash<QString, core::SettingOrigin> &origins);
    //! Drops the entries that were not accepted.
    void discardEntries();
    //! Sets a usable value, also of a locked setting; entries stay, and accepted() is not emitted.
    void set(const QString &name, const QString &text);
    //! Without an API key no address but loopback is accepted.
    void setHasApiKey(bool hasApiKey);

    [[nodiscard]] const core::Settings &settings() const { return m_settings; }
    [[nodiscard]] const QHash<QString, core::SettingOrigin> &origins() const { return m_origins; }
    [[nodiscard]] SettingView view(const QString &name) const;
    //! A flag or a variable decides its value.
    [[nodiscard]] bool isLocked(const QString &name) const;

    //! Does nothing for a locked setting and for a secret.
    void enter(const QString &name, const QString &text);
    void reset(const QString &name);
    //! Every setting but the store of the sign-in, which would be lost with another one.
    void resetAll();

Q_SIGNALS:
    //! Something of view() has changed.
    void changed(const QString &name);
    //! settings() has a new value of this name.
    void accepted(const QString &name);

private:
    struct Rejected
    {
        QString text;
        QString error;

        friend bool operator==(const Rejected &, const Rejected &) = default;
    };

    bool tryText(const core::SettingKey &key, const QString &text);
    [[nodiscard]] QString conflict(const core::SettingKey &key, const core::Settings &next) const;
    void tryRejected();

    core::Settings m_settings;
    QHash<QString, core::SettingOrigin> m_origins;
    QHash<QString, Rejected> m_rejected;
    bool m_hasApiKey = false;
};

//! What the settings page shows beside the settings themselves: a plain value.
struct SettingsState
{
    core::ServerState server;
    QStringList deviceAddresses; //!< base URLs for other devices, when they can connect
    core::ApiKeyState apiKey;
    QByteArray newKey;      //!< just made: shown until it was copied
    core::Secret clientKey; //!< to be copied, not to be shown; empty = none
    std::optional<core::Error> apiKeyError;
    QList<core::Model> models;
    bool isRefreshingModels = false;
    std::optional<core::Error> modelsError;
    std::optional<core::Error> storeError; //!< the last change is in effect, but was not stored
    bool startsAtLogin = false;
    QString startAtLoginError;
    bool isDemo = false; //!< changes are not stored
};

} // namespace ui
