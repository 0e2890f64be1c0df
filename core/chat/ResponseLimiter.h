// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Event.h"
#include "core/chat/StopSequences.h"
#include "core/chat/TokenCeiling.h"

#include <QtCore/QHash>

#include <optional>

namespace core {

//! Stands between the backend and an encoder and ends one answer at the client's stop sequences or
//! ceiling, which the backend cannot do.
//!
//! After the cut the last event is ResponseFinished with the reason and without usage, since the
//! backend's count will never come; isCut() is true then, nothing comes out any more, and the call
//! to the backend is to be cancelled. Without stop sequences and ceiling events pass unchanged.
class ResponseLimiter
{
public:
    explicit ResponseLimiter(const Request &request);

    [[nodiscard]] Events filter(Events events);
    bool isCut() const { return m_isCut; }

private:
    void take(Event &&event, Events &out);
    void takeText(TextDelta &&delta, Events &out);
    void takeArguments(int item, const QByteArray &arguments, Events &out);
    void releaseHeld(Events &out);
    template<typename Delta>
    void admit(Delta &&delta, QByteArray Delta::*text, Events &out);
    void cut(ResponseFinished::Reason reason, Events &out);

    StopSequences m_stop;
    std::optional<TokenCeiling> m_ceiling;
    QHash<int, qsizetype> m_argumentSizes; //!< seen so far, by item
    ResponseStarted m_started;
    int m_textItem = 0;
    bool m_isCut = false;
};

} // namespace core
