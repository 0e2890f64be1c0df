// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace ui {

class StepBadge;

//! One of the first steps: its number or a tick, its name, and a word of help.
class StepView : public QWidget
{
    Q_OBJECT

public:
    StepView(int number, const QString &name, QWidget *parent = nullptr);

    void setState(bool isDone, const QString &help);
    [[nodiscard]] bool isDone() const { return m_isDone; }

private:
    QString m_name;
    bool m_isDone = false;
    StepBadge *m_badge;
    QLabel *m_help;
};

} // namespace ui
