// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/LimitsModel.h"
#include "ui/models/OverviewState.h"

#include <QtGui/QIcon>

class QPainter;

namespace ui {

//! What the icon in the tray shows: a plain value.
struct TrayFace
{
    std::optional<double> shortPercent; //!< the shorter window, the bar above
    std::optional<double> longPercent;  //!< the longer one, the bar below
    bool isOn = false;                  //!< otherwise empty outlines and a stroke across
    bool needsAttention = false;        //!< a dot
    bool isStale = false;               //!< in stripes

    friend bool operator==(const TrayFace &, const TrayFace &) = default;
};

//! Two windows of `views`, the shorter above: the plan's shortest and longest, or, when another one
//! is worse than both, that one and the plan's longest.
[[nodiscard]] TrayFace toTrayFace(const QList<LimitView> &views, bool isOn, bool needsAttention);

//! Draws the face into a square of `side` device-independent pixels at the origin. Knows nothing of
//! the panel behind it, of which a program is told neither colour nor theme: everything is opaque,
//! light inside a dark rim, so that one of both stands out from any panel.
void paintTrayFace(QPainter &painter, const TrayFace &face, double side);

//! An icon that draws itself for every size and scale that the panel asks for.
[[nodiscard]] QIcon makeTrayIcon(const TrayFace &face);

//! "ChatMock – week 97 % · 5 h 42 % · on · 127.0.0.1:8000": the worst limit first.
[[nodiscard]] QString trayToolTip(const OverviewState &state, const QList<LimitView> &views);

} // namespace ui
