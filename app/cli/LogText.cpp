// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LogText.h"

#include "app/cli/HelpText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>
#include <cmath>

namespace app {

using core::RequestRecord;
using namespace Qt::Literals::StringLiterals;

namespace {

class LogWords
{
    Q_DECLARE_TR_FUNCTIONS(LogText)
};

//! Below, the date of the time and the method of the request are left out.
constexpr int WideColumns = 110;
constexpr qsizetype MostModelColumns = 28;
constexpr int MostUsageCells = 30;
constexpr int LeastUsageCells = 5;

constexpr const char *WideTime = "yyyy-MM-dd HH:mm:ss";
constexpr const char *NarrowTime = "MM-dd HH:mm";

QString goneWord()
{
    return LogWords::tr("gone", "the program closed the connection");
}

QString stoppedWord()
{
    return LogWords::tr("stopped", "by the person at this computer");
}

QString statusText(const RequestRecord &record)
{
    if (record.isGone())
        return goneWord();
    return record.isStopped() ? stoppedWord() : QString::number(record.status);
}

Colour statusColour(const RequestRecord &record)
{
    if (record.isGone() || record.isStopped())
        return Colour::Dim;
    if (record.status >= 500)
        return Colour::Red;
    return record.isFailed() ? Colour::Yellow : Colour::Green;
}

QString figureText(std::optional<qint64> figure)
{
    return figure ? QString::number(*figure) : u"–"_s;
}

QString modelCell(const RequestRecord &record)
{
    QString text = QString::fromUtf8(record.model);
    if (text.isEmpty())
        text = record.upstreamModel.isEmpty() ? u"–"_s : QString::fromUtf8(record.upstreamModel);
    if (!record.effort.isEmpty())
        text += u" ("_s + QString::fromUtf8(record.effort) + u')';
    return harmless(text);
}

//! The heading of each column and its width; numbers are right-aligned.
struct Column
{
    QString title;
    qsizetype width;
    bool isNumber;
};

QList<Column> columnsOf(bool isNarrow, qsizetype modelWidth)
{
    QList<Column> columns{
        {LogWords::tr("Time"), QLatin1StringView(isNarrow ? NarrowTime : WideTime).size(), false},
        {LogWords::tr("Status"), std::max(textColumns(goneWord()), textColumns(stoppedWord())),
         true},
        {LogWords::tr("Duration"), 8, true},
        {LogWords::tr("Input"), 7, true},
        {LogWords::tr("Output"), 6, true},
        {LogWords::tr("Model"), modelWidth, false},
        {LogWords::tr("Request"), 0, false}};
    for (Column &column : columns)
        column.width = std::max<qsizetype>(column.width, textColumns(column.title));
    return columns;
}

} // namespace

QString elidedText(const QString &text, int columns)
{
    if (textColumns(text) <= columns)
        return text;
    QString result;
    int used = 1; // the ellipsis
    for (const QChar character : text) {
        used += textColumns(QString(character));
        if (used > columns)
            break;
        result += character;
    }
    return result + u'…';
}

QStringList alignedTable(const QList<QStringList> &table, qsizetype names)
{
    QList<qsizetype> widths(table.constFirst().size());
    for (const QStringList &row : table) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max<qsizetype>(widths[i], textColumns(row[i]));
    }
    QStringList lines;
    for (const QStringList &row : table) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells.append(padded(row[i], widths[i], i >= names));
        lines.append(cells.join(u"  "_s));
    }
    return lines;
}

LogTable::LogTable(const Look &look, const QList<RequestRecord> &records)
    : m_look(look)
    , m_isNarrow(look.isTerminal && look.columns < WideColumns)
    , m_modelWidth(m_isNarrow ? 12 : 20)
{
    for (const RequestRecord &record : records)
        m_modelWidth = std::max<qsizetype>(m_modelWidth, textColumns(modelCell(record)));
    m_modelWidth = std::min(m_modelWidth, MostModelColumns);
}

QString LogTable::cells(const QStringList &texts) const
{
    const QList<Column> columns = columnsOf(m_isNarrow, m_modelWidth);
    QStringList cells;
    for (qsizetype i = 0; i < texts.size(); ++i)
        cells.append(i + 1 < columns.size()
                         ? padded(texts.at(i), columns.at(i).width, columns.at(i).isNumber)
                         : texts.at(i));
    return cells.join(u"  "_s);
}

