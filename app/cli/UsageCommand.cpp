// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/UsageCommand.h"

#include "core/history/RequestExport.h"

#include <algorithm>

namespace app {

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
