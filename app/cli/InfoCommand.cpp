// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/InfoCommand.h"

#include "app/RunningServers.h"
#include "app/cli/HelpText.h"
#include "app/cli/LimitText.h"
#include "core/auth/SecretStore.h"
#include "core/net/Addresses.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace app {

using core::AccountState;
using core::SettingKey;
using core::SettingOrigin;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Older limits are asked for again.
constexpr std::chrono::seconds FreshFor{60};
constexpr std::chrono::seconds LimitTime{3};

} // namespace

QString describeOrigin(const SettingOrigin &origin)
{
    switch (origin.kind) {
    case SettingOrigin::Kind::Default:
        return InfoCommand::tr("default");
    case SettingOrigin::Kind::Stored:
        return InfoCommand::tr("stored");
    case SettingOrigin::Kind::Environment:
        return InfoCommand::tr("variable %1").arg(origin.name);
    case SettingOrigin::Kind::Flag:
        return InfoCommand::tr("option %1").arg(origin.name);
    }
    return {};
}

QString ownershipProblem(const QString &file)
{
#ifndef Q_OS_WIN
    const QFileInfo info(file);
    if (info.exists() && info.ownerId() != geteuid())
        return InfoCommand::tr(
                   "%1 belongs to another user; tokens are printed for their owner only")
            .arg(file);
#else
    Q_UNUSED(file)
#endif
    return {};
}

InfoCommand::InfoCommand(Terminal &terminal, const CommandContext &context)
    : Command(terminal, context)
    , m_probe(std::chrono::milliseconds(1500))
{
}

InfoCommand::~InfoCommand() = default;

CommandSpec InfoCommand::spec()
{
    return {.name = u"info"_s,
            .summary = tr("Show account, limits, server, settings and folders"),
            .description =
                tr("Shows who is signed in, how much of each limit is used, whether a server "
                   "is running, which settings differ from the default, and where data "
                   "is stored. Limits older than a minute are updated first. Takes the "
                   "options of 'serve', too, and shows what they set."),
            .options = {{u"json"_s,
                         tr("Print the stored auth.json with its tokens instead; keep it private")},
                        {u"refresh"_s, tr("Update the limits in any case")},
                        {u"demo"_s, tr("Use a simulated account and backend")}},
            .scopes = {SettingKey::Scope::Everywhere, SettingKey::Scope::Serving}};
}

void InfoCommand::start()
{
    if (!makeServices())
        return;
    if (isSwitchOn(u"json"_s))
        return printStored();
    services().account().load({this, [this](const core::Result<AccountState> &) { loadKey(); }});
}

void InfoCommand::loadKey()
{
    // What went wrong stands in its state.
    services().apiKey().load({this, [this](const core::Status &) {
                                  askServers();
                                  askForLimits();
                              }});
}

//! Where a server may run: where the settings say, and where one has noted that it does.
void InfoCommand::askServers()
{
    connect(&m_probe, &ServerProbe::finished, this, [this](const ProbeResult &found) {
        m_found.append(found);
        --m_pending;
        showWhenComplete();
    });
    m_pending += m_probe.ask(notedServers(context().folders.data)
                             << core::clientBaseUrl(settings().host, settings().port));
}

void InfoCommand::askForLimits()
{
    const qint64 age = services().clock().unixSeconds() - services().codex().limits().capturedAt;
    // A negative age: the clock was set back.
    const bool isFresh = age >= 0 && age <= FreshFor.count();
    const bool isSignedIn = services().account().state().phase == AccountState::Phase::SignedIn;
    if (!isSignedIn || (isFresh && !isSwitchOn(u"refresh"_s)))
        return showWhenComplete();
    ++m_pending;
    m_limitTime.setSingleShot(true);
    connect(&m_limitTime, &QTimer::timeout, this, [this] {
        takeLimits(core::Error{core::ErrorCode::Timeout, tr("ChatGPT did not respond in time")});
    });
    m_limitTime.start(LimitTime);
    services().codex().refreshLimits(
        {this, [this](const core::Result<core::LimitSnapshot> &limits) { takeLimits(limits); }});
}

//! The first outcome counts: the response, or that none came in time.
void InfoCommand::takeLimits(const core::Result<core::LimitSnapshot> &limits)
{
    if (std::exchange(m_hasLimits, true))
        return;
    m_limitTime.stop();
    if (!limits)
        terminal().warn(
            tr("the limits could not be updated: %1").arg(harmless(limits.error().message)));
    --m_pending;
    showWhenComplete();
}

void InfoCommand::showWhenComplete()
{
    if (m_pending == 0 && !std::exchange(m_isShown, true))
        show(services().codex().limits());
}

void InfoCommand::show(const core::LimitSnapshot &limits)
{
    showAccount(services().account().state());
    terminal().print();
    const QStringList lines =
        limitLines(limits, services().clock().unixSeconds(), terminal().look());
    for (const QString &line : lines)
        terminal().print(line);
    terminal().print();
    showServer();
    showSettings();
    showFolders();
    finish(exitCode());
}

void InfoCommand::row(const QString &name, const QString &value)
{
    terminal().print(u"  "_s + name + QString(std::max(1, 15 - textColumns(name)), u' ') + value);
}

