// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Event.h"
#include "core/codex/OpenItem.h"

#include <QtCore/QHash>

#include <map>
#include <string_view>

namespace core {

struct UpstreamFailure;

//! Turns the backend's events into neutral ones, for one answer.
//!
//! Text, thoughts and arguments go on as their deltas arrive; when an item is complete, only what
//! no delta brought is added. Everything is kept apart by output_index (or item_id where that is
//! missing), never by "the current item". Events that are only meant for the provider's own
//! programs (`codex.*`, `response.metadata`, `responsesapi.*`) and unknown ones give nothing.
class CodexEvents
{
public:
    //! `rawEvents`: a RawEvent for every public event and, of the neutral ones, ResponseStarted
    //! (before the first RawEvent), ItemFinished and the end (after theirs) alone. An answer that
    //! ends before an item does brings what there is of the item first.
    explicit CodexEvents(bool rawEvents = false);
    ~CodexEvents();
    CodexEvents(const CodexEvents &) = delete;
    CodexEvents &operator=(const CodexEvents &) = delete;

    //! Appends what `data`, the data of one server-sent event, means. Nothing after the end.
    //! `now` (unix seconds) turns reset times into waiting times.
    void apply(QByteArrayView data, qint64 now, Events &out);

    //! True once the backend has begun with its output, or has ended.
    [[nodiscard]] bool hasOutput() const { return m_hasOutput; }
    //! ResponseFinished or ResponseFailed was appended.
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    //! What led to ResponseFailed, with advice; nullptr otherwise.
    [[nodiscard]] const UpstreamFailure *failure() const { return m_failure.get(); }

    //! The model of the `openai-model` header; wins over the one in the events.
    void setServedModel(const QByteArray &model);

    //! The last `codex.rate_limits` event, once; empty when there was none.
    [[nodiscard]] QByteArray takeRateLimits() { return std::exchange(m_rateLimits, {}); }

private:
    //! What was already told of one stretch of text.
    struct Reported
    {
        qsizetype bytes = 0;
        qint64 codePoints = 0;
        bool hasStarted = false;
        qsizetype citations = 0;
    };

    struct ItemState
    {
        QByteArray type;
        QByteArray itemId;
        std::map<int, Reported> texts;     //!< by content_index
        std::map<int, Reported> refusals;  //!< by content_index
        std::map<int, Reported> summaries; //!< by summary_index
        std::map<int, Reported> reasoning;  //!< raw reasoning, by content_index
        QByteArray arguments;
        OpenItem open; //!< only with raw events: nothing else would tell what came of it
        bool hasStarted = false;
        bool hasFinished = false;
    };

    struct Delta;
    struct DeltaType;

    [[nodiscard]] static const DeltaType *findDeltaType(std::string_view type);
    [[nodiscard]] bool applyDelta(QByteArrayView data, Events &out);
    void hold(const Delta &delta);
    void passOn(const QByteArray &type, const JsonValue &event, Events &out);
    void forwardDelta(const Delta &delta, Events &out);
    void applyEvent(const QByteArray &type, const JsonValue &event, qint64 now, Events &out);

    void start(const JsonValue &response, Events &out);
    void addItem(int index, const JsonValue &item, Events &out);
    void finishItem(int index, const JsonValue &item, Events &out);
    void finishMessage(int index, const JsonValue &item, Events &out);
    void finishReasoning(int index, const JsonValue &item, Events &out);
    void startCall(int index, const JsonValue &item, Events &out);
    void finishCall(int index, const QByteArray &arguments, Events &out);
    void finishSearch(int index, const JsonValue &item, Events &out);
    void finishImage(int index, const JsonValue &item, Events &out);
    void cite(int index, int part, const JsonValue &annotation, Events &out);
    void addReasoning(int index, int part, bool isSummary, QByteArrayView text, Events &out);
    void completeReasoning(int index, int part, bool isSummary, const QByteArray &whole,
                           Events &out);
    void addArguments(int index, QByteArrayView piece, Events &out);
    void completeArguments(int index, const QByteArray &whole, Events &out);

    void conclude(const JsonValue &response, bool isIncomplete, Events &out);
    void finishOpenItems(const JsonValue &response, Events &out);
    void giveUpOpenItems(Events &out);
    void fail(const JsonValue &error, qint64 now, Events &out);

    [[nodiscard]] int indexOf(const JsonValue &event);
    [[nodiscard]] ItemState &item(int index) { return m_items[index]; }

    bool m_rawEvents = false;
    bool m_hasStarted = false;
    bool m_hasOutput = false;
    bool m_hasEnded = false;
    bool m_hasServedModelHeader = false;
    QByteArray m_servedModel;
    QByteArray m_rateLimits;
    std::map<int, ItemState> m_items;
    QHash<QByteArray, int> m_indexById;
    std::unique_ptr<UpstreamFailure> m_failure;
};

} // namespace core
