// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/LimitSnapshot.h"
#include "ui/models/HelpState.h"
#include "ui/models/OverviewState.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

class QPalette;
class QWidget;

// Values and checks that the tests of the window share.

namespace samples {

//! 2026-03-02 12:00 UTC.
constexpr qint64 Monday = 1772452800;

[[nodiscard]] ui::OverviewState emptyState();
[[nodiscard]] ui::OverviewState signedOutState();
[[nodiscard]] ui::OverviewState waitingForBrowserState();
[[nodiscard]] ui::OverviewState waitingForCodeState();
[[nodiscard]] ui::OverviewState failedState();
[[nodiscard]] ui::OverviewState blockedState();
//! The server failed otherwise.
[[nodiscard]] ui::OverviewState lanAccessState();
[[nodiscard]] ui::OverviewState reservedPortState();
[[nodiscard]] ui::OverviewState noStorageState();
[[nodiscard]] ui::OverviewState readOnlyState();
//! Of the other port, too.
[[nodiscard]] ui::OverviewState ollamaTakenState();
[[nodiscard]] ui::OverviewState expiredState();
[[nodiscard]] ui::OverviewState finishingState();
//! All first steps are done.
[[nodiscard]] ui::OverviewState welcomeDoneState();
[[nodiscard]] ui::OverviewState fullState();
//! Requests fail: for all programs, and for one alone.
[[nodiscard]] ui::OverviewState withoutCodexState();
[[nodiscard]] ui::OverviewState lastFailureState();
//! Other devices may use the server.
[[nodiscard]] ui::OverviewState devicesState();
[[nodiscard]] ui::OverviewState demoState();

//! Checks of every kind, a report, and hosts.
[[nodiscard]] ui::HelpState helpState();

//! Two windows of the plan and one of a model group.
[[nodiscard]] core::LimitSnapshot limits(qint64 now);

//! The week is used up, the five hours are not.
[[nodiscard]] core::LimitSnapshot reachedLimits(qint64 now);

//! The texts of all visible labels in `root`.
[[nodiscard]] QStringList visibleTexts(const QWidget *root);

//! Names of visible widgets in `root` whose texts do not fit into them.
[[nodiscard]] QStringList clippedWidgets(const QWidget *root);

//! Visible widgets that take the keyboard but have no name for assistive programs.
[[nodiscard]] QStringList namelessWidgets(const QWidget *root);

[[nodiscard]] QPalette darkPalette();
//! What is not "light" or "small", for the application: "dark", "rtl" or "large-font", of which the
//! test restores palette, direction and font.
void applyLook(const QString &look);

//! Keeps an image in the build folder, to be looked at.
void keepImage(QWidget *widget, const QString &name);

} // namespace samples
