// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDebug>

namespace core {

//! Text that must not reach a log: a token, a key, a code verifier.
//!
//! It prints as a placeholder; reveal() is the only access to the bytes, so that a search for it
//! finds every use.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray text) : m_text(std::move(text)) { }

    const QByteArray &reveal() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Secret &, const Secret &) = default;
    friend QDebug operator<<(QDebug debug, const Secret &secret)
    {
        const QDebugStateSaver saver(debug);
        debug.noquote() << (secret.isEmpty() ? "<no secret>" : "<secret>");
        return debug;
    }

private:
    QByteArray m_text;
};

//! Compares without revealing through its duration where the first difference is.
[[nodiscard]] inline bool equalsInConstantTime(QByteArrayView left, QByteArrayView right)
{
    unsigned difference = left.size() == right.size() ? 0U : 1U;
    for (qsizetype i = 0; i < left.size(); ++i) {
        const char other = right.isEmpty() ? '\0' : right[i % right.size()];
        difference |= static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(other);
    }
    return difference == 0;
}

} // namespace core
