// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WelcomeCard.h"

#include "ui/Buttons.h"
#include "ui/Theme.h"

#include <QtCore/QLocale>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace std::chrono_literals;

namespace ui {

namespace {

//! How long "All set" stays.
constexpr auto ReadingTime = 10s;

} // namespace

StepBadge::StepBadge(int number, QWidget *parent) : QWidget(parent), m_number(number)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepBadge::setDone(bool isDone)
{
    m_isDone = isDone;
    update();
}

QSize StepBadge::sizeHint() const
{
    const int side = qRound(fontMetrics().height() * 1.5);
    return {side, side};
}

void StepBadge::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(m_isDone ? theme.good : theme.border, 1.5));
    painter.setBrush(m_isDone ? QBrush(theme.good) : QBrush(Qt::NoBrush));
    painter.drawEllipse(ring);
    if (!m_isDone) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(ring, Qt::AlignCenter, QLocale().toString(m_number));
        return;
    }
    const double side = ring.width();
    QPainterPath tick(ring.topLeft() + QPointF(side * 0.28, side * 0.53));
    tick.lineTo(ring.topLeft() + QPointF(side * 0.44, side * 0.68));
    tick.lineTo(ring.topLeft() + QPointF(side * 0.73, side * 0.35));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.card, side * 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

StepView::StepView(int number, const QString &name, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_badge(new StepBadge(number, this))
    , m_help(makeSecondaryText(this))
    , m_action(makeButton(action, this))
{
    QLabel *title = makeText(this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setText(name);

    auto *words = new QVBoxLayout;
    words->setSpacing(spacing(this, 0.15));
    words->addWidget(title);
    words->addWidget(m_help);
    words->addSpacing(spacing(this, 0.2));
    words->addWidget(m_action, 0, Qt::AlignLeading);
    words->addStretch();
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(spacing(this, 0.5));
    all->addWidget(m_badge, 0, Qt::AlignTop);
    all->addLayout(words, 1);
    connect(m_action, &QPushButton::clicked, this, &StepView::requested);
}

void StepView::setState(bool isDone, bool isPossible, const QString &help)
{
    m_isDone = isDone;
    m_badge->setDone(isDone);
    m_help->setText(help);
    m_action->setVisible(isPossible && !isDone);
    if (m_action->isHidden())
        unsetCursor();
    else
        setCursor(Qt::PointingHandCursor);
    setAccessibleName(isDone ? tr("%1: done").arg(m_name) : tr("%1: to do").arg(m_name));
}

void StepView::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && !m_action->isHidden())
        m_action->click();
}

WelcomeCard::WelcomeCard(QWidget *parent)
    : Card(tr("Welcome"), parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_signIn(new StepView(1, tr("Sign in"), tr("Sign in"), this))
    , m_server(new StepView(2, tr("Turn on the server"), tr("Turn on"), this))
    , m_client(new StepView(3, tr("Connect a program"), tr("Connect"), this))
    , m_close(makeButton(tr("Close"), this))
{
    m_row->setSpacing(spacing(this, 0.9));
    for (StepView *step : {m_signIn, m_server, m_client})
        m_row->addWidget(step, 1);
    body()->addLayout(m_row);
    m_close->setAccessibleName(tr("Close the first steps"));
    head()->addWidget(m_close);
    m_reading.setParent(this);
    m_reading.setSingleShot(true);
    m_reading.setInterval(ReadingTime);
    connect(m_signIn, &StepView::requested, this, &WelcomeCard::signInRequested);
    connect(m_server, &StepView::requested, this, [this] { Q_EMIT serverOnRequested(true); });
    connect(m_client, &StepView::requested, this, &WelcomeCard::connectRequested);
    connect(m_close, &QPushButton::clicked, this, &WelcomeCard::welcomeEndRequested);
    connect(&m_reading, &QTimer::timeout, this, &WelcomeCard::welcomeEndRequested);
}

void WelcomeCard::setState(const OverviewState &state)
{
    using SignInPhase = core::SignInProgress::Phase;
    m_isDone = state.isSignedIn() && state.isServerOn() && state.hasServedClient;
    setTitle(m_isDone ? tr("All set") : tr("Get started"));
    const bool isSigningIn =
        state.signIn.phase != SignInPhase::Idle && state.signIn.phase != SignInPhase::Failed;
    const bool canSignIn =
        state.account.phase != core::AccountState::Phase::Unknown && !isSigningIn;
    m_signIn->setState(state.isSignedIn(), canSignIn,
                       state.isSignedIn() ? tr("Done.") : tr("With your ChatGPT account."));
    m_server->setState(state.isServerOn(), state.isSignedIn(),
                       state.isServerOn()       ? tr("Done.")
                           : state.isSignedIn() ? tr("Programs can then use ChatMock.")
                                                : tr("It starts automatically after you sign in."));
    m_client->setState(state.hasServedClient, true,
                       state.hasServedClient
                           ? tr("Done.")
                           : tr("Copy its settings from the Connect page, then send a message."));
    m_close->setVisible(m_isDone);
    countReading();
}

//! Only while it is visible.
void WelcomeCard::countReading()
{
    if (!m_isDone || !isVisible())
        m_reading.stop();
    else if (!m_reading.isActive())
        m_reading.start();
}

void WelcomeCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    countReading();
}

void WelcomeCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_reading.stop();
}

void WelcomeCard::setWide(bool isWide)
{
    m_row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace ui
