// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RenewalProgram.h"

#include "app/cli/Terminal.h"
#include "core/auth/OAuthClient.h"
#include "core/auth/SecretStore.h"
#include "core/net/NetworkSetup.h"
#include "core/net/Traffic.h"
#include "core/settings/SettingKeys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <csignal>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

// Beside the names of settings, which all contain a slash.
constexpr QLatin1StringView DataFolder("data");
constexpr QLatin1StringView IsExplicit("explicit");

//! Longer than a refresh may take whose outcome waits for the keychain's password.
constexpr std::chrono::minutes RenewalLimit{12};

ServiceOptions toOptions(const QByteArray &input)
{
    ServiceOptions options;
    for (const QByteArray &line : input.split('\n')) {
        const qsizetype mark = line.indexOf('=');
        const QString name = QString::fromUtf8(line.left(std::max<qsizetype>(mark, 0)));
        const QString value = QString::fromUtf8(line.mid(mark + 1));
        if (name == DataFolder)
            options.dataFolder = value;
        else if (name == IsExplicit)
            options.isDataFolderExplicit = true;
        else if (const core::SettingKey *key = core::findSettingKey(name))
            (void)core::setFromText(options.settings, *key, value); // the other side has checked it
    }
    return options;
}

QByteArray readInput()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

//! What ends the other programs of a terminal or a service does not end this one halfway.
void ignoreSignals()
{
#ifdef Q_OS_UNIX
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE})
        std::signal(number, SIG_IGN);
#endif
}

void reportOutcome(const core::Status &outcome, const core::Traffic &traffic)
{
    const QByteArray line = core::toReport(outcome, traffic.summary());
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
    QCoreApplication::exit(0);
}

//! Reads the token and asks for another one.
void renew(core::SecretStore &store, core::Account &account, const core::Traffic &traffic,
           QObject *context)
{
    const auto ask = [&account, &traffic,
                      context](const core::Result<std::optional<core::Credentials>> &stored) {
        if (!stored || !*stored) {
            return reportOutcome(stored
                                     ? core::Error{core::ErrorCode::NotSignedIn, u"not signed in"_s}
                                     : stored.error(),
                                 traffic);
        }
        const auto report = [&traffic](const core::Result<core::AccessGrant> &grant) {
            reportOutcome(grant ? core::Status(core::Nothing{}) : core::Status(grant.error()),
                          traffic);
        };
        account.replaceToken((*stored)->accessToken, {context, report});
    };
    store.read({context, ask});
}

} // namespace

core::RenewalProcess::Command renewalCommand(const ServiceOptions &options, core::Traffic *traffic)
{
    core::RenewalProcess::Command command;
    command.traffic = traffic;
    command.words = {QCoreApplication::applicationFilePath(), RenewalWord};
    const auto add = [&command](const QString &name, const QString &value) {
        command.input += (name + u'=' + value + u'\n').toUtf8();
    };
    add(DataFolder, options.dataFolder);
    if (options.isDataFolderExplicit)
        add(IsExplicit, {});
    for (const core::SettingKey &key : core::settingKeys()) {
        const bool isOfUse = key.scope == core::SettingKey::Scope::Everywhere && !key.isSecret();
        if (isOfUse && !core::isDefault(options.settings, key))
            add(key.name, core::toText(options.settings, key));
    }
    return command;
}

int runRenewal(int &argc, char **argv)
{
    ignoreSignals();
    const ServiceOptions options = toOptions(readInput());
    installLogHandler(options.settings);
    const auto endpoints = core::toEndpoints(options.settings);
    if (options.dataFolder.isEmpty() || !endpoints)
        return 2;
    if (keepsTokensInFile(options))
        qputenv("QT_NO_GLIB", "1"); // only the keychain needs it
    const QCoreApplication application(argc, argv);
    const core::SystemClock clock;
    core::Traffic traffic(clock);
    core::CountedNetwork network(&traffic, core::TrafficPurpose::SignIn);
    if (!core::trustCaFile(options.settings.caFile)
        || !core::configureProxy(network, options.settings))
        return 2;
    core::OAuthClient oauth(network, clock, *endpoints, options.settings.clientId);
    const std::unique_ptr<core::SecretStore> store = makeTokenStore(options);
    // Without a lock of its own: the other process has it, and this one inherits it.
    core::Account account(*store, oauth, clock, {});
    account.setWaitLimit(RenewalLimit);
    QObject context;
    renew(*store, account, traffic, &context);
    return QCoreApplication::exec();
}

} // namespace app
