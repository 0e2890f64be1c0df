// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/LogWriter.h"

#include "core/base/Log.h"
#include "core/history/LimitReadings.h"
#include "core/history/LogTrim.h"
#include "core/history/RequestRows.h"
#include "core/history/RequestSchema.h"
#include "core/history/SumTables.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds BatchTime{200};
constexpr std::size_t BatchSize = 500;
//! After the file could not be written.
constexpr std::chrono::seconds RetryTime{5};
constexpr std::chrono::minutes TrimTime{10};

// What waits in memory while the file cannot be written.
constexpr std::size_t MostWaiting = 10'000;
constexpr qsizetype MostWaitingReadings = 500;
constexpr qint64 MostWaitingBytes = 16LL * 1024 * 1024;

qint64 bodyBytes(const RequestRecord &record)
{
    return record.requestBody.size() + record.upstreamBody.size() + record.responseBody.size();
}

DailyUsage usageOf(const RequestRecord &record)
{
    DailyUsage usage;
    usage.day = QDateTime::fromSecsSinceEpoch(record.startedAt).date();
    usage.requests = 1;
    usage.failed = record.isFailed() ? 1 : 0;
    usage.inputTokens = record.inputTokens.value_or(0);
    usage.cachedTokens = record.cachedTokens.value_or(0);
    usage.outputTokens = record.outputTokens.value_or(0);
    usage.reasoningTokens = record.reasoningTokens.value_or(0);
    return usage;
}

bool isWorthSettingAside(const Error &error)
{
    return error.providerCode == LogDamaged || error.providerCode == LogTooNew;
}

} // namespace

LogWriter::LogWriter(RequestLog &log, QString fileName, const RequestLogLimits &limits)
    : m_log(log)
    , m_limits(limits)
    , m_database(std::move(fileName))
    , m_batch(this)
    , m_trimming(this)
{
    m_batch.setSingleShot(true);
    connect(&m_batch, &QTimer::timeout, this, [this] { static_cast<void>(flush()); });
    connect(&m_trimming, &QTimer::timeout, this, [this] {
        removeOld();
        trimLater();
    });
}

LogWriter::~LogWriter()
{
    static_cast<void>(flush());
}

void LogWriter::start()
{
    // A new file is made by the first record: not every program that could write one does.
    if (QFile::exists(m_database.fileName()) && open()) {
        removeOld();
        trimLater();
    }
    m_trimming.start(TrimTime);
}

void LogWriter::configure(const RequestLogLimits &limits)
{
    m_limits = limits;
    trimLater();
}

void LogWriter::add(const RequestRecord &record)
{
    keepForLater(record);
    if (m_waiting.size() >= BatchSize && m_reportedCause.isEmpty())
        static_cast<void>(flush());
    else if (!m_batch.isActive())
        m_batch.start(BatchTime);
}

void LogWriter::addReading(const LimitSnapshot &limits)
{
    m_waitingReadings.append(toReadings(limits));
    if (m_waitingReadings.size() > MostWaitingReadings)
        m_waitingReadings.remove(0, m_waitingReadings.size() - MostWaitingReadings);
    if (hasSomethingToWrite() && !m_batch.isActive())
        m_batch.start(BatchTime);
}

void LogWriter::keepForLater(const RequestRecord &record)
{
    if (countsForUsage(record)) {
        const DailyUsage usage = usageOf(record);
        DailyUsage &sum = m_waitingDays[usage.day];
        sum.day = usage.day;
        addUsage(sum, usage);
        addToBatch(m_waitingSums, record);
        while (std::size_t(m_waitingSums.size()) > MostWaiting)
            m_waitingSums.erase(m_waitingSums.begin());
    }
    if (!m_limits.isOn)
        return;
    m_waiting.push_back(record);
    m_waitingBytes += bodyBytes(record);
    boundWaiting();
}

//! Bodies go before records: they take the most room and are needed least.
void LogWriter::boundWaiting()
{
    for (auto one = m_waiting.begin(); one != m_waiting.end() && m_waitingBytes > MostWaitingBytes;
         ++one) {
        m_waitingBytes -= bodyBytes(*one);
        one->requestBody.clear();
        one->upstreamBody.clear();
        one->responseBody.clear();
    }
    while (m_waiting.size() > MostWaiting) {
        m_waitingBytes -= bodyBytes(m_waiting.front());
        m_waiting.pop_front();
    }
}

Status LogWriter::openOnce()
{
    Status status = m_database.open(RequestDatabase::Access::Write);
    if (status)
        status = prepareSchema(m_database);
    if (!status)
        m_database.close();
    return status;
}

Status LogWriter::open()
{
    if (m_database.isOpen())
        return Nothing{};
    Status status = openOnce();
    if (!status && isWorthSettingAside(status.error())) {
        setAside(status.error());
        status = openOnce();
    }
    if (!status)
        report(status.error());
    return status;
}

