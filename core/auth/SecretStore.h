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

    //! For display: "keychain", or the file's name.
    [[nodiscard]] virtual QString place() const = 0;

Q_SIGNALS:
    //! Another process has changed what is stored.
    void changed();
};

} // namespace core
