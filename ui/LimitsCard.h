// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/LimitsModel.h"
#include "ui/models/OverviewState.h"

#include <QtWidgets/QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

class ErrorView;
class LimitsModel;

//! The bar of a gauge: how much is used, and a tick where steady use would be now. Filled with
//! stripes when the figures are old, empty with a dashed outline when nothing is known.
class LimitBar : public QWidget
{
    Q_OBJECT

public:
    explicit LimitBar(QWidget *parent = nullptr);

    void setValues(std::optional<double> usedPercent, std::optional<double> pacePercent,
                   bool isStale);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF barRect() const;
    //! The place of a percentage, in the direction of reading.
    [[nodiscard]] double xOf(double percent) const;

    std::optional<double> m_usedPercent;
    std::optional<double> m_pacePercent;
    bool m_isStale = false;
};

//! One limit window: name, percent, bar with the pace tick, reset and forecast. To assistive
//! programs it is a progress bar with a value from 0 to 100 and the same words.
class LimitGauge : public QWidget
{
    Q_OBJECT

public:
    explicit LimitGauge(QWidget *parent = nullptr);

    void setView(const LimitView &view);
    [[nodiscard]] const LimitView &view() const { return m_view; }

    //! What is said to assistive programs besides name and value.
    [[nodiscard]] QString description() const;

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showForecast();

    LimitView m_view;
    QLabel *m_name;
    QLabel *m_percent;
    LimitBar *m_bar;
    QLabel *m_reset;
    QLabel *m_forecast;
};

//! The gauges of all limit windows, how old they are, and the way to fresh ones. Two beside each
//! other where there is room; otherwise in one column, the worst first.
class LimitsCard : public Card
{
    Q_OBJECT

public:
    //! The model must outlive the card.
    explicit LimitsCard(const LimitsModel &model, QWidget *parent = nullptr);

    void setState(const OverviewState &state);

Q_SIGNALS:
    void refreshRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showLimits();
    void fitWidth();
    void placeGauges();
    [[nodiscard]] QString emptyWords() const;

    const LimitsModel &m_model;
    OverviewState m_state;
    bool m_isWide = true;
    QList<LimitGauge *> m_order; //!< in which they are placed
    QLabel *m_age;
    QPushButton *m_refresh;
    QLabel *m_empty;
    QGridLayout *m_grid;
    QList<LimitGauge *> m_gauges;
    QLabel *m_credits;
    ErrorView *m_error;
};

} // namespace ui
