// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/KeyFile.h"
#include "core/base/Secret.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>

#include <functional>
#include <optional>

namespace core {

class Clock;

//! The named keys of the local server, kept as salted hashes in one private file.
//!
//! Follows what another process writes: at once through the watch on the file, and in any case with
//! follow(), which is called for every request. A file that cannot be read or understood leaves the
//! keys in force that were known before; a server that knows none must not start then.
class KeyRing : public QObject
{
    Q_OBJECT

public:
    //! Reads nothing yet. An empty `file` keeps the keys in memory only.
    KeyRing(const QString &file, const Clock &clock, QObject *parent = nullptr);

    //! Reads the file; Storage when it cannot be read, or is not what this program writes.
    [[nodiscard]] Status load();
    //! Reads it again if it has changed; cheap enough for every request.
    void follow();

    [[nodiscard]] const QList<KeptKey> &keys() const { return m_content.keys; }
    [[nodiscard]] QList<ClientKey> clientKeys() const;
    //! Everybody has to send a key, also on this computer.
    [[nodiscard]] bool isRequired() const { return m_content.isRequired; }
    //! The key with that hash; takes the same time whichever it is, and if it is none.
    [[nodiscard]] std::optional<ClientKey> find(QByteArrayView secret) const;
    [[nodiscard]] std::optional<ClientKey> named(const QString &name) const;
    [[nodiscard]] std::optional<ClientKey> withId(const QByteArray &id) const;

    // The changes: durable when they succeed, in force here at once. BadRequest for a name that
    // cannot be or is taken, NotFound when there is no such key, Storage otherwise. A damaged file
    // is set aside under another name by the first change that can do without its content.

    //! The only time that the key is returned.
    [[nodiscard]] Result<Secret> create(const QString &name, const KeyRules &rules);
    //! Keeps the single key of the former store as the key "default", with the owner's right; from
    //! then on everybody has to send a key, as before. BadRequest for a key that was not made here.
    [[nodiscard]] Status takeOver(const Secret &key);
    [[nodiscard]] Status setPaused(const QString &name, bool isPaused);
    [[nodiscard]] Status rename(const QString &name, const QString &newName);
    [[nodiscard]] Status setRules(const QString &name, const KeyRules &rules);
    [[nodiscard]] Status remove(const QString &name);
    //! Programs on this computer need no key any more; the key "default" is removed, if it is here.
    [[nodiscard]] Status stopRequiring();

    //! For display.
    [[nodiscard]] QString place() const;

Q_SIGNALS:
    //! By this process or by another.
    void changed();

private:
    using Edit = std::function<Status(KeyFile &content)>;

    [[nodiscard]] Result<KeyFile> read();
    [[nodiscard]] Status change(const Edit &edit);
    [[nodiscard]] Status write(const KeyFile &content, bool isDamaged);
    [[nodiscard]] Status setAside() const;
    void use(const KeyFile &content);
    void watch();

    const QString m_file;
    const Clock &m_clock;
    KeyFile m_content;
    QByteArray m_version; //!< of the file when it was read; empty = look again
    bool m_isDamaged = false;
    bool m_hasWarned = false;
    QFileSystemWatcher m_watcher;
};

} // namespace core
