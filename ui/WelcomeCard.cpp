// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WelcomeCard.h"

#include "ui/StepView.h"
#include "ui/Theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace ui {

WelcomeCard::WelcomeCard(QWidget *parent)
    : Card(tr("Welcome"), parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_signIn(new StepView(1, tr("Sign in"), this))
    , m_server(new StepView(2, tr("Server on"), this))
    , m_client(new StepView(3, tr("Connect a client"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    m_row->setSpacing(spacing(this, 0.9));
    for (StepView *step : {m_signIn, m_server, m_client})
        m_row->addWidget(step, 1);
    body()->addLayout(m_row);
    m_close->setAccessibleName(tr("Close the first steps"));
    head()->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &WelcomeCard::welcomeEndRequested);
}

void WelcomeCard::setState(const OverviewState &state)
{
    const bool isDone = state.isSignedIn() && state.isServerOn() && state.hasServedClient;
    setTitle(isDone ? tr("All set") : tr("Welcome: three steps to the first answer"));
    m_signIn->setState(state.isSignedIn(),
                       state.isSignedIn() ? tr("Done.") : tr("With your ChatGPT account."));
    m_server->setState(state.isServerOn(),
                       state.isServerOn() ? tr("Done.")
                                          : tr("It starts by itself after the first sign-in."));
    m_client->setState(state.hasServedClient,
                       state.hasServedClient ? tr("Done.")
                                             : tr("Enter the base URL in your program."));
    m_close->setVisible(isDone);
}

void WelcomeCard::setWide(bool isWide)
{
    m_row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace ui
