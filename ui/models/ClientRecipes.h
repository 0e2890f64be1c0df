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

//! The clients that match the search: the one for any client, then those that are installed, then
//! the others by kind, each group below a heading, which cannot be chosen.
class ClientRecipes : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, //!< empty for a heading
        IsHeadingRole,
        StatusRole, //!< what is known of the client, in words: "Set up ✓ · Last request 3 min ago"
        IsTroubledRole,
    };

    //! Between the parts of a status.
    static constexpr QStringView StatusSeparator = u" · ";

    //! The recipes that are built in.
    explicit ClientRecipes(QObject *parent = nullptr);

    void setState(const ConnectState &state);
    //! By the clients' ids; `now` in unix seconds.
    void setStatuses(const QMap<QString, ClientStatus> &statuses, qint64 now);
    //! Every word must occur in name, description or keywords.
    void setFilter(const QString &words);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] const QList<core::Recipe> &recipes() const { return m_recipes; }
    //! How many clients match.
    [[nodiscard]] int clientCount() const;
    //! The first row with a client; -1 when there is none.
    [[nodiscard]] int firstRow() const;
    //! -1 when the client is filtered out.
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] RecipeView view(const QString &id) const;
    //! What is known of a client, in words; empty when nothing is.
    [[nodiscard]] QString statusText(const QString &id) const;

Q_SIGNALS:
    //! The values of the server have changed.
    void valuesChanged();
    void statusesChanged();

private:
    struct Row
    {
        int recipe = -1; //!< -1: a heading
        QString heading;
    };

    void fillRows();
    void addGroup(const QString &heading, const QList<int> &recipes);
    [[nodiscard]] const core::Recipe *find(const QString &id) const;
    [[nodiscard]] bool isWanted(const core::Recipe &recipe, const QStringList &words) const;
    [[nodiscard]] bool isInstalled(const core::Recipe &recipe) const;
    [[nodiscard]] QStringList installedIds() const;

    QList<core::Recipe> m_recipes;
    QList<Row> m_rows;
    QString m_filter;
    ConnectState m_state;
    QMap<QString, ClientStatus> m_statuses;
    qint64 m_now = 0;
};

//! The texts of resources/recipes, sorted, where lupdate finds them: RecipeTexts.cpp, written by
//! the target `recipe-texts`. A test compares them with the recipes.
[[nodiscard]] QList<const char *> recipeTexts();

} // namespace ui
