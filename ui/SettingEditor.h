// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingKeys.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

//! The control of one setting, whatever its kind. Its texts are those that setFromText() reads.
//!
//! Emits entered() at once where one click makes a complete value, otherwise after a pause in
//! typing, on Enter, or when the focus leaves.
class SettingEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SettingEditor(QWidget *parent = nullptr);

    //! Does not emit entered().
    virtual void setText(const QString &text) = 0;
    [[nodiscard]] virtual QString text() const = 0;
    //! The widget that takes the keyboard focus and has the name for assistive programs.
    [[nodiscard]] QWidget *control() const { return m_control; }
    //! Fits beside its label even in a narrow window.
    [[nodiscard]] virtual bool isSmall() const { return false; }
    //! Entries to choose from, where the kind has them.
    virtual void setSuggestions(const QStringList &) { }

Q_SIGNALS:
    void entered(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    //! The first widget is the control and takes the room.
    void fill(std::initializer_list<QWidget *> widgets);
    //! The wheel over it scrolls the page unless it has the focus.
    void guardWheel(QWidget *widget);
    //! Emits entered() for what is done to it.
    void watch(QSpinBox *box);
    void watch(QLineEdit *line);
    //! Fills the editor with a box that is watched.
    [[nodiscard]] QComboBox *addComboBox();
    void enterLater() { m_pause.start(); }
    void enterNow();

private:
    QTimer m_pause;
    QWidget *m_control = nullptr;
};

//! The control for the kind of `key`: a check box, a number with its `unit`, a duration, a choice,
//! a list, the name of a model, a file, or a line of text. Not for secrets.
[[nodiscard]] SettingEditor *makeSettingEditor(const core::SettingKey &key, const QString &unit,
                                               QWidget *parent);

//! Other devices may connect, or not: the address to listen on as a check box.
[[nodiscard]] SettingEditor *makeLanAccessEditor(QWidget *parent);

//! A check box for a switch outside the table; its texts are "true" and "false".
[[nodiscard]] SettingEditor *makeSwitchEditor(QWidget *parent);

} // namespace ui
