// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DemoData.h"

#include <QtCore/QDateTime>

#include <array>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace app {

MemoryStore::MemoryStore(const core::Credentials &credentials, QObject *parent)
    : core::SecretStore(parent)
    , m_credentials(credentials)
{
}

void MemoryStore::read(core::Callback<std::optional<core::Credentials>> callback)
{
    callback(m_credentials);
}

void MemoryStore::write(const core::Credentials &credentials,
                        core::Callback<core::Nothing> callback)
{
    m_credentials = credentials;
    callback(core::Nothing{});
}

void MemoryStore::erase(core::Callback<core::Nothing> callback)
{
    m_credentials.reset();
    callback(core::Nothing{});
}

QString MemoryStore::place() const
{
    return u"memory (demo)"_s;
}

namespace {

constexpr int Days = 13;

struct SampleClient
{
    const char *userAgent;
    const char *path;
    const char *model;
    const char *effort;
    int tokensIn; //!< of a usual request
};

constexpr std::array Clients = {
    SampleClient{"OpenAI/Python 2.8.0", "/v1/chat/completions", "gpt-5.6-sol", "medium", 1900},
    SampleClient{"claude-cli/2.0.14 (external, cli)", "/v1/messages", "gpt-5.6-sol", "high",
                 24'000},
    SampleClient{"codex_cli_rs/0.98.0 (Linux; x86_64)", "/v1/responses", "gpt-5.6-sol", "high",
                 31'000},
    SampleClient{"ollama-python/0.6.0 (x86_64 linux) Python/3.12.3", "/api/chat", "gpt-5.6-luna",
                 "low", 700},
    SampleClient{"curl/8.5.0", "/v1/chat/completions", "gpt-5.6-luna", "low", 40},
};

//! How many requests each of the days has, the oldest first: a working week looks like one.
constexpr std::array<int, Days> RequestsOf = {6, 9, 11, 3, 0, 8, 12, 10, 14, 7, 2, 1, 9};

//! Small, even and the same on every machine, as a library's generator is not.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_state(seed * 2654435761U + 1) { }

    //! 0 to `most` - 1
    int roll(int most)
    {
        m_state = m_state * 1664525U + 1013904223U;
        return int((m_state >> 8) % quint32(most));
    }

private:
    quint32 m_state;
};

void fail(core::RequestRecord &record, Dice &dice)
{
    record.status = dice.roll(2) == 0 ? 429 : 502;
    const bool isLimit = record.status == 429;
    const core::Error limit{core::ErrorCode::UsageLimit,
                            u"The usage limit has been reached (sample)"_s, u"5h"_s,
                            std::chrono::minutes(20 + dice.roll(200))};
    const core::Error cut{core::ErrorCode::Upstream,
                          u"The backend closed the stream early (sample)"_s};
    record.setFailure(isLimit ? limit : cut, record.startedAt);
    record.upstreamFault = record.errorCode;
    record.durationMs = 300 + dice.roll(700);
}

void respond(core::RequestRecord &record, const SampleClient &client, Dice &dice)
{
    record.status = 200;
    record.firstOutputMs = 600 + dice.roll(2400);
    record.durationMs = *record.firstOutputMs + 800 + dice.roll(26'000);
    record.inputTokens = client.tokensIn / 2 + dice.roll(client.tokensIn);
    record.cachedTokens =
        client.tokensIn < 1000 ? 0 : *record.inputTokens * (40 + dice.roll(50)) / 100;
    record.outputTokens = 60 + dice.roll(1800);
    record.reasoningTokens = *record.outputTokens * dice.roll(60) / 100;
    if (dice.roll(3) == 0)
        record.notes.append({core::Note::Kind::Ignored, "temperature", {}});
}

} // namespace

QList<core::RequestRecord> demoHistory(qint64 now)
{
    const QDate today = QDateTime::fromSecsSinceEpoch(now).date();
    QList<core::RequestRecord> all;
    for (int day = 0; day < Days; ++day) {
        const QDate date = today.addDays(day - Days);
        Dice dice{quint32(day)};
        const int count = RequestsOf.at(std::size_t(day));
        for (int i = 0; i < count; ++i) {
            const SampleClient &client = Clients.at(std::size_t(dice.roll(int(Clients.size()))));
            core::RequestRecord record;
            record.requestId = "req_sample_" + QByteArray::number(all.size() + 1);
            record.method = "POST";
            record.path = client.path;
            record.route = client.path;
            record.client = client.userAgent;
            record.model = client.model;
            record.upstreamModel = client.model;
            record.effort = client.effort;
            record.isStreamed = dice.roll(4) != 0;
            // Between eight and half past nineteen, one after the other.
            record.startedAt = date.startOfDay()
                                   .addSecs(8 * 3600 + i * 41'400 / count + dice.roll(600))
                                   .toSecsSinceEpoch();
            if (dice.roll(12) == 0)
                fail(record, dice);
            else
                respond(record, client, dice);
            all.append(record);
        }
    }
    return all;
}

} // namespace app
