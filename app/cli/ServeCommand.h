// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "core/state/ServerState.h"

#include <QtCore/QTimer>

namespace core {
struct RequestRecord;
}

namespace app {

//! `chatmock serve`: the local API without a window, until a signal ends it.
//!
//! The first signal notifies the clients and ends within two seconds, the second one breaks off
//! what is running. Serves while signed out, too: requests are refused until a sign-in.
class ServeCommand final : public Command
{
    Q_OBJECT

public:
    ServeCommand(Terminal &terminal, const CommandContext &context);
    ~ServeCommand() override;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

protected:
    void interrupt() override;

private:
    void warnIfReadOnly();
    void welcome();
    void reportAddress();
    void reportAccount(const core::AccountState &account);
    void reportBlocked(const std::optional<core::Error> &error);
    void reportRequest(const core::RequestRecord &summary);
    void followServer(const core::ServerState &state);
    void reportOllamaPort(const core::SecondPort &port);
    void failToListen(const core::ServerState &state);
    void followApiKey(const core::ApiKeyState &key);
    void leave();

    QTimer m_lastResort;
    QTimer m_promptTimer;
    std::optional<core::AccountState::Phase> m_reportedPhase;
    core::SecondPort m_reportedPort;
    bool m_isWelcomed = false;
    bool m_awaitsKey = false; //!< it is in a locked keychain
    bool m_isEnding = false;
    bool m_hasFailed = false;
};

//! One line for one finished request: time, request, model and effort, status, durations, tokens,
//! what was ignored or changed, and the error.
[[nodiscard]] QString requestLine(const core::RequestRecord &summary, const QString &time);

//! The state of the port that Ollama's clients expect; empty = nothing to report.
[[nodiscard]] QString ollamaPortLine(const core::SecondPort &port);

} // namespace app
