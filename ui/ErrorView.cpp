// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ErrorView.h"

#include "ui/Buttons.h"
#include "ui/FlowLayout.h"
#include "ui/TextDirection.h"
#include "ui/Theme.h"
#include "ui/models/ErrorMessage.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

ErrorView::ErrorView(QWidget *parent)
    : QWidget(parent)
    , m_sentence(makeText(this))
    , m_remedy(makeText(this))
    , m_buttons(new FlowLayout(spacing(this, 0.4)))
    , m_toggle(makeButton(tr("Details"), this))
    , m_details(new QWidget(this))
    , m_detailsText(makeSecondaryText(m_details))
    , m_copy(new CopyButton(tr("Copy"), tr("Copy the details"), m_details))
{
    QFont bold = m_sentence->font();
    bold.setBold(true);
    m_sentence->setFont(bold);
    m_detailsText->setTextInteractionFlags(Qt::TextSelectableByMouse
                                           | Qt::TextSelectableByKeyboard);
    m_toggle->setCheckable(true);

    auto *inner = new QVBoxLayout(m_details);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_detailsText);
    inner->addWidget(m_copy, 0, Qt::AlignLeading);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(spacing(this, 0.3));
    all->addWidget(m_sentence);
    all->addWidget(m_remedy);
    m_buttons->addWidget(m_toggle);
    all->addLayout(m_buttons);
    all->addWidget(m_details);
    connect(m_toggle, &QPushButton::toggled, this, &ErrorView::showDetails);
    applyColor();
    showDetails(false);
    hide();
}

void ErrorView::addRemedy(QPushButton *button)
{
    button->setParent(this);
    m_buttons->removeWidget(m_toggle);
    m_buttons->addWidget(button);
    m_buttons->addWidget(m_toggle);
    QWidget *before =
        m_buttons->count() > 2 ? m_buttons->itemAt(m_buttons->count() - 3)->widget() : m_sentence;
    setTabOrder(before, button);
    setTabOrder(button, m_toggle);
}

void ErrorView::setError(const std::optional<core::Error> &error)
{
    if (error)
        showText(toErrorMessage(*error));
    setVisible(error.has_value());
}

void ErrorView::setServerError(const std::optional<core::Error> &error, int port)
{
    if (error)
        showText(toServerErrorMessage(*error, port));
    setVisible(error.has_value());
}

void ErrorView::setMessage(const std::optional<ErrorMessage> &message)
{
    if (message)
        showText(*message);
    setVisible(message.has_value());
}

void ErrorView::showText(const ErrorMessage &text)
{
    // The symbol marks a failure without colour.
    m_sentence->setText(u"⚠ "_s + text.sentence);
    m_sentence->setAccessibleName(text.sentence);
    m_remedy->setText(text.remedy);
    m_detailsText->setText(isolated(text.details));
    m_detailsText->setAccessibleName(text.details);
    m_copy->setPayload(text.details);
    m_toggle->setVisible(!text.details.isEmpty());
    if (text.details.isEmpty())
        m_toggle->setChecked(false);
}

void ErrorView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColor();
}

void ErrorView::applyColor()
{
    QPalette own = m_sentence->palette();
    own.setColor(QPalette::WindowText, Theme(palette()).bad);
    m_sentence->setPalette(own);
}

void ErrorView::showDetails(bool isShown)
{
    m_details->setVisible(isShown);
}

} // namespace ui
