// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ModelNamesCard.h"

#include "ui/Buttons.h"
#include "ui/FlowLayout.h"
#include "ui/Theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace ui {

ModelNamesCard::ModelNamesCard(QWidget *parent)
    : Card(tr("Model names"), parent)
    , m_modelsHeading(makeSecondaryText(this))
    , m_models(makeText(this))
    , m_aliasHeading(makeSecondaryText(this))
    , m_rows(new QVBoxLayout)
    , m_none(makeSecondaryText(this))
{
    m_modelsHeading->setText(tr("Models"));
    m_aliasHeading->setText(tr("Other names"));
    m_none->setText(tr("If a program requires a certain model name, give that name to a model in "
                       "the settings."));
    auto *settings = makeButton(tr("&Go to Settings"), this);
    settings->setAccessibleName(tr("Go to Settings: other names of models"));
    connect(settings, &QPushButton::clicked, this, &ModelNamesCard::settingRequested);
    auto *buttons = new FlowLayout(spacing(this, 0.4));
    buttons->addWidget(settings);
    auto *models = new QVBoxLayout;
    models->setSpacing(0);
    models->addWidget(m_modelsHeading);
    models->addWidget(m_models);
    m_rows->setSpacing(0);
    auto *aliases = new QVBoxLayout;
    aliases->setSpacing(0);
    aliases->addWidget(m_aliasHeading);
    aliases->addLayout(m_rows);
    body()->addLayout(models);
    body()->addLayout(aliases);
    body()->addWidget(m_none);
    body()->addLayout(buttons);
    setState({});
}

void ModelNamesCard::setState(const ConnectState &state)
{
    m_models->setText(state.models.join(u", "_s));
    m_modelsHeading->setVisible(!state.models.isEmpty());
    m_models->setVisible(!state.models.isEmpty());
    m_aliasHeading->setVisible(!state.aliases.isEmpty());
    m_none->setVisible(state.aliases.isEmpty());
    if (state.aliases != m_aliases)
        showAliases(state.aliases);
}

void ModelNamesCard::showAliases(const QList<core::ModelAlias> &aliases)
{
    m_aliases = aliases;
    clearLayout(*m_rows);
    for (const core::ModelAlias &alias : aliases) {
        QLabel *row = makeText(this);
        row->setText(
            tr("%1 → %2", "a name, and the model it stands for").arg(alias.name, alias.model));
        row->setAccessibleName(tr("%1 stands for %2", "a name, and the model it stands for")
                                   .arg(alias.name, alias.model));
        m_rows->addWidget(row);
        row->show(); // at once: a layout shows what it is given only later
    }
}

} // namespace ui
