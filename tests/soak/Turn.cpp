// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Turn.h"

#include "core/base/JsonWriter.h"
#include "core/codex/CallOrder.h"

#include <QtCore/QFile>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace soak {

namespace {

constexpr char Marker[] = "soak-turn-";

template<typename T>
struct Choice
{
    T value;
    int weight;
    const char *name;
};

constexpr auto Apis = std::to_array<Choice<Api>>({
    {Api::Chat, 10, "chat"},
    {Api::Completions, 4, "completions"},
    {Api::Responses, 8, "responses"},
    {Api::Socket, 6, "socket"},
    {Api::Messages, 8, "messages"},
    {Api::OllamaChat, 6, "ollama-chat"},
    {Api::OllamaGenerate, 4, "ollama-generate"},
    {Api::Image, 1, "image"},
    {Api::Models, 2, "models"},
    {Api::Tags, 2, "tags"},
    {Api::Health, 2, "health"},
    {Api::BadJson, 1, "bad-json"},
    {Api::NoRoute, 1, "no-route"},
    {Api::NoKey, 1, "no-key"},
});

constexpr auto Upstreams = std::to_array<Choice<Upstream>>({
    {Upstream::Paced, 50, "paced"},
    {Upstream::Burst, 14, "burst"},
    {Upstream::LateHead, 1, "late-head"},
    {Upstream::Pause, 4, "pause"},
    {Upstream::CutEarly, 4, "cut-early"},
    {Upstream::CutAlways, 2, "cut-always"},
    {Upstream::CutMiddle, 5, "cut-middle"},
    {Upstream::ErrorOnce, 4, "error-once"},
    {Upstream::ErrorAlways, 2, "error-always"},
    {Upstream::RateLimit, 2, "rate-limit"},
    {Upstream::UsageLimit, 2, "usage-limit"},
});

constexpr auto Readers = std::to_array<Choice<Reader>>({
    {Reader::Normal, 70, "normal"},
    {Reader::Leaving, 12, "leaving"},
    {Reader::LeavingSoon, 6, "leaving-soon"},
    {Reader::Stalling, 2, "stalling"},
    {Reader::Slow, 4, "slow"},
});

template<typename T, std::size_t Size>
T choose(const std::array<Choice<T>, Size> &choices, QRandomGenerator &random)
{
    int sum = 0;
    for (const Choice<T> &choice : choices)
        sum += choice.weight;
    int left = random.bounded(sum);
    for (const Choice<T> &choice : choices) {
        left -= choice.weight;
        if (left < 0)
            return choice.value;
    }
    return choices.front().value;
}

template<typename T, std::size_t Size>
QByteArray nameIn(const std::array<Choice<T>, Size> &choices, T value)
{
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [value](const Choice<T> &one) { return one.value == value; });
    return found == choices.end() ? "?" : found->name;
}

//! The most that the system keeps of what was sent and not received yet.
qint64 socketBufferBytes()
{
    QFile file(u"/proc/sys/net/ipv4/tcp_wmem"_s); // least, default, most
    const QByteArray most = file.open(QIODevice::ReadOnly)
        ? file.readAll().simplified().split(' ').last()
        : QByteArray();
    return std::max(most.toLongLong(), 64 * 1024LL);
}

void planReader(Turn &turn, QRandomGenerator &random)
{
    const bool isPlain = turn.upstream == Upstream::Paced || turn.upstream == Upstream::Burst;
    const Reader reader = choose(Readers, random);
    turn.leaveAfter = reader == Reader::LeavingSoon ? random.bounded(40) : 1 + random.bounded(5);
    if (!turn.isStreamed || !isPlain)
        return;
    turn.reader = reader;
    if (reader == Reader::Leaving)
        turn.upstream = Upstream::Paced;
    if (turn.api == Api::Socket || (reader != Reader::Stalling && reader != Reader::Slow))
        return;
    turn.upstream = Upstream::Burst;
    turn.deltas = 60; // long enough to take a while
    turn.deltaSize = 2 * 1024;
    if (reader == Reader::Stalling) {
        // More than the buffers on the way hold: those of the program and those of the system.
        static const qint64 bytes = 512 * 1024 + socketBufferBytes();
        turn.deltas = 320;
        turn.deltaSize = int(bytes / turn.deltas);
    }
}

QByteArray promptOf(const Turn &turn)
{
    QByteArray text = Marker + QByteArray::number(turn.id) + "- Tell me about the weather.";
    if (turn.id % 10 == 0)
        text += QByteArray(8 * 1024, 'p');
    return text;
}

void writeMessages(core::JsonWriter &json, const QByteArray &text)
{
    json.key("messages").beginArray().beginObject().member("role", "user").member("content", text);
    json.endObject().endArray();
}

struct Expected
{
    int leastStatus = 200;
    int mostStatus = 200;
    bool isComplete = true;
    int leastAttempts = 1;
    int mostAttempts = 1;
};

Expected expectedOf(const Turn &turn)
{
    const int mostTries = core::RetryPolicy().most + 1;
    switch (turn.upstream) {
    case Upstream::Paced:
    case Upstream::Burst:
    case Upstream::LateHead:
    case Upstream::Pause:
        break;
    case Upstream::CutEarly:
    case Upstream::ErrorOnce:
        return {200, 200, true, 2, 2};
    case Upstream::CutAlways:
    case Upstream::ErrorAlways:
        return {500, 599, false, 1, mostTries};
    case Upstream::CutMiddle:
        return turn.isStreamed ? Expected{200, 200, false, 1, 1} : Expected{500, 599, false, 1, 1};
    case Upstream::RateLimit:
    case Upstream::UsageLimit:
        return {429, 429, false, 1, 1};
    }
    return {};
}

