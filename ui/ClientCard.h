// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/ClientRecipes.h"

class QLabel;
class QVBoxLayout;

namespace ui {

class SetupPanel;

//! How one client is connected: the steps with this server's values, each with a copy button.
class ClientCard : public Card
{
    Q_OBJECT

public:
    explicit ClientCard(QWidget *parent = nullptr);

    void setView(const RecipeView &view);
    //! What is known of the client, in words; empty when nothing is.
    void setStatus(const QString &words);
    void setSetup(const SetupState &state, bool isDemo);

Q_SIGNALS:
    void setupRequested(bool replacesModel);
    void undoRequested();

private:
    [[nodiscard]] QWidget *makeSteps();
    void addStep(QVBoxLayout *layout, int number, const RecipeStepView &step);
    void addValue(QVBoxLayout *layout, const RecipeValueView &value);
    void addSnippet(QVBoxLayout *layout, const RecipeStepView &step);

    RecipeView m_view;
    QLabel *m_status;
    SetupPanel *m_setup;
    QWidget *m_steps = nullptr;
};

} // namespace ui
