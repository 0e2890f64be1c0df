// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/InstallationId.h"

#include "core/base/Ids.h"
#include "core/base/Log.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QUuid>

namespace core {

QByteArray installationId(const QString &folder)
{
    if (folder.isEmpty())
        return newUuid();
    const QString path = folder + QStringLiteral("/installation_id");
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QUuid stored = QUuid::fromString(QString::fromUtf8(file.read(200).trimmed()));
        if (!stored.isNull())
            return stored.toByteArray(QUuid::WithoutBraces);
    }
    const QByteArray fresh = newUuid();
    QSaveFile save(path);
    if (!save.open(QIODevice::WriteOnly) || save.write(fresh) != fresh.size() || !save.commit())
        qCWarning(logCodex) << "the installation id cannot be stored:" << save.errorString();
    return fresh;
}

} // namespace core
