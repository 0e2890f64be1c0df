// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoBackend.h"

#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"
#include "core/demo/DemoResponses.h"
#include "core/demo/DemoChecks.h"
#include "core/demo/DemoStream.h"
#include "core/http/HttpServer.h"
#include "core/http/ResponseWriter.h"

#include <QtCore/QPointer>

namespace core {

namespace {

constexpr char Base[] = "/backend-api";
constexpr qsizetype MostKeptBytes = 64 * 1024 * 1024;
constexpr qint64 FiveHours = 5 * 3600;
constexpr qint64 Week = 7 * 24 * 3600;

struct DemoEntry
{
    const char *slug;
    const char *name;
    const char *visibility;
    bool hasPriority;
    bool hasMax;
};

constexpr DemoEntry Entries[] = {
    {"gpt-5.6-sol", "GPT-5.6 Sol (Demo)", "list", true, true},
    {"gpt-5.6-luna", "GPT-5.6 Luna (Demo)", "list", true, true},
    {"gpt-5.5", "GPT-5.5 (Demo)", "list", true, false},
    {"gpt-5.2", "GPT-5.2 (Demo)", "list", false, false},
    {"codex-auto-review", "Codex Auto Review (Demo)", "hide", false, false},
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
        json.beginObject()
            .member("id", "priority")
            .member("name", "Fast")
            .member("description", "")
            .endObject();
    json.endArray().memberBool("supports_reasoning_summaries", true);
    json.memberBool("support_verbosity", true).memberBool("supports_parallel_tool_calls", true);
    json.memberRaw("input_modalities", "[\"text\",\"image\"]");
    json.memberNumber("context_window", 272000);
    // What only the provider's own program reads.
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

HttpServer::ErrorPage errorPage(const HttpRequest &, const Error &error)
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

class DemoBackend::Private
{
public:
    explicit Private(DemoBackend *backend)
        : self(backend)
        , modelsJson(demoModels())
        , models(toDemoModels(modelsJson))
        , server([this](const HttpRequest &request,
                        ResponseWriter *writer) { serve(request, writer); },
                 errorPage)
    {
    }

    void keep(const HttpRequest &request);
    void serve(const HttpRequest &request, ResponseWriter *writer);
    void serveResponses(const HttpRequest &request, ResponseWriter *writer);
    void serveCompaction(const HttpRequest &request, ResponseWriter *writer);
    void serveModels(const HttpRequest &request, ResponseWriter *writer);
    void serveUsage(ResponseWriter *writer);
    void play(DemoBackend::Script script, ResponseWriter *writer);
    void refuse(ResponseWriter *writer, const DemoRefusal &refusal) const;
    [[nodiscard]] bool isKnown(const HttpRequest &request) const;
    [[nodiscard]] HttpHeaders limitHeaders() const;

    DemoBackend *self;
    SystemClock clock;
    bool isTls = false;
    std::function<bool(const QByteArray &)> tokenCheck;
    std::chrono::milliseconds pace{15};
    double fiveHours = 34;
    double weekly = 12;
    QByteArray modelsJson;
    QByteArray modelsEtag = "W/\"demo-1\"";
    QList<DemoModel> models;
    std::vector<DemoBackend::Script> scripts;
    QList<HttpRequest> requests;
    qsizetype keptBytes = 0;
    QList<QPointer<DemoStream>> streams;
    int openStreams = 0;
    int mostOpenStreams = 0;
    int cancelledStreams = 0;
    //! The last: its end takes running streams along, and those are counted above.
    HttpServer server;
};

DemoBackend::DemoBackend(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
}

DemoBackend::~DemoBackend() = default;

void DemoBackend::useTls(const QSslConfiguration &configuration)
{
    d->isTls = true;
    d->server.useTls(configuration);
}

Status DemoBackend::listen(quint16 port)
{
    return d->server.listen({QHostAddress(QHostAddress::LocalHost)}, port);
}

void DemoBackend::close()
{
    d->server.close();
}

QUrl DemoBackend::url() const
{
    QUrl url;
    url.setScheme(d->isTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(d->server.port());
    url.setPath(QLatin1StringView(Base) + QStringLiteral("/codex"));
    return url;
}

void DemoBackend::setTokenCheck(std::function<bool(const QByteArray &)> check)
{
    d->tokenCheck = std::move(check);
}

void DemoBackend::setPace(std::chrono::milliseconds pace)
{
    d->pace = pace;
}

void DemoBackend::setUsedPercent(double fiveHours, double weekly)
{
    d->fiveHours = fiveHours;
    d->weekly = weekly;
}

void DemoBackend::setModels(const QByteArray &json, const QByteArray &etag)
{
    d->modelsJson = json;
    d->modelsEtag = etag;
    d->models = toDemoModels(json);
}

void DemoBackend::enqueue(Script script)
{
    d->scripts.push_back(std::move(script));
}

void DemoBackend::release()
{
    const auto streams = d->streams;
    for (const auto &stream : streams) {
        if (stream)
            stream->release();
    }
}

const QList<HttpRequest> &DemoBackend::requests() const
{
    return d->requests;
}

QList<HttpRequest> DemoBackend::responseRequests() const
{
    QList<HttpRequest> result;
    std::copy_if(d->requests.begin(), d->requests.end(), std::back_inserter(result),
                 [](const HttpRequest &request) { return request.path.endsWith("/responses"); });
    return result;
}

void DemoBackend::clearRequests()
{
    d->requests.clear();
    d->keptBytes = 0;
}

int DemoBackend::openStreams() const
{
    return d->openStreams;
}

int DemoBackend::mostOpenStreams() const
{
    return d->mostOpenStreams;
}

int DemoBackend::cancelledStreams() const
{
    return d->cancelledStreams;
}

//! The newest ones, as far as a demo that runs for days can afford them.
void DemoBackend::Private::keep(const HttpRequest &request)
{
    requests.append(request);
    keptBytes += request.body.size();
    while (requests.size() > 1000 || (keptBytes > MostKeptBytes && requests.size() > 1))
        keptBytes -= requests.takeFirst().body.size();
}

void DemoBackend::Private::serve(const HttpRequest &request, ResponseWriter *writer)
{
    keep(request);
    Q_EMIT self->requested();
    if (!isKnown(request))
        return refuse(writer, detailRefusal(401, "Unauthorized"));
    const QByteArray path = request.path.mid(qsizetype(qstrlen(Base)));
    if (path == "/codex/responses" && request.method == "POST")
        serveResponses(request, writer);
    else if (path == "/codex/responses/compact" && request.method == "POST")
        serveCompaction(request, writer);
    else if (path == "/codex/models" && request.method == "GET")
        serveModels(request, writer);
    else if (path == "/wham/usage" && request.method == "GET")
        serveUsage(writer);
    else
        refuse(writer, detailRefusal(404, "Not Found"));
}

bool DemoBackend::Private::isKnown(const HttpRequest &request) const
{
    const QByteArray authorization = request.header("authorization");
    const QByteArray scheme = "Bearer ";
    const QByteArray token = authorization.mid(scheme.size());
    if (!request.path.startsWith(Base) || !authorization.startsWith(scheme) || token.isEmpty())
        return false;
    return !tokenCheck || tokenCheck(token);
}

void DemoBackend::Private::refuse(ResponseWriter *writer, const DemoRefusal &refusal) const
{
    writer->send(refusal.status, "application/json", refusal.body,
                 {{"x-request-id", newId("req_demo_")}});
}

void DemoBackend::Private::serveResponses(const HttpRequest &request, ResponseWriter *writer)
{
    DemoBackend::Script script;
    const bool isScripted = !scripts.empty();
    if (isScripted) {
        script = std::move(scripts.front());
        scripts.erase(scripts.begin());
    }
    if (!isScripted || script.isChecked) {
        const auto body = parseJson(request.body);
        if (!body)
            return refuse(writer, detailRefusal(400, "Request body is not valid JSON"));
        if (const auto refusal = refusalFor(*body, models))
            return refuse(writer, *refusal);
        if (!isScripted) {
            using What = DemoBackend::Step::What;
            script.headers.append({"openai-model", (*body)["model"].toUtf8()});
            for (QByteArray &event : demoResponse(*body, clock.unixSeconds())) {
                script.steps.push_back({What::Send, std::move(event), {}});
                if (pace.count() > 0)
                    script.steps.push_back({What::Delay, {}, pace});
            }
        }
    }
    if (!isScripted)
        script.headers.append(limitHeaders());
    play(std::move(script), writer);
}

void DemoBackend::Private::serveCompaction(const HttpRequest &request, ResponseWriter *writer)
{
    const auto body = parseJson(request.body);
    if (!body)
        return refuse(writer, detailRefusal(400, "Request body is not valid JSON"));
    if (const auto refusal = compactionRefusalFor(*body, models))
        return refuse(writer, *refusal);
    writer->send(200, "application/json", demoCompaction(*body), limitHeaders());
}

void DemoBackend::Private::play(DemoBackend::Script script, ResponseWriter *writer)
{
    if (script.steps.empty())
        return writer->send(script.status, script.contentType, script.body, script.headers);
    auto *stream = new DemoStream(std::move(script), writer);
    streams.append(stream);
    mostOpenStreams = std::max(mostOpenStreams, ++openStreams);
    connect(stream, &DemoStream::cancelled, self, [this] {
        ++cancelledStreams;
        Q_EMIT self->streamCancelled();
    });
    connect(stream, &QObject::destroyed, self, [this] {
        --openStreams;
        streams.removeAll(QPointer<DemoStream>());
    });
    stream->start();
}

void DemoBackend::Private::serveModels(const HttpRequest &request, ResponseWriter *writer)
{
    if (!request.query.contains("client_version="))
        return refuse(writer, detailRefusal(422, "client_version: field required"));
    const HttpHeaders headers{{"ETag", modelsEtag}};
    if (request.header("if-none-match") == modelsEtag)
        writer->send(304, {}, {}, headers);
    else
        writer->send(200, "application/json", modelsJson, headers);
}

void DemoBackend::Private::serveUsage(ResponseWriter *writer)
{
    const qint64 now = clock.unixSeconds();
    JsonWriter json;
    json.beginObject().member("plan_type", "plus").member("email", "demo@example.com");
    json.key("rate_limit").beginObject().memberBool("allowed", true);
    json.memberBool("limit_reached", fiveHours >= 100 || weekly >= 100);
    writeUsageWindow(json, "primary_window", fiveHours, FiveHours, now);
    writeUsageWindow(json, "secondary_window", weekly, Week, now);
    json.endObject().memberNull("additional_rate_limits");
    json.key("credits").beginObject().memberBool("has_credits", false);
    json.memberBool("unlimited", false).member("balance", "0").endObject();
    json.memberNull("rate_limit_reached_type").endObject();
    writer->send(200, "application/json", json.take());
}

HttpHeaders DemoBackend::Private::limitHeaders() const
{
    const qint64 now = clock.unixSeconds();
    HttpHeaders headers{{"x-request-id", newId("req_demo_")},
                        {"x-models-etag", modelsEtag},
                        {"x-codex-plan-type", "plus"}};
    const auto add = [&](const QByteArray &slot, double percent, qint64 length) {
        const QByteArray prefix = "x-codex-" + slot + '-';
        headers.append({prefix + "used-percent", QByteArray::number(percent)});
        headers.append({prefix + "window-minutes", QByteArray::number(length / 60)});
        headers.append({prefix + "reset-at", QByteArray::number(now + length / 2)});
        headers.append({prefix + "reset-after-seconds", QByteArray::number(length / 2)});
    };
    add("primary", fiveHours, FiveHours);
    add("secondary", weekly, Week);
    return headers;
}

} // namespace core
