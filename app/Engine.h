// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Services.h"
#include "core/state/AccountState.h"
#include "core/state/Model.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtCore/QUrl>

#include <memory>

namespace app {

class EngineWorker;

//! The program without a window, in its own thread: the only object that window and core both
//! know. Lives in the window's thread; wishes are slots that return at once, news are signals with
//! plain values, delivered in the window's thread.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(const ServiceOptions &options, QObject *parent = nullptr);
    //! Ends the thread; running answers are broken off, but a renewal of the sign-in that is under
    //! way is stored first, for which it waits up to two seconds. See quit().
    ~Engine() override;

    void start();

    // The last news, for whoever comes later.
    [[nodiscard]] core::AccountState account() const;
    [[nodiscard]] core::ServerState server() const;
    [[nodiscard]] core::LimitSnapshot limits() const;
    [[nodiscard]] core::SignInProgress signIn() const;
    [[nodiscard]] core::Settings settings() const;
    [[nodiscard]] int runningRequests() const;
    //! Those that a model answers at the moment, in the order in which they began.
    [[nodiscard]] QList<core::RequestRecord> running() const;
    [[nodiscard]] core::ApiKeyState apiKey() const;
    //! What clients have to send; empty while none is asked for. Not to be shown.
    [[nodiscard]] core::Secret clientKey() const;
    [[nodiscard]] QList<core::Model> models() const;

public Q_SLOTS:
    void configure(const core::Settings &settings);
    void setServerOn(bool on);
    void refreshLimits();
    void signInWithBrowser();
    void signInWithCode();
    void usePastedAddress(const QString &address);
    void cancelSignIn();
    //! An empty path looks at the usual places.
    void importLogin(const QString &path);
    void signOut();
    //! Chooses the file for tokens when no keychain can be used, and starts over with it.
    void useTokenFile();
    //! Looks once more whether there is a key.
    void loadApiKey();
    //! In place of the former one. apiKeyMade() has it, this one time.
    void makeApiKey();
    void removeApiKey();
    //! Asks for the account's models; modelsChanged() when they are others.
    void refreshModels();
    //! Ends a running answer; its client is told. requestFinished() follows.
    void stopRequest(const QByteArray &requestId);
    //! Forgets the requests that were logged; counts per day stay. logChanged() follows.
    void clearLog();
    //! Lets running answers end for at most five seconds, then emits stopped().
    void quit();

Q_SIGNALS:
    void accountChanged(const core::AccountState &account);
    void serverChanged(const core::ServerState &server);
    void limitsChanged(const core::LimitSnapshot &limits);
    //! A wish to refresh the limits ended: empty when it went well.
    void limitsRefreshed(const std::optional<core::Error> &error);
    void signInChanged(const core::SignInProgress &progress);
    void runningRequestsChanged(int count);
    //! A model begins to answer.
    void requestStarted(const core::RequestRecord &record);
    void requestFinished(const core::RequestRecord &record);
    //! Readers of the log find something new, or less.
    void logChanged();
    //! The log was set aside or cannot be written.
    void logTroubled(const core::Error &error);
    //! A wish changed a setting by itself (the token file was chosen): worth storing.
    void settingsChanged(const core::Settings &settings);
    void apiKeyChanged(const core::ApiKeyState &state);
    void clientKeyChanged(const core::Secret &key);
    void apiKeyMade(const core::Secret &key);
    //! A wish about the API key was not fulfilled.
    void apiKeyFailed(const core::Error &error);
    void modelsChanged(const QList<core::Model> &models);
    //! A wish to refresh the models ended: empty when it went well.
    void modelsRefreshed(const std::optional<core::Error> &error);
    //! The services could not be made at all.
    void failed(const core::Error &error);
    void stopped();

private:
    void connectWorker();
    void followRequests();

    QThread m_thread;
    //! Lives in m_thread and is deleted there.
    EngineWorker *m_worker = nullptr;
    core::Settings m_settings;
    core::AccountState m_account;
    core::ServerState m_server;
    core::LimitSnapshot m_limits;
    core::SignInProgress m_signIn;
    int m_runningCount = 0;
    QList<core::RequestRecord> m_running;
    core::ApiKeyState m_apiKey;
    core::Secret m_clientKey;
    QList<core::Model> m_models;
};

} // namespace app
