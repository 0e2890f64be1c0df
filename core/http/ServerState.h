// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

namespace core {

//! The port of Ollama's, served beside the own one when that is wished for.
struct SecondPort
{
    enum class Phase {
        Off,
        Asking, //!< whether another program holds it
        On,
        Failed, //!< the own port is served all the same
    };

    Phase phase = Phase::Off;
    int port = 0;
    std::optional<Error> error; //!< when failed: who holds it

    friend bool operator==(const SecondPort &, const SecondPort &) = default;
};

//! What is told about the local server to whoever shows it: a plain value.
struct ServerState
{
    enum class Phase { Off, Starting, On, Stopping, Failed };

    Phase phase = Phase::Off;
    QString host;
    int port = 0;
    QString baseUrl;            //!< "http://127.0.0.1:8000/v1" when on
    //! When failed; or when on: why it could not move to another port or address. It then serves
    //! where it did before.
    std::optional<Error> error;
    int wantedPort = 0;      //!< that it could not move to; 0 = it is where it shall be
    int alternativePort = 0; //!< a free port to offer when the wanted one is taken; 0 = none
    bool isDemo = false;
    SecondPort ollama;

    friend bool operator==(const ServerState &, const ServerState &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::ServerState)
