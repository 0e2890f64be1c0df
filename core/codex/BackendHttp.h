// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/TokenSource.h"
#include "core/base/HeaderList.h"
#include "core/codex/CodexErrors.h"
#include "core/codex/CodexRequest.h"
#include "core/settings/Settings.h"

#include <optional>

class QNetworkReply;
class QNetworkRequest;

namespace core {

// What all requests to the backend and their replies have in common.

//! "chatmock/<version> (<system>; <processor>)": this program under its own name.
[[nodiscard]] QByteArray userAgent();

//! The sender of a request: account, program, protocol version.
void addIdentity(QNetworkRequest &request, const AccessGrant &grant, const Settings &settings);

//! What the backend needs to route a request of a conversation: its session, the model and tier,
//! the state of the turn, and whether the body has the lite form.
void addRouting(QNetworkRequest &request, const RequestIds &ids, const QByteArray &model,
                const CodexBody &body);

//! The UUID of this installation, from the file `installation_id` in `folder` (plain text, shared
//! with the Python program); created and stored when there is none. An empty or unwritable folder
//! gives one for this run only.
[[nodiscard]] QByteArray installationId(const QString &folder);

//! The session of a conversation: its cache key, or a UUID derived from it when a header cannot
//! hold the key.
[[nodiscard]] QByteArray sessionId(const QByteArray &cacheKey);

//! The headers of a reply, names in lower case.
[[nodiscard]] HeaderList headersOf(const QNetworkReply &reply);

//! True for a success whose body is a stream of events, not a page or a JSON text.
[[nodiscard]] bool isEventStream(int status, const HeaderList &headers);

//! The announced length of the body says that some of it is missing. `received` in bytes.
[[nodiscard]] bool isShort(const HeaderList &headers, qint64 received);

//! Why a reply whose head has arrived is not complete; nullopt when it is. QNetworkReply does not
//! report every end within the body as an error, so the announced length counts as well.
[[nodiscard]] std::optional<UpstreamFailure> cutFailureOf(const QNetworkReply &reply,
                                                          qint64 received);

//! Those that clients may see (openai-model, x-codex-*, the backend's request id under the name
//! x-upstream-request-id).
[[nodiscard]] HeaderList headersForClients(const HeaderList &headers);

//! Why there is no token, as clients are told it: with what to do where signing in mends it, which
//! includes a stored login that is damaged.
[[nodiscard]] Error toTokenError(const Error &error, const TokenSource &tokens);

//! A reply that ended without an HTTP status: network, TLS or proxy.
[[nodiscard]] UpstreamFailure toTransportFailure(const QNetworkReply &reply,
                                                 const Settings &settings);

} // namespace core
