// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QBoxLayout;
class QLabel;

namespace ui {

//! A titled group on a rounded ground. Children go into body().
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    //! Below the head, filled from the top.
    [[nodiscard]] QBoxLayout *body() const { return m_body; }
    //! The row of the title; what is added stands at its end.
    [[nodiscard]] QBoxLayout *head() const { return m_head; }
    void setTitle(const QString &title);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QBoxLayout *m_body;
    QBoxLayout *m_head;
    QLabel *m_title;
};

} // namespace ui
