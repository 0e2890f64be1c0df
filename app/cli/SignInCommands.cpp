// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SignInCommands.h"

#include "app/cli/InputLines.h"
#include "core/auth/SecretStore.h"
#include "core/auth/SignInFlow.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTime>

namespace app {

using core::AccountState;
using core::ImportCandidate;
using core::SettingKey;
using SignInPhase = core::SignInProgress::Phase;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString FileHint = u"To keep the login in a file that only you can read, use "
                         "--token-store file or set CHATMOCK_TOKEN_STORE=file"_s;

QString encoded(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded());
}

void printSignedIn(Terminal &terminal, Services &services, const AccountState &account)
{
    terminal.print(u"Signed in as %1."_s.arg(describeAccount(account)));
    terminal.print(u"Login stored in: "_s + services.tokens().place());
}

} // namespace

bool openInBrowser(const QUrl &url)
{
    const QString address = encoded(url);
#if defined(Q_OS_WIN)
    return QProcess::startDetached(u"rundll32"_s, {u"url.dll,FileProtocolHandler"_s, address});
#elif defined(Q_OS_MACOS)
    return QProcess::startDetached(u"open"_s, {address});
#else
    const QString opener = QStandardPaths::findExecutable(u"xdg-open"_s);
    if (opener.isEmpty())
        return false;
    QProcess process;
    process.setProgram(opener);
    process.setArguments({address});
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
#endif
}

LoginCommand::LoginCommand(Terminal &terminal, const CommandContext &context)
    : Command(terminal, context)
{
}

LoginCommand::~LoginCommand() = default;

CommandSpec LoginCommand::spec()
{
    return {
        .name = u"login"_s,
        .summary = u"Sign in with your ChatGPT account"_s,
        .description =
            u"Opens the sign-in page in your browser and continues automatically. If the browser "
            "ends on an error page, paste that page's address. Without a browser, use "
            "--headless."_s,
        .options = {{u"no-browser"_s, u"Only print the sign-in link, do not open it"_s},
                    {u"headless"_s, u"Sign in with a code that you enter on another device"_s}},
        .scopes = {SettingKey::Scope::Everywhere}};
}

void LoginCommand::start()
{
    if (!makeServices())
        return;
    services().account().load({this, [this](const core::Result<AccountState> &) { begin(); }});
}

void LoginCommand::begin()
{
    const AccountState state = services().account().state();
    const core::Error problem = state.error.value_or(
        core::Error{core::ErrorCode::Storage, u"the login cannot be stored"_s});
    // Better now than after a sign-in whose tokens cannot be stored.
    if (state.phase == AccountState::Phase::Blocked && !core::isReplaceable(problem))
        return refuse(problem);
    if (state.phase == AccountState::Phase::Blocked)
        terminal().warn(harmless(problem.message));
    core::SignInFlow &flow = services().signIn();
    connect(&flow, &core::SignInFlow::progressChanged, this, &LoginCommand::follow);
    connect(&flow, &core::SignInFlow::finished, this, &LoginCommand::conclude);
    if (isSwitchOn(u"headless"_s))
        flow.signInWithCode();
    else
        flow.signInWithBrowser(settings());
}

void LoginCommand::refuse(const core::Error &error)
{
    const bool isInFile = keepsTokensInFile(services().options());
    if (!isInFile && !error.message.contains("--token-store"_L1))
        terminal().warn(FileHint);
    fail(error.message, Failed);
}

void LoginCommand::follow(const core::SignInProgress &progress)
{
    if (std::exchange(m_phase, progress.phase) == progress.phase)
        return;
    if (progress.phase == SignInPhase::WaitingForBrowser)
        showAddress(progress);
    else if (progress.phase == SignInPhase::WaitingForCode)
        showCode(progress);
    else if (progress.phase == SignInPhase::Finishing)
        m_isFinishing = true;
}

void LoginCommand::showAddress(const core::SignInProgress &progress)
{
    terminal().print(u"Sign-in link:"_s);
    terminal().print();
    terminal().print(encoded(progress.url));
    terminal().print();
    if (!isSwitchOn(u"no-browser"_s) && !openInBrowser(progress.url))
        terminal().print(u"No browser could be opened. Open the link yourself."_s);
    if (progress.canListen)
        terminal().print(u"Waiting for the browser. If it ends on an error page, paste that page's "
                         "address here and press Enter."_s);
    else
        terminal().print(
            u"After you sign in, the browser shows an error page. That is expected (%1). Copy that "
            "page's address, paste it here and press Enter."_s.arg(
                progress.error ? harmless(progress.error->message) : u"no port is free"_s));
    terminal().print(u"To sign in on another device: chatmock login --headless"_s);
    m_listenError = progress.error.value_or(
        core::Error{core::ErrorCode::PortInUse, u"the sign-in ports are in use"_s});
    m_input = std::make_unique<InputLines>();
    connect(m_input.get(), &InputLines::lineRead, this, &LoginCommand::usePasted);
    connect(m_input.get(), &InputLines::ended, this, &LoginCommand::followEndOfInput);
    m_input->start();
}

