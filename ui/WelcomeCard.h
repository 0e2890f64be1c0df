// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/OverviewState.h"

#include <QtCore/QTimer>
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

//! One of the first steps: its number or a tick, its name, a word of help, and, until it is done, a
//! button that takes it. A click anywhere on it is a click on the button.
class StepView : public QWidget
{
    Q_OBJECT

public:
    StepView(int number, const QString &name, const QString &action, QWidget *parent = nullptr);

    //! What cannot be done yet has no button.
    void setState(bool isDone, bool isPossible, const QString &help);
    [[nodiscard]] bool isDone() const { return m_isDone; }

Q_SIGNALS:
    void requested();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString m_name;
    bool m_isDone = false;
    StepBadge *m_badge;
    QLabel *m_help;
    QPushButton *m_action;
};

//! The three first steps, each ticking itself off. When all are done it says so for a while, and
//! goes away by itself.
class WelcomeCard : public Card
{
    Q_OBJECT

public:
    explicit WelcomeCard(QWidget *parent = nullptr);

    void setState(const OverviewState &state);
    void setWide(bool isWide);

Q_SIGNALS:
    void signInRequested();
    void serverOnRequested(bool on);
    void connectRequested();
    //! All is done and read.
    void welcomeEndRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void countReading();

    bool m_isDone = false;
    QTimer m_reading;
    QBoxLayout *m_row;
    StepView *m_signIn;
    StepView *m_server;
    StepView *m_client;
    QPushButton *m_close;
};

} // namespace ui
