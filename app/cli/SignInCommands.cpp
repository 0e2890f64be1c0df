// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SignInCommands.h"

#include "app/cli/HelpText.h"
#include "app/cli/InputLines.h"
#include "core/auth/SecretStore.h"
#include "core/auth/SignInFlow.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

#include <algorithm>

namespace app {

using core::AccountState;
using core::ImportCandidate;
using core::SettingKey;
using SignInPhase = core::SignInProgress::Phase;
using namespace Qt::Literals::StringLiterals;

namespace {

class SignInText
{
    Q_DECLARE_TR_FUNCTIONS(SignInCommands)
};

QString encoded(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded());
}

void printSignedIn(Terminal &terminal, Services &services, const AccountState &account)
{
    terminal.print(SignInText::tr("Signed in as %1.").arg(describeAccount(account)));
    terminal.print(SignInText::tr("Login stored in: %1").arg(services.tokens().place()));
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
        .summary = tr("Sign in with your ChatGPT account"),
        .description =
            tr("Opens the sign-in page in your browser and continues automatically. If the "
               "browser ends on an error page, such as on another device, paste the address of "
               "that page. Without a browser, use --headless."),
        .options = {{u"no-browser"_s, tr("Only print the sign-in link, do not open it")},
                    {u"headless"_s, tr("Sign in with a code that you enter on another device")}},
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
        core::Error{core::ErrorCode::Storage, tr("the login cannot be stored")});
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
        terminal().warn(SignInText::tr("to store the login in a file that only you can read, use "
                                       "--token-store file or set CHATMOCK_TOKEN_STORE=file"));
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
    terminal().print(tr("Sign-in link:"));
    terminal().print();
    terminal().print(encoded(progress.url));
    terminal().print();
    if (!isSwitchOn(u"no-browser"_s) && !openInBrowser(progress.url))
        terminal().print(tr("The browser could not be opened. Open the link yourself."));
    if (progress.canListen)
        terminal().print(tr("Waiting for the browser. If it shows an error page after you sign in, "
                            "paste the address of that page here and press Enter."));
    else
        terminal().print(
            tr("After you sign in, the browser shows an error page. That is expected (%1). Copy "
               "that page's address, paste it here and press Enter.")
                .arg(progress.error ? harmless(progress.error->message)
                                    : tr("another program is using the port")));
    terminal().print(tr("To sign in on another device: %1").arg(u"chatmock login --headless"_s));
    m_listenError = progress.error.value_or(
        core::Error{core::ErrorCode::PortInUse, tr("the sign-in ports are in use")});
    m_input = std::make_unique<InputLines>();
    connect(m_input.get(), &InputLines::lineRead, this, &LoginCommand::usePasted);
    connect(m_input.get(), &InputLines::ended, this, &LoginCommand::followEndOfInput);
    m_input->start();
}

void LoginCommand::usePasted(const QString &line)
{
    const core::Status outcome = services().signIn().usePastedAddress(line);
    if (!outcome)
        terminal().warn(harmless(outcome.error().message) + u"; "_s + tr("try again"));
    else
        terminal().print(tr("Signing in…"));
}

void LoginCommand::followEndOfInput()
{
    const core::SignInProgress progress = services().signIn().progress();
    if (progress.phase != SignInPhase::WaitingForBrowser || progress.canListen)
        return;
    services().signIn().cancel();
    fail(m_listenError.message + u"; "_s
             + tr("without a terminal to paste the address into, use --headless"),
         m_listenError.code == core::ErrorCode::PortInUse ? PortInUse : Failed);
}

void LoginCommand::showCode(const core::SignInProgress &progress)
{
    const QTime end = QDateTime::fromSecsSinceEpoch(progress.codeExpiresAt).time();
    const QString openWords = tr("On any device, open:");
    const QString enterWords = tr("Enter this code:");
    const int width = std::max(textColumns(openWords), textColumns(enterWords)) + 2;
    const auto row = [this, width](const QString &words, const QString &value) {
        terminal().print(words + QString(width - textColumns(words), u' ') + value);
    };
    row(openWords, encoded(progress.url));
    row(enterWords, terminal().look().coloured(harmless(progress.userCode), Colour::Bold));
    terminal().print();
    terminal().print(
        tr("Waiting for you to enter the code. It expires at %1.").arg(end.toString(u"HH:mm"_s)));
    terminal().print(tr("Never enter a code that someone else sent you. It would let them use your "
                        "account."));
    terminal().print(tr("If the page does not accept the code, turn on sign-in with device codes "
                        "in ChatGPT's security settings first."));
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
        .summary = tr("Use the login of the Codex CLI or an older ChatMock"),
        .description = tr(
            "Imports an auth.json from PATH (the file or its folder) or from the usual places. The "
            "other program's file is not changed, but both programs then share one login. A "
            "separate sign-in is more reliable."),
        .argument = u"[PATH]"_s,
        .options = {{u"yes"_s, tr("Do not ask for confirmation")}},
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
    terminal().print(SignInText::tr("Found the login of %1 in %2")
                         .arg(candidate->program, harmless(candidate->file)));
    terminal().warn(core::sharedChainWarning(*candidate));
    if (!isSwitchOn(u"yes"_s)) {
        if (!terminal().canAsk())
            return fail(tr("nothing was imported; to import without confirmation, add --yes"),
                        Usage);
        if (!terminal().ask(tr("Import it?")))
            return fail(tr("nothing was imported"), Failed);
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
            .summary = tr("Sign out"),
            .description =
                tr("Ends the session with ChatGPT and deletes the login from this computer. An "
                   "imported login is only deleted here; the other program stays signed in."),
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
            core::Error{core::ErrorCode::Storage, tr("the stored login cannot be read")}));
    if (state.phase == AccountState::Phase::SignedOut) {
        terminal().print(tr("You were not signed in."));
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
    terminal().print(tr("Signed out. Login deleted from: %1").arg(services().tokens().place()));
    if (wasImported)
        terminal().print(tr("The program it was imported from stays signed in."));
    finish(Fine);
}

} // namespace app
