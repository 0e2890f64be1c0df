// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LocalServerClient.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::ErrorCode;

namespace app {

namespace {

constexpr qint64 MaxRefusalBytes = 256 * 1024;
constexpr QByteArrayView ThinkBegin("<think>");
constexpr QByteArrayView ThinkEnd("</think>");

struct Code
{
    const char *word;
    ErrorCode code;
};

// The codes of OpenAI's envelope as this server writes them.
constexpr Code Codes[] = {{"invalid_api_key", ErrorCode::BadKey},
                          {"forbidden", ErrorCode::Forbidden},
                          {"not_signed_in", ErrorCode::NotSignedIn},
                          {"model_not_found", ErrorCode::ModelNotFound},
                          {"context_length_exceeded", ErrorCode::ContextTooLong},
                          {"content_policy_violation", ErrorCode::ContentPolicy},
                          {"usage_limit_reached", ErrorCode::UsageLimit},
                          {"insufficient_quota", ErrorCode::UsageLimit},
                          {"rate_limit_exceeded", ErrorCode::RateLimit},
                          {"overloaded", ErrorCode::Overloaded},
                          {"unsupported_parameter", ErrorCode::Unsupported},
                          {"cancelled", ErrorCode::Cancelled},
                          {"internal_error", ErrorCode::Internal},
                          {"timeout", ErrorCode::Timeout},
                          {"api_connection_error", ErrorCode::Unreachable}};

ErrorCode errorCodeOf(const QByteArray &code, const QByteArray &type, ErrorCode otherwise)
{
    for (const Code &known : Codes) {
        if (code == known.word || (code.isEmpty() && type == known.word))
            return known.code;
    }
    return otherwise;
}

core::Error toError(const core::JsonValue &envelope, ErrorCode otherwise)
{
    const QByteArray code = envelope["code"].toUtf8();
    core::Error error;
    error.code = errorCodeOf(code, envelope["type"].toUtf8(), otherwise);
    error.message = envelope["message"].toString();
    error.param = envelope["param"].toString();
    error.providerCode = QString::fromUtf8(code);
    return error;
}

core::Error connectionError(const QNetworkReply &reply)
{
    const bool isSilent = reply.error() == QNetworkReply::OperationCanceledError
        || reply.error() == QNetworkReply::TimeoutError;
    return {isSilent ? ErrorCode::Timeout : ErrorCode::Unreachable,
            reply.errorString(),
            {},
            {},
            u"local_server"_s};
}

//! The reasoning in a delta: text in `reasoning_content` or `reasoning`, or parts in the latter.
//! `reasoning_summary` repeats what `reasoning` says.
QByteArray reasoningOf(const core::JsonValue &delta)
{
    QByteArray text = delta["reasoning_content"].toUtf8() + delta["reasoning"].toUtf8();
    for (const core::JsonValue &part : delta["reasoning"]["content"].items())
        text += part["text"].toUtf8();
    return text;
}

} // namespace

core::Error toLocalServerError(QNetworkReply &reply, const QByteArray &body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 300)
        return connectionError(reply);
    const QByteArray text = body.isEmpty() ? reply.read(MaxRefusalBytes) : body;
    const auto root = core::parseJson(text);
    core::Error error = root ? toError((*root)["error"], core::toErrorCode(status))
                             : core::Error{core::toErrorCode(status), {}};
    if (error.message.isEmpty())
        error.message = u"HTTP %1"_s.arg(status);
    bool isNumber = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&isNumber);
    if (isNumber)
        error.retryAfter = std::chrono::seconds(seconds);
    return error;
}

TestPrompt::TestPrompt(QNetworkAccessManager &network, const QNetworkRequest &request,
                       const QByteArray &body)
    : m_network(network)
    , m_request(request)
    , m_body(body)
{
}

TestPrompt::~TestPrompt()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
}

void TestPrompt::start()
{
    m_clock.start();
    m_reply = m_network.post(m_request, m_body);
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::readyRead, this, &TestPrompt::read);
    connect(m_reply, &QNetworkReply::finished, this, &TestPrompt::conclude);
}

std::chrono::milliseconds TestPrompt::elapsed() const
{
    return std::chrono::milliseconds(m_clock.isValid() ? m_clock.elapsed() : 0);
}

