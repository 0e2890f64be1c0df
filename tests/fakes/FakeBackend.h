// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/DemoBackend.h"

#include <QtCore/QPointer>

namespace fakes {

class ScriptPlayer;

//! The simulated backend with scripted responses. It keeps the requests and counts streams.
class FakeBackend final : public core::DemoBackend
{
public:
    //! One step of a scripted response.
    struct Step
    {
        enum class What {
            Send,  //!< sends `bytes`
            Delay, //!< waits for `time`
            Wait,  //!< waits for release()
            Cut,   //!< breaks the connection
            Hang,  //!< sends nothing any more
        };

        What what = What::Send;
        QByteArray bytes = {};
        std::chrono::milliseconds time{0};
    };

    //! A scripted response. Without steps `body` is sent complete; with steps the head goes first.
    struct Script
    {
        int status = 200;
        core::HeaderList headers;
        QByteArray contentType = "text/event-stream";
        QByteArray body;
        std::vector<Step> steps;
        bool isChecked = false; //!< an invalid request is refused instead
        bool hasHead = true;    //!< false: the steps begin before any head is sent
    };

    FakeBackend() { m_plan.hasImages = false; }
    ~FakeBackend() override;

    //! Before listen().
    void useTls(const QSslConfiguration &configuration);
    [[nodiscard]] QUrl url() const override;

    //! The pause between two events of a simulated response.
    void setPace(std::chrono::milliseconds pace) { m_pace = pace; }
    //! Of the plan's two limits, in the limit headers and in the usage report.
    void setUsedPercent(double fiveHours, double weekly);
    //! A workspace of that region: other requests are refused.
    void setResidency(const QByteArray &residency) { m_plan.residency = residency; }
    //! A backend that refuses bodies without `instructions`.
    void setNeedsInstructions(bool needs) { m_plan.needsInstructions = needs; }
    //! A backend with endpoints for images; without, the chat model's tool makes them.
    void setHasImages(bool has) { m_plan.hasImages = has; }
    //! Replaces the model list (`{"models":[…]}`) and its ETag.
    void setModels(const QByteArray &json, const QByteArray &etag);

    //! The script for a later POST /responses; each one is used once, in this order.
    void enqueue(Script script) { m_scripts.push_back(std::move(script)); }
    //! Continues every response that is at Step::Wait.
    void release();

    //! The requests so far, in order.
    [[nodiscard]] const QList<core::HttpRequest> &requests() const { return m_requests; }
    //! Only those to /responses.
    [[nodiscard]] QList<core::HttpRequest> responseRequests() const;
    //! How many went to a path with that end.
    [[nodiscard]] qsizetype requestsTo(QByteArrayView pathEnd) const;
    void clearRequests() { m_requests.clear(); }
    [[nodiscard]] int openStreams() const;
    //! Streams that the client left before their end.
    [[nodiscard]] int cancelledStreams() const { return m_cancelledStreams; }

    std::function<void()> onRequest; //!< called before the request is handled
    std::function<void()> onCancel;  //!< a client has left a stream

private:
    void serve(const core::HttpRequest &request, core::ResponseWriter *writer) override;
    void stream(std::vector<QByteArray> events, const core::HeaderList &headers,
                core::ResponseWriter *writer) override;
    void play(Script script, core::ResponseWriter *writer);

    bool m_isTls = false;
    std::chrono::milliseconds m_pace{15};
    std::vector<Script> m_scripts;
    std::optional<Script> m_checkedScript; //!< for the request that is being handled
    QList<core::HttpRequest> m_requests;
    QList<QPointer<ScriptPlayer>> m_players;
    int m_cancelledStreams = 0;
};

} // namespace fakes
