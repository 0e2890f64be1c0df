// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/OverviewPage.h"

#include "ui/AccountCard.h"
#include "ui/LimitsCard.h"
#include "ui/ServerCard.h"
#include "ui/Theme.h"
#include "ui/WelcomeCard.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace ui {

namespace {

//! Two columns need about this many characters of width.
constexpr int CharactersForTwoColumns = 88;

} // namespace

OverviewPage::OverviewPage(const LimitsModel &limits, QWidget *parent) : QScrollArea(parent)
{
    auto *content = new QWidget(this);
    m_demo = makeDemoBanner(content);
    m_welcome = new WelcomeCard(content);
    m_server = new ServerCard(content);
    m_account = new AccountCard(content);
    m_limits = new LimitsCard(limits, content);

    auto *all = new QVBoxLayout(content);
    const int margin = spacing(this, 0.9);
    all->setContentsMargins(margin, margin, margin, margin);
    all->setSpacing(margin);
    all->addWidget(m_demo);
    all->addWidget(m_welcome);
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pair->setSpacing(margin);
    m_pair->addWidget(m_server, 1);
    m_pair->addWidget(m_account, 1);
    all->addLayout(m_pair);
    all->addWidget(m_limits);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(margin);
    all->addLayout(m_cards);
    all->addStretch(1);

    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Overview"));
    setState({});
}

void OverviewPage::addCard(QWidget *card)
{
    m_cards->addWidget(card);
}

QWidget *OverviewPage::makeDemoBanner(QWidget *parent)
{
    auto *banner = new QWidget(parent);
    auto *layout = new QHBoxLayout(banner);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel *words = makeText(banner);
    words->setText(
        tr("Demo: account, answers and limits are simulated inside this program. Nothing "
           "leaves this computer."));
    m_leaveDemo = new QPushButton(tr("&Leave the demo"), banner);
    layout->addWidget(words, 1);
    layout->addWidget(m_leaveDemo);
    connect(m_leaveDemo, &QPushButton::clicked, this, &OverviewPage::demoEndRequested);
    return banner;
}

void OverviewPage::setState(const OverviewState &state)
{
    m_state = state;
    m_demo->setVisible(state.isDemo);
    m_leaveDemo->setVisible(state.canLeaveDemo);
    m_welcome->setVisible(state.showsWelcome && !state.isDemo);
    m_welcome->setState(state);
    m_server->setState(state);
    m_account->setState(state);
    m_limits->setState(state);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitWidth();
}

void OverviewPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void OverviewPage::fitWidth()
{
    const bool isWide =
        viewport()->width() >= CharactersForTwoColumns * fontMetrics().averageCharWidth();
    m_pair->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_limits->setWide(isWide);
    m_welcome->setWide(isWide);
}

} // namespace ui
