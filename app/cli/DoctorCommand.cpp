// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/DoctorCommand.h"

#include "app/DoctorText.h"
#include "app/cli/HelpText.h"
#include "app/cli/LimitText.h"
#include "core/base/LogBuffer.h"
#include "core/net/Addresses.h"
#include "core/net/NetworkSetup.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>

#include <algorithm>

namespace app {

using core::CheckState;
using core::Finding;
using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TrafficMilliseconds = 5000;
constexpr qint64 MostTrafficBytes = 1024 * 1024;

Colour colourOf(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return Colour::Green;
    case CheckState::Warning:
        return Colour::Yellow;
    case CheckState::Problem:
        break;
    }
    return Colour::Red;
}

QString conclusion(const QList<Finding> &findings)
{
    const auto count = [&findings](CheckState state) {
        return std::count_if(findings.begin(), findings.end(),
                             [state](const Finding &each) { return each.state == state; });
    };
    const auto problems = count(CheckState::Problem);
    const auto warnings = count(CheckState::Warning);
    if (problems + warnings == 0)
        return DoctorCommand::tr("Everything is fine.");
    const QString problemWords = problems == 1 ? DoctorCommand::tr("1 problem")
                                               : DoctorCommand::tr("%1 problems").arg(problems);
    const QString warningWords = warnings == 1 ? DoctorCommand::tr("1 warning")
                                               : DoctorCommand::tr("%1 warnings").arg(warnings);
    return u"%1, %2."_s.arg(problemWords, warningWords);
}

QString stateWord(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return DoctorCommand::tr("ok");
    case CheckState::Warning:
        return DoctorCommand::tr("warning");
    case CheckState::Problem:
        break;
    }
    return DoctorCommand::tr("problem");
}

//! Of the column of these words.
int stateColumns()
{
    int columns = 0;
    for (const CheckState state : {CheckState::Ok, CheckState::Warning, CheckState::Problem})
        columns = std::max(columns, textColumns(stateWord(state)));
    return columns + 1;
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

ExitCode toExitCode(CheckState worst)
{
    switch (worst) {
    case CheckState::Ok:
        return Fine;
    case CheckState::Warning:
        return Warned;
    case CheckState::Problem:
        break;
    }
    return Failed;
}

QStringList findingLines(const Finding &finding, const Look &look)
{
    const CheckText words = describe(finding);
    const int columns = stateColumns();
    const QString word = stateWord(finding.state);
    const QString state = word + QString(columns - textColumns(word), u' ');
    QStringList lines{u"%1 %2: %3"_s.arg(look.coloured(state, colourOf(finding.state)),
                                         harmless(words.name), harmless(words.text))};
    if (!words.remedy.isEmpty())
        lines.append(u"%1 %2"_s.arg(QString(columns, u' '), harmless(words.remedy)));
    return lines;
}

QStringList trafficLines(const core::TrafficSummary &summary, qint64 now)
{
    const QDateTime since = QDateTime::fromSecsSinceEpoch(summary.since);
    QStringList lines{
        DoctorCommand::tr("Sent since %1:").arg(since.toString(u"yyyy-MM-dd HH:mm:ss"_s))};
    if (summary.entries.isEmpty())
        return lines << u"  "_s + DoctorCommand::tr("nothing");
    for (const core::TrafficEntry &entry : summary.entries) {
        const QString host = harmless(entry.host);
        const QString requests = entry.requests == 1
            ? DoctorCommand::tr("1 request")
            : DoctorCommand::tr("%1 requests").arg(entry.requests);
        lines.append(u"  "_s
                     + (core::isThisComputer(entry)
                            ? DoctorCommand::tr("%1 (this computer)").arg(host)
                            : host));
        lines.append(u"    "_s
                     + DoctorCommand::tr("%1: %2, %3 sent, %4 received, last %5 ago")
                           .arg(describe(entry.purpose), requests, sizeText(entry.sentBytes),
                                sizeText(entry.receivedBytes),
                                durationText(std::max<qint64>(0, now - entry.lastAt))));
    }
    return lines
        << DoctorCommand::tr("Sizes are those of the content, without headers and encryption.")
        << DoctorCommand::tr("Not counted: pages that your browser opens, such as the sign-in.");
}

DoctorCommand::DoctorCommand(Terminal &terminal, const CommandContext &context)
    : Command(terminal, context)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setTransferTimeout(TrafficMilliseconds);
}

DoctorCommand::~DoctorCommand()
{
    m_doctor.reset();
    dropServices();
}

