// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Event.h"
#include "core/chat/Request.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>

#include <optional>

namespace core {

//! Finds the first of a few sequences in text that arrives in pieces.
//!
//! Text, sequences and every piece that comes out are UTF-8 in complete code points. Only a tail
//! that may be the beginning of a sequence is held back. Once a sequence has been met nothing comes
//! out any more. The sequence that is complete first counts, of those that end together the
//! longest, so the result does not depend on how the text was split.
class StopSequences
{
public:
    StopSequences() = default;
    //! Empty sequences are dropped: they would match everywhere.
    explicit StopSequences(const QList<QByteArray> &sequences);

    bool isEmpty() const { return m_sequences.isEmpty(); }

    //! The text that is known not to belong to a sequence, in order.
    [[nodiscard]] QByteArray feed(const QByteArray &text);
    //! The held-back tail, when no more text follows.
    [[nodiscard]] QByteArray flush();

    bool isMet() const { return !m_met.isEmpty(); }
    //! The sequence that was met; empty when none was.
    const QByteArray &met() const { return m_met; }

private:
    qsizetype heldSize(QByteArrayView text) const;

    QList<QByteArray> m_sequences;
    QByteArray m_held;
    QByteArray m_met;
};

//! Keeps a response under a number of tokens, by an estimate.
//!
//! The backend refuses a ceiling and reports its count only at the end, so tokens are estimated
//! (see TokenEstimate.h) from what passes through; the same response is always cut in the same
//! place.
//!
//! What the client can see of the response counts: text, refusals and tool arguments, but not
//! reasoning (docs/decisions/0010-local-stop-and-ceiling.md). A response that fits exactly is not
//! cut.
class TokenCeiling
{
public:
    explicit TokenCeiling(qint64 maxTokens);

    //! How many bytes of `text` still fit, in complete code points; they are counted.
    //! Less than all of them means that the ceiling is reached.
    [[nodiscard]] qsizetype admit(QByteArrayView text);

private:
    qint64 m_left = 0; //!< in twentieths of a token
};

//! Ends one response at the client's stop sequences or ceiling, which the backend cannot do; stands
//! between the backend and an encoder.
//!
//! After the cut the last event is ResponseFinished with the reason and without usage, since the
//! backend's count will never come; isCut() is then true, no more events come out, and the call to
//! the backend is to be cancelled.
class ResponseLimiter
{
public:
    explicit ResponseLimiter(const Request &request);

    //! The events to pass on: `events` itself without stop sequences and ceiling, otherwise a list
    //! that is valid until the next call.
    [[nodiscard]] const Events &filter(const Events &events);
    bool isCut() const { return m_isCut; }

private:
    void take(const Event &event);
    void takeText(const TextDelta &delta);
    void takeArguments(int item, const QByteArray &arguments);
    void releaseHeld();
    template<typename Delta>
    void admit(Delta delta, QByteArray Delta::*text);
    void cut(ResponseFinished::Reason reason);

    StopSequences m_stop;
    std::optional<TokenCeiling> m_ceiling;
    QHash<int, qsizetype> m_argumentSizes; //!< seen so far, by item
    ResponseStarted m_started;
    Events m_out;
    int m_textItem = 0;
    bool m_isCut = false;
};

} // namespace core
