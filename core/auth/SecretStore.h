// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Credentials.h"
#include "core/base/Callback.h"

#include <QtCore/QObject>

#include <optional>

namespace core {

//! Marks the failure of a store whose content is unusable but can be replaced by signing in again.
[[nodiscard]] inline Error replaceable(Error error)
{
    error.param = QStringLiteral("replaceable");
    return error;
}

[[nodiscard]] inline bool isReplaceable(const Error &error)
{
    return error.code == ErrorCode::Storage && error.param == u"replaceable";
}

//! Where the tokens are kept. Every outcome comes later than the call; nothing blocks.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! nullopt when there are none. Storage when the store cannot be used (locked, absent,
    //! damaged); the message says what to do, isReplaceable() whether signing in again helps.
    virtual void read(Callback<std::optional<Credentials>> callback) = 0;
    //! Durable when it reports success. Storage otherwise; the previous value is then kept.
    virtual void write(const Credentials &credentials, Callback<Nothing> callback) = 0;
    virtual void erase(Callback<Nothing> callback) = 0;

    //! Whether another program has changed what is stored since it was read or written here; cheap
    //! enough for every request. read() then gets what is new.
    [[nodiscard]] virtual bool hasChanged() { return false; }
    //! What was read before may be wrong: the next read() relies on nothing that was remembered.
    virtual void distrustMemory() { }
    //! Storage when write() could not succeed now, as far as that can be told without writing.
    virtual void checkWritable(Callback<Nothing> callback) { callback(Nothing{}); }
    //! True while the store has not responded for so long that the system may be asking a person
    //! for the keychain's password; waitingChanged() reports it.
    [[nodiscard]] virtual bool isWaiting() const { return false; }
    //! The error for a caller that cannot wait for the store any longer.
    [[nodiscard]] virtual Error whyWaiting() const
    {
        return {ErrorCode::Storage, QStringLiteral("the token store has not responded yet")};
    }

    //! For display: "keychain", or the file's name.
    [[nodiscard]] virtual QString place() const = 0;

Q_SIGNALS:
    //! Another process has changed what is stored, or it can be read at last.
    void changed();
    void waitingChanged();
};

} // namespace core
