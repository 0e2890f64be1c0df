// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpRequest.h"

#include <QtCore/QByteArrayView>

namespace core {

//! A tab is one as well; where HTTP lets it stand for a blank the caller makes the exception.
[[nodiscard]] constexpr bool isControl(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return code < 0x20 || code == 0x7f;
}

//! What the head of a request says once it is known to be unambiguous.
struct RequestHead : HttpRequest
{
    QByteArray target; //!< as sent
    qint64 contentLength = 0;
    bool isChunked = false;
    bool isHttp10 = false;
    bool wantsKeepAlive = true;
    bool expectsContinue = false;
    bool wantsWebSocket = false; //!< instead of a response
};

//! How far the bytes of a request head have come.
struct HeadScan
{
    enum class Outcome { Incomplete, Complete, Malformed };

    Outcome outcome = Outcome::Incomplete;
    qsizetype size = 0; //!< with the empty line, when complete
};

//! Looks for the empty line that ends a head. Bytes before `from` were looked at before. What
//! cannot become a request is malformed at once: a first byte that starts no method, or a line that
//! ends without a carriage return, since readers disagree about where it ends.
[[nodiscard]] HeadScan scanHead(QByteArrayView bytes, qsizetype from = 0);

//! Reads a complete head, which ends with its empty line. Everything that two readers could
//! understand differently is refused: lengths that disagree, a length beside chunked, folded
//! lines, blanks before a colon, control characters, more or less than one Host.
[[nodiscard]] Result<RequestHead> checkHead(QByteArrayView head);

//! The path as far as it can be made out of a head that may be broken; possibly empty.
[[nodiscard]] QByteArray readablePath(QByteArrayView head);

} // namespace core
