// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/codex/SseParser.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkRequest>

#include <memory>

namespace core {
class JsonValue;
}

class QNetworkReply;

namespace app {

//! One streamed chat completion from the local server, as any client would request it.
//!
//! Emits reasoningArrived() and responseArrived() as pieces come and finished() exactly once, never
//! from inside start(). Reasoning is recognised in every form that the settings offer. Destroying
//! the object stops the response; finished() is then not emitted.
class TestPrompt : public QObject
{
    Q_OBJECT

public:
    //! `network` must outlive this.
    TestPrompt(QNetworkAccessManager &network, const QNetworkRequest &request,
               const QByteArray &body);
    ~TestPrompt() override;

    void start();
    //! Since start().
    [[nodiscard]] std::chrono::milliseconds elapsed() const;

Q_SIGNALS:
    void reasoningArrived(const QString &text);
    void responseArrived(const QString &text);
    //! Empty when the response is complete.
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
    QByteArray m_refusal; //!< the body of an error response
    bool m_isThinking = false;
    bool m_isComplete = false;
    std::optional<core::Error> m_error; //!< reported in mid-stream
};

//! What a failed request to the local server means: from the envelope in `body` if there is one,
//! otherwise from the status or the connection. Unreachable has the provider code `local_server`.
[[nodiscard]] core::Error toLocalServerError(QNetworkReply &reply, const QByteArray &body);

//! The local server as its clients see it, over HTTP, for the window. Never uses a proxy, so that
//! nothing but the server on this machine gets the key. Lives in the window's thread.
class LocalServerClient : public QObject
{
    Q_OBJECT

public:
    explicit LocalServerClient(QObject *parent = nullptr);

    void setAddress(const QString &baseUrl, const core::Secret &apiKey);

    //! The ids of the models that clients are offered.
    void models(core::Callback<QStringList> callback);
    //! A prompt that is not sent yet; see TestPrompt::start().
    [[nodiscard]] std::unique_ptr<TestPrompt> testPrompt(const QString &model,
                                                         const QString &prompt);

private:
    [[nodiscard]] QNetworkRequest request(const QString &path) const;

    QNetworkAccessManager m_network;
    QString m_baseUrl;
    core::Secret m_apiKey;
};

} // namespace app
