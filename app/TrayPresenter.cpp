// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayPresenter.h"

#include "ui/models/LimitsModel.h"

#include <QtWidgets/QApplication>

#include <algorithm>

namespace app {

namespace {

//! What has waited longer than for so many others is old news.
constexpr qsizetype MostWaiting = 3;

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
    , m_palette(QApplication::palette())
{
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

void TrayPresenter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    m_face.reset();
    showFace();
}

void TrayPresenter::notify(const ui::Notice &notice)
{
    m_waiting.append(notice);
    if (m_waiting.size() > MostWaiting)
        m_waiting.removeFirst();
    showWaiting();
}

//! Time has passed, or something has changed.
void TrayPresenter::refresh()
{
    showFace();
    const QList<ui::LimitView> &views = m_limits.views();
    const QString toolTip = ui::trayToolTip(ui::serverText(m_state.server), views, m_state.isDemo);
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
        m_icon.setIcon(ui::makeTrayIcon(face, m_palette));
}

void TrayPresenter::activate(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
        Q_EMIT openRequested();
}

void TrayPresenter::showWaiting()
{
    if (m_waiting.isEmpty() || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    for (const ui::Notice &notice : std::exchange(m_waiting, {})) {
        const bool isWarning = notice.weight == ui::Notice::Weight::Warning;
        m_icon.showMessage(notice.title, notice.text,
                           isWarning ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
    }
}

} // namespace app
