// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/OverviewState.h"

class QLabel;
class QPushButton;

namespace ui {

class CopyButton;
class ErrorView;
class SwitchButton;

//! The switch of the server, its state, its address, and what to do when it failed.
class ServerCard : public Card
{
    Q_OBJECT

public:
    explicit ServerCard(QWidget *parent = nullptr);

    void setState(const OverviewState &state);

Q_SIGNALS:
    void serverOnRequested(bool on);
    //! Use another port from now on, and start there.
    void portRequested(int port);
    //! Listen on no address that other devices can reach, and start.
    void onlyThisComputerRequested();

private:
    void useAlternativePort();

    SwitchButton *m_switch;
    QLabel *m_words;
    ErrorView *m_error;
    QPushButton *m_otherPort;
    QPushButton *m_onlyHere;
    QPushButton *m_retry;
    QLabel *m_urlCaption;
    QLabel *m_url;
    CopyButton *m_copy;
    QLabel *m_ollama;
    int m_alternativePort = 0;
};

} // namespace ui
