// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/settings/Settings.h"
#include "core/state/RequestRecord.h"
#include "core/state/ServerState.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace core {

class Account;
class Codex;
struct ExchangeTimes;

//! The local API on its port, and on Ollama's when the setting says so and that port is free.
//!
//! Holds the state and puts the parts together: Listeners (ports), ApiRoutes (what is served) and
//! RunningExchanges (what a model is responding to). They do not know each other's owners; what one
//! reports to another passes through signals.
class ApiServer : public QObject
{
    Q_OBJECT

public:
    //! `isDemo` is only reported, in the state and by the health route.
    ApiServer(Codex &codex, Account &account, const Clock &clock, const Settings &settings,
              bool isDemo = false, QObject *parent = nullptr);
    ~ApiServer() override;

    //! Takes effect at once. A running server moves to another port, address or key: it opens the
    //! new port, then accepts no more connections on the former one; responses under way there come
    //! to their end, within their own time, and idle connections are closed. When it cannot move it
    //! goes on where it is, and stateChanged() says why. It closes (Failed) rather than let other
    //! devices connect without a key.
    void configure(const Settings &settings);

    void setExchangeTimes(const ExchangeTimes &times);
    //! The port in place of Ollama's, 11434 by default; before start().
    void setOllamaPort(quint16 port);

    //! On, or Failed with the reason: PortInUse, Forbidden (no permission; or other devices could
    //! connect and no API key is set), Unreachable (no such address).
    Status start();
    //! Not started, for a reason found by the caller: Failed with it. Nothing while it is on.
    void failToStart(const Error &error);
    //! Accepts no more connections, tells the clients of running requests that their responses are
    //! incomplete, and closes within a second. stateChanged() reports the end (Off).
    void stop();
    //! Accepts no more connections and lets running responses end for at most `limit`, then as
    //! stop().
    void stopGently(std::chrono::milliseconds limit);

    //! Ends the response to a request from this side; its client receives an error that says so.
    //! Nothing happens when it has ended.
    void stopRequest(const QByteArray &requestId);

    [[nodiscard]] ServerState state() const;
    [[nodiscard]] int runningCount() const;
    //! Method and path of everything that is served.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> routes() const;

Q_SIGNALS:
    void stateChanged(const core::ServerState &state);
    //! A model begins to respond: isRunning, no status yet. requestFinished() follows.
    void requestStarted(const core::RequestRecord &running);
    //! Of a running request: when its first output comes, and then at most once a second.
    void requestProgressed(const core::RequestProgress &progress);
    //! Once for every request, whatever became of it: served, refused, or not understood.
    void requestFinished(const core::RequestRecord &summary);
    //! Requests that a model is responding to.
    void runningCountChanged(int count);

private:
    void applyPolicy();
    void endExchanges();
    void finishClosing();
    void setState(ServerState::Phase phase, std::optional<Error> error = {});
    void publish();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
