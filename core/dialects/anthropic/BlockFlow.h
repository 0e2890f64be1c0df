// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Event.h"
#include "core/chat/ToolNames.h"
#include "core/dialects/anthropic/Block.h"
#include "core/dialects/anthropic/SearchResults.h"

#include <QtCore/QHash>

#include <optional>
#include <utility>
#include <vector>

namespace anthropic {

//! The JSON schemas of a request's functions, by their names at the backend.
using ToolSchemas = QHash<QByteArray, core::RawJson>;

//! How much of the model's reasoning a client sees.
enum class Reasoning {
    Hidden,        //!< nothing
    SignatureOnly, //!< empty blocks that only carry the signature
    Shown,
};

//! Puts the events of a response, whose items may interleave, into the order of this API: one block
//! after the other.
//!
//! What belongs to a later item waits until the previous block is closed. A text is closed when
//! another item begins; if more of it follows, that becomes another block. One thinking block
//! stands for one reasoning item, however many paragraphs it has. The arguments of a call are held
//! back when its tool may have blank members, and the result of a search until the citations of a
//! text are known.
class BlockFlow
{
public:
    BlockFlow(BlockSink &sink, Reasoning reasoning, const core::ToolNames &names,
              const ToolSchemas &schemas)
        : m_sink(sink)
        , m_reasoning(reasoning)
        , m_names(names)
        , m_schemas(schemas)
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
    void closeCall();
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
    void showSearchResults();
    void cite(const core::CitationAdded &citation);
    void finishItem(int item);
    void showImage(const core::ImageFinished &image);

    BlockSink &m_sink;
    Reasoning m_reasoning;
    const core::ToolNames &m_names;
    const ToolSchemas &m_schemas;
    std::optional<Block::Kind> m_open;
    int m_item = 0;                                       //!< of the open block
    std::optional<std::pair<int, bool>> m_paragraph;      //!< of the open reasoning
    core::ToolKind m_callKind = core::ToolKind::Function; //!< of the open call
    core::RawJson m_callSchema;                           //!< empty = its arguments stay
    qsizetype m_sentSize = 0;                             //!< of the open call's arguments
    QByteArray m_heldArguments; //!< of an open custom call, or one with a schema
    SearchResults m_searchResults;
    std::vector<std::pair<int, core::Events>> m_waiting; //!< by item, in order of their beginning
    bool m_hasCalls = false;
    bool m_hasRefusal = false;
    int m_searchCount = 0;
};

} // namespace anthropic
