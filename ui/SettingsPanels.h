// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/SettingsForm.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class CopyButton;
class ErrorView;

//! The API key: whether there is one, copied, created, replaced and removed; shown only when it was
//! just created. Replacing and removing must be confirmed, because programs then need the new key.
class ApiKeyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ApiKeyPanel(QWidget *parent = nullptr);

    //! `lock` names what fixes the key.
    void setState(const SettingsState &state, const QString &lock);
    //! Emits keyRequested(); the new key gets the keyboard focus.
    void requestKey();

Q_SIGNALS:
    void keyRequested();
    //! It needs more room now.
    void newKeyShown();
    void removalRequested();
    //! Reads the key again after a failure.
    void lookupRequested();
    //! The new key must not be shown any more.
    void seen();

private:
    enum class Confirmation { None, Replace, Remove };

    [[nodiscard]] QWidget *makeNewKey();
    [[nodiscard]] QWidget *makeConfirmation();
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QString stateText() const;
    void confirm(Confirmation what);
    void acceptConfirmation();
    void showState();
    void keepFocus(bool isNewKey);

    core::ApiKeyState m_state;
    QString m_lock;
    Confirmation m_pending = Confirmation::None;
    bool m_isAwaitingKey = false; //!< the person asked for one
    bool m_isAwaitingRemoval = false;
    QLabel *m_stateLabel;
    ErrorView *m_errorView;
    QPushButton *m_again;
    QWidget *m_newKey;
    QLineEdit *m_key;
    CopyButton *m_copy;
    QWidget *m_confirmation;
    QLabel *m_confirmationText;
    QPushButton *m_yes;
    QWidget *m_buttons;
    CopyButton *m_copyKey;
    QPushButton *m_make;
    QPushButton *m_replace;
    QPushButton *m_remove;
};

//! The models of the account, and a button that refreshes them.
class ModelsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ModelsPanel(QWidget *parent = nullptr);

    void setState(const SettingsState &state);

Q_SIGNALS:
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    QList<core::Model> m_models;
    QLabel *m_stateLabel;
    QPushButton *m_refresh;
    QListWidget *m_list;
    ErrorView *m_errorView;
};

} // namespace ui
