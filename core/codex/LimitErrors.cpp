// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/LimitErrors.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 MinuteSeconds = 60;
constexpr qint64 HourSeconds = 60 * MinuteSeconds;
constexpr qint64 DaySeconds = 24 * HourSeconds;

constexpr auto LimitReached = "usage_limit_reached"_L1;

//! Both report the same moment, rounded differently or on clocks that differ a little.
constexpr qint64 SameMoment = 2 * MinuteSeconds;

bool isUsed(const LimitWindow &window)
{
    return window.usedPercent && *window.usedPercent >= 100;
}

bool ends(const LimitWindow &window, qint64 moment)
{
    return window.resetsAt && std::abs(*window.resetsAt - moment) <= SameMoment;
}

//! The window that a failure is about: the one that ends when the failure says, otherwise the one
//! that is used up for the longest time. nullptr when none fits.
const LimitWindow *findWindow(const Error &error, const LimitSnapshot &limits, qint64 now)
{
    const LimitWindow *best = nullptr;
    int bestScore = 0;
    for (const LimitWindow &window : limits.windows) {
        const bool isMoment = error.retryAfter && ends(window, now + error.retryAfter->count());
        const int score = (isMoment ? 2 : 0) + (isUsed(window) ? 1 : 0);
        // Another moment is another window, and one that is over explains nothing.
        const bool isOther =
            window.resetsAt && (error.retryAfter ? !isMoment : *window.resetsAt <= now);
        if (score == 0 || isOther)
            continue;
        const bool isLater =
            best && score == bestScore && window.resetsAt.value_or(0) > best->resetsAt.value_or(0);
        if (score > bestScore || isLater) {
            best = &window;
            bestScore = score;
        }
    }
    return best;
}

QString nameOf(const LimitWindow &window)
{
    using Kind = LimitWindow::Kind;
    switch (window.kind) {
    case Kind::FiveHours:
        return u"5-hour limit"_s;
    case Kind::Daily:
        return u"daily limit"_s;
    case Kind::Weekly:
        return u"weekly limit"_s;
    case Kind::Monthly:
        return u"monthly limit"_s;
    case Kind::Annual:
        return u"yearly limit"_s;
    case Kind::Other:
        break;
    }
    const qint64 minutes = window.length.count();
    if (minutes <= 0)
        return u"usage limit"_s;
    if (minutes % (24 * 60) == 0)
        return u"%1-day limit"_s.arg(minutes / (24 * 60));
    if (minutes % 60 == 0)
        return u"%1-hour limit"_s.arg(minutes / 60);
    return u"%1-minute limit"_s.arg(minutes);
}

QString counted(qint64 count, const QString &unit)
{
    return count == 1 ? u"1 "_s + unit : u"%1 %2s"_s.arg(count).arg(unit);
}

//! "2 days 3 hours", "2 h 5 min", "5 min".
QString duration(qint64 seconds)
{
    const qint64 minutes = (seconds + MinuteSeconds - 1) / MinuteSeconds;
    if (minutes >= DaySeconds / MinuteSeconds) {
        const qint64 hours = minutes / 60;
        const QString days = counted(hours / 24, u"day"_s);
        return hours % 24 == 0 ? days : days + u' ' + counted(hours % 24, u"hour"_s);
    }
    if (minutes < 60)
        return u"%1 min"_s.arg(minutes);
    const QString hours = u"%1 h"_s.arg(minutes / 60);
    return minutes % 60 == 0 ? hours : hours + u" %1 min"_s.arg(minutes % 60);
}

//! "at 16:20", "on Tuesday at 14:05", "on 8 December at 14:05".
QString moment(qint64 seconds, qint64 now)
{
    // The next full minute: at the time that is named the window has been reset.
    const qint64 rounded = (seconds + MinuteSeconds - 1) / MinuteSeconds * MinuteSeconds;
    const QDateTime at = QDateTime::fromSecsSinceEpoch(rounded);
    const qint64 days = QDateTime::fromSecsSinceEpoch(now).date().daysTo(at.date());
    const QString time = u"at "_s + at.time().toString(u"HH:mm");
    if (days <= 0)
        return time;
    const QString format = days < 7 ? u"dddd"_s : u"d MMMM"_s;
    return u"on %1 %2"_s.arg(QLocale::c().toString(at.date(), format), time);
}

bool isUsedUpWindow(const Error &error)
{
    return error.code == ErrorCode::UsageLimit && error.providerCode == LimitReached;
}

} // namespace

QByteArray limitWord(const LimitWindow &window)
{
    using Kind = LimitWindow::Kind;
    switch (window.kind) {
    case Kind::FiveHours:
        return "5h";
    case Kind::Daily:
        return "daily";
    case Kind::Weekly:
        return "weekly";
    case Kind::Monthly:
        return "monthly";
    case Kind::Annual:
        return "annual";
    case Kind::Other:
        break;
    }
    const qint64 minutes = window.length.count();
    if (minutes <= 0)
        return {};
    if (minutes % (24 * 60) == 0)
        return QByteArray::number(minutes / (24 * 60)) + 'd';
    return minutes % 60 == 0 ? QByteArray::number(minutes / 60) + 'h'
                             : QByteArray::number(minutes) + 'm';
}

Error explainLimit(Error error, const LimitSnapshot &limits, qint64 now)
{
    if (!isUsedUpWindow(error) || !error.param.isEmpty())
        return error;
    QString name = u"usage limit of your ChatGPT plan"_s;
    if (const LimitWindow *window = findWindow(error, limits, now)) {
        error.param = QString::fromLatin1(limitWord(*window));
        if (!error.retryAfter && window->resetsAt)
            error.retryAfter = std::chrono::seconds(std::max<qint64>(*window->resetsAt - now, 0));
        name = nameOf(*window);
        const QString group = window->familyName.isEmpty() ? window->family : window->familyName;
        if (!group.isEmpty())
            name += u" for "_s + group;
    }
    error.message = u"The %1 is used up"_s.arg(name);
    error.lastingMessage = error.message + u'.';
    if (error.retryAfter && error.retryAfter->count() > 0) {
        const qint64 wait = error.retryAfter->count();
        error.message += u"; it resets %1 (in %2)"_s.arg(moment(now + wait, now), duration(wait));
    }
    error.message += u'.';
    return error;
}

} // namespace core
