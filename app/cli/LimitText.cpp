// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LimitText.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace app {

using core::LimitSnapshot;
using core::LimitWindow;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int BarCells = 24;
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
        return u"limit"_s;
    if (minutes % 1440 == 0)
        return u"%1-day limit"_s.arg(minutes / 1440);
    if (minutes % 60 == 0)
        return u"%1-hour limit"_s.arg(minutes / 60);
    return u"%1-minute limit"_s.arg(minutes);
}

QString percentText(std::optional<double> percent)
{
    if (!percent)
        return u"use unknown"_s;
    return u"%1 % used"_s.arg(QLocale::c().toString(std::round(*percent * 10) / 10, 'g', 4));
}

QString resetText(const LimitWindow &window, qint64 now)
{
    if (!window.resetsAt)
        return {};
    if (*window.resetsAt <= now)
        return u", started anew at %1"_s.arg(clockText(*window.resetsAt, now));
    return u", resets at %1 (in %2)"_s.arg(clockText(*window.resetsAt, now),
                                           durationText(*window.resetsAt - now));
}

//! After its reset a figure is out of date.
std::optional<double> presentPercent(const LimitWindow &window, qint64 now)
{
    if (window.resetsAt && *window.resetsAt <= now)
        return std::nullopt;
    return window.usedPercent;
}

QString windowLine(const LimitWindow &window, qsizetype nameWidth, qint64 now, const Look &look)
{
    const std::optional<double> percent = presentPercent(window, now);
    const QString name = windowName(window).leftJustified(nameWidth);
    const Colour colour = percent ? colourOf(*percent) : Colour::Plain;
    const QString bar = look.isTerminal && percent
        ? look.coloured(limitBar(*percent, BarCells), colour) + u' '
        : QString();
    return u"  %1  %2%3%4"_s.arg(name, bar, look.coloured(percentText(percent), colour),
                                 resetText(window, now));
}

QString creditsLine(const core::Credits &credits)
{
    if (credits.isUnlimited)
        return u"  Credits: unlimited"_s;
    if (!credits.hasCredits)
        return u"  Credits: none"_s;
    return credits.balance.isEmpty() ? u"  Credits: available"_s
                                     : u"  Credits: "_s + harmless(credits.balance);
}

QString ageLine(qint64 capturedAt, qint64 now, const Look &look)
{
    const qint64 age = std::max<qint64>(0, now - capturedAt);
    const QString when =
        u"  As of %1 (%2 ago)"_s.arg(clockText(capturedAt, now), durationText(age));
    if (age <= StaleAfter)
        return look.coloured(when, Colour::Dim);
    return when + u"; may be out of date, 'chatmock info --refresh' asks again"_s;
}

} // namespace

QString windowName(const LimitWindow &window)
{
    const auto own = [&window] {
        switch (window.kind) {
        case LimitWindow::Kind::FiveHours:
            return u"5-hour limit"_s;
        case LimitWindow::Kind::Daily:
            return u"daily limit"_s;
        case LimitWindow::Kind::Weekly:
            return u"weekly limit"_s;
        case LimitWindow::Kind::Monthly:
            return u"monthly limit"_s;
        case LimitWindow::Kind::Annual:
            return u"annual limit"_s;
        case LimitWindow::Kind::Other:
            break;
        }
        return lengthText(window.length);
    };
    const QString family = window.familyName.isEmpty() ? window.family : window.familyName;
    return family.isEmpty() ? own() : u"%1 of %2"_s.arg(own(), harmless(family));
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
        return u"less than a minute"_s;
    const qint64 days = seconds / 86400;
    const qint64 hours = seconds % 86400 / 3600;
    const qint64 minutes = seconds % 3600 / 60;
    QStringList parts;
    if (days > 0)
        parts.append(days == 1 ? u"1 day"_s : u"%1 days"_s.arg(days));
    if (hours > 0)
        parts.append(u"%1 h"_s.arg(hours));
    if (minutes > 0 && days == 0)
        parts.append(u"%1 min"_s.arg(minutes));
    return parts.join(u' ');
}

QString clockText(qint64 when, qint64 now)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(when);
    const bool isToday = time.date() == QDateTime::fromSecsSinceEpoch(now).date();
    return QLocale::c().toString(time, isToday ? u"HH:mm"_s : u"ddd d MMM HH:mm"_s);
}

QStringList limitLines(const LimitSnapshot &limits, qint64 now, const Look &look)
{
    QStringList lines{look.coloured(u"Limits"_s, Colour::Bold)};
    if (limits.capturedAt == 0) {
        lines.append(u"  Not known yet: they come with the first answer, or with "
                     "'chatmock info --refresh'"_s);
        return lines;
    }
    qsizetype nameWidth = 0;
    for (const LimitWindow &window : limits.windows)
        nameWidth = std::max(nameWidth, windowName(window).size());
    for (const LimitWindow &window : limits.windows)
        lines.append(windowLine(window, nameWidth, now, look));
    if (limits.windows.isEmpty())
        lines.append(u"  The provider told of none"_s);
    if (limits.credits)
        lines.append(creditsLine(*limits.credits));
    if (limits.isReached)
        lines.append(look.coloured(u"  A limit is reached: requests are refused until it resets"_s,
                                   Colour::Red));
    lines.append(ageLine(limits.capturedAt, now, look));
    return lines;
}

} // namespace app
