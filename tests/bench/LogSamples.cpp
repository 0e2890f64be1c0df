// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/LogSamples.h"

#include "core/history/RequestLog.h"
#include "tests/fakes/Outcome.h"

#include <QtCore/QDateTime>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace core;

namespace bench {
namespace {

constexpr int BatchRows = 5000; //!< added before waiting for the log

//! Varied like a year of one person's use: some clients, some models, few failures.
RequestRecord sample(qint64 number, qint64 now, qint64 rows)
{
    static const std::array<QByteArray, 6> clients{"OpenAI/Python 1.99.0", "claude-cli/2.1.0",
                                                   "codex_cli_rs/0.156.0", "ollama-python/0.6",
                                                   "curl/8.5.0",           "Zed/0.200.0"};
    static const std::array<QByteArray, 4> models{"gpt-5.6-sol", "gpt-5.6-luna", "gpt-5.5",
                                                  "gpt-5.5-codex"};
    RequestRecord record;
    record.requestId = "req_" + QByteArray::number(number, 36);
    record.method = "POST";
    record.path = record.route = number % 3 == 0 ? "/v1/messages" : "/v1/chat/completions";
    record.client = clients[std::size_t(number) % clients.size()];
    record.model = record.upstreamModel = models[std::size_t(number / 7) % models.size()];
    record.effort = number % 5 == 0 ? "high" : "medium";
    record.status = number % 997 == 0 ? 429 : 200;
    if (record.status == 429)
        record.error = u"the limit of the plan is used up"_s;
    if (number % 100 == 1) {
        record.status = 500;
        record.error = u"an error occurred; its id is "_s + QString::number(number * 7919, 16);
    }
    record.isStreamed = true;
    record.startedAt = now - (rows - number) * 30;
    record.durationMs = 500 + number % 60'000;
    record.firstOutputMs = 200 + number % 900;
    record.inputTokens = number % 40'000;
    record.cachedTokens = number % 20'000;
    record.outputTokens = number % 3'000;
    record.upstreamId = "resp_" + QByteArray::number(number * 7919, 36);
    return record;
}

} // namespace

bool fillLog(const QString &file, qint64 rows)
{
    RequestLogLimits limits;
    limits.age = {};
    limits.rows = rows * 2;
    RequestLog log(file, limits);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (qint64 number = 0; number < rows; ++number) {
        log.add(sample(number, now, rows));
        if (number % BatchRows != BatchRows - 1 && number != rows - 1)
            continue;
        Outcome<Nothing> written;
        log.flush(written.callback());
        if (!written.wait() || !written.isGood())
            return false;
    }
    return true;
}

} // namespace bench
