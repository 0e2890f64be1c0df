// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ConnectPage.h"

#include "ui/Buttons.h"
#include "ui/ClientCard.h"
#include "ui/ClientPicker.h"
#include "ui/ClientSetup.h"
#include "ui/DevicesCard.h"
#include "ui/FlowLayout.h"
#include "ui/ModelNamesCard.h"
#include "ui/TestPromptCard.h"
#include "ui/Theme.h"
#include "ui/models/ClientRecipes.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using ServerPhase = core::ServerState::Phase;

namespace ui {

namespace {

//! List and recipe beside each other need about this many characters of width.
constexpr int CharactersForListAndCard = 88;

//! What keeps programs from getting responses; empty when nothing does.
QString noticeText(const ConnectState &state)
{
    switch (state.server.phase) {
    case ServerPhase::Off:
    case ServerPhase::Stopping:
        return ConnectPage::tr("⚠ The server is off. Programs cannot use it until you turn it on.");
    case ServerPhase::Starting:
        return ConnectPage::tr("The server is starting…");
    case ServerPhase::Failed:
        return ConnectPage::tr("⚠ The server could not start. See Overview for the reason.");
    case ServerPhase::On:
        break;
    }
    if (!state.isSignedIn) {
        return ConnectPage::tr("⚠ You are not signed in, so requests are refused. Sign in on the "
                               "Overview page.");
    }
    if (state.isDemo)
        return ConnectPage::tr("Demo: programs that you connect now get simulated responses.");
    return {};
}

} // namespace

ConnectPage::ConnectPage(ClientRecipes &recipes, QWidget *parent)
    : QScrollArea(parent)
    , m_recipes(recipes)
{
    auto *content = new QWidget(this);
    m_notice = makeNotice(content);
    m_testPrompt = new TestPromptCard(content);
    m_picker = new ClientPicker(recipes, content);
    m_card = new ClientCard(content);
    m_devices = new DevicesCard(content);
    m_names = new ModelNamesCard(content);

    auto *all = new QVBoxLayout(content);
    const int margin = spacing(this, 0.9);
    all->setContentsMargins(margin, margin, margin, margin);
    all->setSpacing(margin);
    all->addWidget(m_notice);
    all->addWidget(m_testPrompt);
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pair->setSpacing(margin);
    m_pair->addWidget(m_picker, 2);
    m_pair->addWidget(m_card, 5);
    all->addLayout(m_pair);
    all->addWidget(m_devices);
    all->addWidget(m_names);
    all->addStretch(1);

    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Connect"));
    connectRequests();
    setState({});
    showClient();
}

QWidget *ConnectPage::makeNotice(QWidget *parent)
{
    auto *notice = new QWidget(parent);
    m_noticeWords = makeText(notice);
    m_switchOn = new PrimaryButton(tr("Turn &on the server"), notice);
    m_overview = makeButton(tr("Go to O&verview"), notice);
    auto *buttons = new FlowLayout(spacing(this, 0.4));
    buttons->addWidget(m_switchOn);
    buttons->addWidget(m_overview);
    auto *layout = new QVBoxLayout(notice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_noticeWords);
    layout->addLayout(buttons);
    return notice;
}

void ConnectPage::connectRequests()
{
    connect(m_switchOn, &QPushButton::clicked, this, [this] { Q_EMIT serverOnRequested(true); });
    connect(m_overview, &QPushButton::clicked, this, &ConnectPage::overviewRequested);
    connect(m_testPrompt, &TestPromptCard::sendRequested, this, &ConnectPage::sendRequested);
    connect(m_testPrompt, &TestPromptCard::stopRequested, this, &ConnectPage::stopRequested);
    connect(m_names, &ModelNamesCard::settingRequested, this, &ConnectPage::aliasSettingRequested);
    connect(m_picker, &ClientPicker::clientChosen, this, &ConnectPage::showClient);
    connect(&m_recipes, &ClientRecipes::valuesChanged, this, &ConnectPage::showClient);
    connect(&m_recipes, &ClientRecipes::statusesChanged, this, &ConnectPage::showClient);
    connect(m_card, &ClientCard::setupRequested, this, [this](bool replacesModel) {
        Q_EMIT setupRequested(m_picker->chosen(), replacesModel);
    });
    connect(m_card, &ClientCard::undoRequested, this,
            [this] { Q_EMIT undoRequested(m_picker->chosen()); });
}

void ConnectPage::setState(const ConnectState &state)
{
    m_state = state;
    m_recipes.setState(state);
    m_testPrompt->setConnect(state);
    m_devices->setUrls(state.deviceUrls);
    m_names->setState(state);
    showNotice();
    m_card->setSetup(m_setups.value(m_picker->chosen()), state.isDemo);
}

void ConnectPage::setTestPrompt(const TestPromptState &state)
{
    m_testPrompt->setTestPrompt(state);
}

void ConnectPage::setSetup(const QString &client, const SetupState &state)
{
    m_setups.insert(client, state);
    if (client == m_picker->chosen())
        m_card->setSetup(state, m_state.isDemo);
}

void ConnectPage::askSetup(const SetupPreview &preview)
{
    auto *dialog = new SetupDialog(preview, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, client = preview.client] { Q_EMIT setupConfirmed(client); });
    dialog->open();
}

void ConnectPage::choose(const QString &client)
{
    m_picker->choose(client);
}

void ConnectPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitWidth();
}

void ConnectPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void ConnectPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    Q_EMIT shown();
}

void ConnectPage::showNotice()
{
    const QString words = noticeText(m_state);
    m_noticeWords->setText(words);
    m_notice->setVisible(!words.isEmpty());
    const ServerPhase phase = m_state.server.phase;
    m_switchOn->setVisible(phase == ServerPhase::Off);
    m_overview->setVisible(phase == ServerPhase::Failed
                           || (phase == ServerPhase::On && !m_state.isSignedIn));
}

void ConnectPage::showClient()
{
    const QString client = m_picker->chosen();
    m_card->setView(m_recipes.view(client));
    m_card->setStatus(m_recipes.statusText(client));
    m_card->setSetup(m_setups.value(client), m_state.isDemo);
}

void ConnectPage::fitWidth()
{
    const bool isWide =
        viewport()->width() >= CharactersForListAndCard * fontMetrics().averageCharWidth();
    m_pair->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_picker->setWide(isWide);
}

} // namespace ui
