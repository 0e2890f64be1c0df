// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"
#include "core/codex/BackgroundFile.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <list>

namespace core {

//! Gives each conversation a key under which the backend keeps its prompt cache.
//!
//! The client's own key, else its session id, else one that stays the same for the same model,
//! instructions and first user message. Those are remembered as fingerprints (no text); the least
//! recently used one is dropped when there are more than a thousand. A file keeps them across
//! restarts; it is written after a short delay and on destruction.
class PromptCacheKeys : public QObject
{
    Q_OBJECT

public:
    //! An empty `file` keeps nothing.
    explicit PromptCacheKeys(const QString &file, QObject *parent = nullptr);
    ~PromptCacheKeys() override;

    [[nodiscard]] QByteArray keyFor(const Request &request, const QByteArray &model);

    void setLimit(qsizetype limit);
    [[nodiscard]] qsizetype count() const { return qsizetype(m_order.size()); }
    void clear();

private:
    struct Entry
    {
        QByteArray fingerprint;
        QByteArray key;
    };
    using Order = std::list<Entry>; //!< last used first

    void load();
    void save();
    void insert(const Entry &entry);
    void trim();

    BackgroundFile m_file;
    qsizetype m_limit = 1000;
    Order m_order;
    QHash<QByteArray, Order::iterator> m_byFingerprint;
    QTimer m_saveTimer;
    bool m_isDirty = false;
};

//! 32 hex digits that identify the beginning of a conversation.
[[nodiscard]] QByteArray conversationFingerprint(const Request &request, const QByteArray &model);

} // namespace core
