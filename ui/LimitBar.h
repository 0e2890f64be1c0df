// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <optional>

namespace ui {

//! The bar of a gauge: how much is used, and a tick where even use would stand now. Filled with
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

} // namespace ui
