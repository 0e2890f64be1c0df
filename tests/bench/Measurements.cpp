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

constexpr auto TimeLimit = 60s;
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

//! What was measured on each route; nothing for nginx when it is left out.
template<typename T>
struct PerRoute
{
    T program;
    std::optional<T> nginx;
    T direct;

    //! Measures all of them one after the other, so that a busy moment affects all of them.
    template<typename Measure>
    static PerRoute of(const TestBed &bed, Measure measure)
    {
        PerRoute result{measure(Route::Program), std::nullopt, {}};
        if (bed.hasNginx())
            result.nginx = measure(Route::Nginx);
        result.direct = measure(Route::Direct);
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
        + " streams were not complete (status " + QByteArray::number(result.status) + ')';
}

// --- full speed ---------------------------------------------------------------------------------

struct Speed
{
    Samples rates;
    Samples cpu; //!< microseconds of the process per event
    LoadResult last;
};

using MakeRequest = Request (TestBed::*)(Route, const Script &) const;

Speed runAtFullSpeed(TestBed &bed, Route route, MakeRequest make, const Effort &effort)
{
    constexpr int Streams = 64;
    const Request request = (bed.*make)(route, {effort.fullSpeedEvents, 0});
    Speed speed;
    const double before = route == Route::Direct ? 0 : bed.process(route).cpuSeconds();
    speed.last = loadStreams(request, Streams, TimeLimit);
    const double after = route == Route::Direct ? 0 : bed.process(route).cpuSeconds();
    speed.rates.add(speed.last.eventsPerSecond());
    speed.cpu.add((after - before) * 1e6 / double(std::max<qint64>(speed.last.events, 1)));
    return speed;
}

void measureFullSpeed(TestBed &bed, const Effort &effort, Report &report, const QByteArray &name,
                      MakeRequest make, const Target &target)
{
    PerRoute<Speed> all{};
    for (int round = 0; round < effort.rounds; ++round) {
        const auto once = PerRoute<Speed>::of(
            bed, [&](Route route) { return runAtFullSpeed(bed, route, make, effort); });
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

void measureChat(TestBed &bed, const Effort &effort, Report &report)
{
    measureFullSpeed(bed, effort, report, "chat", &TestBed::chat, atLeast(200'000));
}

void measureResponses(TestBed &bed, const Effort &effort, Report &report)
{
    measureFullSpeed(bed, effort, report, "responses", &TestBed::responses, atLeast(500'000));
}

// --- paced --------------------------------------------------------------------------------------

struct Paced
{
    LoadResult load;
    double cpu = 0; //!< ms per 1,000 events
};

PerRoute<Paced> runPaced(TestBed &bed, const Effort &effort, int streams)
{
    return PerRoute<Paced>::of(bed, [&](Route route) {
        const Request request = bed.chat(route, {effort.pacedSeconds * PerSecond, Gap});
        const double before = route == Route::Direct ? 0 : bed.process(route).cpuSeconds();
        Paced paced;
        paced.load = loadStreams(request, streams, TimeLimit);
        const double after = route == Route::Direct ? 0 : bed.process(route).cpuSeconds();
        paced.cpu = (after - before) * 1e6 / double(std::max<qint64>(paced.load.events, 1));
        return paced;
    });
}

void addLatencies(const PerRoute<Paced> &paced, const QByteArray &name, Report &report,
                  std::optional<Target> p50, std::optional<Target> p99)
{
    for (const double part : {0.5, 0.99}) {
        Figure figure{name + (part == 0.5 ? ", p50" : ", p99"), "ms"};
        paced.fill(figure, [part](const Paced &one) { return one.load.latencies.at(part); });
        figure.target = part == 0.5 ? p50 : p99;
        report.add(figure);
    }
}

void measurePaced(TestBed &bed, const Effort &effort, Report &report)
{
    const auto few = runPaced(bed, effort, 64);
    Figure cpu{"paced, 64 streams x 50/s, CPU per 1,000 events", "ms"};
    cpu.program = few.program.cpu;
    if (few.nginx)
        cpu.nginx = few.nginx->cpu;
    cpu.target = atMost(60);
    cpu.failure = brokenEnds(few.program.load, 64);
    report.add(cpu);
    addLatencies(few, "paced, 64 streams, latency", report, atMost(0.2), atMost(1));

    const auto many = runPaced(bed, effort, 256);
    Figure rate{"paced, 256 streams x 50/s, delivered", "events/s"};
    many.fill(rate, [](const Paced &one) { return one.load.eventsPerSecond(); });
    rate.target = atLeast(12'700);
    rate.failure = brokenEnds(many.program.load, 256);
    report.add(rate);
    addLatencies(many, "paced, 256 streams, latency", report, std::nullopt, atMost(10));
}

// --- single requests ----------------------------------------------------------------------------

void measureFirstByte(TestBed &bed, const Effort &effort, Report &report)
{
    constexpr int Slice = 50; // in turns, so that a busy moment affects all of them
    PerRoute<Samples> all{};
    for (int done = 0; done < effort.firstBytes; done += Slice) {
        const auto once = PerRoute<Samples>::of(bed, [&](Route route) {
            return sendInTurn(bed.chat(route, {2, 200}), Slice).firstEvents;
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

struct RequestCost
{
    RequestRate rate;
    double cpu = 0; //!< microseconds of the process per request
};

RequestCost runRequests(TestBed &bed, Route route, const Effort &effort)
{
    constexpr int Connections = 16;
    RequestCost cost;
    const double before = bed.process(route).cpuSeconds();
    cost.rate = loadRequests(bed.get(route, "/v1/models"), Connections, effort.requestTime);
    const double after = bed.process(route).cpuSeconds();
    cost.cpu = (after - before) * 1e6 / double(std::max<qint64>(cost.rate.completed, 1));
    return cost;
}

void measureModels(TestBed &bed, const Effort &effort, Report &report)
{
    const RequestCost first = runRequests(bed, Route::Program, effort);
    Figure rate{"GET /v1/models, 16 connections", "requests/s"};
    Figure cpu{"GET /v1/models, CPU", "us/request"};
    if (bed.hasNginx()) {
        const RequestCost nginx = runRequests(bed, Route::Nginx, effort);
        rate.nginx = nginx.rate.perSecond;
        cpu.nginx = nginx.cpu;
    }
    const double before = bed.process(Route::Program).memory("Rss");
    const RequestCost second = runRequests(bed, Route::Program, effort);
    rate.program = (first.rate.perSecond + second.rate.perSecond) / 2;
    rate.target = atLeast(30'000);
    if (second.rate.status != 200)
        rate.failure = "status " + QByteArray::number(second.rate.status);
    cpu.program = (first.cpu + second.cpu) / 2;
    report.add(rate);
    report.add(cpu);

    Figure growth{"growth over " + QByteArray::number(second.rate.completed) + " such requests",
                  "MB"};
    growth.program = bed.process(Route::Program).memory("Rss") - before;
    report.add(growth);
}

// --- the process --------------------------------------------------------------------------------

void measureStart(TestBed &bed, const Effort &effort, Report &report)
{
    Samples program;
    Samples nginx;
    for (int i = 0; i < effort.starts; ++i) {
        program.add(bed.startProgram());
        if (bed.hasNginx())
            nginx.add(bed.startNginx());
    }
    Figure figure{"start to first /health response", "ms"};
    figure.program = program.median();
    if (bed.hasNginx())
        figure.nginx = nginx.median();
    figure.target = atMost(80);
    report.add(figure);
}

void measureMemory(TestBed &bed, const Effort &, Report &report)
{
    bed.startProgram();
    pause(1s);
    for (const QByteArray kind : {"Rss", "Pss"}) {
        Figure figure{"idle memory, headless, " + kind.toUpper(), "MB"};
        figure.program = bed.process(Route::Program).memory(kind);
        if (bed.hasNginx())
            figure.nginx = bed.process(Route::Nginx).memory(kind);
        if (kind == "Rss")
            figure.target = atMost(25);
        report.add(figure);
    }
}

// --- many and difficult clients
// -------------------------------------------------------------------

void measureCrowd(TestBed &bed, const Effort &effort, Report &report)
{
    constexpr int Streams = 1000;
    const Request request = bed.chat(Route::Program, {std::max(3, effort.pacedSeconds), 1'000'000});
    double memory = 0;
    const LoadResult load = loadStreams(
        request, Streams, TimeLimit, [&] { memory = bed.process(Route::Program).memory("Rss"); });
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

void measureStalledReader(TestBed &bed, const Effort &effort, Report &report)
{
    constexpr int Others = 16;
    const Request paced = bed.chat(Route::Program, {effort.stallSeconds * PerSecond, Gap});
    // As many streams as later, so that connections and threads exist already.
    const LoadResult alone = loadStreams(paced, Others + 1, TimeLimit);

    const Request endless = bed.chat(Route::Program, {400'000, 0});
    FileDescriptor stalled = connectTo(endless.port);
    const int small = 4096;
    ::setsockopt(stalled.get(), SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    const double before = bed.process(Route::Program).memory("Rss");
    const qint64 sent = bed.report().bytesWritten;
    if (!writeAll(stalled, endless.bytes))
        giveUp("the program closed the connection of a reader");
    const LoadResult beside = loadStreams(paced, Others, TimeLimit);
    const double after = bed.process(Route::Program).memory("Rss");
    const qint64 taken = bed.report().bytesWritten - sent;
    stalled.close();

    Figure growth{"a client that stops reading: growth", "MB"};
    growth.program = after - before;
    growth.target = atMost(1);
    growth.remark = "the backend could send " + QByteArray::number(double(taken) / 1e6, 'f', 1)
        + " MB, other streams included";
    report.add(growth);
    for (const double part : {0.5, 0.99}) {
        Figure delay{QByteArray("- the other streams wait longer by, ")
                         + (part == 0.5 ? "p50" : "p99"),
                     "ms"};
        delay.program = beside.latencies.at(part) - alone.latencies.at(part);
        report.add(delay);
    }
}

void measureDeparture(TestBed &bed, const Effort &effort, Report &report)
{
    Samples delays;
    int missed = 0;
    for (int i = 0; i < effort.departures; ++i) {
        const Request request = bed.chat(Route::Program, {1000, Gap});
        const qint64 begin = now(); // until the streams before have ended
        while (bed.report().openStreams > 0 && now() - begin < 5'000'000'000)
            pause(1ms);
        const int before = bed.report().cancelled;
        FileDescriptor client = connectTo(request.port);
        QByteArray response;
        std::array<char, 4096> buffer{};
        if (!writeAll(client, request.bytes))
            giveUp("the program closed the connection of a reader");
        while (!response.contains("t=0")) { // the stamp; not the end of "charset="
            const ssize_t size = ::recv(client.get(), buffer.data(), buffer.size(), 0);
            if (size <= 0)
                giveUp("the program closed the connection of a reader");
            response.append(buffer.data(), size);
        }
        const qint64 left = now();
        client.close();
        while (bed.report().cancelled == before && now() - left < 1'000'000'000)
            pause(50us);
        if (bed.report().cancelled == before)
            ++missed;
        else
            delays.add(double(bed.report().cancelledAt - left) / 1e6);
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
        {"start", "time from exec to the first response to /health", measureStart},
        {"memory", "an idle server", measureMemory},
        {"first-byte", "what the program adds to the time of the first event", measureFirstByte},
        {"chat", "/v1/chat/completions as fast as possible", measureChat},
        {"responses", "/v1/responses as fast as possible", measureResponses},
        {"paced", "64 and 256 streams at the speed of a model", measurePaced},
        {"models", "requests with short responses", measureModels},
        {"crowd", "1,000 streams at once", measureCrowd},
        {"stalled", "a client that stops reading", measureStalledReader},
        {"leaving", "a client that goes away", measureDeparture},
    };
    return table;
}

} // namespace bench
