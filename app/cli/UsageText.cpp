// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/UsageText.h"

#include "app/cli/HelpText.h"
#include "app/cli/LogText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

class UsageWords
{
    Q_DECLARE_TR_FUNCTIONS(UsageText)
};

constexpr int LeastNameColumns = 8;

//! Of the columns of a report, the one of the shares; see FigureColumn.
constexpr int ShareRank = 2;

using core::UsageGroup;
using core::UsagePeriod;
using core::UsageReport;
using core::UsageTotals;

//! A column of figures. Those with a higher rank are left out first where there is no room.
struct FigureColumn
{
    int rank;
    QString title;
    QString (*cell)(const UsageTotals &);
};

QString estimated(const QString &title)
{
    return u"≈ "_s + title;
}

QString secondsCell(std::optional<qint64> milliseconds)
{
    return milliseconds ? QString::number(double(*milliseconds) / 1000, 'f', 1) + u" s"_s : u"–"_s;
}

QString fractionCell(std::optional<double> value, int digits, const QString &unit = {})
{
    return value ? QString::number(*value, 'f', digits) + unit : u"–"_s;
}

QList<FigureColumn> figureColumns(const UsageReport &report)
{
    QList<FigureColumn> columns{
        {0, UsageWords::tr("Requests"),
         [](const UsageTotals &totals) { return QString::number(totals.requests); }},
        {4, UsageWords::tr("Failed"),
         [](const UsageTotals &totals) { return QString::number(totals.failed); }},
        {0, UsageWords::tr("Input"),
         [](const UsageTotals &totals) { return QString::number(totals.inputTokens); }},
        {3, UsageWords::tr("Cached"),
         [](const UsageTotals &totals) { return QString::number(totals.cachedTokens); }},
        {0, UsageWords::tr("Output"),
         [](const UsageTotals &totals) { return QString::number(totals.outputTokens); }},
        {7, UsageWords::tr("Reasoning"),
         [](const UsageTotals &totals) { return QString::number(totals.reasoningTokens); }},
        {5, estimated(UsageWords::tr("First token", "half of the responses begin before that")),
         [](const UsageTotals &totals) { return secondsCell(totals.firstTokenP50Ms); }},
        {6, UsageWords::tr("Tokens/s"),
         [](const UsageTotals &totals) { return fractionCell(totals.tokensPerSecond, 1); }}};
    if (report.total.cost)
        columns.append({1, estimated(UsageWords::tr("USD")),
                        [](const UsageTotals &totals) { return fractionCell(totals.cost, 2); }});
    if (report.total.planShare || report.elsewhere)
        columns.append(
            {ShareRank, estimated(UsageWords::tr("Share", "of the limit")),
             [](const UsageTotals &totals) { return fractionCell(totals.planShare, 1, u" %"_s); }});
    return columns;
}

QString groupTitle(UsageGroup group)
{
    switch (group) {
    case UsageGroup::Program:
        return UsageWords::tr("Program");
    case UsageGroup::Model:
        return UsageWords::tr("Model");
    case UsageGroup::Key:
        return UsageWords::tr("Key");
    case UsageGroup::Endpoint:
        return UsageWords::tr("Endpoint");
    case UsageGroup::Day:
        break;
    }
    return UsageWords::tr("Day");
}

QString periodText(const UsageReport &report)
{
    const QString since =
        QDateTime::fromSecsSinceEpoch(report.from).toString(u"yyyy-MM-dd HH:mm"_s);
    switch (report.query.period) {
    case UsagePeriod::FiveHours:
        return UsageWords::tr("The present 5-hour window, since %1").arg(since);
    case UsagePeriod::Week:
        return UsageWords::tr("The present week of the plan, since %1").arg(since);
    case UsagePeriod::Today:
        return UsageWords::tr("Today");
    case UsagePeriod::Days7:
        return UsageWords::tr("The last %n days", nullptr, 7);
    case UsagePeriod::Days30:
        return UsageWords::tr("The last %n days", nullptr, 30);
    case UsagePeriod::Days365:
        return UsageWords::tr("The last %n days", nullptr, 365);
    case UsagePeriod::All:
        break;
    }
    return UsageWords::tr("Everything that was counted");
}

