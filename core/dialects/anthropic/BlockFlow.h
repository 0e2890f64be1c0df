// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Event.h"
#include "core/chat/ToolNames.h"

#include <optional>
#include <utility>
#include <vector>

namespace anthropic {

//! How much of the model's reasoning a client sees.
enum class Reasoning {
    Hidden,        //!< nothing
    SignatureOnly, //!< empty blocks that only carry the signature
    Shown,
};

//! One block of a response's content, at its beginning.
struct Block
{
    enum class Kind { Text, Thinking, ToolUse, ServerToolUse, SearchResult };

    Kind kind = Kind::Text;
    QByteArray id;          //!< of a tool use, or the one that a result belongs to
    QByteArray name;        //!< of a tool
    core::RawJson findings; //!< of a search: an array
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

//! Puts the events of a response, whose items may interleave, into the order of this API: one block
//! after the other.
//!
//! What belongs to a later item waits until the previous block is closed. A text is closed when
//! another item begins; if more of it follows, that becomes another block. One thinking block
//! stands for one reasoning item, however many paragraphs it has.
class BlockFlow
{
public:
    BlockFlow(BlockSink &sink, Reasoning reasoning, const core::ToolNames &names)
        : m_sink(sink)
        , m_reasoning(reasoning)
        , m_names(names)
    {
    }

    void take(const core::Event &event);
    //! Closes what is open and emits what waits.
    void end();

    bool hasCalls() const { return m_hasCalls; }
    bool hasRefusal() const { return m_hasRefusal; }
    int searchCount() const { return m_searchCount; }

private:
    void apply(int item, const core::Event &event);
    void applyBatch(int item, const core::Events &events);
    void drain();
    void open(int item, const Block &block);
    void openUnlessOpen(int item, Block::Kind kind);
    void close();
    [[nodiscard]] bool isOpen(int item, Block::Kind kind) const;
    [[nodiscard]] bool isBlocked(int item) const;

    void addText(int item, const QByteArray &text);
    void addReasoning(const core::ReasoningDelta &delta);
    void finishReasoning(const core::ReasoningFinished &reasoning);
    void startCall(const core::ToolCallStarted &call);
    void addArguments(int item, const QByteArray &piece);
    void finishCall(const core::ToolCallFinished &call);
    void startSearch(const core::SearchStarted &search);
    void finishSearch(const core::SearchFinished &search);
    void cite(const core::CitationAdded &citation);
    void showImage(const core::ImageFinished &image);

    BlockSink &m_sink;
    Reasoning m_reasoning;
    const core::ToolNames &m_names;
    std::optional<Block::Kind> m_open;
    int m_item = 0;                                       //!< of the open block
    std::optional<std::pair<int, bool>> m_paragraph;      //!< of the open reasoning
    core::ToolKind m_callKind = core::ToolKind::Function; //!< of the open call
    qsizetype m_sentSize = 0;                             //!< of the open call's arguments
    QByteArray m_freeText;                                //!< of an open custom call
    std::vector<std::pair<int, core::Events>> m_waiting;  //!< by item, in order of their beginning
    bool m_hasCalls = false;
    bool m_hasRefusal = false;
    int m_searchCount = 0;
};

} // namespace anthropic
