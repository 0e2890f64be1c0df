// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/DevicesCard.h"

#include "ui/Buttons.h"
#include "ui/Theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace ui {

DevicesCard::DevicesCard(QWidget *parent)
    : Card(tr("Other devices"), parent)
    , m_rows(new QWidget(this))
{
    QLabel *words = makeSecondaryText(this);
    words->setText(tr("On other devices in your network, use this base URL and your API key:"));
    new QVBoxLayout(m_rows);
    m_rows->layout()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(words);
    body()->addWidget(m_rows);
    hide();
}

void DevicesCard::setUrls(const QStringList &urls)
{
    if (m_urls == urls)
        return;
    m_urls = urls;
    while (QLayoutItem *item = m_rows->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &url : urls)
        addRow(url);
    setVisible(!urls.isEmpty());
}

void DevicesCard::addRow(const QString &url)
{
    auto *row = new QWidget(m_rows);
    QLabel *text = makeText(row);
    text->setText(url);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(tr("Base URL for other devices: %1").arg(url));
    auto *copy = new CopyButton(tr("Copy"), tr("Copy the base URL for other devices"), row);
    copy->setPayload(url);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text, 1);
    layout->addWidget(copy);
    m_rows->layout()->addWidget(row);
    row->show(); // at once: a layout shows what it is given only later
}

} // namespace ui
