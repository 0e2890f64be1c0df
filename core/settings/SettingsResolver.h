// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Settings.h"
#include "core/settings/SettingsStore.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

class QProcessEnvironment;

namespace core {

//! Where a value comes from, and what that is called: a variable, "--port", or the settings file.
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

    //! Settings that a variable or a flag decides: not to be changed or stored by a form.
    [[nodiscard]] QSet<QString> fixed() const;
};

//! Flag over environment over stored over default. BadRequest for a flag that cannot be used, with
//! its name and what it takes. Any other bad value is replaced by the default, with a warning.
//! Empty variables count as not set. `storedName` is how the settings file is called.
[[nodiscard]] Result<ResolvedSettings> resolveSettings(const StoredSettings &stored,
                                                       const QString &storedName,
                                                       const QProcessEnvironment &environment,
                                                       const QList<GivenFlag> &flags);

} // namespace core
