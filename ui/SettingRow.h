// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/SettingEditor.h"
#include "ui/models/SettingStrings.h"
#include "ui/models/SettingsForm.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

//! One setting: its words, its control, and beside it what is to be said of it: why an entry is
//! wrong, or what fixes the value.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    //! Takes `editor` over. `name` is that of the setting.
    SettingRow(const QString &name, const SettingStrings &words, SettingEditor *editor,
               QWidget *parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] SettingEditor *editor() const { return m_editor; }
    //! Below the words: what belongs to this setting alone.
    [[nodiscard]] QBoxLayout *extras() const { return m_extras; }

    void setView(const SettingView &view);
    //! Control beside the words, or below them.
    void setWide(bool isWide);
    [[nodiscard]] bool matches(const QString &needle) const;

Q_SIGNALS:
    void entered(const QString &name, const QString &text);
    void resetRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();
    void fitControl();

    const QString m_name;
    const QString m_words; //!< for the search
    SettingEditor *m_editor;
    QBoxLayout *m_line;
    QBoxLayout *m_extras;
    QWidget *m_controls;
    QLabel *m_explanation;
    QLabel *m_lock;
    QLabel *m_error;
    QPushButton *m_reset;
    bool m_isWide = true;
};

} // namespace ui
