// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ServerCard.h"

#include "core/net/Addresses.h"
#include "ui/AddressRows.h"
#include "ui/Buttons.h"
#include "ui/ErrorView.h"
#include "ui/Theme.h"
#include "ui/models/ErrorMessage.h"
#include "ui/models/TimeText.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using ServerPhase = core::ServerState::Phase;

namespace ui {

namespace {

//! A computer with several networks has several; the list is not what the page is for.
constexpr qsizetype MostDeviceUrls = 3;

QString stateWords(const OverviewState &state, bool isRefused)
{
    switch (state.server.phase) {
    case ServerPhase::Off:
        return ServerCard::tr("Off. Programs cannot use ChatMock.");
    case ServerPhase::Starting:
        return ServerCard::tr("Starting…");
    case ServerPhase::On:
        if (!state.isSignedIn())
            return ServerCard::tr("On, but you are not signed in: requests fail.");
        if (isRefused)
            return ServerCard::tr("On, but requests fail at the moment.");
        return core::isLoopback(state.server.host)
            ? ServerCard::tr("On. Programs on this computer can use it.")
            : ServerCard::tr("On. Other devices on your network can use it, too.");
    case ServerPhase::Stopping:
        return ServerCard::tr("Stopping…");
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
        return ServerCard::tr("Checking Ollama's port %1…").arg(port.port);
    case Phase::On:
        return ServerCard::tr("Programs for Ollama find the server on port %1.").arg(port.port);
    case Phase::Failed:
        return ServerCard::tr("Another program is using Ollama's port %1. Close it, or enter the "
                              "base URL in your programs.")
            .arg(port.port);
    }
    return {};
}

//! "14:05, Claude Code: The conversation is too long for this model."
QString failureWords(const LastFailure &failure, qint64 now)
{
    const QString time = momentText(failure.at, now, QLocale());
    if (failure.program.isEmpty())
        return ServerCard::tr("Last failure: %1. %2", "time, sentence").arg(time, failure.sentence);
    return ServerCard::tr("Last failure: %1, %2. %3", "time, program, sentence")
        .arg(time, failure.program, failure.sentence);
}

std::optional<ErrorMessage> accountMessage(const std::optional<LastFailure> &failure, qint64 now)
{
    if (!failure || !isOfAccount(*failure))
        return std::nullopt;
    core::Error error = failure->error;
    if (failure->retryAt) {
        if (*failure->retryAt <= now)
            return std::nullopt; // it may work again
        error.retryAfter = std::chrono::seconds(*failure->retryAt - now);
    }
    return toErrorMessage(error);
}

} // namespace

ServerCard::ServerCard(QWidget *parent)
    : Card(tr("Server"), parent)
    , m_switch(new SwitchButton(tr("&Server on"), this))
    , m_words(makeText(this))
    , m_error(new ErrorView(this))
    , m_otherPort(makeButton({}, this))
    , m_onlyHere(makeButton(tr("Only this computer"), this))
    , m_retry(makeButton(tr("Try again"), this))
    , m_requestsError(new ErrorView(this))
    , m_url(makeText(this))
    , m_copy(new CopyButton(tr("&Copy"), tr("Copy the base URL"), this))
    , m_devices(new QWidget(this))
    , m_deviceUrls(new AddressRows(m_devices))
    , m_ollama(makeSecondaryText(this))
    , m_failure(new QWidget(this))
    , m_failureWords(makeSecondaryText(m_failure))
    , m_showFailure(makeButton(tr("Show"), m_failure))
{
    m_switch->setAccessibleName(tr("Server on"));
    m_error->addRemedy(m_otherPort);
    m_error->addRemedy(m_onlyHere);
    m_onlyHere->setToolTip(tr("Other devices on your network can then no longer use it"));
    m_error->addRemedy(m_retry);
    body()->addWidget(m_switch, 0, Qt::AlignLeading);
    body()->addWidget(m_words);
    body()->addWidget(m_error);
    body()->addWidget(m_requestsError);
    addAddresses();
    body()->addWidget(m_ollama);
    auto *failure = new QHBoxLayout(m_failure);
    failure->setContentsMargins(0, 0, 0, 0);
    failure->addWidget(m_failureWords, 1);
    failure->addWidget(m_showFailure, 0, Qt::AlignTop);
    m_showFailure->setAccessibleName(tr("Show the request that failed"));
    body()->addWidget(m_failure);
    body()->addStretch();

    connect(m_switch, &QCheckBox::toggled, this, &ServerCard::serverOnRequested);
    connect(m_otherPort, &QPushButton::clicked, this, &ServerCard::useAlternativePort);
    connect(m_onlyHere, &QPushButton::clicked, this, &ServerCard::onlyThisComputerRequested);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT serverOnRequested(true); });
    connect(m_showFailure, &QPushButton::clicked, this, &ServerCard::lastFailureRequested);
}

