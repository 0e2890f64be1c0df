// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"

#include "tests/fakes/FakeIssuer.h"
#include "tests/fakes/WaitUntil.h"

#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;
using namespace core;
using namespace fakes;

ApiFixture::ApiFixture() : ApiFixture(Options{})
{
}

ApiFixture::ApiFixture(Options options)
{
    if (!issuer.listen() || !backend.listen())
        qFatal("the fake provider cannot listen");
    backend.setPace(std::chrono::milliseconds(0));
    backend.setTokenCheck([this](const QByteArray &token) { return issuer.accepts(token); });

    Settings &settings = options.settings;
    settings.issuer = issuer.url().toString();
    settings.upstream = options.upstream.isEmpty() ? backend.url().toString() : options.upstream;
    settings.modelSync = options.syncsModels;
    settings.proxyMode = core::ProxyMode::None;
    settings.port = 0;

    const auto endpoints = toEndpoints(settings);
    m_oauth = std::make_unique<OAuthClient>(m_network, m_clock, *endpoints, settings.clientId);
    m_account = std::make_unique<Account>(store, *m_oauth, m_clock, m_folder.filePath(u"lock"_s));
    if (options.isSignedIn)
        store.stored = signInAt(issuer);
    store.readError = options.storeError;
    bool isLoaded = false;
    QObject context;
    m_account->load({&context, [&isLoaded](const Result<AccountState> &) { isLoaded = true; }});
    if (!waitUntil([&isLoaded] { return isLoaded; }))
        qFatal("the account did not load");

    m_codex = std::make_unique<Codex>(*m_account, m_clock, settings, QString(), &m_traffic);
    m_codex->setTimeouts(options.timeouts);
    m_codex->setRetryPause(options.retryPause, options.retryWindow);
    m_server = std::make_unique<ApiServer>(*m_codex, *m_account, m_clock, settings);
    m_server->setExchangeTimes(options.times);
    if (const Status status = m_server->start(); !status)
        qFatal("the server cannot start: %s", qPrintable(status.error().message));
}

ApiFixture::~ApiFixture() = default;

RawResponse ApiFixture::post(const QByteArray &path, const QByteArray &body,
                             const QByteArray &headers)
{
    RawClient client(port());
    client.send(toRequest("POST", path, body, headers));
    return client.response();
}

RawResponse ApiFixture::get(const QByteArray &path, const QByteArray &headers)
{
    RawClient client(port());
    client.send(toRequest("GET", path, {}, headers));
    return client.response();
}

void ApiFixture::signOut()
{
    bool isDone = false;
    QObject context;
    m_account->signOut({&context, [&isDone](const Result<Nothing> &) { isDone = true; }});
    if (!waitUntil([&isDone] { return isDone; }))
        qFatal("no sign-out happened");
}

QByteArray toRequest(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                     const QByteArray &headers)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers;
    if (!body.isEmpty()) {
        request += "Content-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n";
    }
    return request + "\r\n" + body;
}

QByteArray chatBody(const QByteArray &more)
{
    return R"({"model":"gpt-5.5","messages":[{"role":"user","content":"Hi"}])" + more + '}';
}

QByteArray recording(const QByteArray &name)
{
    QFile file(QStringLiteral(TEST_FIXTURES "/codex/%1.sse").arg(QString::fromUtf8(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recording %s", name.constData());
    return file.readAll();
}

FakeBackend::Script playing(const QByteArray &name, std::vector<FakeBackend::Step> steps)
{
    FakeBackend::Script script;
    script.steps.push_back({FakeBackend::Step::What::Send, recording(name)});
    script.steps.insert(script.steps.end(), steps.begin(), steps.end());
    return script;
}

FakeBackend::Script pausing(FakeBackend::Script script, const QByteArray &marker)
{
    const QByteArray events = script.steps.front().bytes;
    const qsizetype at = events.indexOf(marker);
    if (at < 0)
        return script;
    script.steps.front().bytes = events.mid(at);
    script.steps.insert(script.steps.begin(),
                        {{FakeBackend::Step::What::Send, events.first(at)},
                         {FakeBackend::Step::What::Delay, {}, std::chrono::milliseconds(50)}});
    return script;
}

FakeBackend::Script beginning(std::vector<FakeBackend::Step> steps)
{
    FakeBackend::Script script = playing("text", std::move(steps));
    QByteArray &events = script.steps.front().bytes;
    events.truncate(events.indexOf("event: response.output_item.added"));
    return script;
}

QList<QByteArray> eventsOf(const QByteArray &body)
{
    QList<QByteArray> events;
    for (const QByteArray &line : body.split('\n')) {
        if (line.startsWith("data: "))
            events.append(line.mid(6));
    }
    return events;
}

QByteArray contentOf(const QByteArray &body)
{
    QByteArray content;
    for (const QByteArray &event : eventsOf(body)) {
        const auto chunk = parseJson(event);
        if (!chunk)
            continue;
        for (const JsonValue &choice : (*chunk)["choices"].items())
            content += choice["delta"]["content"].toUtf8();
    }
    return content;
}

JsonValue errorOf(const RawResponse &response)
{
    const auto body = parseJson(response.body);
    return body ? (*body)["error"] : JsonValue();
}
