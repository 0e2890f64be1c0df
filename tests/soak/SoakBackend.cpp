// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoakBackend.h"

#include "Stamp.h"
#include "core/base/JsonWriter.h"
#include "core/http/ResponseWriter.h"

#include <QtCore/QTimer>

#include <utility>

using namespace std::chrono_literals;
using core::JsonWriter;

namespace soak {

namespace {

constexpr auto LongerThanAHeartbeat = 11500ms;
constexpr auto Silence = 2500ms;
//! What has to be escaped in JSON, and characters of two to four bytes.
constexpr char Filler[] = "Rain \"and\" sun\\wind\n\tgr\u00fc\u00df \u2602 \U0001F327 ";

//! Streams the response to one request. Child of its writer: both are deleted together.
class Player final : public QObject
{
public:
    Player(TurnPointer turn, core::HeaderList headers, core::ResponseWriter *writer);
    ~Player() override { close(); }

    void start();

private:
    void begin();
    void run();
    void finish();
    void close();
    void sendDelta();
    [[nodiscard]] bool isInMiddle() const { return m_next == m_turn->deltas / 2; }
    [[nodiscard]] JsonWriter begun(const char *type);
    void write(const char *type, JsonWriter &json);
    void writeItem(const char *type, bool isDone);
    void writeResponse(const char *type, const char *status);

    const TurnPointer m_turn;
    const core::HeaderList m_headers;
    core::ResponseWriter *m_writer;
    QTimer m_timer;
    QByteArray m_pending; //!< events that are sent together
    int m_next = 0;
    int m_number = 0;
    bool m_hasPaused = false;
    bool m_isOpen = true;
};

Player::Player(TurnPointer turn, core::HeaderList headers, core::ResponseWriter *writer)
    : QObject(writer)
    , m_turn(std::move(turn))
    , m_headers(std::move(headers))
    , m_writer(writer)
{
    ++m_turn->openStreams;
    m_turn->sent.clear();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout(this, &Player::run);
    connect(writer, &core::ResponseWriter::drained, this, &Player::run);
    connect(writer, &core::ResponseWriter::clientGone, this, &Player::close);
}

void Player::start()
{
    if (m_turn->upstream == Upstream::LateHead)
        return m_timer.start(LongerThanAHeartbeat);
    run();
}

void Player::close()
{
    if (std::exchange(m_isOpen, false))
        --m_turn->openStreams;
    m_timer.stop();
}

JsonWriter Player::begun(const char *type)
{
    JsonWriter json;
    json.beginObject().member("type", type).memberNumber("sequence_number", m_number++);
    return json;
}

void Player::write(const char *type, JsonWriter &json)
{
    m_pending += "event: " + QByteArray(type) + "\ndata: " + json.endObject().take() + "\n\n";
}

void Player::writeResponse(const char *type, const char *status)
{
    JsonWriter json = begun(type);
    json.key("response").beginObject();
    json.member("id", "resp_soak" + QByteArray::number(m_turn->id)).member("object", "response");
    json.memberNumber("created_at", 1795216000).member("status", status);
    json.member("model", "gpt-5.5").memberRaw("output", "[]");
    if (qstrcmp(status, "completed") == 0) {
        json.key("usage").beginObject().memberNumber("input_tokens", 9);
        json.memberNumber("output_tokens", m_turn->deltas);
        json.memberNumber("total_tokens", 9 + m_turn->deltas).endObject();
    }
    json.endObject();
    write(type, json);
}

void Player::writeItem(const char *type, bool isDone)
{
    JsonWriter json = begun(type);
    json.memberNumber("output_index", 0).key("item").beginObject();
    json.member("id", "msg_soak" + QByteArray::number(m_turn->id)).member("type", "message");
    json.member("status", isDone ? "completed" : "in_progress").member("role", "assistant");
    json.key("content").beginArray();
    if (isDone) {
        json.beginObject().member("type", "output_text").member("text", m_turn->sent);
        json.memberRaw("annotations", "[]").endObject();
    }
    json.endArray().endObject();
    write(type, json);
}

void Player::begin()
{
    m_writer->begin(200, "text/event-stream", m_headers);
    writeResponse("response.created", "in_progress");
    writeItem("response.output_item.added", false);
    m_writer->write(std::exchange(m_pending, {}));
}

void Player::sendDelta()
{
    QByteArray text = QByteArray::number(m_next++) + stamp();
    while (text.size() < m_turn->deltaSize)
        text += Filler;
    m_turn->sent += text;
    JsonWriter json = begun("response.output_text.delta");
    json.member("item_id", "msg_soak" + QByteArray::number(m_turn->id));
    json.memberNumber("output_index", 0).memberNumber("content_index", 0).member("delta", text);
    write("response.output_text.delta", json);
    m_writer->write(std::exchange(m_pending, {}));
}

void Player::run()
{
    if (!m_isOpen || m_timer.isActive())
        return;
    if (!m_writer->hasBegun())
        begin();
    while (m_next < m_turn->deltas) {
        if (m_writer->isCongested())
            return; // continued by drained()
        if (isInMiddle() && m_turn->upstream == Upstream::CutMiddle) {
            close();
            return m_writer->breakOff();
        }
        if (isInMiddle() && m_turn->upstream == Upstream::Pause
            && !std::exchange(m_hasPaused, true))
            return m_timer.start(Silence);
        sendDelta();
        if (m_turn->upstream != Upstream::Burst)
            return m_timer.start(m_turn->gap);
    }
    finish();
}

void Player::finish()
{
    close();
    writeItem("response.output_item.done", true);
    writeResponse("response.completed", "completed");
    m_writer->write(std::exchange(m_pending, {}));
    m_writer->end();
}

void sendUsageLimit(core::ResponseWriter *writer)
{
    writer->send(429, "application/json",
                 R"({"error":{"type":"usage_limit_reached","message":"The usage limit has been )"
                 R"(reached","plan_type":"plus","resets_in_seconds":3600}})");
}

} // namespace

