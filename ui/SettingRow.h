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

//! One setting: its label, its control, and why an entry is wrong or what fixes the value.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    //! Takes `editor` over. `name` is that of the setting.
    SettingRow(const QString &name, const SettingStrings &strings, SettingEditor *editor,
               QWidget *parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] SettingEditor *editor() const { return m_editor; }
    //! For further controls of this setting, below its label.
    [[nodiscard]] QBoxLayout *extras() const { return m_extras; }

    void setView(const SettingView &view);
    //! Control beside the label, or below it.
    void setWide(bool isWide);
    [[nodiscard]] bool matches(const QString &needle) const;

Q_SIGNALS:
    void resetRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameControls(const QString &label);
    void applyColor();
    void fitControl();

    const QString m_name;
    const QString m_searchText;
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
