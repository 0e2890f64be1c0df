// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Measurements.h"

#include <array>
#include <ctime>
#include <limits>
#include <optional>
#include <sys/socket.h>

namespace bench {

namespace {

using namespace std::chrono_literals;

constexpr auto Patience = 60s;
constexpr int PerSecond = 50;
constexpr int Gap = 1'000'000 / PerSecond;
constexpr double NoFigure = std::numeric_limits<double>::quiet_NaN();

void pause(std::chrono::nanoseconds time)
{
    const timespec length{time.count() / 1'000'000'000, time.count() % 1'000'000'000};
    ::nanosleep(&length, nullptr);
}

Target atLeast(double value)
{
    return {Target::Kind::AtLeast, value};
}

Target atMost(double value)
{
    return {Target::Kind::AtMost, value};
}

//! What was measured on each way; nothing for nginx when it is left out.
template<typename T>
struct PerWay
{
    T program;
    std::optional<T> nginx;
    T direct;

    //! Measures all of them one after the other, so that a busy moment meets them alike.
    template<typename Measure>
    static PerWay of(const Stage &stage, Measure measure)
    {
        PerWay result{measure(Way::Program), std::nullopt, {}};
        if (stage.hasNginx())
            result.nginx = measure(Way::Nginx);
        result.direct = measure(Way::Direct);
        return result;
    }

