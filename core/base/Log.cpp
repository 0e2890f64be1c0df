// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

#include <QtCore/QRegularExpression>

Q_LOGGING_CATEGORY(logAuth, "app.auth", QtInfoMsg)
Q_LOGGING_CATEGORY(logCodex, "app.codex", QtInfoMsg)
Q_LOGGING_CATEGORY(logDemo, "app.demo", QtInfoMsg)
Q_LOGGING_CATEGORY(logHistory, "app.history", QtInfoMsg)
Q_LOGGING_CATEGORY(logHttp, "app.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "app.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logServer, "app.server", QtInfoMsg)
Q_LOGGING_CATEGORY(logSettings, "app.settings", QtInfoMsg)

namespace core {

QString redacted(QString text)
{
    static const QRegularExpression jwt(
        QStringLiteral("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)?"));
    static const QRegularExpression bearer(QStringLiteral("(?i)(bearer\\s+)[^\\s\",;]+"));
    static const QRegularExpression field(QStringLiteral(
        "(?i)((?:access_token|refresh_token|id_token|code_verifier|authorization_code|api[_-]?key"
        "|code)(?:\\\\*\")?\\s*[=:]\\s*(?:\\\\*\")?)[^\\s\"\\\\&,;]+"));
    static const QRegularExpression key(QStringLiteral("\\bsk-[A-Za-z0-9_-]{8,}"));

    text.replace(jwt, QStringLiteral("<token>"));
    text.replace(bearer, QStringLiteral("\\1<token>"));
    text.replace(field, QStringLiteral("\\1<secret>"));
    text.replace(key, QStringLiteral("<key>"));
    return text;
}

} // namespace core
