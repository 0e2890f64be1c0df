// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/SecretStore.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QTimer>

namespace core {

//! The tokens in an `auth.json`, readable by its owner only.
//!
//! Written atomically: a temporary file is synced, then renamed over the old one, so that a crash
//! or a full disk leaves the old one intact. Keys of other programs in it are kept. A file that is
//! not an auth.json is reported, and renamed when new tokens are written. Emits changed() when
//! another program has written it; hasChanged() needs no notice of the system, which not every
//! container gets.
class FileStore : public SecretStore
{
    Q_OBJECT

public:
    explicit FileStore(const QString &file, QObject *parent = nullptr);

    void read(Callback<std::optional<Credentials>> callback) override;
    void write(const Credentials &credentials, Callback<Nothing> callback) override;
    void erase(Callback<Nothing> callback) override;
    [[nodiscard]] bool hasChanged() override;
    void checkWritable(Callback<Nothing> callback) override;
    [[nodiscard]] QString place() const override;

private:
    void readPatiently(Callback<std::optional<Credentials>> callback, int triesLeft);
    Result<std::optional<Credentials>> readNow();
    Status writeNow(const Credentials &credentials);
    Status eraseNow();
    Status setAside();
    Status prepareFolder() const;
    void watch();
    void compare();
    [[nodiscard]] QString target() const;

    const QString m_file;
    QByteArray m_seen;    //!< what the file held when we last read or wrote it
    QByteArray m_version; //!< of the file then; empty = look again
    QFileSystemWatcher m_watcher;
    QTimer m_changeTimer;
};

} // namespace core
