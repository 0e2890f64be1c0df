// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingKeys.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace ui {

//! The control of one setting, whatever its kind. Speaks in texts as setFromText() reads them.
//!
//! Tells what was entered by entered(): at once where one click is a whole value, otherwise after a
//! pause in typing, on Enter, or when the focus goes.
class SettingEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SettingEditor(QWidget *parent = nullptr);

    //! Does not count as entered.
    virtual void setText(const QString &text) = 0;
    [[nodiscard]] virtual QString text() const = 0;
    //! The widget that takes the keyboard and is named to assistive programs.
    [[nodiscard]] virtual QWidget *control() const = 0;
    //! So small that it stands beside its words even where there is little room.
    [[nodiscard]] virtual bool isSmall() const { return false; }
    //! Things to choose from, where the kind has that.
    virtual void setSuggestions(const QStringList &) { }

Q_SIGNALS:
    void entered(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    //! The wheel over it scrolls the page unless it has the focus.
    void guardWheel(QWidget *widget);
    void enterLater();
    void enterNow();

private:
    QTimer m_pause;
};

//! The control for the kind of `key`: a check box, a number with its `unit`, a duration, a choice,
//! a list, the name of a model, a file, or a line of text. Not for secrets.
[[nodiscard]] SettingEditor *makeSettingEditor(const core::SettingKey &key, const QString &unit,
                                               QWidget *parent);

//! Other devices may connect, or not: the address to listen on as a check box.
[[nodiscard]] SettingEditor *makeLanAccessEditor(QWidget *parent);

//! A check box that belongs to no row of the table; its texts are "true" and "false".
[[nodiscard]] SettingEditor *makeSwitchEditor(QWidget *parent);

} // namespace ui
