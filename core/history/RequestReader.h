// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/history/DailyUsage.h"
#include "core/history/RequestFilter.h"
#include "core/plan/PriceList.h"
#include "core/state/LimitReading.h"
#include "core/state/RequestRecord.h"
#include "core/state/UsageReport.h"

#include <QtCore/QObject>

#include <memory>

namespace core {

//! One row of the log; its number rises with time and is never used again.
struct LoggedRequest
{
    qint64 row = 0;
    RequestRecord record; //!< without bodies

    friend bool operator==(const LoggedRequest &, const LoggedRequest &) = default;
};

//! Newest first.
struct RequestPage
{
    QList<LoggedRequest> requests;
    bool hasMore = false; //!< older ones match, too
};

//! When a client sent its last request.
struct ClientUse
{
    QByteArray client; //!< User-Agent
    qint64 at = 0;     //!< unix seconds

    friend bool operator==(const ClientUse &, const ClientUse &) = default;
};

//! Reads the request log, in whatever thread constructs it, through a connection and a thread of
//! its own: neither its owner nor the writer ever waits. Any number of readers, in any process, at
//! the same time; a log that does not exist yet is an empty one.
//!
//! A call whose context is gone is given up. Errors are Storage.
class RequestReader : public QObject
{
    Q_OBJECT

public:
    //! `fileName` as requestLogFile() gives it.
    explicit RequestReader(const QString &fileName, QObject *parent = nullptr);
    ~RequestReader() override;

    //! At most `count` requests that match and are older than row `before` (0 = from the newest).
    void page(const RequestFilter &filter, qint64 before, int count,
              Callback<RequestPage> callback);
    //! At most `count` requests that match and are newer than row `after`, oldest first: to follow.
    void newer(const RequestFilter &filter, qint64 after, int count,
               Callback<RequestPage> callback);
    //! One request with its bodies. NotFound when it is not there (any more).
    void one(qint64 row, Callback<LoggedRequest> callback);
    //! One entry per day up to `today`, oldest first, days without use included.
    void usage(const QDate &today, int days, Callback<QList<DailyUsage>> callback);
    //! What was used in a period: `limits` tell where a window of the plan began, `now` is in unix
    //! seconds. From sums, so that no period is slow and none needs the requests themselves.
    void report(const UsageQuery &query, const LimitSnapshot &limits, qint64 now,
                const PriceList &prices, Callback<UsageReport> callback);
    //! What the meter of the plan showed, not before `since` (unix seconds), oldest first.
    void readings(qint64 since, Callback<QList<LimitReading>> callback);
    //! How many requests match.
    void count(const RequestFilter &filter, Callback<qint64> callback);
    //! Every client in the log, with its last request.
    void clients(Callback<QList<ClientUse>> callback);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
