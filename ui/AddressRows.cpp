// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AddressRows.h"

#include "ui/Buttons.h"
#include "ui/Theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include <utility>

namespace ui {

AddressRows::AddressRows(QWidget *parent) : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
}

void AddressRows::setUrls(const QStringList &urls)
{
    if (std::exchange(m_urls, urls) == urls)
        return;
    clearLayout(*layout());
    QWidget *before = previousControl();
    for (const QString &url : urls) {
        QWidget *button = addRow(url);
        setTabOrder(std::exchange(before, button), button);
    }
}

QWidget *AddressRows::addRow(const QString &url)
{
    auto *row = new QWidget(this);
    QLabel *address = makeText(row);
    address->setText(url);
    address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    address->setAccessibleName(tr("Base URL for other devices: %1").arg(url));
    auto *copy = new CopyButton(tr("Copy"), tr("Copy the base URL for other devices"), row);
    copy->setPayload(url);
    auto *pair = new QHBoxLayout(row);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->addWidget(address, 1);
    pair->addWidget(copy, 0, Qt::AlignTop);
    layout()->addWidget(row);
    row->show(); // at once: a layout shows what it is given only later
    return copy;
}

QWidget *AddressRows::previousControl()
{
    QWidget *control = previousInFocusChain();
    while (control != this && !(control->focusPolicy() & Qt::TabFocus))
        control = control->previousInFocusChain();
    return control;
}

} // namespace ui
