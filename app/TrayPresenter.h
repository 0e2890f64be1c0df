// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Tray.h"
#include "ui/TrayMenu.h"
#include "ui/models/Notices.h"
#include "ui/models/OverviewState.h"

#include <QtCore/QTimer>
#include <QtWidgets/QSystemTrayIcon>

namespace ui {
class LimitsModel;
}

namespace app {

//! The icon in the tray with tool tip, menu and messages. Touches the desktop only with what has
//! changed. Messages wait until there is a tray; of several that come within a moment, as at the
//! start, the most important is shown.
class TrayPresenter : public QObject
{
    Q_OBJECT

public:
    //! The model must outlive the presenter.
    explicit TrayPresenter(const ui::LimitsModel &limits, QObject *parent = nullptr);
    ~TrayPresenter() override;

    void show();
    void hide();
    [[nodiscard]] ui::TrayMenu &menu() { return m_menu; }

    void setState(const ui::OverviewState &state);
    void notify(const ui::Notice &notice);

Q_SIGNALS:
    //! The icon or a message was clicked.
    void openRequested();

private:
    void refresh();
    void showFace();
    void activate(QSystemTrayIcon::ActivationReason reason);
    void showWaiting();

    const ui::LimitsModel &m_limits;
    ui::OverviewState m_state;
    ui::TrayMenu m_menu;
    QSystemTrayIcon m_icon;
    std::optional<ui::TrayFace> m_face;
    QString m_toolTip;
    QList<ui::LimitView> m_views;
    QList<ui::Notice> m_waiting;
    QTimer m_gathering;
};

} // namespace app
