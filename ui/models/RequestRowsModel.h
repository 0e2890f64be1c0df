// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "ui/models/RequestCells.h"
#include "ui/models/RequestPages.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

#include <optional>

namespace ui {

//! The rows of the table of requests: on top those that run, below them those that have just ended
//! and are not in the log yet, below these the pages of the log that were read; each newest first.
//! Columns are those of RequestCells.h.
//!
//! Follows the running requests itself. RequestLogModel reads the log and decides which requests
//! the filter shows.
class RequestRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RecordRole = Qt::UserRole, //!< core::RequestRecord without bodies
        RowNumberRole,             //!< in the log; 0 while it is not there
        OutcomeRole,               //!< RequestOutcome as int
    };

    //! Off: requests that have ended do not wait for the log, which will not have them.
    void setLogOn(bool isOn);

    void showStarted(const core::RequestRecord &record);
    void showProgress(const core::RequestProgress &progress);
    void showFinished(const core::RequestRecord &record);
    //! The day has changed: times are shown with their date now.
    void retellTimes();

    [[nodiscard]] std::optional<core::RequestRecord> recordAt(int row) const;
    //! How many rows of the log are in memory.
    [[nodiscard]] int loadedRows() const { return m_pages.loadedSize(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    //! Anything beside the rows themselves: errors, loading, total, whether there are rows.
    void stateChanged();

protected:
    explicit RequestRowsModel(const core::Clock &clock, QObject *parent = nullptr);

    //! Whether the filter lets a request through.
    [[nodiscard]] virtual bool shows(const core::RequestRecord &record) const = 0;
    //! A view needs a row whose page is not in memory.
    virtual void want(int row) const = 0;

    void forgetRunning();
    void clearRows();
    //! Live requests, then these.
    void setFirstPage(const QList<core::LoggedRequest> &requests);
    //! Moves a request from those that wait to the log's own rows; inserts it there when it came
    //! from elsewhere.
    void takeOver(const core::LoggedRequest &request);
    [[nodiscard]] int liveCount() const { return int(m_live.size()); }

    const core::Clock &m_clock;
    RequestPages m_pages;

private:
    struct Live
    {
        core::RequestRecord record;
        core::TimePoint reportedAt; //!< when the record was true
    };

    [[nodiscard]] qsizetype liveIndexOf(const QByteArray &requestId) const;
    [[nodiscard]] bool isInLog(const QByteArray &requestId) const;
    [[nodiscard]] core::RequestRecord liveRecord(const Live &live) const;
    [[nodiscard]] QVariant cell(const core::RequestRecord &record, qint64 rowNumber,
                                RequestColumn column, int role) const;
    void removeLive(qsizetype index);
    void reportElapsed();

    QList<Live> m_running; //!< all of them, newest first, whatever the filter is
    QList<Live> m_live;    //!< shown: running ones, then those the log does not have yet
    int m_shownRunning = 0;
    bool m_isLogOn = true;
    QTimer m_tick;
};

} // namespace ui
