// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingKeys.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace ui {

//! The groups of the settings page, in the order in which they are shown.
enum class SettingSection {
    Server,
    Reasoning,
    Models,
    Notifications,
    Privacy,
    Network,
    Application,
    Advanced,
    SignIn,
};

//! One setting in the words of a person. The English `help` of its row is for developers.
struct SettingStrings
{
    QString label;       //!< with mnemonic where there is a good one
    QString explanation; //!< one or two sentences; may be empty
    QString unit;        //!< of a number: " MiB"
    QString expected;    //!< what can be entered, as a whole sentence
    SettingSection section = SettingSection::Application;
};

//! Rows without words of their own get what the table of settings says.
[[nodiscard]] SettingStrings settingStrings(const core::SettingKey &key);
[[nodiscard]] bool hasSettingWords(const QString &name);

//! Every setting in the order of the page: what most people look for first.
[[nodiscard]] QList<core::SettingKey> settingsInOrder();

//! A choice of the setting, for example "Think tags in the text" for "think-tags"; of an empty one,
//! what it means that nothing is chosen.
[[nodiscard]] QString choiceWords(const core::SettingKey &key, const QString &choice);

[[nodiscard]] QString sectionTitle(SettingSection section);
[[nodiscard]] const QList<SettingSection> &settingSections();
//! Few need what is in there: it is folded away at first.
[[nodiscard]] bool isFolded(SettingSection section);

} // namespace ui
