// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Dialect.h"
#include "core/chat/ToolNames.h"

#include <map>

namespace openai {

//! What a response needs from its request.
struct ResponsesResponseOptions
{
    core::Framing framing = core::Framing::Http;
    QByteArray model; //!< as the client spelled it
    qint64 createdAt = 0;
    core::RawJson metadata;     //!< echoed; empty = none
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
//! Events stay unchanged byte for byte. Only the response object in some of them is changed where
//! it would be wrong: the output that the backend leaves out is assembled from the items, what the
//! backend does not know (metadata, the previous turn, storing) is filled in, and shortened tool
//! names become the client's again. A response that breaks off ends with `error` and
//! `response.failed`.
class ResponsesEncoder final : public core::Encoder
{
public:
    explicit ResponsesEncoder(ResponsesResponseOptions options);

    QByteArray contentType() const override { return "text/event-stream; charset=utf-8"; }
    bool wantsRawEvents() const override { return true; }
    void stream(int choice, const core::Event &event, QByteArray &out) override;
    void end(QByteArray &) override { }
    QByteArray heartbeat() const override;
    void collect(int choice, const core::Event &event) override;
    QByteArray completeBody() override;

private:
    void take(const core::Event &event, QByteArray *out);
    void pass(const core::RawEvent &event, QByteArray *out);
    void finish(const core::ResponseFinished &finished);
    void fail(const core::Error &error, QByteArray &out);
    void append(QByteArrayView type, QByteArrayView text, QByteArray &out) const;

    [[nodiscard]] QByteArray amended(const core::JsonValue &response, bool isLast) const;
    [[nodiscard]] QByteArray withClientNames(QByteArray text) const;
    [[nodiscard]] QByteArray output() const;
    [[nodiscard]] QByteArray failedResponse(const core::Error &error) const;
    [[nodiscard]] qint64 nextNumber() const;

    ResponsesResponseOptions m_options;
    core::ResponseStarted m_started;
    std::map<int, QByteArray> m_items; //!< complete ones by output_index
    QByteArray m_response;             //!< the last response object that was sent
    QByteArray m_lastEvent;            //!< as the backend wrote it
    bool m_hasSentError = false;
    bool m_hasSentFailure = false;
};

} // namespace openai
