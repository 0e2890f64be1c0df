// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_history [ROWS]: writes a request log of so many rows (a million when not said) into a
// temporary folder, then asks it as the window does. Times are medians of five, in milliseconds.

#include "core/history/RequestLog.h"
#include "core/history/RequestReader.h"
#include "tests/fakes/Outcome.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace core;

namespace {

constexpr int PageSize = 200;
constexpr int Repeats = 5;
constexpr int BatchRows = 5000; //!< told to the log before waiting for it

//! Varied as a year of one person's use is: some clients, some models, few failures.
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
        record.error = QStringLiteral("the limit of the plan is used up");
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

bool fill(const QString &file, qint64 rows)
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
        log.flush(written.then());
        if (!written.wait() || !written.isGood())
            return false;
    }
    return true;
}

//! Negative when the log did not answer.
template<typename Ask>
double medianMs(Ask ask)
{
    std::array<double, Repeats> times{};
    for (double &time : times) {
        QElapsedTimer timer;
        timer.start();
        if (!ask())
            return -1;
        time = double(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    return times[Repeats / 2];
}

bool report(const char *what, double milliseconds)
{
    std::printf("%-52s %8.1f ms\n", what, milliseconds);
    return milliseconds >= 0;
}

bool measure(const QString &file, qint64 rows)
{
    RequestReader reader(file);
    const auto page = [&reader](const char *text, qint64 before) {
        return medianMs([&] {
            const auto filter =
                parseRequestFilter(QString::fromUtf8(text), QDateTime::currentSecsSinceEpoch());
            Outcome<RequestPage> got;
            if (!filter)
                return false;
            reader.page(*filter, before, PageSize, got.then());
            return got.wait() && got.isGood();
        });
    };
    bool isFine = report("newest page", page("", 0));
    isFine &= report("a page from the middle", page("", rows / 2));
    isFine &= report("the oldest page", page("", PageSize));
    isFine &= report("a frequent word (python)", page("python", 0));
    isFine &= report("a word of few rows (plan is used)", page("\"plan is used\"", 0));
    isFine &= report("a word that no row has", page("xylophone", 0));
    isFine &= report("status:429", page("status:429", 0));
    isFine &= report("status:503, which no row has", page("status:503", 0));
    isFine &= report("model:luna client:curl since:7d", page("model:luna client:curl since:7d", 0));
    isFine &= report("tokens:>42900, which few rows have", page("tokens:>42900", 0));
    isFine &= report("duration:>90s, which no row has", page("duration:>90s", 0));
    isFine &= report("use of the last 14 days", medianMs([&] {
                         Outcome<QList<DailyUsage>> got;
                         reader.usage(QDate::currentDate(), 14, got.then());
                         return got.wait() && got.isGood();
                     }));
    return isFine;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 rows = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    if (rows < PageSize) {
        std::fprintf(stderr, "usage: bench_history [ROWS], at least %d\n", PageSize);
        return 2;
    }
    const QTemporaryDir folder;
    const QString file = requestLogFile(folder.path());
    QElapsedTimer timer;
    timer.start();
    if (!fill(file, rows)) {
        std::fprintf(stderr, "the log could not be written\n");
        return 1;
    }
    std::printf("%lld rows written in %.1f s, %.0f bytes each\n", static_cast<long long>(rows),
                double(timer.elapsed()) / 1000, double(QFileInfo(file).size()) / double(rows));
    return measure(file, rows) ? 0 : 1;
}
