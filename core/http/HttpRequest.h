// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtNetwork/QHostAddress>

#include <utility>

namespace core {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

//! One request, copied out of the server: safe to keep for as long as needed.
struct HttpRequest
{
    QByteArray method; //!< upper case
    QByteArray path;   //!< percent-decoded, starts with "/"; absolute-form targets already reduced
    QByteArray query;  //!< as sent, without "?"
    HttpHeaders headers; //!< names in lower case, in order
    QByteArray body;
    QHostAddress peer;
    quint16 localPort = 0;

    //! The first header of that (lower-case) name; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

} // namespace core
