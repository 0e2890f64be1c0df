// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsFile.h"

#include "core/settings/SettingKeys.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView SettingsMember("chatmockSettings");

} // namespace

QByteArray exportSettings(const Settings &settings)
{
    QJsonObject texts;
    for (const SettingKey &key : settingKeys()) {
        if (!key.isSecret())
            texts.insert(key.name, withoutLogin(toText(settings, key)));
    }
    return QJsonDocument(QJsonObject{{SettingsMember, texts}}).toJson();
}

Result<QHash<QString, QString>> importSettings(const QByteArray &file)
{
    const QJsonValue texts = QJsonDocument::fromJson(file).object().value(SettingsMember);
    if (!texts.isObject())
        return Error{ErrorCode::BadRequest, u"this is not a ChatMock settings file"_s,
                     u"settingsFile"_s};
    QHash<QString, QString> result;
    const QJsonObject object = texts.toObject();
    for (const SettingKey &key : settingKeys()) {
        const QJsonValue text = object.value(key.name);
        if (!key.isSecret() && text.isString())
            result.insert(key.name, text.toString());
    }
    return result;
}

QString withoutLogin(const QString &text)
{
    return replaceLogin(text, u"://"_s);
}

} // namespace core
