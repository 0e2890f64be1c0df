// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace ui {

//! A ring with a number, or a filled one with a tick.
class StepBadge : public QWidget
{
    Q_OBJECT

public:
    explicit StepBadge(int number, QWidget *parent = nullptr);

    void setDone(bool isDone);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    bool m_isDone = false;
};

} // namespace ui
