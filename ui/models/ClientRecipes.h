// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/Recipe.h"
#include "ui/models/ConnectState.h"

#include <QtCore/QAbstractListModel>

namespace ui {

//! A text as it is shown and as it is copied; they differ where a key is hidden.
struct RecipeText
{
    QString shown;
    QString payload;

    friend bool operator==(const RecipeText &, const RecipeText &) = default;
};

struct RecipeValueView
{
    QString label;
    RecipeText text;

    friend bool operator==(const RecipeValueView &, const RecipeValueView &) = default;
};

struct RecipeStepView
{
    QString text;
    QList<RecipeValueView> values;
    std::optional<RecipeText> snippet;
    QString file; //!< where the snippet belongs; empty = a terminal or a program

    friend bool operator==(const RecipeStepView &, const RecipeStepView &) = default;
};

//! One recipe in the person's language, with this server's values.
struct RecipeView
{
    QString id;
    QString name;
    QString about;
    QString note;
    QString dockerHint;
    bool canBeSetUp = false;
    QList<RecipeStepView> steps;

    friend bool operator==(const RecipeView &, const RecipeView &) = default;
};

//! The clients that match the search, the one for any client first, then by name.
class ClientRecipes : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    //! The recipes that are built in.
    explicit ClientRecipes(QObject *parent = nullptr);

    void setState(const ConnectState &state);
    //! Every word must occur in name, description or keywords.
    void setFilter(const QString &words);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    //! -1 when the client is filtered out.
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] RecipeView view(const QString &id) const;

Q_SIGNALS:
    //! The values of the server have changed.
    void valuesChanged();

private:
    [[nodiscard]] const core::Recipe *find(const QString &id) const;
    [[nodiscard]] bool isWanted(const core::Recipe &recipe, const QStringList &words) const;

    QList<core::Recipe> m_recipes;
    QList<int> m_rows;
    QString m_filter;
    ConnectState m_state;
};

//! All recipes below a folder of the resources, in their order. Broken ones are left out with a
//! warning; a test sees that none of those built in is.
[[nodiscard]] QList<core::Recipe> loadRecipes(const QString &folder);

//! The texts of resources/recipes, sorted, where lupdate finds them: RecipeTexts.cpp, written by
//! the target `recipe-texts`. A test compares them with the recipes.
[[nodiscard]] QList<const char *> recipeTexts();

} // namespace ui