void LoginCommand::usePasted(const QString &line)
{
    const core::Status outcome = services().signIn().usePastedAddress(line);
    if (!outcome)
        terminal().warn(harmless(outcome.error().message) + u"; try again"_s);
    else
        terminal().print(u"Signing in."_s);
}

void LoginCommand::followEndOfInput()
{
    const core::SignInProgress progress = services().signIn().progress();
    if (progress.phase != SignInPhase::WaitingForBrowser || progress.canListen)
        return;
    services().signIn().cancel();
    fail(m_listenError.message + u"; use --headless"_s,
         m_listenError.code == core::ErrorCode::PortInUse ? PortInUse : Failed);
}

void LoginCommand::showCode(const core::SignInProgress &progress)
{
    const QTime end = QTime::currentTime().addSecs(int(progress.codeLifetime.count()));
    terminal().print(u"On any device, open     "_s + encoded(progress.url));
    terminal().print(u"and enter this code:    "_s
                     + terminal().look().coloured(harmless(progress.userCode), Colour::Bold));
    terminal().print();
    terminal().print(
        u"Waiting for you to enter the code. It expires at %1."_s.arg(end.toString(u"HH:mm"_s)));
    terminal().print(u"Never enter a code that someone else sent you. It would let them use your "
                     "account."_s);
    terminal().print(u"If the page does not accept the code, turn on sign-in with device codes in "
                     "ChatGPT's security settings first."_s);
}

void LoginCommand::conclude(const core::Result<AccountState> &outcome)
{
    if (!outcome && m_isFinishing)
        return refuse(outcome.error());
    if (!outcome)
        return fail(outcome.error().message, Failed);
    printSignedIn(terminal(), services(), *outcome);
    finish(Fine);
}

CommandSpec ImportCommand::spec()
{
    return {
        .name = u"import"_s,
        .summary = u"Use the login of the Codex CLI or an older ChatMock"_s,
        .description =
            u"Reads an auth.json: PATH (the file or its folder), otherwise the usual places. The "
            "other program's file is not changed, but the two programs then share one login."_s,
        .argument = u"[PATH]"_s,
        .options = {{u"yes"_s, u"Do not ask"_s}},
        .scopes = {SettingKey::Scope::Everywhere}};
}

core::Result<ImportCandidate> ImportCommand::find() const
{
    if (!context().invocation.arguments.isEmpty())
        return core::readImport(context().invocation.arguments.constFirst());
    core::ImportPlaces places = core::importPlacesFromEnvironment();
    if (context().folders.isExplicit)
        places.chatgptLocalHome.clear(); // that one is this program's own
    return core::findImport(places);
}

void ImportCommand::start()
{
    const core::Result<ImportCandidate> candidate = find();
    if (!candidate)
        return fail(candidate.error().message, Failed);
    terminal().print(
        u"Found the login of %1 in %2"_s.arg(candidate->program, harmless(candidate->file)));
    terminal().warn(core::sharedChainWarning(*candidate));
    if (!isSwitchOn(u"yes"_s)) {
        if (!terminal().canAsk())
            return fail(u"nothing was imported; to import without being asked, add --yes"_s, Usage);
        if (!terminal().ask(u"Import it?"_s))
            return fail(u"nothing was imported"_s, Failed);
    }
    if (!makeServices())
        return;
    connect(&services().signIn(), &core::SignInFlow::finished, this, &ImportCommand::conclude);
    services().account().load(
        {this, [this, tokens = candidate->credentials](const core::Result<AccountState> &) {
             services().signIn().adopt(tokens);
         }});
}

void ImportCommand::conclude(const core::Result<AccountState> &outcome)
{
    if (!outcome)
        return fail(outcome.error().message, Failed);
    printSignedIn(terminal(), services(), *outcome);
    finish(Fine);
}

CommandSpec LogoutCommand::spec()
{
    return {.name = u"logout"_s,
            .summary = u"Sign out"_s,
            .description = u"Ends the session with ChatGPT and deletes the login from this "
                           "computer. A login that was imported is only deleted here."_s,
            .scopes = {SettingKey::Scope::Everywhere}};
}

void LogoutCommand::start()
{
    if (!makeServices())
        return;
    services().account().load({this, [this](const core::Result<AccountState> &) { signOut(); }});
}

void LogoutCommand::signOut()
{
    const AccountState state = services().account().state();
    if (state.phase == AccountState::Phase::Blocked)
        return fail(state.error.value_or(
            core::Error{core::ErrorCode::Storage, u"the stored login cannot be read"_s}));
    if (state.phase == AccountState::Phase::SignedOut) {
        terminal().print(u"You were not signed in."_s);
        finish(Fine);
        return;
    }
    services().account().signOut({this, [this, state](const core::Status &outcome) {
                                      conclude(outcome, state.isImported);
                                  }});
}

void LogoutCommand::conclude(const core::Status &outcome, bool wasImported)
{
    if (!outcome)
        return fail(outcome.error());
    terminal().print(u"Signed out. Login deleted from: "_s + services().tokens().place());
    if (wasImported)
        terminal().print(u"The program it was imported from stays signed in."_s);
    finish(Fine);
}

} // namespace app
