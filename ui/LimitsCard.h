// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/OverviewState.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

class ErrorView;
class LimitGauge;
class LimitsModel;

//! The gauges of all limit windows, how old they are, and the way to fresh ones.
class LimitsCard : public Card
{
    Q_OBJECT

public:
    //! The model must outlive the card.
    explicit LimitsCard(const LimitsModel &model, QWidget *parent = nullptr);

    void setState(const OverviewState &state);
    //! Two gauges beside each other, or all below each other.
    void setWide(bool isWide);

Q_SIGNALS:
    void refreshRequested();

private:
    void showLimits();
    void placeGauges();
    [[nodiscard]] QString emptyWords() const;

    const LimitsModel &m_model;
    OverviewState m_state;
    bool m_isWide = true;
    QLabel *m_age;
    QPushButton *m_refresh;
    QLabel *m_empty;
    QGridLayout *m_grid;
    QList<LimitGauge *> m_gauges;
    QLabel *m_credits;
    ErrorView *m_error;
};

} // namespace ui
