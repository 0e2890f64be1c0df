// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServeCommand.h"

#include "app/cli/Terminal.h"
#include "core/auth/KeychainAccess.h"
#include "core/history/RequestLog.h"
#include "core/net/Addresses.h"
#include "core/server/ApiServer.h"

#include <QtCore/QTemporaryFile>
#include <QtCore/QTime>

namespace app {

using core::AccountState;
using core::ServerState;
using core::SettingKey;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// All together stay below the two seconds that are promised.
constexpr auto GraceForResponses = 500ms;
constexpr auto GraceForTelling = 1200ms;
constexpr auto PromptDelay = 3s;
constexpr qsizetype LongestParam = 100;
constexpr auto GraceAtAll = GraceForResponses + GraceForTelling;

QString secondsText(qint64 milliseconds)
{
    return QString::number(double(milliseconds) / 1000, 'f', 2) + u" s"_s;
}

QString modelText(const core::RequestRecord &summary)
{
    if (summary.model.isEmpty())
        return {};
    const bool isNamed = summary.effort.isEmpty() || summary.model.endsWith(':' + summary.effort);
    const QString effort = isNamed ? QString() : u':' + QString::fromUtf8(summary.effort);
    return u' ' + QString::fromUtf8(summary.model) + effort;
}

//! ", 12 in (8 cached)"; a part that is nothing is not worth a word.
QString tokensText(std::optional<qint64> tokens, const QString &word, std::optional<qint64> part,
                   const QString &partWord)
{
    if (!tokens)
        return {};
    const QString text = u", %1 %2"_s.arg(*tokens).arg(word);
    return part.value_or(0) == 0 ? text : text + u" (%1 %2)"_s.arg(*part).arg(partWord);
}

QString notesText(const QList<core::Note> &notes, core::Note::Kind kind, const QString &word)
{
    QStringList params;
    for (const core::Note &note : notes) {
        if (note.kind != kind)
            continue;
        const QString param = QString::fromUtf8(note.param.left(LongestParam));
        const QString detail = QString::fromUtf8(note.detail.left(LongestParam));
        params.append(detail.isEmpty() ? param : param + u' ' + detail);
    }
    return params.isEmpty() ? QString() : u", "_s + word + u' ' + params.join(u", "_s);
}

QString withReason(const QString &text, const std::optional<core::Error> &error)
{
    return error ? text + u": "_s + harmless(error->message) : text;
}

} // namespace

QString requestLine(const core::RequestRecord &summary, const QString &time)
{
    const QString status = summary.status == 0 ? u"gone"_s : QString::number(summary.status);
    QString line = u"%1 %2 %3%4 %5 %6"_s.arg(time, QString::fromUtf8(summary.method),
                                             QString::fromUtf8(summary.path), modelText(summary),
                                             status, secondsText(summary.durationMs));
    if (summary.firstOutputMs)
        line += u", first output "_s + secondsText(*summary.firstOutputMs);
    line += tokensText(summary.inputTokens, u"in"_s, summary.cachedTokens, u"cached"_s);
    line += tokensText(summary.outputTokens, u"out"_s, summary.reasoningTokens, u"reasoning"_s);
    line += notesText(summary.notes, core::Note::Kind::Ignored, u"ignored"_s);
    line += notesText(summary.notes, core::Note::Kind::Changed, u"changed"_s);
    if (!summary.program.isEmpty())
        line += u", by "_s + QString::fromUtf8(summary.program);
    if (!summary.error.isEmpty())
        line += u" – "_s + summary.error;
    return harmless(line);
}

QString ollamaPortLine(const core::SecondPort &port)
{
    switch (port.phase) {
    case core::SecondPort::Phase::On:
        return ServeCommand::tr("Programs for Ollama find the server at %1")
            .arg(u"http://127.0.0.1:%1"_s.arg(port.port));
    case core::SecondPort::Phase::Failed:
        return port.error ? harmless(port.error->message)
                          : ServeCommand::tr("port %1 cannot be used").arg(port.port);
    case core::SecondPort::Phase::Off:
    case core::SecondPort::Phase::Asking:
        break;
    }
    return {};
}

