// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Terminal.h"

#include "core/base/Log.h"
#include "core/base/LogBuffer.h"
#include "core/settings/Settings.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QLoggingCategory>
#include <QtCore/QMutex>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QSet>

#include <csignal>
#include <cstdio>
#include <cstdlib>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

int columnsOf(std::FILE *stream)
{
    constexpr int Usual = 80;
#ifdef Q_OS_WIN
    CONSOLE_SCREEN_BUFFER_INFO info;
    const HANDLE handle = reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stream)));
    if (!GetConsoleScreenBufferInfo(handle, &info))
        return Usual;
    return info.srWindow.Right - info.srWindow.Left + 1;
#else
    winsize size{};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return Usual;
    return size.ws_col;
#endif
}

void writeLine(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

const char *escapeOf(Colour colour)
{
    switch (colour) {
    case Colour::Green:
        return "\033[32m";
    case Colour::Yellow:
        return "\033[33m";
    case Colour::Red:
        return "\033[31m";
    case Colour::Dim:
        return "\033[2m";
    case Colour::Bold:
        return "\033[1m";
    case Colour::Plain:
        break;
    }
    return "";
}

} // namespace

Look Look::of(std::FILE *stream, const QProcessEnvironment &environment)
{
    Look look;
    look.isTerminal = app::isTerminal(stream);
    look.hasColours = look.isTerminal && environment.value(u"NO_COLOR"_s).isEmpty()
        && environment.value(u"TERM"_s) != "dumb"_L1;
    if (look.isTerminal)
        look.columns = columnsOf(stream);
    return look;
}

QString Look::coloured(const QString &text, Colour colour) const
{
    if (!hasColours || colour == Colour::Plain)
        return text;
    return QString::fromLatin1(escapeOf(colour)) + text + u"\033[0m"_s;
}

Terminal::Terminal() : m_look(Look::of(stdout, QProcessEnvironment::systemEnvironment()))
{
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
    DWORD mode = 0;
    const HANDLE console = GetStdHandle(STD_OUTPUT_HANDLE);
    if (GetConsoleMode(console, &mode))
        SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
#endif
}

void Terminal::print(const QString &line)
{
    writeLine(stdout, line);
}

void Terminal::printRaw(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void Terminal::warn(const QString &line)
{
    writeLine(stderr, u"chatmock: "_s + line);
}

bool Terminal::canAsk() const
{
    return app::isTerminal(stdin) && app::isTerminal(stderr);
}

bool Terminal::ask(const QString &question)
{
    const QByteArray prompt = (question + u" [y/N] "_s).toUtf8();
    std::fwrite(prompt.constData(), 1, size_t(prompt.size()), stderr);
    std::fflush(stderr);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return false;
    const QByteArray response = input.readLine().trimmed().toLower();
    return response == "y" || response == "yes";
}

QString harmless(const QString &text)
{
    QString result = text;
    for (QChar &character : result) {
        if (character.category() == QChar::Other_Control
            || character.category() == QChar::Other_Format)
            character = u'?';
    }
    return result;
}

void openStandardStreams()
{
#ifndef Q_OS_WIN
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF)
            continue;
        // The lowest free number is given out: this one, since all below it are open.
        [[maybe_unused]] const int opened = open("/dev/null", O_RDWR);
    }
#endif
}

namespace {

const char *levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

//! The handler is a plain function, so what it must not write is stored here.
core::Secret &apiKeyOfServer()
{
    static core::Secret key;
    return key;
}

//! The categories whose `info` goes to standard error: those that the rules switch on. For the log
//! in memory it is on everywhere.
class PrintedCategories
{
public:
    void follow(QLoggingCategory *category)
    {
        const QMutexLocker lock(&m_mutex);
        const QByteArray name = category->categoryName();
        if (!name.startsWith("app."))
            return;
        if (category->isInfoEnabled())
            m_names.insert(name);
        else
            m_names.remove(name);
        category->setEnabled(QtInfoMsg, true);
    }

