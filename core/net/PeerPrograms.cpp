// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/PeerPrograms.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::chrono::milliseconds ShortestRest{10};
//! At most a fifth of the time of one processor is spent on searching.
constexpr int RestPerSearch = 4;

bool canHaveProgram(const ConnectionEnds &ends, const SocketOwner &socket)
{
#ifdef Q_OS_MACOS
    return socket.owner != Peer::Owner::Closed && ends.peer.isLoopback();
#else
    Q_UNUSED(ends)
    return socket.handle != 0;
#endif
}

} // namespace

PeerPrograms::PeerPrograms(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &PeerPrograms::startSearch);
}

PeerPrograms::~PeerPrograms()
{
    m_isEnding = true;
}

std::shared_ptr<const Peer> PeerPrograms::find(const ConnectionEnds &ends)
{
    const SocketOwner socket = m_owners.find(ends);
    auto peer = std::make_shared<Peer>();
    peer->owner = socket.owner;
    if (canHaveProgram(ends, socket)) {
        m_waiting.push_back({{ends, socket}, peer});
        startSearch();
    }
    return peer;
}

//! All that wait are looked for together: a thousand connections cost little more than one.
void PeerPrograms::startSearch()
{
    if (m_waiting.empty() || m_isSearching || m_rest.isActive())
        return;
    m_isSearching = true;
    m_pool.start([this, batch = std::exchange(m_waiting, {})] { search(batch); });
}

//! In the other thread.
void PeerPrograms::search(Batch batch)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<ProgramSearch::Wanted> wanted;
    wanted.reserve(batch.size());
    for (const Waiting &one : batch)
        wanted.push_back(one.wanted);
    m_search.run(wanted, m_isEnding);
    for (size_t i = 0; i < batch.size(); ++i)
        batch[i].wanted = wanted[i];
    const std::chrono::milliseconds duration(timer.elapsed() + 1);
    const auto done = [this, batch = std::move(batch), duration] { take(batch, duration); };
    QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
}

void PeerPrograms::take(const Batch &batch, std::chrono::milliseconds duration)
{
    for (const Waiting &one : batch)
        one.peer->program = one.wanted.program;
    m_isSearching = false;
    m_rest.start(std::max(ShortestRest, duration * RestPerSearch));
}

} // namespace core
