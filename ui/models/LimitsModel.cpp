// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LimitsModel.h"

#include "ui/models/TimeText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::LimitWindow;

namespace ui {

namespace {

struct LimitText
{
    Q_DECLARE_TR_FUNCTIONS(LimitText)
};

//! Less of a window than this has passed: too early for a forecast.
constexpr double MinimumElapsedShare = 0.03;

QString otherLengthName(std::chrono::minutes length)
{
    const QLocale locale;
    if (length <= 0min)
        return LimitText::tr("Limit");
    if (length % 24h == 0min)
        return LimitText::tr("%1-day limit").arg(locale.toString(qint64(length / 24h)));
    if (length % 1h == 0min)
        return LimitText::tr("%1-hour limit").arg(locale.toString(qint64(length / 1h)));
    return LimitText::tr("%1-minute limit").arg(locale.toString(qint64(length.count())));
}

QString lengthName(const LimitWindow &window)
{
    switch (window.kind) {
    case LimitWindow::Kind::FiveHours:
        return LimitText::tr("5-hour limit");
    case LimitWindow::Kind::Daily:
        return LimitText::tr("Daily limit");
    case LimitWindow::Kind::Weekly:
        return LimitText::tr("Weekly limit");
    case LimitWindow::Kind::Monthly:
        return LimitText::tr("Monthly limit");
    case LimitWindow::Kind::Annual:
        return LimitText::tr("Yearly limit");
    case LimitWindow::Kind::Other:
        break;
    }
    return otherLengthName(window.length);
}

QString shortLengthName(const LimitWindow &window)
{
    switch (window.kind) {
    case LimitWindow::Kind::FiveHours:
        return LimitText::tr("5 h", "short name of the 5-hour limit");
    case LimitWindow::Kind::Daily:
        return LimitText::tr("day", "short name of the daily limit");
    case LimitWindow::Kind::Weekly:
        return LimitText::tr("week", "short name of the weekly limit");
    case LimitWindow::Kind::Monthly:
        return LimitText::tr("month", "short name of the monthly limit");
    case LimitWindow::Kind::Annual:
        return LimitText::tr("year", "short name of the yearly limit");
    case LimitWindow::Kind::Other:
        break;
    }
    return otherLengthName(window.length);
}

QString withFamily(const LimitWindow &window, const QString &name)
{
    const QString family = window.familyName.isEmpty() ? window.family : window.familyName;
    if (family.isEmpty())
        return name;
    return LimitText::tr("%1 – %2", "model group and name of a limit").arg(family, name);
}

//! Which share of the window had passed at a time; nullopt when that cannot be known.
std::optional<double> elapsedShare(const LimitWindow &window, qint64 at)
{
    const qint64 length = std::chrono::seconds(window.length).count();
    if (length <= 0 || !window.resetsAt)
        return std::nullopt;
    const double share = 1.0 - double(*window.resetsAt - at) / double(length);
    if (share < 0.0 || share > 1.0)
        return std::nullopt;
    return share;
}

void addForecast(LimitView &view, const LimitWindow &window, qint64 capturedAt)
{
    const double used = *view.usedPercent;
    if (used >= 100.0) {
        view.forecast = Forecast::UsedUp;
        return;
    }
    const std::optional<double> elapsed = elapsedShare(window, capturedAt);
    if (!elapsed || *elapsed < MinimumElapsedShare)
        return;
    view.forecast = Forecast::Lasts;
    if (used <= 100.0 * *elapsed)
        return;
    const double passed = *elapsed * double(std::chrono::seconds(window.length).count());
    view.forecast = Forecast::RunsOut;
    view.runsOutAt = capturedAt + qint64(passed * (100.0 - used) / used);
}

} // namespace

bool isStale(const core::LimitSnapshot &snapshot, qint64 now)
{
    return snapshot.capturedAt > 0
        && now - snapshot.capturedAt > std::chrono::seconds(StaleAfter).count();
}

LimitView toLimitView(const LimitWindow &window, qint64 capturedAt, qint64 now)
{
    LimitView view;
    view.name = withFamily(window, lengthName(window));
    view.shortName = withFamily(window, shortLengthName(window));
    view.length = window.length;
    view.isOfPlan = window.family.isEmpty();
    view.now = now;
    view.isStale = now - capturedAt > std::chrono::seconds(StaleAfter).count();
    view.hasReset = window.resetsAt && *window.resetsAt <= now;
    if (view.hasReset)
        return view;
    view.resetsAt = window.resetsAt;
    if (const std::optional<double> elapsed = elapsedShare(window, now))
        view.pacePercent = 100.0 * *elapsed;
    if (!window.usedPercent)
        return view;
    view.usedPercent = std::clamp(*window.usedPercent, 0.0, 100.0);
    addForecast(view, window, capturedAt);
    return view;
}

QString percentText(const LimitView &view, const QLocale &locale)
{
    if (!view.usedPercent)
        return LimitText::tr("–", "unknown figure");
    return LimitText::tr("%1 %", "percent").arg(locale.toString(qRound(*view.usedPercent)));
}

QString resetText(const LimitView &view, const QLocale &locale)
{
    if (view.hasReset)
        return LimitText::tr("Has reset. New figures come with the next request.");
    if (!view.resetsAt)
        return LimitText::tr("Reset time unknown");
    return LimitText::tr("Resets in %1 (%2)")
        .arg(countdownText(std::chrono::seconds(*view.resetsAt - view.now), locale),
             momentText(*view.resetsAt, view.now, locale));
}

QString forecastText(const LimitView &view, const QLocale &locale)
{
    switch (view.forecast) {
    case Forecast::Unknown:
        return {};
    case Forecast::Lasts:
        return LimitText::tr("Lasts until the reset");
    case Forecast::RunsOut:
        if (*view.runsOutAt <= view.now)
            return LimitText::tr("May run out at any moment");
        return LimitText::tr("Runs out around %1")
            .arg(momentText(*view.runsOutAt, view.now, locale));
    case Forecast::UsedUp:
        return LimitText::tr("Used up");
    }
    return {};
}

qsizetype worstOf(const QList<LimitView> &views)
{
    qsizetype worst = -1;
    for (qsizetype i = 0; i < views.size(); ++i) {
        const LimitView &view = views.at(i);
        if (!view.usedPercent)
            continue;
        const bool isWorse = worst < 0
            || std::pair(*view.usedPercent, view.length)
                > std::pair(*views.at(worst).usedPercent, views.at(worst).length);
        if (isWorse)
            worst = i;
    }
    return worst;
}

namespace {

QString untilText(std::optional<qint64> resetsAt, qint64 now, const QLocale &locale)
{
    if (!resetsAt || *resetsAt <= now)
        return LimitText::tr("Requests fail until it resets.");
    return LimitText::tr("Requests fail until it resets: %1 (in %2).")
        .arg(momentText(*resetsAt, now, locale),
             countdownText(std::chrono::seconds(*resetsAt - now), locale));
}

//! The window of the plan that stays used up the longest.
std::optional<LimitView> lastUsedUp(const core::LimitSnapshot &snapshot, qint64 now)
{
    std::optional<LimitView> last;
    for (const LimitWindow &window : snapshot.windows) {
        const LimitView view = toLimitView(window, snapshot.capturedAt, now);
        if (!view.isOfPlan || view.forecast != Forecast::UsedUp)
            continue;
        if (!last || view.resetsAt.value_or(0) > last->resetsAt.value_or(0))
            last = view;
    }
    return last;
}

bool hasAnyReset(const core::LimitSnapshot &snapshot, qint64 now)
{
    return std::any_of(snapshot.windows.begin(), snapshot.windows.end(), [now](const auto &window) {
        return window.resetsAt && *window.resetsAt <= now;
    });
}

} // namespace

std::optional<ReachedLimit> reachedLimit(const core::LimitSnapshot &snapshot, qint64 now,
                                         const QLocale &locale)
{
    const std::optional<core::SpendControl> &spending = snapshot.spendControl;
    if (spending && spending->isReached && spending->resetsAt.value_or(now + 1) > now) {
        return ReachedLimit{LimitText::tr("Spending limit of your workspace reached"),
                            LimitText::tr("Ask your workspace administrator to raise it, or wait.")
                                + u' ' + untilText(spending->resetsAt, now, locale)};
    }
    const std::optional<core::Credits> &credits = snapshot.credits;
    if (credits && (credits->hasCredits || credits->isUnlimited))
        return std::nullopt;
    if (const std::optional<LimitView> view = lastUsedUp(snapshot, now)) {
        return ReachedLimit{LimitText::tr("%1 reached", "5-hour limit").arg(view->name),
                            untilText(view->resetsAt, now, locale)};
    }
    if (!snapshot.isReached || hasAnyReset(snapshot, now))
        return std::nullopt;
    return ReachedLimit{LimitText::tr("Limit of your plan reached"),
                        untilText(std::nullopt, now, locale)};
}

QString menuText(const LimitView &view, const QLocale &locale)
{
    if (!view.usedPercent)
        return LimitText::tr("%1: –", "limit with unknown use").arg(view.name);
    const QString percent = percentText(view, locale);
    if (!view.resetsAt)
        return LimitText::tr("%1: %2 used").arg(view.name, percent);
    return LimitText::tr("%1: %2 used, resets %3")
        .arg(view.name, percent, momentText(*view.resetsAt, view.now, locale));
}

namespace {

template<typename T>
QVariant toVariant(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

bool haveSameNames(const QList<LimitView> &left, const QList<LimitView> &right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const LimitView &a, const LimitView &b) { return a.name == b.name; });
}

} // namespace

