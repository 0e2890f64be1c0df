// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"

namespace core {

//! The estimated cost of one code point.
//!
//! The backend reports its count only at the end, so tokens are estimated. Each code point costs a
//! fixed fraction of a token, however the text is split, so the same text always counts the same:
//!
//!   letters, digits, spaces and control characters   1/4
//!   other ASCII characters                           2/5
//!   U+0080 to U+07FF (accents, Greek, Cyrillic …)    2/5
//!   U+0800 to U+FFFF (Chinese, Japanese, Korean …)   3/4
//!   above (emoji …)                                  2
struct TokenCost
{
    static constexpr qint64 PartsPerToken = 20;

    qsizetype bytes = 0; //!< of the code point
    qint64 parts = 0;    //!< in twentieths of a token
};

//! By the first byte of its UTF-8 form.
[[nodiscard]] TokenCost tokenCost(unsigned char lead);

//! Tokens of a text, rounded up.
[[nodiscard]] qint64 estimateTokens(QByteArrayView utf8);

//! The input tokens of a request: instructions, all items, tools and the format, a few for the
//! frame of each message, and a fixed number for each image or file, whose real cost only the
//! backend knows. Computed at once, without a model.
[[nodiscard]] qint64 estimateInputTokens(const Request &request);

} // namespace core
