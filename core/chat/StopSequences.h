// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace core {

//! Finds the first of a few sequences in text that arrives in pieces.
//!
//! Text is UTF-8 in whole code points, as are the sequences; so is every piece that comes out. Only
//! a tail that may be the beginning of a sequence is held back. Once a sequence is met nothing
//! comes out any more. Of several the one that is complete first is met, of those that end together
//! the longest, so that the pieces in which text arrives make no difference.
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

} // namespace core
