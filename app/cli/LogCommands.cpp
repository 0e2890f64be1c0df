// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LogCommands.h"

#include "app/cli/LogText.h"
#include "app/cli/SignalWatcher.h"
#include "app/cli/UsageText.h"
#include "core/history/RequestExport.h"
#include "core/history/UsageExport.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int UsualCount = 50;
constexpr int MostCount = 100'000;
constexpr int FollowCount = 500;
constexpr std::chrono::milliseconds FollowTime{300};
constexpr int UsualDays = 14;
constexpr int MostDays = 3660;

} // namespace

LogCommand::LogCommand(Terminal &terminal, const CommandContext &context)
    : Command(terminal, context)
{
    m_timer.setInterval(FollowTime);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LogCommand::lookForMore);
}

LogCommand::~LogCommand() = default;

CommandSpec LogCommand::spec()
{
    return {.name = u"log"_s,
            .summary = tr("Show the request log"),
            .description =
                tr("Shows the requests, newest last. FILTER is text that path, program, model or "
                   "error must contain, or one of these: status:429, status:4xx, status:failed, "
                   "status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, "
                   "id:, error:, "
                   "since:2h, since:2026-11-28, until:14:05, tokens:>1000, duration:>2s. A minus "
                   "before a filter excludes what matches; put it after --, as in %1.")
                    .arg(u"'chatmock log -- -status:200'"_s),
            .argument = u"[FILTER…]"_s,
            .options = {
                {u"json"_s, tr("Print one JSON object per line")},
                {u"follow"_s, tr("Keep printing requests as they finish, until Ctrl+C")},
                {u"limit"_s, tr("Show at most N requests (default %1)").arg(UsualCount), u"N"_s}}};
}

void LogCommand::start()
{
    const std::optional<int> limit = numberGiven(u"limit"_s, UsualCount, MostCount);
    if (!limit)
        return;
    const auto filter = core::parseRequestFilter(context().invocation.arguments.join(u' '),
                                                 QDateTime::currentSecsSinceEpoch());
    if (!filter)
        return fail(filter.error().message, Usage);
    m_filter = *filter;
    m_reader = std::make_unique<core::RequestReader>(requestLogFile(toServiceOptions(context())));
    m_reader->page(m_filter, 0, *limit, {this, [this](const core::Result<core::RequestPage> &page) {
                                             if (!page)
                                                 return fail(page.error());
                                             showPage(*page);
                                             if (!isSwitchOn(u"follow"_s))
                                                 return finish(Fine);
                                             follow();
                                         }});
}

void LogCommand::follow()
{
    m_watcher = std::make_unique<SignalWatcher>();
    connect(m_watcher.get(), &SignalWatcher::endRequested, this, [this] { finish(Fine); });
    lookForMore();
}

void LogCommand::lookForMore()
{
    m_reader->newer(m_filter, m_lastRow, FollowCount,
                    {this, [this](const core::Result<core::RequestPage> &page) {
                         // A damaged file is set aside by the writer: wait for the next one.
                         if (page) {
                             for (const core::LoggedRequest &one : page->requests)
                                 show(one);
                         }
                         if (!page || page->requests.isEmpty())
                             startOverWhenReplaced();
                         else
                             m_timer.start();
                     }});
}

//! The rows of a new file begin at one again.
void LogCommand::startOverWhenReplaced()
{
    m_reader->page({}, 0, 1, {this, [this](const core::Result<core::RequestPage> &newest) {
                                  const bool isNew = newest
                                      && (newest->requests.isEmpty()
                                          || newest->requests.constFirst().row < m_lastRow);
                                  if (isNew)
                                      m_lastRow = 0;
                                  m_timer.start();
                              }});
}

void LogCommand::showPage(const core::RequestPage &page)
{
    QList<core::RequestRecord> records;
    for (const core::LoggedRequest &one : page.requests)
        records.append(one.record);
    m_table.emplace(terminal().look(), records);
    const bool isText = !isSwitchOn(u"json"_s);
    if (isText && (!records.isEmpty() || isSwitchOn(u"follow"_s)))
        terminal().print(m_table->header());
    else if (isText)
        terminal().print(emptyText());
    std::for_each(page.requests.crbegin(), page.requests.crend(),
                  [this](const core::LoggedRequest &one) { show(one); });
}

QString LogCommand::emptyText() const
{
    if (!context().invocation.arguments.isEmpty())
        return tr("No requests match the filter.");
    if (!settings().requestLog)
        return tr("The request log is turned off in the settings.");
    return tr("No requests yet.");
}

