// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/HeaderList.h"
#include "core/net/Peer.h"

#include <QtNetwork/QHostAddress>

#include <memory>

namespace core {

//! One request, copied out of the server: safe to keep for as long as needed.
struct HttpRequest
{
    QByteArray method;  //!< upper case
    QByteArray path;    //!< percent-decoded, starts with "/"; absolute-form targets already reduced
    QByteArray query;   //!< as sent, without "?"
    HeaderList headers; //!< names in lower case, in order
    QByteArray body;
    QHostAddress peer;
    quint16 localPort = 0;
    std::shared_ptr<const Peer> owner; //!< of the connection's other end; null = not looked up

    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        return headerValue(headers, name);
    }
};

} // namespace core
