// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"

#include <QtCore/QStringList>

namespace ui {

class AddressRows;

//! The addresses of the server for other devices in the network; hidden when there are none.
class DevicesCard : public Card
{
    Q_OBJECT

public:
    explicit DevicesCard(QWidget *parent = nullptr);

    void setUrls(const QStringList &urls);

private:
    AddressRows *m_rows;
};

} // namespace ui
