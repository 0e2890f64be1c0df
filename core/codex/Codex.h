// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/base/Clock.h"
#include "core/base/HeaderList.h"
#include "core/base/Result.h"
#include "core/chat/Event.h"
#include "core/chat/Request.h"
#include "core/codex/CodexErrors.h"
#include "core/settings/Settings.h"
#include "core/state/LimitSnapshot.h"

#include <QtCore/QObject>

#include <memory>

namespace core {

class CodexCall;
class ModelCatalog;
class TokenSource;
class Traffic;
struct Endpoints;
struct ResolvedModel;

//! Time limits of one call to the backend; idle time is not counted while paused.
struct CodexTimeouts
{
    std::chrono::milliseconds connect = std::chrono::seconds(15);
    std::chrono::milliseconds firstByte = std::chrono::seconds(120);
    std::chrono::milliseconds idle = std::chrono::seconds(300);
    //! After the computer slept or changed networks: the connection may be dead.
    std::chrono::milliseconds stale = std::chrono::seconds(30);
};

//! The backend: the only way from the server to the provider. Owns the connection pool, the model
//! catalogue, the limits and the cache keys; follows the account of its token source.
class Codex : public QObject
{
    Q_OBJECT

public:
    //! `dataFolder` holds installation_id, usage_limits.json, the model and cache-key files; empty
    //! = keep nothing. `tokens` outlives the object, and so does `traffic`, which counts what is
    //! sent.
    Codex(TokenSource &tokens, const Clock &clock, const Settings &settings,
          const QString &dataFolder, Traffic *traffic = nullptr, QObject *parent = nullptr);
    ~Codex() override;

    void configure(const Settings &settings);
    void setTimeouts(const CodexTimeouts &timeouts);
    //! The pause before the first retry, which doubles with each, and how long after the first
    //! failure there are retries.
    void setRetryPause(std::chrono::milliseconds pause,
                       std::chrono::milliseconds window = RetryWindow);

    //! Checks the model and builds the upstream request; nothing is sent before start().
    //! ModelNotFound, BadRequest or Unsupported when the request cannot be sent.
    //! `rawEvents`: the backend's own events, see Encoder::wantsRawEvents().
    //! Destroying the call cancels it at once.
    [[nodiscard]] Result<std::unique_ptr<CodexCall>> open(const Request &request,
                                                          bool rawEvents = false);

    //! A shorter form of the conversation, as the backend writes it (JSON). Destroying `parent`
    //! cancels. The errors of open(), and those of the call itself.
    void compact(const Request &request, QObject *parent, Callback<QByteArray> callback);

    //! A web search of a Codex client: body and response (JSON) are passed on as they are.
    //! Destroying `parent` cancels.
    void search(const QByteArray &body, QObject *parent, Callback<QByteArray> callback);
    //! What the usage endpoint says (JSON). Destroying `parent` cancels.
    void usageReport(QObject *parent, Callback<QByteArray> callback);

    //! Null when nothing is counted.
    [[nodiscard]] const Traffic *traffic() const;
    [[nodiscard]] ModelCatalog &models();
    //! The model that `request` is for. ModelNotFound, or Request::errorWithoutReasoning.
    [[nodiscard]] Result<ResolvedModel> modelFor(const Request &request) const;
    [[nodiscard]] LimitSnapshot limits() const;
    //! Fetches them from the usage endpoint. NotSignedIn, Unreachable, Upstream …; Cancelled when
    //! another person has signed in meanwhile.
    void refreshLimits(Callback<LimitSnapshot> callback);
    //! Connections may be dead without having been closed: new calls get new ones, and a running
    //! call that receives nothing for CodexTimeouts::stale is given up: sent again where nothing
    //! has been passed on yet, otherwise reported as cut. Happens automatically when the computer
    //! slept or lost an address.
    void markConnectionsStale();
    //! Drops what belongs to the account (after signing out).
    void forgetAccount();

Q_SIGNALS:
    void limitsChanged(const core::LimitSnapshot &limits);
    void connectionsMarkedStale();

private:
    void apply(const Settings &settings);
    //! Fetches what `endpoint` has, with a POST if there is a body.
    void fetch(QUrl Endpoints::*endpoint, const QByteArray &body, std::chrono::milliseconds limit,
               QObject *parent, Callback<QByteArray> callback);
    void followAccount();
    void followOwner(const QByteArray &owner);
    //! False for the figures of a request that began while another person was signed in.
    [[nodiscard]] bool isOwner(const QByteArray &owner) const;
    //! `owner`: who was signed in when the request began.
    void takeHeaders(const QByteArray &owner, const HeaderList &headers);
    void takeLimitEvent(const QByteArray &owner, const QByteArray &json);
    void takeLimits(const LimitSnapshot &limits);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
