// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/GuardText.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr std::array WindowWords{"5h", "week"};
constexpr std::array KindWords{"stop-at", "keep", "pace"};
constexpr std::array ActionWords{"warn", "effort", "model", "wait", "refuse"};
constexpr std::array DayWords{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array DayNames{"monday", "tuesday",  "wednesday", "thursday",
                              "friday", "saturday", "sunday"};

constexpr qint64 LongestTime = 30LL * 24 * 3600;

Error badText(const QString &message, const QString &param)
{
    return {ErrorCode::BadRequest, message, param};
}

QString shownText(const QString &text)
{
    return u'\'' + text.left(60) + u'\'';
}

template<size_t N>
std::optional<int> wordIndex(const std::array<const char *, N> &words, const QString &text)
{
    const QByteArray word = text.trimmed().toLower().toUtf8();
    for (size_t i = 0; i < N; ++i) {
        if (word == words[i])
            return int(i);
    }
    return std::nullopt;
}

std::optional<int> weekdayOf(const QString &text)
{
    if (const auto day = wordIndex(DayWords, text))
        return *day + 1;
    if (const auto day = wordIndex(DayNames, text))
        return *day + 1;
    return std::nullopt;
}

Error noMoment(const QString &text)
{
    return badText(
        u"%1 is no time; write for example \"fri 18:00\", \"18:00\" or \"2026-12-04 18:00\"."_s.arg(
            shownText(text)),
        u"until"_s);
}

std::optional<QTime> timeOf(const QString &text)
{
    const QTime time = QTime::fromString(text, u"H:mm"_s);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QString guardWindowText(GuardWindow window)
{
    return window == GuardWindow::Week ? u"the week"_s : u"the 5-hour window"_s;
}

qint64 secondsOf(QChar unit)
{
    switch (unit.unicode()) {
    case u'd':
        return 24 * 3600;
    case u'h':
        return 3600;
    case u'm':
        return 60;
    default:
        return 1;
    }
}

} // namespace

const char *toWord(GuardWindow window)
{
    return WindowWords[size_t(window)];
}

const char *toWord(GuardKind kind)
{
    return KindWords[size_t(kind)];
}

const char *toWord(GuardAction action)
{
    return ActionWords[size_t(action)];
}

Result<GuardWindow> parseGuardWindow(const QString &text)
{
    if (const auto index = wordIndex(WindowWords, text))
        return GuardWindow(*index);
    if (text.trimmed().compare("weekly"_L1, Qt::CaseInsensitive) == 0)
        return GuardWindow::Week;
    return badText(u"%1 is no window; there are week and 5h."_s.arg(shownText(text)), u"window"_s);
}

Result<GuardKind> parseGuardKind(const QString &text)
{
    if (const auto index = wordIndex(KindWords, text))
        return GuardKind(*index);
    return badText(
        u"%1 is no kind of rule; there are stop-at, keep and pace."_s.arg(shownText(text)),
        u"kind"_s);
}

Result<GuardAction> parseGuardAction(const QString &text)
{
    if (const auto index = wordIndex(ActionWords, text))
        return GuardAction(*index);
    return badText(
        u"%1 is no action; there are warn, effort, model, wait and refuse."_s.arg(shownText(text)),
        u"do"_s);
}

Result<int> parseGuardPercent(const QString &text, GuardKind kind)
{
    QString number = text.trimmed();
    if (number.endsWith(u'%'))
        number = number.chopped(1).trimmed();
    bool isNumber = false;
    const int percent = number.toInt(&isNumber);
    const int least = kind == GuardKind::Pace ? 0 : 1;
    if (!isNumber || percent < least || percent > 99) {
        return badText(u"%1 is no percentage; write a whole number from %2 to 99."_s.arg(
                           shownText(text), QString::number(least)),
                       QString::fromLatin1(toWord(kind)));
    }
    return percent;
}

Result<GuardMoment> parseGuardMoment(const QString &text)
{
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() == 1 && words.front().contains(u'T')) // ISO 8601
        words = words.front().split(u'T');
    if (words.isEmpty() || words.size() > 2)
        return noMoment(text);
    GuardMoment moment;
    if (words.size() == 1) {
        if (const auto time = timeOf(words.front())) {
            moment.time = *time;
            return moment;
        }
        moment.time = QTime(0, 0);
    } else if (const auto time = timeOf(words.back())) {
        moment.time = *time;
    } else {
        return noMoment(text);
    }
    if (const auto weekday = weekdayOf(words.front())) {
        if (words.size() == 1)
            return noMoment(text);
        moment.weekday = *weekday;
        return moment;
    }
    moment.date = QDate::fromString(words.front(), u"yyyy-MM-dd"_s);
    if (!moment.date.isValid())
        return noMoment(text);
    return moment;
}

