// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/OverviewState.h"

class QPushButton;

namespace ui {

class StepView;

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
