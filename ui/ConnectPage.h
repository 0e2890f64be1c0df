// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/ConnectState.h"

#include <QtCore/QMap>
#include <QtWidgets/QScrollArea>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class ClientCard;
class ClientPicker;
class ClientRecipes;
class DevicesCard;
class ModelNamesCard;
class TestPromptCard;

//! The page that gets programs connected: is the server ready, does it respond, and how is each
//! program set up. Shows what it is given and emits what a person requests.
class ConnectPage : public QScrollArea
{
    Q_OBJECT

public:
    //! The recipes must outlive the page.
    explicit ConnectPage(ClientRecipes &recipes, QWidget *parent = nullptr);

    void setState(const ConnectState &state);
    void setTestPrompt(const TestPromptState &state);
    void setSetup(const QString &client, const SetupState &state);
    [[nodiscard]] SetupState setup(const QString &client) const { return m_setups.value(client); }
    //! Asks for confirmation, which is setupConfirmed().
    void askSetup(const SetupPreview &preview);
    //! Shows the recipe of one client.
    void choose(const QString &client);

Q_SIGNALS:
    //! The page came into sight: what changes behind its back may be looked up again.
    void shown();
    void serverOnRequested(bool on);
    void overviewRequested();
    //! The setting with the names that a person gives to models.
    void aliasSettingRequested();
    void sendRequested(const QString &model, const QString &prompt);
    void stopRequested();
    //! With `replacesModel` also where the file names another model.
    void setupRequested(const QString &client, bool replacesModel);
    void setupConfirmed(const QString &client);
    void undoRequested(const QString &client);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeNotice(QWidget *parent);
    void connectRequests();
    void showNotice();
    void showClient();
    void fitWidth();

    ClientRecipes &m_recipes;
    ConnectState m_state;
    QMap<QString, SetupState> m_setups;
    QWidget *m_notice;
    QLabel *m_noticeWords = nullptr;
    QPushButton *m_switchOn = nullptr;
    QPushButton *m_overview = nullptr;
    TestPromptCard *m_testPrompt;
    ClientPicker *m_picker;
    ClientCard *m_card;
    QBoxLayout *m_pair;
    DevicesCard *m_devices;
    ModelNamesCard *m_names;
};

} // namespace ui
