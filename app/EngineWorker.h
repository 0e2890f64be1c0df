// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Services.h"
#include "core/auth/BrowserLogin.h"
#include "core/auth/DeviceLogin.h"
#include "core/server/ApiServer.h"
#include "core/state/AccountState.h"
#include "core/state/Model.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <memory>

namespace app {

//! The far half of Engine: owns the services, in the engine's thread. Every slot is a wish of the
//! window's; every signal carries plain values.
class EngineWorker : public QObject
{
    Q_OBJECT

public:
    explicit EngineWorker(const ServiceOptions &options);
    ~EngineWorker() override;

    void start();
    //! Null before start(), and while they cannot be made.
    [[nodiscard]] Services *services() const { return m_services.get(); }
    void configure(const core::Settings &settings);
    void setServerOn(bool on);
    void refreshLimits();
    void signInWithBrowser();
    void signInWithCode();
    void usePastedAddress(const QString &address);
    void cancelSignIn();
    void importLogin(const QString &path);
    void signOut();
    void useTokenFile();
    void loadApiKey();
    void makeApiKey();
    void removeApiKey();
    void refreshModels();
    void stopRequest(const QByteArray &requestId);
    void clearLog();
    void quit();
    //! Calls `then` in the engine's thread when no renewal of the sign-in is under way.
    void afterRefresh(std::function<void()> callback);

Q_SIGNALS:
    void accountChanged(const core::AccountState &account);
    void serverChanged(const core::ServerState &server);
    void limitsChanged(const core::LimitSnapshot &limits);
    void limitsRefreshed(const std::optional<core::Error> &error);
    void signInChanged(const core::SignInProgress &progress);
    void runningRequestsChanged(int count);
    void requestStarted(const core::RequestRecord &record);
    void requestFinished(const core::RequestRecord &record);
    void logChanged();
    void logTroubled(const core::Error &error);
    void settingsChanged(const core::Settings &settings);
    void apiKeyChanged(const core::ApiKeyState &state);
    void clientKeyChanged(const core::Secret &key);
    void apiKeyMade(const core::Secret &key);
    void apiKeyFailed(const core::Error &error);
    void modelsChanged(const QList<core::Model> &models);
    void modelsRefreshed(const std::optional<core::Error> &error);
    void failed(const core::Error &error);
    void stopped();

private:
    void makeServices();
    void followAccount(const core::AccountState &account);
    void followServer(const core::ServerState &server);
    void followApiKey(const core::ApiKeyState &key);
    void reportModels();
    void adopt(const core::Result<core::Credentials> &outcome);
    void refreshOnceReachable();
    void reportPreparing();
    void reportSignIn(const core::SignInProgress &progress);
    void failSignIn(const core::Error &error);
    void waitForRefresh();
    void reportStopped();

    ServiceOptions m_options;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<core::BrowserLogin> m_browserLogin;
    std::unique_ptr<core::DeviceLogin> m_deviceLogin;
    core::SignInProgress m_signIn;
    QTimer m_limitsTimer;
    QTimer m_quitTimer;
    QTimer m_againTimer; //!< until the network is back after the computer slept
    int m_triesLeft = 0;
    bool m_wantsServer = false; //!< what the switch says, whatever the account's state
    bool m_isQuitting = false;
    bool m_hasStopped = false;
};

} // namespace app
