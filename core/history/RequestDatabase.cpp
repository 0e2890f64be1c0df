// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestDatabase.h"

#include "core/base/Ids.h"

#include <QtCore/QDateTime>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! How long one connection waits for another. Each has a thread of its own, so nobody else waits.
constexpr int BusyMilliseconds = 2000;

// https://www.sqlite.org/rescode.html: the low byte is the primary code.
enum class Sqlite { Busy = 5, Locked = 6, Corrupt = 11, Full = 13, NotADatabase = 26 };

constexpr auto LogPermissions = QFile::ReadOwner | QFile::WriteOwner; // for nobody else

Error unusable(const QString &fileName, const QString &reason)
{
    return {ErrorCode::Storage,
            u"the request log %1 cannot be used: %2"_s.arg(fileName, reason),
            {},
            {},
            LogUnusable};
}

//! SQLite gives what it makes beside the file the same permissions.
Status makePrivateFile(const QString &fileName)
{
    const QString folder = QFileInfo(fileName).absolutePath();
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return unusable(fileName, u"its folder cannot be made"_s);
        QFile::setPermissions(folder, LogPermissions | QFile::ExeOwner);
    }
    QFile file(fileName);
    if (!file.exists() && !file.open(QIODevice::ReadWrite | QIODevice::NewOnly, LogPermissions)
        && !file.exists()) // unless another process was quicker
        return unusable(fileName, file.errorString());
    QFile::setPermissions(fileName, LogPermissions);
    return Nothing{};
}

//! A free name beside the file that says what happened and when.
QString nameAside(const QString &fileName, const QString &reason)
{
    const QFileInfo info(fileName);
    const QString stem =
        u"%1-%2-%3"_s.arg(info.completeBaseName(), reason,
                          QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss"_s));
    const QDir folder = info.dir();
    QString name = folder.filePath(stem + u'.' + info.suffix());
    for (int number = 2; QFile::exists(name); ++number)
        name = folder.filePath(u"%1-%2.%3"_s.arg(stem).arg(number).arg(info.suffix()));
    return name;
}

} // namespace

RequestDatabase::RequestDatabase(QString fileName)
    : m_fileName(std::move(fileName))
    , m_connection(u"requests-"_s + QString::fromLatin1(newUuid()))
{
}

RequestDatabase::~RequestDatabase()
{
    close();
}

Status RequestDatabase::open(Access access)
{
    close();
    if (access == Access::Write) {
        if (Status status = makePrivateFile(m_fileName); !status)
            return status;
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (!database.isValid())
        return unusable(m_fileName, u"Qt's plugin for SQLite is missing"_s);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyMilliseconds);
    if (access == Access::Read)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(options);
    database.setDatabaseName(m_fileName);
    if (database.open())
        return Nothing{};
    const Error error = toError(database.lastError());
    database = {};
    close();
    return error;
}

void RequestDatabase::close()
{
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

QString RequestDatabase::setAside(const QString &reason)
{
    close();
    const QString aside = nameAside(m_fileName, reason);
    bool isMoved = QFile::rename(m_fileName, aside);
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(m_fileName + suffix))
            isMoved = QFile::rename(m_fileName + suffix, aside + suffix) && isMoved;
    }
    return isMoved ? QFileInfo(aside).fileName() : QString();
}

bool RequestDatabase::isOpen() const
{
    return QSqlDatabase::contains(m_connection);
}

Result<QSqlQuery> RequestDatabase::prepare(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return toError(query.lastError());
    return query;
}

Status RequestDatabase::execute(QSqlQuery &query, const QVariantList &values) const
{
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        return toError(query.lastError());
    return Nothing{};
}

Result<QSqlQuery> RequestDatabase::run(const QString &sql, const QVariantList &values) const
{
    Result<QSqlQuery> query = prepare(sql);
    if (!query)
        return query;
    if (Status status = execute(*query, values); !status)
        return status.error();
    return query;
}

Result<QVariant> RequestDatabase::value(const QString &sql, const QVariantList &values) const
{
    Result<QSqlQuery> query = run(sql, values);
    if (!query)
        return query.error();
    if (query->next())
        return query->value(0);
    if (query->lastError().isValid())
        return toError(query->lastError());
    return QVariant();
}

Status RequestDatabase::perform(const QString &sql) const
{
    const Result<QSqlQuery> query = run(sql);
    if (!query)
        return query.error();
    return Nothing{};
}

Status RequestDatabase::useWriteAheadLog() const
{
    // SQLite's own time-out does not cover this statement: it reads the file before it locks it,
    // and a connection that holds one lock is refused a second one at once.
    const QDeadlineTimer deadline(BusyMilliseconds);
    Status status = perform(u"PRAGMA journal_mode = WAL"_s);
    while (!status && status.error().providerCode == LogBusy && !deadline.hasExpired()) {
        QThread::msleep(10);
        status = perform(u"PRAGMA journal_mode = WAL"_s);
    }
    return status;
}

void RequestDatabase::rollBack() const
{
    // Fails where SQLite has rolled back by itself, which is as good.
    QSqlQuery(QSqlDatabase::database(m_connection, false)).exec(u"ROLLBACK"_s);
}

Error RequestDatabase::toError(const QSqlError &error) const
{
    Error result = unusable(m_fileName, error.databaseText());
    switch (Sqlite(error.nativeErrorCode().toInt() & 0xff)) {
    case Sqlite::Corrupt:
    case Sqlite::NotADatabase:
        result.providerCode = LogDamaged;
        break;
    case Sqlite::Full:
        result.providerCode = LogDiskFull;
        break;
    case Sqlite::Busy:
    case Sqlite::Locked:
        result.providerCode = LogBusy;
        break;
    default:
        break;
    }
    return result;
}

} // namespace core
