// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SignalWatcher.h"

#include <QtCore/QtGlobal>

#include <utility>

#ifdef Q_OS_WIN
#include <QtCore/QMutex>

#include <windows.h>
#else
#include <QtCore/QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace app {

#ifdef Q_OS_WIN

namespace {

QMutex watcherMutex;
SignalWatcher *currentWatcher = nullptr;

//! Called in a thread of the system's.
BOOL WINAPI forwardEvent(DWORD)
{
    const QMutexLocker lock(&watcherMutex);
    if (!currentWatcher)
        return FALSE;
    QMetaObject::invokeMethod(currentWatcher, &SignalWatcher::endRequested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

class SignalWatcher::Private
{
public:
    explicit Private(SignalWatcher *watcher)
    {
        const QMutexLocker lock(&watcherMutex);
        Q_ASSERT(!currentWatcher);
        currentWatcher = watcher;
        SetConsoleCtrlHandler(forwardEvent, TRUE);
    }

    ~Private()
    {
        const QMutexLocker lock(&watcherMutex);
        currentWatcher = nullptr;
        SetConsoleCtrlHandler(forwardEvent, FALSE);
    }
};

#else

namespace {

//! A handler may do next to nothing: it writes a byte here, the event loop reads it.
int pipeEnds[2] = {-1, -1};

void forwardSignal(int)
{
    const int kept = errno;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(pipeEnds[0], &byte, 1);
    errno = kept;
}

constexpr int WatchedSignals[] = {SIGINT, SIGTERM, SIGHUP};
constexpr int WatchedCount = 3;

} // namespace

class SignalWatcher::Private
{
public:
    explicit Private(SignalWatcher *watcher)
    {
        Q_ASSERT(pipeEnds[0] == -1);
        if (socketpair(AF_UNIX, SOCK_STREAM, 0, pipeEnds) != 0)
            return;
        for (const int end : pipeEnds) {
            fcntl(end, F_SETFD, FD_CLOEXEC);
            fcntl(end, F_SETFL, O_NONBLOCK);
        }
        m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[1], QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, watcher, [watcher] {
            char byte = 0;
            while (read(pipeEnds[1], &byte, 1) == 1)
                Q_EMIT watcher->endRequested();
        });
        replaceHandlers();
    }

    ~Private()
    {
        if (!m_notifier)
            return;
        for (int i = 0; i < WatchedCount; ++i)
            sigaction(WatchedSignals[i], &m_former[i], nullptr);
        sigaction(SIGPIPE, &m_formerPipe, nullptr);
        m_notifier.reset();
        for (int &end : pipeEnds)
            close(std::exchange(end, -1));
    }

private:
    void replaceHandlers()
    {
        struct sigaction action = {};
        action.sa_flags = SA_RESTART;
        sigemptyset(&action.sa_mask);
        action.sa_handler = forwardSignal;
        for (int i = 0; i < WatchedCount; ++i) {
            sigaction(WatchedSignals[i], nullptr, &m_former[i]);
            // Ignored by nohup and the like: stays ignored.
            if (m_former[i].sa_handler != SIG_IGN || WatchedSignals[i] != SIGHUP)
                sigaction(WatchedSignals[i], &action, nullptr);
        }
        action.sa_handler = SIG_IGN;
        sigaction(SIGPIPE, &action, &m_formerPipe);
    }

    std::unique_ptr<QSocketNotifier> m_notifier;
    struct sigaction m_former[WatchedCount] = {};
    struct sigaction m_formerPipe = {};
};

#endif

SignalWatcher::SignalWatcher(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
}

SignalWatcher::~SignalWatcher() = default;

} // namespace app
