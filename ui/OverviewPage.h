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
class LimitsCard;
class LimitsModel;
class ServerCard;
class WelcomeCard;

//! The first page: server, account and limits at a glance. Shows what it is given and emits
//! wishes; it never acts itself. Lies in two columns where there is room, otherwise in one.
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

Q_SIGNALS:
    void serverOnRequested(bool on);
    void portRequested(int port);
    void onlyThisComputerRequested();
    void refreshRequested();
    void browserSignInRequested(bool opensBrowser);
    void codeSignInRequested();
    void pastedAddressRequested(const QString &address);
    void cancelSignInRequested();
    void importRequested();
    void importFileRequested();
    void tokenFileRequested();
    void openAddressRequested(const QUrl &url);
    void signOutRequested();
    void demoRequested();
    void demoEndRequested();
    void welcomeEndRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeDemoBanner(QWidget *parent);
    void connectWishes();
    void fitWidth();

    OverviewState m_state;
    QWidget *m_demo;
    QPushButton *m_leaveDemo = nullptr;
    WelcomeCard *m_welcome;
    ServerCard *m_server;
    AccountCard *m_account;
    LimitsCard *m_limits;
    QBoxLayout *m_pair;
    QBoxLayout *m_cards;
};

} // namespace ui
