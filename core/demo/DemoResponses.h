// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <vector>

namespace core {

class JsonWriter;

//! The server-sent events of the response to a request that refusalFor() accepts.
//! `now` is unix seconds.
[[nodiscard]] std::vector<QByteArray> demoResponse(const JsonValue &body, qint64 now);

//! The response to an accepted compaction: the user's messages, and one item with encrypted
//! content in place of everything else.
[[nodiscard]] QByteArray demoCompaction(const JsonValue &body);

//! The response of an images endpoint to an accepted body. `now` is unix seconds.
[[nodiscard]] QByteArray demoImages(const JsonValue &body, qint64 now);

//! Writes the events of one response, item by item, in the order and form of the real backend.
class DemoEvents
{
public:
    //! `body` is the request; it must outlive this object.
    DemoEvents(const JsonValue &body, qint64 now);

    void addReasoning(const QByteArray &text);
    void addSearch(const QByteArray &query);
    //! `tool` is the image tool of the request, `image` base64.
    void addImage(const JsonValue &tool, const QByteArray &prompt, const QByteArray &image);
    //! `source` is a URL in `text` that is cited; empty = none.
    void addMessage(const QByteArray &text, const QByteArray &source);
    void addCall(const JsonValue &tool, const QByteArray &arguments);
    [[nodiscard]] std::vector<QByteArray> finish();

private:
    [[nodiscard]] JsonWriter begin(const QByteArray &type);
    [[nodiscard]] JsonWriter beginForItem(const QByteArray &type);
    [[nodiscard]] JsonWriter beginForPart(const QByteArray &type, const char *indexName);
    void end(JsonWriter &json);
    void addBare(const QByteArray &type);
    void addItemAdded(const QByteArray &item);
    void addItemDone(const QByteArray &item, qsizetype outputBytes);
    void addSummaryPart(const QByteArray &type, const QByteArray &text);
    void addResponse(const QByteArray &type, const char *status);
    void writeUsage(JsonWriter &json) const;

    const JsonValue &m_body;
    qint64 m_now;
    QByteArray m_responseId;
    QByteArray m_itemId;
    QByteArray m_type; //!< of the event that is being written
    std::vector<QByteArray> m_events;
    qint64 m_number = 0;
    qint64 m_index = 0;
    qint64 m_outputBytes = 0;
    qint64 m_reasoningBytes = 0;
};

} // namespace core
