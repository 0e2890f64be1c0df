// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Dialect.h"
#include "core/chat/ToolNames.h"

#include <map>

namespace openai {

//! What an answer must know of its request.
struct ResponsesResponseOptions
{
    core::Framing framing = core::Framing::Http;
    QByteArray model; //!< as the client spelled it
    qint64 createdAt = 0;
    core::RawJson metadata; //!< given back; empty = none
    QByteArray previousId;
    core::ToolNames toolNames;

    bool isStored = false;               //!< as the client wished
    core::KeptResponses *kept = nullptr; //!< null = nowhere
    QByteArray owner;
    QList<core::RawJson> input; //!< to be kept
};

//! Hands the backend's own events on, or its final response object.
//!
//! Events stay as they are byte for byte. Only the response object in some of them is changed where
//! it would be wrong: the output that the backend leaves out is put together from the items, what
//! the backend was not told (metadata, the turn before, storing) is filled in, and shortened tool
//! names are the client's again. An answer that breaks off ends with `error` and `response.failed`.
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
    QByteArray whole() override;

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
    QByteArray m_response;             //!< the last response object that was told
    QByteArray m_lastEvent;            //!< as the backend wrote it
    bool m_hasReportedError = false;
    bool m_hasReportedFailure = false;
};

} // namespace openai