void InfoCommand::showAccount(const AccountState &account)
{
    terminal().print(terminal().look().coloured(tr("Account"), Colour::Bold));
    const QString reason = account.error ? harmless(account.error->message) : QString();
    switch (account.phase) {
    case AccountState::Phase::Unknown:
    case AccountState::Phase::SignedOut:
        terminal().print(u"  "_s
                         + tr("Not signed in. Open ChatMock and choose \"Sign in\", or run: %1")
                               .arg(u"chatmock login"_s));
        return;
    case AccountState::Phase::Blocked:
        terminal().print(u"  "_s + tr("The login cannot be read: %1").arg(reason));
        return;
    case AccountState::Phase::Expired:
        row(tr("Expired"), reason);
        row(QString(), tr("To sign in again, run: %1").arg(u"chatmock login"_s));
        break;
    case AccountState::Phase::SignedIn:
        break;
    }
    const qint64 now = services().clock().unixSeconds();
    row(tr("Signed in as"), account.email.isEmpty() ? u"–"_s : harmless(account.email));
    row(tr("Plan"), planName(account.plan));
    row(tr("Account ID"), account.accountId.isEmpty() ? u"–"_s : harmless(account.accountId));
    if (account.accessExpiresAt > now)
        row(tr("Token"),
            tr("valid until %1, then renewed automatically")
                .arg(clockText(account.accessExpiresAt, now)));
    else if (account.accessExpiresAt > 0)
        row(tr("Token"), tr("renewed automatically with the next request"));
    row(tr("Stored in"),
        account.storePlace.isEmpty() ? services().tokens().place() : account.storePlace);
    if (account.isImported)
        row(tr("Imported"), tr("shares its login with another program"));
    if (account.isDemo)
        row(tr("Demo"), tr("simulated account"));
}

void InfoCommand::showServer()
{
    terminal().print(terminal().look().coloured(tr("Server"), Colour::Bold));
    showFoundServers();
    const core::ApiKeyState key = services().apiKey().state();
    switch (key.phase) {
    case core::ApiKeyState::Phase::Set:
        row(tr("API key"),
            key.isGiven ? tr("required; set by option or variable")
                        : tr("required; stored in: %1").arg(key.storePlace));
        break;
    case core::ApiKeyState::Phase::Blocked:
        row(tr("API key"),
            tr("cannot be read: %1").arg(key.error ? harmless(key.error->message) : QString()));
        break;
    case core::ApiKeyState::Phase::Unknown:
    case core::ApiKeyState::Phase::None:
        row(tr("API key"), tr("not required"));
        break;
    }
    terminal().print();
}

void InfoCommand::showFoundServers()
{
    bool isRunning = false;
    for (const ProbeResult &found : std::as_const(m_found)) {
        if (!found.health)
            continue;
        row(std::exchange(isRunning, true) ? QString() : tr("Running"),
            harmless(tr("at %1 (%2)").arg(found.place(), describeHealth(*found.health))));
    }
    if (isRunning || m_found.isEmpty())
        return;
    const auto place = healthAddress(core::clientBaseUrl(settings().host, settings().port));
    const bool isTaken =
        std::any_of(m_found.begin(), m_found.end(), [&place](const ProbeResult &found) {
            return found.hasResponse && place && place->adjusted(QUrl::RemovePath) == found.url;
        });
    row(tr("Running"),
        isTaken ? tr("no; another program is using port %1").arg(settings().port)
                : tr("no; to start it: %1").arg(u"chatmock serve"_s));
}

void InfoCommand::showSettings()
{
    QStringList lines;
    for (const SettingKey &key : core::settingKeys()) {
        if (!core::isDefault(settings(), key))
            lines.append(u"  %1 %2 (%3)"_s.arg(
                key.name, harmless(core::withoutPassword(core::toText(settings(), key))),
                describeOrigin(context().resolved.origins.value(key.name))));
    }
    if (lines.isEmpty())
        return;
    terminal().print(
        terminal().look().coloured(tr("Settings that differ from the default"), Colour::Bold));
    for (const QString &line : std::as_const(lines))
        terminal().print(line);
    terminal().print();
}

void InfoCommand::showFolders()
{
    terminal().print(terminal().look().coloured(tr("Folders"), Colour::Bold));
    row(tr("Data"), QDir::toNativeSeparators(context().folders.data));
    row(tr("Settings"),
        QDir::toNativeSeparators(core::SettingsStore(context().folders.config).fileName()));
}

int InfoCommand::exitCode() const
{
    switch (const_cast<InfoCommand *>(this)->services().account().state().phase) {
    case AccountState::Phase::SignedIn:
        return Fine;
    case AccountState::Phase::Blocked:
        return Failed;
    default:
        return NotSignedIn;
    }
}

void InfoCommand::printStored()
{
    const QString place = QDir::fromNativeSeparators(services().tokens().place());
    if (QFileInfo(place).isAbsolute() && QFileInfo(place).isFile())
        return printFile(place);
    services().tokens().read(
        {this, [this](const core::Result<std::optional<core::Credentials>> &stored) {
             if (!stored)
                 return fail(stored.error());
             const bool hasLogin = stored->has_value();
             const QByteArray text = hasLogin ? core::toAuthJson(**stored) : QByteArray("{}");
             terminal().printRaw(text.endsWith('\n') ? text : text + '\n');
             finish(hasLogin ? Fine : NotSignedIn);
         }});
}

void InfoCommand::printFile(const QString &file)
{
    const QString problem = ownershipProblem(file);
    if (!problem.isEmpty())
        return fail(problem, Failed);
    QFile stored(file);
    if (!stored.open(QIODevice::ReadOnly))
        return fail(tr("%1 cannot be read: %2").arg(file, stored.errorString()), Failed);
    terminal().printRaw(stored.readAll());
    finish(Fine);
}

} // namespace app
