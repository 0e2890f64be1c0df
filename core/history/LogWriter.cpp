// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/LogWriter.h"

#include "core/base/Log.h"
#include "core/history/LogTrim.h"
#include "core/history/RequestRows.h"
#include "core/history/RequestSchema.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <set>

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
constexpr qint64 MostWaitingBytes = 16LL * 1024 * 1024;

constexpr qsizetype MostKindsRemembered = 4096;

qint64 bodyBytes(const RequestRecord &record)
{
    return record.requestBody.size() + record.upstreamBody.size() + record.responseBody.size();
}

//! A free name beside the file that tells what happened and when.
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

bool isWorthSettingAside(const Error &error)
{
    return error.providerCode == LogDamaged || error.providerCode == LogTooNew;
}

} // namespace

LogWriter::LogWriter(QString fileName, const RequestLogLimits &limits)
    : m_limits(limits)
    , m_database(std::move(fileName))
    , m_batch(this)
    , m_trimming(this)
{
    m_batch.setSingleShot(true);
    connect(&m_batch, &QTimer::timeout, this, [this] { static_cast<void>(flush()); });
    connect(&m_trimming, &QTimer::timeout, this, &LogWriter::trimLater);
}

LogWriter::~LogWriter()
{
    static_cast<void>(flush());
}

void LogWriter::start()
{
    // A new file is made by the first record: not every program that could write one does.
    if (QFile::exists(m_database.fileName()) && open())
        trimLater();
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

void LogWriter::keepForLater(const RequestRecord &record)
{
    if (countsForUsage(record)) {
        const DailyUsage usage = usageOf(record);
        DailyUsage &sum = m_waitingDays[usage.day];
        sum.day = usage.day;
        addUsage(sum, usage);
    }
    if (!m_limits.isOn)
        return;
    m_waiting.push_back(record);
    m_waitingBytes += bodyBytes(record);
    boundWaiting();
}

//! Bodies go before records: they take the most room and tell the least.
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

Status LogWriter::open()
{
    if (m_database.isOpen())
        return Nothing{};
    Status status = m_database.open(RequestDatabase::Access::Write);
    if (status)
        status = prepareSchema(m_database);
    if (status)
        return status;
    m_database.close();
    if (!isWorthSettingAside(status.error())) {
        report(status.error());
        return status;
    }
    setAside(status.error());
    status = m_database.open(RequestDatabase::Access::Write);
    if (status)
        status = prepareSchema(m_database);
    if (!status) {
        m_database.close();
        report(status.error());
    }
    return status;
}

//! Renames the file and what SQLite keeps beside it: together they can still be looked into.
void LogWriter::setAside(const Error &reason)
{
    m_database.close();
    m_kinds.clear();
    const QString &fileName = m_database.fileName();
    const QString aside = nameAside(fileName, reason.providerCode == LogTooNew ? u"newer"_s : u"damaged"_s);
    bool isMoved = QFile::rename(fileName, aside);
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(fileName + suffix))
            isMoved = QFile::rename(fileName + suffix, aside + suffix) && isMoved;
    }
    Error error = reason;
    error.message += isMoved ? u"; it was set aside as %1"_s.arg(QFileInfo(aside).fileName())
                             : u"; it could not be set aside"_s;
    qCWarning(logHistory).noquote() << error.message;
    Q_EMIT troubled(error);
    Q_EMIT changed();
}

//! Once per cause, until the file could be written again.
void LogWriter::report(const Error &error)
{
    if (m_reportedCause == error.providerCode)
        return;
    m_reportedCause = error.providerCode;
    qCWarning(logHistory).noquote() << error.message;
    Q_EMIT troubled(error);
}

Status LogWriter::flush()
{
    m_batch.stop();
    if (m_waiting.empty() && m_waitingDays.isEmpty())
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
    m_waiting.clear();
    m_waitingBytes = 0;
    m_waitingDays.clear();
    Q_EMIT changed();
    trimLater();
    return Nothing{};
}

Status LogWriter::write()
{
    if (Status status = open(); !status)
        return status;
    Status status = m_database.transaction([this] { return writeAll(); });
    if (!status)
        m_kinds.clear(); // some were never there
    return status;
}

Status LogWriter::writeAll()
{
    forgetForeignKinds();
    if (Status status = writeRecords(); !status)
        return status;
    return writeDays();
}

//! Another program may have removed kinds that are remembered here.
void LogWriter::forgetForeignKinds()
{
    const Result<QVariant> version = m_database.value(u"PRAGMA data_version"_s);
    const qint64 present = version ? version->toLongLong() : -1;
    if (present != m_dataVersion || m_kinds.size() > MostKindsRemembered)
        m_kinds.clear();
    m_dataVersion = present;
}

Result<qint64> LogWriter::kindOf(const RequestRecord &record)
{
    const QByteArray digest = kindDigest(record);
    if (const auto known = m_kinds.constFind(digest); known != m_kinds.cend())
        return *known;
    const Result<QVariant> found =
        m_database.value(u"SELECT id FROM kinds WHERE digest = ?"_s, {digest});
    if (!found)
        return found.error();
    qint64 kind = found->toLongLong();
    if (!found->isValid()) {
        const auto added = m_database.run(insertKindSql(), kindValues(record, digest));
        if (!added)
            return added.error();
        kind = added->lastInsertId().toLongLong();
    }
    m_kinds.insert(digest, kind);
    return kind;
}

Status LogWriter::writeRecords()
{
    Result<QSqlQuery> insert = m_database.prepare(insertRequestSql());
    if (!insert)
        return insert.error();
    std::set<qint64> blocks;
    for (const RequestRecord &record : m_waiting) {
        const Result<qint64> kind = kindOf(record);
        if (!kind)
            return kind.error();
        if (Status status = m_database.execute(*insert, requestValues(record, *kind)); !status)
            return status;
        const qint64 row = insert->lastInsertId().toLongLong();
        blocks.insert(row >> BlockBits);
        if (!hasBodies(record))
            continue;
        if (const auto bodies = m_database.run(insertBodiesSql(), bodyValues(record, row)); !bodies)
            return bodies.error();
    }
    for (const qint64 block : blocks) {
        if (Status status = refreshBlock(m_database, block); !status)
            return status;
    }
    return Nothing{};
}

Status LogWriter::writeDays()
{
    for (const DailyUsage &usage : std::as_const(m_waitingDays)) {
        const auto added = m_database.run(
            u"INSERT INTO days VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET"
            " requests = requests + excluded.requests, failed = failed + excluded.failed,"
            " input_tokens = input_tokens + excluded.input_tokens,"
            " cached_tokens = cached_tokens + excluded.cached_tokens,"
            " output_tokens = output_tokens + excluded.output_tokens,"
            " reasoning_tokens = reasoning_tokens + excluded.reasoning_tokens"_s,
            {usage.day.toString(Qt::ISODate), usage.requests, usage.failed, usage.inputTokens,
             usage.cachedTokens, usage.outputTokens, usage.reasoningTokens});
        if (!added)
            return added.error();
    }
    return Nothing{};
}

Status LogWriter::clear()
{
    m_waiting.clear();
    m_waitingBytes = 0;
    static_cast<void>(flush()); // the days
    m_kinds.clear();
    Status status = open();
    if (status)
        status = removeAll(m_database);
    Q_EMIT changed();
    return status;
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
    m_kinds.clear();
    if (Status status = tidyUp(m_database); !status)
        return report(status.error());
    Q_EMIT changed();
}

} // namespace core
