// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Settings.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <variant>

namespace core {

//! What a (non-empty) text has to be, as a function and in words: "a host name".
struct TextCheck
{
    bool (*accepts)(const QString &text) = nullptr; //!< nullptr: everything
    QLatin1StringView expectation = {};
};

//! Everything about one setting. Settings file, command line, `info`, form and tests all walk the
//! table of these rows; the default is the field's initial value in Settings.
struct SettingKey
{
    using Field =
        std::variant<bool Settings::*, int Settings::*, std::chrono::seconds Settings::*,
                     QString Settings::*, QStringList Settings::*, Secret Settings::*,
                     ReasoningEffort Settings::*, ReasoningSummary Settings::*,
                     ReasoningCompat Settings::*, ProxyMode Settings::*, TokenStore Settings::*>;

    //! Which commands take the flag.
    enum class Scope {
        Everywhere, //!< every command that deals with the account or the backend
        Serving,    //!< `serve` and the tray application
        Tray,       //!< the tray application alone
    };

    QString name = {}; //!< in the settings file, "group/key"
    Field field = {};
    QString flag = {};            //!< without dashes; a switch also has "no-<flag>"
    QStringList environment = {}; //!< variables; the first one that is set counts
    QString help = {};            //!< one sentence for --help, without full stop
    Scope scope = Scope::Serving;
    QString valueName = {};   //!< placeholder of the value in --help
    QStringList choices = {}; //!< the only texts, in any case; empty = any. Of an enum: its names
    int minimum = 0;          //!< of numbers
    int maximum = 0;
    TextCheck check = {}; //!< of a text, and of each text of a list
    bool (*acceptsList)(const QStringList &texts) = nullptr; //!< of a list; nullptr: everything

    [[nodiscard]] bool isSwitch() const;
    [[nodiscard]] bool isList() const;
    //! Never stored in the settings file and never shown.
    [[nodiscard]] bool isSecret() const;
    //! "server" of "server/port".
    [[nodiscard]] QString group() const;
};

//! One row per field of Settings, grouped, in the order in which they are shown.
[[nodiscard]] const QList<SettingKey> &settingKeys();

//! The languages of the window, as `application/language` names them.
[[nodiscard]] const QStringList &windowLanguages();

//! nullptr when there is no such name.
[[nodiscard]] const SettingKey *findSettingKey(const QString &name);

//! What the setting takes, in words: "one of a, b" or "a whole number from 1 to 65535".
[[nodiscard]] QString expectation(const SettingKey &key);

//! "75, 90" as numbers from 1 to 100, without what is something else.
[[nodiscard]] QList<int> toPercentages(const QString &text);

//! Reads a text from a file, a variable or a flag into the field. BadRequest, "must be … , not …",
//! when it cannot be used; the field is then as before. The message never quotes a secret.
[[nodiscard]] Status setFromText(Settings &settings, const SettingKey &key, const QString &text);

//! The value as setFromText() reads it. Of a secret only "(set)" or nothing.
[[nodiscard]] QString toText(const Settings &settings, const SettingKey &key);

//! `text` with user name and password of addresses in it replaced: the text from "://" to "@".
[[nodiscard]] QString replaceLogin(const QString &text, const QString &replacement);
//! The same, so that it may be shown.
[[nodiscard]] QString withoutPassword(const QString &text);

[[nodiscard]] bool isDefault(const Settings &settings, const SettingKey &key);

void copySetting(const Settings &from, Settings &to, const SettingKey &key);

//! Every number within its limits, every other unusable value back at its default.
[[nodiscard]] Settings clamped(const Settings &settings);

//! 1, true, yes, on / 0, false, no, off, in any case; nullopt for everything else.
[[nodiscard]] std::optional<bool> toBool(const QString &text);

} // namespace core
