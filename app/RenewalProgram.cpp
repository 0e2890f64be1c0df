// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RenewalProgram.h"

#include "app/cli/Terminal.h"
#include "core/auth/OAuthClient.h"
#include "core/auth/SecretStore.h"
#include "core/base/Log.h"
#include "core/net/NetworkSetup.h"
#include "core/net/Traffic.h"
#include "core/settings/SettingKeys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

// Beside the names of settings, which all contain a slash.
constexpr QLatin1StringView DataFolder("data");
constexpr QLatin1StringView IsExplicit("explicit");

//! Longer than a refresh may take whose outcome waits for the keychain's password.
constexpr std::chrono::minutes RenewalLimit{12};
//! Between two attempts to store what the issuer has sent.
constexpr std::chrono::seconds StoringPause{1};
//! It is written before this process begins.
constexpr std::chrono::seconds InputLimit{30};

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

//! Does not wait for ever for an end that another process keeps open: this one has the lock.
QByteArray readInput()
{
#ifdef Q_OS_UNIX
    ::alarm(InputLimit.count());
#endif
    QFile input;
    const QByteArray text = input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
#ifdef Q_OS_UNIX
    ::alarm(0);
#endif
    return text;
}

//! What ends the other programs of a terminal or a service does not end this one halfway, nor does
//! a limit of what may be written.
void ignoreSignals()
{
#ifdef Q_OS_UNIX
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ})
        std::signal(number, SIG_IGN);
#endif
}

//! Reads the token, asks for another one and stores it. The old one is used up then, so while the
//! store refuses the new one (a full disk, a locked keychain) it tries again, and in the end leaves
//! it to the other process.
class Renewal : public QObject
{
public:
    Renewal(core::SecretStore &store, core::Account &account, const core::Traffic &traffic)
        : m_store(store)
        , m_account(account)
        , m_traffic(traffic)
    {
    }

    void start()
    {
        m_store.read({this, [this](const Stored &stored) { takeStored(stored); }});
    }

private:
    using Stored = core::Result<std::optional<core::Credentials>>;
    using Unstored = core::RenewalProcess::Unstored;

    void takeStored(const Stored &stored)
    {
        if (!stored)
            return report(stored.error());
        if (!*stored)
            return report(core::Error{core::ErrorCode::NotSignedIn, u"not signed in"_s});
        m_former = (*stored)->accessToken;
        request();
    }

    void request()
    {
        m_account.setWaitLimit(
            std::chrono::milliseconds(std::max<qint64>(m_limit.remainingTime(), 1)));
        m_account.replaceToken(
            m_former,
            {this, [this](const core::Result<core::AccessGrant> &grant) { takeGrant(grant); }});
    }

    void takeGrant(const core::Result<core::AccessGrant> &grant)
    {
        if (grant)
            return report(Unstored());
        if (!m_account.unsaved())
            return report(grant.error());
        if (m_limit.hasExpired())
            return report(m_account.unsaved());
        if (!std::exchange(m_hasWarned, true)) {
            qCWarning(logAuth).noquote()
                << "the renewed sign-in is not stored yet:" << grant.error().message;
        }
        QTimer::singleShot(StoringPause, this, &Renewal::request);
    }

    void report(const core::Result<Unstored> &outcome)
    {
        const QByteArray line = core::toReport(outcome, m_traffic.summary());
        std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
        std::fflush(stdout);
        QCoreApplication::exit(0);
    }

    core::SecretStore &m_store;
    core::Account &m_account;
    const core::Traffic &m_traffic;
    const QDeadlineTimer m_limit{RenewalLimit};
    core::Secret m_former; //!< the access token that is replaced
    bool m_hasWarned = false;
};

} // namespace

core::RenewalProcess::Command renewalCommand(const ServiceOptions &options, core::Traffic *traffic)
{
    core::RenewalProcess::Command command;
    command.traffic = traffic;
    command.arguments = {QCoreApplication::applicationFilePath(), RenewalArgument};
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
    Renewal renewal(*store, account, traffic);
    renewal.start();
    return QCoreApplication::exec();
}

} // namespace app