void TestPrompt::read()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300) {
        m_refusal += m_reply->read(MaxRefusalBytes - m_refusal.size());
        return;
    }
    m_parser.feed(m_reply->readAll());
    while (const auto data = m_parser.next()) {
        if (*data == "[DONE]")
            m_isComplete = true;
        else
            readChunk(*data);
    }
}

void TestPrompt::readChunk(QByteArrayView json)
{
    const auto chunk = core::parseJson(json.toByteArray());
    if (!chunk)
        return;
    if (!(*chunk)["error"].isAbsent()) {
        m_error = toError((*chunk)["error"], ErrorCode::Upstream);
        return;
    }
    for (const core::JsonValue &choice : (*chunk)["choices"].items()) {
        const core::JsonValue delta = choice["delta"];
        if (const QByteArray reasoning = reasoningOf(delta); !reasoning.isEmpty())
            Q_EMIT reasoningArrived(QString::fromUtf8(reasoning));
        readContent(delta["content"].toUtf8());
    }
}

// The server opens and closes think tags at the beginning of a piece, never within one.
void TestPrompt::readContent(QByteArrayView text)
{
    if (text.startsWith(ThinkBegin)) {
        m_isThinking = true;
        text = text.sliced(ThinkBegin.size());
    } else if (m_isThinking && text.startsWith(ThinkEnd)) {
        m_isThinking = false;
        text = text.sliced(ThinkEnd.size());
    }
    if (text.isEmpty())
        return;
    if (m_isThinking)
        Q_EMIT reasoningArrived(QString::fromUtf8(text));
    else
        Q_EMIT responseArrived(QString::fromUtf8(text));
}

void TestPrompt::conclude()
{
    read();
    if (m_reply->error() != QNetworkReply::NoError)
        return finish(toLocalServerError(*m_reply, m_refusal));
    if (m_error)
        return finish(m_error);
    if (!m_isComplete)
        return finish(core::Error{ErrorCode::Upstream, u"the answer broke off"_s});
    finish({});
}

void TestPrompt::finish(const std::optional<core::Error> &error)
{
    std::exchange(m_reply, nullptr)->deleteLater();
    Q_EMIT finished(error);
}

namespace {

constexpr qint64 MaxListBytes = 4 * 1024 * 1024;

//! Longest time without a byte. A response sends a keep-alive every 15 seconds.
constexpr std::chrono::milliseconds SilenceLimit = 60s;

core::Result<QStringList> toModelIds(const QByteArray &body)
{
    const auto root = core::parseJson(body);
    if (!root)
        return root.error();
    QStringList ids;
    for (const core::JsonValue &model : (*root)["data"].items())
        ids.append(model["id"].toString());
    return ids;
}

QByteArray chatBody(const QString &model, const QString &prompt)
{
    core::JsonWriter out;
    out.beginObject().member("model", QStringView(model)).memberBool("stream", true);
    out.key("messages").beginArray().beginObject();
    out.member("role", "user").member("content", QStringView(prompt));
    out.endObject().endArray().endObject();
    return out.take();
}

} // namespace

LocalServerClient::LocalServerClient(QObject *parent) : QObject(parent)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

void LocalServerClient::setAddress(const QString &baseUrl, const core::Secret &apiKey)
{
    m_baseUrl = baseUrl;
    m_apiKey = apiKey;
}

QNetworkRequest LocalServerClient::request(const QString &path) const
{
    QNetworkRequest request(QUrl(m_baseUrl + path));
    request.setHeader(QNetworkRequest::UserAgentHeader, u"ChatMock/" CHATMOCK_VERSION ""_s);
    request.setTransferTimeout(int(SilenceLimit.count()));
    if (!m_apiKey.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_apiKey.reveal());
    return request;
}

void LocalServerClient::models(core::Callback<QStringList> callback)
{
    QNetworkReply *reply = m_network.get(request(u"/models"_s));
    connect(reply, &QNetworkReply::finished, this, [reply, callback]() mutable {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)
            callback(toLocalServerError(*reply, {}));
        else
            callback(toModelIds(reply->read(MaxListBytes)));
    });
}

std::unique_ptr<TestPrompt> LocalServerClient::testPrompt(const QString &model,
                                                          const QString &prompt)
{
    QNetworkRequest chat = request(u"/chat/completions"_s);
    chat.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return std::make_unique<TestPrompt>(m_network, chat, chatBody(model, prompt));
}

} // namespace app
