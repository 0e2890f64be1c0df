// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RequestLogModel.h"

using core::LoggedRequest;
using core::RequestPage;
using core::RequestRecord;
using core::Result;

namespace ui {

RequestLogModel::RequestLogModel(const core::Clock &clock, QObject *parent)
    : RequestRowsModel(clock, parent)
{
    m_readAgain.setSingleShot(true);
    m_readAgain.setInterval(0);
    connect(&m_readAgain, &QTimer::timeout, this, &RequestLogModel::readAgain);
}

RequestLogModel::~RequestLogModel() = default;

void RequestLogModel::setReader(core::RequestReader *reader)
{
    m_reader = reader;
    forgetRunning();
    startOver();
}

void RequestLogModel::setFilterText(const QString &text)
{
    if (text == m_filterText)
        return;
    m_filterText = text;
    m_filterError.reset();
    const Result<core::RequestFilter> filter =
        core::parseRequestFilter(text, m_clock.unixSeconds());
    if (!filter) {
        m_filterError = filter.error();
        Q_EMIT stateChanged();
    } else if (*filter == m_filter) {
        Q_EMIT stateChanged(); // as before what was not understood
    } else {
        m_filter = *filter;
        start();
    }
}

//! Requests the first page; what is shown stays until it arrives, so that nothing flickers.
void RequestLogModel::start()
{
    m_query = std::make_unique<QObject>();
    m_total.reset();
    m_hasMore = false;
    m_isFetching = false;
    m_isFollowing = false;
    m_isReadingAgain = false;
    m_isStarting = m_reader != nullptr;
    if (!m_isStarting) {
        takeFirst({});
        return;
    }
    m_reader->page(m_filter, 0, m_pages.pageSize(),
                   {m_query.get(), [this](const Result<RequestPage> &got) {
                        m_isStarting = false;
                        takeFirst(got ? *got : RequestPage());
                        if (!got)
                            fail(got.error());
                    }});
    Q_EMIT stateChanged();
}

//! As start(), but what was shown is wrong at once.
void RequestLogModel::startOver()
{
    clearRows();
    start();
}

void RequestLogModel::takeFirst(const RequestPage &page)
{
    m_hasMore = page.hasMore;
    m_readError.reset();
    setFirstPage(page.requests);
    count();
    Q_EMIT stateChanged();
    if (std::exchange(m_mustFollow, false))
        refresh();
}

void RequestLogModel::count()
{
    if (!m_hasMore) {
        m_total = m_pages.size();
        return;
    }
    m_reader->count(m_filter, {m_query.get(), [this](const Result<qint64> &total) {
                                   if (total)
                                       m_total = *total;
                                   Q_EMIT stateChanged();
                               }});
}

bool RequestLogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isFetching && !m_isStarting;
}

void RequestLogModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    m_reader->page(m_filter, m_pages.oldest(), m_pages.pageSize(),
                   {m_query.get(), [this](const Result<RequestPage> &got) { takeOlder(got); }});
}

void RequestLogModel::takeOlder(const Result<RequestPage> &got)
{
    m_hasMore = got && got->hasMore;
    if (!got)
        fail(got.error());
    if (!got || got->requests.isEmpty()) {
        m_isFetching = false;
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + int(got->requests.size()) - 1);
    m_pages.append(got->requests);
    // Not before: a view that learns about the new rows may fetch more at once.
    m_isFetching = false;
    endInsertRows();
}

void RequestLogModel::refresh()
{
    if (m_isStarting || m_isFollowing) {
        m_mustFollow = true;
        return;
    }
    if (!m_reader)
        return;
    m_isFollowing = true;
    if (m_pages.isEmpty() || m_readError)
        follow();
    else
        checkNewest();
}

//! Another process may have emptied the log.
void RequestLogModel::checkNewest()
{
    m_reader->page(m_filter, m_pages.newest() + 1, 1,
                   {m_query.get(), [this](const Result<RequestPage> &got) {
                        const bool isGone = got
                            && (got->requests.isEmpty()
                                || got->requests.first().row != m_pages.newest());
                        if (isGone)
                            start();
                        else
                            follow();
                    }});
}

void RequestLogModel::follow()
{
    m_reader->newer(m_filter, m_pages.newest(), m_pages.pageSize(),
                    {m_query.get(), [this](const Result<RequestPage> &got) {
                         if (got)
                             takeNewer(got->requests);
                         else
                             fail(got.error());
                         endFollowing(got && got->hasMore);
                     }});
}

void RequestLogModel::takeNewer(const QList<LoggedRequest> &requests)
{
    for (const LoggedRequest &request : requests)
        takeOver(request);
    if (m_total)
        *m_total += requests.size();
    const bool hadError = std::exchange(m_readError, std::nullopt).has_value();
    if (hadError || !requests.isEmpty())
        Q_EMIT stateChanged();
}

void RequestLogModel::endFollowing(bool isMoreLikely)
{
    m_isFollowing = false;
    if (std::exchange(m_mustFollow, false) || isMoreLikely)
        refresh();
}

bool RequestLogModel::shows(const RequestRecord &record) const
{
    return m_filter.matches(record);
}

void RequestLogModel::want(int row) const
{
    m_wantedRow = row;
    if (!m_isReadingAgain && !m_readAgain.isActive())
        m_readAgain.start();
}

void RequestLogModel::readAgain()
{
    const auto page = m_pages.missingAt(m_wantedRow - liveCount());
    if (!page || m_isStarting)
        return;
    m_isReadingAgain = true;
    m_reader->page(m_filter, page->before, page->count,
                   {m_query.get(), [this, page = *page](const Result<RequestPage> &got) {
                        m_isReadingAgain = false;
                        takeAgain(page, got);
                    }});
}

void RequestLogModel::takeAgain(const RequestPages::Missing &page, const Result<RequestPage> &got)
{
    if (!got) {
        fail(got.error());
        return;
    }
    const int base = liveCount();
    const RequestPages::Gone gone = m_pages.goneWith(page, got->requests);
    if (gone.count > 0)
        beginRemoveRows({}, base + gone.first, base + gone.first + gone.count - 1);
    m_pages.restore(page, got->requests);
    if (gone.count > 0) {
        endRemoveRows();
        if (m_total)
            *m_total -= gone.count;
        Q_EMIT stateChanged();
    }
    if (!m_pages.isEmpty())
        Q_EMIT dataChanged(index(base, 0), index(rowCount() - 1, RequestColumnCount - 1));
}

void RequestLogModel::fail(const core::Error &error)
{
    m_readError = error;
    Q_EMIT stateChanged();
}

} // namespace ui
