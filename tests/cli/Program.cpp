// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

Program::Program()
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"PATH"_s, u"LSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"ASAN_OPTIONS"_s,
                                u"LD_LIBRARY_PATH"_s}) {
        if (own.contains(name))
            m_environment.insert(name, own.value(name));
    }
    QDir(m_folder.path()).mkpath(u"home"_s);
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    m_environment.insert(u"TERM"_s, u"xterm"_s);
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    m_environment.insert(u"CHATGPT_LOCAL_HOME"_s, home());
    QObject::connect(&m_process, &QProcess::readyRead, &m_process, [this] { collect(); });
    QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                     [this] { collect(); });
}

Program::~Program()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
    if (m_terminal >= 0)
        ::close(m_terminal);
}

QString Program::home() const
{
    return m_folder.filePath(u"home"_s);
}

QString Program::file(const QString &name) const
{
    return home() + u'/' + name;
}

QByteArray Program::writeLogin(qint64 expiry, const QByteArray &refreshToken)
{
    const QByteArray claims =
        QByteArray("{\"exp\":" + QByteArray::number(expiry)
                   + ",\"email\":\"late@example.com\","
                     "\"https://api.openai.com/auth\":{\"chatgpt_plan_type\":\"plus\","
                     "\"chatgpt_account_id\":\"account\"}}")
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray token = "eyJhbGciOiJub25lIn0." + claims + ".x";
    QFile login(file(u"auth.json.new"_s));
    if (!login.open(QIODevice::WriteOnly))
        return {};
    login.write("{\"tokens\":{\"id_token\":\"" + token + "\",\"access_token\":\"" + token
                + "\",\"refresh_token\":\"" + refreshToken + "\",\"account_id\":\"account\"}}");
    login.close();
    return login.rename(file(u"auth.json"_s)) ? token : QByteArray();
}

void Program::set(const QString &variable, const QString &value)
{
    m_environment.insert(variable, value);
}

void Program::unset(const QString &variable)
{
    m_environment.remove(variable);
}

void Program::fillDisk()
{
    m_process.setChildProcessModifier([] {
        ::signal(SIGXFSZ, SIG_IGN); // so that writing fails
        const rlimit nothing{0, 0};
        ::setrlimit(RLIMIT_FSIZE, &nothing);
    });
}

void Program::limitDisk(bool isFull)
{
#ifdef Q_OS_LINUX
    rlimit limit{0, RLIM_INFINITY};
    if (!isFull)
        limit.rlim_cur = RLIM_INFINITY;
    QCOMPARE(::prlimit(pid_t(m_process.processId()), RLIMIT_FSIZE, &limit, nullptr), 0);
#else
    Q_UNUSED(isFull)
#endif
}

void Program::useTerminal()
{
    m_terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (m_terminal < 0 || ::grantpt(m_terminal) != 0 || ::unlockpt(m_terminal) != 0)
        qFatal("no terminal");
    const QByteArray name = ::ptsname(m_terminal);
    m_process.setChildProcessModifier([name] {
        const int other = ::open(name.constData(), O_RDWR | O_NOCTTY);
        ::dup2(other, STDIN_FILENO);
        ::dup2(other, STDERR_FILENO);
    });
}

void Program::start(const QStringList &arguments)
{
    m_out.clear();
    m_err.clear();
    m_process.setProcessEnvironment(m_environment);
    m_process.start(QStringLiteral(TEST_PROGRAM), arguments);
    QVERIFY(m_process.waitForStarted());
}

void Program::write(const QByteArray &input)
{
    if (m_terminal < 0)
        m_process.write(input);
    else if (::write(m_terminal, input.constData(), size_t(input.size())) != input.size())
        qFatal("nothing can be typed");
}

void Program::closeInput()
{
    m_process.closeWriteChannel();
}

void Program::sendSignal(int number)
{
    const qint64 id = m_process.processId();
    if (id > 0) // 0 would mean this process and its friends
        ::kill(pid_t(id), number);
}

bool Program::waitForOutput(const QByteArray &text, int seconds)
{
    return QTest::qWaitFor(
        [this, &text] {
            collect();
            return m_out.contains(text) || m_err.contains(text);
        },
        seconds * 1000);
}

bool Program::waitForEnd(int seconds)
{
    const bool hasEnded = QTest::qWaitFor(
        [this] { return m_process.state() == QProcess::NotRunning; }, seconds * 1000);
    collect();
    // An exit code alone can hide it: a report's is also that of an ordinary failure.
    const bool hasReport = m_err.contains("Sanitizer") || m_err.contains("runtime error:");
    if (hasReport)
        qWarning("%s", m_err.constData());
    return hasEnded && !hasReport;
}

int Program::run(const QStringList &arguments)
{
    start(arguments);
    closeInput();
    return waitForEnd() ? exitCode() : -1;
}

int Program::exitCode() const
{
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void Program::collect()
{
    const QByteArray out = m_process.readAllStandardOutput();
    QByteArray err = m_process.readAllStandardError();
    char typed[1024];
    for (ssize_t size = 1; m_terminal >= 0 && size > 0;) {
        size = ::read(m_terminal, typed, sizeof typed);
        if (size > 0)
            err += QByteArray(typed, qsizetype(size));
    }
    m_out += out;
    m_err += err;
    m_everything += out + err;
}
