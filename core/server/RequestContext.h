// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/chat/Dialect.h"
#include "core/http/HttpRequest.h"
#include "core/http/ResponseWriter.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QString>

#include <functional>
#include <optional>

namespace core {

//! Who sent a request.
struct Caller
{
    QByteArray program; //!< of this computer, that has the connection; empty = unknown
    QByteArray key;     //!< the name of the key that it came with; empty = none
    //! May see the figures of the account: everybody, unless the key says otherwise.
    bool isOwner = true;
};

//! One request on its way through the routes: the request, the writer of its response, and the
//! headers that every response to it carries. A value; copies respond to the same request.
struct RequestContext
{
    HttpRequest request;
    QPointer<ResponseWriter> writer;
    QByteArray requestId;
    QByteArray argument; //!< what `{id}` matched in the route's path
    HeaderList headers;  //!< request id and CORS
    QElapsedTimer clock; //!< since the request was complete
    //! Called with each complete response; `error` is why it failed. May be empty itself.
    std::function<void(const RequestContext &context, int status,
                       const std::optional<Error> &error)>
        report = {};
    QByteArray route = {}; //!< the pattern that matched; empty = none
    Caller caller = {};
    QByteArray capturedBody = {}; //!< of the request, for the log; empty unless wanted

    //! A complete response. Does nothing when the client has disconnected.
    void send(int status, const QByteArray &contentType, const QByteArray &body,
              const HeaderList &more = {}) const;
    void sendJson(const QByteArray &body, const HeaderList &more = {}) const;
    //! The error in the envelope of the API that the path belongs to.
    void fail(const Error &error, const HeaderList &more = {}) const;
    //! What fail() sends.
    [[nodiscard]] ErrorBody envelope(const Error &error) const;
    //! The caller's program, as far as it is known by now: looking for it takes a moment, and the
    //! first request of a connection may be faster.
    [[nodiscard]] QByteArray program() const;
    void failAs(int status, const Error &error, const HeaderList &more = {}) const;
};

} // namespace core
