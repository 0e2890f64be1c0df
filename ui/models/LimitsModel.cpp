// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LimitsModel.h"

#include "ui/models/TimeText.h"

#include <QtCore/QLocale>

namespace ui {

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
        return tr("not updated yet");
    const QString age = agoText(
        std::chrono::seconds(std::max<qint64>(0, now() - m_snapshot.capturedAt)), QLocale());
    if (isStale())
        return tr("updated %1, may be out of date", "2 min ago").arg(age);
    return tr("updated %1", "2 min ago").arg(age);
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
