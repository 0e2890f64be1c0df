// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LocalServerClient.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

constexpr qint64 MaxListBytes = 4 * 1024 * 1024;

//! Without a byte for so long, it is over. An answer has a sign of life every 15 seconds.
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
            callback(toOwnServerError(*reply, {}));
        else
            callback(toModelIds(reply->read(MaxListBytes)));
    });
}

std::unique_ptr<TestPrompt> LocalServerClient::testPrompt(const QString &model, const QString &prompt)
{
    QNetworkRequest chat = request(u"/chat/completions"_s);
    chat.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return std::make_unique<TestPrompt>(m_network, chat, chatBody(model, prompt));
}

} // namespace app
