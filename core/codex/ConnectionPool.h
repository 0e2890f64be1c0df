// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <list>
#include <memory>

class QNetworkAccessManager;
class QNetworkCookieJar;
class QNetworkReply;
class QNetworkRequest;

namespace core {

class Traffic;

//! The connections to the backend: HTTP/1.1, as many as there are calls.
//!
//! Before Qt 6.5 a QNetworkAccessManager opens at most six connections to a host and queues the
//! seventh call, so each gets at most six; later versions use one manager for all. Managers without
//! a call are removed after a while, all but one.
class ConnectionPool : public QObject
{
    Q_OBJECT

private:
    struct Entry;

public:
    //! The right to run one call on a manager; ends with the object.
    class Lease
    {
    public:
        Lease() = default;
        ~Lease();
        Lease(Lease &&other) noexcept;
        Lease &operator=(Lease &&other) noexcept;

        [[nodiscard]] QNetworkAccessManager *manager() const;

    private:
        friend class ConnectionPool;
        Lease(ConnectionPool *pool, Entry *entry) : m_pool(pool), m_entry(entry) { }
        void release();

        QPointer<ConnectionPool> m_pool;
        Entry *m_entry = nullptr;
    };

    //! `traffic` counts what is sent; it outlives the pool.
    explicit ConnectionPool(const Settings &settings, Traffic *traffic = nullptr,
                            QObject *parent = nullptr);
    ~ConnectionPool() override;

    //! With another proxy or CA file running calls keep their connections and new ones get new
    //! managers.
    void configure(const Settings &settings);

    //! From now on new calls get new connections; running ones keep theirs.
    void renew();

    [[nodiscard]] Lease lease();

    //! Reads a reply whose content is complete to its end (for at most two seconds), so that its
    //! connection can be reused.
    void drain(QNetworkReply *reply, Lease lease);

    //! The attributes of every request to the backend: HTTP/1.1, no redirects.
    static void prepare(QNetworkRequest &request);

    [[nodiscard]] int managerCount() const { return int(m_entries.size()); }
    //! How long a manager without calls is kept.
    void setIdleTime(std::chrono::milliseconds time);

private:
    struct Entry
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        int calls = 0;
        bool isRetired = false;
        QElapsedTimer idleSince;
    };

    void addManager();
    void release(Entry *entry);
    void sweep();

    Settings m_settings;
    Traffic *m_traffic;
    QNetworkCookieJar *m_cookies; //!< shared by all managers
    std::list<Entry> m_entries;   //!< stable addresses for the leases
    QTimer m_sweepTimer;
    std::chrono::milliseconds m_idleTime = std::chrono::seconds(60);
};

} // namespace core
