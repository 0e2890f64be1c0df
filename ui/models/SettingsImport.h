// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace ui {

class SettingsForm;

//! One setting that a file would change.
struct SettingChange
{
    QString name;
    QString text;  //!< as setFromText() reads it
    QString label; //!< for a person, this and the next two
    QString before;
    QString after;

    friend bool operator==(const SettingChange &, const SettingChange &) = default;
};

//! What importing a file would do.
struct SettingsImport
{
    QList<SettingChange> changes; //!< in the order of the page
    QStringList skipped;          //!< labels: fixed by a flag or a variable, or not usable here

    friend bool operator==(const SettingsImport &, const SettingsImport &) = default;
};

//! `texts` by the name of the setting; see core::importSettings().
[[nodiscard]] SettingsImport planImport(const SettingsForm &form,
                                        const QHash<QString, QString> &texts);

//! The changes one per line, at most `lines` of them.
[[nodiscard]] QString changesText(const QList<SettingChange> &changes, qsizetype lines);

} // namespace ui
