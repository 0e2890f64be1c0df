// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RequestExporter.h"

#include "core/history/RequestExport.h"

using core::RequestPage;
using core::Result;
using Phase = ui::ExportProgress::Phase;

namespace app {

namespace {

//! A few milliseconds of writing.
constexpr int PageSize = 500;

} // namespace

RequestExporter::RequestExporter(core::RequestReader &reader, const core::RequestFilter &filter,
                                 Format format, const QString &fileName, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_filter(filter)
    , m_format(format)
    , m_file(fileName)
{
    m_progress.phase = Phase::Running;
    m_progress.fileName = fileName;
}

void RequestExporter::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        // Not from inside the call.
        QMetaObject::invokeMethod(
            this,
            [this] {
                fail({core::ErrorCode::Storage, m_file.errorString()});
            },
            Qt::QueuedConnection);
        return;
    }
    if (m_format == Format::Csv)
        m_file.write(core::csvHeader());
    m_reader.count(m_filter, {this, [this](const Result<qint64> &total) {
                                  if (total)
                                      m_progress.total = *total;
                              }});
    ask(0);
}

void RequestExporter::ask(qint64 before)
{
    m_reader.page(m_filter, before, PageSize,
                  {this, [this](const Result<RequestPage> &got) { take(got); }});
}

void RequestExporter::take(const Result<RequestPage> &got)
{
    if (!got) {
        fail(got.error());
        return;
    }
    for (const core::LoggedRequest &request : got->requests)
        m_file.write(m_format == Format::Csv ? core::toCsvLine(request.record)
                                             : core::toJsonLine(request.record));
    m_progress.done += got->requests.size();
    if (m_file.error() != QFileDevice::NoError) {
        fail({core::ErrorCode::Storage, m_file.errorString()});
        return;
    }
    if (!got->hasMore || got->requests.isEmpty()) {
        end();
        return;
    }
    Q_EMIT progressed(m_progress);
    ask(got->requests.last().row);
}

void RequestExporter::end()
{
    if (!m_file.commit()) {
        fail({core::ErrorCode::Storage, m_file.errorString()});
        return;
    }
    m_progress.phase = Phase::Done;
    Q_EMIT progressed(m_progress);
}

void RequestExporter::fail(const core::Error &error)
{
    m_file.cancelWriting();
    m_progress.phase = Phase::Failed;
    m_progress.error = error;
    Q_EMIT progressed(m_progress);
}

} // namespace app
