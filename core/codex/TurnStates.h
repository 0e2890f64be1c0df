// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"

#include <QtCore/QHash>

namespace core {

//! The `x-codex-turn-state` header of each conversation, which the backend gets back for the rest
//! of the turn: as long as the input ends with outputs of tools.
class TurnStates
{
public:
    //! The state to send with `request`; a message of the user begins a new turn without one.
    [[nodiscard]] QByteArray stateFor(const Request &request, const QByteArray &cacheKey);
    //! The backend's state for the conversation; empty = none, which changes nothing.
    void note(const QByteArray &cacheKey, const QByteArray &state);
    void clear() { m_states.clear(); }

private:
    QHash<QByteArray, QByteArray> m_states; //!< by cache key
};

} // namespace core
