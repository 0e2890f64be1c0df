// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LogCommands.h"

#include "app/cli/SignalWatcher.h"
#include "core/history/RequestExport.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int UsualCount = 50;
constexpr int MostCount = 100'000;
constexpr int FollowCount = 500;
constexpr std::chrono::milliseconds FollowTime{300};

QString statusText(const core::RequestRecord &record)
{
    return record.isGone() ? u"gone"_s : QString::number(record.status);
}

QString figureText(std::optional<qint64> figure)
{
    return figure ? QString::number(*figure) : u"–"_s;
}

QString modelColumn(const core::RequestRecord &record)
{
    QString text = QString::fromUtf8(record.model);
    if (text.isEmpty())
        text = record.upstreamModel.isEmpty() ? u"–"_s : QString::fromUtf8(record.upstreamModel);
    if (!record.effort.isEmpty())
        text += u" ("_s + QString::fromUtf8(record.effort) + u')';
    return text;
}

} // namespace

QString logLine(const core::RequestRecord &record)
{
    const QString time =
        QDateTime::fromSecsSinceEpoch(record.startedAt).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    const QString duration = QString::number(double(record.durationMs) / 1000, 'f', 2) + u" s"_s;
    QString line = u"%1  %2  %3  %4 in  %5 out  %6  %7 %8"_s.arg(
        time, statusText(record).rightJustified(4), duration.rightJustified(9),
        figureText(record.inputTokens).rightJustified(7),
        figureText(record.outputTokens).rightJustified(6), modelColumn(record).leftJustified(20),
        QString::fromUtf8(record.method), QString::fromUtf8(record.path));
    if (!record.client.isEmpty())
        line += u"  "_s + QString::fromUtf8(record.client);
    if (!record.error.isEmpty())
        line += u" – "_s + record.error;
    return harmless(line);
}

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
            .summary = u"Show the requests that were served"_s,
            .description =
                u"Shows the requests that were served, newest last. FILTER is words that "
                "have to occur in path, client, model or error, and conditions: "
                "status:429, status:4xx, status:failed, status:gone, model:, effort:, "
                "client:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, "
                "tokens:>1000, duration:>2s. A minus in front negates; it goes behind "
                "--, as in 'chatmock log -- -status:200'."_s,
            .argument = u"[FILTER…]"_s,
            .options = {{u"json"_s, u"Print one JSON object per line"_s},
                        {u"follow"_s, u"Go on with requests as they end, until Ctrl+C"_s},
                        {u"limit"_s, u"Show at most so many (default 50)"_s, u"N"_s}}};
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
    m_reader->page(m_filter, 0, *limit,
                   {this, [this](const core::Result<core::RequestPage> &page) {
                        if (!page)
                            return fail(page.error());
                        std::for_each(page->requests.crbegin(), page->requests.crend(),
                                      [this](const core::LoggedRequest &one) { show(one); });
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

void LogCommand::show(const core::LoggedRequest &logged)
{
    m_lastRow = logged.row;
    if (isSwitchOn(u"json"_s))
        terminal().printRaw(core::toJsonLine(logged.record));
    else
        terminal().print(logLine(logged.record));
}

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int UsualDays = 14;
constexpr int MostDays = 3660;

QStringList cellsOf(const QString &name, const core::DailyUsage &usage)
{
    return {name,
            QString::number(usage.requests),
            QString::number(usage.failed),
            QString::number(usage.inputTokens),
            QString::number(usage.cachedTokens),
            QString::number(usage.outputTokens),
            QString::number(usage.reasoningTokens)};
}

} // namespace

QStringList usageLines(const QList<core::DailyUsage> &days)
{
    QList<QStringList> table{{u"Day"_s, u"Requests"_s, u"Failed"_s, u"Input"_s, u"Cached"_s,
                              u"Output"_s, u"Reasoning"_s}};
    core::DailyUsage sum;
    for (const core::DailyUsage &day : days) {
        table.append(cellsOf(day.day.toString(Qt::ISODate), day));
        addUsage(sum, day);
    }
    table.append(cellsOf(u"Total"_s, sum));
    QList<qsizetype> widths(table.constFirst().size());
    for (const QStringList &row : std::as_const(table)) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QStringList lines;
    for (const QStringList &row : std::as_const(table)) {
        QString line = row.constFirst().leftJustified(widths[0]);
        for (qsizetype i = 1; i < row.size(); ++i)
            line += u"  "_s + row[i].rightJustified(widths[i]);
        lines.append(line);
    }
    return lines;
}

CommandSpec UsageCommand::spec()
{
    return {.name = u"usage"_s,
            .summary = u"Show requests and tokens per day"_s,
            .description = u"Shows what models were asked on each of the last days, as it was "
                           "counted on this computer. Cached tokens are part of the input, "
                           "reasoning is part of the output."_s,
            .options = {{u"json"_s, u"Print one JSON object per day and line"_s},
                        {u"days"_s, u"Show so many days (default 14)"_s, u"N"_s}}};
}

void UsageCommand::start()
{
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

void UsageCommand::show(const QList<core::DailyUsage> &days)
{
    if (isSwitchOn(u"json"_s)) {
        for (const core::DailyUsage &day : days)
            terminal().printRaw(core::toJsonLine(day));
    } else {
        const QStringList lines = usageLines(days);
        for (const QString &line : lines)
            terminal().print(line);
    }
    finish(Fine);
}

} // namespace app
