// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/SettingStrings.h"
#include "ui/models/SettingsForm.h"

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
class SettingsTransfer;

//! The page of settings: every row of the table of settings in a form, in groups, with a search.
//! Entries go to the form; everything else is requested by signals.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    //! The form must outlive the page.
    explicit SettingsPage(SettingsForm &form, QWidget *parent = nullptr);

    void setState(const SettingsState &state);
    //! Scrolls to the row of a setting, which gets the keyboard focus.
    void reveal(const QString &name);
    [[nodiscard]] SettingsTransfer &transfer() { return *m_transfer; }

Q_SIGNALS:
    void apiKeyRequested();
    void apiKeyRemovalRequested();
    //! Reads the API key again after a failure.
    void apiKeyLookupRequested();
    //! The new key was seen and is not to be shown any more.
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
        QPushButton *toggle = nullptr; //!< of a group that is collapsed at first
        QString title;
    };

    void fillArea(int margin);
    void makeGroups(QBoxLayout *layout);
    void makeRows();
    SettingRow *addRow(SettingSection section, const QString &name, const SettingStrings &strings,
                       SettingEditor *editor);
    void addTransfer();
    void addModels();
    void addServerControls();
    void addLanAccess();
    void addStartAtLogin();
    void openGroup(const Group &group, bool isOpen);
    void scrollTo(QWidget *widget);
    void showRow(const QString &name);
    void showLanAccess();
    void showServerError();
    void filter(const QString &text);
    bool filterGroup(SettingSection section, const QString &needle);
    void fitWidth();

    SettingsForm &m_form;
    SettingsState m_state;
    QLineEdit *m_search;
    QLabel *m_noMatch;
    QLabel *m_demo;
    ErrorView *m_storeError;
    QScrollArea *m_area;
    QHash<SettingSection, Group> m_groups;
    QList<SettingRow *> m_rows;
    ErrorView *m_serverError = nullptr;
    QPushButton *m_otherPort = nullptr;
    ApiKeyPanel *m_key = nullptr;
    ModelsPanel *m_models = nullptr;
    SettingsTransfer *m_transfer = nullptr;
    SettingRow *m_startAtLogin = nullptr;
    QLabel *m_addresses = nullptr;
    QPushButton *m_makeKey = nullptr; //!< that LAN access needs
};

} // namespace ui
