// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace ui {

class ClientRecipes;

//! The list of clients with a search field. One of them is always chosen, also while a search
//! hides it.
class ClientPicker : public Card
{
    Q_OBJECT

public:
    //! The model must outlive the list.
    explicit ClientPicker(ClientRecipes &recipes, QWidget *parent = nullptr);

    [[nodiscard]] QString chosen() const { return m_chosen; }
    void choose(const QString &id);
    //! Beside its neighbour the list is high, above it low.
    void setWide(bool isWide);

Q_SIGNALS:
    void clientChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void filter(const QString &words);
    void follow(const QModelIndex &index);
    void keepChoice();
    void fitHeight();

    ClientRecipes &m_recipes;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_empty;
    QString m_chosen;
    bool m_isWide = true;
};

} // namespace ui
