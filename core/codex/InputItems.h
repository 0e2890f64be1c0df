// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/chat/Request.h"

namespace core {

//! The conversation in the format of the backend's `input`. Ids of items are never sent (the
//! backend stores nothing), call ids always. Items that a client sent in this format are parsed
//! once.
class InputItems
{
public:
    explicit InputItems(const QList<Item> &items);

    //! Every tool output has to follow its call and every call needs an output; the error is worded
    //! as the backend does.
    [[nodiscard]] Status checkCallsMatch() const;
    //! True when the word JSON occurs before or in the first message of the user. Later items do
    //! not count, so that the result is the same for each turn of a conversation.
    [[nodiscard]] bool mentionsJsonAtFirst() const;
    [[nodiscard]] bool hasReasoning() const;

    //! True when the backend's own searches of earlier turns are among them.
    [[nodiscard]] bool hasSearches() const;
    //! Types of items that this program does not know.
    [[nodiscard]] QList<QByteArray> unknownTypes() const;

    //! What is left out.
    struct Without
    {
        bool reasoning = false;
        bool searches = false;
        QList<QByteArray> types = {};
    };
    //! Writes nothing for what cannot be sent either: references to stored items, reasoning without
    //! encrypted content, empty messages.
    [[nodiscard]] Status write(JsonWriter &json, const Without &without) const;

private:
    struct Entry
    {
        Item item;
        JsonValue json; //!< of an opaque item; Undefined when it is not JSON
    };

    QList<Entry> m_entries;
};

void writeMessage(JsonWriter &json, const Message &message);

//! A call id of at most 64 bytes: the id itself, or its beginning and a digest. The same for a
//! call and its output.
[[nodiscard]] QByteArray shortCallId(const QByteArray &callId);

} // namespace core
