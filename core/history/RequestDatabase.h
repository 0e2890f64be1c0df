// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

namespace core {

// What an Error of the log, always Storage, says in `providerCode`.
inline constexpr QLatin1String LogDamaged("log_damaged");
inline constexpr QLatin1String LogTooNew("log_too_new");
inline constexpr QLatin1String LogDiskFull("log_disk_full");
inline constexpr QLatin1String LogBusy("log_busy");
inline constexpr QLatin1String LogUnusable("log_unusable"); //!< cannot be opened, read or written

//! One connection to the file of the request log, for the thread that constructs it.
//!
//! Speaks SQL and nothing else: the tables are RequestSchema's.
class RequestDatabase
{
public:
    enum class Access { Write, Read };

    explicit RequestDatabase(QString fileName);
    ~RequestDatabase();
    Q_DISABLE_COPY_MOVE(RequestDatabase)

    //! Write makes the file and its folder when they are missing, readable for their owner alone.
    Status open(Access access);
    void close();
    //! Closes the file and renames it and what SQLite keeps beside it, so that together they can
    //! still be examined. The new name, or empty when that fails.
    [[nodiscard]] QString setAside(const QString &reason);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const QString &fileName() const { return m_fileName; }

    //! Not executed yet; steps forward only.
    [[nodiscard]] Result<QSqlQuery> prepare(const QString &sql) const;
    [[nodiscard]] Status execute(QSqlQuery &query, const QVariantList &values = {}) const;
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {}) const;
    //! The first column of the first row; invalid when there is no row.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {}) const;

    //! All of what `work` does, or nothing.
    template<typename Work>
    [[nodiscard]] Status transaction(Work work) const
    {
        Status outcome = perform(QStringLiteral("BEGIN IMMEDIATE"));
        if (!outcome)
            return outcome;
        outcome = work();
        if (outcome)
            outcome = perform(QStringLiteral("COMMIT"));
        if (!outcome)
            rollBack();
        return outcome;
    }
    [[nodiscard]] Status perform(const QString &sql) const;
    //! Readers and the writer do not wait for each other from then on, and a crash of the program
    //! loses nothing that was committed.
    [[nodiscard]] Status useWriteAheadLog() const;

    //! For what goes wrong between the rows of a query.
    [[nodiscard]] Error toError(const QSqlError &error) const;

private:
    void rollBack() const;

    QString m_fileName;
    QString m_connection;
};

//! A part of a WHERE clause: conditions that all have to hold, with the values of its parameters.
class SqlConditions
{
public:
    void add(const QString &sql, const QVariantList &values)
    {
        m_parts.append(sql);
        m_values.append(values);
    }
    void add(const SqlConditions &other)
    {
        m_parts.append(other.m_parts);
        m_values.append(other.m_values);
    }
    [[nodiscard]] bool isEmpty() const { return m_parts.isEmpty(); }
    [[nodiscard]] QString sql() const { return m_parts.join(QLatin1StringView(" AND ")); }
    [[nodiscard]] const QVariantList &values() const { return m_values; }

private:
    QStringList m_parts;
    QVariantList m_values;
};

} // namespace core
