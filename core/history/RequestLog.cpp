// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestLog.h"

#include "core/history/LogWriter.h"

#include <QtCore/QDir>
#include <QtCore/QThread>

namespace core {

QString requestLogFile(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("requests.sqlite"));
}

class RequestLog::Private
{
public:
    //! Runs `work` in the log's thread and passes on what becomes of it.
    template<typename Work>
    void ask(QObject *owner, Work work, Callback<Nothing> callback)
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
    d->writer = new LogWriter(fileName, limits);
    d->thread.setObjectName(QStringLiteral("request log"));
    d->writer->moveToThread(&d->thread);
    connect(&d->thread, &QThread::started, d->writer, &LogWriter::start);
    connect(&d->thread, &QThread::finished, d->writer, &QObject::deleteLater);
    connect(d->writer, &LogWriter::changed, this, &RequestLog::changed);
    connect(d->writer, &LogWriter::troubled, this, &RequestLog::troubled);
    d->thread.start();
}

RequestLog::~RequestLog()
{
    // Behind everything that was asked before: QThread::quit() would overtake it.
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
    if (record.isProbe())
        return;
    QMetaObject::invokeMethod(d->writer, [writer = d->writer, record] { writer->add(record); });
}

void RequestLog::clear(Callback<Nothing> callback)
{
    d->ask(this, &LogWriter::clear, std::move(callback));
}

void RequestLog::flush(Callback<Nothing> callback)
{
    d->ask(this, &LogWriter::flush, std::move(callback));
}

} // namespace core
