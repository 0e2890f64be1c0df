// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingChecks.h"

#include "core/settings/ModelAliases.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

bool matchesAll(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool isUrlWithScheme(const QString &text, const QStringList &schemes)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && schemes.contains(url.scheme()) && !url.host().isEmpty();
}

} // namespace

bool isListenAddress(const QString &text)
{
    return text == "localhost"_L1 || text == "*"_L1 || !QHostAddress(text).isNull();
}

bool isHttpUrl(const QString &text)
{
    return isUrlWithScheme(text, {u"http"_s, u"https"_s});
}

bool isFeedUrl(const QString &text)
{
    const QString host = QUrl(text, QUrl::StrictMode).host();
    return isUrlWithScheme(text, {u"https"_s})
        || (isHttpUrl(text) && (host == "localhost"_L1 || QHostAddress(host).isLoopback()));
}

bool isProxyUrl(const QString &text)
{
    return isUrlWithScheme(text, {u"http"_s, u"socks5"_s, u"socks5h"_s});
}

bool isOrigin(const QString &text)
{
    return matchesAll(u"\\*|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+"_s, text);
}

bool isHostName(const QString &text)
{
    return matchesAll(u"[^/\\s]+"_s, text);
}

bool isModelAlias(const QString &text)
{
    return ModelAliases::areUsable({text});
}

bool isVersion(const QString &text)
{
    return matchesAll(u"[0-9]+(\\.[0-9]+){1,3}"_s, text);
}

bool isClientVersion(const QString &text)
{
    return text == "auto"_L1 || isVersion(text);
}

bool arePercentages(const QString &text)
{
    static const QString number = u"\\s*([1-9][0-9]?|100)\\s*"_s;
    return matchesAll(number + u"(,"_s + number + u")*"_s, text);
}

bool isReadableFile(const QString &text)
{
    const QFileInfo file(text);
    return file.isFile() && file.isReadable();
}

} // namespace core
