// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Account.h"
#include "core/auth/OAuthClient.h"
#include "core/base/Json.h"
#include "core/codex/Codex.h"
#include "core/net/Traffic.h"
#include "core/server/ApiServer.h"
#include "core/server/Exchange.h"
#include "tests/contract/http/RawClient.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/FakeIssuer.h"
#include "tests/fakes/FakeSecretStore.h"

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>

#include <memory>

//! The complete way of a request over real sockets: client, server, account, backend, issuer.
class ApiFixture
{
public:
    struct Options
    {
        core::Settings settings = {};
        core::CodexTimeouts timeouts = {};
        core::ExchangeTimes times = {};
        bool isSignedIn = true;
        bool syncsModels = false;                   //!< otherwise the built-in list counts
        std::optional<core::Error> storeError = {}; //!< the stored login cannot be read
        QString upstream = {};                      //!< instead of `backend`
        std::chrono::milliseconds retryPause{5};
        std::chrono::milliseconds retryWindow{2000};
    };

    ApiFixture();
    explicit ApiFixture(Options options);
    ~ApiFixture();

    [[nodiscard]] quint16 port() const { return quint16(server().state().port); }
    [[nodiscard]] core::ApiServer &server() const { return *m_server; }
    [[nodiscard]] core::Codex &codex() const { return *m_codex; }
    [[nodiscard]] core::Account &account() const { return *m_account; }

    //! One complete exchange on a connection of its own.
    [[nodiscard]] RawResponse post(const QByteArray &path, const QByteArray &body,
                                   const QByteArray &headers = {});
    [[nodiscard]] RawResponse get(const QByteArray &path, const QByteArray &headers = {});

    //! Returns when it is done.
    void signOut();

    fakes::FakeIssuer issuer;
    fakes::FakeBackend backend;
    fakes::FakeSecretStore store;

private:
    QTemporaryDir m_folder;
    core::SystemClock m_clock;
    core::Traffic m_traffic{m_clock};
    QNetworkAccessManager m_network;
    std::unique_ptr<core::OAuthClient> m_oauth;
    std::unique_ptr<core::Account> m_account;
    std::unique_ptr<core::Codex> m_codex;
    std::unique_ptr<core::ApiServer> m_server;
};

//! The bytes of a request on the wire.
[[nodiscard]] QByteArray toRequest(const QByteArray &method, const QByteArray &path,
                                   const QByteArray &body = {}, const QByteArray &headers = {});
//! `{"model":"gpt-5.5","messages":[{"role":"user","content":"Hi"}]…}`; `more` begins with a comma.
[[nodiscard]] QByteArray chatBody(const QByteArray &more = {});

//! The text of a recorded event stream of the backend.
[[nodiscard]] QByteArray recording(const QByteArray &name);
//! A recording as a scripted response, `steps` after it.
[[nodiscard]] fakes::FakeBackend::Script playing(const QByteArray &name,
                                                 std::vector<fakes::FakeBackend::Step> steps = {});
//! The same response with a pause before `marker`, so that what stands before it is sent on first.
[[nodiscard]] fakes::FakeBackend::Script pausing(fakes::FakeBackend::Script script,
                                                 const QByteArray &marker);
//! A recording up to its first text delta (without it), then `steps`.
[[nodiscard]] fakes::FakeBackend::Script beginning(std::vector<fakes::FakeBackend::Step> steps);

//! The data of the events of an SSE body, in order.
[[nodiscard]] QList<QByteArray> eventsOf(const QByteArray &body);
//! The text that the chunks of a streamed chat response carry.
[[nodiscard]] QByteArray contentOf(const QByteArray &body);
[[nodiscard]] core::JsonValue errorOf(const RawResponse &response);
