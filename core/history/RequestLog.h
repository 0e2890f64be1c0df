// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/state/LimitSnapshot.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace core {

//! How long and how much is kept.
struct RequestLogLimits
{
    bool isOn = true; //!< off: nothing is added; the sums are still counted
    std::chrono::seconds age = std::chrono::hours(30 * 24); //!< 0 = for ever
    qint64 rows = 1'000'000;                                //!< the oldest go first
    qint64 bytes = 1LL << 30;                               //!< of the file; the same

    friend bool operator==(const RequestLogLimits &, const RequestLogLimits &) = default;
};

//! Where the log of a data folder is.
[[nodiscard]] QString requestLogFile(const QString &dataFolder);

//! Writes what became of requests to an SQLite file, from a thread of its own and in batches: the
//! way of a request never waits for a disk.
//!
//! A file that is damaged or comes from a newer program is set aside under another name and a new
//! one begun. While the disk is full the newest records are kept in memory, up to a bound, and
//! written when there is room again. The destructor writes what is left.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    RequestLog(const QString &fileName, const RequestLogLimits &limits, QObject *parent = nullptr);
    ~RequestLog() override;

    void configure(const RequestLogLimits &limits);
    //! What is hidden is left out.
    void add(const RequestRecord &record);
    //! What the meter of the plan shows, when it is news. A series of 56 days is kept.
    void addReading(const LimitSnapshot &limits);
    //! Forgets the rows; the sums and the readings stay.
    void clear(Callback<Nothing> callback);
    //! Forgets the sums, per day and by program; the rows and the readings stay.
    void clearSums(Callback<Nothing> callback);
    //! Told when everything that was added before is in the file.
    void flush(Callback<Nothing> callback);

Q_SIGNALS:
    //! Something is in the file that readers have not seen, or is not there any more.
    void changed();
    //! For a person: the file was set aside, or cannot be written. Once per cause.
    void troubled(const core::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
