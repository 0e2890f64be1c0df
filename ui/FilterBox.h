// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

//! The line in which a person enters a filter, with examples to choose from. Emits a text
//! once the typing pauses, or at once with Enter.
class FilterBox : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBox(QWidget *parent = nullptr);

    //! Takes the keyboard, with everything selected.
    void startTyping();
    //! In place of the conditions about `field`, beside all others.
    void setCondition(const QString &field, const QString &condition);
    //! What is missing in the filter; empty = nothing.
    void setHint(const QString &words);

Q_SIGNALS:
    void filterChanged(const QString &text);
    //! Down: on to what was found.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addExamples();
    void report();

    QLineEdit *m_edit;
    QToolButton *m_examples;
    QLabel *m_hint;
    QTimer m_pause;
    QString m_reported;
};

} // namespace ui
