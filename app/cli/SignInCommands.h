// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "core/auth/CredentialImport.h"
#include "core/auth/Credentials.h"

#include <QtCore/QUrl>

namespace core {
class BrowserLogin;
class DeviceLogin;
} // namespace core

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
    //! The tokens cannot be kept.
    void refuse(const core::Error &error);
    void beginBrowser();
    void beginDevice();
    void showAddress(const QUrl &url);
    void showCode(const QString &userCode, const QUrl &page, std::chrono::seconds validFor);
    void usePasted(const QString &line);
    void followEndOfInput();
    void adopt(const core::Result<core::Credentials> &outcome);
    void conclude(const core::Result<core::AccountState> &outcome);

    std::unique_ptr<core::BrowserLogin> m_browser;
    std::unique_ptr<core::DeviceLogin> m_device;
    std::unique_ptr<InputLines> m_input;
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
    void take(const core::ImportCandidate &candidate);
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