CommandSpec DoctorCommand::spec()
{
    return {
        .name = u"doctor"_s,
        .summary = tr("Check what could keep ChatMock from working"),
        .description = tr("Checks the port, the keychain, the sign-in, the proxy, certificates, "
                          "the clock, the disk, and whether each host can be reached. It sends no "
                          "request to a model. Exit code 0 when all is well, 3 when the worst is a "
                          "warning, 1 when it is a problem."),
        .options = {{u"json"_s, tr("Print the results as JSON")},
                    {u"report"_s,
                     tr("Print a bug report to read and copy: without secrets, names and text")},
                    {u"traffic"_s,
                     tr("Show what a running ChatMock has sent since it started: every host, why, "
                        "how often, how much")},
                    {u"demo"_s, tr("Use a simulated account and backend")}},
        .scopes = {SettingKey::Scope::Everywhere, SettingKey::Scope::Serving}};
}

void DoctorCommand::start()
{
    if (isSwitchOn(u"report"_s) && (isSwitchOn(u"json"_s) || isSwitchOn(u"traffic"_s)))
        return fail(tr("--report cannot be used with --json or --traffic"), Usage);
    if (!makeServices())
        return;
    if (isSwitchOn(u"traffic"_s)) {
        // The route needs the key, if there is one.
        return services().apiKey().load({this, [this](const core::Status &) { askForTraffic(); }});
    }
    m_doctor = std::make_unique<Doctor>(services());
    connect(m_doctor.get(), &Doctor::finished, this, &DoctorCommand::conclude);
    m_doctor->start();
}

void DoctorCommand::conclude(const QList<Finding> &findings)
{
    if (isSwitchOn(u"report"_s))
        return collectFailures(findings);
    if (isSwitchOn(u"json"_s))
        terminal().printRaw(toJson(findings) + '\n');
    else
        showFindings(findings);
    finish(toExitCode(core::worst(findings)));
}

void DoctorCommand::showFindings(const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        for (const QString &line : findingLines(finding, terminal().look()))
            terminal().print(line);
    }
    terminal().print();
    terminal().print(conclusion(findings));
}

void DoctorCommand::collectFailures(const QList<Finding> &findings)
{
    const QString file = requestLogFile(services().options());
    if (!file.isEmpty())
        m_reader = std::make_unique<core::RequestReader>(file);
    readLastFailures(m_reader.get(), this,
                     [this, findings](const QList<core::RequestRecord> &failures) {
                         showReport(findings, failures);
                     });
}

void DoctorCommand::showReport(const QList<Finding> &findings,
                               const QList<core::RequestRecord> &failures)
{
    ReportFacts facts;
    facts.settings = settings();
    facts.account = services().account().state();
    facts.apiKey = services().apiKey().state();
    facts.checks = findings;
    facts.failures = failures;
    facts.log = programLog().lines();
    facts.clientKey = services().apiKey().key();
    for (const QString &line : problemReport(facts).split(u'\n'))
        terminal().print(harmless(line));
    finish(toExitCode(core::worst(findings)));
}

void DoctorCommand::askForTraffic()
{
    QUrl url(core::clientBaseUrl(settings().host, settings().port));
    url.setPath(u"/traffic"_s);
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", "ChatMock/" CHATMOCK_VERSION);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    const core::Secret key = services().apiKey().key();
    if (!key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + key.reveal());
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        showTraffic(*reply);
    });
}

void DoctorCommand::showTraffic(QNetworkReply &reply)
{
    const QString place = reply.url().adjusted(QUrl::RemovePath).toString();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        return fail(tr("no server at %1. ChatMock sends nothing while it is not running; if the "
                       "window is open and the server is off, its Help page shows this")
                        .arg(place),
                    Failed);
    }
    if (status == 401)
        return fail(tr("the server at %1 requires another API key: --api-key KEY").arg(place),
                    Failed);
    const auto summary = core::toTrafficSummary(reply.read(MostTrafficBytes));
    if (status != 200 || !summary)
        return fail(tr("the server at %1 is not this version of ChatMock").arg(place), Failed);
    if (isSwitchOn(u"json"_s))
        terminal().printRaw(core::toJson(*summary) + '\n');
    else
        printTraffic(*summary);
    finish(Fine);
}

void DoctorCommand::printTraffic(const core::TrafficSummary &summary)
{
    for (const QString &line : trafficLines(summary, services().clock().unixSeconds()))
        terminal().print(line);
    const QString proxy = core::describeProxy(settings());
    if (settings().proxyMode == core::ProxyMode::Manual)
        terminal().print(tr("All of it goes through the proxy %1.").arg(harmless(proxy)));
}

} // namespace app
