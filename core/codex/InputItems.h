// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/chat/Request.h"

namespace core {

// The conversation in the shape of the backend's `input`: one function per kind of item. Ids of
// items are never sent (nothing is stored over there), call ids always.

//! Every tool output has its call before it and every call its output; the error is worded as the
//! backend does.
[[nodiscard]] Status checkCallsMatch(const QList<Item> &items);

//! Writes nothing for what cannot be given back: references to stored items, thoughts without their
//! encrypted content (or all of them, when `keepReasoning` is false), empty answers.
[[nodiscard]] Status writeItem(JsonWriter &json, const Item &item, bool keepReasoning);

void writeMessage(JsonWriter &json, const Message &message);

[[nodiscard]] bool isReasoning(const Item &item);

//! The word JSON occurs in the text of a message.
[[nodiscard]] bool speaksOfJson(const QList<Item> &items);

//! A call id of at most 64 bytes: the id itself, or its beginning and a digest. The same for a
//! call and its output.
[[nodiscard]] QByteArray shortCallId(const QByteArray &callId);

} // namespace core
