// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestLog.h"

#include "core/history/LogWriter.h"

#include <QtCore/QDir>
#include <QtCore/QThread>

namespace core {

using namespace Qt::Literals::StringLiterals;

QString requestLogFile(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(u"requests.sqlite"_s);
}

class RequestLog::Private
{
public:
    //! Runs `work` in the log's thread and passes its outcome on.
    template<typename Work>
    void run(QObject *owner, Work work, Callback<Nothing> callback)
    {
        QMetaObject::invokeMethod(writer, [this, owner, work, callback] {
            Status status = (writer->*work)();
            QMetaObject::invokeMethod(owner, [callback, status]() mutable { callback(status); });
        });
    }

    QThread thread;
    LogWriter *writer = nullptr; //!< lives in `thread` and is deleted there
};

RequestLog::RequestLog(const QString &fileName, const RequestLogLimits &limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->writer = new LogWriter(*this, fileName, limits);
    d->thread.setObjectName(u"request log"_s);
    d->writer->moveToThread(&d->thread);
    connect(&d->thread, &QThread::started, d->writer, &LogWriter::start);
    connect(&d->thread, &QThread::finished, d->writer, &QObject::deleteLater);
    d->thread.start();
}

RequestLog::~RequestLog()
{
    // Behind everything that was called before: QThread::quit() would overtake it.
    QMetaObject::invokeMethod(d->writer, [thread = &d->thread] { thread->quit(); });
    d->thread.wait();
}

void RequestLog::configure(const RequestLogLimits &limits)
{
    QMetaObject::invokeMethod(d->writer,
                              [writer = d->writer, limits] { writer->configure(limits); });
}

void RequestLog::add(const RequestRecord &record)
{
    if (record.isHidden())
        return;
    QMetaObject::invokeMethod(d->writer, [writer = d->writer, record] { writer->add(record); });
}

void RequestLog::addReading(const LimitSnapshot &limits)
{
    QMetaObject::invokeMethod(d->writer,
                              [writer = d->writer, limits] { writer->addReading(limits); });
}

void RequestLog::clear(Callback<Nothing> callback)
{
    d->run(this, &LogWriter::clear, std::move(callback));
}

void RequestLog::clearSums(Callback<Nothing> callback)
{
    d->run(this, &LogWriter::clearSums, std::move(callback));
}

void RequestLog::flush(Callback<Nothing> callback)
{
    d->run(this, &LogWriter::flush, std::move(callback));
}

} // namespace core
