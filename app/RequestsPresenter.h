// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/history/RequestReader.h"
#include "core/settings/Settings.h"
#include "ui/RequestsPage.h"
#include "ui/models/RequestLogModel.h"
#include "ui/models/RequestsState.h"
#include "ui/models/UsageHistoryModel.h"

#include <QtCore/QDate>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtCore/QTimer>

#include <memory>

namespace app {

class Engine;

//! Writes the requests that match to a file, newest first, page by page, so that nothing waits for
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

//! What stands behind the Requests page and the activity of the last days: reads the log in a
//! thread of its own, follows the engine, and carries out what the page requests.
class RequestsPresenter : public QObject
{
    Q_OBJECT

public:
    //! The clock has to outlive the object, and the object the engines and the window that takes
    //! the page over.
    explicit RequestsPresenter(const core::Clock &clock, QObject *parent = nullptr);
    ~RequestsPresenter() override;

    //! Without a parent until a window takes it.
    [[nodiscard]] ui::RequestsPage *page() const { return m_page; }
    [[nodiscard]] ui::UsageHistoryModel &usage() { return m_usage; }

    //! Closes the log of the present engine, before that engine is destroyed.
    void closeLog();
    //! Shows this one's log and follows it from now on; it may run already.
    void setEngine(Engine &engine);
    //! Takes over the settings that concern the page.
    void configure(const core::Settings &settings);
    //! Begins another day of the activity when there is one; happens by itself.
    void lookAtDay();

private:
    void connectPage();
    void showServer();
    void showStarted(const core::RequestRecord &record);
    void followLog();
    void showTrouble(const core::Error &error);
    void countUsage();

    void stop(const QByteArray &requestId);
    void readDetails(qint64 rowNumber);
    void copyCommand(const core::RequestRecord &record, qint64 rowNumber);
    void putCommand(const core::RequestRecord &record);
    void exportTo(const QString &fileName, ui::RequestsPage::ExportFormat format);
    void showExport(const ui::ExportProgress &progress);
    void cancelExport();
    void refresh();
    void clear();

    const core::Clock &m_clock;
    QPointer<Engine> m_engine;
    std::unique_ptr<core::RequestReader> m_reader;
    ui::RequestLogModel m_model;
    ui::UsageHistoryModel m_usage;
    ui::RequestsState m_state;
    QPointer<ui::RequestsPage> m_page;
    std::unique_ptr<RequestExporter> m_exporter;
    QTimer m_usagePause; //!< one count for many requests
    QTimer m_dayTimer;
    QDate m_today;
};

} // namespace app
