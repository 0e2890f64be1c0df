// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/codex/SseParser.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtNetwork/QNetworkRequest>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace core {
class JsonValue;
}

namespace app {

//! One streamed chat completion from the own server, as any client would ask for it.
//!
//! Emits reasoningArrived() and responseArrived() as pieces come and finished() exactly once, never
//! from inside start(). Thoughts are told apart in every form that the settings offer. Destroying
//! the object stops the answer; finished() is then not emitted.
class TestPrompt : public QObject
{
    Q_OBJECT

public:
    //! `network` must outlive this.
    TestPrompt(QNetworkAccessManager &network, const QNetworkRequest &request, const QByteArray &body);
    ~TestPrompt() override;

    void start();
    //! Since start().
    [[nodiscard]] std::chrono::milliseconds elapsed() const;

Q_SIGNALS:
    void reasoningArrived(const QString &text);
    void responseArrived(const QString &text);
    //! Empty when the answer is whole.
    void finished(const std::optional<core::Error> &error);

private:
    void read();
    void readChunk(QByteArrayView json);
    void readContent(QByteArrayView text);
    void conclude();
    void finish(const std::optional<core::Error> &error);

    QNetworkAccessManager &m_network;
    QNetworkRequest m_request;
    QByteArray m_body;
    QElapsedTimer m_clock;
    QNetworkReply *m_reply = nullptr; //!< a child, and only while it runs
    core::SseParser m_parser;
    QByteArray m_refusal; //!< the body of an answer that is none
    bool m_isThinking = false;
    bool m_isComplete = false;
    std::optional<core::Error> m_error; //!< told in mid-stream
};

//! What a failed request to the own server means: from the envelope in `body` if there is one,
//! otherwise from the status or the connection. Unreachable has the code `own_server`.
[[nodiscard]] core::Error toOwnServerError(QNetworkReply &reply, const QByteArray &body);

} // namespace app
