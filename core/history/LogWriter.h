// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/DailyUsage.h"
#include "core/history/RequestDatabase.h"
#include "core/history/RequestLog.h"

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QTimer>

#include <deque>
#include <memory>

namespace core {

//! The half of a RequestLog that lives in its thread and touches the disk.
class LogWriter : public QObject
{
    Q_OBJECT

public:
    LogWriter(QString fileName, const RequestLogLimits &limits);
    ~LogWriter() override;

    void start();
    void configure(const RequestLogLimits &limits);
    void add(const RequestRecord &record);
    Status clear();
    //! Writes what waits.
    Status flush();

Q_SIGNALS:
    void changed();
    void troubled(const core::Error &error);

private:
    Status open();
    void setAside(const Error &reason);
    void keepForLater(const RequestRecord &record);
    void boundWaiting();
    Status write();
    Status writeAll();
    Status writeRecords();
    Status writeDays();
    Result<qint64> kindOf(const RequestRecord &record);
    void forgetForeignKinds();
    void trimLater();
    void trim();
    void report(const Error &error);

    RequestLogLimits m_limits;
    RequestDatabase m_database;
    std::deque<RequestRecord> m_waiting;
    QMap<QDate, DailyUsage> m_waitingDays;
    qint64 m_waitingBytes = 0;         //!< of bodies
    QHash<QByteArray, qint64> m_kinds; //!< by digest; those used lately
    qint64 m_dataVersion = -1;         //!< changes when another program writes
    QTimer m_batch;
    QTimer m_trimming;
    QString m_reportedCause;
    bool m_isTrimQueued = false;
    bool m_hasTrimmed = false;
};

} // namespace core
