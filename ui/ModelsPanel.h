// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/SettingsState.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class ErrorView;

//! The models that the account has, and a button that asks for them anew.
class ModelsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ModelsPanel(QWidget *parent = nullptr);

    void setState(const SettingsState &state);

Q_SIGNALS:
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    QList<core::Model> m_models;
    QLabel *m_words;
    QPushButton *m_refresh;
    QListWidget *m_list;
    ErrorView *m_error;
};

} // namespace ui
