// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoBackend.h"

#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"
#include "core/demo/DemoChecks.h"
#include "core/demo/DemoProtection.h"
#include "core/demo/DemoResponses.h"
#include "core/http/ResponseWriter.h"

#include <QtCore/QTimer>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr char Base[] = "/backend-api";
constexpr qint64 FiveHours = 5 * 3600;
constexpr qint64 Week = 7 * 24 * 3600;
//! Between two events, so that a response appears word by word.
constexpr std::chrono::milliseconds Pace(15);

struct DemoEntry
{
    const char *slug;
    const char *name;
    const char *visibility;
    bool hasPriority;
    bool hasMax;
    bool isLite;
};

constexpr DemoEntry Entries[] = {
    {"gpt-5.6-sol", "GPT-5.6 Sol (Demo)", "list", true, true, true},
    {"gpt-5.6-luna", "GPT-5.6 Luna (Demo)", "list", true, true, true},
    {"gpt-5.5", "GPT-5.5 (Demo)", "list", true, false, false},
    {"gpt-5.2", "GPT-5.2 (Demo)", "list", false, false, false},
    {"gpt-6.2-sol", "GPT-6.2 Sol (Demo)", "list", true, true, true},
    {"gpt-6-luna", "GPT-6 Luna (Demo)", "list", true, true, true},
    {"codex-auto-review", "Codex Auto Review (Demo)", "hide", false, false, false},
};

void writeEntry(JsonWriter &json, const DemoEntry &entry, int priority)
{
    json.beginObject().member("slug", entry.slug).member("display_name", entry.name);
    json.member("visibility", entry.visibility).memberNumber("priority", priority);
    json.member("default_reasoning_level", "medium").key("supported_reasoning_levels").beginArray();
    for (const char *effort : {"low", "medium", "high", "xhigh", "max"}) {
        if (qstrcmp(effort, "max") == 0 && !entry.hasMax)
            continue;
        json.beginObject().member("effort", effort).member("description", "").endObject();
    }
    json.endArray().key("service_tiers").beginArray();
    if (entry.hasPriority)
        json.raw(R"({"id":"priority","name":"Fast","description":""})");
    json.endArray().memberBool("supports_reasoning_summaries", true);
    json.memberBool("support_verbosity", true).memberBool("supports_parallel_tool_calls", true);
    json.memberRaw("input_modalities", R"(["text","image"])");
    json.memberBool("use_responses_lite", entry.isLite);
    json.memberNumber("context_window", 272000);
    // Only the provider's own program reads these.
    json.memberNull("description").memberBool("supported_in_api", true);
    json.member("shell_type", "shell_command").memberRaw("experimental_supported_tools", "[]");
    json.member("base_instructions", "You are a simulated coding agent.");
    json.memberRaw("truncation_policy", R"({"mode":"tokens","limit":10000})").endObject();
}

QByteArray demoModels()
{
    JsonWriter json;
    json.beginObject().key("models").beginArray();
    int priority = 0;
    for (const DemoEntry &entry : Entries)
        writeEntry(json, entry, ++priority);
    return json.endArray().endObject().take();
}

QList<DemoModel> toDemoModels(const QByteArray &text)
{
    QList<DemoModel> models;
    const auto json = parseJson(text);
    if (!json)
        return models;
    const auto entries = (*json)["models"].items();
    for (const JsonValue &entry : entries) {
        DemoModel model{entry["slug"].toUtf8(), {}};
        const auto tiers = entry["service_tiers"].items();
        for (const JsonValue &tier : tiers)
            model.tiers.append(tier["id"].toUtf8());
        models.append(model);
    }
    return models;
}

//! The rules of the Codex CLI's lite form, which its header announces.
std::optional<DemoRefusal> liteRefusalFor(const HttpRequest &request, const JsonValue &body)
{
    if (request.header("x-openai-internal-codex-responses-lite") != "true")
        return std::nullopt;
    if (body["parallel_tool_calls"].toBool() != std::optional<bool>(false))
        return detailRefusal(400, "Responses Lite requires parallel_tool_calls to be false");
    if (body["reasoning"]["context"].toUtf8() != "all_turns")
        return detailRefusal(400, "Responses Lite requires reasoning.context to be all_turns");
    if (body.contains("tools"))
        return detailRefusal(400, "Responses Lite does not support hosted tools");
    return std::nullopt;
}

