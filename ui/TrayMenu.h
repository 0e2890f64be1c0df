// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/LimitView.h"
#include "ui/models/OverviewState.h"

#include <QtWidgets/QMenu>

namespace ui {

//! The menu of the tray icon. The lines that tell something open the window when chosen.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    void setState(const OverviewState &state);
    void setLimits(const QList<LimitView> &views);
    void setStartsAtLogin(bool starts);

Q_SIGNALS:
    void serverOnRequested(bool on);
    void copyBaseUrlRequested();
    void openRequested();
    void signInRequested();
    void signOutRequested();
    void startAtLoginRequested(bool starts);
    void quitRequested();

private:
    QAction *m_status;
    QAction *m_serverOn;
    QAction *m_limitsEnd; //!< the separator below the limit lines
    QList<QAction *> m_limits;
    QAction *m_copy;
    QAction *m_signIn;
    QMenu *m_account;
    QAction *m_startAtLogin;
};

} // namespace ui