Result<std::chrono::seconds> parseGuardTime(const QString &text)
{
    const Error error = badText(
        u"%1 is no length of time; write for example 90s, 10m, 1h 30m or 2d, up to 30d."_s.arg(
            shownText(text)),
        u"time"_s);
    static const QRegularExpression form(u"^(\\d{1,7}[dhms])+$"_s);
    static const QRegularExpression part(u"(\\d{1,7})([dhms])"_s);
    QString plain = text.toLower();
    plain.remove(u' ');
    if (plain == u"0")
        return std::chrono::seconds(0);
    if (!form.match(plain).hasMatch())
        return error;
    qint64 sum = 0;
    auto parts = part.globalMatch(plain);
    while (parts.hasNext()) {
        const QRegularExpressionMatch match = parts.next();
        sum += match.captured(1).toLongLong() * secondsOf(match.captured(2).front());
    }
    if (sum > LongestTime)
        return error;
    return std::chrono::seconds(sum);
}

QString toText(const GuardMoment &moment)
{
    const QString time = moment.time.toString(u"HH:mm"_s);
    if (moment.date.isValid())
        return moment.date.toString(u"yyyy-MM-dd"_s) + u' ' + time;
    if (moment.weekday >= 1 && moment.weekday <= 7)
        return QLatin1StringView(DayWords[size_t(moment.weekday) - 1]) + u' ' + time;
    return time;
}

QString toText(std::chrono::seconds time)
{
    qint64 rest = time.count();
    QStringList parts;
    for (const QChar unit : {u'd', u'h', u'm', u's'}) {
        const qint64 count = rest / secondsOf(unit);
        rest -= count * secondsOf(unit);
        if (count > 0)
            parts.append(QString::number(count) + unit);
    }
    return parts.isEmpty() ? u"0"_s : parts.join(u' ');
}

QString limitText(const GuardRule &rule)
{
    const QString window = guardWindowText(rule.window);
    switch (rule.kind) {
    case GuardKind::StopAt:
        return u"stop at %1 % of %2"_s.arg(QString::number(rule.percent), window);
    case GuardKind::Keep:
        return u"keep %1 % of %2 until %3"_s.arg(QString::number(rule.percent), window,
                                                 rule.until ? toText(*rule.until) : u"?"_s);
    case GuardKind::Pace:
        break;
    }
    return u"no faster than even pace and %1 % in %2"_s.arg(QString::number(rule.percent), window);
}

QString actionText(const GuardRule &rule)
{
    switch (rule.action) {
    case GuardAction::Warn:
        return u"warn"_s;
    case GuardAction::Effort:
        return u"lower the effort to "_s + QString::fromUtf8(rule.target);
    case GuardAction::Model:
        return u"use "_s + QString::fromUtf8(rule.target);
    case GuardAction::Wait:
        return u"wait in line for up to "_s + toText(rule.waitLimit.value_or(UsualGuardWait));
    case GuardAction::Refuse:
        break;
    }
    return u"refuse"_s;
}

QString momentText(qint64 unixSeconds)
{
    return QDateTime::fromSecsSinceEpoch(unixSeconds).toString(u"yyyy-MM-dd HH:mm"_s);
}

const QList<QByteArray> &guardEfforts()
{
    static const QList<QByteArray> efforts{"none", "minimal", "low", "medium",
                                           "high", "xhigh",   "max", "ultra"};
    return efforts;
}

} // namespace core
