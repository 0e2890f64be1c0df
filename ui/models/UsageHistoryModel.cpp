// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/UsageHistoryModel.h"

#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ui {

UsageHistoryModel::UsageHistoryModel(QObject *parent) : QAbstractTableModel(parent)
{
}

void UsageHistoryModel::setDays(const QList<core::DailyUsage> &days)
{
    const bool hasErrorGone = std::exchange(m_error, std::nullopt).has_value();
    if (days == m_days) {
        if (hasErrorGone)
            Q_EMIT changed();
        return;
    }
    const bool areSameDays =
        std::equal(days.begin(), days.end(), m_days.begin(), m_days.end(),
                   [](const auto &one, const auto &other) { return one.day == other.day; });
    if (areSameDays) {
        m_days = days;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_days = days;
        endResetModel();
    }
    Q_EMIT changed();
}

void UsageHistoryModel::setError(const core::Error &error)
{
    m_error = error;
    Q_EMIT changed();
}

bool UsageHistoryModel::isUnused() const
{
    return std::all_of(m_days.begin(), m_days.end(),
                       [](const core::DailyUsage &day) { return day.requests == 0; });
}

QString UsageHistoryModel::dayText(int row) const
{
    const core::DailyUsage &day = m_days.at(row);
    const QLocale locale;
    const QString date = locale.toString(day.day, tr("dddd, d MMMM", "date format"));
    if (day.requests == 0)
        return tr("%1: no requests").arg(date);
    return tr("%1: %2", "day or total, and its figures").arg(date, usageText(day));
}

QString UsageHistoryModel::usageText(const core::DailyUsage &usage)
{
    const QLocale locale;
    return tr("%1, %2 tokens in (%3 cached), %4 tokens out", "requests and tokens")
        .arg(tr("%n request(s)", nullptr, int(usage.requests)), locale.toString(usage.inputTokens),
             locale.toString(usage.cachedTokens), locale.toString(usage.outputTokens));
}

core::DailyUsage UsageHistoryModel::total() const
{
    core::DailyUsage sum;
    for (const core::DailyUsage &day : m_days)
        core::addUsage(sum, day);
    return sum;
}

QString UsageHistoryModel::totalText() const
{
    return tr("%1: %2", "day or total, and its figures").arg(tr("Total"), usageText(total()));
}

int UsageHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_days.isEmpty() ? 0 : dayCount() + 1;
}

int UsageHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UsageHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isTotal = index.row() == dayCount();
    if (role == Qt::DisplayRole && isTotal && index.column() == Day)
        return tr("Total");
    if (role == Qt::DisplayRole)
        return cellText(isTotal ? total() : m_days.at(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && index.column() != Day)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant UsageHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Day)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day:
        return tr("Day");
    case Requests:
        return tr("Requests");
    case Input:
        return tr("Tokens in");
    case Cached:
        return tr("Cached");
    case Output:
        return tr("Tokens out");
    case Reasoning:
        return tr("Reasoning");
    default:
        return {};
    }
}

QString UsageHistoryModel::cellText(const core::DailyUsage &day, int column)
{
    const QLocale locale;
    switch (column) {
    case Day:
        return locale.toString(day.day, tr("ddd, d MMM", "date format"));
    case Requests:
        return locale.toString(day.requests);
    case Input:
        return locale.toString(day.inputTokens);
    case Cached:
        return locale.toString(day.cachedTokens);
    case Output:
        return locale.toString(day.outputTokens);
    case Reasoning:
        return locale.toString(day.reasoningTokens);
    default:
        return {};
    }
}

} // namespace ui
