// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Settings.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace core {

//! What the settings file says, unchecked: texts by SettingKey::name.
struct StoredSettings
{
    QHash<QString, QString> values;
    QStringList warnings; //!< for a person: what was wrong with the file
};

//! `settings.ini` in the config folder: the only place that reads and writes it.
//!
//! Holds what differs from the defaults, never a secret. A file that is damaged is renamed to
//! `settings.ini.damaged-<time>`, never overwritten. Entries that are not known here are kept.
class SettingsStore
{
public:
    explicit SettingsStore(const QString &configFolder);

    [[nodiscard]] QString fileName() const;

    [[nodiscard]] StoredSettings load() const;

    //! Writes every setting that can be stored, out-of-range numbers clamped. What is kept of the
    //! settings in `fixed` (names) stays: a flag or a variable decides them at the moment, so their
    //! present value is not what the person chose to store.
    //! Storage when the file cannot be written.
    [[nodiscard]] Status save(const Settings &settings, const QSet<QString> &fixed = {}) const;

private:
    //! Empty = nothing to say; the new name of a file that was damaged.
    [[nodiscard]] Result<QString> setDamagedFileAside() const;

    QString m_folder;
};

} // namespace core