    template<typename Read>
    void fill(Figure &figure, Read read) const
    {
        figure.program = read(program);
        if (nginx)
            figure.nginx = read(*nginx);
        figure.direct = read(direct);
    }
};

QByteArray brokenEnds(const LoadResult &result, int streams)
{
    if (result.complete == streams)
        return {};
    return QByteArray::number(streams - result.complete) + " of " + QByteArray::number(streams)
        + " streams did not end well (status " + QByteArray::number(result.status) + ')';
}

// --- full speed ---------------------------------------------------------------------------------

struct Speed
{
    Samples rates;
    Samples cpu; //!< microseconds of the process per event
    LoadResult last;
};

using MakeAsk = Ask (Stage::*)(Way, const Script &) const;

Speed runAtFullSpeed(Stage &stage, Way way, MakeAsk make, const Effort &effort)
{
    constexpr int Streams = 64;
    const Ask ask = (stage.*make)(way, {effort.fullSpeedEvents, 0});
    Speed speed;
    const double before = way == Way::Direct ? 0 : stage.process(way).cpuSeconds();
    speed.last = loadStreams(ask, Streams, Patience);
    const double after = way == Way::Direct ? 0 : stage.process(way).cpuSeconds();
    speed.rates.add(speed.last.eventsPerSecond());
    speed.cpu.add((after - before) * 1e6 / double(std::max<qint64>(speed.last.events, 1)));
    return speed;
}

void measureFullSpeed(Stage &stage, const Effort &effort, Report &report, const QByteArray &name,
                      MakeAsk make, const Target &target)
{
    PerWay<Speed> all{};
    for (int round = 0; round < effort.rounds; ++round) {
        const auto once = PerWay<Speed>::of(
            stage, [&](Way way) { return runAtFullSpeed(stage, way, make, effort); });
        const auto merge = [](Speed &sum, const Speed &one) {
            sum.rates.add(one.rates);
            sum.cpu.add(one.cpu);
            sum.last = one.last;
        };
        merge(all.program, once.program);
        merge(all.direct, once.direct);
        if (once.nginx)
            merge(all.nginx ? *all.nginx : all.nginx.emplace(), *once.nginx);
        if (once.program.last.status != 0)
            break;
    }
    Figure rate{"full speed, " + name + ", 64 streams", "events/s"};
    rate.target = target;
    if (all.program.last.status == 404) {
        rate.program = NoFigure;
        rate.remark = "skipped: this program has no such route (404)";
        return report.add(rate);
    }
    all.fill(rate, [](const Speed &speed) { return speed.rates.median(); });
    rate.failure = brokenEnds(all.program.last, 64);
    report.add(rate);
    Figure cpu{"full speed, " + name + ", CPU", "us/event"};
    cpu.program = all.program.cpu.median();
    if (all.nginx)
        cpu.nginx = all.nginx->cpu.median();
    report.add(cpu);
}

void measureChat(Stage &stage, const Effort &effort, Report &report)
{
    measureFullSpeed(stage, effort, report, "chat", &Stage::chat, atLeast(200'000));
}

void measureResponses(Stage &stage, const Effort &effort, Report &report)
{
    measureFullSpeed(stage, effort, report, "responses", &Stage::responses, atLeast(500'000));
}

// --- paced --------------------------------------------------------------------------------------

struct Paced
{
    LoadResult load;
    double cpu = 0; //!< ms per 1,000 events
};

PerWay<Paced> runPaced(Stage &stage, const Effort &effort, int streams)
{
    return PerWay<Paced>::of(stage, [&](Way way) {
        const Ask ask = stage.chat(way, {effort.pacedSeconds * PerSecond, Gap});
        const double before = way == Way::Direct ? 0 : stage.process(way).cpuSeconds();
        Paced paced;
        paced.load = loadStreams(ask, streams, Patience);
        const double after = way == Way::Direct ? 0 : stage.process(way).cpuSeconds();
        paced.cpu = (after - before) * 1e6 / double(std::max<qint64>(paced.load.events, 1));
        return paced;
    });
}

void addLatencies(const PerWay<Paced> &paced, const QByteArray &name, Report &report,
                  std::optional<Target> p50, std::optional<Target> p99)
{
    for (const double part : {0.5, 0.99}) {
        Figure figure{name + (part == 0.5 ? ", p50" : ", p99"), "ms"};
        paced.fill(figure, [part](const Paced &one) { return one.load.latencies.at(part); });
        figure.target = part == 0.5 ? p50 : p99;
        report.add(figure);
    }
}

void measurePaced(Stage &stage, const Effort &effort, Report &report)
{
    const auto few = runPaced(stage, effort, 64);
    Figure cpu{"paced, 64 streams x 50/s, CPU per 1,000 events", "ms"};
    cpu.program = few.program.cpu;
    if (few.nginx)
        cpu.nginx = few.nginx->cpu;
    cpu.target = atMost(60);
    cpu.failure = brokenEnds(few.program.load, 64);
    report.add(cpu);
    addLatencies(few, "paced, 64 streams, latency", report, atMost(0.2), atMost(1));

    const auto many = runPaced(stage, effort, 256);
    Figure rate{"paced, 256 streams x 50/s, delivered", "events/s"};
    many.fill(rate, [](const Paced &one) { return one.load.eventsPerSecond(); });
    rate.target = atLeast(12'700);
    rate.failure = brokenEnds(many.program.load, 256);
    report.add(rate);
    addLatencies(many, "paced, 256 streams, latency", report, std::nullopt, atMost(10));
}

// --- single requests ----------------------------------------------------------------------------

void measureFirstByte(Stage &stage, const Effort &effort, Report &report)
{
    constexpr int Slice = 50; // in turns, so that a busy moment meets all of them
    PerWay<Samples> all{};
    for (int done = 0; done < effort.firstBytes; done += Slice) {
        const auto once = PerWay<Samples>::of(stage, [&](Way way) {
            return askInTurn(stage.chat(way, {2, 200}), Slice).firstEvents;
        });
        all.program.add(once.program);
        all.direct.add(once.direct);
        if (once.nginx)
            (all.nginx ? *all.nginx : all.nginx.emplace()).add(*once.nginx);
    }
    const double direct = all.direct.median();
    for (const double part : {0.5, 0.99}) {
        Figure figure{QByteArray("first byte, added, ") + (part == 0.5 ? "p50" : "p99"), "ms"};
        all.fill(figure, [&](const Samples &samples) { return samples.at(part) - direct; });
        figure.target = atMost(part == 0.5 ? 0.3 : 2);
        report.add(figure);
    }
}

struct Answered
{
    RequestRate rate;
    double cpu = 0; //!< microseconds of the process per request
};

Answered runRequests(Stage &stage, Way way, const Effort &effort)
{
    constexpr int Connections = 16;
    Answered answered;
    const double before = stage.process(way).cpuSeconds();
    answered.rate = loadRequests(stage.get(way, "/v1/models"), Connections, effort.requestTime);
    const double after = stage.process(way).cpuSeconds();
    answered.cpu = (after - before) * 1e6 / double(std::max<qint64>(answered.rate.answered, 1));
    return answered;
}

void measureModels(Stage &stage, const Effort &effort, Report &report)
{
    const Answered first = runRequests(stage, Way::Program, effort);
    Figure rate{"GET /v1/models, 16 connections", "requests/s"};
    Figure cpu{"GET /v1/models, CPU", "us/request"};
    if (stage.hasNginx()) {
        const Answered nginx = runRequests(stage, Way::Nginx, effort);
        rate.nginx = nginx.rate.perSecond;
        cpu.nginx = nginx.cpu;
    }
    const double before = stage.process(Way::Program).memory("Rss");
    const Answered second = runRequests(stage, Way::Program, effort);
    rate.program = (first.rate.perSecond + second.rate.perSecond) / 2;
    rate.target = atLeast(30'000);
    if (second.rate.status != 200)
        rate.failure = "status " + QByteArray::number(second.rate.status);
    cpu.program = (first.cpu + second.cpu) / 2;
    report.add(rate);
    report.add(cpu);

    Figure growth{"growth over " + QByteArray::number(second.rate.answered) + " such requests",
                  "MB"};
    growth.program = stage.process(Way::Program).memory("Rss") - before;
    report.add(growth);
}

// --- the process --------------------------------------------------------------------------------

void measureStart(Stage &stage, const Effort &effort, Report &report)
{
    Samples program;
    Samples nginx;
    for (int i = 0; i < effort.starts; ++i) {
        program.add(stage.startProgram());
        if (stage.hasNginx())
            nginx.add(stage.startNginx());
    }
    Figure figure{"start to first answered /health", "ms"};
    figure.program = program.median();
    if (stage.hasNginx())
        figure.nginx = nginx.median();
    figure.target = atMost(80);
    report.add(figure);
}

void measureMemory(Stage &stage, const Effort &, Report &report)
{
    stage.startProgram();
    pause(1s);
    for (const QByteArray kind : {"Rss", "Pss"}) {
        Figure figure{"idle memory, headless, " + kind.toUpper(), "MB"};
        figure.program = stage.process(Way::Program).memory(kind);
        if (stage.hasNginx())
            figure.nginx = stage.process(Way::Nginx).memory(kind);
        if (kind == "Rss")
            figure.target = atMost(25);
        report.add(figure);
    }
}

// --- crowds and difficult clients ---------------------------------------------------------------

void measureCrowd(Stage &stage, const Effort &effort, Report &report)
{
    constexpr int Streams = 1000;
    const Ask ask = stage.chat(Way::Program, {std::max(3, effort.pacedSeconds), 1'000'000});
    double memory = 0;
    const LoadResult load = loadStreams(
        ask, Streams, Patience, [&] { memory = stage.process(Way::Program).memory("Rss"); });
    Figure figure{"1,000 open streams, ended well", "streams"};
    figure.program = load.complete;
    figure.target = atLeast(Streams);
    figure.failure = brokenEnds(load, Streams);
    report.add(figure);
    Figure first{"1,000 open streams, last one's first event", "ms"};
    first.program = load.firstEvents.at(1);
    report.add(first);
    Figure size{"1,000 open streams, memory", "MB"};
    size.program = memory;
    report.add(size);
}

void measureStalledReader(Stage &stage, const Effort &effort, Report &report)
{
    constexpr int Others = 16;
    const Ask paced = stage.chat(Way::Program, {effort.stallSeconds * PerSecond, Gap});
    // As many streams as later, so that connections and threads are there already.
    const LoadResult alone = loadStreams(paced, Others + 1, Patience);

    const Ask endless = stage.chat(Way::Program, {400'000, 0});
    FileDescriptor stalled = connectTo(endless.port);
    const int small = 4096;
    ::setsockopt(stalled.get(), SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    const double before = stage.process(Way::Program).memory("Rss");
    const qint64 sent = stage.report().bytesWritten;
    if (!writeAll(stalled, endless.bytes))
        giveUp("the program closed the connection of a reader");
    const LoadResult beside = loadStreams(paced, Others, Patience);
    const double after = stage.process(Way::Program).memory("Rss");
    const qint64 taken = stage.report().bytesWritten - sent;
    stalled.close();

    Figure growth{"a client that stops reading: growth", "MB"};
    growth.program = after - before;
    growth.target = atMost(1);
    growth.remark = "the backend got rid of " + QByteArray::number(double(taken) / 1e6, 'f', 1)
        + " MB, others' included";
    report.add(growth);
    for (const double part : {0.5, 0.99}) {
        Figure delay{QByteArray("- the other streams wait longer by, ")
                         + (part == 0.5 ? "p50" : "p99"),
                     "ms"};
        delay.program = beside.latencies.at(part) - alone.latencies.at(part);
        report.add(delay);
    }
}

void measureDeparture(Stage &stage, const Effort &effort, Report &report)
{
    Samples delays;
    int missed = 0;
    for (int i = 0; i < effort.departures; ++i) {
        const Ask ask = stage.chat(Way::Program, {1000, Gap});
        const qint64 begin = now(); // nobody else may be leaving still
        while (stage.report().openStreams > 0 && now() - begin < 5'000'000'000)
            pause(1ms);
        const int before = stage.report().cancelled;
        FileDescriptor client = connectTo(ask.port);
        QByteArray response;
        std::array<char, 4096> buffer{};
        if (!writeAll(client, ask.bytes))
            giveUp("the program closed the connection of a reader");
        while (!response.contains("t=0")) { // the stamp; "charset=" is none
            const ssize_t size = ::recv(client.get(), buffer.data(), buffer.size(), 0);
            if (size <= 0)
                giveUp("the program closed the connection of a reader");
            response.append(buffer.data(), size);
        }
        const qint64 left = now();
        client.close();
        while (stage.report().cancelled == before && now() - left < 1'000'000'000)
            pause(50us);
        if (stage.report().cancelled == before)
            ++missed;
        else
            delays.add(double(stage.report().cancelledAt - left) / 1e6);
    }
    for (const double part : {0.5, 1.0}) {
        Figure figure{QByteArray("a client leaves: backend cancelled after, ")
                          + (part == 0.5 ? "p50" : "longest"),
                      "ms"};
        figure.program = delays.at(part);
        figure.target = atMost(100);
        if (missed > 0)
            figure.failure = QByteArray::number(missed) + " were not cancelled within a second";
        report.add(figure);
    }
}

} // namespace

Effort Effort::quick()
{
    Effort effort;
    effort.rounds = 1;
    effort.fullSpeedEvents = 5000;
    effort.pacedSeconds = 2;
    effort.firstBytes = 100;
    effort.starts = 3;
    effort.departures = 10;
    effort.stallSeconds = 2;
    effort.requestTime = std::chrono::milliseconds(1000);
    return effort;
}

const std::vector<Measurement> &measurements()
{
    static const std::vector<Measurement> table{
        {"start", "time from exec to the first answered /health", measureStart},
        {"memory", "an idle server", measureMemory},
        {"first-byte", "what the way through adds to the first event", measureFirstByte},
        {"chat", "/v1/chat/completions as fast as it goes", measureChat},
        {"responses", "/v1/responses as fast as it goes", measureResponses},
        {"paced", "64 and 256 streams as a model writes", measurePaced},
        {"models", "requests with short answers", measureModels},
        {"crowd", "1,000 streams at once", measureCrowd},
        {"stalled", "a client that stops reading", measureStalledReader},
        {"leaving", "a client that goes away", measureDeparture},
    };
    return table;
}

} // namespace bench
