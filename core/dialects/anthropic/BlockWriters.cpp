// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/BlockWriters.h"

#include "core/dialects/anthropic/BlockValues.h"

namespace anthropic {

using namespace core;

namespace {

void writeSearchResult(JsonWriter &json, const Block &block)
{
    json.beginObject().member("type", "web_search_tool_result").member("tool_use_id", block.id);
    json.memberRaw("content", block.results.text).endObject();
}

void writeToolUse(JsonWriter &json, const Block &block, QByteArrayView input)
{
    const bool isClients = block.kind == Block::Kind::ToolUse;
    json.beginObject().member("type", isClients ? "tool_use" : "server_tool_use");
    json.member("id", block.id).member("name", block.name);
    json.memberRaw("input", input).endObject();
}

void writeBeginning(JsonWriter &json, const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Text:
        json.beginObject().member("type", "text").member("text", "").endObject();
        return;
    case Block::Kind::Thinking:
        json.beginObject().member("type", "thinking").member("thinking", "");
        json.member("signature", "").endObject();
        return;
    case Block::Kind::ToolUse:
    case Block::Kind::ServerToolUse:
        return writeToolUse(json, block, "{}");
    case Block::Kind::SearchResult:
        return writeSearchResult(json, block);
    }
}

//! From the name of the delta to the beginning of its value.
QByteArrayView deltaOpening(BlockSink::Delta kind)
{
    switch (kind) {
    case BlockSink::Delta::Text:
        return R"("text_delta","text":)";
    case BlockSink::Delta::Thinking:
        return R"("thinking_delta","thinking":)";
    case BlockSink::Delta::Signature:
        return R"("signature_delta","signature":)";
    case BlockSink::Delta::Input:
        return R"("input_json_delta","partial_json":)";
    case BlockSink::Delta::Citation:
        return R"("citations_delta","citation":)";
    }
    return {};
}

} // namespace

void StreamedBlocks::open(const Block &block)
{
    const QByteArray index = QByteArray::number(m_count);
    m_out->append("event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":");
    m_out->append(index);
    JsonWriter json;
    writeBeginning(json, block);
    m_out->append(",\"content_block\":").append(json.text()).append("}\n\n");
    m_deltaHead = "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":"
        + index + R"(,"delta":{"type":)";
}

void StreamedBlocks::add(Delta kind, QByteArrayView piece)
{
    m_out->append(m_deltaHead);
    m_out->append(deltaOpening(kind));
    if (kind == Delta::Citation)
        m_out->append(piece);
    else
        appendJsonString(*m_out, piece);
    m_out->append("}}\n\n");
}

void StreamedBlocks::close()
{
    m_out->append("event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":");
    m_out->append(QByteArray::number(m_count++)).append("}\n\n");
}

void CollectedBlocks::open(const Block &block)
{
    m_block = block;
    m_text.clear();
    m_signature.clear();
    m_citations.clear();
}

void CollectedBlocks::add(Delta kind, QByteArrayView piece)
{
    switch (kind) {
    case Delta::Text:
    case Delta::Thinking:
    case Delta::Input:
        m_text.append(piece);
        return;
    case Delta::Signature:
        m_signature.append(piece);
        return;
    case Delta::Citation:
        m_citations.append(piece.toByteArray());
        return;
    }
}

void CollectedBlocks::close()
{
    JsonWriter json;
    switch (m_block.kind) {
    case Block::Kind::Text:
        json.beginObject().member("type", "text").member("text", m_text);
        if (!m_citations.isEmpty())
            json.memberRaw("citations", '[' + m_citations.join(',') + ']');
        json.endObject();
        break;
    case Block::Kind::Thinking:
        json.beginObject().member("type", "thinking").member("thinking", m_text);
        json.member("signature", m_signature).endObject();
        break;
    case Block::Kind::ToolUse:
    case Block::Kind::ServerToolUse:
        writeToolUse(json, m_block, toToolInput(m_text));
        break;
    case Block::Kind::SearchResult:
        writeSearchResult(json, m_block);
        break;
    }
    m_content.append(json.take());
}

QByteArray CollectedBlocks::take()
{
    return '[' + std::exchange(m_content, {}).join(',') + ']';
}

} // namespace anthropic