void sendRefusal(ResponseWriter *writer, const DemoRefusal &refusal)
{
    writer->send(refusal.status, "application/json", refusal.body,
                 {{"x-request-id", newId("req_demo_")}});
}

HttpServer::ErrorPage demoErrorPage(const HttpRequest &, const Error &error)
{
    return {"application/json", detailRefusal(400, error.message.toUtf8()).body, {}};
}

void writeUsageWindow(JsonWriter &json, const char *name, double percent, qint64 length, qint64 now)
{
    json.key(name).beginObject().key("used_percent").number(percent);
    json.memberNumber("limit_window_seconds", length);
    json.memberNumber("reset_after_seconds", length / 2);
    json.memberNumber("reset_at", now + length / 2).endObject();
}

} // namespace

DemoBackend::DemoBackend()
    : m_server(
        [this](const HttpRequest &request, ResponseWriter *writer) { serve(request, writer); },
        demoErrorPage)
{
    m_plan.models = demoModels();
}

Status DemoBackend::listen(quint16 port)
{
    return m_server.listen({QHostAddress(QHostAddress::LocalHost)}, port);
}

void DemoBackend::close()
{
    m_server.close();
}

QUrl DemoBackend::url() const
{
    return QUrl(u"http://127.0.0.1:%1%2/codex"_s.arg(m_server.port()).arg(QLatin1StringView(Base)));
}

void DemoBackend::setTokenCheck(std::function<bool(const QByteArray &)> check)
{
    m_tokenCheck = std::move(check);
}

bool DemoBackend::isResponsesRequest(const HttpRequest &request)
{
    return request.path == Base + QByteArray("/codex/responses") && request.method == "POST";
}

bool DemoBackend::isAuthorized(const HttpRequest &request) const
{
    const QByteArray authorization = request.header("authorization");
    const QByteArray scheme = "Bearer ";
    const QByteArray token = authorization.mid(scheme.size());
    if (!request.path.startsWith(Base) || !authorization.startsWith(scheme) || token.isEmpty())
        return false;
    return !m_tokenCheck || m_tokenCheck(token);
}

void DemoBackend::serve(const HttpRequest &request, ResponseWriter *writer)
{
    if (!isAuthorized(request))
        return sendRefusal(writer, detailRefusal(401, "Unauthorized"));
    if (request.header("x-openai-internal-codex-residency") != m_plan.residency)
        return sendRefusal(writer,
                           detailRefusal(401, "Workspace is not authorized in this region"));
    const QByteArray path = request.path.mid(qsizetype(qstrlen(Base)));
    if (isResponsesRequest(request))
        serveResponses(request, writer);
    else if (path == "/codex/responses/compact" && request.method == "POST")
        serveCompaction(request, writer);
    else if (path.startsWith("/codex/images/") && request.method == "POST" && m_plan.hasImages)
        serveImages(request, path.endsWith("/edits"), writer);
    else if (path == "/codex/models" && request.method == "GET")
        serveModels(request, writer);
    else if (path == "/wham/usage" && request.method == "GET")
        serveUsage(writer);
    else if (path == "/codex/alpha/search" && request.method == "POST")
        serveSearch(request, writer);
    else
        sendRefusal(writer, detailRefusal(404, "Not Found"));
}

void DemoBackend::serveResponses(const HttpRequest &request, ResponseWriter *writer)
{
    const auto body = parseJson(request.body);
    if (!body)
        return sendRefusal(writer, detailRefusal(400, "Request body is not valid JSON"));
    if (const auto refusal = refusalFor(*body, toDemoModels(m_plan.models)))
        return sendRefusal(writer, *refusal);
    if (const auto refusal = liteRefusalFor(request, *body))
        return sendRefusal(writer, *refusal);
    if (lacksInstructions(*body))
        return sendRefusal(writer, detailRefusal(400, "Instructions are required"));
    if (lacksProtection(*body))
        return writer->send(200, "text/event-stream", protectionFailureEvents(), limitHeaders());
    HeaderList headers{{"openai-model", (*body)["model"].toUtf8()}};
    headers.append(limitHeaders());
    stream(demoResponse(*body, m_clock.unixSeconds()), headers, writer);
}

bool DemoBackend::lacksInstructions(const JsonValue &body) const
{
    return m_plan.needsInstructions && body["instructions"].toUtf8().isEmpty();
}

