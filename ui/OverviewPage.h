// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OverviewState.h"

#include <QtWidgets/QScrollArea>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class AccountCard;
class ErrorView;
class LimitsCard;
class LimitsModel;
class ServerCard;
class WelcomeCard;

//! The first page: limits, server and account at a glance. Shows what it is given; what a person
//! requests is emitted by the cards. Has two columns where there is room, otherwise one. The limits
//! come first, except before the first figures, when signing in is what a person is here for.
class OverviewPage : public QScrollArea
{
    Q_OBJECT

public:
    //! The model must outlive the page.
    explicit OverviewPage(const LimitsModel &limits, QWidget *parent = nullptr);

    void setState(const OverviewState &state);
    //! Takes over a card that has a model of its own, and puts it below the others.
    void addCard(QWidget *card);
    [[nodiscard]] const OverviewState &state() const { return m_state; }

    [[nodiscard]] WelcomeCard *welcomeCard() const { return m_welcome; }
    [[nodiscard]] ServerCard *serverCard() const { return m_server; }
    [[nodiscard]] AccountCard *accountCard() const { return m_account; }
    [[nodiscard]] LimitsCard *limitsCard() const { return m_limits; }

Q_SIGNALS:
    void demoEndRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeDemoBanner(QWidget *parent);
    void fitWidth();
    void showLimits();
    void orderCards();

    const LimitsModel &m_model;
    OverviewState m_state;
    QWidget *m_demo;
    QPushButton *m_leaveDemo = nullptr;
    ErrorView *m_storage;
    WelcomeCard *m_welcome;
    ServerCard *m_server;
    AccountCard *m_account;
    LimitsCard *m_limits;
    QBoxLayout *m_all;
    QBoxLayout *m_pair;
    QBoxLayout *m_cards;
    bool m_isLimitsFirst = false;
};

} // namespace ui
