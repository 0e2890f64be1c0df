// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LimitText.h"

#include "app/cli/HelpText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace app {

using core::LimitSnapshot;
using core::LimitWindow;
using namespace Qt::Literals::StringLiterals;

namespace {

class LimitWords
{
    Q_DECLARE_TR_FUNCTIONS(LimitLines)
};

constexpr int MostBarCells = 24;
constexpr int LeastBarCells = 6;
constexpr qint64 StaleAfter = 15 * 60;

Colour colourOf(double usedPercent)
{
    if (usedPercent >= 90)
        return Colour::Red;
    if (usedPercent >= 75)
        return Colour::Yellow;
    return Colour::Green;
}

QString lengthText(std::chrono::minutes length)
{
    const qint64 minutes = length.count();
    if (minutes <= 0)
        return LimitWords::tr("limit");
    if (minutes % 1440 == 0)
        return LimitWords::tr("%1-day limit").arg(minutes / 1440);
    if (minutes % 60 == 0)
        return LimitWords::tr("%1-hour limit").arg(minutes / 60);
    return LimitWords::tr("%1-minute limit").arg(minutes);
}

QString percentText(std::optional<double> percent)
{
    if (!percent)
        return LimitWords::tr("usage unknown");
    return LimitWords::tr("%1 % used")
        .arg(QLocale().toString(std::round(*percent * 10) / 10, 'g', 4));
}

QString resetText(const LimitWindow &window, qint64 now)
{
    if (!window.resetsAt)
        return {};
    if (*window.resetsAt <= now)
        return u", "_s + LimitWords::tr("reset at %1").arg(clockText(*window.resetsAt, now));
    return u", "_s
        + LimitWords::tr("resets at %1 (in %2)")
              .arg(clockText(*window.resetsAt, now), durationText(*window.resetsAt - now));
}

//! After its reset a figure is out of date.
std::optional<double> presentPercent(const LimitWindow &window, qint64 now)
{
    if (window.resetsAt && *window.resetsAt <= now)
        return std::nullopt;
    return window.usedPercent;
}

QString figures(const LimitWindow &window, qint64 now, const Look &look)
{
    const std::optional<double> percent = presentPercent(window, now);
    const Colour colour = percent ? colourOf(*percent) : Colour::Plain;
    return look.coloured(percentText(percent), colour) + resetText(window, now);
}

//! How long the bars may be, so that each line fits the terminal; 0 = no bars.
int barCells(const QList<LimitWindow> &windows, int nameColumns, qint64 now, const Look &look)
{
    int cells = MostBarCells;
    for (const LimitWindow &window : windows) {
        const int others = nameColumns + textColumns(figures(window, now, {})) + 7;
        cells = std::min(cells, look.columns - others);
    }
    return look.isTerminal && cells >= LeastBarCells ? cells : 0;
}

QStringList windowLines(const QList<LimitWindow> &windows, qint64 now, const Look &look)
{
    int nameColumns = 0;
    for (const LimitWindow &window : windows)
        nameColumns = std::max(nameColumns, textColumns(windowName(window)));
    const int cells = barCells(windows, nameColumns, now, look);
    QStringList lines;
    for (const LimitWindow &window : windows) {
        const QString name = windowName(window);
        QString line = u"  "_s + name + QString(nameColumns - textColumns(name) + 2, u' ');
        const std::optional<double> percent = presentPercent(window, now);
        if (cells > 0 && percent)
            line += look.coloured(limitBar(*percent, cells), colourOf(*percent)) + u' ';
        lines.append(line + figures(window, now, look));
    }
    return lines;
}

QString creditsLine(const core::Credits &credits)
{
    if (credits.isUnlimited)
        return u"  "_s + LimitWords::tr("Credits: unlimited");
    if (!credits.hasCredits)
        return u"  "_s + LimitWords::tr("Credits: none");
    if (credits.balance.isEmpty())
        return u"  "_s + LimitWords::tr("Credits: available");
    return u"  "_s + LimitWords::tr("Credits: %1").arg(harmless(credits.balance));
}

QString ageLine(qint64 capturedAt, qint64 now, const Look &look)
{
    const qint64 age = now - capturedAt;
    // The clock has been set back meanwhile.
    if (age < -60)
        return u"  "_s
            + LimitWords::tr("Updated %1 (may be outdated)").arg(clockText(capturedAt, now));
    const QString ago = durationText(std::max<qint64>(0, age));
    if (age <= StaleAfter)
        return look.coloured(u"  "_s + LimitWords::tr("Updated %1 ago").arg(ago), Colour::Dim);
    return u"  "_s + LimitWords::tr("Updated %1 ago (may be outdated)").arg(ago);
}

} // namespace

