// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_history [ROWS]: writes a request log of that many rows (default: a million) into a
// temporary folder, then queries it like the window, makes reports of use, and shares the use of
// the plan out among the requests of a week. Times are medians of five, in milliseconds.

#include "core/history/RequestLog.h"
#include "core/history/RequestReader.h"
#include "core/plan/PriceList.h"
#include "core/plan/ShareOut.h"
#include "tests/bench/LogSamples.h"
#include "tests/fakes/Outcome.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

using namespace core;

namespace {

constexpr int PageSize = 200;
constexpr int Repeats = 5;

//! Negative when a query failed.
template<typename Query>
double medianMs(Query query)
{
    std::array<double, Repeats> times{};
    for (double &time : times) {
        QElapsedTimer timer;
        timer.start();
        if (!query())
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
            reader.page(*filter, before, PageSize, got.callback());
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
    isFine &= report("duration:>1s, which nearly all rows have", page("duration:>1s", 0));
    isFine &= report("luna until:100d, from the middle on", page("luna until:100d", 0));
    isFine &= report("use of the last 14 days", medianMs([&] {
                         Outcome<QList<DailyUsage>> got;
                         reader.usage(QDate::currentDate(), 14, got.callback());
                         return got.wait() && got.isGood();
                     }));
    return isFine;
}

LimitWindow planWindow(LimitWindow::Kind kind, int minutes, qint64 resetsAt)
{
    LimitWindow window;
    window.kind = kind;
    window.length = std::chrono::minutes(minutes);
    window.usedPercent = 60;
    window.resetsAt = resetsAt;
    return window;
}

//! What the Usage page and `chatmock usage` ask for.
bool measureReports(const QString &file)
{
    using enum UsageGroup;
    RequestReader reader(file);
    const PriceList prices = builtInPrices();
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    LimitSnapshot limits;
    limits.capturedAt = now;
    limits.windows = {planWindow(LimitWindow::Kind::FiveHours, 300, now + 600),
                      planWindow(LimitWindow::Kind::Weekly, 10'080, now + 600)};
    const auto time = [&](UsagePeriod period, const QList<UsageGroup> &groups) {
        return medianMs([&] {
            Outcome<UsageReport> got;
            reader.report({period, groups, true}, limits, now, prices, got.callback());
            return got.wait() && got.isGood() && got.value().total.requests > 0;
        });
    };
    bool isFine = report("report of a year: the sum", time(UsagePeriod::Days365, {}));
    isFine &= report("report of a year by program", time(UsagePeriod::Days365, {Program}));
    isFine &= report("report of a year by day", time(UsagePeriod::Days365, {Day}));
    isFine &=
        report("report of a year by program and day", time(UsagePeriod::Days365, {Program, Day}));
    isFine &= report("report of everything by everything",
                     time(UsagePeriod::All, {Program, Model, Key, Endpoint, Day}));
    isFine &=
        report("report of a week by program and model", time(UsagePeriod::Week, {Program, Model}));
    isFine &= report("report of five hours by program", time(UsagePeriod::FiveHours, {Program}));
    return isFine;
}

//! A week with many requests, each of which came with a reading of the meter.
bool measureShares()
{
    constexpr int Requests = 100'000;
    constexpr LimitCycle Week{1'795'000'000, 1'795'000'000 + 7LL * 24 * 3600};
    QRandomGenerator random(1);
    std::vector<MeterReading> readings;
    std::vector<PlanUse> uses;
    for (int request = 0; request < Requests; ++request) {
        const qint64 from = Week.from + 6LL * request;
        readings.push_back({from, 100.0 * request / Requests, Week.until});
        uses.push_back({from, from + random.bounded(120), 0.001 + random.bounded(0.1)});
    }
    return report("a week of 100,000 requests, their share of the plan",
                  medianMs([&] { return shareOut(readings, uses, Week).has_value(); }));
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
    if (!bench::fillLog(file, rows)) {
        std::fprintf(stderr, "the log could not be written\n");
        return 1;
    }
    std::printf("%lld rows written in %.1f s, %.0f bytes each\n", static_cast<long long>(rows),
                double(timer.elapsed()) / 1000, double(QFileInfo(file).size()) / double(rows));
    return measure(file, rows) && measureReports(file) && measureShares() ? 0 : 1;
}
