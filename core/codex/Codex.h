// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/chat/Event.h"
#include "core/chat/Request.h"
#include "core/settings/Settings.h"
#include "core/state/LimitSnapshot.h"

#include <QtCore/QObject>

#include <memory>

namespace core {

class Account;
class CodexStream;
class ModelCatalog;
class TokenSource;
struct ResolvedModel;

//! Time limits of one call to the backend; idle time is not counted while paused.
struct CodexTimeouts
{
    std::chrono::milliseconds connect = std::chrono::seconds(15);
    std::chrono::milliseconds firstByte = std::chrono::seconds(120);
    std::chrono::milliseconds idle = std::chrono::seconds(300);
    //! After the computer slept or changed networks: the other side may be gone.
    std::chrono::milliseconds stale = std::chrono::seconds(30);
};

//! The backend: the only way from the server to the provider. Owns the connection pool, the model
//! catalogue, the limits and the cache keys; asks `account` for tokens.
class Codex : public QObject
{
    Q_OBJECT

public:
    //! `dataFolder` holds installation_id, usage_limits.json, the model and cache-key files; empty
    //! = keep nothing.
    Codex(Account &account, const Clock &clock, const Settings &settings, const QString &dataFolder,
          QObject *parent = nullptr);
    //! The same with tokens from elsewhere; call followAccount() when they belong to another
    //! account.
    Codex(std::unique_ptr<TokenSource> tokens, const Clock &clock, const Settings &settings,
          const QString &dataFolder, QObject *parent = nullptr);
    ~Codex() override;

    void configure(const Settings &settings);
    void setTimeouts(const CodexTimeouts &timeouts);
    //! The pause before the first retry; it doubles with each.
    void setRetryPause(std::chrono::milliseconds pause);

    //! Checks the model and builds the upstream request; nothing is sent before start().
    //! ModelNotFound, BadRequest or Unsupported when the request cannot be asked.
    //! `rawEvents`: the backend's own events, see Encoder::wantsRawEvents().
    //! Destroying the stream cancels the call at once.
    [[nodiscard]] Result<std::unique_ptr<CodexStream>> open(const Request &request,
                                                            bool rawEvents = false);

    //! A shorter form of the conversation, as the backend writes it (JSON). The call ends with
    //! `parent`. Same errors as open(), and those of the call itself.
    void compact(const Request &request, QObject *parent, Callback<QByteArray> callback);

    [[nodiscard]] ModelCatalog &models();
    //! The model that `request` is for. ModelNotFound, or Unsupported when the model cannot do what
    //! the request insists on.
    [[nodiscard]] Result<ResolvedModel> modelFor(const Request &request) const;
    [[nodiscard]] LimitSnapshot limits() const;
    //! Asks the usage endpoint. NotSignedIn, Unreachable, Upstream …
    void refreshLimits(Callback<LimitSnapshot> callback);
    //! Connections may be dead without having been closed: new calls get new ones, and a running
    //! call whose other side stays silent for `doubted` is given up: asked again where nothing has
    //! been told yet, otherwise reported as cut. Called by itself when the computer slept or lost
    //! an address.
    void markConnectionsStale();
    //! Forgets what belongs to the account (after signing out).
    void forgetAccount();
    //! Looks whose account it is now; done by itself when made with an Account.
    void followAccount();

Q_SIGNALS:
    void limitsChanged(const core::LimitSnapshot &limits);
    void connectionsMarkedStale();

private:
    void takeHeaders(const QList<std::pair<QByteArray, QByteArray>> &headers);
    void takeLimitEvent(const QByteArray &json);
    void takeLimits(const LimitSnapshot &limits);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
