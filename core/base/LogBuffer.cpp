// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LogBuffer.h"

#include "core/base/Log.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QRegularExpression>

namespace core {

using namespace Qt::Literals::StringLiterals;

void LogBuffer::add(const LogLine &line)
{
    const QMutexLocker lock(&m_mutex);
    m_lines.push_back(line);
    if (m_lines.size() > MostLines)
        m_lines.pop_front();
    ++m_count;
}

QList<LogLine> LogBuffer::lines(LogLevel atLeast) const
{
    const QMutexLocker lock(&m_mutex);
    QList<LogLine> result;
    for (const LogLine &line : m_lines) {
        if (line.level >= atLeast)
            result.append(line);
    }
    return result;
}

qint64 LogBuffer::count() const
{
    const QMutexLocker lock(&m_mutex);
    return m_count;
}

LogLevel toLogLevel(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        return LogLevel::Error;
    }
    return LogLevel::Info;
}

QString toText(const LogLine &line)
{
    constexpr const char *Words[] = {"debug", "info", "warning", "error"};
    return u"%1 %2 %3: %4"_s.arg(
        QDateTime::fromMSecsSinceEpoch(line.at).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s),
        QLatin1StringView(Words[int(line.level)]), QString::fromUtf8(line.category), line.text);
}

QString anonymized(QString text)
{
    static const QRegularExpression email(u"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"_s);
    static const QRegularExpression privateAddress(
        u"\\b(10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}"
        "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2})\\b"_s);
    text = redacted(std::move(text));
    const QString home = QDir::homePath();
    if (home.size() > 1) {
        text.replace(home, u"~"_s);
        text.replace(QDir::toNativeSeparators(home), u"~"_s);
    }
    text.replace(email, u"<e-mail>"_s);
    text.replace(privateAddress, u"<address>"_s);
    return text;
}

} // namespace core
