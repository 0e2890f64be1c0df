// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingKeys.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace ui {

//! The groups of the settings page, in the order in which they are shown.
enum class SettingSection {
    General,
    Server,
    Reasoning,
    Models,
    Notifications,
    Privacy,
    Network,
    Advanced,
    SignIn,
};

//! The translated texts of one setting. The English `help` of its row is for the command line.
struct SettingStrings
{
    QString label;       //!< with mnemonic where there is a good one
    QString explanation; //!< one or two sentences; may be empty
    QString unit;        //!< of a number: "MiB"
    QString expected;    //!< what can be entered, as a complete sentence
    SettingSection section = SettingSection::General;
};

//! Settings without an entry here get the texts of the table of settings.
[[nodiscard]] SettingStrings settingStrings(const core::SettingKey &key);
[[nodiscard]] bool hasSettingStrings(const QString &name);

//! Every setting in the order of the page: the most wanted first.
[[nodiscard]] QList<core::SettingKey> settingsInOrder();

//! The label of a choice, for example "Very high" for "xhigh"; for an empty one, what it means that
//! nothing is chosen.
[[nodiscard]] QString choiceLabel(const core::SettingKey &key, const QString &choice);

[[nodiscard]] QString sectionTitle(SettingSection section);
[[nodiscard]] const QList<SettingSection> &settingSections();
//! Whether the section is collapsed at first, because few people need it.
[[nodiscard]] bool isCollapsed(SettingSection section);

} // namespace ui