void LogWriter::setAside(const Error &reason)
{
    const QString aside =
        m_database.setAside(reason.providerCode == LogTooNew ? u"newer"_s : u"damaged"_s);
    Error error = reason;
    error.message += aside.isEmpty() ? u"; it could not be set aside"_s
                                     : u"; it was set aside as %1"_s.arg(aside);
    qCWarning(logHistory).noquote() << error.message;
    emitTroubled(error);
    emitChanged();
}

//! Once per cause, until the file could be written again.
void LogWriter::report(const Error &error)
{
    if (m_reportedCause == error.providerCode)
        return;
    m_reportedCause = error.providerCode;
    qCWarning(logHistory).noquote() << error.message;
    emitTroubled(error);
}

void LogWriter::emitChanged()
{
    QMetaObject::invokeMethod(&m_log, &RequestLog::changed);
}

void LogWriter::emitTroubled(const Error &error)
{
    QMetaObject::invokeMethod(&m_log, [log = &m_log, error] { Q_EMIT log->troubled(error); });
}

Status LogWriter::flush()
{
    m_batch.stop();
    if (!hasSomethingToWrite())
        return Nothing{};
    Status status = write();
    if (!status && isWorthSettingAside(status.error())) {
        setAside(status.error());
        status = write();
    }
    if (!status) {
        report(status.error());
        m_batch.start(RetryTime);
        return status;
    }
    m_reportedCause.clear();
    const bool isNewToReaders = hasRequestsWaiting();
    m_waiting.clear();
    m_waitingBytes = 0;
    m_waitingDays.clear();
    m_waitingSums.clear();
    m_waitingReadings.clear();
    if (!isNewToReaders)
        return Nothing{};
    emitChanged();
    trimLater();
    return Nothing{};
}

bool LogWriter::hasRequestsWaiting() const
{
    return !m_waiting.empty() || !m_waitingDays.isEmpty();
}

//! Readings alone make no new file: many programs look at the limits and serve nothing.
bool LogWriter::hasSomethingToWrite() const
{
    return hasRequestsWaiting()
        || (!m_waitingReadings.isEmpty() && QFile::exists(m_database.fileName()));
}

Status LogWriter::write()
{
    if (Status status = open(); !status)
        return status;
    return m_database.transaction([this] { return writeWaiting(); });
}

Status LogWriter::writeWaiting()
{
    Status status = writeRecords(m_database, m_waiting);
    if (status)
        status = addToDays(m_database, m_waitingDays);
    if (status)
        status = addToSums(m_database, m_waitingSums);
    if (status)
        status = addReadings(m_database, m_waitingReadings, QDateTime::currentSecsSinceEpoch());
    return status;
}

Status LogWriter::clear()
{
    m_waiting.clear();
    m_waitingBytes = 0;
    static_cast<void>(flush()); // the sums
    Status status = open();
    Result<bool> isSumming = bool(status);
    while (isSumming && *isSumming) // what is cleared now has not been summed up yet
        isSumming = sumOlderRows(m_database);
    if (!isSumming)
        return isSumming.error();
    if (status)
        status = removeAll(m_database);
    emitChanged();
    return status;
}

Status LogWriter::clearSums()
{
    m_waitingDays.clear();
    m_waitingSums.clear();
    static_cast<void>(flush()); // the requests
    Status status = open();
    if (status)
        status = removeSums(m_database);
    if (status)
        status = tidyUp(m_database);
    emitChanged();
    return status;
}

void LogWriter::removeOld()
{
    if (!m_database.isOpen())
        return;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    Status status = removeOldSlots(m_database, now);
    if (status)
        status = removeOldReadings(m_database, now);
    // Another program that is writing: there is time until the next turn.
    if (!status && status.error().providerCode != LogBusy)
        report(status.error());
}

//! One slice per turn of the event loop: what is to be written comes in between.
void LogWriter::trimLater()
{
    if (m_isTrimQueued)
        return;
    m_isTrimQueued = true;
    QMetaObject::invokeMethod(this, &LogWriter::trim, Qt::QueuedConnection);
}

void LogWriter::trim()
{
    m_isTrimQueued = false;
    if (!m_database.isOpen())
        return;
    // Older versions wrote no sums: that comes before anything is deleted.
    const Result<bool> isSumming = sumOlderRows(m_database);
    if (!isSumming)
        return report(isSumming.error());
    if (*isSumming) {
        m_isSumming = true;
        return trimLater();
    }
    if (std::exchange(m_isSumming, false))
        emitChanged();
    const Result<bool> hasDeleted =
        trimSlice(m_database, m_limits, QDateTime::currentSecsSinceEpoch());
    if (!hasDeleted)
        return report(hasDeleted.error());
    if (*hasDeleted) {
        m_hasTrimmed = true;
        return trimLater();
    }
    if (!std::exchange(m_hasTrimmed, false))
        return;
    if (Status status = tidyUp(m_database); !status)
        return report(status.error());
    emitChanged();
}

} // namespace core
