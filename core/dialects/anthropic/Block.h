// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"

#include <QtCore/QByteArray>

namespace anthropic {

//! One block of a response's content, at its beginning.
struct Block
{
    enum class Kind { Text, Thinking, ToolUse, ServerToolUse, SearchResult };

    Kind kind = Kind::Text;
    QByteArray id;         //!< of a tool use, or the one that a result belongs to
    QByteArray name;       //!< of a tool
    core::RawJson results; //!< of a search: an array
};

//! Takes the blocks of one response. Between open() and close() of a block no other one begins.
class BlockSink
{
public:
    enum class Delta { Text, Thinking, Signature, Input, Citation };

    virtual ~BlockSink() = default;

    virtual void open(const Block &block) = 0;
    //! Text, or for Input a piece of JSON text, or for Citation a JSON value.
    virtual void add(Delta kind, QByteArrayView piece) = 0;
    virtual void close() = 0;
};

} // namespace anthropic
