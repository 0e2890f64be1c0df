// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace core {
struct DailyUsage;
}

namespace ui {

class UsageHistoryModel;
struct Theme;

//! Tokens per day as stacked bars, in the direction of reading: from the cache, new input, output.
//! Distinguished by pattern and lightness, so that no colour has to be seen. The arrow keys go from
//! day to day, and the figures of a day are its tool tip.
class ActivityChart : public QWidget
{
    Q_OBJECT

public:
    enum class Part { Cached, Input, Output };

    //! The model must outlive the chart.
    explicit ActivityChart(const UsageHistoryModel &model, QWidget *parent = nullptr);

    //! How a part is painted, for the legend.
    static void paintPart(QPainter &painter, const QRectF &area, Part part,
                          const QPalette &palette);

    //! The day that keyboard or pointer has chosen; -1 = none.
    [[nodiscard]] int currentDay() const { return m_current; }
    //! Its figures as text; empty for none.
    [[nodiscard]] QString currentText() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentDayChanged(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    //! The scale at the side: lines from 0 to `top` in `step`s.
    struct Scale
    {
        qint64 step = 0;
        qint64 top = 0;
    };

    [[nodiscard]] Scale scale() const;
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] int scaleWidth() const;
    //! The complete column of a day; `row` may be any.
    [[nodiscard]] QRectF columnOf(int row) const;
    [[nodiscard]] int dayAt(const QPointF &point) const;
    void paintScale(QPainter &painter, const Theme &theme) const;
    void paintDays(QPainter &painter, const Theme &theme) const;
    void paintBar(QPainter &painter, const QRectF &column, const core::DailyUsage &day) const;
    void setCurrentDay(int row);
    void showModel();

    const UsageHistoryModel &m_model;
    int m_current = -1;
};

} // namespace ui
