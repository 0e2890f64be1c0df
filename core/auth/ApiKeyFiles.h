// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>

namespace core {

//! The two files that an API key may leave in the data folder: itself, and the mark (no secret)
//! that says that the keychain has one. A store that finds the other's refuses to say that there is
//! none, and takes it away when it writes or erases.
//!
//! Because of the mark nobody waits for a keychain that was never given a key, and one that is
//! locked, which looks empty, is told from one that is.
class ApiKeyFiles : public QObject
{
    Q_OBJECT

public:
    ApiKeyFiles(const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] QString keyFile() const { return m_folder + QStringLiteral("/api_key"); }
    [[nodiscard]] QString markFile() const { return m_folder + QStringLiteral("/api_key.stamp"); }

    //! Makes the folder where it is missing.
    [[nodiscard]] Status replace(const QString &file, const QByteArray &text);
    [[nodiscard]] Status remove(const QString &file);

Q_SIGNALS:
    //! Another process has written or removed one of them.
    void changed();

private:
    [[nodiscard]] QByteArray content() const;
    void watch();
    void compare();

    const QString m_folder;
    QByteArray m_seen;
    QFileSystemWatcher m_watcher;
};

//! Why a key that was kept in `place` is not simply passed over.
[[nodiscard]] Error keptElsewhere(const QString &place);

} // namespace core
