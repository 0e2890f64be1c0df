// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/server/ExchangeTimes.h"
#include "core/settings/Settings.h"
#include "core/state/RequestRecord.h"
#include "core/state/ServerState.h"

#include <QtCore/QObject>

#include <memory>

namespace core {

class Account;
class Codex;

//! The local API on its port, and on Ollama's when the setting wants it and that port is free.
class ApiServer : public QObject
{
    Q_OBJECT

public:
    //! `isDemo` only marks what the server tells of itself.
    ApiServer(Codex &codex, Account &account, const Clock &clock, const Settings &settings,
              bool isDemo = false, QObject *parent = nullptr);
    ~ApiServer() override;

    //! Takes effect at once. A running server moves to another port, address or key: it opens the
    //! new door, then takes no more through the former one; answers that run there come to their
    //! end, within their own time, and idle connections are closed. When it cannot move it goes on
    //! where it is, and stateChanged() tells why. It closes (Failed) rather than leave a door to
    //! other devices open without a key.
    void configure(const Settings &settings);

    void setExchangeTimes(const ExchangeTimes &times);
    //! The port in place of Ollama's, 11434 by default; before start().
    void setOllamaPort(quint16 port);

    //! On, or Failed with the reason: PortInUse, Forbidden (no permission; or other devices could
    //! connect and no API key is set), Unreachable (no such address).
    Status start();
    //! Not started, for a reason that somebody else knows: Failed with it. Nothing while it is on.
    void failToStart(const Error &error);
    //! Accepts no more, tells the clients of running answers that these are not complete, and
    //! closes within a second. stateChanged() tells the end (Off).
    void stop();
    //! Accepts no more and lets running answers end for at most `limit`, then as stop().
    void stopGently(std::chrono::milliseconds limit);

    //! Ends the answer to a request from this side; its client is told that it was stopped here.
    //! Nothing happens when it has ended.
    void stopRequest(const QByteArray &requestId);

    [[nodiscard]] ServerState state() const;
    [[nodiscard]] int runningCount() const;
    //! Method and path of everything that is served.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> routes() const;

Q_SIGNALS:
    void stateChanged(const core::ServerState &state);
    //! A model begins to answer: isRunning, no status yet. requestFinished() follows.
    void requestStarted(const core::RequestRecord &running);
    //! Once for every request, whatever became of it: answered, refused, or not understood.
    void requestFinished(const core::RequestRecord &summary);
    //! Requests that a model is answering.
    void runningCountChanged(int count);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
