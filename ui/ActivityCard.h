// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class ActivityChart;
class UsageHistoryModel;

//! What was used on the last days: as a chart, or the same figures as a table.
class ActivityCard : public Card
{
    Q_OBJECT

public:
    //! The model must outlive the card.
    explicit ActivityCard(UsageHistoryModel &model, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeLegend();
    void makeTable();
    void fitTable();
    void showModel();
    void showDay();
    [[nodiscard]] QString words() const;

    UsageHistoryModel &m_model;
    QPushButton *m_asTable;
    QLabel *m_words;
    ActivityChart *m_chart;
    QWidget *m_legend;
    QLabel *m_day; //!< the total, or the figures of the chosen day
    QTableView *m_table;
};

} // namespace ui
