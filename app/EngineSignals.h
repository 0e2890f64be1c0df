// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/doctor/Finding.h"
#include "core/net/Traffic.h"
#include "core/settings/Settings.h"
#include "core/state/AccountState.h"
#include "core/state/LimitSnapshot.h"
#include "core/state/Model.h"
#include "core/state/RequestRecord.h"
#include "core/state/ServerState.h"

#include <QtCore/QObject>

namespace app {

//! What the engine has reported so far: a plain value.
struct EngineState
{
    core::AccountState account;
    core::ServerState server;
    core::LimitSnapshot limits;
    core::SignInProgress signIn;
    core::Settings settings;
    core::ApiKeyState apiKey;
    core::Secret clientKey; //!< what clients have to send, not to be shown; empty = none required
    QList<core::Model> models;
    int runningCount = 0;
    //! Those that a model is responding to, in the order in which they began.
    QList<core::RequestRecord> running;
};

//! Everything the engine reports, in plain values. EngineWorker emits these signals in the engine's
//! thread; Engine emits them again in the window's.
class EngineSignals : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void accountChanged(const core::AccountState &account);
    void serverChanged(const core::ServerState &server);
    void limitsChanged(const core::LimitSnapshot &limits);
    //! A refresh of the limits ended; empty when it succeeded.
    void limitsRefreshed(const std::optional<core::Error> &error);
    void signInChanged(const core::SignInProgress &progress);
    void runningRequestsChanged(int count);
    //! A model begins to respond.
    void requestStarted(const core::RequestRecord &record);
    //! Of a running request, at most once a second.
    void requestProgressed(const core::RequestProgress &progress);
    void requestFinished(const core::RequestRecord &record);
    //! The log has more entries, or fewer.
    void logChanged();
    //! The log was set aside or cannot be written.
    void logTroubled(const core::Error &error);
    //! A command changed a setting (the token file was chosen): to be stored.
    void settingsChanged(const core::Settings &settings);
    void apiKeyChanged(const core::ApiKeyState &state);
    void clientKeyChanged(const core::Secret &key);
    //! The new key, this one time.
    void apiKeyMade(const core::Secret &key);
    //! A command about the API key failed.
    void apiKeyFailed(const core::Error &error);
    void modelsChanged(const QList<core::Model> &models);
    //! A refresh of the models ended; empty when it succeeded.
    void modelsRefreshed(const std::optional<core::Error> &error);
    //! The checks of runChecks() have ended.
    void checksFinished(const QList<core::Finding> &findings);
    //! In response to reportTraffic().
    void trafficReported(const core::TrafficSummary &summary);
    //! The services could not be created at all.
    void failed(const core::Error &error);
    void stopped();
};

} // namespace app