void DemoBackend::stream(std::vector<QByteArray> events, const HeaderList &headers,
                         ResponseWriter *writer)
{
    writer->begin(200, "text/event-stream", headers);
    auto *timer = new QTimer(writer);
    QObject::connect(timer, &QTimer::timeout, writer,
                     [writer, timer, events = std::move(events), next = std::size_t(0)]() mutable {
                         if (writer->isCongested())
                             return;
                         if (next < events.size())
                             return writer->write(events[next++]);
                         timer->stop();
                         writer->end();
                     });
    QObject::connect(writer, &ResponseWriter::clientGone, timer, &QTimer::stop);
    timer->start(Pace);
}

void DemoBackend::serveCompaction(const HttpRequest &request, ResponseWriter *writer)
{
    const auto body = parseJson(request.body);
    if (!body)
        return sendRefusal(writer, detailRefusal(400, "Request body is not valid JSON"));
    if (const auto refusal = compactionRefusalFor(*body, toDemoModels(m_plan.models)))
        return sendRefusal(writer, *refusal);
    if (lacksInstructions(*body))
        return sendRefusal(writer, detailRefusal(400, "Instructions are required"));
    if (lacksProtection(*body))
        return sendRefusal(writer, {500, R"({"error":)" + protectionFailure() + '}'});
    writer->send(200, "application/json", demoCompaction(*body), limitHeaders());
}

void DemoBackend::serveImages(const HttpRequest &request, bool isEdit, ResponseWriter *writer)
{
    const auto body = parseJson(request.body);
    if (!body)
        return sendRefusal(writer, detailRefusal(400, "Request body is not valid JSON"));
    if (const auto refusal = imageRefusalFor(*body, isEdit))
        return sendRefusal(writer, *refusal);
    writer->send(200, "application/json", demoImages(*body, m_clock.unixSeconds()), limitHeaders());
}

void DemoBackend::serveModels(const HttpRequest &request, ResponseWriter *writer)
{
    if (!request.query.contains("client_version="))
        return sendRefusal(writer, detailRefusal(422, "client_version: field required"));
    const HeaderList headers{{"ETag", m_plan.modelsEtag}};
    if (request.header("if-none-match") == m_plan.modelsEtag)
        writer->send(304, {}, {}, headers);
    else
        writer->send(200, "application/json", m_plan.models, headers);
}

void DemoBackend::serveUsage(ResponseWriter *writer)
{
    const qint64 now = m_clock.unixSeconds();
    JsonWriter json;
    json.beginObject().member("plan_type", "plus").member("email", "demo@example.com");
    const bool isReached = m_plan.fiveHours >= 100 || m_plan.weekly >= 100;
    json.key("rate_limit").beginObject().memberBool("allowed", !isReached);
    json.memberBool("limit_reached", isReached);
    writeUsageWindow(json, "primary_window", m_plan.fiveHours, FiveHours, now);
    writeUsageWindow(json, "secondary_window", m_plan.weekly, Week, now);
    json.endObject().memberNull("additional_rate_limits");
    json.key("credits").beginObject().memberBool("has_credits", false);
    json.memberBool("unlimited", false).member("balance", "0").endObject();
    json.memberNull("rate_limit_reached_type").endObject();
    writer->send(200, "application/json", json.take());
}

void DemoBackend::serveSearch(const HttpRequest &request, ResponseWriter *writer)
{
    const auto body = parseJson(request.body);
    if (!body || !body->isObject())
        return sendRefusal(writer, detailRefusal(400, "Request body is not valid JSON"));
    writer->send(200, "application/json",
                 R"({"output":"A simulated search found one page.","encrypted_output":"",)"
                 R"("results":[{"url":"https://example.com/demo","title":"A simulated page"}]})",
                 limitHeaders());
}

HeaderList DemoBackend::limitHeaders() const
{
    const qint64 now = m_clock.unixSeconds();
    HeaderList headers{{"x-request-id", newId("req_demo_")},
                       {"x-models-etag", m_plan.modelsEtag},
                       {"x-codex-plan-type", "plus"}};
    const auto add = [&](const QByteArray &slot, double percent, qint64 length) {
        const QByteArray prefix = "x-codex-" + slot + '-';
        headers.append({prefix + "used-percent", QByteArray::number(percent)});
        headers.append({prefix + "window-minutes", QByteArray::number(length / 60)});
        headers.append({prefix + "reset-at", QByteArray::number(now + length / 2)});
        headers.append({prefix + "reset-after-seconds", QByteArray::number(length / 2)});
    };
    add("primary", m_plan.fiveHours, FiveHours);
    add("secondary", m_plan.weekly, Week);
    return headers;
}

} // namespace core
