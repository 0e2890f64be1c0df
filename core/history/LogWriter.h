// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/DailyUsage.h"
#include "core/history/RequestDatabase.h"
#include "core/history/RequestLog.h"
#include "core/history/UsageSums.h"
#include "core/state/LimitReading.h"

#include <QtCore/QMap>
#include <QtCore/QTimer>

#include <deque>

namespace core {

//! The half of a RequestLog that lives in its thread and accesses the disk.
class LogWriter : public QObject
{
public:
    LogWriter(RequestLog &log, QString fileName, const RequestLogLimits &limits);
    ~LogWriter() override;

    void start();
    void configure(const RequestLogLimits &limits);
    void add(const RequestRecord &record);
    void addReading(const LimitSnapshot &limits);
    Status clear();
    Status clearSums();
    //! Writes what waits.
    Status flush();

private:
    Status open();
    Status openOnce();
    void setAside(const Error &reason);
    void keepForLater(const RequestRecord &record);
    void boundWaiting();
    [[nodiscard]] bool hasRequestsWaiting() const;
    [[nodiscard]] bool hasSomethingToWrite() const;
    Status write();
    Status writeWaiting();
    void removeOld();
    void trimLater();
    void trim();
    void report(const Error &error);
    void emitChanged();
    void emitTroubled(const Error &error);

    RequestLog &m_log; //!< lives in another thread
    RequestLogLimits m_limits;
    RequestDatabase m_database;
    std::deque<RequestRecord> m_waiting;
    QMap<QDate, DailyUsage> m_waitingDays;
    SumBatch m_waitingSums;
    QList<LimitReading> m_waitingReadings;
    qint64 m_waitingBytes = 0; //!< of bodies
    QTimer m_batch;
    QTimer m_trimming;
    QString m_reportedCause;
    bool m_isTrimQueued = false;
    bool m_hasTrimmed = false;
    bool m_isSumming = false; //!< what an older version wrote
};

} // namespace core
