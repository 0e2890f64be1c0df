// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ClientCard.h"

#include "ui/Buttons.h"
#include "ui/ClientSetup.h"
#include "ui/Theme.h"

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace ui {

namespace {

//! Adds a label; hidden when there is no text.
void addWords(QVBoxLayout *layout, QLabel *label, const QString &words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty());
    layout->addWidget(label);
}

} // namespace

ClientCard::ClientCard(QWidget *parent)
    : Card({}, parent)
    , m_status(makeSecondaryText(this))
    , m_setup(new SetupPanel(this))
{
    m_status->hide();
    body()->addWidget(m_status);
    body()->addWidget(m_setup);
    body()->addStretch(1);
    m_setup->hide();
    connect(m_setup, &SetupPanel::setupRequested, this, &ClientCard::setupRequested);
    connect(m_setup, &SetupPanel::undoRequested, this, &ClientCard::undoRequested);
}

void ClientCard::setView(const RecipeView &view)
{
    if (m_view == view)
        return;
    m_view = view;
    setTitle(view.name);
    m_setup->setVisible(view.canBeSetUp);
    delete m_steps;
    m_steps = makeSteps();
    body()->insertWidget(body()->indexOf(m_setup) + 1, m_steps);
    m_steps->show(); // at once: a layout shows what it is given only later
}

void ClientCard::setStatus(const QString &words)
{
    m_status->setText(words);
    m_status->setVisible(!words.isEmpty());
}

void ClientCard::setSetup(const SetupState &state, bool isDemo)
{
    m_setup->setState(state, isDemo);
}

QWidget *ClientCard::makeSteps()
{
    auto *steps = new QWidget(this);
    auto *layout = new QVBoxLayout(steps);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(this, 0.5));
    addWords(layout, makeSecondaryText(steps), m_view.about);
    for (int i = 0; i < int(m_view.steps.size()); ++i)
        addStep(layout, m_view.steps.size() > 1 ? i + 1 : 0, m_view.steps.at(i));
    addWords(layout, makeText(steps), m_view.note);
    addWords(layout, makeText(steps), m_view.dockerHint);
    return steps;
}

void ClientCard::addStep(QVBoxLayout *layout, int number, const RecipeStepView &step)
{
    QWidget *parent = layout->parentWidget();
    QLabel *words = makeText(parent);
    words->setText(
        number == 0
            ? step.text
            : tr("%1. %2", "number and text of a step").arg(QLocale().toString(number), step.text));
    layout->addWidget(words);
    for (const RecipeValueView &value : step.values)
        addValue(layout, value);
    if (step.snippet)
        addSnippet(layout, step);
}

void ClientCard::addValue(QVBoxLayout *layout, const RecipeValueView &value)
{
    QWidget *parent = layout->parentWidget();
    QLabel *label = makeSecondaryText(parent);
    label->setText(value.label);
    QLabel *text = makeText(parent);
    text->setText(value.text.shown);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(
        tr("%1: %2", "name and value of a field").arg(value.label, value.text.shown));
    auto *copy = new CopyButton(tr("Copy"), tr("Copy: %1", "a value").arg(value.label), parent);
    copy->setPayload(value.text.payload);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(label);
    words->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(spacing(this, 1.0), 0, 0, 0);
    row->addLayout(words, 1);
    row->addWidget(copy, 0, Qt::AlignVCenter);
    layout->addLayout(row);
}

void ClientCard::addSnippet(QVBoxLayout *layout, const RecipeStepView &step)
{
    QWidget *parent = layout->parentWidget();
    auto *view = new SnippetView(step.file.isEmpty() ? tr("Text to copy")
                                                     : tr("Text for %1", "a file").arg(step.file),
                                 parent);
    view->setPlainText(step.snippet->shown);
    QLabel *file = makeSecondaryText(parent);
    file->setText(step.file);
    auto *copy = new CopyButton(tr("Copy"), tr("Copy this text"), parent);
    copy->setPayload(step.snippet->payload);
    auto *row = new QHBoxLayout;
    row->addWidget(file, 1);
    row->addWidget(copy);
    layout->addLayout(row);
    layout->addWidget(view);
    QWidget::setTabOrder(copy, view);
}

} // namespace ui