QString windowName(const LimitWindow &window)
{
    const auto own = [&window] {
        switch (window.kind) {
        case LimitWindow::Kind::FiveHours:
            return LimitWords::tr("5-hour limit");
        case LimitWindow::Kind::Daily:
            return LimitWords::tr("daily limit");
        case LimitWindow::Kind::Weekly:
            return LimitWords::tr("weekly limit");
        case LimitWindow::Kind::Monthly:
            return LimitWords::tr("monthly limit");
        case LimitWindow::Kind::Annual:
            return LimitWords::tr("yearly limit");
        case LimitWindow::Kind::Other:
            break;
        }
        return lengthText(window.length);
    };
    const QString family = window.familyName.isEmpty() ? window.family : window.familyName;
    return family.isEmpty()
        ? own()
        : LimitWords::tr("%1 of %2", "weekly limit of a model").arg(own(), harmless(family));
}

QString limitBar(double usedPercent, int cells)
{
    const double share = std::clamp(usedPercent, 0.0, 100.0) / 100.0;
    // Something used is seen, something left too.
    int filled = int(std::lround(share * cells));
    if (share > 0 && filled == 0)
        filled = 1;
    if (share < 1 && filled == cells)
        filled = cells - 1;
    return u'[' + QString(filled, QChar(0x2588)) + QString(cells - filled, QChar(0x2591)) + u']';
}

QString durationText(qint64 seconds)
{
    if (seconds < 60)
        return LimitWords::tr("less than a minute");
    const qint64 days = seconds / 86400;
    const qint64 hours = seconds % 86400 / 3600;
    const qint64 minutes = seconds % 3600 / 60;
    QStringList parts;
    if (days > 0)
        parts.append(days == 1 ? LimitWords::tr("1 day") : LimitWords::tr("%1 days").arg(days));
    if (hours > 0)
        parts.append(LimitWords::tr("%1 h").arg(hours));
    if (minutes > 0 && days == 0)
        parts.append(LimitWords::tr("%1 min").arg(minutes));
    return parts.join(u' ');
}

QString clockText(qint64 when, qint64 now)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(when);
    const bool isToday = time.date() == QDateTime::fromSecsSinceEpoch(now).date();
    return QLocale().toString(time,
                              isToday ? LimitWords::tr("HH:mm", "time of day")
                                      : LimitWords::tr("ddd d MMM HH:mm", "date and time"));
}

QStringList limitLines(const LimitSnapshot &limits, qint64 now, const Look &look)
{
    QStringList lines{look.coloured(LimitWords::tr("Limits"), Colour::Bold)};
    if (limits.capturedAt == 0) {
        lines.append(u"  "_s
                     + LimitWords::tr("Not known yet; they arrive with the first response"));
        return lines;
    }
    lines += windowLines(limits.windows, now, look);
    if (limits.windows.isEmpty())
        lines.append(u"  "_s + LimitWords::tr("ChatGPT reports no limits"));
    if (limits.credits)
        lines.append(creditsLine(*limits.credits));
    if (limits.isReached)
        lines.append(look.coloured(
            u"  "_s + LimitWords::tr("A limit is reached; requests are refused until it resets"),
            Colour::Red));
    lines.append(ageLine(limits.capturedAt, now, look));
    return lines;
}

} // namespace app
