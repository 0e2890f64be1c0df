// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ConnectState.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace ui {

class ErrorView;
class PrimaryButton;

//! Lines of a file or a terminal in a font of one width: to read and to select, not to change. As
//! high as its lines, up to a limit if one is set; the Tab key goes on to the next control.
class SnippetView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SnippetView(const QString &name, QWidget *parent = nullptr);

    void setMaximumLines(int lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    [[nodiscard]] int heightFor(int lines) const;

    int m_maximumLines = 0;
    bool m_isApplying = false;
};

//! *Set up for me* of one client: what it does, what became of it, and the way back.
class SetupPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SetupPanel(QWidget *parent = nullptr);

    void setState(const SetupState &state, bool isDemo);

Q_SIGNALS:
    void setupRequested(bool replacesModel);
    void undoRequested();

private:
    QLabel *m_words;
    QLabel *m_model;
    QLabel *m_backup;
    ErrorView *m_error;
    PrimaryButton *m_setup;
    QPushButton *m_replace;
    QPushButton *m_undo;
};

//! Shows what would change in a client's file and asks for confirmation, which is accepted().
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
