// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/RequestReader.h"
#include "ui/RequestsPage.h"

#include <QtCore/QObject>
#include <QtCore/QSaveFile>

namespace app {

//! Writes the requests that match to a file, newest first, page by page, so that nobody waits for
//! it. The file is there when all of it is written, and untouched before: destroying the object
//! gives up.
class RequestExporter : public QObject
{
    Q_OBJECT

public:
    using Format = ui::RequestsPage::ExportFormat;

    //! The reader has to outlive the object.
    RequestExporter(core::RequestReader &reader, const core::RequestFilter &filter, Format format,
                    const QString &fileName, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    //! Running, any number of times; then Done or Failed once.
    void progressed(const ui::ExportProgress &progress);

private:
    void ask(qint64 before);
    void take(const core::Result<core::RequestPage> &got);
    void end();
    void fail(const core::Error &error);

    core::RequestReader &m_reader;
    core::RequestFilter m_filter;
    Format m_format;
    QSaveFile m_file;
    ui::ExportProgress m_progress;
};

} // namespace app
