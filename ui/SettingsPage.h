// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/SettingStrings.h"
#include "ui/models/SettingsState.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace ui {

class ApiKeyPanel;
class Card;
class ErrorView;
class ModelsPanel;
class SettingEditor;
class SettingRow;
class SettingsForm;

//! The page of settings: every row of the table of settings in a form, in groups, with a search.
//! Shows the draft and emits wishes; it never changes a setting itself.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    //! The draft must outlive the page.
    explicit SettingsPage(const SettingsForm &draft, QWidget *parent = nullptr);

    void setState(const SettingsState &state);

Q_SIGNALS:
    void valueRequested(const QString &name, const QString &text);
    void resetRequested(const QString &name);
    void apiKeyRequested();
    void apiKeyRemovalRequested();
    //! The API key could not be read: once more.
    void apiKeyLookRequested();
    void apiKeySeen();
    void modelsRefreshRequested();
    void startAtLoginRequested(bool starts);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Group
    {
        Card *card = nullptr;
        QWidget *body = nullptr;
        QPushButton *toggle = nullptr; //!< of a group that is folded away at first
        QString title;
    };

    void makeGroups(QBoxLayout *layout);
    void makeRows();
    SettingRow *addRow(SettingSection section, const QString &name, const SettingStrings &words,
                       SettingEditor *editor);
    void addServerParts();
    void addLanAccess();
    void addStartAtLogin();
    void showRow(const QString &name);
    void showLanAccess();
    void showServerFault();
    void filter(const QString &needle);
    void fitWidth();

    const SettingsForm &m_draft;
    SettingsState m_state;
    QLineEdit *m_search;
    QLabel *m_nothing;
    QLabel *m_demo;
    ErrorView *m_storeFault;
    QScrollArea *m_area;
    QHash<SettingSection, Group> m_groups;
    QList<SettingRow *> m_rows;
    ErrorView *m_serverFault = nullptr;
    QPushButton *m_otherPort = nullptr;
    ApiKeyPanel *m_key = nullptr;
    ModelsPanel *m_models = nullptr;
    SettingRow *m_startAtLogin = nullptr;
    QLabel *m_addresses = nullptr;
    QPushButton *m_makeKey = nullptr; //!< that the open door needs
};

} // namespace ui
