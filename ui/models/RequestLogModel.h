// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/RequestFilter.h"
#include "ui/models/RequestRowsModel.h"

#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace ui {

//! The log of requests, all of it through the filter, as rows of a table.
//!
//! The log comes in pages while somebody scrolls (canFetchMore()), and new rows appear by
//! themselves after refresh(). Memory is bounded however long the log is: see RequestPages. A row
//! whose page has to be read again shows "…" until then.
class RequestLogModel : public RequestRowsModel
{
    Q_OBJECT

public:
    explicit RequestLogModel(const core::Clock &clock, QObject *parent = nullptr);
    ~RequestLogModel() override;

    //! Starts from nothing. The reader has to outlive the model or the next call; may be nullptr.
    void setReader(core::RequestReader *reader);
    //! What the filter box says; see core::RequestFilter. While it is not understood, the former
    //! filter stays in force and filterError() says why.
    void setFilterText(const QString &text);

    //! The log has rows that were not there, or has lost some.
    void refresh();

    [[nodiscard]] const QString &filterText() const { return m_filterText; }
    [[nodiscard]] const core::RequestFilter &filter() const { return m_filter; }
    [[nodiscard]] const std::optional<core::Error> &filterError() const { return m_filterError; }
    //! Why the log could not be read, last.
    [[nodiscard]] const std::optional<core::Error> &readError() const { return m_readError; }
    //! The first page is on its way.
    [[nodiscard]] bool isLoading() const { return m_isStarting; }
    //! All rows of the log that match, reached or not; nullopt while they are being counted.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

protected:
    [[nodiscard]] bool shows(const core::RequestRecord &record) const override;
    void want(int row) const override;

private:
    void start();
    void startOver();
    void takeFirst(const core::RequestPage &page);
    void takeOlder(const core::Result<core::RequestPage> &got);
    void count();
    void checkNewest();
    void follow();
    void takeNewer(const QList<core::LoggedRequest> &requests);
    void endFollowing(bool isMoreLikely);
    void readAgain();
    void takeAgain(const RequestPages::Missing &page, const core::Result<core::RequestPage> &got);
    void fail(const core::Error &error);

    core::RequestReader *m_reader = nullptr;
    //! Context of what is being read: replaced to ignore results that arrive too late.
    std::unique_ptr<QObject> m_query;
    QString m_filterText;
    core::RequestFilter m_filter;
    std::optional<core::Error> m_filterError;
    std::optional<core::Error> m_readError;
    std::optional<qint64> m_total;
    bool m_isStarting = false; //!< the rows are those of an earlier filter until the page arrives
    bool m_isFetching = false;
    bool m_isFollowing = false;
    bool m_mustFollow = false;
    bool m_isReadingAgain = false;
    bool m_hasMore = false;
    mutable int m_wantedRow = -1; //!< requested by a view while it was not in memory
    mutable QTimer m_readAgain;
};

} // namespace ui
