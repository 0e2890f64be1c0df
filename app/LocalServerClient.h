// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/TestPrompt.h"
#include "core/base/Secret.h"
#include "core/base/Callback.h"

#include <QtCore/QStringList>
#include <QtNetwork/QNetworkAccessManager>

#include <memory>

namespace app {

//! The local server as its clients see it, over HTTP, for the window. Never asks a proxy, so that
//! nothing but the server on this machine hears the key. Lives in the window's thread.
class LocalServerClient : public QObject
{
    Q_OBJECT

public:
    explicit LocalServerClient(QObject *parent = nullptr);

    void setAddress(const QString &baseUrl, const core::Secret &apiKey);

    //! The ids of the models that clients are offered.
    void models(core::Callback<QStringList> callback);
    //! A prompt that is not sent yet; see TestPrompt::start().
    [[nodiscard]] std::unique_ptr<TestPrompt> testPrompt(const QString &model, const QString &prompt);

private:
    [[nodiscard]] QNetworkRequest request(const QString &path) const;

    QNetworkAccessManager m_network;
    QString m_baseUrl;
    core::Secret m_apiKey;
};

} // namespace app
