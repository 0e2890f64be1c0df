// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/SettingsState.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class CopyButton;
class ErrorView;

//! The API key: whether there is one, made, replaced and removed; shown once, when it is made.
//! Replacing and removing ask first, because programs have to be told.
class ApiKeyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ApiKeyPanel(QWidget *parent = nullptr);

    //! `lock` names what fixes the key.
    void setState(const SettingsState &state, const QString &lock);

Q_SIGNALS:
    void keyRequested();
    void removalRequested();
    //! Look again whether there is one.
    void lookRequested();
    //! The new key is not to be shown any more.
    void seen();

private:
    enum class Question { None, Replace, Remove };

    [[nodiscard]] QWidget *makeNewKey();
    [[nodiscard]] QWidget *makeQuestion();
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QString stateWords() const;
    void ask(Question question);
    void respond();
    void showState();

    core::ApiKeyState m_state;
    QString m_lock;
    Question m_question = Question::None;
    QLabel *m_words;
    ErrorView *m_error;
    QPushButton *m_again;
    QWidget *m_newKey;
    QLineEdit *m_key;
    CopyButton *m_copy;
    QWidget *m_asking;
    QLabel *m_questionWords;
    QPushButton *m_yes;
    QWidget *m_buttons;
    QPushButton *m_make;
    QPushButton *m_replace;
    QPushButton *m_remove;
};

} // namespace ui
