// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Dialect.h"
#include "core/chat/ToolNames.h"
#include "core/dialects/openai/EventItems.h"
#include "core/dialects/openai/ResponseEcho.h"

#include <map>

namespace openai {

//! What a response needs from its request.
struct ResponsesResponseOptions
{
    core::Framing framing = core::Framing::Http;
    QByteArray model; //!< as the client spelled it
    qint64 createdAt = 0;
    std::function<std::chrono::nanoseconds()> elapsed; //!< since then; may be empty
    QList<JsonMember> echo = defaultEcho();            //!< where the backend does not repeat it
    core::RawJson metadata;                            //!< echoed; empty = none
    core::RawJson instructions; //!< echoed, as the client wrote them; empty = none
    QByteArray previousId;
    core::ToolNames toolNames;

    bool isStored = false;               //!< as the client requested
    core::KeptResponses *kept = nullptr; //!< null = nowhere
    QByteArray owner;
    QList<core::RawJson> input; //!< to be kept
};

//! Passes on the backend's own events, or its final response object.
//!
//! What is complete and true stays unchanged byte for byte. Events, items and response objects get
//! the members that the API promises and the backend leaves out: from the request, from the items
//! so far, or as the API documents their defaults. What the backend does not know (metadata, the
//! previous turn, storing) is filled in, and shortened tool names become the client's again. A
//! response that breaks off ends with `error` and `response.failed`.
class ResponsesEncoder final : public core::Encoder
{
public:
    explicit ResponsesEncoder(ResponsesResponseOptions options);

    QByteArray contentType() const override { return "text/event-stream; charset=utf-8"; }
    bool wantsRawEvents() const override { return true; }
    void stream(int choice, const core::Event &event, QByteArray &out) override;
    void end(QByteArray &) override { }
    //! A conversation that is too long: the Codex CLI compacts it when an event says so.
    bool streamsFailure(const core::Error &error) const override;
    QByteArray heartbeat() const override;
    void collect(int choice, const core::Event &event) override;
    QByteArray completeBody() override;

private:
    void take(const core::Event &event, QByteArray *out);
    void pass(const core::RawEvent &event, QByteArray *out);
    void takeItem(const QByteArray &event);
    void finishItem(const core::ItemFinished &finished);
    void finish(const core::ResponseFinished &finished);
    void fail(const core::Error &error, QByteArray &out);
    void failWithError(const core::Error &error, QByteArray &out);
    void append(QByteArrayView type, QByteArrayView text, QByteArray &out) const;
    void appendResponse(const QByteArray &type, const core::JsonValue &response, QByteArray &out);

    [[nodiscard]] QByteArray complete(const QByteArray &type, const core::JsonValue &response);
    void fillIn(const QByteArray &type, const core::JsonValue &response,
                QList<JsonMember> &changes) const;
    void overrule(const core::JsonValue &response, QList<JsonMember> &changes) const;
    [[nodiscard]] QByteArray idOf(const core::JsonValue &response);
    [[nodiscard]] QByteArray outputOf(const core::JsonValue &response, bool isLast);
    [[nodiscard]] QByteArray withClientNames(QByteArray text) const;

    ResponsesResponseOptions m_options;
    core::ResponseStarted m_started;
    EventItems m_eventItems;
    std::map<int, QByteArray> m_items; //!< complete ones by output_index
    QByteArray m_id;                   //!< of the response, in all of its events
    bool m_isOwnId = false;
    QByteArray m_response;       //!< the last response object that was sent
    bool m_hasTakenItem = false; //!< from the newest event
    bool m_hasSentError = false;
    bool m_hasSentFailure = false;
};

} // namespace openai
