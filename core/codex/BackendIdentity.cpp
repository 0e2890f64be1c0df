// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/BackendIdentity.h"

#include <QtCore/QSysInfo>
#include <QtNetwork/QNetworkRequest>

namespace core {

namespace {

QByteArray composeUserAgent()
{
    const QString system = (QSysInfo::productType() + u' ' + QSysInfo::productVersion()).trimmed();
    return QByteArrayLiteral("chatmock/" CHATMOCK_VERSION " (") + system.toLatin1() + "; "
        + QSysInfo::currentCpuArchitecture().toLatin1() + ')';
}

} // namespace

QByteArray userAgent()
{
    // Qt reads files of the system for it, each time it is asked.
    static const QByteArray text = composeUserAgent();
    return text;
}

void addIdentity(QNetworkRequest &request, const AccessGrant &grant, const Settings &settings)
{
    request.setRawHeader("Authorization", "Bearer " + grant.accessToken.reveal());
    if (!grant.accountId.isEmpty())
        request.setRawHeader("ChatGPT-Account-ID", grant.accountId);
    request.setRawHeader("originator", "chatmock");
    request.setRawHeader("User-Agent", userAgent());
    if (!settings.clientVersion.isEmpty())
        request.setRawHeader("version", settings.clientVersion.toLatin1());
    if (grant.isFedramp)
        request.setRawHeader("X-OpenAI-Fedramp", "true");
}

} // namespace core
