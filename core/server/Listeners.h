// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServer.h"
#include "core/server/OllamaPort.h"
#include "core/settings/Settings.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace core {

//! The ports on which one API is served: its own, Ollama's, and former ones on which the last
//! responses are still under way.
//!
//! What a server does with requests is its maker's business.
class Listeners : public QObject
{
    Q_OBJECT

public:
    using MakeServer = std::function<std::unique_ptr<HttpServer>()>;

    //! `settings` are the owner's and always current.
    Listeners(MakeServer makeServer, const Settings &settings, QObject *parent = nullptr);
    ~Listeners() override;

    //! Listens on the own port, where the settings say. PortInUse, Forbidden (no permission; or
    //! other devices could connect and there is no API key) or Unreachable (no such address)
    //! otherwise.
    Status listen();

    //! Follows a change of the settings, while isListening(). Moves to another address or port:
    //! opens the new one, then closes the former one to new connections. Also with another key, so
    //! that nobody stays connected by the former one. Nothing when nothing has to move. An error is
    //! why it could not move; it then listens where it did before, or not at all (isListening())
    //! rather than be open to other devices without a key.
    [[nodiscard]] std::optional<Status> follow(const Settings &before);

    //! Opens or closes Ollama's port, as the settings say. Closed while `isServing` is false.
    void updateOllamaPort(bool isServing);

    //! Accepts no more connections; idle() follows when the last response was sent.
    void closeGently();
    //! At once, former ports as well.
    void close();
    //! The same without the former ports, before listen().
    void reset();

    [[nodiscard]] bool isListening() const { return m_own != nullptr; }
    [[nodiscard]] int port() const { return m_own ? m_own->port() : 0; }
    //! The `host` of the settings when listening began.
    [[nodiscard]] const QString &host() const { return m_host; }
    //! A free port to offer after a failure; 0 = none.
    [[nodiscard]] int alternativePort() const { return m_alternativePort; }
    [[nodiscard]] OllamaPort &ollama() { return m_ollama; }

Q_SIGNALS:
    //! The own port is lost: what runs there has to end. lost() follows.
    void failing();
    //! Nobody can connect any more.
    void lost(const core::Error &error);
    void idle();

private:
    [[nodiscard]] Status requireApiKey(const QString &host) const;
    [[nodiscard]] Result<QList<QHostAddress>> wantedAddresses() const;
    void adopt(std::unique_ptr<HttpServer> server);
    void fail(const Error &error);
    [[nodiscard]] Status move();
    [[nodiscard]] Status moveTo(const QList<QHostAddress> &addresses);
    void retire(std::unique_ptr<HttpServer> server);
    void retireOllamaPort();
    void dropRetired(HttpServer *server);
    void announceIdle();

    const MakeServer m_makeServer;
    const Settings &m_settings;
    std::unique_ptr<HttpServer> m_own;
    QString m_host;
    //! Former ports: they accept no more and end with their last response.
    std::vector<std::unique_ptr<HttpServer>> m_retired;
    OllamaPort m_ollama;
    int m_alternativePort = 0;
    bool m_isIdle = false; //!< the own port, while closing
};

//! The limits that the settings set.
[[nodiscard]] HttpLimits toHttpLimits(const Settings &settings);

} // namespace core
