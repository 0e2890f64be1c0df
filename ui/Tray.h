// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/LimitsModel.h"
#include "ui/models/OverviewState.h"

#include <QtGui/QIcon>
#include <QtWidgets/QMenu>

class QPainter;
class QPalette;

namespace ui {

//! What the icon in the tray shows: a plain value.
struct TrayFace
{
    std::optional<double> shortPercent; //!< the shorter window, the bar above
    std::optional<double> longPercent;  //!< the longer one, the bar below
    bool isOn = false;                  //!< filled; otherwise hollow outlines
    bool needsAttention = false;        //!< a dot
    bool isStale = false;               //!< dimmed

    friend bool operator==(const TrayFace &, const TrayFace &) = default;
};

//! The plan's own windows of `views`, short before long, on the two bars.
[[nodiscard]] TrayFace toTrayFace(const QList<LimitView> &views, bool isOn, bool needsAttention);

//! Draws the face into a square of `side` device-independent pixels at the origin.
void paintTrayFace(QPainter &painter, const TrayFace &face, double side, const QPalette &palette);

//! An icon that draws itself for every size and scale that the panel asks for.
[[nodiscard]] QIcon makeTrayIcon(const TrayFace &face, const QPalette &palette);

//! "ChatMock – on · 127.0.0.1:8000 · 5 h 42 % · week 17 %"
[[nodiscard]] QString trayToolTip(const QString &serverText, const QList<LimitView> &views,
                                  bool isDemo);

//! The menu of the tray icon. The lines of information open the window when chosen.
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
