// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/OllamaPort.h"

#include "core/base/Log.h"

#include <QtNetwork/QNetworkProxy>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds ProbeTimeout{1000};
constexpr qsizetype MaxResponseSize = 16 * 1024;
constexpr char ProbeRequest[] = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

} // namespace

OllamaPort::OllamaPort(MakeServer makeServer, QObject *parent)
    : QObject(parent)
    , m_makeServer(std::move(makeServer))
{
    m_probeTimer.setSingleShot(true);
    m_probeTimer.setInterval(ProbeTimeout);
    connect(&m_probeTimer, &QTimer::timeout, this, &OllamaPort::judge);
}

OllamaPort::~OllamaPort() = default;

void OllamaPort::open()
{
    if (m_server || m_probe)
        return;
    m_response.clear();
    m_probe = std::make_unique<QTcpSocket>();
    m_probe->setProxy(QNetworkProxy::NoProxy);
    connect(m_probe.get(), &QTcpSocket::connected, this, [this] { m_probe->write(ProbeRequest); });
    connect(m_probe.get(), &QTcpSocket::readyRead, this, &OllamaPort::readResponse);
    // Also after the other side has closed, which is how a response ends.
    connect(m_probe.get(), &QTcpSocket::errorOccurred, this, &OllamaPort::judge);
    setState(SecondPort::Phase::Asking);
    m_probeTimer.start();
    m_probe->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
}

void OllamaPort::readResponse()
{
    m_response += m_probe->read(MaxResponseSize - m_response.size());
    if (m_response.size() >= MaxResponseSize)
        judge();
}

//! The port is free if no program accepted the connection; otherwise the response so far shows
//! which one did.
void OllamaPort::judge()
{
    if (!m_probe)
        return;
    const QAbstractSocket::SocketError error = m_probe->error();
    const bool isTaken = m_probe->state() == QAbstractSocket::ConnectedState
        || error == QAbstractSocket::RemoteHostClosedError || !m_response.isEmpty();
    dropProbe();
    if (!isTaken)
        return listen();
    if (!m_response.contains("Ollama is running"))
        return refuse(u"Another program"_s);
    // This program responds with the same words, with headers that Ollama does not have.
    const bool isOwnKind = m_response.toLower().contains("\r\nx-request-id: req_");
    refuse(isOwnKind ? u"Another ChatMock"_s : u"Ollama"_s);
}

void OllamaPort::listen()
{
    m_server = m_makeServer();
    const Status status = m_server->listen(
        {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)}, m_port);
    if (!status) {
        m_server.reset();
        return setState(SecondPort::Phase::Failed, status.error());
    }
    connect(m_server.get(), &HttpServer::idle, this, [this] {
        close();
        Q_EMIT idle();
    });
    connect(m_server.get(), &HttpServer::failed, this, [this](const Error &error) {
        close();
        setState(SecondPort::Phase::Failed, error);
    });
    setState(SecondPort::Phase::On);
}

void OllamaPort::refuse(const QString &holder)
{
    setState(SecondPort::Phase::Failed,
             Error{ErrorCode::PortInUse,
                   u"%1 is using port %2. Close it, or enter this server's own address in your "
                   "Ollama programs."_s.arg(holder)
                       .arg(m_port),
                   u"ollamaPort"_s});
}

void OllamaPort::dropProbe()
{
    m_probeTimer.stop();
    if (!m_probe)
        return;
    m_probe->disconnect(this);
    m_probe->abort();
    m_probe.release()->deleteLater(); // it may be emitting
}

void OllamaPort::closeGently()
{
    dropProbe();
    if (m_server)
        m_server->closeGently();
    else
        setState(SecondPort::Phase::Off);
}

void OllamaPort::close()
{
    dropProbe();
    if (m_server) {
        m_server->disconnect(this);
        m_server->close();
        m_server.release()->deleteLater(); // it may be emitting
    }
    setState(SecondPort::Phase::Off);
}

std::unique_ptr<HttpServer> OllamaPort::takeServer()
{
    dropProbe();
    if (m_server)
        m_server->disconnect(this);
    std::unique_ptr<HttpServer> server = std::move(m_server);
    setState(SecondPort::Phase::Off);
    return server;
}

void OllamaPort::setLimits(const HttpLimits &limits)
{
    if (m_server)
        m_server->setLimits(limits);
}

void OllamaPort::closeIdleConnections()
{
    if (m_server)
        m_server->closeIdleConnections();
}

void OllamaPort::setState(SecondPort::Phase phase, const std::optional<Error> &error)
{
    const SecondPort next{phase, phase == SecondPort::Phase::Off ? quint16(0) : m_port, error};
    if (next == m_state)
        return;
    m_state = next;
    if (m_state.error)
        qCInfo(logServer).noquote() << m_state.error->message;
    Q_EMIT changed();
}

} // namespace core
