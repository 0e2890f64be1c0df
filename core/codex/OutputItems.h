// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Event.h"

#include <map>

namespace core {

//! A piece of an output item, as all delta events of the backend bring it.
struct ItemDelta
{
    enum class Kind { Text, Refusal, Summary, Reasoning, Arguments };

    Kind kind = Kind::Text;
    int item = 0; //!< its output_index
    int part = 0;
    QByteArrayView text;
};

//! Turns the output items of one response into neutral events.
//!
//! Text, reasoning and arguments are passed on as their deltas arrive; when an item is complete,
//! only what no delta brought is added. Items are kept apart by index, never by "the current item".
class OutputItems
{
public:
    void addDelta(const ItemDelta &delta, Events &out);
    //! The item begins.
    void add(int index, const JsonValue &item, Events &out);
    //! The item is complete.
    void finish(int index, const JsonValue &item, Events &out);
    //! A part of a reasoning summary begins.
    void startSummary(int index, int part, Events &out);
    void cite(int index, int part, const JsonValue &annotation, Events &out);
    //! The complete arguments of a call, which may arrive before the complete item.
    void completeArguments(int index, const QByteArray &all, Events &out);
    //! Takes items whose end was not reported from the final response, or closes them as they are.
    void finishOpen(const JsonValue &response, Events &out);

private:
    //! What was passed on of one stretch of text.
    struct Emitted
    {
        qsizetype bytes = 0;
        qint64 codePoints = 0;
        bool hasStarted = false;
        qsizetype citations = 0;
    };

    struct State
    {
        QByteArray type;
        QByteArray itemId;
        std::map<int, Emitted> texts;     //!< by content_index
        std::map<int, Emitted> refusals;  //!< by content_index
        std::map<int, Emitted> summaries; //!< by summary_index
        std::map<int, Emitted> reasoning; //!< raw reasoning, by content_index
        QByteArray arguments;
        bool hasStarted = false;
        bool hasFinished = false;
    };

    void finishMessage(int index, const JsonValue &item, Events &out);
    void finishReasoning(int index, const JsonValue &item, Events &out);
    void startCall(int index, const JsonValue &item, Events &out);
    void finishCall(int index, const QByteArray &arguments, Events &out);
    void addReasoning(int index, int part, bool isSummary, QByteArrayView text, Events &out);
    void completeReasoning(int index, int part, bool isSummary, const QByteArray &all, Events &out);
    void addArguments(int index, QByteArrayView piece, Events &out);

    std::map<int, State> m_items; //!< by index
};

//! The output items of a response whose events are passed on unchanged: what has arrived of those
//! that are not complete, in case their end never comes.
class OpenItems
{
public:
    //! `item` as the backend announces it (JSON).
    void begin(int index, const QByteArray &item);
    void hold(const ItemDelta &delta);
    //! False when the item was complete before.
    bool finish(int index);
    //! Emits what has arrived of every open item, with the status "incomplete".
    void giveUp(Events &out);

private:
    using Parts = std::map<int, QByteArray>; //!< by content_index or summary_index

    struct Item
    {
        QByteArray announced; //!< JSON
        Parts texts;
        Parts refusals;
        Parts summaries;
        Parts reasoning;
        QByteArray arguments;
        bool hasFinished = false;
    };

    [[nodiscard]] static QByteArray toIncomplete(const Item &item);
    [[nodiscard]] static bool writeMember(class JsonWriter &json, const QByteArray &name,
                                          const Item &item);

    std::map<int, Item> m_items; //!< by index
};

} // namespace core
