// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/dialects/anthropic/BlockFlow.h"

namespace anthropic {

//! Writes blocks as `content_block_start`, `content_block_delta` and `content_block_stop`; their
//! indexes rise by one.
class StreamedBlocks final : public BlockSink
{
public:
    //! Where the events go from now on.
    void setOutput(QByteArray &out) { m_out = &out; }

    void open(const Block &block) override;
    void add(Delta kind, QByteArrayView piece) override;
    void close() override;

private:
    QByteArray *m_out = nullptr;
    int m_count = 0;
    QByteArray m_deltaHead; //!< of the open block
};

//! Writes blocks into the `content` of a complete message.
class CollectedBlocks final : public BlockSink
{
public:
    void open(const Block &block) override;
    void add(Delta kind, QByteArrayView piece) override;
    void close() override;

    //! The array; to be called once, when every block is closed.
    [[nodiscard]] QByteArray take();

private:
    Block m_block;
    QByteArray m_text; //!< or thinking, or input
    QByteArray m_signature;
    QList<QByteArray> m_citations;
    QList<QByteArray> m_content;
};

} // namespace anthropic