QString LogTable::fitted(const QString &line) const
{
    return m_look.isTerminal ? elidedText(line, m_look.columns) : line;
}

QString LogTable::header() const
{
    QStringList titles;
    for (const Column &column : columnsOf(m_isNarrow, m_modelWidth))
        titles.append(column.title);
    return m_look.coloured(fitted(cells(titles)), Colour::Bold);
}

QString LogTable::timeText(const RequestRecord &record) const
{
    return QDateTime::fromSecsSinceEpoch(record.startedAt)
        .toString(QLatin1StringView(m_isNarrow ? NarrowTime : WideTime));
}

QStringList LogTable::lines(const RequestRecord &record) const
{
    QString request = QString::fromUtf8(record.path);
    if (!m_isNarrow)
        request.prepend(QString::fromUtf8(record.method) + u' ');
    for (const QByteArray &name : {record.program, record.client}) {
        if (!name.isEmpty())
            request += u"  "_s + QString::fromUtf8(name);
    }
    const QString error = harmless(record.error);
    if (!error.isEmpty() && !m_look.isTerminal)
        request += u" – "_s + error;
    const QString status = statusText(record);
    const QString seconds = QString::number(double(record.durationMs) / 1000, 'f', 2) + u" s"_s;
    QString line =
        fitted(cells({timeText(record), status, seconds, figureText(record.inputTokens),
                      figureText(record.outputTokens),
                      elidedText(modelCell(record), int(m_modelWidth)), harmless(request)}));
    // Behind the time, which has digits too.
    const qsizetype at = line.indexOf(status, timeText(record).size());
    if (at >= 0)
        line.replace(at, status.size(), m_look.coloured(status, statusColour(record)));
    QStringList lines{line};
    if (!error.isEmpty() && m_look.isTerminal) {
        const QStringList wrapped = wrappedText(error, m_look.columns - 4);
        for (const QString &part : wrapped)
            lines.append(u"    "_s + m_look.coloured(part, statusColour(record)));
    }
    return lines;
}

namespace {

QStringList usageCells(const QString &name, const core::DailyUsage &usage)
{
    return {name,
            QString::number(usage.requests),
            QString::number(usage.failed),
            QString::number(usage.inputTokens),
            QString::number(usage.cachedTokens),
            QString::number(usage.outputTokens),
            QString::number(usage.reasoningTokens)};
}

qint64 tokensOf(const core::DailyUsage &day)
{
    return day.inputTokens + day.outputTokens;
}

//! Of what was used at all something is seen.
QString usageBar(qint64 tokens, qint64 most, int cells)
{
    if (tokens <= 0 || most <= 0)
        return {};
    const int filled = int(std::lround(double(tokens) / double(most) * cells));
    return QString(std::max(1, filled), QChar(0x2588));
}

} // namespace

QStringList usageLines(const QList<core::DailyUsage> &days, const Look &look)
{
    QList<QStringList> table{{LogWords::tr("Day"), LogWords::tr("Requests"), LogWords::tr("Failed"),
                              LogWords::tr("Input"), LogWords::tr("Cached"), LogWords::tr("Output"),
                              LogWords::tr("Reasoning")}};
    core::DailyUsage sum;
    qint64 most = 0;
    for (const core::DailyUsage &day : days) {
        table.append(usageCells(day.day.toString(Qt::ISODate), day));
        most = std::max(most, tokensOf(day));
        addUsage(sum, day);
    }
    table.append(usageCells(LogWords::tr("Total"), sum));
    QStringList lines = alignedTable(table, 1);
    const int room = std::min(look.columns - textColumns(lines.constFirst()) - 2, MostUsageCells);
    for (qsizetype i = 0; look.isTerminal && room >= LeastUsageCells && i < days.size(); ++i) {
        const QString bar = usageBar(tokensOf(days.at(i)), most, room);
        if (!bar.isEmpty())
            lines[i + 1] += u"  "_s + look.coloured(bar, Colour::Green);
    }
    lines.first() = look.coloured(lines.constFirst(), Colour::Bold);
    lines.last() = look.coloured(lines.constLast(), Colour::Bold);
    return lines;
}

} // namespace app
