// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LogHandler.h"

#include "core/base/Log.h"
#include "core/settings/Settings.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QTime>

#include <cstdio>
#include <cstdlib>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

const char *levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

//! The handler is a plain function, so what it must not write stands here.
core::Secret &apiKeyOfServer()
{
    static core::Secret key;
    return key;
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = u"%1 %2 %3: %4\n"_s.arg(
        QTime::currentTime().toString(u"HH:mm:ss.zzz"_s), QString::fromLatin1(levelOf(type)),
        QString::fromUtf8(context.category), withoutSecrets(message, apiKeyOfServer()));
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

void installLogHandler(const core::Settings &settings)
{
    apiKeyOfServer() = settings.apiKey;
    qInstallMessageHandler(writeMessage);
    QStringList rules{settings.verbose ? u"app.*.info=true"_s : u"app.*.info=false"_s};
    if (settings.logEvents)
        rules.append(u"app.codex.events.debug=true"_s);
    QLoggingCategory::setFilterRules(rules.join(u'\n'));
}

QString withoutSecrets(const QString &text, const core::Secret &apiKey)
{
    QString clean = core::redacted(text);
    if (!apiKey.isEmpty())
        clean.replace(QString::fromUtf8(apiKey.reveal()), u"<key>"_s);
    return clean;
}

} // namespace app
