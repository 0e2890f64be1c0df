// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/history/DailyUsage.h"

#include <QtCore/QAbstractTableModel>

#include <optional>

namespace ui {

//! What was used on the last days, one row per day, oldest first, and a last row with their sum:
//! the figures behind the chart and the table beside it.
class UsageHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Day, Requests, Input, Cached, Output, Reasoning, ColumnCount };

    explicit UsageHistoryModel(QObject *parent = nullptr);

    void setDays(const QList<core::DailyUsage> &days);
    //! Why there are no fresh figures; the last ones stay.
    void setError(const core::Error &error);

    [[nodiscard]] const QList<core::DailyUsage> &days() const { return m_days; }
    [[nodiscard]] const std::optional<core::Error> &error() const { return m_error; }
    //! False until the first figures, so that nothing is said of them.
    [[nodiscard]] bool isKnown() const { return !m_days.isEmpty(); }
    //! No request on any of the days.
    [[nodiscard]] bool isUnused() const;
    //! One day as text: "Monday, 2 March: 12 requests, 1,234 tokens in (1,000 cached), 300 out".
    [[nodiscard]] QString dayText(int row) const;
    [[nodiscard]] int dayCount() const { return int(m_days.size()); }
    [[nodiscard]] core::DailyUsage total() const;
    //! "Total: 230 requests, 1,234,567 tokens in (1,000,000 cached), 30,000 tokens out"
    [[nodiscard]] QString totalText() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    //! Days or error have changed.
    void changed();

private:
    [[nodiscard]] static QString usageText(const core::DailyUsage &usage);
    [[nodiscard]] static QString cellText(const core::DailyUsage &day, int column);

    QList<core::DailyUsage> m_days;
    std::optional<core::Error> m_error;
};

} // namespace ui
