// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/history/RequestFilter.h"
#include "ui/models/RequestCells.h"
#include "ui/models/RequestPages.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace ui {

//! The requests that run on top, below them those that have just ended and are not in the log yet,
//! below these the log itself: each newest first, all of it through the filter. Columns are those
//! of RequestCells.h.
//!
//! The log comes in pages while somebody scrolls (canFetchMore()), and new rows appear by
//! themselves after refresh(). Memory is bounded however long the log is: see RequestPages. A row
//! whose page has to be read again shows "…" for that moment.
class RequestLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RecordRole = Qt::UserRole, //!< core::RequestRecord without bodies
        RowNumberRole,             //!< in the log; 0 while it is not in there
        OutcomeRole,               //!< RequestOutcome as int
    };

    explicit RequestLogModel(const core::Clock &clock, QObject *parent = nullptr);
    ~RequestLogModel() override;

    //! Starts from nothing. The reader has to outlive the model or the next call; may be nullptr.
    void setReader(core::RequestReader *reader);
    //! What the filter box says; see core::RequestFilter. While it is not understood, no row is
    //! shown and filterFault() says why.
    void setFilterText(const QString &text);
    //! Off: what has ended is not waited for, since the log will not have it.
    void setLogOn(bool isOn);

    void showStarted(const core::RequestRecord &record);
    void showFinished(const core::RequestRecord &record);
    //! The log has rows that were not there, or has lost some.
    void refresh();
    //! The day has changed: times are written with their date now.
    void retellTimes();

    [[nodiscard]] const QString &filterText() const { return m_filterText; }
    [[nodiscard]] const core::RequestFilter &filter() const { return m_filter; }
    [[nodiscard]] const std::optional<core::Error> &filterFault() const { return m_filterFault; }
    //! Why the log could not be read, last.
    [[nodiscard]] const std::optional<core::Error> &readFault() const { return m_readFault; }
    //! The first page is on its way.
    [[nodiscard]] bool isLoading() const { return m_isStarting; }
    //! All rows of the log that match, reached or not; nullopt while they are being counted.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }
    [[nodiscard]] std::optional<core::RequestRecord> recordAt(int row) const;
    //! How many rows of the log are in memory.
    [[nodiscard]] int loadedRows() const { return m_pages.loadedSize(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    //! Anything beside the rows themselves: faults, loading, total, whether there are rows.
    void stateChanged();

private:
    struct Live
    {
        core::RequestRecord record;
        core::TimePoint reported; //!< when the record was true
    };

    [[nodiscard]] bool shows(const core::RequestRecord &record) const;
    [[nodiscard]] qsizetype liveIndexOf(const QByteArray &requestId) const;
    [[nodiscard]] bool isInLog(const QByteArray &requestId) const;
    [[nodiscard]] core::RequestRecord liveRecord(const Live &live) const;
    void start();
    void startOver();
    void takeFirst(const core::RequestPage &page);
    void takeOlder(const core::Result<core::RequestPage> &got);
    void count();
    void checkNewest();
    void follow();
    void takeNewer(const QList<core::LoggedRequest> &requests);
    void takeOver(const core::LoggedRequest &request);
    void endFollowing(bool isMoreLikely);
    void removeLive(qsizetype index);
    void want(int row) const;
    void readAgain();
    void takeAgain(const RequestPages::Missing &page, const core::Result<core::RequestPage> &got);
    void fail(const core::Error &error);
    [[nodiscard]] QVariant cell(const core::RequestRecord &record, qint64 rowNumber,
                                RequestColumn column, int role) const;
    void reportElapsed();

    const core::Clock &m_clock;
    core::RequestReader *m_reader = nullptr;
    //! Context of what is being read: a new one makes late answers to old questions unheard.
    std::unique_ptr<QObject> m_query;
    QString m_filterText;
    core::RequestFilter m_filter;
    std::optional<core::Error> m_filterFault;
    std::optional<core::Error> m_readFault;
    std::optional<qint64> m_total;
    QList<Live> m_running; //!< all of them, newest first, whatever the filter is
    QList<Live> m_live;    //!< shown: running ones, then those the log does not have yet
    int m_shownRunning = 0;
    RequestPages m_pages;
    bool m_isLogOn = true;
    bool m_isStarting = false; //!< what is shown is of an earlier question, until the answer
    bool m_isFetching = false;
    bool m_isFollowing = false;
    bool m_mustFollow = false;
    bool m_isReadingAgain = false;
    bool m_hasMore = false;
    mutable int m_wantedRow = -1; //!< asked for by a view while it was not in memory
    mutable QTimer m_readAgain;
    QTimer m_tick;
};

} // namespace ui
