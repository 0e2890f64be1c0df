// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Doctor.h"
#include "app/EngineSignals.h"
#include "app/Services.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <memory>

namespace app {

//! The half of Engine in the engine's thread: owns the services. Its public functions up to quit()
//! are the commands of the window, called through Engine::post(). A command does nothing while the
//! services cannot be created.
class EngineWorker : public EngineSignals
{
    Q_OBJECT

public:
    explicit EngineWorker(const ServiceOptions &options);
    ~EngineWorker() override;

    void start();
    //! Null before start(), and while they cannot be created.
    [[nodiscard]] Services *services() const { return m_services.get(); }

    void configure(const core::Settings &settings);
    void setServerOn(bool on);
    void refreshLimits();
    void signInWithBrowser();
    void signInWithCode();
    void usePastedAddress(const QString &address);
    void cancelSignIn();
    //! An empty path searches the usual places.
    void importLogin(const QString &path);
    void signOut();
    //! Chooses the file for tokens when no keychain can be used, and creates the services anew.
    void useTokenFile();
    //! Reads the token store once more, and stores what a sign-in brought but it refused.
    void retryTokenStore();
    //! Checks once more whether there is a key.
    void loadApiKey();
    //! In place of the former one; apiKeyMade() reports it.
    void makeApiKey();
    void removeApiKey();
    void refreshModels();
    //! Breaks off a running response; its client is notified. requestFinished() follows.
    void stopRequest(const QByteArray &requestId);
    //! Deletes the requests that were logged; counts per day stay. logChanged() follows.
    void clearLog();
    //! Checks port, keychain, network and so on; checksFinished() follows within seconds. Does
    //! nothing while such checks run.
    void runChecks();
    //! trafficReported() follows.
    void reportTraffic();
    //! Lets running responses end for at most five seconds, then emits stopped().
    void quit();

    //! Calls `callback` in the engine's thread when no renewal of the sign-in is under way.
    void afterRefresh(std::function<void()> callback);

private:
    void makeServices();
    void followAccount(const core::AccountState &account);
    void followServer(const core::ServerState &server);
    void followApiKey(const core::ApiKeyState &key);
    void reportModels();
    void refreshOnceReachable();
    void waitForRefresh();
    void reportStopped();

    ServiceOptions m_options;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Doctor> m_doctor; //!< while checks run
    QTimer m_limitsTimer;
    QTimer m_quitTimer;
    QTimer m_againTimer; //!< until the network is back after sleep
    int m_triesLeft = 0;
    bool m_wantsServer = false; //!< position of the switch, independent of the account
    bool m_isQuitting = false;
    bool m_hasStopped = false;
};

} // namespace app
