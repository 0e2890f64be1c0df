// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/LimitsModel.h"
#include "ui/models/OverviewState.h"

#include <QtWidgets/QMenu>

namespace ui {

//! What of the settings can be changed in the menu, and to what.
struct TrayChoices
{
    QStringList models; //!< of the account, as they are named in requests
    QString model;      //!< used for every request; empty = the one that a program asks for
    QList<std::pair<QString, QString>> efforts; //!< name and label
    QString effort;
    bool isModelFixed = false; //!< by a flag or a variable
    bool isEffortFixed = false;

    friend bool operator==(const TrayChoices &, const TrayChoices &) = default;
};

//! The menu of the tray icon. The lines of information open the window when chosen.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    void setState(const OverviewState &state);
    void setLimits(const QList<LimitView> &views);
    void setStartsAtLogin(bool starts);
    void setChoices(const TrayChoices &choices);
    //! The names of the window's pages, in their order.
    void setPages(const QStringList &names);

Q_SIGNALS:
    void serverOnRequested(bool on);
    void refreshRequested();
    void pageRequested(int index);
    //! The requests that are running were chosen.
    void requestsRequested();
    //! Empty: the one that a program asks for.
    void modelRequested(const QString &model);
    void effortRequested(const QString &effort);
    void copyBaseUrlRequested();
    void openRequested();
    void signInRequested();
    void signOutRequested();
    void startAtLoginRequested(bool starts);
    void quitRequested();

private:
    void fillModels();
    void fillEfforts();

    TrayChoices m_choices;
    QAction *m_status;
    QAction *m_serverOn;
    QAction *m_running;
    QAction *m_limitsEnd; //!< the separator below the limit lines
    QList<QAction *> m_limits;
    QAction *m_refresh;
    QAction *m_copy;
    QMenu *m_pages;
    QMenu *m_models;
    QMenu *m_efforts;
    QAction *m_signIn;
    QMenu *m_account;
    QAction *m_startAtLogin;
};

} // namespace ui
