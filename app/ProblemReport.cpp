// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProblemReport.h"

#include "app/DoctorText.h"
#include "app/cli/Terminal.h"
#include "core/history/RequestReader.h"
#include "core/settings/SettingKeys.h"
#include "core/state/PlanName.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSysInfo>

#include <algorithm>

namespace app {

using namespace Qt::Literals::StringLiterals;
using AccountPhase = core::AccountState::Phase;
using ServerPhase = core::ServerState::Phase;

namespace {

QString accountWord(AccountPhase phase)
{
    switch (phase) {
    case AccountPhase::SignedOut:
        return u"signed out"_s;
    case AccountPhase::SignedIn:
        return u"signed in"_s;
    case AccountPhase::Expired:
        return u"session ended"_s;
    case AccountPhase::Blocked:
        return u"store cannot be read"_s;
    default:
        return u"not known yet"_s;
    }
}

QString serverWord(const core::ServerState &server)
{
    switch (server.phase) {
    case ServerPhase::Off:
        return u"off"_s;
    case ServerPhase::Starting:
        return u"starting"_s;
    case ServerPhase::On:
        return u"on, port %1"_s.arg(server.port);
    case ServerPhase::Stopping:
        return u"stopping"_s;
    case ServerPhase::Failed:
        break;
    }
    return server.error ? u"failed: %1"_s.arg(server.error->message) : u"failed"_s;
}

QString keyWord(core::ApiKeyState::Phase phase)
{
    switch (phase) {
    case core::ApiKeyState::Phase::None:
        return u"none"_s;
    case core::ApiKeyState::Phase::Set:
        return u"set"_s;
    default:
        return u"not known"_s;
    }
}

//! How the program was installed, as far as that can be seen.
QString installation()
{
    if (qEnvironmentVariableIsSet("FLATPAK_ID"))
        return u"Flatpak"_s;
    if (qEnvironmentVariableIsSet("APPIMAGE"))
        return u"AppImage"_s;
    return QFile::exists(u"/.dockerenv"_s) ? u"container"_s : QString();
}

void addVersions(QStringList &lines, const ReportFacts &facts)
{
    lines.append(u"ChatMock " CHATMOCK_VERSION ", Qt %1"_s.arg(QLatin1StringView(qVersion())));
    lines.append(u"System: %1, kernel %2 %3, %4"_s.arg(
        QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
        QSysInfo::currentCpuArchitecture()));
    QStringList desktop{qEnvironmentVariable("XDG_CURRENT_DESKTOP"),
                        qEnvironmentVariable("XDG_SESSION_TYPE"), facts.platform, installation()};
    desktop.removeAll({});
    if (!desktop.isEmpty())
        lines.append(u"Desktop: "_s + desktop.join(u", "_s));
}

void addState(QStringList &lines, const ReportFacts &facts)
{
    const core::AccountState &account = facts.account;
    lines.append(u"Account: %1%2%3"_s.arg(
        accountWord(account.phase),
        account.plan.isEmpty() ? QString() : u", plan "_s + core::planName(account.plan),
        account.isDemo ? u", demo"_s : QString()));
    if (account.error)
        lines.append(u"Account error: "_s + account.error->message);
    if (facts.server)
        lines.append(u"Server: "_s + serverWord(*facts.server));
    lines.append(u"API key: "_s + keyWord(facts.apiKey.phase));
}

void addSettings(QStringList &lines, const core::Settings &settings)
{
    lines.append({{}, u"## Settings that differ from the default"_s, {}});
    const qsizetype before = lines.size();
    for (const core::SettingKey &key : core::settingKeys()) {
        if (!core::isDefault(settings, key)) {
            lines.append(
                u"- %1: %2"_s.arg(key.name, core::withoutPassword(core::toText(settings, key))));
        }
    }
    if (lines.size() == before)
        lines.append(u"none"_s);
}

void addChecks(QStringList &lines, const QList<core::Finding> &checks)
{
    lines.append({{}, u"## Checks"_s, {}});
    if (checks.isEmpty())
        lines.append(u"not run"_s);
    for (const core::Finding &finding : checks) {
        lines.append(u"- %1: %2: %3"_s.arg(QString::fromLatin1(core::toWord(finding.state)),
                                           QString::fromUtf8(finding.id),
                                           describeInEnglish(finding).text));
    }
}

//! The product of a User-Agent, which may say a lot about its computer.
QString productOf(const QByteArray &userAgent)
{
    return QString::fromUtf8(userAgent.left(userAgent.indexOf(' ')).left(60));
}

QString failureLine(const core::RequestRecord &record)
{
    QStringList facts{
        QDateTime::fromSecsSinceEpoch(record.startedAt).toString(u"yyyy-MM-dd HH:mm:ss"_s),
        QString::fromUtf8(record.method + ' ' + record.route), u"status %1"_s.arg(record.status)};
    if (!record.upstreamModel.isEmpty())
        facts.append(QString::fromUtf8(record.upstreamModel));
    if (!record.client.isEmpty())
        facts.append(productOf(record.client));
    // What the backend wrote may quote the request.
    if (!record.upstreamFault.isEmpty())
        facts.append(u"reported by the backend: "_s + QString::fromUtf8(record.upstreamFault));
    else if (!record.error.isEmpty())
        facts.append(withoutQuotations(record.error).left(200));
    if (!record.requestId.isEmpty())
        facts.append(QString::fromUtf8(record.requestId));
    return u"- "_s + facts.join(u" · "_s);
}

void addFailures(QStringList &lines, const QList<core::RequestRecord> &failures)
{
    lines.append({{}, u"## Last failed requests"_s, {}});
    if (failures.isEmpty())
        lines.append(u"none"_s);
    for (const core::RequestRecord &record :
         failures.first(std::min<qsizetype>(failures.size(), MostReportedFailures)))
        lines.append(failureLine(record));
}

void addLog(QStringList &lines, const QList<core::LogLine> &log)
{
    lines.append({{}, u"## Last warnings of the program"_s, {}});
    QStringList warnings;
    for (const core::LogLine &line : log) {
        if (line.level >= core::LogLevel::Warning)
            warnings.append(u"- "_s + core::toText(line));
    }
    if (warnings.isEmpty())
        lines.append(u"none"_s);
    lines.append(warnings.mid(std::max<qsizetype>(0, warnings.size() - MostReportedLines)));
}

} // namespace

QString withoutQuotations(QString message)
{
    static const QRegularExpression quoted(u"'[^']*'|\"[^\"]*\"|“[^”]*”|`[^`]*`"_s);
    return message.replace(quoted, u"'…'"_s);
}

void readLastFailures(core::RequestReader *reader, QObject *context,
                      const std::function<void(const QList<core::RequestRecord> &)> &use)
{
    const auto filter = core::parseRequestFilter(u"status:failed"_s, 0);
    if (!reader || !filter)
        return use({});
    const auto take = [use](const core::Result<core::RequestPage> &page) {
        QList<core::RequestRecord> failures;
        if (page) {
            for (const core::LoggedRequest &logged : page->requests)
                failures.append(logged.record);
        }
        use(failures);
    };
    reader->page(*filter, 0, MostReportedFailures, {context, take});
}

QString problemReport(const ReportFacts &facts)
{
    QStringList lines;
    addVersions(lines, facts);
    addState(lines, facts);
    addSettings(lines, facts.settings);
    addChecks(lines, facts.checks);
    addFailures(lines, facts.failures);
    addLog(lines, facts.log);
    const QString text = core::anonymized(lines.join(u'\n')) + u'\n';
    return withoutSecrets(text, facts.clientKey);
}

} // namespace app
