// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TimeText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

QString count(std::chrono::seconds span, std::chrono::seconds unit, const QLocale &locale)
{
    return locale.toString(qint64(span / unit));
}

QString clockText(const QTime &time, const QLocale &locale)
{
    // The short form of the C locale has seconds.
    if (locale.language() == QLocale::C)
        return time.toString(u"HH:mm");
    return locale.toString(time, QLocale::ShortFormat);
}

} // namespace

QString agoText(std::chrono::seconds age, const QLocale &locale)
{
    if (age < 1min)
        return TimeText::tr("just now");
    if (age < 1h)
        return TimeText::tr("%1 min ago").arg(count(age, 1min, locale));
    if (age < 24h)
        return TimeText::tr("%1 h ago").arg(count(age, 1h, locale));
    return TimeText::tr("%1 d ago", "days").arg(count(age, 24h, locale));
}

QString countdownText(std::chrono::seconds left, const QLocale &locale)
{
    if (left < 1min)
        return TimeText::tr("less than a minute");
    if (left < 1h)
        return TimeText::tr("%1 min").arg(count(left, 1min, locale));
    if (left < 24h)
        return TimeText::tr("%1 h %2 min")
            .arg(count(left, 1h, locale), count(left % 1h, 1min, locale));
    return TimeText::tr("%1 d %2 h", "days and hours")
        .arg(count(left, 24h, locale), count(left % 24h, 1h, locale));
}

QString momentText(qint64 moment, qint64 now, const QLocale &locale)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(moment);
    const qint64 days = QDateTime::fromSecsSinceEpoch(now).date().daysTo(time.date());
    const QString clock = clockText(time.time(), locale);
    if (days == 0)
        return clock;
    if (days > 0 && days < 7) {
        const QString day = locale.standaloneDayName(time.date().dayOfWeek(), QLocale::ShortFormat);
        return TimeText::tr("%1 %2", "weekday and time").arg(day, clock);
    }
    const QString date = locale.toString(time.date(), TimeText::tr("d MMM", "date format"));
    return TimeText::tr("%1, %2", "date and time").arg(date, clock);
}

} // namespace ui
