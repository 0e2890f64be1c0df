// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingSources.h"
#include "ui/models/SettingsForm.h"
#include "ui/models/SettingsImport.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

namespace ui {
class SettingsPage;
}

namespace app {

class Engine;

//! The settings of this run, the one way to change them, and the page that shows them.
//!
//! A change goes to the engine at once and is stored by itself, because flags may decide the other
//! values for this run only. What a flag or a variable decides is not stored, nor is anything in
//! the demo, whose end brings the settings back that were there before.
class SettingsController : public QObject
{
    Q_OBJECT

public:
    using Origins = QHash<QString, core::SettingOrigin>;

    SettingsController(const core::Settings &settings, const Origins &origins,
                       const QString &configFolder, QObject *parent = nullptr);

    [[nodiscard]] const core::Settings &settings() const { return m_form.settings(); }
    [[nodiscard]] ui::SettingsForm &form() { return m_form; }
    //! A new page in the present language, in place of the former one; the caller becomes its
    //! owner.
    [[nodiscard]] ui::SettingsPage *makePage();

    //! Scrolls the page to a setting, which gets the keyboard focus.
    void reveal(const QString &name);

    //! Sets a usable value, whatever fixed the former one.
    void set(const QString &name, const QString &text);
    //! Before the engine of a demo, and before the one after it.
    void setDemo(bool isDemo);
    //! In place of the former engine; it may be running already.
    void setEngine(Engine &engine);
    //! What the system says, and why it could not be changed.
    void setStartsAtLogin(bool starts, const QString &error = {});

Q_SIGNALS:
    void changed(const core::Settings &settings);
    void startAtLoginRequested(bool starts);

private:
    void apply(const QString &name);
    void store(const QString &name);
    void showServer(const core::ServerState &server);
    void showApiKey(const core::ApiKeyState &key);
    void showNewApiKey(const core::Secret &key);
    void hideNewApiKey();
    void showApiKeyError(const core::Error &error);
    void showModels(const QList<core::Model> &models);
    void showRefreshedModels(const std::optional<core::Error> &error);
    void removeApiKey();
    void refreshModels();
    void showClientKey(const core::Secret &key);
    void exportTo(const QString &fileName);
    void importFrom(const QString &fileName);
    void applyImport(const QList<ui::SettingChange> &changes);
    void resetAll();
    void connectTransfer();
    void showState();

    ui::SettingsForm m_form;
    std::optional<core::Settings> m_beforeDemo; //!< only in the demo
    core::SettingsStore m_store;
    ui::SettingsState m_state;
    QPointer<ui::SettingsPage> m_page;
    QPointer<Engine> m_engine;
};

} // namespace app
