// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"

namespace core {

//! A request's items, with the system text at their head apart from the conversation.
struct SystemText
{
    QByteArray text;    //!< instructions, system and developer messages, joined with a blank line
    QList<Item> before; //!< `additional_tools` items, which come before the text
    QList<Item> rest;   //!< the conversation

    //! The text as the one message that leads the input; empty = there is none.
    [[nodiscard]] Message toMessage() const;
};

enum class Remaining {
    MayBeNothing,
    OneMessage, //!< the last message stays in `rest` when there are only system messages
};

//! The same for each turn of a conversation, because what follows is cached by its prefix.
[[nodiscard]] SystemText splitSystemText(const Request &request, Remaining remaining);

} // namespace core
