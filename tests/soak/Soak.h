// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Client.h"
#include "Delays.h"
#include "Report.h"
#include "Samples.h"
#include "ServerProcess.h"
#include "SoakBackend.h"
#include "Turn.h"
#include "tests/fakes/FakeIssuer.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

namespace soak {

struct Options
{
    QString program;
    QString outputFolder;
    double minutes = 5;
    double rate = 20; //!< requests per second
    quint32 seed = 1;
    int lateLimit = 100;       //!< ms
    double memoryLimit = 4;    //!< MB that the server may grow by over the second half …
    double memoryShare = 0.05; //!< … or this part of its memory, whichever is more
};

//! One run: the simulated issuer and backend, the program as a process of its own, the clients.
class Soak final : public QObject
{
    Q_OBJECT

public:
    explicit Soak(const Options &options);

    void start();
    [[nodiscard]] bool isGood() const { return m_report.isGood(); }

Q_SIGNALS:
    void finished();

private:
    enum class Phase { Starting, Running, Resting, Ending };

    void waitForServer();
    void run();
    void launch();
    void scheduleLaunch();
    [[nodiscard]] Client *clientFor(const Turn &turn);
    void take(const TurnPointer &turn, Client *client);
    void judge(const TurnPointer &turn, const QString &fault);
    void checkLeft(const TurnPointer &turn);
    void changeKey();
    void rest(Phase phase);
    void restWhenQuiet();
    void dropIdleClients();
    void sample();
    void measureLag();
    void end();
    void writeReport();
    void reportRequests();
    void reportFigures();
    void reportMemory();
    void reportDelays();
    void writeFile(const QString &name, const QByteArray &text) const;

    const Options m_options;
    QRandomGenerator m_random;
    fakes::FakeIssuer m_issuer;
    Turns m_turns;
    SoakBackend m_backend;
    ServerProcess m_server;
    Samples m_samples;
    Delays m_delays;    //!< of the whole run
    Delays m_newDelays; //!< since the last sample
    Report m_report;
    QFile m_faults;

    Phase m_phase = Phase::Starting;
    QElapsedTimer m_clock;
    QTimer m_launchTimer;
    QTimer m_sampleTimer;
    QTimer m_lagTimer;
    QTimer m_keyTimer;
    QTimer m_revokeTimer;
    qint64 m_lastTick = 0;
    double m_lag = 0;
    QList<Client *> m_clients;
    QByteArray m_key;
    bool m_isChangingKey = false;
    int m_running = 0;
    int m_lastId = 0;
    int m_keyChanges = 0;
    int m_skipped = 0; //!< launches at a time with too many requests
    qint64 m_finished = 0;
    qint64 m_failed = 0;
    qint64 m_abandoned = 0; //!< responses that the backend still streamed to a client who had left
    QByteArray m_firstDescriptors; //!< at rest, half-way
    QByteArray m_lastDescriptors;  //!< at rest, at the end
    ProcessSample m_firstRest;
    ProcessSample m_lastRest;
    bool m_hasRested = false;
    QString m_endFault;
};

} // namespace soak
