// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/http/HttpServer.h"

#include <QtCore/QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace core {

class JsonValue;

class JsonValue;
struct DemoRefusal;

//! A simulated backend of the provider on loopback, for --demo.
//!
//! It refuses what the real one refuses, with the same messages. Everything else gets a simulated
//! response: a friendly text, a call of one of the client's tools, an object that fits a JSON
//! schema, a search or an image, each streamed like the real one. The tests derive from it.
class DemoBackend
{
public:
    DemoBackend();
    virtual ~DemoBackend() = default;

    //! On 127.0.0.1; 0 = any port.
    [[nodiscard]] Status listen(quint16 port = 0);
    void close();
    //! "http://127.0.0.1:<port>/backend-api/codex", the form that the setting `upstream` has.
    [[nodiscard]] virtual QUrl url() const;

    //! Which access tokens are valid; without a check every non-empty one is.
    void setTokenCheck(std::function<bool(const QByteArray &token)> check);

protected:
    //! What the simulated account may use.
    struct Plan
    {
        double fiveHours = 34; //!< percent used of the first limit
        double weekly = 12;    //!< and of the second
        QByteArray models;     //!< {"models":[…]}
        QByteArray modelsEtag = "W/\"demo-1\"";
        QByteArray residency;           //!< of the workspace; requests have to name it
        bool needsInstructions = false; //!< refuses a body without them
        bool hasImages = true;          //!< has the images endpoints
    };

    //! Handles one request.
    virtual void serve(const HttpRequest &request, ResponseWriter *writer);
    //! Streams the response to a valid request, one server-sent event at a time.
    virtual void stream(std::vector<QByteArray> events, const HeaderList &headers,
                        ResponseWriter *writer);

    [[nodiscard]] bool isAuthorized(const HttpRequest &request) const;
    [[nodiscard]] static bool isResponsesRequest(const HttpRequest &request);

    Plan m_plan;
    HttpServer m_server;

private:
    void serveResponses(const HttpRequest &request, ResponseWriter *writer);
    void serveCompaction(const HttpRequest &request, ResponseWriter *writer);
    void serveImages(const HttpRequest &request, bool isEdit, ResponseWriter *writer);
    void serveModels(const HttpRequest &request, ResponseWriter *writer);
    void serveUsage(ResponseWriter *writer);
    [[nodiscard]] bool lacksInstructions(const JsonValue &body) const;
    void serveSearch(const HttpRequest &request, ResponseWriter *writer);
    [[nodiscard]] HeaderList limitHeaders() const;

    SystemClock m_clock;
    std::function<bool(const QByteArray &)> m_tokenCheck;
};

} // namespace core
