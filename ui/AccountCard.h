// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/OverviewState.h"

#include <QtWidgets/QLabel>

class QPushButton;

namespace ui {

class SignInPanel;

//! An address, with its middle left out where the room is short.
class EmailLabel : public QLabel
{
    Q_OBJECT

public:
    explicit EmailLabel(QWidget *parent);

    void setAddress(const QString &address);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QString m_address;
    bool m_isLaidOut = false; //!< it has got a width
};

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
    EmailLabel *m_email;
    QLabel *m_plan;
    QLabel *m_place;
    QPushButton *m_signOut;
    SignInPanel *m_panel;
    bool m_isFirst = true; //!< nothing is known of the account yet
};

} // namespace ui
