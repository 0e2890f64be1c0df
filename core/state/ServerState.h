// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

namespace core {

//! The port of Ollama, served in addition to our own when that is switched on.
struct SecondPort
{
    enum class Phase {
        Off,
        Asking, //!< checking whether another program uses it
        On,
        Failed, //!< our own port is served nevertheless
    };

    Phase phase = Phase::Off;
    int port = 0;
    std::optional<Error> error; //!< when failed: which program uses it

    friend bool operator==(const SecondPort &, const SecondPort &) = default;
};

//! What is known about the local server: a plain value.
struct ServerState
{
    enum class Phase { Off, Starting, On, Stopping, Failed };

    Phase phase = Phase::Off;
    QString host;
    int port = 0;
    QString baseUrl; //!< "http://127.0.0.1:8000/v1" when on
    //! When failed; or when on: why it could not move to another port or address. It then keeps
    //! the one it had.
    std::optional<Error> error;
    int wantedPort = 0;      //!< that it could not move to; 0 = none
    int alternativePort = 0; //!< a free port to offer when the wanted one is taken; 0 = none
    bool isDemo = false;
    SecondPort ollama;

    friend bool operator==(const ServerState &, const ServerState &) = default;
};

//! What is known about the API key of the local server: a plain value without the key.
struct ApiKeyState
{
    enum class Phase {
        Unknown, //!< the store has not been read yet
        None,
        Set,
        Blocked, //!< the store cannot be read (`error` says why): there may be one
    };

    Phase phase = Phase::Unknown;
    QString storePlace;   //!< "keychain" or a file name
    bool isGiven = false; //!< by a flag or a variable, which wins over what is stored
    std::optional<Error> error;

    friend bool operator==(const ApiKeyState &, const ApiKeyState &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::ApiKeyState)
Q_DECLARE_METATYPE(core::ServerState)
