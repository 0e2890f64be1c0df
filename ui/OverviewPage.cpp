// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/OverviewPage.h"

#include "ui/AccountCard.h"
#include "ui/Buttons.h"
#include "ui/ErrorView.h"
#include "ui/LimitsCard.h"
#include "ui/ServerCard.h"
#include "ui/Theme.h"
#include "ui/WelcomeCard.h"
#include "ui/models/LimitsModel.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace ui {

namespace {

//! Two columns need about this many characters of width.
constexpr int CharactersForTwoColumns = 88;

//! What takes the keyboard in a card, as Tab goes through it.
QWidgetList keyboardChain(QWidget *card)
{
    QWidgetList chain;
    for (QWidget *next = card->nextInFocusChain(); next != card; next = next->nextInFocusChain()) {
        if (card->isAncestorOf(next) && next->focusPolicy() != Qt::NoFocus)
            chain.append(next);
    }
    return chain;
}

} // namespace

OverviewPage::OverviewPage(const LimitsModel &limits, QWidget *parent)
    : QScrollArea(parent)
    , m_model(limits)
{
    auto *content = new QWidget(this);
    m_demo = makeDemoBanner(content);
    m_storage = new ErrorView(content);
    m_welcome = new WelcomeCard(content);
    m_server = new ServerCard(content);
    m_account = new AccountCard(content);
    m_limits = new LimitsCard(limits, content);

    m_all = new QVBoxLayout(content);
    const int margin = spacing(this, 0.9);
    m_all->setContentsMargins(margin, margin, margin, margin);
    m_all->setSpacing(spacing(this, 0.7));
    m_all->addWidget(m_demo);
    m_all->addWidget(m_storage);
    m_all->addWidget(m_welcome);
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pair->setSpacing(m_all->spacing());
    m_pair->addWidget(m_server, 1);
    m_pair->addWidget(m_account, 1);
    m_all->addLayout(m_pair);
    m_all->addWidget(m_limits);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(m_all->spacing());
    m_all->addLayout(m_cards);
    m_all->addStretch(1);

    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Overview"));
    connect(&m_model, &LimitsModel::changed, this, &OverviewPage::showLimits);
    setState({});
    showLimits();
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
        tr("Demo: the account, the responses and the limits are simulated. Nothing leaves this "
           "computer."));
    m_leaveDemo = makeButton(tr("&Leave the demo"), banner);
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
    // The server's card names the folder itself when it cannot start without.
    const bool isSaid = state.server.error && state.server.error->code == core::ErrorCode::Storage;
    m_storage->setMessage(isSaid ? std::nullopt : state.storageProblem);
    m_welcome->setVisible(state.showsWelcome && !state.isDemo);
    m_welcome->setState(state);
    m_server->setState(state);
    m_account->setState(state);
    m_limits->setState(state);
    orderCards();
}

void OverviewPage::showLimits()
{
    m_server->setLimit(reachedLimit(m_model.snapshot(), m_model.now(), QLocale()), m_model.now());
    orderCards();
}

//! Also for the keyboard.
void OverviewPage::orderCards()
{
    const bool isLimitsFirst = !m_model.views().isEmpty();
    if (std::exchange(m_isLimitsFirst, isLimitsFirst) == isLimitsFirst)
        return;
    m_all->removeWidget(m_limits);
    m_all->insertWidget(isLimitsFirst ? m_all->indexOf(m_storage) + 1 : m_all->indexOf(m_pair) + 1,
                        m_limits);
    const QWidgetList account = keyboardChain(m_account);
    QWidget *before = isLimitsFirst || account.isEmpty() ? m_leaveDemo : account.last();
    for (QWidget *widget : keyboardChain(m_limits))
        setTabOrder(std::exchange(before, widget), widget);
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
    m_welcome->setWide(isWide);
}

} // namespace ui
