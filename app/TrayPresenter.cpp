// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayPresenter.h"

#include "ui/models/LimitsModel.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace app {

namespace {

//! What happens at once is reported within this time.
constexpr auto GatheringTime = 2s;

bool isLimitReached(const QList<ui::LimitView> &views)
{
    return std::any_of(views.begin(), views.end(), [](const ui::LimitView &view) {
        return view.forecast == ui::Forecast::UsedUp;
    });
}

} // namespace

TrayPresenter::TrayPresenter(const ui::LimitsModel &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(GatheringTime);
    connect(&m_gathering, &QTimer::timeout, this, &TrayPresenter::showWaiting);
    connect(&m_icon, &QSystemTrayIcon::activated, this, &TrayPresenter::activate);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayPresenter::openRequested);
    connect(&m_limits, &ui::LimitsModel::changed, this, &TrayPresenter::refresh);
    m_icon.setContextMenu(&m_menu);
    refresh();
}

TrayPresenter::~TrayPresenter() = default;

void TrayPresenter::show()
{
    m_icon.show();
}

void TrayPresenter::hide()
{
    m_icon.hide();
}

void TrayPresenter::setState(const ui::OverviewState &state)
{
    m_state = state;
    m_menu.setState(state);
    refresh();
}

void TrayPresenter::notify(const ui::Notice &notice)
{
    // Of those that were gathered before and still wait for a tray, one is shown at most.
    if (!m_gathering.isActive() && !m_waiting.isEmpty())
        m_waiting = {*ui::mostImportant(std::exchange(m_waiting, {}))};
    m_waiting.append(notice);
    if (!m_gathering.isActive())
        m_gathering.start();
}

//! Time has passed, or something has changed.
void TrayPresenter::refresh()
{
    showFace();
    const QList<ui::LimitView> &views = m_limits.views();
    const QString toolTip = ui::trayToolTip(m_state, views);
    if (std::exchange(m_toolTip, toolTip) != toolTip)
        m_icon.setToolTip(toolTip);
    if (std::exchange(m_views, views) != views)
        m_menu.setLimits(views);
    showWaiting();
}

void TrayPresenter::showFace()
{
    const QList<ui::LimitView> &views = m_limits.views();
    const ui::TrayFace face = ui::toTrayFace(views, m_state.isServerOn(),
                                             ui::needsAttention(m_state, isLimitReached(views)));
    if (std::exchange(m_face, face) != face)
        m_icon.setIcon(ui::makeTrayIcon(face));
}

void TrayPresenter::activate(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
        Q_EMIT openRequested();
}

void TrayPresenter::showWaiting()
{
    // Whether there is a tray is asked of another program, which may take long to respond.
    if (m_gathering.isActive() || m_waiting.isEmpty() || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    const std::optional<ui::Notice> notice = ui::mostImportant(std::exchange(m_waiting, {}));
    if (notice) {
        m_icon.showMessage(notice->title, notice->text,
                           notice->isWarning() ? QSystemTrayIcon::Warning
                                               : QSystemTrayIcon::Information);
    }
}

} // namespace app
