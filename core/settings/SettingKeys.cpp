// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingKeys.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

Error notUsable(const SettingKey &key, const QString &text)
{
    const QString value = key.isSecret() ? QString() : u", not '%1'"_s.arg(withoutPassword(text));
    return Error{ErrorCode::BadRequest, u"must be %1%2"_s.arg(expectation(key), value), key.name};
}

//! The choice as the table writes it, whatever the case in which it came.
QString asChoice(const SettingKey &key, const QString &text)
{
    const auto isSame = [&text](const QString &choice) {
        return choice.compare(text, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(key.choices.begin(), key.choices.end(), isSame);
    return found == key.choices.end() ? text : *found;
}

//! A value may be left empty only where empty is the default.
bool isUsableText(const SettingKey &key, const QString &text)
{
    if (text.isEmpty())
        return toText(Settings{}, key).isEmpty();
    if (!key.choices.isEmpty() && !key.choices.contains(text))
        return false;
    return !key.check.accepts || key.check.accepts(text);
}

QStringList splitList(const QString &text)
{
    QStringList items;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString item = part.trimmed();
        if (!item.isEmpty() && !items.contains(item))
            items.append(item);
    }
    return items;
}

std::optional<qint64> toWholeNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

//! Fractions are rounded up, so that a small one never means "at once".
std::optional<qint64> toSeconds(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || std::abs(number) > 1e12)
        return std::nullopt;
    return qint64(std::ceil(number));
}

std::optional<qint64> withinLimits(const SettingKey &key, std::optional<qint64> number)
{
    return number && *number >= key.minimum && *number <= key.maximum ? number : std::nullopt;
}

//! The value of a (trimmed) text for each type of field; nullopt when the text cannot be used. The
//! last argument only selects the type.
std::optional<bool> parseValue(const SettingKey &, const QString &text, bool)
{
    return toBool(text);
}

std::optional<int> parseValue(const SettingKey &key, const QString &text, int)
{
    const std::optional<qint64> number = withinLimits(key, toWholeNumber(text));
    return number ? std::optional(int(*number)) : std::nullopt;
}

std::optional<std::chrono::seconds> parseValue(const SettingKey &key, const QString &text,
                                               std::chrono::seconds)
{
    const std::optional<qint64> number = withinLimits(key, toSeconds(text));
    return number ? std::optional(std::chrono::seconds(*number)) : std::nullopt;
}

std::optional<QString> parseValue(const SettingKey &key, const QString &text, const QString &)
{
    const QString value = asChoice(key, text);
    return isUsableText(key, value) ? std::optional(value) : std::nullopt;
}

std::optional<QStringList> parseValue(const SettingKey &key, const QString &text,
                                      const QStringList &)
{
    const QStringList items = splitList(text);
    const bool areUsable = std::all_of(items.begin(), items.end(), [&key](const QString &item) {
        return isUsableText(key, item);
    });
    const bool isUsable = areUsable && (!key.acceptsList || key.acceptsList(items));
    return isUsable ? std::optional(items) : std::nullopt;
}

std::optional<Secret> parseValue(const SettingKey &, const QString &text, const Secret &)
{
    return Secret(text.toUtf8());
}

template<typename Enum>
std::optional<Enum> parseValue(const SettingKey &, const QString &text, Enum)
{
    return fromName<Enum>(text);
}

QString writeValue(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString writeValue(int value)
{
    return QString::number(value);
}

QString writeValue(std::chrono::seconds value)
{
    return QString::number(value.count());
}

QString writeValue(const QString &value)
{
    return value;
}

QString writeValue(const QStringList &value)
{
    return value.join(u',');
}

QString writeValue(const Secret &value)
{
    return value.isEmpty() ? QString() : u"(set)"_s;
}

template<typename Enum>
QString writeValue(Enum value)
{
    return toName(value);
}

} // namespace

bool SettingKey::isSwitch() const
{
    return std::holds_alternative<bool Settings::*>(field);
}

bool SettingKey::isList() const
{
    return std::holds_alternative<QStringList Settings::*>(field);
}

bool SettingKey::isSecret() const
{
    return std::holds_alternative<Secret Settings::*>(field);
}

QString SettingKey::group() const
{
    return name.section(u'/', 0, 0);
}

const SettingKey *findSettingKey(const QString &name)
{
    const QList<SettingKey> &keys = settingKeys();
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&name](const SettingKey &key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

QString expectation(const SettingKey &key)
{
    if (!key.choices.isEmpty())
        return u"one of "_s + key.choices.join(u", "_s);
    if (!key.check.expectation.isEmpty())
        return key.check.expectation;
    if (key.isSwitch())
        return u"true or false"_s;
    if (std::holds_alternative<int Settings::*>(key.field))
        return u"a whole number from %1 to %2"_s.arg(key.minimum).arg(key.maximum);
    if (std::holds_alternative<std::chrono::seconds Settings::*>(key.field))
        return u"seconds from %1 to %2"_s.arg(key.minimum).arg(key.maximum);
    return u"a text"_s;
}

std::optional<bool> toBool(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word == "1"_L1 || word == "true"_L1 || word == "yes"_L1 || word == "on"_L1)
        return true;
    if (word == "0"_L1 || word == "false"_L1 || word == "no"_L1 || word == "off"_L1)
        return false;
    return std::nullopt;
}

QString replaceLogin(const QString &text, const QString &replacement)
{
    static const QRegularExpression login(u"://[^/@\\s]*@"_s);
    return QString(text).replace(login, replacement);
}

QString withoutPassword(const QString &text)
{
    return replaceLogin(text, u"://…@"_s);
}

QList<int> toPercentages(const QString &text)
{
    QList<int> numbers;
    for (const QString &part : splitList(text)) {
        const int number = part.toInt();
        if (number >= 1 && number <= 100)
            numbers.append(number);
    }
    return numbers;
}

Status setFromText(Settings &settings, const SettingKey &key, const QString &text)
{
    const auto assign = [&](auto field) {
        const auto value = parseValue(key, text.trimmed(), settings.*field);
        if (value)
            settings.*field = *value;
        return value.has_value();
    };
    if (!std::visit(assign, key.field))
        return notUsable(key, text);
    return Nothing{};
}

QString toText(const Settings &settings, const SettingKey &key)
{
    return std::visit([&](auto field) { return writeValue(settings.*field); }, key.field);
}

bool isDefault(const Settings &settings, const SettingKey &key)
{
    static const Settings defaults;
    return std::visit([&](auto field) { return settings.*field == defaults.*field; }, key.field);
}

void copySetting(const Settings &from, Settings &to, const SettingKey &key)
{
    std::visit([&](auto field) { to.*field = from.*field; }, key.field);
}

Settings clamped(const Settings &settings)
{
    Settings result = settings;
    for (const SettingKey &key : settingKeys()) {
        if (const auto *number = std::get_if<int Settings::*>(&key.field)) {
            result.**number = std::clamp(settings.**number, key.minimum, key.maximum);
        } else if (const auto *duration =
                       std::get_if<std::chrono::seconds Settings::*>(&key.field)) {
            result.**duration = std::clamp(settings.**duration, std::chrono::seconds(key.minimum),
                                           std::chrono::seconds(key.maximum));
        } else if (!key.isSecret() && !setFromText(result, key, toText(settings, key))) {
            copySetting(Settings{}, result, key);
        }
    }
    return result;
}

} // namespace core
