// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/ConnectState.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class CopyButton;
class ErrorView;
class PrimaryButton;

//! *Try it*: a prompt for the local server, and the response as it comes.
class TestPromptCard : public Card
{
    Q_OBJECT

public:
    explicit TestPromptCard(QWidget *parent = nullptr);

    void setConnect(const ConnectState &state);
    void setTestPrompt(const TestPromptState &state);

Q_SIGNALS:
    void sendRequested(const QString &model, const QString &prompt);
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void setModels(const ConnectState &state);
    void send();
    void showButtons();
    void fitHeights();

    QLineEdit *m_prompt;
    QComboBox *m_models;
    PrimaryButton *m_send;
    QPushButton *m_stop;
    QLabel *m_words;
    ErrorView *m_error;
    QPushButton *m_reasoningToggle;
    QPlainTextEdit *m_reasoning;
    QPlainTextEdit *m_response;
    CopyButton *m_copy;
    TestPromptState m_state;
    bool m_isServerOn = false;
};

} // namespace ui
