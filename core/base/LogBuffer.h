// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtCore/QString>

#include <deque>

namespace core {

//! In the order of their weight.
enum class LogLevel { Debug, Info, Warning, Error };

//! One message of the program: a plain value.
struct LogLine
{
    qint64 at = 0; //!< milliseconds since 1970
    LogLevel level = LogLevel::Info;
    QByteArray category;
    QString text;

    friend bool operator==(const LogLine &, const LogLine &) = default;
};

//! The program's latest messages, in memory. May be used from every thread.
class LogBuffer
{
public:
    static constexpr size_t MostLines = 2000;

    //! In place of the oldest one when there are too many.
    void add(const LogLine &line);
    //! Oldest first.
    [[nodiscard]] QList<LogLine> lines(LogLevel atLeast = LogLevel::Debug) const;
    //! How many have been added; grows with each.
    [[nodiscard]] qint64 count() const;

private:
    mutable QMutex m_mutex;
    std::deque<LogLine> m_lines;
    qint64 m_count = 0;
};

[[nodiscard]] LogLevel toLogLevel(QtMsgType type);

//! "2026-11-28 14:05:09.123 warning app.codex: text", in local time.
[[nodiscard]] QString toText(const LogLine &line);

//! redacted(), and also without e-mail addresses, addresses of other computers in private networks
//! and the name of the person's home folder, so that it may be given to others.
[[nodiscard]] QString anonymized(QString text);

} // namespace core
