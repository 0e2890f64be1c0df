// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RequestLogModel.h"

#include "ui/models/RequestText.h"

#include <QtCore/QLocale>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using core::LoggedRequest;
using core::RequestPage;
using core::RequestRecord;
using core::Result;

namespace ui {

namespace {

//! Ended requests that wait for their row in the log. Fewer than a page, so that those which are
//! in the log by now are found in its first page.
constexpr qsizetype MaxWaiting = 100;

QString pendingText()
{
    return u"…"_s;
}

} // namespace

RequestLogModel::RequestLogModel(const core::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &RequestLogModel::reportElapsed);
    m_readAgain.setSingleShot(true);
    m_readAgain.setInterval(0);
    connect(&m_readAgain, &QTimer::timeout, this, &RequestLogModel::readAgain);
}

RequestLogModel::~RequestLogModel() = default;

void RequestLogModel::setReader(core::RequestReader *reader)
{
    m_reader = reader;
    m_running.clear();
    m_live.clear();
    m_tick.stop();
    startOver();
}

void RequestLogModel::setFilterText(const QString &text)
{
    if (text == m_filterText)
        return;
    m_filterText = text;
    m_filterFault.reset();
    const Result<core::RequestFilter> filter =
        core::parseRequestFilter(text, m_clock.unixSeconds());
    if (filter) {
        m_filter = *filter;
        start();
    } else {
        m_filter = {};
        m_filterFault = filter.error();
        startOver();
    }
}

void RequestLogModel::setLogOn(bool isOn)
{
    m_isLogOn = isOn;
    while (!isOn && m_live.size() > m_shownRunning)
        removeLive(m_live.size() - 1);
    Q_EMIT stateChanged();
}

//! Asks for the first page; what is shown stays until it is there, so that nothing flickers.
void RequestLogModel::start()
{
    m_query = std::make_unique<QObject>();
    m_total.reset();
    m_hasMore = false;
    m_isFetching = false;
    m_isFollowing = false;
    m_isReadingAgain = false;
    m_isStarting = m_reader && !m_filterFault;
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
    beginResetModel();
    m_live.clear();
    m_shownRunning = 0;
    m_pages.clear();
    endResetModel();
    start();
}

void RequestLogModel::takeFirst(const RequestPage &page)
{
    beginResetModel();
    QList<Live> waiting = m_live.sliced(m_shownRunning);
    waiting.removeIf([this, &page](const Live &one) {
        return !shows(one.record)
            || std::any_of(page.requests.begin(), page.requests.end(),
                           [&one](const LoggedRequest &logged) {
                               return logged.record.requestId == one.record.requestId;
                           });
    });
    m_live.clear();
    std::copy_if(m_running.begin(), m_running.end(), std::back_inserter(m_live),
                 [this](const Live &one) { return shows(one.record); });
    m_shownRunning = int(m_live.size());
    m_live += waiting;
    m_pages.clear();
    m_pages.append(page.requests);
    m_hasMore = page.hasMore;
    m_readFault.reset();
    endResetModel();
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

// --- older ones, while somebody scrolls ---------------------------------------------------------

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
    // Not before: whoever is told of the rows to come may ask for more at once.
    m_isFetching = false;
    endInsertRows();
}

// --- newer ones, as they come -------------------------------------------------------------------

void RequestLogModel::refresh()
{
    if (m_isStarting || m_isFollowing) {
        m_mustFollow = true;
        return;
    }
    if (!m_reader || m_filterFault)
        return;
    m_isFollowing = true;
    if (m_pages.isEmpty() || m_readFault)
        follow();
    else
        checkNewest();
}

//! Somebody else may have emptied the log.
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
    const bool wasFaulty = std::exchange(m_readFault, std::nullopt).has_value();
    if (wasFaulty || !requests.isEmpty())
        Q_EMIT stateChanged();
}

//! From those that wait to the log's own rows; or in between, when it came from elsewhere.
void RequestLogModel::takeOver(const LoggedRequest &request)
{
    const qsizetype place = liveIndexOf(request.record.requestId);
    if (place < 0) {
        beginInsertRows({}, int(m_live.size()), int(m_live.size()));
        m_pages.prepend(request);
        endInsertRows();
        return;
    }
    const int last = int(m_live.size()) - 1;
    if (place != last) {
        beginMoveRows({}, int(place), int(place), {}, last + 1);
        m_live.move(place, last);
        if (place < m_shownRunning)
            --m_shownRunning;
        endMoveRows();
    } else if (last < m_shownRunning) {
        m_shownRunning = last;
    }
    m_live.removeLast();
    m_pages.prepend(request);
    Q_EMIT dataChanged(index(last, 0), index(last, RequestColumnCount - 1));
}

void RequestLogModel::endFollowing(bool isMoreLikely)
{
    m_isFollowing = false;
    if (std::exchange(m_mustFollow, false) || isMoreLikely)
        refresh();
}

// --- requests that run or have just ended -------------------------------------------------------

void RequestLogModel::showStarted(const RequestRecord &record)
{
    const Live live{record, m_clock.now()};
    m_running.prepend(live);
    m_tick.start();
    if (!shows(record))
        return;
    beginInsertRows({}, 0, 0);
    m_live.prepend(live);
    ++m_shownRunning;
    endInsertRows();
    Q_EMIT stateChanged();
}

