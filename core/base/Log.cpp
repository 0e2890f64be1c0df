// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

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
        u"eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)?"_s);
    static const QRegularExpression bearer(u"(?i)(bearer\\s+)[^\\s\",;]+"_s);
    static const QRegularExpression field(
        u"(?i)((?:access_token|refresh_token|id_token|code_verifier|authorization_code|api[_-]?key"
        "|code)(?:\\\\*\")?\\s*[=:]\\s*(?:\\\\*\")?)[^\\s\"\\\\&,;]+"_s);
    static const QRegularExpression key(u"\\bsk-[A-Za-z0-9_-]{8,}"_s);

    text.replace(jwt, u"<token>"_s);
    text.replace(bearer, u"\\1<token>"_s);
    text.replace(field, u"\\1<secret>"_s);
    text.replace(key, u"<key>"_s);
    return text;
}

} // namespace core
