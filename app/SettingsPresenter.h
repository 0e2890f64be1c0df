// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SettingsController.h"
#include "ui/models/SettingsForm.h"
#include "ui/models/SettingsState.h"

namespace ui {
class SettingsPage;
}

namespace app {

class Engine;

//! The page of settings, and what stands between it, the kept settings and the engine.
class SettingsPresenter : public QObject
{
    Q_OBJECT

public:
    //! The keeper must outlive it, and it the window that takes the page over.
    explicit SettingsPresenter(SettingsController &controller, QObject *parent = nullptr);

    [[nodiscard]] ui::SettingsPage *page() const { return m_page; }

    //! Another engine than before, which goes before this object; it may run already.
    void setEngine(Engine &engine, bool isDemo);
    //! What the system says, and why it could not be changed.
    void setStartsAtLogin(bool starts, const QString &error = {});

Q_SIGNALS:
    void startAtLoginRequested(bool starts);

private:
    void connectPage();
    void showServer(const core::ServerState &server);
    void showApiKey(const core::ApiKeyState &key);
    void removeApiKey();
    void refreshModels();
    void showState();

    SettingsController &m_controller;
    ui::SettingsForm m_draft;
    ui::SettingsState m_state;
    ui::SettingsPage *m_page;
    Engine *m_engine = nullptr;
};

} // namespace app