void RequestLogModel::showFinished(const RequestRecord &record)
{
    m_running.removeIf(
        [&record](const Live &one) { return one.record.requestId == record.requestId; });
    if (m_running.isEmpty())
        m_tick.stop();
    const qsizetype place = liveIndexOf(record.requestId);
    const bool stays =
        m_isLogOn && !record.isProbe() && shows(record) && !isInLog(record.requestId);
    if (place >= 0 && !stays) {
        removeLive(place);
    } else if (place >= 0) {
        // The first of those that wait.
        const int goal = m_shownRunning - 1;
        if (place < goal) {
            beginMoveRows({}, int(place), int(place), {}, goal + 1);
            m_live.move(place, goal);
            endMoveRows();
        }
        m_shownRunning = std::min(m_shownRunning, goal);
        m_live[goal] = {record, m_clock.now()};
        Q_EMIT dataChanged(index(goal, 0), index(goal, RequestColumnCount - 1));
    } else if (stays) {
        beginInsertRows({}, m_shownRunning, m_shownRunning);
        m_live.insert(m_shownRunning, {record, m_clock.now()});
        endInsertRows();
    }
    if (m_live.size() - m_shownRunning > MaxWaiting)
        removeLive(m_live.size() - 1);
    Q_EMIT stateChanged();
}

void RequestLogModel::removeLive(qsizetype place)
{
    beginRemoveRows({}, int(place), int(place));
    m_live.removeAt(place);
    if (place < m_shownRunning)
        --m_shownRunning;
    endRemoveRows();
}

bool RequestLogModel::shows(const RequestRecord &record) const
{
    return !m_filterFault && m_filter.matches(record);
}

qsizetype RequestLogModel::liveIndexOf(const QByteArray &requestId) const
{
    const auto live = std::find_if(m_live.begin(), m_live.end(), [&requestId](const Live &one) {
        return one.record.requestId == requestId;
    });
    return live == m_live.end() ? -1 : std::distance(m_live.begin(), live);
}

bool RequestLogModel::isInLog(const QByteArray &requestId) const
{
    const int recent = int(std::min<qsizetype>(m_pages.size(), MaxWaiting));
    for (int i = 0; i < recent; ++i) {
        const LoggedRequest *logged = m_pages.at(i);
        if (logged && logged->record.requestId == requestId)
            return true;
    }
    return false;
}

RequestRecord RequestLogModel::liveRecord(const Live &live) const
{
    RequestRecord record = live.record;
    if (record.isRunning) {
        const auto since =
            std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now() - live.reported);
        record.durationMs += std::max<qint64>(0, since.count());
    }
    return record;
}

void RequestLogModel::reportElapsed()
{
    const int column = int(RequestColumn::Duration);
    if (m_shownRunning > 0)
        Q_EMIT dataChanged(index(0, column), index(m_shownRunning - 1, column));
}

void RequestLogModel::retellTimes()
{
    const int column = int(RequestColumn::Time);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

// --- pages that are read again ------------------------------------------------------------------

void RequestLogModel::want(int row) const
{
    m_wantedRow = row;
    if (!m_isReadingAgain && !m_readAgain.isActive())
        m_readAgain.start();
}

void RequestLogModel::readAgain()
{
    const auto page = m_pages.missingAt(m_wantedRow - int(m_live.size()));
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
    const int base = int(m_live.size());
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
    m_readFault = error;
    Q_EMIT stateChanged();
}

// --- what views see -----------------------------------------------------------------------------

std::optional<RequestRecord> RequestLogModel::recordAt(int row) const
{
    const QVariant record = index(row, 0).data(RecordRole);
    return record.isValid() ? std::optional(record.value<RequestRecord>()) : std::nullopt;
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_live.size()) + m_pages.size();
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RequestColumnCount;
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = RequestColumn(index.column());
    if (role == Qt::TextAlignmentRole) {
        const auto side = isFigure(column) ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(Qt::Alignment(side | Qt::AlignVCenter));
    }
    if (index.row() < m_live.size())
        return cell(liveRecord(m_live.at(index.row())), 0, column, role);
    const LoggedRequest *logged = m_pages.at(index.row() - int(m_live.size()));
    if (logged)
        return cell(logged->record, logged->row, column, role);
    want(index.row());
    return role == Qt::DisplayRole ? QVariant(pendingText()) : QVariant();
}

QVariant RequestLogModel::cell(const RequestRecord &record, qint64 rowNumber, RequestColumn column,
                               int role) const
{
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(record, column, m_clock.unixSeconds(), locale);
    case Qt::ToolTipRole:
        return cellToolTip(record, column, locale);
    case Qt::AccessibleTextRole:
        return cellSpoken(record, column, m_clock.unixSeconds(), locale);
    case RecordRole:
        return QVariant::fromValue(record);
    case RowNumberRole:
        return rowNumber;
    case OutcomeRole:
        return int(outcomeOf(record));
    default:
        return {};
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= RequestColumnCount)
        return {};
    const auto column = RequestColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
        return columnHelp(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default:
        return {};
    }
}

} // namespace ui