QString faultOfSimple(const Turn &turn)
{
    int status = 200;
    if (turn.api == Api::BadJson)
        status = 400;
    else if (turn.api == Api::NoRoute)
        status = 404;
    else if (turn.api == Api::NoKey && turn.needsKey)
        status = 401;
    if (turn.status != status)
        return u"status %1 instead of %2"_s.arg(turn.status).arg(status);
    if (!turn.isFramed)
        return u"the response is not complete"_s;
    return turn.attempts == 0 ? QString() : u"it reached the backend"_s;
}

QString faultOfText(const Turn &turn, bool isComplete)
{
    if (isComplete && turn.text != turn.sent)
        return u"%1 bytes of text instead of %2"_s.arg(turn.text.size()).arg(turn.sent.size());
    return turn.sent.startsWith(turn.text) ? QString() : u"the text differs from what was sent"_s;
}

QString faultOfEnd(const Turn &turn, const Expected &expected)
{
    const bool hasEvents = turn.isStreamed && (turn.status == 200 || turn.api == Api::Socket);
    if (!turn.isFramed)
        return u"the response is not complete"_s;
    if (turn.afterEnd > 0)
        return u"events after the last one"_s;
    if (hasEvents && turn.ends != (expected.isComplete ? 1 : 0))
        return u"%1 final events"_s.arg(turn.ends);
    if (hasEvents && turn.errors != (expected.isComplete ? 0 : 1))
        return u"%1 events with an error"_s.arg(turn.errors);
    return {};
}

} // namespace

Turn planTurn(int id, QRandomGenerator &random)
{
    Turn turn;
    turn.id = id;
    turn.api = choose(Apis, random);
    if (turn.isGeneration())
        turn.upstream = choose(Upstreams, random);
    turn.isStreamed = turn.isGeneration() && (turn.api == Api::Socket || random.bounded(10) < 7);
    turn.deltas = 10 + random.bounded(60);
    turn.deltaSize = random.bounded(40);
    turn.gap = std::chrono::milliseconds(5 + random.bounded(40));
    planReader(turn, random);
    return turn;
}

bool isPost(const Turn &turn)
{
    return turn.reachesBackend() || turn.api == Api::BadJson;
}

QByteArray pathOf(const Turn &turn)
{
    switch (turn.api) {
    case Api::Chat:
    case Api::BadJson:
        return "/v1/chat/completions";
    case Api::Completions:
        return "/v1/completions";
    case Api::Responses:
    case Api::Socket:
        return "/v1/responses";
    case Api::Messages:
        return "/v1/messages";
    case Api::OllamaChat:
        return "/api/chat";
    case Api::OllamaGenerate:
        return "/api/generate";
    case Api::Image:
        return "/v1/images/generations";
    case Api::Models:
    case Api::NoKey:
        return "/v1/models";
    case Api::Tags:
        return "/api/tags";
    case Api::Health:
        return "/health";
    case Api::NoRoute:
        return "/v1/no-such-route";
    }
    return "/";
}

QByteArray bodyOf(const Turn &turn)
{
    if (turn.api == Api::BadJson)
        return "{\"model\":";
    const QByteArray prompt = promptOf(turn);
    core::JsonWriter json;
    json.beginObject().member("model", turn.api == Api::Image ? "gpt-image-1" : "gpt-5.5");
    switch (turn.api) {
    case Api::Completions:
    case Api::OllamaGenerate:
    case Api::Image:
        json.member("prompt", prompt);
        break;
    case Api::Socket:
        json.member("type", "response.create").member("input", prompt);
        return json.endObject().take();
    case Api::Responses:
        json.member("input", prompt);
        break;
    case Api::Messages:
        json.memberNumber("max_tokens", 100'000'000);
        writeMessages(json, prompt);
        break;
    default:
        writeMessages(json, prompt);
    }
    if (turn.isGeneration())
        json.memberBool("stream", turn.isStreamed);
    return json.endObject().take();
}

int turnIdIn(const QByteArray &body)
{
    const qsizetype begin = body.lastIndexOf(Marker);
    if (begin < 0)
        return 0;
    const qsizetype number = begin + qsizetype(qstrlen(Marker));
    return body.mid(number, body.indexOf('-', number) - number).toInt();
}

QString faultOf(const Turn &turn)
{
    if (turn.hasTimedOut)
        return u"no end in time"_s;
    if (!turn.reachesBackend())
        return faultOfSimple(turn);
    const Expected expected = expectedOf(turn);
    if (turn.attempts > expected.mostAttempts)
        return u"the backend saw it %1 times"_s.arg(turn.attempts);
    if (turn.hasLeft)
        return faultOfText(turn, false);
    if (turn.attempts < expected.leastAttempts)
        return u"the backend saw it %1 times"_s.arg(turn.attempts);
    if (turn.api != Api::Socket
        && (turn.status < expected.leastStatus || turn.status > expected.mostStatus))
        return u"status %1"_s.arg(turn.status);
    if (turn.api == Api::Image)
        return turn.text.isEmpty() ? u"no image"_s : QString();
    const QString end = faultOfEnd(turn, expected);
    return end.isEmpty() ? faultOfText(turn, expected.isComplete) : end;
}

QByteArray nameOf(const Turn &turn)
{
    return nameIn(Apis, turn.api) + (turn.isStreamed ? "/streamed/" : "/whole/")
        + nameIn(Upstreams, turn.upstream) + '/' + nameIn(Readers, turn.reader);
}

} // namespace soak