ServeCommand::ServeCommand(Terminal &terminal, const CommandContext &context)
    : Command(terminal, context)
{
    m_lastResort.setSingleShot(true);
    m_lastResort.setInterval(GraceAtAll);
    m_promptTimer.setSingleShot(true);
    m_promptTimer.setInterval(PromptDelay);
    connect(&m_promptTimer, &QTimer::timeout, this, [this] {
        // The server waits for the API key, which is in the keychain.
        if (services().apiKey().state().phase == core::ApiKeyState::Phase::Unknown)
            reportPrompt();
    });
    connect(&m_lastResort, &QTimer::timeout, this, [this] { finish(Fine, 0ms); });
}

ServeCommand::~ServeCommand()
{
    dropServices();
}

CommandSpec ServeCommand::spec()
{
    return {
        .name = u"serve"_s,
        .summary = tr("Run the server without a window"),
        .description = tr("Runs the server until Ctrl+C. It needs no display. Requests are refused "
                          "while you are not signed in."),
        .options = {{u"demo"_s, tr("Use a simulated account and backend: no network, no sign-in")}},
        .scopes = {SettingKey::Scope::Everywhere, SettingKey::Scope::Serving},
        .explainedScopes = {SettingKey::Scope::Serving}};
}

void ServeCommand::start()
{
    if (!makeServices())
        return;
    core::ApiServer &server = services().server();
    connect(&server, &core::ApiServer::stateChanged, this, &ServeCommand::followServer);
    if (settings().verbose)
        connect(&server, &core::ApiServer::requestFinished, this, &ServeCommand::reportRequest);
    connect(&services().account(), &core::Account::stateChanged, this,
            &ServeCommand::reportAccount);
    connect(&services().apiKey(), &core::ApiKey::changed, this, &ServeCommand::followApiKey);
    connect(&services().requestLog(), &core::RequestLog::troubled, this,
            [this](const core::Error &error) { terminal().warn(harmless(error.message)); });

    warnIfReadOnly();
    services().startServer();
    m_promptTimer.start();
}

//! The first that a person notices otherwise is a sign-in that is lost with the next restart.
void ServeCommand::warnIfReadOnly()
{
    const QString &folder = services().options().dataFolder;
    if (services().options().isDemo)
        return;
    QTemporaryFile trial(folder + u"/.trial-XXXXXX"_s);
    if (!trial.open())
        terminal().warn(tr("the data folder %1 is read-only; sign-in, limits and request log "
                           "cannot be saved")
                            .arg(folder));
}

void ServeCommand::welcome()
{
    if (std::exchange(m_isWelcomed, true))
        return;
    reportAddress();
    services().account().load({this, [this](const core::Result<AccountState> &state) {
                                   reportAccount(state ? *state : services().account().state());
                               }});
}

void ServeCommand::reportAddress()
{
    const ServerState state = services().server().state();
    const auto row = [this](const QString &name, const QString &value) {
        terminal().print(u"  %1  %2"_s.arg(name, -8).arg(value));
    };
    if (services().options().isDemo)
        terminal().print(
            tr("Demo: account and backend are simulated; nothing leaves this computer."));
    terminal().print(tr("Serving on %1").arg(core::rootUrlOf(state.baseUrl)));
    terminal().print(tr("Enter this in your program:"));
    row(tr("Base URL"), state.baseUrl);
    row(tr("API key"),
        services().apiKey().key().isEmpty() ? tr("any text, for example \"unused\"")
                                            : tr("the key you set"));
    terminal().print(tr("Press Ctrl+C to stop."));
}

