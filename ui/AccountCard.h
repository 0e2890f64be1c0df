// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/OverviewState.h"

class QLabel;
class QPushButton;

namespace ui {

class SignInPanel;

//! Who is signed in, or all ways to become so.
class AccountCard : public Card
{
    Q_OBJECT

public:
    explicit AccountCard(QWidget *parent = nullptr);

    void setState(const OverviewState &state);
    [[nodiscard]] SignInPanel *signInPanel() const { return m_panel; }

Q_SIGNALS:
    void signOutRequested();

private:
    void showPerson(const core::AccountState &account, const QString &place);

    QLabel *m_words;
    QWidget *m_person;
    QLabel *m_email;
    QLabel *m_plan;
    QLabel *m_place;
    QPushButton *m_signOut;
    SignInPanel *m_panel;
    bool m_isFirst = true; //!< nothing is known of the account yet
};

} // namespace ui
