// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include "tests/fakes/Loopback.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QUrl>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace soak {

namespace {

//! A sanitizer looks for leaks at the end, which takes a while.
constexpr int LongestEnd = 60'000;

QByteArray fileOf(qint64 process, const char *name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void endWithParent()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

} // namespace

ServerProcess::ServerProcess(QString program, const QString &outputFolder)
    : m_program(std::move(program))
    , m_outputFile(QDir(outputFolder).filePath(u"server.log"_s))
    , m_port(freePort())
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"PATH"_s, u"LSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"ASAN_OPTIONS"_s,
                                u"TSAN_OPTIONS"_s, u"LD_LIBRARY_PATH"_s}) {
        if (own.contains(name))
            m_environment.insert(name, own.value(name));
    }
    m_environment.insert(u"HOME"_s, dataFolder());
    m_environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    m_environment.insert(u"CHATGPT_LOCAL_HOME"_s, dataFolder());
    m_environment.insert(u"CHATMOCK_TOKEN_STORE"_s, u"file"_s);
    m_environment.insert(u"CHATMOCK_VERSION_LOOKUP"_s, u"false"_s);
}

ServerProcess::~ServerProcess()
{
    if (isRunning())
        static_cast<void>(stop());
}

void ServerProcess::signIn(const core::Credentials &credentials) const
{
    QFile file(QDir(dataFolder()).filePath(u"auth.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(core::toAuthJson(credentials));
}

void ServerProcess::start(const QUrl &issuer, const QUrl &backend)
{
    m_environment.insert(u"CHATGPT_LOCAL_ISSUER"_s, issuer.toString());
    m_environment.insert(u"CHATGPT_LOCAL_UPSTREAM"_s, backend.toString());
    m_process.setProcessEnvironment(m_environment);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(m_outputFile);
    m_process.setStandardErrorFile(m_outputFile + u".errors"_s);
    m_process.setChildProcessModifier(endWithParent);
    m_process.start(m_program,
                    {u"serve"_s, u"--port=%1"_s.arg(m_port), u"--proxy-mode=none"_s,
                     u"--log-days=1"_s, u"--keep-responses=100"_s, u"--keep-responses-size=8"_s,
                     u"--model-refresh-interval=60"_s});
}

void ServerProcess::run(const QStringList &arguments, QObject *context,
                        const std::function<void(const QByteArray &)> &ended) const
{
    auto *process = new QProcess(context);
    process->setProcessEnvironment(m_environment);
    // Under sanitizers it takes a core for seconds to start.
    process->setChildProcessModifier([] {
        endWithParent();
        ::setpriority(PRIO_PROCESS, 0, 19);
    });
    QObject::connect(process, &QProcess::finished, context, [process, ended] {
        process->deleteLater();
        ended(process->readAllStandardOutput());
    });
    process->start(m_program, arguments);
    process->closeWriteChannel();
}

ProcessSample ServerProcess::sample() const
{
    const qint64 id = m_process.processId();
    ProcessSample sample;
    const QList<QByteArray> pages = fileOf(id, "statm").split(' ');
    const QByteArray line = fileOf(id, "stat");
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    if (pages.size() < 2 || fields.size() < 18)
        return sample;
    sample.megabytes = double(pages[1].toLongLong() * ::sysconf(_SC_PAGESIZE)) / 1e6;
    sample.cpuSeconds =
        double(fields[11].toLongLong() + fields[12].toLongLong()) / double(::sysconf(_SC_CLK_TCK));
    sample.threads = fields[17].toInt();
    sample.descriptors = int(descriptors().count('\n'));
    return sample;
}

QByteArray ServerProcess::descriptors() const
{
    const QDir folder(u"/proc/%1/fd"_s.arg(m_process.processId()));
    QByteArray lines;
    const QStringList names =
        folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        char target[256];
        const ssize_t size =
            ::readlink(QFile::encodeName(folder.filePath(name)).constData(), target, sizeof target);
        if (size > 0)
            lines += QByteArray(target, size) + '\n';
    }
    return lines;
}

QByteArray ServerProcess::errors() const
{
    QFile file(m_outputFile + u".errors"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString ServerProcess::stop()
{
    if (!isRunning())
        return u"it had ended with code %1"_s.arg(m_process.exitCode());
    ::kill(pid_t(m_process.processId()), SIGTERM);
    if (!m_process.waitForFinished(LongestEnd)) {
        m_process.kill();
        m_process.waitForFinished();
        return u"it did not end by itself"_s;
    }
    const QByteArray text = errors();
    if (text.contains("Sanitizer") || text.contains("runtime error:"))
        return u"a sanitizer has reported something"_s;
    if (m_process.exitStatus() != QProcess::NormalExit)
        return u"it crashed at its end"_s;
    return m_process.exitCode() == 0 ? QString() : u"exit code %1"_s.arg(m_process.exitCode());
}

} // namespace soak
