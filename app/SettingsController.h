// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingSources.h"

#include <QtCore/QObject>

namespace app {

//! The settings of this run, and the one way to change one of them: page, tray and overview alike.
//!
//! A change is stored by itself alone, because everything else may be decided by flags for this run
//! only; what a flag or a variable decides is not stored at all, nor is anything in the demo, whose
//! end brings the settings back that were there before.
class SettingsController : public QObject
{
    Q_OBJECT

public:
    using Origins = QHash<QString, core::SettingOrigin>;

    SettingsController(const core::Settings &settings, const Origins &origins,
                   const QString &configFolder, QObject *parent = nullptr);

    [[nodiscard]] const core::Settings &settings() const { return m_settings; }
    [[nodiscard]] const Origins &origins() const { return m_origins; }

    //! Takes the setting of this name over from `source`.
    void take(const QString &name, const core::Settings &source);
    void setDemo(bool isDemo);

Q_SIGNALS:
    void changed(const core::Settings &settings);
    //! Storing failed (Storage), or went well again; the change counts all the same.
    void stored(const std::optional<core::Error> &error);

private:
    void store(const QString &name);

    core::Settings m_settings;
    core::Settings m_own; //!< before the demo
    Origins m_origins;
    core::SettingsStore m_store;
    bool m_isDemo = false;
};

} // namespace app