//! A name that is not known is a dash.
QStringList rowCells(const core::UsageRow &row, const QList<FigureColumn> &columns)
{
    QStringList cells;
    for (const QByteArray &name : row.names)
        cells.append(name.isEmpty() ? u"–"_s : harmless(QString::fromUtf8(name)));
    for (const FigureColumn &column : columns)
        cells.append(column.cell(row.totals));
    return cells;
}

//! A row below the others, under one name.
QStringList sumCells(const QString &title, qsizetype names, const UsageTotals &totals,
                     const QList<FigureColumn> &columns)
{
    QStringList cells{title};
    cells.resize(names);
    for (const FigureColumn &column : columns)
        cells.append(column.cell(totals));
    return cells;
}

//! Of what others used, only the share is known.
QStringList elsewhereCells(qsizetype names, double share, const QList<FigureColumn> &columns)
{
    QStringList cells{UsageWords::tr("Elsewhere", "used by other devices, or by ChatGPT itself")};
    cells.resize(names);
    for (const FigureColumn &column : columns)
        cells.append(column.rank == ShareRank ? fractionCell(share, 1, u" %"_s) : QString());
    return cells;
}

//! At least one column of names, for those of the sums.
qsizetype nameColumns(const UsageReport &report)
{
    return std::max<qsizetype>(1, report.query.groups.size());
}

QList<QStringList> reportTable(const UsageReport &report, const QList<FigureColumn> &columns)
{
    const qsizetype names = nameColumns(report);
    QStringList titles;
    for (const UsageGroup group : report.query.groups)
        titles.append(groupTitle(group));
    titles.resize(names);
    for (const FigureColumn &column : columns)
        titles.append(column.title);
    QList<QStringList> table{titles};
    for (const core::UsageRow &row : report.rows)
        table.append(rowCells(row, columns));
    if (report.elsewhere)
        table.append(elsewhereCells(names, *report.elsewhere, columns));
    table.append(sumCells(UsageWords::tr("Total"), names, report.total, columns));
    if (report.former)
        table.append(sumCells(UsageWords::tr("The period before"), names, *report.former, columns));
    return table;
}

int widthOf(const QList<QStringList> &table, qsizetype names)
{
    return textColumns(alignedTable(table, names).constFirst());
}

//! Long names are cut so far that the figures fit, if they do.
void cutNames(QList<QStringList> &table, qsizetype names, int most)
{
    QList<int> widths(names, 0);
    for (const QStringList &row : table) {
        for (qsizetype i = 0; i < names; ++i)
            widths[i] = std::max(widths.at(i), textColumns(row.at(i)));
    }
    int room = most - widthOf(table, names); // less than nothing
    int longest = *std::max_element(widths.cbegin(), widths.cend());
    for (; room < 0 && longest > LeastNameColumns; --longest)
        room += int(std::count_if(widths.cbegin(), widths.cend(),
                                  [longest](int width) { return width >= longest; }));
    for (QStringList &row : table) {
        for (qsizetype i = 0; i < names; ++i)
            row[i] = elidedText(row.at(i), longest);
    }
}

//! The table that fits, with as many columns as there is room for.
QList<QStringList> fittedTable(const UsageReport &report, int most)
{
    const qsizetype names = nameColumns(report);
    QList<FigureColumn> columns = figureColumns(report);
    for (;;) {
        QList<QStringList> table = reportTable(report, columns);
        cutNames(table, names, most);
        const auto least = std::max_element(
            columns.begin(), columns.end(),
            [](const FigureColumn &one, const FigureColumn &two) { return one.rank < two.rank; });
        if (widthOf(table, names) <= most || least->rank == 0)
            return table;
        columns.erase(least);
    }
}

} // namespace

QStringList usageReportLines(const UsageReport &report, const Look &look)
{
    QString heading = periodText(report);
    if (report.gauge)
        heading += u" – "_s
            + UsageWords::tr("%1 % of this limit is used")
                  .arg(QString::number(*report.gauge, 'g', 4));
    QStringList lines{look.coloured(heading, Colour::Bold)};
    lines.append(alignedTable(look.isTerminal ? fittedTable(report, look.columns)
                                              : reportTable(report, figureColumns(report)),
                              nameColumns(report)));
    lines[1] = look.coloured(lines.at(1), Colour::Bold);
    lines.append(UsageWords::tr("≈ marks an estimate."));
    return lines;
}

} // namespace app
