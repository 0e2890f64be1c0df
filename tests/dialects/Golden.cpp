// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dialects/Golden.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace {

QString fixturePath(const QString &path)
{
    return QStringLiteral(TEST_FIXTURES "/") + path;
}

} // namespace

QByteArray readFixture(const QString &path)
{
    QFile file(fixturePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray expectedText(const QString &path, const QByteArray &actual)
{
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QDir().mkpath(QFileInfo(fixturePath(path)).path());
        QFile file(fixturePath(path));
        if (file.open(QIODevice::WriteOnly))
            file.write(actual);
    }
    return readFixture(path);
}
