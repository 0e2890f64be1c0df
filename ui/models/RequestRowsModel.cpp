// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RequestRowsModel.h"

#include "ui/models/RequestText.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using core::LoggedRequest;
using core::RequestRecord;

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

RequestRowsModel::RequestRowsModel(const core::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &RequestRowsModel::reportElapsed);
}

void RequestRowsModel::forgetRunning()
{
    m_running.clear();
    m_tick.stop();
}

void RequestRowsModel::clearRows()
{
    beginResetModel();
    m_live.clear();
    m_shownRunning = 0;
    m_pages.clear();
    endResetModel();
}

void RequestRowsModel::setFirstPage(const QList<LoggedRequest> &requests)
{
    beginResetModel();
    QList<Live> waiting = m_live.sliced(m_shownRunning);
    waiting.removeIf([this, &requests](const Live &one) {
        return !shows(one.record)
            || std::any_of(requests.begin(), requests.end(), [&one](const LoggedRequest &logged) {
                   return logged.record.requestId == one.record.requestId;
               });
    });
    m_live.clear();
    std::copy_if(m_running.begin(), m_running.end(), std::back_inserter(m_live),
                 [this](const Live &one) { return shows(one.record); });
    m_shownRunning = int(m_live.size());
    m_live += waiting;
    m_pages.clear();
    m_pages.append(requests);
    endResetModel();
}

void RequestRowsModel::setLogOn(bool isOn)
{
    m_isLogOn = isOn;
    while (!isOn && m_live.size() > m_shownRunning)
        removeLive(m_live.size() - 1);
    Q_EMIT stateChanged();
}

void RequestRowsModel::showStarted(const RequestRecord &record)
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

void RequestRowsModel::showProgress(const core::RequestProgress &progress)
{
    for (QList<Live> *list : {&m_running, &m_live}) {
        for (qsizetype row = 0; row < list->size(); ++row) {
            RequestRecord &record = (*list)[row].record;
            if (record.requestId != progress.requestId || !record.isRunning)
                continue;
            record.firstOutputMs = progress.firstOutputMs;
            record.outputEstimate = progress.outputTokens;
            if (list == &m_live)
                Q_EMIT dataChanged(index(int(row), 0), index(int(row), RequestColumnCount - 1));
        }
    }
}

void RequestRowsModel::showFinished(const RequestRecord &record)
{
    m_running.removeIf(
        [&record](const Live &one) { return one.record.requestId == record.requestId; });
    if (m_running.isEmpty())
        m_tick.stop();
    const qsizetype place = liveIndexOf(record.requestId);
    const bool stays =
        m_isLogOn && !record.isHidden() && shows(record) && !isInLog(record.requestId);
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

//! Moved from the waiting rows, or inserted when another process served it.
void RequestRowsModel::takeOver(const LoggedRequest &request)
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

void RequestRowsModel::removeLive(qsizetype place)
{
    beginRemoveRows({}, int(place), int(place));
    m_live.removeAt(place);
    if (place < m_shownRunning)
        --m_shownRunning;
    endRemoveRows();
}

qsizetype RequestRowsModel::liveIndexOf(const QByteArray &requestId) const
{
    const auto live = std::find_if(m_live.begin(), m_live.end(), [&requestId](const Live &one) {
        return one.record.requestId == requestId;
    });
    return live == m_live.end() ? -1 : std::distance(m_live.begin(), live);
}

bool RequestRowsModel::isInLog(const QByteArray &requestId) const
{
    const int recent = int(std::min<qsizetype>(m_pages.size(), MaxWaiting));
    for (int i = 0; i < recent; ++i) {
        const LoggedRequest *logged = m_pages.at(i);
        if (logged && logged->record.requestId == requestId)
            return true;
    }
    return false;
}

RequestRecord RequestRowsModel::liveRecord(const Live &live) const
{
    RequestRecord record = live.record;
    if (record.isRunning) {
        const auto since =
            std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now() - live.reportedAt);
        record.durationMs += std::max<qint64>(0, since.count());
    }
    return record;
}

void RequestRowsModel::reportElapsed()
{
    const int column = int(RequestColumn::Duration);
    if (m_shownRunning > 0)
        Q_EMIT dataChanged(index(0, column), index(m_shownRunning - 1, column));
}

void RequestRowsModel::retellTimes()
{
    const int column = int(RequestColumn::Time);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

std::optional<RequestRecord> RequestRowsModel::recordAt(int row) const
{
    const QVariant record = index(row, 0).data(RecordRole);
    return record.isValid() ? std::optional(record.value<RequestRecord>()) : std::nullopt;
}

int RequestRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_live.size()) + m_pages.size();
}

int RequestRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RequestColumnCount;
}

QVariant RequestRowsModel::data(const QModelIndex &index, int role) const
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

QVariant RequestRowsModel::cell(const RequestRecord &record, qint64 rowNumber, RequestColumn column,
                                int role) const
{
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(record, column, m_clock.unixSeconds(), locale);
    case Qt::ToolTipRole:
        return cellToolTip(record, column, m_clock.unixSeconds(), locale);
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

QVariant RequestRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
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
