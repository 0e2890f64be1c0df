// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/FakeBackend.h"

#include "core/http/ResponseWriter.h"

#include <QtCore/QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace core;

namespace fakes {

//! Plays the steps of one response. Child of its writer: both are deleted together.
class ScriptPlayer final : public QObject
{
public:
    ScriptPlayer(FakeBackend::Script script, ResponseWriter *writer);

    void start();
    //! Continues after Step::Wait.
    void release();
    //! The client has gone.
    void stop();

private:
    void run();
    void begin();

    FakeBackend::Script m_script;
    ResponseWriter *m_writer;
    QTimer m_timer;
    std::size_t m_next = 0;
    bool m_isWaiting = false;
    bool m_hasBegun = false;
};

ScriptPlayer::ScriptPlayer(FakeBackend::Script script, ResponseWriter *writer)
    : QObject(writer)
    , m_script(std::move(script))
    , m_writer(writer)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ScriptPlayer::run);
    connect(writer, &ResponseWriter::drained, this, &ScriptPlayer::run);
}

void ScriptPlayer::start()
{
    if (m_script.hasHead)
        begin();
    run();
}

void ScriptPlayer::release()
{
    if (std::exchange(m_isWaiting, false))
        run();
}

void ScriptPlayer::stop()
{
    m_timer.stop();
    m_next = m_script.steps.size() + 1;
}

void ScriptPlayer::begin()
{
    if (!std::exchange(m_hasBegun, true))
        m_writer->begin(m_script.status, m_script.contentType, m_script.headers);
}

void ScriptPlayer::run()
{
    using What = FakeBackend::Step::What;
    if (m_isWaiting || m_timer.isActive())
        return;
    while (m_next < m_script.steps.size()) {
        if (m_writer->isCongested())
            return; // continued by drained()
        const FakeBackend::Step &step = m_script.steps[m_next++];
        switch (step.what) {
        case What::Send:
            begin();
            m_writer->write(step.bytes);
            break;
        case What::Delay:
            m_timer.start(step.time);
            return;
        case What::Wait:
            m_isWaiting = true;
            return;
        case What::Cut:
            stop();
            m_writer->breakOff();
            return;
        case What::Hang:
            stop();
            return;
        }
    }
    if (m_next == m_script.steps.size()) {
        ++m_next;
        begin();
        m_writer->end();
    }
}

FakeBackend::~FakeBackend()
{
    // The server outlives this part of the object; no stream may report to it after that.
    for (const auto &player : std::as_const(m_players))
        delete player.data();
}

void FakeBackend::useTls(const QSslConfiguration &configuration)
{
    m_isTls = true;
    m_server.useTls(configuration);
}

QUrl FakeBackend::url() const
{
    QUrl url = DemoBackend::url();
    if (m_isTls)
        url.setScheme(u"https"_s);
    return url;
}

void FakeBackend::setUsedPercent(double fiveHours, double weekly)
{
    m_plan.fiveHours = fiveHours;
    m_plan.weekly = weekly;
}

void FakeBackend::setModels(const QByteArray &json, const QByteArray &etag)
{
    m_plan.models = json;
    m_plan.modelsEtag = etag;
}

void FakeBackend::release()
{
    const auto players = m_players;
    for (const auto &player : players) {
        if (player)
            player->release();
    }
}

qsizetype FakeBackend::requestsTo(QByteArrayView pathEnd) const
{
    return std::count_if(m_requests.begin(), m_requests.end(), [&](const HttpRequest &request) {
        return request.path.endsWith(pathEnd);
    });
}

QList<HttpRequest> FakeBackend::responseRequests() const
{
    QList<HttpRequest> result;
    std::copy_if(m_requests.begin(), m_requests.end(), std::back_inserter(result),
                 [](const HttpRequest &request) { return request.path.endsWith("/responses"); });
    return result;
}

int FakeBackend::openStreams() const
{
    return int(std::count_if(m_players.begin(), m_players.end(),
                             [](const auto &player) { return !player.isNull(); }));
}

void FakeBackend::serve(const HttpRequest &request, ResponseWriter *writer)
{
    m_requests.append(request);
    if (onRequest)
        onRequest();
    if (m_scripts.empty() || !isResponsesRequest(request) || !isAuthorized(request))
        return DemoBackend::serve(request, writer);
    Script script = std::move(m_scripts.front());
    m_scripts.erase(m_scripts.begin());
    if (!script.isChecked)
        return play(std::move(script), writer);
    m_checkedScript = std::move(script);
    DemoBackend::serve(request, writer);
    m_checkedScript.reset();
}

//! A simulated response becomes a script, too, so that it counts as a stream.
void FakeBackend::stream(std::vector<QByteArray> events, const HeaderList &headers,
                         ResponseWriter *writer)
{
    if (m_checkedScript)
        return play(std::move(*m_checkedScript), writer);
    Script script;
    script.headers = headers;
    for (QByteArray &event : events) {
        script.steps.push_back({Step::What::Send, std::move(event)});
        if (m_pace.count() > 0)
            script.steps.push_back({Step::What::Delay, {}, m_pace});
    }
    play(std::move(script), writer);
}

void FakeBackend::play(Script script, ResponseWriter *writer)
{
    if (script.steps.empty())
        return writer->send(script.status, script.contentType, script.body, script.headers);
    auto *player = new ScriptPlayer(std::move(script), writer);
    m_players.removeAll(QPointer<ScriptPlayer>());
    m_players.append(player);
    QObject::connect(writer, &ResponseWriter::clientGone, player, [this, player] {
        player->stop();
        ++m_cancelledStreams;
        if (onCancel)
            onCancel();
    });
    player->start();
}

} // namespace fakes
