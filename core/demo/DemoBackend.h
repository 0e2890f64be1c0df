// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpRequest.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace core {

//! A stand-in for the provider's backend on loopback: for the demo and for tests.
//!
//! It refuses what the real one refuses, in its words. What it accepts it answers by itself: a
//! friendly text that says it is a demo, a call of one of the client's tools, an object that fits a
//! JSON schema, or a search, each as the real one streams them. Tests may script answers instead,
//! watch what was asked, and count streams.
class DemoBackend : public QObject
{
    Q_OBJECT

public:
    //! One step of a scripted answer, in order.
    struct Step
    {
        enum class What {
            Send,  //!< `bytes`
            Delay, //!< `time`
            Wait,  //!< until release()
            Cut,   //!< breaks the connection
            Hang,  //!< nothing ever again
        };

        What what = What::Send;
        QByteArray bytes = {};
        std::chrono::milliseconds time{0};
    };

    //! A scripted answer. Without steps `body` is sent whole; with steps the head goes first.
    struct Script
    {
        int status = 200;
        HttpHeaders headers;
        QByteArray contentType = "text/event-stream";
        QByteArray body;
        std::vector<Step> steps;
        bool isChecked = false; //!< refuses what the real one refuses before it is played
        bool hasHead = true;    //!< false: the steps begin before any head is sent
    };

    explicit DemoBackend(QObject *parent = nullptr);
    ~DemoBackend() override;

    //! Before listen().
    void useTls(const QSslConfiguration &configuration);
    //! On 127.0.0.1; 0 = any port.
    [[nodiscard]] Status listen(quint16 port = 0);
    void close();
    //! "http://127.0.0.1:<port>/backend-api/codex", as the setting `upstream` wants it.
    [[nodiscard]] QUrl url() const;

    //! Which access tokens are good; without a check every non-empty one is.
    void setTokenCheck(std::function<bool(const QByteArray &token)> check);
    //! The pause between two pieces of an own answer, so that a demo looks alive. Default 15 ms.
    void setPace(std::chrono::milliseconds pace);
    //! What the limit headers and the usage page tell of the plan's two windows, in percent.
    void setUsedPercent(double fiveHours, double weekly);
    //! Replaces the model list (`{"models":[…]}`) and its ETag.
    void setModels(const QByteArray &json, const QByteArray &etag);

    //! The next POST /responses is answered so; scripts are used up in order.
    void enqueue(Script script);
    //! Lets every answer that stands at Step::Wait go on.
    void release();

    //! The requests so far, in order; the last thousand, and fewer when they are large.
    [[nodiscard]] const QList<HttpRequest> &requests() const;
    //! Those to /responses only.
    [[nodiscard]] QList<HttpRequest> responseRequests() const;
    void clearRequests();
    [[nodiscard]] int openStreams() const;
    //! The most that were open at the same time.
    [[nodiscard]] int mostOpenStreams() const;
    //! Streams whose client went away before the end.
    [[nodiscard]] int cancelledStreams() const;

Q_SIGNALS:
    void requested();
    void streamCancelled();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
