// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/ConnectState.h"

class QLabel;
class QVBoxLayout;

namespace ui {

//! The names that programs can ask for: the models, and what a person has named otherwise.
class ModelNamesCard : public Card
{
    Q_OBJECT

public:
    explicit ModelNamesCard(QWidget *parent = nullptr);

    void setState(const ConnectState &state);

Q_SIGNALS:
    void settingRequested();

private:
    void showAliases(const QList<core::ModelAlias> &aliases);

    QLabel *m_modelsHeading;
    QLabel *m_models;
    QLabel *m_aliasHeading;
    QVBoxLayout *m_rows;
    QLabel *m_none;
    QList<core::ModelAlias> m_aliases;
};

} // namespace ui
