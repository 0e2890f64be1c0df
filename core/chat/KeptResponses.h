// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>

namespace core {

//! One complete response that a client may refer to later.
struct KeptResponse
{
    QByteArray id;
    QByteArray previousId; //!< of the previous turn; empty = the first
    RawJson response;      //!< the response object as the client got it
    QList<RawJson> input;  //!< the items of this turn alone, each with an id
    QByteArray owner;      //!< KeptResponses::owner() when the request arrived
    bool isStored = true;  //!< false: only for later turns of the same connection
};

//! Where responses are kept for later turns. Replies at once, from memory; drops old ones.
class KeptResponses
{
public:
    virtual ~KeptResponses() = default;

    [[nodiscard]] virtual std::optional<KeptResponse> find(const QByteArray &id) const = 0;
    //! An input or output item of a kept response.
    [[nodiscard]] virtual std::optional<RawJson> findItem(const QByteArray &itemId) const = 0;
    //! Does nothing when the owner has changed since the request.
    virtual void keep(const KeptResponse &response) = 0;
    //! Whose responses are kept; another owner sees none of them.
    [[nodiscard]] virtual QByteArray owner() const { return {}; }
};

} // namespace core
