// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServer.h"

#include <QtCore/QElapsedTimer>

namespace core {

//! What all connections of a server have in common.
struct ConnectionContext
{
    HttpServer::ErrorPages errorPages;
    HttpServer::PathForm pathForm;
    HttpServer::PeerLookup peerLookup;
    HttpLimits limits;
    QObject *writers = nullptr; //!< parent of the response writers
    bool isClosing = false;     //!< no further request is accepted
    int running = 0;            //!< responses that are not complete
    QElapsedTimer clock;

    [[nodiscard]] qint64 now() const { return clock.elapsed(); }
    //! Now, as a Date header has it.
    [[nodiscard]] const QByteArray &date();

private:
    qint64 m_dateSecond = 0;
    QByteArray m_date;
};

} // namespace core
