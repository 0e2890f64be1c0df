// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Event.h"
#include "core/codex/OutputItems.h"

#include <QtCore/QHash>

#include <memory>
#include <utility>

namespace core {

struct UpstreamFailure;

//! Turns the backend's events into neutral ones, for one response.
//!
//! Items are kept apart by output_index, or item_id where that is missing; see OutputItems. Events
//! meant only for the provider's own programs (`codex.*`, `response.metadata`, `responsesapi.*`)
//! and unknown events give nothing.
class CodexEvents
{
public:
    //! `rawEvents`: a RawEvent for every public event and, of the neutral ones, only
    //! ResponseStarted (before the first RawEvent), ItemFinished and the end (after theirs). When
    //! the response ends before an item, what has arrived of the item comes first.
    explicit CodexEvents(bool rawEvents = false);
    ~CodexEvents();
    CodexEvents(const CodexEvents &) = delete;
    CodexEvents &operator=(const CodexEvents &) = delete;

    //! Appends the events for `data`, the data of one server-sent event. Nothing after the end.
    //! `now` (unix seconds) converts reset times into waiting times.
    void apply(QByteArrayView data, qint64 now, Events &out);

    //! The same for the response of an images endpoint, which is one JSON text: an ImageFinished
    //! for each image, and the end. False when it holds no image; nothing is appended then.
    [[nodiscard]] bool applyImages(const QByteArray &body, Events &out);

    //! True once the backend has begun to respond.
    [[nodiscard]] bool hasStarted() const { return m_hasStarted; }
    //! True once the backend has begun its output, or has ended.
    [[nodiscard]] bool hasOutput() const { return m_hasOutput; }
    //! ResponseFinished or ResponseFailed was appended.
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    //! The failure behind ResponseFailed, with its remedy; nullptr otherwise.
    [[nodiscard]] const UpstreamFailure *failure() const { return m_failure.get(); }

    //! The model of the `openai-model` header; takes precedence over the one in the events.
    void setServedModel(const QByteArray &model);

    //! The last `codex.rate_limits` event, once; empty when there was none.
    [[nodiscard]] QByteArray takeRateLimits() { return std::exchange(m_rateLimits, {}); }

private:
    [[nodiscard]] bool applyDelta(QByteArrayView data, Events &out);
    void passOn(const QByteArray &type, const JsonValue &event, Events &out);
    void applyEvent(const QByteArray &type, const JsonValue &event, qint64 now, Events &out);

    void start(const JsonValue &response, Events &out);
    void conclude(const JsonValue &response, bool isIncomplete, Events &out);
    void fail(const JsonValue &error, qint64 now, Events &out);

    [[nodiscard]] int indexOf(const JsonValue &event);
    //! indexOf(), and remembers the id of the item.
    int noteItem(const JsonValue &event);

    bool m_rawEvents = false;
    bool m_hasStarted = false;
    bool m_hasOutput = false;
    bool m_hasEnded = false;
    bool m_hasServedModelHeader = false;
    QByteArray m_servedModel;
    QByteArray m_rateLimits;
    OutputItems m_items; //!< not with raw events
    OpenItems m_open;    //!< only with raw events
    int m_nextIndex = 0;
    std::optional<int> m_openIndex; //!< of the item that was added last, while it is not done
    QHash<QByteArray, int> m_indexById;
    std::unique_ptr<UpstreamFailure> m_failure;
};

} // namespace core
