// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QCheckBox>

namespace ui {

//! A check box drawn as a large switch. Says its state by place and sign, not by colour alone.
class SwitchButton : public QCheckBox
{
    Q_OBJECT

public:
    explicit SwitchButton(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;

private:
    [[nodiscard]] QRectF trackRect() const;
    void paintTrack(QPainter &painter) const;
};

} // namespace ui
