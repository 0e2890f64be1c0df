// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/LimitView.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace ui {

class LimitBar;

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
    void paintEvent(QPaintEvent *event) override;

private:
    LimitView m_view;
    QLabel *m_name;
    QLabel *m_percent;
    LimitBar *m_bar;
    QLabel *m_reset;
    QLabel *m_forecast;
};

} // namespace ui
