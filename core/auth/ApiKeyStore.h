// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/base/Secret.h"

#include <QtCore/QObject>

namespace core {

//! Where the API key of the local server is kept: beside the tokens, in the keychain or in a file.
//! Every outcome comes later than the call; nothing blocks.
class ApiKeyStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Empty when there is none. Storage when that cannot be determined; requests must not be
    //! accepted without a key then.
    virtual void read(Callback<Secret> callback) = 0;
    //! Durable when it reports success; Storage otherwise.
    virtual void write(const Secret &key, Callback<Nothing> callback) = 0;
    virtual void erase(Callback<Nothing> callback) = 0;

    //! For display: "keychain", or the file's name.
    [[nodiscard]] virtual QString place() const = 0;

Q_SIGNALS:
    //! Another process has changed what is stored.
    void changed();
};

} // namespace core
