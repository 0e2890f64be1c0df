// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ConnectState.h"

#include <QtWidgets/QDialog>

namespace ui {

class SnippetView;

//! Shows what would change in a client's file and asks for it. accepted() is the go-ahead.
class SetupDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SetupDialog(const SetupPreview &preview, QWidget *parent = nullptr);

private:
    void show(const QList<core::DiffLine> &lines);

    SnippetView *m_view;
};

} // namespace ui
