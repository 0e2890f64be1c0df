// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ServerCard.h"

#include "core/net/Addresses.h"
#include "ui/Buttons.h"
#include "ui/ErrorView.h"
#include "ui/Theme.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using ServerPhase = core::ServerState::Phase;

namespace ui {

namespace {

QString stateWords(const OverviewState &state)
{
    switch (state.server.phase) {
    case ServerPhase::Off:
        return ServerCard::tr("Off. Programs cannot use ChatMock now.");
    case ServerPhase::Starting:
        return ServerCard::tr("Starting …");
    case ServerPhase::On:
        if (!state.isSignedIn())
            return ServerCard::tr("On, but nobody is signed in: requests are refused.");
        return core::isLoopback(state.server.host)
            ? ServerCard::tr("On. Programs on this computer can use it.")
            : ServerCard::tr("On. Other devices in your network can use it, too.");
    case ServerPhase::Stopping:
        return ServerCard::tr("Stopping; running answers may end.");
    case ServerPhase::Failed:
        break;
    }
    return ServerCard::tr("Not running.");
}

//! Empty while the second port is not wanted.
QString ollamaWords(const core::SecondPort &port)
{
    using Phase = core::SecondPort::Phase;
    switch (port.phase) {
    case Phase::Off:
        break;
    case Phase::Asking:
        return ServerCard::tr("Looking who is on Ollama's port %1 …").arg(port.port);
    case Phase::On:
        return ServerCard::tr("Programs for Ollama find it on port %1.").arg(port.port);
    case Phase::Failed:
        return ServerCard::tr(
                   "Another program is on Ollama's port %1. Stop it, or give your programs "
                   "the base URL.")
            .arg(port.port);
    }
    return {};
}

} // namespace

ServerCard::ServerCard(QWidget *parent)
    : Card(tr("Server"), parent)
    , m_switch(new SwitchButton(tr("&Server on"), this))
    , m_words(makeText(this))
    , m_error(new ErrorView(this))
    , m_otherPort(new QPushButton(this))
    , m_onlyHere(new QPushButton(tr("Only this computer"), this))
    , m_retry(new QPushButton(tr("Try again"), this))
    , m_urlCaption(makeSecondaryText(this))
    , m_url(makeText(this))
    , m_copy(new CopyButton(tr("&Copy"), tr("Copy the base URL"), this))
    , m_ollama(makeSecondaryText(this))
{
    m_switch->setAccessibleName(tr("Server on"));
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_url->setAccessibleName(tr("Base URL"));
    m_urlCaption->setText(tr("Base URL for your programs"));

    m_error->addRemedy(m_otherPort);
    m_error->addRemedy(m_onlyHere);
    m_onlyHere->setToolTip(tr("Other devices in your network cannot use it then"));
    m_error->addRemedy(m_retry);
    auto *address = new QHBoxLayout;
    address->addWidget(m_url, 1);
    address->addWidget(m_copy, 0, Qt::AlignTop);

    body()->addWidget(m_switch, 0, Qt::AlignLeading);
    body()->addWidget(m_words);
    body()->addWidget(m_error);
    body()->addSpacing(spacing(this, 0.2));
    body()->addWidget(m_urlCaption);
    body()->addLayout(address);
    body()->addWidget(m_ollama);
    body()->addStretch();

    connect(m_switch, &QCheckBox::toggled, this, &ServerCard::serverOnRequested);
    connect(m_otherPort, &QPushButton::clicked, this, &ServerCard::useAlternativePort);
    connect(m_onlyHere, &QPushButton::clicked, this, &ServerCard::onlyThisComputerRequested);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT serverOnRequested(true); });
}

void ServerCard::setState(const OverviewState &state)
{
    const core::ServerState &server = state.server;
    {
        const QSignalBlocker blocker(m_switch);
        m_switch->setChecked(server.phase == ServerPhase::On
                             || server.phase == ServerPhase::Starting);
    }
    setTitle(state.isDemo ? tr("Server (Demo)") : tr("Server"));
    m_words->setText(stateWords(state));
    const bool hasFailed = server.phase == ServerPhase::Failed;
    m_error->setServerError(server.error, server.wantedPort > 0 ? server.wantedPort : server.port);
    m_retry->setVisible(hasFailed);
    m_alternativePort = server.error ? server.alternativePort : 0;
    m_otherPort->setText(tr("Use %1", "another port").arg(m_alternativePort));
    m_otherPort->setAccessibleName(tr("Use port %1").arg(m_alternativePort));
    m_otherPort->setVisible(m_alternativePort > 0);
    m_onlyHere->setVisible(server.error && server.error->param == "host"_L1);
    const QString url = server.baseUrl.isEmpty() ? state.baseUrl : server.baseUrl;
    m_url->setText(url);
    m_copy->setPayload(url);
    m_copy->setEnabled(!url.isEmpty());
    const QString ollama = ollamaWords(server.ollama);
    m_ollama->setText(ollama);
    m_ollama->setToolTip(server.ollama.error ? server.ollama.error->message : QString());
    m_ollama->setVisible(!ollama.isEmpty());
}

void ServerCard::useAlternativePort()
{
    if (m_alternativePort > 0)
        Q_EMIT portRequested(m_alternativePort);
}

} // namespace ui
