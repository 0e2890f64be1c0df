// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Soak.h"

#include "LogCheck.h"
#include "SocketClient.h"
#include "Stamp.h"

#include <QtCore/QDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace soak {

namespace {

constexpr int MostRunning = 100;
constexpr auto SampleTime = 1000ms;
constexpr auto LagTime = 10ms;
constexpr auto KeyTime = 45s;
constexpr auto KeyGrace = 2s;
constexpr auto RevokeTime = 70s;
//! Five minutes before its end a token is replaced, so this makes one refresh a minute.
constexpr auto TokenLifetime = 6min;
//! For the program to notice that nothing runs any more.
constexpr auto RestTime = 3s;
//! For the program to leave a response whose client has left.
constexpr auto LeaveGrace = 3s;
constexpr auto StartPause = 100ms;
constexpr std::chrono::milliseconds LongestStart = 60s;

//! A network manager that is kept for a while takes one.
constexpr int MoreDescriptors = 4;

QString oneDigit(double value)
{
    return QString::number(value, 'f', 1);
}

double ownCpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

Soak::Soak(const Options &options)
    : m_options(options)
    , m_random(options.seed)
    , m_backend(m_turns)
    , m_server(options.program, options.outputFolder)
    , m_samples(QDir(options.outputFolder).filePath(u"series.csv"_s))
    , m_faults(QDir(options.outputFolder).filePath(u"faults.txt"_s))
{
    if (!m_faults.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(m_faults.fileName()));
    m_issuer.setAccessLifetime(TokenLifetime);
    m_backend.setTokenCheck([this](const QByteArray &token) { return m_issuer.accepts(token); });
    m_launchTimer.setSingleShot(true);
    m_launchTimer.callOnTimeout(this, &Soak::launch);
    m_sampleTimer.callOnTimeout(this, &Soak::sample);
    m_lagTimer.setTimerType(Qt::PreciseTimer);
    m_lagTimer.callOnTimeout(this, &Soak::measureLag);
    m_keyTimer.callOnTimeout(this, &Soak::changeKey);
    m_revokeTimer.callOnTimeout(this, [this] { m_issuer.revokeAccessTokens(); });
}

void Soak::start()
{
    if (!m_issuer.listen() || !m_backend.listen())
        qFatal("cannot listen on loopback");
    m_server.signIn(fakes::signInAt(m_issuer));
    fillLog(m_server.dataFolder());
    m_server.start(m_issuer.url(), m_backend.url());
    m_clock.start();
    waitForServer();
}

void Soak::waitForServer()
{
    if (!m_server.isRunning() || m_clock.hasExpired(LongestStart.count()))
        qFatal("the program does not start; its output is in %s",
               qPrintable(m_options.outputFolder));
    auto *client = new HttpClient(m_server.port(), m_newDelays, this);
    auto turn = std::make_shared<Turn>();
    turn->api = Api::Health;
    turn->isStreamed = false;
    connect(client, &Client::finished, this, [this, client](const TurnPointer &finished) {
        client->deleteLater();
        if (finished->status == 200)
            run();
        else
            QTimer::singleShot(StartPause, this, &Soak::waitForServer);
    });
    client->begin(turn, {});
}

void Soak::run()
{
    m_clock.start();
    m_lastTick = nanoseconds();
    m_sampleTimer.start(SampleTime);
    m_lagTimer.start(LagTime);
    m_keyTimer.start(KeyTime);
    m_revokeTimer.start(RevokeTime);
    const auto length = std::chrono::milliseconds(qint64(m_options.minutes * 60'000));
    QTimer::singleShot(length / 2, this, [this] { rest(Phase::Resting); });
    QTimer::singleShot(length, this, [this] { rest(Phase::Ending); });
    m_phase = Phase::Running;
    scheduleLaunch();
}

void Soak::scheduleLaunch()
{
    const double pause = (0.5 + m_random.generateDouble()) / m_options.rate;
    m_launchTimer.start(std::chrono::milliseconds(qint64(pause * 1000)));
}

void Soak::launch()
{
    if (m_phase != Phase::Running || m_isChangingKey)
        return;
    scheduleLaunch();
    if (m_running >= MostRunning) {
        ++m_skipped;
        return;
    }
    auto turn = std::make_shared<Turn>(planTurn(++m_lastId, m_random));
    turn->needsKey = !m_key.isEmpty();
    m_turns.insert(turn->id, turn);
    ++m_running;
    clientFor(*turn)->begin(turn, m_key);
}

//! A connection that is there already, or a new one.
Client *Soak::clientFor(const Turn &turn)
{
    const bool needsSocket = turn.api == Api::Socket;
    for (Client *client : std::as_const(m_clients)) {
        const bool isSocket = qobject_cast<SocketClient *>(client) != nullptr;
        if (isSocket == needsSocket && client->isUsable())
            return client;
    }
    Client *client = nullptr;
    if (needsSocket)
        client = new SocketClient(m_server.port(), m_newDelays, this);
    else
        client = new HttpClient(m_server.port(), m_newDelays, this);
    connect(client, &Client::finished, this,
            [this, client](const TurnPointer &finished) { take(finished, client); });
    m_clients.append(client);
    return client;
}

void Soak::take(const TurnPointer &turn, Client *client)
{
    --m_running;
    ++m_finished;
    judge(turn, faultOf(*turn));
    turn->text.clear();
    turn->text.squeeze();
    if (turn->hasLeft) {
        QTimer::singleShot(LeaveGrace, this, [this, turn] { checkLeft(turn); });
    } else {
        turn->sent.clear();
        turn->sent.squeeze();
    }
    // A client who has left comes back at once.
    if (turn->hasLeft && m_phase == Phase::Running && !m_isChangingKey)
        QTimer::singleShot(0, this, &Soak::launch);
    if (!client->isUsable()) {
        m_clients.removeOne(client);
        client->deleteLater();
    }
    restWhenQuiet();
}

void Soak::judge(const TurnPointer &turn, const QString &fault)
{
    if (fault.isEmpty())
        return;
    ++m_failed;
    const QString line =
        u"%1 s, request %2 (%3, %4): %5; status %6, %7 attempts, %8 of %9 deltas; %10\n"_s
            .arg(double(m_clock.elapsed()) / 1000, 0, 'f', 1)
            .arg(turn->id)
            .arg(QString::fromUtf8(nameOf(*turn)), QString::fromUtf8(turn->requestId), fault)
            .arg(turn->status)
            .arg(turn->attempts)
            .arg(turn->received)
            .arg(turn->deltas)
            .arg(QString::fromUtf8(turn->lastBytes));
    m_faults.write(line.toUtf8());
    m_faults.flush();
}

//! The backend's stream ends soon after its client has left.
void Soak::checkLeft(const TurnPointer &turn)
{
    turn->sent.clear();
    turn->sent.squeeze();
    if (turn->openStreams == 0)
        return;
    ++m_abandoned;
    judge(turn, u"the backend still streams to a client who has left"_s);
}

//! A setting changes while the program runs: clients need an API key from now on, or none.
void Soak::changeKey()
{
    if (m_phase != Phase::Running || m_isChangingKey)
        return;
    m_isChangingKey = true;
    ++m_keyChanges;
    const QString flag = m_key.isEmpty() ? u"--new"_s : u"--remove"_s;
    m_server.run({u"key"_s, flag}, this, [this](const QByteArray &output) {
        m_key = m_key.isEmpty() ? output.trimmed() : QByteArray();
        QTimer::singleShot(KeyGrace, this, [this] {
            m_isChangingKey = false;
            // The program closes the connections that are older than its key.
            for (Client *client : std::as_const(m_clients))
                client->retire();
            dropIdleClients();
            if (m_phase == Phase::Running)
                scheduleLaunch();
            restWhenQuiet();
        });
    });
}

void Soak::dropIdleClients()
{
    const QList<Client *> clients = m_clients;
    for (Client *client : clients) {
        if (client->isBusy())
            continue;
        m_clients.removeOne(client);
        client->deleteLater();
    }
}

//! Nothing new begins; when all has ended, it is measured what the program keeps.
void Soak::rest(Phase phase)
{
    m_phase = phase;
    m_hasRested = false;
    restWhenQuiet();
}

void Soak::restWhenQuiet()
{
    const bool isQuiet = m_running == 0 && !m_isChangingKey;
    if (!isQuiet || m_hasRested || (m_phase != Phase::Resting && m_phase != Phase::Ending))
        return;
    m_hasRested = true;
    dropIdleClients();
    m_backend.rest();
    QTimer::singleShot(RestTime, this, [this, phase = m_phase] {
        if (m_phase != phase)
            return;
        if (m_phase == Phase::Ending) {
            m_lastDescriptors = m_server.descriptors();
            m_lastRest = m_server.sample();
            return end();
        }
        m_firstDescriptors = m_server.descriptors();
        m_firstRest = m_server.sample();
        m_backend.wake();
        m_phase = Phase::Running;
        scheduleLaunch();
    });
}

void Soak::measureLag()
{
    const qint64 now = nanoseconds();
    m_lag = std::max(m_lag, double(now - m_lastTick) / 1e6 - double(LagTime.count()));
    m_lastTick = now;
}

void Soak::sample()
{
    Sample sample;
    sample.seconds = double(m_clock.elapsed()) / 1000;
    sample.server = m_server.sample();
    sample.running = m_running;
    sample.finished = m_finished;
    sample.failed = m_failed;
    sample.worstDelay = m_newDelays.worst();
    sample.driverLag = std::exchange(m_lag, 0);
    sample.driverCpu = ownCpuSeconds();
    m_delays.merge(std::exchange(m_newDelays, {}));
    if (m_phase == Phase::Running)
        m_samples.add(sample);
}

void Soak::end()
{
    m_sampleTimer.stop();
    sample();
    m_endFault = m_server.stop();
    writeReport();
    Q_EMIT finished();
}

void Soak::writeReport()
{
    reportRequests();
    reportFigures();
    const QString text = m_report.text();
    std::fputs(qPrintable(text), stdout);
    writeFile(u"report.txt"_s, text.toUtf8());
}

void Soak::reportRequests()
{
    qint64 attempts = 0;
    qint64 deltas = 0;
    qint64 left = 0;
    for (const TurnPointer &turn : std::as_const(m_turns)) {
        attempts += turn->attempts;
        deltas += turn->received;
        left += turn->hasLeft ? 1 : 0;
    }
    m_report.tell(u"requests"_s, u"%1, %2 left by their client"_s.arg(m_finished).arg(left));
    m_report.tell(u"requests at the backend, deltas"_s, u"%1, %2"_s.arg(attempts).arg(deltas));
    m_report.checkNone(u"requests with a fault"_s, m_failed);
    m_report.checkNone(u"streams that outlived their client"_s, m_abandoned);
    m_report.checkNone(u"requests at the backend that nobody made"_s, m_backend.strangers());
    const LogFindings log = checkLog(m_server.dataFolder(), m_turns);
    m_report.tell(u"rows in the request log"_s, QString::number(log.rows));
    m_report.checkNone(u"requests that it lacks"_s, log.missing);
    m_report.checkNone(u"requests that it has twice"_s, log.doubled);
    m_report.checkNone(u"rows with another status"_s, log.wrong);
    m_report.checkNone(u"rows that should be deleted"_s, log.expired);
}

void Soak::reportFigures()
{
    const int leastRefreshes = int(m_options.minutes * 0.7);
    const int mostRefreshes = int(m_options.minutes * 2.5) + 2;
    const int refreshes = m_issuer.refreshCount();
    m_report.check(u"token refreshes"_s, QString::number(refreshes),
                   u"%1 to %2"_s.arg(leastRefreshes).arg(mostRefreshes),
                   refreshes >= leastRefreshes && refreshes <= mostRefreshes);
    m_report.tell(u"API key changes, revoked tokens met"_s,
                  u"%1, %2"_s.arg(m_keyChanges).arg(m_backend.refusedTokens()));
    reportMemory();
    reportDelays();
    m_report.tell(u"load of the machine: server, driver"_s,
                  u"%1 %, %2 %"_s.arg(oneDigit(100 * m_samples.serverLoad()),
                                      oneDigit(100 * m_samples.driverLoad())));
    m_report.tell(u"requests left out (too many at once)"_s, QString::number(m_skipped));
    m_report.check(u"end of the program"_s, m_endFault.isEmpty() ? u"clean"_s : m_endFault,
                   u"clean"_s, m_endFault.isEmpty());
}

void Soak::reportMemory()
{
    const double limit =
        std::max(m_options.memoryLimit, m_samples.memoryAtEnd() * m_options.memoryShare);
    const double growth = m_samples.memoryGrowth();
    m_report.tell(u"memory at rest: half-way, end (MB)"_s,
                  oneDigit(m_firstRest.megabytes) + u", "_s + oneDigit(m_lastRest.megabytes));
    m_report.check(u"memory in the last quarter, growth (MB)"_s,
                   oneDigit(m_samples.memoryAtEnd()) + u", "_s + oneDigit(growth),
                   u"growth up to "_s + oneDigit(limit), growth <= limit);
    const auto first = m_firstDescriptors.count('\n');
    const auto last = m_lastDescriptors.count('\n');
    m_report.check(u"descriptors at rest: half-way, end"_s, u"%1, %2"_s.arg(first).arg(last),
                   u"%1 more"_s.arg(MoreDescriptors), last - first <= MoreDescriptors);
    m_report.tell(u"descriptors while running, growth"_s, oneDigit(m_samples.descriptorGrowth()));
    writeFile(u"descriptors.txt"_s,
              "half-way\n" + m_firstDescriptors + "\nend\n" + m_lastDescriptors);
}

void Soak::reportDelays()
{
    m_report.tell(u"delay of a delta: median, 99.9 % (ms)"_s,
                  u"below %1, %2"_s.arg(m_delays.percentile(0.5)).arg(m_delays.percentile(0.999)));
    const qint64 late = m_delays.countAbove(m_options.lateLimit);
    m_report.check(u"worst delay (ms), late deltas"_s,
                   oneDigit(m_delays.worst()) + u", %1 of %2"_s.arg(late).arg(m_delays.count()),
                   u"%1 ms, 0 late"_s.arg(m_options.lateLimit), late == 0);
    m_report.tell(u"worst lag of this driver itself (ms)"_s, oneDigit(m_samples.worstLag()));
}

void Soak::writeFile(const QString &name, const QByteArray &text) const
{
    QFile file(QDir(m_options.outputFolder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

} // namespace soak