LimitsModel::LimitsModel(const core::Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void LimitsModel::setSnapshot(const core::LimitSnapshot &snapshot)
{
    m_snapshot = snapshot;
    tick();
}

void LimitsModel::tick()
{
    QList<LimitView> views = worked();
    if (!haveSameNames(views, m_views)) {
        beginResetModel();
        m_views = std::move(views);
        endResetModel();
    } else if (views != m_views) {
        m_views = std::move(views);
        Q_EMIT dataChanged(index(0), index(int(m_views.size()) - 1));
    }
    Q_EMIT changed();
}

bool LimitsModel::isStale() const
{
    return ui::isStale(m_snapshot, now());
}

QString LimitsModel::ageText() const
{
    if (m_snapshot.capturedAt <= 0)
        return tr("Not updated yet");
    const QString age = agoText(
        std::chrono::seconds(std::max<qint64>(0, now() - m_snapshot.capturedAt)), QLocale());
    if (isStale())
        return tr("Updated %1 (may be outdated)", "2 min ago").arg(age);
    return tr("Updated %1", "2 min ago").arg(age);
}

int LimitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_views.size());
}

QVariant LimitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LimitView &view = m_views.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return view.name;
    case Qt::AccessibleTextRole:
        return menuText(view, QLocale());
    case ViewRole:
        return QVariant::fromValue(view);
    case PercentRole:
        return toVariant(view.usedPercent);
    case PacePercentRole:
        return toVariant(view.pacePercent);
    case ResetsAtRole:
        return toVariant(view.resetsAt);
    case ForecastRole:
        return int(view.forecast);
    case RunsOutAtRole:
        return toVariant(view.runsOutAt);
    case IsStaleRole:
        return view.isStale;
    default:
        return {};
    }
}

QHash<int, QByteArray> LimitsModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{ViewRole, "view"},
                  {NameRole, "name"},
                  {PercentRole, "percent"},
                  {PacePercentRole, "pacePercent"},
                  {ResetsAtRole, "resetsAt"},
                  {ForecastRole, "forecast"},
                  {RunsOutAtRole, "runsOutAt"},
                  {IsStaleRole, "isStale"}});
    return names;
}

QList<LimitView> LimitsModel::worked() const
{
    QList<LimitView> views;
    const qint64 time = now();
    for (const core::LimitWindow &window : m_snapshot.windows)
        views.append(toLimitView(window, m_snapshot.capturedAt, time));
    return views;
}

} // namespace ui
