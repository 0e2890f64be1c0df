// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>

#include <chrono>
#include <optional>

class QNetworkReply;

namespace app {

//! What a running server says of itself at /health.
struct ServerHealth
{
    QString version;
    bool isDemo = false;
    bool isSignedIn = false;
    bool isServing = true; //!< false while it stops

    friend bool operator==(const ServerHealth &, const ServerHealth &) = default;
};

//! What was found at an address.
struct ProbeResult
{
    QUrl url;                           //!< without path
    bool hasResponse = false;           //!< some server responded
    std::optional<ServerHealth> health; //!< a ChatMock that serves or stops

    [[nodiscard]] QString place() const { return url.toString(); }
};

//! Asks an address for /health, once; past every proxy.
class ServerProbe : public QObject
{
    Q_OBJECT

public:
    explicit ServerProbe(std::chrono::milliseconds limit, QObject *parent = nullptr);
    ~ServerProbe() override;

    void ask(const QUrl &url);
    //! Asks each of these base URLs once; how many can be asked.
    int ask(QStringList baseUrls);

Q_SIGNALS:
    //! Once for each address that is asked.
    void finished(const app::ProbeResult &result);

private:
    QNetworkAccessManager m_network;
};

//! Where a server at `text`, with or without a path, is asked. Nullopt when it is no http address.
[[nodiscard]] std::optional<QUrl> healthAddress(const QString &text);

//! Nullopt when `body` is not a response of this program.
[[nodiscard]] std::optional<ServerHealth> toServerHealth(const QByteArray &body);

//! "ChatMock 1.0, signed in"
[[nodiscard]] QString describeHealth(const ServerHealth &health);

} // namespace app