    [[nodiscard]] bool isPrinted(QtMsgType type, const char *category) const
    {
        const QByteArray name(category);
        const QMutexLocker lock(&m_mutex);
        return type != QtInfoMsg || !name.startsWith("app.") || m_names.contains(name);
    }

private:
    mutable QMutex m_mutex;
    QSet<QByteArray> m_names;
};

PrintedCategories &printedCategories()
{
    static PrintedCategories categories;
    return categories;
}

QLoggingCategory::CategoryFilter usualFilter = nullptr;

void filterCategory(QLoggingCategory *category)
{
    usualFilter(category);
    printedCategories().follow(category);
}

//! They contain text of requests and responses, which is for standard error alone.
constexpr QByteArrayView EventCategory = "app.codex.events";

//! What to say when no display can be opened; empty while none is being opened.
QByteArray &displaySentence()
{
    static QByteArray problem;
    return problem;
}

[[noreturn]] void endWithoutDisplay()
{
    std::fwrite(displaySentence().constData(), 1, size_t(displaySentence().size()), stderr);
    std::fflush(stderr);
    std::_Exit(1);
}

#ifndef Q_OS_WIN
//! Writes with functions that a signal handler may call.
void endForSlowDisplay(int)
{
    const QByteArray &problem = displaySentence();
    [[maybe_unused]] const ssize_t written =
        ::write(STDERR_FILENO, problem.constData(), size_t(problem.size()));
    _exit(1);
}
#endif

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!displaySentence().isEmpty()) {
        if (type == QtFatalMsg)
            endWithoutDisplay();
        if (QByteArrayView(context.category).startsWith("qt.qpa"))
            return; // the details of what is about to be reported
    }
    const QDateTime now = QDateTime::currentDateTime();
    const QString clean = withoutSecrets(message, apiKeyOfServer());
    if (context.category != EventCategory)
        programLog().add(
            {now.toMSecsSinceEpoch(), core::toLogLevel(type), context.category, clean});
    if (!printedCategories().isPrinted(type, context.category))
        return;
    const QString line =
        u"%1 %2 %3: %4\n"_s.arg(now.toString(u"HH:mm:ss.zzz"_s), QString::fromLatin1(levelOf(type)),
                                QString::fromUtf8(context.category), clean);
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

DisplayGuard::DisplayGuard(const QString &problem)
{
    displaySentence() = (u"chatmock: "_s + problem + u'\n').toUtf8();
#ifndef Q_OS_WIN
    constexpr unsigned LongestSeconds = 20;
    std::signal(SIGALRM, endForSlowDisplay);
    alarm(LongestSeconds);
#endif
}

DisplayGuard::~DisplayGuard()
{
#ifndef Q_OS_WIN
    alarm(0);
    std::signal(SIGALRM, SIG_DFL);
#endif
    displaySentence().clear();
}

void installLogHandler(const core::Settings &settings)
{
    apiKeyOfServer() = settings.apiKey;
    qInstallMessageHandler(writeMessage);
    QStringList rules{settings.verbose ? u"app.*.info=true"_s : u"app.*.info=false"_s};
    if (settings.logEvents)
        rules.append(u"app.codex.events.debug=true"_s);
    QLoggingCategory::setFilterRules(rules.join(u'\n'));
    if (usualFilter)
        return;
    // A filter is called at once for the categories that exist, so the usual one has to be known.
    usualFilter = QLoggingCategory::installFilter(nullptr);
    QLoggingCategory::installFilter(filterCategory);
}

core::LogBuffer &programLog()
{
    static core::LogBuffer log;
    return log;
}

QString withoutSecrets(const QString &text, const core::Secret &apiKey)
{
    QString clean = core::redacted(text);
    if (!apiKey.isEmpty())
        clean.replace(QString::fromUtf8(apiKey.reveal()), u"<key>"_s);
    return clean;
}

} // namespace app
