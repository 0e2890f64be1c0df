// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Settings.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

class QProcessEnvironment;

namespace core {

//! The folders of the program's files. CHATGPT_LOCAL_HOME moves all of them to one folder, which
//! makes a separate profile; otherwise they are the platform's.
struct DataFolders
{
    QString data;
    QString config;
    bool isExplicit = false; //!< CHATGPT_LOCAL_HOME is set: tokens are in its auth.json
};

//! The application's name must have been set. Nothing is created.
[[nodiscard]] DataFolders dataFoldersFrom(const QProcessEnvironment &environment);

//! The content of the settings file, unchecked: texts by SettingKey::name.
struct StoredSettings
{
    QHash<QString, QString> values;
    QStringList warnings; //!< for a person: what was wrong with the file
};

//! `settings.ini` in the config folder: the only code that reads and writes it.
//!
//! Holds what differs from the defaults, never a secret. A damaged file is renamed to
//! `settings.ini.damaged-<time>`, never overwritten. Unknown entries are kept.
class SettingsStore
{
public:
    explicit SettingsStore(const QString &configFolder);

    [[nodiscard]] QString fileName() const;

    [[nodiscard]] StoredSettings load() const;

    //! Writes every setting that can be stored, out-of-range numbers clamped. The stored values of
    //! the settings in `fixed` (names) are not touched: a flag or a variable decides them for this
    //! run, so their present value is not what the person chose to store.
    //! Storage when the file cannot be written.
    [[nodiscard]] Status save(const Settings &settings, const QSet<QString> &fixed = {}) const;

private:
    //! The new name of a damaged file; empty when it is not damaged.
    [[nodiscard]] Result<QString> setDamagedFileAside() const;

    QString m_folder;
};

//! What decided a value, with its name: a variable, "--port", or the settings file.
struct SettingOrigin
{
    enum class Kind { Default, Stored, Environment, Flag };

    Kind kind = Kind::Default;
    QString name;

    friend bool operator==(const SettingOrigin &, const SettingOrigin &) = default;
};

//! One flag as it was written.
struct GivenFlag
{
    QString key;  //!< SettingKey::name
    QString flag; //!< with dashes
    QString text; //!< "true" or "false" for switches
};

struct ResolvedSettings
{
    Settings settings;
    QHash<QString, SettingOrigin> origins; //!< by SettingKey::name; one for every key
    QStringList warnings;                  //!< values that were replaced, one sentence each

    //! Settings that a variable or a flag decides: a form neither changes nor stores them.
    [[nodiscard]] QSet<QString> fixed() const;
};

//! Flag over environment over stored over default. BadRequest for a flag that cannot be used, with
//! its name and what it takes. Any other bad value is replaced by the default, with a warning.
//! Empty variables count as not set. `storedName` is the name of the settings file in warnings.
[[nodiscard]] Result<ResolvedSettings> resolveSettings(const StoredSettings &stored,
                                                       const QString &storedName,
                                                       const QProcessEnvironment &environment,
                                                       const QList<GivenFlag> &flags);

} // namespace core
