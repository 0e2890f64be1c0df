// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace ui {

//! The addresses of the server for other devices, each with a button that copies it. The keyboard
//! reaches them where they are seen, although they come later than what is around them.
class AddressRows : public QWidget
{
    Q_OBJECT

public:
    explicit AddressRows(QWidget *parent = nullptr);

    void setUrls(const QStringList &urls);

private:
    //! Returns the button.
    QWidget *addRow(const QString &url);
    [[nodiscard]] QWidget *previousControl();

    QStringList m_urls;
};

} // namespace ui
