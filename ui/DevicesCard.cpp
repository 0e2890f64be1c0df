// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/DevicesCard.h"

#include "ui/AddressRows.h"
#include "ui/Theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace ui {

DevicesCard::DevicesCard(QWidget *parent)
    : Card(tr("Other devices"), parent)
    , m_rows(new AddressRows(this))
{
    QLabel *words = makeSecondaryText(this);
    words->setText(tr("On other devices in your network, use this base URL and your API key:"));
    body()->addWidget(words);
    body()->addWidget(m_rows);
    hide();
}

void DevicesCard::setUrls(const QStringList &urls)
{
    m_rows->setUrls(urls);
    setVisible(!urls.isEmpty());
}

} // namespace ui
