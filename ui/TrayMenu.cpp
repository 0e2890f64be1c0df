// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TrayMenu.h"

#include <QtCore/QLocale>
#include <QtGui/QActionGroup>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

//! Text from outside, with its ampersands shown instead of read as mnemonics.
QString literal(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

constexpr int BarCells = 10;

//! "▰▰▰▰▱▱▱▱▱▱  5-hour limit: 42 % used, resets 13:00". Of characters: a panel that draws the menu
//! itself takes no drawing wider than an icon.
QString barText(const LimitView &view, const QLocale &locale)
{
    if (!view.usedPercent)
        return menuText(view, locale);
    int filled = qRound(*view.usedPercent * BarCells / 100.0);
    if (*view.usedPercent < 100.0)
        filled = std::min(filled, BarCells - 1); // full is used up
    return TrayMenu::tr("%1  %2", "bar, and the limit in words")
        .arg(QString(filled, u'▰') + QString(BarCells - filled, u'▱'), menuText(view, locale));
}

QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &label, bool isChosen)
{
    QAction *action = menu->addAction(literal(label));
    action->setCheckable(true);
    action->setActionGroup(group);
    action->setChecked(isChosen);
    return action;
}

} // namespace

TrayMenu::TrayMenu(QWidget *parent) : QMenu(parent)
{
    m_status = addAction(QString(), this, &TrayMenu::openRequested);
    m_serverOn = addAction(tr("&Server on"));
    m_serverOn->setCheckable(true);
    connect(m_serverOn, &QAction::triggered, this, &TrayMenu::serverOnRequested);
    m_running = addAction(QString(), this, &TrayMenu::requestsRequested);
    addSeparator();
    m_limitsEnd = addSeparator();
    m_refresh = new QAction(tr("&Refresh limits"), this);
    connect(m_refresh, &QAction::triggered, this, &TrayMenu::refreshRequested);
    insertAction(m_limitsEnd, m_refresh);
    QAction *open = addAction(tr("&Open ChatMock"), this, &TrayMenu::openRequested);
    setDefaultAction(open);
    m_pages = addMenu(tr("&Go to"));
    m_copy = addAction(tr("&Copy base URL"), this, &TrayMenu::copyBaseUrlRequested);
    addSeparator();
    m_models = addMenu(tr("&Model"));
    m_efforts = addMenu(tr("Reasoning &effort"));
    addSeparator();
    m_signIn = addAction(tr("Sign &in…"), this, &TrayMenu::signInRequested);
    m_account = addMenu(QString());
    m_account->addAction(tr("Sign o&ut"), this, &TrayMenu::signOutRequested);
    m_startAtLogin = addAction(tr("Start at &login"));
    m_startAtLogin->setCheckable(true);
    connect(m_startAtLogin, &QAction::triggered, this, &TrayMenu::startAtLoginRequested);
    addSeparator();
    addAction(tr("&Quit"), this, &TrayMenu::quitRequested);
    setPages({});
    setState({});
    fillModels();
    fillEfforts();
}

void TrayMenu::setState(const OverviewState &state)
{
    const QString server = serverText(state.server);
    m_status->setText(literal(state.isDemo ? tr("ChatMock Demo: %1", "server state").arg(server)
                                           : tr("ChatMock: %1", "server state").arg(server)));
    m_serverOn->setChecked(state.isServerOn()
                           || state.server.phase == core::ServerState::Phase::Starting);
    m_running->setText(state.runningCount > 0
                           ? tr("%n request(s) running", nullptr, state.runningCount)
                           : tr("No requests running"));
    m_refresh->setEnabled(state.isSignedIn() && !state.isRefreshing);
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
        insertAction(m_refresh, line);
        m_limits.append(line);
    }
    const QLocale locale;
    for (qsizetype i = 0; i < views.size(); ++i)
        m_limits.at(i)->setText(literal(barText(views.at(i), locale)));
}

void TrayMenu::setStartsAtLogin(bool starts)
{
    m_startAtLogin->setChecked(starts);
}

void TrayMenu::setPages(const QStringList &names)
{
    m_pages->clear();
    for (int index = 0; index < int(names.size()); ++index) {
        m_pages->addAction(literal(names.at(index)), this,
                           [this, index] { Q_EMIT pageRequested(index); });
    }
    m_pages->menuAction()->setVisible(!names.isEmpty());
}

void TrayMenu::setChoices(const TrayChoices &choices)
{
    if (std::exchange(m_choices, choices) == choices)
        return;
    fillModels();
    fillEfforts();
}

void TrayMenu::fillModels()
{
    m_models->clear();
    delete m_models->findChild<QActionGroup *>();
    auto *group = new QActionGroup(m_models);
    QAction *any = addChoice(m_models, group, tr("As the program asks"), m_choices.model.isEmpty());
    // Queued: the choice may fill this menu anew, which deletes the action.
    connect(
        any, &QAction::triggered, this, [this] { Q_EMIT modelRequested({}); },
        Qt::QueuedConnection);
    QStringList models = m_choices.models;
    // Of another account, or entered by hand.
    if (!m_choices.model.isEmpty() && !models.contains(m_choices.model))
        models.prepend(m_choices.model);
    m_models->addSeparator();
    for (const QString &model : std::as_const(models)) {
        QAction *action = addChoice(m_models, group, model, model == m_choices.model);
        connect(
            action, &QAction::triggered, this, [this, model] { Q_EMIT modelRequested(model); },
            Qt::QueuedConnection);
    }
    m_models->setEnabled(!m_choices.isModelFixed);
}

void TrayMenu::fillEfforts()
{
    m_efforts->clear();
    delete m_efforts->findChild<QActionGroup *>();
    auto *group = new QActionGroup(m_efforts);
    for (const auto &[name, label] : std::as_const(m_choices.efforts)) {
        QAction *action = addChoice(m_efforts, group, label, name == m_choices.effort);
        connect(
            action, &QAction::triggered, this,
            [this, name = name] { Q_EMIT effortRequested(name); }, Qt::QueuedConnection);
    }
    m_efforts->setEnabled(!m_choices.isEffortFixed);
}

} // namespace ui
