// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Event.h"
#include "core/chat/Request.h"

#include <QtCore/QObject>

namespace core {

//! One call to the backend.
//!
//! received() is emitted zero or more times after start(), never from inside it. The last event of
//! the last batch is ResponseFinished or ResponseFailed, exactly once, then nothing more. Retries (only
//! before the first output event), one token replacement after a 401 and all time-outs happen
//! inside. Destroying the object cancels the call at once; nothing is emitted then.
class CodexStream : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;

    //! While paused nothing is read from the network beyond a bounded buffer and the idle limit
    //! does not run.
    virtual void setPaused(bool paused) = 0;

    //! What was ignored or changed of the request, the model that was asked, the effort that was
    //! used. Valid from the beginning.
    [[nodiscard]] virtual QList<Note> notes() const = 0;
    [[nodiscard]] virtual QByteArray upstreamModel() const = 0;
    [[nodiscard]] virtual QByteArray effort() const = 0;
    //! What is asked of the backend, as JSON.
    [[nodiscard]] virtual QByteArray requestBody() const = 0;
    //! True once the answer has a first output event: the own 200 may be sent.
    [[nodiscard]] virtual bool hasOutput() const = 0;
    //! Headers of the backend's answer that clients may see (openai-model, x-codex-*, its request
    //! id under the name x-upstream-request-id).
    [[nodiscard]] virtual QList<std::pair<QByteArray, QByteArray>> upstreamHeaders() const = 0;

Q_SIGNALS:
    void received(const core::Events &batch);
};

} // namespace core