void ServeCommand::reportAccount(const AccountState &account)
{
    if (!m_isWelcomed || m_isEnding || m_hasFailed || m_reportedPhase == account.phase)
        return;
    const bool isFirst = !m_reportedPhase;
    switch (account.phase) {
    case AccountState::Phase::Unknown:
        return;
    case AccountState::Phase::SignedIn:
        terminal().print(tr("Signed in as %1.").arg(describeAccount(account)));
        break;
    case AccountState::Phase::SignedOut:
        terminal().warn((isFirst ? tr("not signed in") : tr("signed out")) + u"; "_s
                        + tr("requests are refused until you sign in (no restart needed): %1")
                              .arg(u"chatmock login"_s));
        break;
    case AccountState::Phase::Expired:
        terminal().warn(withReason(tr("your session has ended"), account.error) + u"; "_s
                        + tr("sign in again (no restart needed): %1").arg(u"chatmock login"_s));
        break;
    case AccountState::Phase::Blocked:
        reportBlocked(account.error);
        break;
    }
    m_reportedPhase = account.phase;
}

void ServeCommand::reportRequest(const core::RequestRecord &summary)
{
    const QString line = requestLine(summary, QTime::currentTime().toString(u"HH:mm:ss"_s));
    terminal().print(withoutSecrets(line, services().apiKey().key()));
}

void ServeCommand::followServer(const ServerState &state)
{
    if (m_isEnding && state.phase == ServerState::Phase::Off)
        leave();
    else if (!m_isEnding && state.phase == ServerState::Phase::Failed)
        failToListen(state);
    else if (!m_isEnding && state.phase == ServerState::Phase::On)
        welcome();
    if (!m_isEnding && !m_hasFailed)
        reportOllamaPort(state.ollama);
}

void ServeCommand::reportOllamaPort(const core::SecondPort &port)
{
    if (m_reportedPort == port)
        return;
    m_reportedPort = port;
    const QString line = ollamaPortLine(port);
    if (port.phase == core::SecondPort::Phase::Failed)
        terminal().warn(line);
    else if (!line.isEmpty())
        terminal().print(line);
}

void ServeCommand::reportBlocked(const std::optional<core::Error> &error)
{
    terminal().warn(withReason(tr("the login cannot be read"), error));
    if (error && core::isKeychainLocked(*error))
        terminal().warn(tr("ChatMock continues automatically when the keychain is unlocked"));
}

//! The key was in a locked keychain: now the server can start.
void ServeCommand::followApiKey(const core::ApiKeyState &key)
{
    const bool isKnown =
        key.phase == core::ApiKeyState::Phase::None || key.phase == core::ApiKeyState::Phase::Set;
    if (m_awaitsKey && isKnown && !m_isEnding) {
        m_awaitsKey = false;
        services().startServer();
    }
}

void ServeCommand::failToListen(const ServerState &state)
{
    if (state.error && core::isKeychainLocked(*state.error)) {
        if (!std::exchange(m_awaitsKey, true)) {
            terminal().warn(harmless(state.error->message));
            terminal().warn(tr("the server starts when the keychain is unlocked"));
        }
        return;
    }
    if (std::exchange(m_hasFailed, true))
        return;
    const core::Error error = state.error.value_or(
        core::Error{core::ErrorCode::Internal, tr("the server did not start")});
    terminal().warn(harmless(error.message));
    if (error.code == core::ErrorCode::PortInUse && state.alternativePort > 0)
        terminal().warn(tr("port %1 is free: %2")
                            .arg(state.alternativePort)
                            .arg(u"chatmock serve --port %1"_s.arg(state.alternativePort)));
    finish(toExitCode(error.code), GraceAtAll);
}

void ServeCommand::interrupt()
{
    if (std::exchange(m_isEnding, true))
        return leave();
    const int running = services().server().runningCount();
    terminal().print(
        running == 0 ? tr("Stopping.")
                     : tr("Stopping. Requests still running: %1. Press Ctrl+C again to stop them.")
                           .arg(running));
    m_lastResort.start();
    services().server().stopGently(GraceForResponses);
}

//! Responses may be broken off, a renewal of the sign-in not: it gets the remaining time.
void ServeCommand::leave()
{
    finish(Fine, std::max(m_lastResort.remainingTimeAsDuration(), 0ms));
}

} // namespace app
