// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace core {

//! Keeps an answer under a number of tokens, by an estimate.
//!
//! The backend refuses a ceiling and tells its count only at the end, so tokens are estimated (see
//! TokenEstimate.h) from what passes by; the same answer is always cut at the same place.
//!
//! What counts is what the client can see of the answer: text, refusals and tool arguments, not
//! thoughts (docs/decisions/0010-local-stop-and-ceiling.md). An answer that fits exactly is not
//! cut.
class TokenCeiling
{
public:
    explicit TokenCeiling(qint64 maxTokens);

    //! How many bytes of `text` still fit, in whole code points; they are counted.
    //! Less than all of them means that the ceiling is reached.
    [[nodiscard]] qsizetype admit(QByteArrayView text);

private:
    qint64 m_left = 0; //!< in twentieths of a token
};

} // namespace core
