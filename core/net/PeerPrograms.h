// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/SystemSockets.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

namespace core {

//! Finds out who has the other end of a connection, once for each.
//!
//! Whose it is decides who may use the server, so that it is known at once: one request to the
//! system, which takes microseconds. Its program takes longer and is looked for in a thread of its
//! own, which rests most of the time however many connections there are; Peer::program changes when
//! it is found. Peers are read in the thread of this object.
class PeerPrograms : public QObject
{
    Q_OBJECT

public:
    explicit PeerPrograms(QObject *parent = nullptr);
    //! Waits for the thread, which ends within milliseconds.
    ~PeerPrograms() override;

    //! Never null.
    [[nodiscard]] std::shared_ptr<const Peer> find(const ConnectionEnds &ends);

private:
    struct Waiting
    {
        ProgramSearch::Wanted wanted;
        std::shared_ptr<Peer> peer;
    };

    using Batch = std::vector<Waiting>;

    void startSearch();
    void search(Batch batch);
    void take(const Batch &batch, std::chrono::milliseconds duration);

    SocketOwners m_owners;
    Batch m_waiting;
    bool m_isSearching = false;
    QTimer m_rest;          //!< between two searches
    ProgramSearch m_search; //!< of the searching thread
    std::atomic_bool m_isEnding = false;
    QThreadPool m_pool; //!< destroyed first, which waits for it
};

} // namespace core
