// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogCheck.h"

#include "core/history/RequestLog.h"
#include "core/history/RequestReader.h"
#include "tests/fakes/Outcome.h"

#include <QtCore/QDateTime>

namespace soak {

namespace {

constexpr qint64 Day = 24 * 3600;
constexpr int OldRows = 10'000;
constexpr int AgeingRows = 10'000;
constexpr int PageSize = 1000;
//! It looks for what is too old whenever it writes.
constexpr qint64 LongestDelay = 60;
constexpr char OldPath[] = "/v1/before-the-run";

core::RequestRecord oldRecord(qint64 startedAt)
{
    core::RequestRecord record;
    record.requestId = "req_old" + QByteArray::number(startedAt);
    record.method = "POST";
    record.path = record.route = OldPath;
    record.client = "soak";
    record.status = 200;
    record.startedAt = startedAt;
    return record;
}

//! All rows, newest first.
QList<core::LoggedRequest> readAll(const QString &dataFolder)
{
    core::RequestReader reader(core::requestLogFile(dataFolder));
    QList<core::LoggedRequest> rows;
    qint64 before = 0;
    for (bool hasMore = true; hasMore;) {
        Outcome<core::RequestPage> page;
        reader.page({}, before, PageSize, page.callback());
        if (!page.wait() || !page.isGood())
            qFatal("cannot read the request log");
        rows += page.value().requests;
        hasMore = page.value().hasMore;
        before = rows.isEmpty() ? 0 : rows.last().row;
    }
    return rows;
}

} // namespace

void fillLog(const QString &dataFolder)
{
    const core::RequestLogLimits all{.age = std::chrono::seconds(0)};
    core::RequestLog log(core::requestLogFile(dataFolder), all);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (int i = OldRows; i > 0; --i)
        log.add(oldRecord(now - 2 * Day - i));
    for (int i = 0; i < AgeingRows; ++i)
        log.add(oldRecord(now - Day + i));
    Outcome<core::Nothing> written;
    log.flush(written.callback());
    if (!written.wait() || !written.isGood())
        qFatal("cannot write the request log");
}

LogFindings checkLog(const QString &dataFolder, const Turns &turns)
{
    LogFindings findings;
    QHash<QByteArray, int> counts;
    QHash<QByteArray, int> statuses;
    const qint64 oldest = QDateTime::currentSecsSinceEpoch() - Day - LongestDelay;
    for (const core::LoggedRequest &row : readAll(dataFolder)) {
        const core::RequestRecord &record = row.record;
        if (record.startedAt < oldest)
            ++findings.expired;
        if (record.path == OldPath)
            continue;
        ++findings.rows;
        ++counts[record.requestId];
        statuses[record.requestId] = record.status;
    }
    for (const TurnPointer &turn : turns) {
        const bool isProbe = turn->api == Api::Health;
        if (turn->requestId.isEmpty() || isProbe)
            continue;
        const int count = counts.value(turn->requestId);
        findings.missing += count == 0 ? 1 : 0;
        findings.doubled += count > 1 ? 1 : 0;
        if (count > 0 && statuses.value(turn->requestId) != turn->status)
            ++findings.wrong;
    }
    return findings;
}

} // namespace soak
