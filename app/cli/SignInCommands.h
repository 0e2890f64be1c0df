// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "core/auth/CredentialImport.h"
#include "core/state/AccountState.h"

#include <QtCore/QUrl>

namespace app {

class InputLines;

//! `chatmock login`: through the browser, by a pasted address, or with a code on another device.
class LoginCommand final : public Command
{
    Q_OBJECT

public:
    LoginCommand(Terminal &terminal, const CommandContext &context);
    ~LoginCommand() override;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void begin();
    //! The tokens cannot be stored.
    void refuse(const core::Error &error);
    void follow(const core::SignInProgress &progress);
    void showAddress(const core::SignInProgress &progress);
    void showCode(const core::SignInProgress &progress);
    void usePasted(const QString &line);
    void followEndOfInput();
    void conclude(const core::Result<core::AccountState> &outcome);

    std::unique_ptr<InputLines> m_input;
    core::SignInProgress::Phase m_phase = core::SignInProgress::Phase::Idle;
    core::Error m_listenError;  //!< why only a pasted address can end the sign-in
    bool m_isFinishing = false; //!< only storing the tokens is left
};

//! Opens an address with the desktop's own means; false when there are none.
[[nodiscard]] bool openInBrowser(const QUrl &url);

//! `chatmock import`: takes over the login of the Codex CLI or of the Python ChatMock.
class ImportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    [[nodiscard]] core::Result<core::ImportCandidate> find() const;
    void conclude(const core::Result<core::AccountState> &outcome);
};

//! `chatmock logout`: ends the session at the provider and erases the tokens.
class LogoutCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void signOut();
    void conclude(const core::Status &outcome, bool wasImported);
};

} // namespace app
