// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/LimitsModel.h"
#include "ui/models/OverviewState.h"

class QLabel;
class QPushButton;

namespace ui {

class AddressRows;
class CopyButton;
class ErrorView;
class SwitchButton;

//! The switch of the server, its state, its addresses, and what to do when it failed or when every
//! request would fail. Below that the last request that failed.
class ServerCard : public Card
{
    Q_OBJECT

public:
    explicit ServerCard(QWidget *parent = nullptr);

    void setState(const OverviewState &state);
    //! Why requests are refused by the limits, if they are; `now` in unix seconds.
    void setLimit(const std::optional<ReachedLimit> &limit, qint64 now);

Q_SIGNALS:
    void serverOnRequested(bool on);
    //! Use another port from now on, and start there.
    void portRequested(int port);
    //! Listen on no address that other devices can reach, and start.
    void onlyThisComputerRequested();
    //! The request that failed last, in the list of requests.
    void lastFailureRequested();

private:
    void addAddresses();
    void useAlternativePort();
    void showError();
    void showFailure();
    void showDeviceUrls();

    OverviewState m_state;
    std::optional<ReachedLimit> m_limit;
    qint64 m_now = 0;
    SwitchButton *m_switch;
    QLabel *m_words;
    ErrorView *m_error;
    QPushButton *m_otherPort;
    QPushButton *m_onlyHere;
    QPushButton *m_retry;
    ErrorView *m_requestsError; //!< why every request fails
    QLabel *m_url;
    CopyButton *m_copy;
    QWidget *m_devices;
    AddressRows *m_deviceUrls;
    QLabel *m_ollama;
    QWidget *m_failure;
    QLabel *m_failureWords;
    QPushButton *m_showFailure;
};

} // namespace ui
