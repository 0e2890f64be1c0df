// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Account.h"
#include "core/auth/ApiKey.h"
#include "core/base/Clock.h"
#include "core/codex/Codex.h"
#include "core/settings/Settings.h"
#include "core/state/ServerState.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <memory>

namespace core {
class ApiServer;
class RequestLog;
class SecretStore;
class SignInFlow;
class Traffic;
} // namespace core

namespace app {

//! Everything that the services need to know at their construction.
struct ServiceOptions
{
    core::Settings settings;
    QString dataFolder;
    QString configFolder;
    bool isDataFolderExplicit = false; //!< CHATGPT_LOCAL_HOME is set: tokens are in its auth.json
    bool isDemo = false;
    //! This program knows RenewalArgument: the sign-in is renewed in a process of its own.
    bool renewsApart = false;
    //! Of the demo, for its log: a folder that the caller deletes. Empty = one that is deleted
    //! with the services.
    QString demoFolder = {};
};

//! The store of the tokens that the options name.
[[nodiscard]] std::unique_ptr<core::SecretStore> makeTokenStore(const ServiceOptions &options);

//! Whether tokens are kept in a file, as opposed to the keychain of the system.
[[nodiscard]] bool keepsTokensInFile(const ServiceOptions &options);

//! Where the log of requests is, for readers; empty for a demo without a folder.
[[nodiscard]] QString requestLogFile(const ServiceOptions &options);

//! The composition root: constructs every service in the order in which they need each other, in
//! the thread that constructs it. The command line uses it on the main thread, Engine in its own.
//! In demo mode issuer and backend are simulated inside this process, on loopback.
class Services : public QObject
{
    Q_OBJECT

public:
    //! BadRequest when an endpoint setting is no URL; Storage when the data folder cannot be made.
    [[nodiscard]] static core::Result<std::unique_ptr<Services>>
    create(const ServiceOptions &options);
    ~Services() override;

    //! The API key of `settings` does not count: apiKey() has it.
    void configure(const core::Settings &settings);
    //! As soon as the API key is known; the server's state shows the outcome. When the key cannot
    //! be read the server does not start: it might let everybody in.
    void startServer();
    void stopServer();
    [[nodiscard]] const core::Settings &settings() const;
    [[nodiscard]] const ServiceOptions &options() const;

    [[nodiscard]] core::Account &account();
    [[nodiscard]] core::SignInFlow &signIn();
    [[nodiscard]] core::SecretStore &tokens();
    [[nodiscard]] core::ApiKey &apiKey();
    [[nodiscard]] core::Codex &codex();
    [[nodiscard]] core::ApiServer &server();
    //! Records every request of the server.
    [[nodiscard]] core::RequestLog &requestLog();
    //! Counts what leaves this computer.
    [[nodiscard]] core::Traffic &traffic();
    [[nodiscard]] const core::Clock &clock() const;

private:
    explicit Services(const ServiceOptions &options);
    void followApiKey();
    void decideStart(const core::Status &keyIsKnown);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace app
