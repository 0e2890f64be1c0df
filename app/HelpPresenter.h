// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Engine.h"
#include "core/base/LogBuffer.h"
#include "core/history/RequestReader.h"
#include "ui/HelpPage.h"
#include "ui/models/HelpState.h"

#include <QtCore/QPointer>

namespace app {

//! What stands behind the Help page: runs the checks in the engine, writes the report, and shows
//! traffic and log while the page is seen.
class HelpPresenter : public QObject
{
    Q_OBJECT

public:
    //! Clock and log outlive it.
    HelpPresenter(const core::Clock &clock, const core::LogBuffer &log, QObject *parent = nullptr);
    ~HelpPresenter() override;

    //! Without a parent until a window takes it.
    [[nodiscard]] ui::HelpPage *page() const { return m_page; }

    //! Closes the request log, before its engine is destroyed.
    void closeLog();
    //! An engine that starts now or runs already; the one before must be gone.
    void setEngine(Engine &engine);

private:
    void runChecks();
    void showChecks(const QList<core::Finding> &findings);
    void showTraffic(const core::TrafficSummary &summary);
    void makeReport();
    void showReport(const QList<core::RequestRecord> &failures);
    void openDataFolder() const;
    void setVisible(bool isVisible);
    void refresh();
    void showState();

    const core::Clock &m_clock;
    const core::LogBuffer &m_log;
    QPointer<Engine> m_engine;
    std::unique_ptr<core::RequestReader> m_reader;
    QPointer<ui::HelpPage> m_page;
    ui::HelpState m_state;
    QList<core::Finding> m_findings;
    QTimer m_refreshTimer;
    qint64 m_logCount = -1; //!< of the messages that are shown
};

} // namespace app
