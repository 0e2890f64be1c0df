// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/OverviewState.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

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

//! The three first steps, each ticking itself off.
class WelcomeCard : public Card
{
    Q_OBJECT

public:
    explicit WelcomeCard(QWidget *parent = nullptr);

    void setState(const OverviewState &state);
    void setWide(bool isWide);

Q_SIGNALS:
    //! All is done and read.
    void welcomeEndRequested();

private:
    QBoxLayout *m_row;
    StepView *m_signIn;
    StepView *m_server;
    StepView *m_client;
    QPushButton *m_close;
};

} // namespace ui
