// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WelcomeCard.h"

#include "ui/Theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace ui {

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

StepView::StepView(int number, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_badge(new StepBadge(number, this))
    , m_help(makeSecondaryText(this))
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
    words->addStretch();
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(spacing(this, 0.5));
    all->addWidget(m_badge, 0, Qt::AlignTop);
    all->addLayout(words, 1);
}

void StepView::setState(bool isDone, const QString &help)
{
    m_isDone = isDone;
    m_badge->setDone(isDone);
    m_help->setText(help);
    setAccessibleName(isDone ? tr("%1: done").arg(m_name) : tr("%1: to do").arg(m_name));
}

WelcomeCard::WelcomeCard(QWidget *parent)
    : Card(tr("Welcome"), parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_signIn(new StepView(1, tr("Sign in"), this))
    , m_server(new StepView(2, tr("Server on"), this))
    , m_client(new StepView(3, tr("Connect a client"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    m_row->setSpacing(spacing(this, 0.9));
    for (StepView *step : {m_signIn, m_server, m_client})
        m_row->addWidget(step, 1);
    body()->addLayout(m_row);
    m_close->setAccessibleName(tr("Close the first steps"));
    head()->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &WelcomeCard::welcomeEndRequested);
}

void WelcomeCard::setState(const OverviewState &state)
{
    const bool isDone = state.isSignedIn() && state.isServerOn() && state.hasServedClient;
    setTitle(isDone ? tr("All set") : tr("Welcome: three steps to the first answer"));
    m_signIn->setState(state.isSignedIn(),
                       state.isSignedIn() ? tr("Done.") : tr("With your ChatGPT account."));
    m_server->setState(state.isServerOn(),
                       state.isServerOn() ? tr("Done.")
                                          : tr("It starts by itself after the first sign-in."));
    m_client->setState(state.hasServedClient,
                       state.hasServedClient ? tr("Done.")
                                             : tr("Enter the base URL in your program."));
    m_close->setVisible(isDone);
}

void WelcomeCard::setWide(bool isWide)
{
    m_row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace ui