void ServerCard::addAddresses()
{
    QLabel *caption = makeSecondaryText(this);
    caption->setText(tr("Base URL for your programs"));
    auto *address = new QHBoxLayout;
    address->addWidget(m_url, 1);
    address->addWidget(m_copy, 0, Qt::AlignTop);
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_url->setAccessibleName(tr("Base URL"));
    QLabel *deviceCaption = makeSecondaryText(m_devices);
    deviceCaption->setText(tr("Base URL for other devices"));
    auto *devices = new QVBoxLayout(m_devices);
    devices->setContentsMargins(0, 0, 0, 0);
    devices->addWidget(deviceCaption);
    devices->addWidget(m_deviceUrls);
    body()->addSpacing(spacing(this, 0.2));
    body()->addWidget(caption);
    body()->addLayout(address);
    body()->addWidget(m_devices);
}

void ServerCard::setState(const OverviewState &state)
{
    m_state = state;
    const core::ServerState &server = state.server;
    {
        const QSignalBlocker blocker(m_switch);
        m_switch->setChecked(server.phase == ServerPhase::On
                             || server.phase == ServerPhase::Starting);
    }
    setTitle(state.isDemo ? tr("Server (Demo)") : tr("Server"));
    showError();
    showFailure();
    const QString url = server.baseUrl.isEmpty() ? state.baseUrl : server.baseUrl;
    m_url->setText(url);
    m_copy->setPayload(url);
    m_copy->setEnabled(!url.isEmpty());
    showDeviceUrls();
    const QString ollama = ollamaWords(server.ollama);
    m_ollama->setText(ollama);
    m_ollama->setToolTip(server.ollama.error ? server.ollama.error->message : QString());
    m_ollama->setVisible(!ollama.isEmpty());
}

void ServerCard::setLimit(const std::optional<ReachedLimit> &limit, qint64 now)
{
    m_limit = limit;
    m_now = now;
    showFailure();
}

void ServerCard::showError()
{
    const core::ServerState &server = m_state.server;
    m_error->setServerError(server.error, server.wantedPort > 0 ? server.wantedPort : server.port);
    m_retry->setVisible(server.phase == ServerPhase::Failed);
    const int port = server.error ? server.alternativePort : 0;
    m_otherPort->setText(tr("Use %1", "another port").arg(port));
    m_otherPort->setAccessibleName(tr("Use port %1").arg(port));
    m_otherPort->setVisible(port > 0);
    m_onlyHere->setVisible(server.error && server.error->param == "host"_L1);
}

void ServerCard::showFailure()
{
    std::optional<ErrorMessage> message;
    if (m_state.isSignedIn()) {
        message = m_limit ? ErrorMessage{m_limit->sentence, m_limit->remedy, {}}
                          : accountMessage(m_state.lastFailure, m_now);
    }
    m_words->setText(stateWords(m_state, message.has_value()));
    m_requestsError->setMessage(message);
    const std::optional<LastFailure> &failure = m_state.lastFailure;
    // What stands above in full is not said twice.
    const bool isSaid = failure && isOfAccount(*failure) && message
        && (!m_limit || failure->error.code == core::ErrorCode::UsageLimit);
    m_failure->setVisible(failure && !isSaid);
    if (failure)
        m_failureWords->setText(failureWords(*failure, m_now));
}

void ServerCard::showDeviceUrls()
{
    const QStringList urls = m_state.deviceUrls.mid(0, MostDeviceUrls);
    m_deviceUrls->setUrls(urls);
    m_devices->setVisible(!urls.isEmpty());
}

void ServerCard::useAlternativePort()
{
    if (m_state.server.error && m_state.server.alternativePort > 0)
        Q_EMIT portRequested(m_state.server.alternativePort);
}

} // namespace ui
