// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/RenewalProcess.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"

#include <QtCore/QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ; // NOLINT(readability-redundant-declaration)
#endif

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

//! What both sides agree on; a code is its place in this list.
constexpr std::array ReportedCodes{ErrorCode::NotSignedIn, ErrorCode::Unreachable,
                                   ErrorCode::Timeout,     ErrorCode::Upstream,
                                   ErrorCode::Storage,     ErrorCode::RateLimit};

Result<RenewalProcess::Unstored> outcomeOf(const JsonValue &report)
{
    if (const JsonValue unstored = report["unstored"]; unstored.isObject()) {
        if (const auto credentials = fromAuthJson(unstored.raw()))
            return RenewalProcess::Unstored(*credentials);
    }
    if (report["code"].isAbsent())
        return RenewalProcess::Unstored();
    const qint64 code = report["code"].toInteger().value_or(-1);
    Error error;
    error.code = code >= 0 && code < qint64(ReportedCodes.size()) ? ReportedCodes.at(size_t(code))
                                                                  : ErrorCode::Upstream;
    error.message = report["message"].toString();
    error.providerCode = report["provider"].toString();
    return error;
}

} // namespace

QByteArray toReport(const Result<RenewalProcess::Unstored> &outcome, const TrafficSummary &traffic)
{
    JsonWriter out;
    out.beginObject();
    out.key("traffic").raw(toJson(traffic));
    if (!outcome) {
        const Error &error = outcome.error();
        const auto *const at = std::find(ReportedCodes.begin(), ReportedCodes.end(), error.code);
        out.memberNumber("code", qint64(at - ReportedCodes.begin()));
        out.member("message", error.message);
        out.member("provider", error.providerCode);
    } else if (*outcome) {
        out.key("unstored").raw(toAuthJson(**outcome));
    }
    out.endObject();
    return out.take() + '\n';
}

RenewalProcess::~RenewalProcess()
{
#ifdef Q_OS_UNIX
    if (m_descriptor >= 0)
        ::close(m_descriptor);
#endif
}

#ifdef Q_OS_UNIX

namespace {

constexpr int LockCopy = 3; //!< the lock's number in the process

//! Not inherited by a process that another thread starts meanwhile, where the system can do that.
bool openPipe(int (&ends)[2])
{
#ifdef Q_OS_LINUX
    return ::pipe2(ends, O_CLOEXEC) == 0;
#else
    if (::pipe(ends) != 0)
        return false;
    return ::fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 && ::fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
#endif
}

//! A copy above the numbers that the process gets: to copy a number onto itself would leave it to
//! be closed on some systems.
int copyAbove(int descriptor)
{
    return descriptor < 0 ? -1 : ::fcntl(descriptor, F_DUPFD_CLOEXEC, LockCopy + 1);
}

} // namespace

bool RenewalProcess::spawn(int lock, const int (&in)[2], const int (&out)[2])
{
    const std::array copies{copyAbove(in[0]), copyAbove(out[1]), copyAbove(lock)};
    constexpr std::array Numbers{STDIN_FILENO, STDOUT_FILENO, LockCopy};
    posix_spawn_file_actions_t files{};
    posix_spawn_file_actions_init(&files);
    for (size_t i = 0; i < copies.size(); ++i) {
        if (copies[i] >= 0)
            posix_spawn_file_actions_adddup2(&files, copies[i], Numbers[i]);
    }
    posix_spawnattr_t attributes{};
    posix_spawnattr_init(&attributes);
    sigset_t none{};
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    short flags = POSIX_SPAWN_SETSIGMASK;
#ifdef POSIX_SPAWN_SETSID
    flags |= POSIX_SPAWN_SETSID; // what ends a terminal's programs does not end this one
#endif
    posix_spawnattr_setflags(&attributes, flags);

    std::vector<QByteArray> texts;
    texts.reserve(size_t(m_command.arguments.size()));
    for (const QString &argument : std::as_const(m_command.arguments))
        texts.push_back(QFile::encodeName(argument));
    std::vector<char *> arguments;
    arguments.reserve(texts.size() + 1);
    for (QByteArray &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    pid_t process = 0;
    const int failure =
        ::posix_spawn(&process, arguments.front(), &files, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    for (const int copy : copies) {
        if (copy >= 0)
            ::close(copy);
    }
    m_process = failure == 0 ? process : 0;
    return failure == 0;
}

bool RenewalProcess::start(int lock, Callback<Unstored> callback)
{
    if (m_command.arguments.isEmpty() || isRunning())
        return false;
    int in[2] = {-1, -1};
    int out[2] = {-1, -1};
    const auto closeAll = [&in, &out] {
        for (const int end : {in[0], in[1], out[0], out[1]}) {
            if (end >= 0)
                ::close(end);
        }
    };
    const bool hasPipes = openPipe(in) && openPipe(out);
    // It reads its input only after it has begun, and a pipe holds this much.
    const bool hasInput = hasPipes
        && ::write(in[1], m_command.input.constData(), size_t(m_command.input.size()))
            == m_command.input.size();
    if (!hasInput || !spawn(lock, in, out)) {
        closeAll();
        qCWarning(logAuth) << "the sign-in is renewed in this process: no other can be started";
        return false;
    }
    m_descriptor = out[0];
    out[0] = -1;
    closeAll();
    m_callback = std::move(callback);
    m_text.clear();
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &RenewalProcess::readReport);
    return true;
}

void RenewalProcess::readReport()
{
    std::array<char, 4096> buffer{};
    const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
    if (count > 0)
        m_text.append(buffer.data(), count);
    else if (count == 0 || (errno != EINTR && errno != EAGAIN))
        conclude();
}

void RenewalProcess::conclude()
{
    // Not from inside its own signal.
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater();
    ::close(std::exchange(m_descriptor, -1));
    ::waitpid(pid_t(std::exchange(m_process, 0)), nullptr, 0); // it has closed its output
    const auto report = parseJson(m_text.trimmed());
    if (!report || !report->isObject())
        return m_callback(Error{ErrorCode::Internal, u"the renewal ended without a report"_s});
    const auto sent = toTrafficSummary((*report)["traffic"].raw());
    if (sent && m_command.traffic)
        m_command.traffic->add(*sent);
    m_callback(outcomeOf(*report));
}

#else

bool RenewalProcess::spawn(int, const int (&)[2], const int (&)[2])
{
    return false;
}

bool RenewalProcess::start(int, Callback<Unstored>)
{
    return false;
}

void RenewalProcess::readReport()
{
}

void RenewalProcess::conclude()
{
}

#endif

} // namespace core
