// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TrayMenu.h"

#include <QtCore/QLocale>

namespace ui {

namespace {

//! Text from outside, with its ampersands shown instead of read as mnemonics.
QString literal(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

TrayMenu::TrayMenu(QWidget *parent) : QMenu(parent)
{
    m_status = addAction(QString(), this, &TrayMenu::openRequested);
    m_serverOn = addAction(tr("&Server on"));
    m_serverOn->setCheckable(true);
    connect(m_serverOn, &QAction::triggered, this, &TrayMenu::serverOnRequested);
    addSeparator();
    m_limitsEnd = addSeparator();
    m_copy = addAction(tr("&Copy base URL"), this, &TrayMenu::copyBaseUrlRequested);
    QAction *open = addAction(tr("&Open ChatMock"), this, &TrayMenu::openRequested);
    setDefaultAction(open);
    addSeparator();
    m_signIn = addAction(tr("Sign &in …"), this, &TrayMenu::signInRequested);
    m_account = addMenu(QString());
    m_account->addAction(tr("Sign o&ut"), this, &TrayMenu::signOutRequested);
    m_startAtLogin = addAction(tr("Start at &login"));
    m_startAtLogin->setCheckable(true);
    connect(m_startAtLogin, &QAction::triggered, this, &TrayMenu::startAtLoginRequested);
    addSeparator();
    addAction(tr("&Quit"), this, &TrayMenu::quitRequested);
    setState({});
}

void TrayMenu::setState(const OverviewState &state)
{
    const QString server = serverText(state.server);
    m_status->setText(literal(state.isDemo ? tr("ChatMock Demo: %1", "server state").arg(server)
                                           : tr("ChatMock: %1", "server state").arg(server)));
    m_serverOn->setChecked(state.isServerOn()
                           || state.server.phase == core::ServerState::Phase::Starting);
    m_copy->setEnabled(!state.baseUrl.isEmpty());
    m_signIn->setVisible(!state.isSignedIn());
    m_account->menuAction()->setVisible(state.isSignedIn());
    m_account->setTitle(
        literal(state.account.email.isEmpty() ? tr("Account") : state.account.email));
}

void TrayMenu::setLimits(const QList<LimitView> &views)
{
    while (m_limits.size() > views.size())
        delete m_limits.takeLast();
    while (m_limits.size() < views.size()) {
        auto *line = new QAction(this);
        connect(line, &QAction::triggered, this, &TrayMenu::openRequested);
        insertAction(m_limitsEnd, line);
        m_limits.append(line);
    }
    const QLocale locale;
    for (qsizetype i = 0; i < views.size(); ++i)
        m_limits.at(i)->setText(literal(menuText(views.at(i), locale)));
}

void TrayMenu::setStartsAtLogin(bool starts)
{
    m_startAtLogin->setChecked(starts);
}

} // namespace ui
