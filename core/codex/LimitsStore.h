// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codex/BackgroundFile.h"
#include "core/state/LimitSnapshot.h"

#include <QtCore/QByteArray>
#include <QtCore/QTimer>

namespace core {

//! The limits that are known, and whose they are, in memory and in `usage_limits.json`.
class LimitsStore
{
public:
    //! Reads the file. Empty: nothing is stored.
    explicit LimitsStore(const QString &fileName);
    //! Saves what is not yet saved.
    ~LimitsStore();
    Q_DISABLE_COPY_MOVE(LimitsStore)

    [[nodiscard]] const LimitSnapshot &limits() const { return m_limits; }
    //! See TokenSource::ownerChanged(); null = unknown.
    [[nodiscard]] const QByteArray &owner() const { return m_owner; }

    //! Begins to save them at once, so that hardly anything is lost when the process is killed, but
    //! once per second at most.
    void set(const LimitSnapshot &limits);
    //! The limits stay; returns the former owner.
    QByteArray changeOwner(const QByteArray &owner);
    //! Forgets the limits and deletes the file.
    void clear();

private:
    void load();
    void save();

    BackgroundFile m_file;
    LimitSnapshot m_limits;
    QByteArray m_owner;
    QTimer m_pause;
    bool m_isDirty = false;
};

} // namespace core
