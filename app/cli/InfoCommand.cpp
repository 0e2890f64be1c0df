// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/InfoCommand.h"

#include "app/cli/LimitText.h"
#include "core/auth/SecretStore.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace app {

using core::AccountState;
using core::SettingKey;
using core::SettingOrigin;
using namespace Qt::Literals::StringLiterals;

QString describeOrigin(const SettingOrigin &origin)
{
    switch (origin.kind) {
    case SettingOrigin::Kind::Default:
        return u"default"_s;
    case SettingOrigin::Kind::Stored:
        return u"stored"_s;
    case SettingOrigin::Kind::Environment:
        return u"variable "_s + origin.name;
    case SettingOrigin::Kind::Flag:
        return u"flag "_s + origin.name;
    }
    return {};
}

QString ownershipProblem(const QString &file)
{
#ifndef Q_OS_WIN
    const QFileInfo info(file);
    if (info.exists() && info.ownerId() != geteuid())
        return u"%1 belongs to another user; tokens are printed for their owner only"_s.arg(file);
#else
    Q_UNUSED(file)
#endif
    return {};
}

CommandSpec InfoCommand::spec()
{
    return {.name = u"info"_s,
            .summary = u"Show account, limits, settings and folders"_s,
            .description = u"Shows who is signed in, how much of the plan's limits is used, which "
                           "settings differ from the default, and where data is kept."_s,
            .options = {{u"json"_s,
                         u"Print the stored auth.json with its tokens instead; keep it private"_s},
                        {u"refresh"_s, u"Ask the provider for the present limits"_s},
                        {u"demo"_s, u"Use a simulated account and backend"_s}},
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
    services().apiKey().load({this, [this](const core::Status &) { askForLimits(); }});
}

void InfoCommand::askForLimits()
{
    const bool isSignedIn = services().account().state().phase == AccountState::Phase::SignedIn;
    if (!isSwitchOn(u"refresh"_s) || !isSignedIn)
        return show(services().codex().limits());
    services().codex().refreshLimits(
        {this, [this](const core::Result<core::LimitSnapshot> &limits) {
             if (!limits)
                 terminal().warn(u"the limits could not be asked for: "_s
                                 + harmless(limits.error().message));
             show(limits ? *limits : services().codex().limits());
         }});
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
    terminal().print(u"  %1 %2"_s.arg(name, -14).arg(value));
}

void InfoCommand::showAccount(const AccountState &account)
{
    terminal().print(terminal().look().coloured(u"Account"_s, Colour::Bold));
    const QString reason = account.error ? harmless(account.error->message) : QString();
    switch (account.phase) {
    case AccountState::Phase::Unknown:
    case AccountState::Phase::SignedOut:
        terminal().print(u"  Not signed in; sign in with: chatmock login"_s);
        return;
    case AccountState::Phase::Blocked:
        terminal().print(u"  The tokens cannot be read: "_s + reason);
        return;
    case AccountState::Phase::Expired:
        row(u"Ended"_s, reason + u" – sign in again with: chatmock login"_s);
        break;
    case AccountState::Phase::SignedIn:
        break;
    }
    const qint64 now = services().clock().unixSeconds();
    row(u"Signed in as"_s, account.email.isEmpty() ? u"–"_s : harmless(account.email));
    row(u"Plan"_s, planName(account.plan));
    row(u"Account ID"_s, account.accountId.isEmpty() ? u"–"_s : harmless(account.accountId));
    if (account.accessExpiresAt > now)
        row(u"Token"_s,
            u"valid until %1, renewed by itself"_s.arg(clockText(account.accessExpiresAt, now)));
    else if (account.accessExpiresAt > 0)
        row(u"Token"_s, u"due for renewal, which happens by itself"_s);
    row(u"Kept in"_s,
        account.storePlace.isEmpty() ? services().tokens().place() : account.storePlace);
    if (account.isImported)
        row(u"Imported"_s, u"shares its login with another program"_s);
    if (account.isDemo)
        row(u"Demo"_s, u"simulated account"_s);
}

void InfoCommand::showServer()
{
    const core::ApiKeyState key = services().apiKey().state();
    terminal().print(terminal().look().coloured(u"Server"_s, Colour::Bold));
    switch (key.phase) {
    case core::ApiKeyState::Phase::Set:
        row(u"API key"_s,
            key.isGiven ? u"asked of clients; given by flag or variable"_s
                        : u"asked of clients; kept in: "_s + key.storePlace);
        break;
    case core::ApiKeyState::Phase::Blocked:
        row(u"API key"_s,
            u"cannot be read: "_s + (key.error ? harmless(key.error->message) : QString()));
        break;
    case core::ApiKeyState::Phase::Unknown:
    case core::ApiKeyState::Phase::None:
        row(u"API key"_s, u"none is asked for"_s);
        break;
    }
    terminal().print();
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
        terminal().look().coloured(u"Settings that differ from the default"_s, Colour::Bold));
    for (const QString &line : std::as_const(lines))
        terminal().print(line);
    terminal().print();
}

void InfoCommand::showFolders()
{
    terminal().print(terminal().look().coloured(u"Folders"_s, Colour::Bold));
    row(u"Data"_s, QDir::toNativeSeparators(context().folders.data));
    row(u"Settings"_s,
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
        return fail(u"%1 cannot be read: %2"_s.arg(file, stored.errorString()), Failed);
    terminal().printRaw(stored.readAll());
    finish(Fine);
}

} // namespace app
