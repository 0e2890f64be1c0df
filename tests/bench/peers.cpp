// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_peers [CONNECTIONS]: what it costs to find out who has the other end of a connection, with
// that many connections open (default: 1000).

#include "core/net/PeerPrograms.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

using namespace core;

namespace {

constexpr int SearchLimitMs = 30'000;

//! Connections to this process, each with both ends.
class Connections
{
public:
    [[nodiscard]] bool open(int count)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            return false;
        for (int i = 0; i < count; ++i) {
            auto client = std::make_unique<QTcpSocket>();
            client->connectToHost(m_server.serverAddress(), m_server.serverPort());
            if (!client->waitForConnected() || !m_server.waitForNewConnection(SearchLimitMs))
                return false;
            QTcpSocket *accepted = m_server.nextPendingConnection();
            m_ends.push_back({accepted->peerAddress(), accepted->peerPort(),
                              accepted->localAddress(), accepted->localPort()});
            m_clients.push_back(std::move(client));
        }
        return true;
    }

    [[nodiscard]] const std::vector<ConnectionEnds> &ends() const { return m_ends; }

private:
    QTcpServer m_server;
    std::vector<std::unique_ptr<QTcpSocket>> m_clients;
    std::vector<ConnectionEnds> m_ends;
};

double at(const std::vector<double> &sorted, double part)
{
    return sorted[size_t(double(sorted.size() - 1) * part)];
}

//! False when the program of a connection was not found.
bool measure(const std::vector<ConnectionEnds> &ends)
{
    PeerPrograms programs;
    std::vector<std::shared_ptr<const Peer>> peers;
    std::vector<double> times;
    QElapsedTimer search;
    search.start();
    for (const ConnectionEnds &one : ends) {
        QElapsedTimer timer;
        timer.start();
        peers.push_back(programs.find(one));
        times.push_back(double(timer.nsecsElapsed()) / 1000);
    }
    std::sort(times.begin(), times.end());
    std::printf("user of a connection      median %6.1f us, p99 %6.1f us, most %6.1f us\n",
                at(times, 0.5), at(times, 0.99), times.back());
    const auto isFound = [](const auto &peer) { return !peer->program.isEmpty(); };
    while (!std::all_of(peers.begin(), peers.end(), isFound)) {
        if (search.hasExpired(SearchLimitMs))
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
    std::printf("programs of all, in a thread of its own  %8.1f ms\n",
                double(search.nsecsElapsed()) / 1e6);
    return std::all_of(peers.begin(), peers.end(),
                       [](const auto &peer) { return peer->owner == Peer::Owner::ThisUser; });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 1000;
    Connections connections;
    if (count < 1 || !connections.open(count)) {
        std::fprintf(stderr, "usage: bench_peers [CONNECTIONS], as many as may be open\n");
        return 2;
    }
    return measure(connections.ends()) ? 0 : 1;
}