void SoakBackend::rest()
{
    m_port = m_server.port();
    m_server.closeGently();
}

void SoakBackend::wake()
{
    if (!listen(m_port))
        qFatal("cannot listen on port %d again", m_port);
}

void SoakBackend::serve(const core::HttpRequest &request, core::ResponseWriter *writer)
{
    if (request.method != "POST")
        return DemoBackend::serve(request, writer);
    const TurnPointer turn = m_turns.value(turnIdIn(request.body));
    if (!turn) {
        ++m_strangers;
        return DemoBackend::serve(request, writer);
    }
    if (!isAuthorized(request)) {
        ++turn->refusedTokens;
        ++m_refusedTokens;
        return DemoBackend::serve(request, writer);
    }
    ++turn->attempts;
    if (fail(*turn, writer))
        return;
    m_current = turn;
    DemoBackend::serve(request, writer);
    m_current.reset();
}

//! False when the request gets a response.
bool SoakBackend::fail(Turn &turn, core::ResponseWriter *writer) const
{
    const bool isFirst = turn.attempts == 1;
    switch (turn.upstream) {
    case Upstream::CutEarly:
    case Upstream::CutAlways:
        if (turn.upstream == Upstream::CutEarly && !isFirst)
            return false;
        if (turn.id % 2 == 0)
            writer->begin(200, "text/event-stream");
        writer->breakOff();
        return true;
    case Upstream::ErrorOnce:
    case Upstream::ErrorAlways:
        if (turn.upstream == Upstream::ErrorOnce && !isFirst)
            return false;
        writer->send(500, "application/json", R"({"error":{"message":"Internal error"}})");
        return true;
    case Upstream::RateLimit:
        writer->send(429, "application/json",
                     R"({"error":{"code":"rate_limit_exceeded","message":"Too many requests"}})",
                     {{"retry-after", "7"}});
        return true;
    case Upstream::UsageLimit:
        sendUsageLimit(writer);
        return true;
    default:
        return false;
    }
}

void SoakBackend::stream(std::vector<QByteArray> events, const core::HeaderList &headers,
                         core::ResponseWriter *writer)
{
    if (!m_current)
        return DemoBackend::stream(std::move(events), headers, writer);
    auto *player = new Player(m_current, headers, writer);
    player->start();
}

} // namespace soak
