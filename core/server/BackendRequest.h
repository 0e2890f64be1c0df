// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/server/RequestContext.h"

#include <QtCore/QObject>

#include <functional>

namespace core {

//! A client's request that is one request to the backend with a non-streaming reply. Deletes itself
//! after the response; the client's leaving cancels the call that has this object as its parent.
class BackendRequest final : public QObject
{
    Q_OBJECT

public:
    //! Sends the response for a good reply of the backend.
    using Respond = std::function<void(const RequestContext &context, const QByteArray &reply)>;

    BackendRequest(RequestContext context, Respond respond, QObject *parent);

    //! For the call to the backend; once.
    [[nodiscard]] Callback<QByteArray> callback();

private:
    void leave();
    void finish(const Result<QByteArray> &reply);

    RequestContext m_context;
    Respond m_respond;
    bool m_isOver = false;
};

} // namespace core
