// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChildProcess.h"

#include "Wire.h"

#include <QtCore/QFile>

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

constexpr qint64 EndLimit = 3'000'000'000;

void applyVariable(const QByteArray &variable)
{
    const qsizetype sign = variable.indexOf('=');
    const QByteArray name = variable.first(sign);
    if (sign + 1 < variable.size())
        ::setenv(name.constData(), variable.constData() + sign + 1, 1);
    else
        ::unsetenv(name.constData());
}

void pause()
{
    const timespec millisecond{0, 1'000'000};
    ::nanosleep(&millisecond, nullptr);
}

} // namespace

ChildProcess::ChildProcess(const QList<QByteArray> &command, const QList<QByteArray> &variables,
                           const QByteArray &logFile)
{
    const pid_t parent = ::getpid();
    m_pid = ::fork();
    if (m_pid != 0)
        return;
    prepare(parent);
    const int log = ::open(logFile.constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    ::dup2(log, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    for (const QByteArray &variable : variables)
        applyVariable(variable);
    std::vector<char *> arguments;
    for (const QByteArray &argument : command)
        arguments.push_back(const_cast<char *>(argument.constData()));
    arguments.push_back(nullptr);
    ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
}

ChildProcess::ChildProcess(const std::function<void()> &work)
{
    const pid_t parent = ::getpid();
    m_pid = ::fork();
    if (m_pid != 0)
        return;
    prepare(parent);
    work();
    ::_exit(0);
}

ChildProcess::~ChildProcess()
{
    end();
}

//! In the child: it is killed when its parent ends.
void ChildProcess::prepare(pid_t parent) const
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(1);
}

void ChildProcess::end()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGTERM);
    const qint64 deadline = now() + EndLimit;
    while (::waitpid(m_pid, nullptr, WNOHANG) == 0) {
        if (now() > deadline) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
            break;
        }
        pause();
    }
    m_pid = -1;
}

bool ChildProcess::isRunning()
{
    if (m_pid > 0 && ::waitpid(m_pid, nullptr, WNOHANG) != 0)
        m_pid = -1;
    return m_pid > 0;
}

double ChildProcess::cpuSeconds() const
{
    clockid_t clock{};
    timespec time{};
    if (::clock_getcpuclockid(m_pid, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return 0;
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double ChildProcess::memory(const QByteArray &kind) const
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(m_pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(kind + ':'))
            return line.mid(kind.size() + 1).trimmed().split(' ').first().toDouble() * 1024 / 1e6;
    }
    return 0;
}

} // namespace bench
