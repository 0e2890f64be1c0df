// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LimitsCard.h"

#include "ui/ErrorView.h"
#include "ui/LimitGauge.h"
#include "ui/Theme.h"
#include "ui/models/LimitsModel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace ui {

namespace {

QString creditsText(const std::optional<core::Credits> &credits)
{
    if (!credits || (!credits->hasCredits && !credits->isUnlimited))
        return {};
    if (credits->isUnlimited)
        return LimitsCard::tr("Credits: unlimited");
    if (credits->balance.isEmpty())
        return {};
    return LimitsCard::tr("Credits: %1 left").arg(credits->balance);
}

} // namespace

LimitsCard::LimitsCard(const LimitsModel &model, QWidget *parent)
    : Card(tr("Limits of your plan"), parent)
    , m_model(model)
    , m_age(makeTrailingText(this))
    , m_refresh(new QPushButton(tr("&Refresh"), this))
    , m_empty(makeText(this))
    , m_grid(new QGridLayout)
    , m_credits(makeSecondaryText(this))
    , m_error(new ErrorView(this))
{
    m_refresh->setAccessibleName(tr("Refresh the limits"));
    head()->addWidget(m_age, 1);
    head()->addWidget(m_refresh);
    m_grid->setHorizontalSpacing(spacing(this, 1.4));
    m_grid->setVerticalSpacing(spacing(this, 0.5));
    body()->addWidget(m_error);
    body()->addWidget(m_empty);
    body()->addLayout(m_grid);
    body()->addWidget(m_credits);
    connect(m_refresh, &QPushButton::clicked, this, &LimitsCard::refreshRequested);
    connect(&m_model, &LimitsModel::changed, this, &LimitsCard::showLimits);
    showLimits();
}

void LimitsCard::setState(const OverviewState &state)
{
    m_state = state;
    setTitle(state.isDemo ? tr("Limits of your plan (Demo)") : tr("Limits of your plan"));
    m_refresh->setEnabled(state.isSignedIn() && !state.isRefreshing);
    m_refresh->setText(state.isRefreshing ? tr("Refreshing …") : tr("&Refresh"));
    m_error->setError(state.refreshError);
    showLimits();
}

void LimitsCard::setWide(bool isWide)
{
    if (m_isWide == isWide)
        return;
    m_isWide = isWide;
    placeGauges();
}

void LimitsCard::showLimits()
{
    const QList<LimitView> &views = m_model.views();
    const bool isCountNew = views.size() != m_gauges.size();
    while (m_gauges.size() > views.size())
        delete m_gauges.takeLast();
    while (m_gauges.size() < views.size())
        m_gauges.append(new LimitGauge(this));
    for (qsizetype i = 0; i < views.size(); ++i)
        m_gauges.at(i)->setView(views.at(i));
    if (isCountNew)
        placeGauges();
    m_empty->setText(emptyWords());
    m_empty->setVisible(views.isEmpty());
    m_age->setText(m_model.ageText());
    m_age->setVisible(!views.isEmpty());
    const QString credits = creditsText(m_model.snapshot().credits);
    m_credits->setText(credits);
    m_credits->setVisible(!credits.isEmpty());
}

void LimitsCard::placeGauges()
{
    const int columns = m_isWide ? 2 : 1;
    for (LimitGauge *gauge : std::as_const(m_gauges))
        m_grid->removeWidget(gauge);
    for (int i = 0; i < int(m_gauges.size()); ++i) {
        m_grid->addWidget(m_gauges.at(i), i / columns, i % columns);
        m_gauges.at(i)->show();
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, m_isWide ? 1 : 0);
}

QString LimitsCard::emptyWords() const
{
    if (!m_state.isSignedIn())
        return tr("–  Shown once you are signed in.");
    return tr("–  Shown after the first request, or when you choose Refresh.");
}

} // namespace ui
