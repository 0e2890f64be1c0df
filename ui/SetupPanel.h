// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ConnectState.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace ui {

class ErrorView;
class PrimaryButton;

//! *Set up for me* of one client: what it does, what became of it, and the way back.
class SetupPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SetupPanel(QWidget *parent = nullptr);

    void setState(const SetupState &state, bool isDemo);

Q_SIGNALS:
    void setupRequested();
    void undoRequested();

private:
    QLabel *m_words;
    QLabel *m_backup;
    ErrorView *m_error;
    PrimaryButton *m_setup;
    QPushButton *m_undo;
};

} // namespace ui