void LogCommand::show(const core::LoggedRequest &logged)
{
    m_lastRow = logged.row;
    if (isSwitchOn(u"json"_s))
        return terminal().printRaw(core::toJsonLine(logged.record));
    const QStringList lines = m_table->lines(logged.record);
    for (const QString &line : lines)
        terminal().print(line);
}

CommandSpec UsageCommand::spec()
{
    return {
        .name = u"usage"_s,
        .summary = tr("Show requests and tokens, per day or by program"),
        .description =
            tr("Shows the requests and tokens of the last days, as counted on this computer. "
               "Cached tokens are part of the input, reasoning tokens are part of the output. "
               "With --by or --cycle it shows who used what in one period: by program and for "
               "this week of the plan unless told otherwise."),
        .options = {
            {u"json"_s, tr("Print JSON: one object per line for each day, or one for the period")},
            {u"days"_s, tr("Show the last N days (default %1)").arg(UsualDays), u"N"_s},
            {u"by"_s, tr("Tell apart by program, model, key, endpoint or day; several with commas"),
             u"LIST"_s},
            {u"cycle"_s,
             tr("The period: 5h or week, which begin with the reset of that limit, today, the last "
                "7, 30 or 365 days, or all"),
             u"PERIOD"_s},
            {u"csv"_s, tr("Print the period as CSV, for a spreadsheet")}}};
}

void UsageCommand::start()
{
    const QHash<QString, QString> &values = context().invocation.values;
    if (values.contains(u"by"_s) || values.contains(u"cycle"_s) || isSwitchOn(u"csv"_s))
        return startReport();
    const std::optional<int> days = numberGiven(u"days"_s, UsualDays, MostDays);
    if (!days)
        return;
    m_reader = std::make_unique<core::RequestReader>(requestLogFile(toServiceOptions(context())));
    m_reader->usage(QDate::currentDate(), *days,
                    {this, [this](const core::Result<QList<core::DailyUsage>> &usage) {
                         if (!usage)
                             return fail(usage.error());
                         show(*usage);
                     }});
}

void UsageCommand::startReport()
{
    const std::optional<core::UsageQuery> query = queryGiven();
    if (!query)
        return;
    m_reader = std::make_unique<core::RequestReader>(requestLogFile(toServiceOptions(context())));
    const core::LoadedPrices prices =
        core::loadPrices(core::ownPricesFile(toServiceOptions(context()).dataFolder));
    if (prices.error)
        terminal().warn(prices.error->message);
    // What the meter of the plan showed last is in the log, too.
    m_reader->report(*query, {}, QDateTime::currentSecsSinceEpoch(), prices.list,
                     {this, [this](const core::Result<core::UsageReport> &report) {
                          if (!report)
                              return fail(report.error());
                          show(*report);
                      }});
}

//! nullopt when it is not understood; the command has finished then.
std::optional<core::UsageQuery> UsageCommand::queryGiven()
{
    const QHash<QString, QString> &values = context().invocation.values;
    if (values.contains(u"days"_s)) {
        fail(tr("--days cannot be combined with --by, --cycle or --csv"), Usage);
        return std::nullopt;
    }
    if (isSwitchOn(u"json"_s) && isSwitchOn(u"csv"_s)) {
        fail(tr("--json and --csv cannot be combined"), Usage);
        return std::nullopt;
    }
    const auto groups = core::toUsageGroups(values.value(u"by"_s, u"program"_s));
    if (!groups) {
        fail(u"--by: "_s + groups.error().message, Usage);
        return std::nullopt;
    }
    const auto period = core::toUsagePeriod(values.value(u"cycle"_s, u"week"_s));
    if (!period) {
        fail(u"--cycle: "_s + period.error().message, Usage);
        return std::nullopt;
    }
    return core::UsageQuery{*period, *groups, true};
}

void UsageCommand::show(const core::UsageReport &report)
{
    if (isSwitchOn(u"json"_s)) {
        terminal().printRaw(core::toJson(report) + '\n');
    } else if (isSwitchOn(u"csv"_s)) {
        terminal().printRaw(core::toCsv(report));
    } else {
        const QStringList lines = usageReportLines(report, terminal().look());
        for (const QString &line : lines)
            terminal().print(line);
        if (!settings().requestLog)
            terminal().print(tr("The request log is turned off in the settings. These sums are "
                                "counted all the same."));
    }
    finish(Fine);
}

void UsageCommand::show(const QList<core::DailyUsage> &days)
{
    if (isSwitchOn(u"json"_s)) {
        for (const core::DailyUsage &day : days)
            terminal().printRaw(core::toJsonLine(day));
    } else {
        const QStringList lines = usageLines(days, terminal().look());
        for (const QString &line : lines)
            terminal().print(line);
    }
    finish(Fine);
}

} // namespace app
