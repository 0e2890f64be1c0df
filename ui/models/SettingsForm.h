// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingKeys.h"
#include "core/settings/SettingSources.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace ui {

//! One setting as a form shows it.
struct SettingView
{
    QString text;  //!< as setFromText() reads it; what was entered last, even when it is wrong
    QString error; //!< why that is not applied, in a person's words; empty when it is
    QString lock;  //!< what fixes the value: "PORT" or "--port"; empty when it can be changed
    bool isLockedByVariable = false;
    bool isDefault = true;

    friend bool operator==(const SettingView &, const SettingView &) = default;
};

//! The table of settings with its present values, while somebody edits it.
//!
//! Every entry is checked by itself: a wrong one is kept with its error and not applied, the others
//! are. One that is wrong only beside another setting ("manual" without the address of a proxy) is
//! tried again whenever something else changes. Tells each accepted value by accepted(), once.
class SettingsForm : public QObject
{
    Q_OBJECT

public:
    explicit SettingsForm(QObject *parent = nullptr);

    //! From the beginning: what was entered and not accepted is gone.
    void load(const core::Settings &settings, const QHash<QString, core::SettingOrigin> &origins);
    //! Values that came about elsewhere; what is being entered stays.
    void follow(const core::Settings &settings);
    //! Without an API key no address but loopback is accepted.
    void setHasApiKey(bool hasApiKey);

    [[nodiscard]] const core::Settings &settings() const { return m_settings; }
    [[nodiscard]] SettingView view(const QString &name) const;

    //! Nothing for a locked setting and for a secret.
    void enter(const QString &name, const QString &text);
    void reset(const QString &name);

Q_SIGNALS:
    //! Something of view() is another now.
    void changed(const QString &name);
    //! settings() has a new value of this name.
    void accepted(const QString &name);

private:
    struct Rejected
    {
        QString text;
        QString error;
    };

    [[nodiscard]] bool isLocked(const QString &name) const;
    bool tryText(const core::SettingKey &key, const QString &text);
    [[nodiscard]] QString conflict(const core::SettingKey &key, const core::Settings &next) const;
    void tryRejected();

    core::Settings m_settings;
    QHash<QString, core::SettingOrigin> m_origins;
    QHash<QString, Rejected> m_rejected;
    bool m_hasApiKey = false;
};

} // namespace ui
