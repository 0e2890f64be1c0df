// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RequestTable.h"

#include "core/state/RequestRecord.h"
#include "ui/RequestColumns.h"
#include "ui/TextDirection.h"
#include "ui/Theme.h"
#include "ui/models/RequestLogModel.h"
#include "ui/models/RequestText.h"

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

//! Three usual requests: one that succeeded, one that was refused, one that the person stopped.
//! Their texts fit into the columns where there is room.
QList<core::RequestRecord> usualRequests()
{
    core::RequestRecord answered;
    answered.method = "POST";
    answered.path = answered.route = "/v1/chat/completions";
    answered.client = "OpenAI/Python 2.0.0";
    answered.model = answered.upstreamModel = "gpt-5.6-sol";
    answered.effort = "medium";
    answered.status = 200;
    answered.startedAt = QDateTime(QDate(2026, 11, 28), QTime(22, 58, 58)).toSecsSinceEpoch();
    answered.firstOutputMs = 12'300;
    answered.durationMs = 123'400;
    answered.inputTokens = 123'456;
    answered.cachedTokens = 123'456;
    answered.outputTokens = 12'345;
    answered.reasoningTokens = 12'345;
    core::RequestRecord refused = answered;
    refused.status = 429;
    refused.upstreamFault = refused.errorCode = "usage_limit";
    refused.errorParam = "weekly";
    refused.error = u"-"_s;
    core::RequestRecord stopped = answered;
    stopped.errorCode = "cancelled";
    return {answered, refused, stopped};
}

struct ColumnPolicy
{
    RequestColumn column;
    int rank;  //!< see ColumnNeed
    int least; //!< characters; 0 = the whole text
    int good;  //!< the same
};

// By column.
constexpr ColumnPolicy Policies[] = {
    {RequestColumn::Time, 0, 0, 0},        {RequestColumn::Client, 0, 8, 13},
    {RequestColumn::Endpoint, 9, 13, 13},  {RequestColumn::Model, 1, 9, 14},
    {RequestColumn::Status, 0, 0, 0},      {RequestColumn::Reason, 2, 10, 14},
    {RequestColumn::FirstOutput, 8, 0, 0}, {RequestColumn::Duration, 6, 0, 0},
    {RequestColumn::TokensIn, 5, 7, 7},    {RequestColumn::TokensOut, 4, 7, 7},
};
static_assert(std::size(Policies) == RequestColumnCount);

int cellSpace(const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    return 2 * (style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, widget) + 2);
}

//! Gives the word of the state the colour that it has elsewhere; what is chosen keeps the style's.
class RequestDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        shorten(*option, RequestColumn(index.column()));
        option->text = isolated(option->text);
        if (index.column() != int(RequestColumn::Status))
            return;
        const Theme theme(option->palette);
        const auto outcome = RequestOutcome(index.data(RequestLogModel::OutcomeRole).toInt());
        option->palette.setColor(QPalette::Text, colorOf(outcome, theme, option->palette));
        option->font.setBold(outcome == RequestOutcome::Running);
    }

private:
    //! A figure without its part rather than a figure that is cut.
    static void shorten(QStyleOptionViewItem &option, RequestColumn column)
    {
        if (column != RequestColumn::TokensIn && column != RequestColumn::TokensOut)
            return;
        const qsizetype part = option.text.indexOf(" ("_L1);
        const bool isCut =
            option.fontMetrics.horizontalAdvance(option.text) + cellSpace(option.widget)
            > option.rect.width();
        if (part > 0 && isCut && option.rect.isValid())
            option.text.truncate(part);
    }

    static QColor colorOf(RequestOutcome outcome, const Theme &theme, const QPalette &palette)
    {
        switch (outcome) {
        case RequestOutcome::Failed:
        case RequestOutcome::Incomplete:
            return theme.bad;
        case RequestOutcome::Refused:
        case RequestOutcome::Limited:
            return theme.warning;
        case RequestOutcome::Stopped:
        case RequestOutcome::Left:
            return theme.secondaryText;
        case RequestOutcome::Running:
        case RequestOutcome::Done:
            break;
        }
        return palette.color(QPalette::Text);
    }
};

} // namespace

RequestTable::RequestTable(RequestLogModel &model, QWidget *parent) : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new RequestDelegate(this));
    setAccessibleName(tr("Requests"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    // One height for all: a million rows are not measured.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setResizeContentsPrecision(0); // what is on the screen
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &RequestTable::showHeaderMenu);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_isFitting)
            m_isManual = true;
    });
    m_fitTimer.setSingleShot(true);
    m_fitTimer.setInterval(0);
    connect(&m_fitTimer, &QTimer::timeout, this, &RequestTable::fit);
    setLineHeight();
    measureSamples();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RequestTable::fetchAhead);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { stayInPlace(first, last); });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RequestTable::fitSoon);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RequestTable::fitSoon);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_seenWidths.fill(0);
        fitSoon();
    });
    connect(this, &QTableView::doubleClicked, this, &RequestTable::opened);
    fit();
}

int RequestTable::chosenRow() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void RequestTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosenRow() >= 0) {
        Q_EMIT opened();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RequestTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Shows that the focus is here.
    if (event->reason() != Qt::MouseFocusReason && chosenRow() < 0 && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void RequestTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    setLineHeight();
    measureSamples();
    fitSoon();
}

void RequestTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fitSoon();
}

void RequestTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    // Not now: the scroll bar that this may show or hide would resize the table again.
    fitSoon();
}

void RequestTable::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT choiceChanged();
}

// --- the columns ---------------------------------------------------------------------------------

void RequestTable::measureSamples()
{
    const QList<core::RequestRecord> requests = usualRequests();
    const qint64 sameDay = requests.first().startedAt;
    m_sampleWidths.clear();
    for (int column = 0; column < RequestColumnCount; ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        for (const core::RequestRecord &request : requests) {
            const QString text = cellText(request, RequestColumn(column), sameDay, QLocale());
            width = std::max(width, fontMetrics().horizontalAdvance(text) + cellSpace(this));
        }
        m_sampleWidths.append(width);
    }
    m_seenWidths = QList<int>(RequestColumnCount, 0);
}

void RequestTable::fitSoon()
{
    if (!m_isManual && !m_fitTimer.isActive())
        m_fitTimer.start();
}

void RequestTable::fit()
{
    if (m_isManual)
        return;
    QList<ColumnNeed> needs;
    for (const ColumnPolicy &policy : Policies) {
        const int column = int(policy.column);
        int &seen = m_seenWidths[column];
        // Hidden, it would measure every row there is, and load them for that.
        if (isVisible())
            seen = std::max(seen, sizeHintForColumn(column));
        const int whole = std::max(m_sampleWidths[column], seen);
        const auto width = [this, whole, column](int characters) {
            const int heading = horizontalHeader()->sectionSizeHint(column);
            const int room = characters * fontMetrics().averageCharWidth() + cellSpace(this);
            return characters > 0 ? std::min(std::max(room, heading), whole) : whole;
        };
        needs.append({width(policy.least), width(policy.good), whole, policy.rank});
    }
    const QList<int> widths = fitColumns(needs, viewport()->width(), int(RequestColumn::Reason));
    m_isFitting = true;
    for (int column = 0; column < RequestColumnCount; ++column) {
        setColumnHidden(column, widths[column] == 0);
        if (widths[column] > 0)
            setColumnWidth(column, widths[column]);
    }
    m_isFitting = false;
}

void RequestTable::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < RequestColumnCount; ++column) {
        QAction *action = menu->addAction(columnTitle(RequestColumn(column)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != int(RequestColumn::Time));
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { setColumnShown(column, isShown); });
    }
    menu->addSeparator();
    const QAction *automatic = menu->addAction(tr("Fit columns to the window"));
    connect(automatic, &QAction::triggered, this, &RequestTable::fitAgain);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

void RequestTable::setColumnShown(int column, bool isShown)
{
    m_isManual = true;
    setColumnHidden(column, !isShown);
    if (isShown)
        setColumnWidth(column, std::max(m_sampleWidths[column], m_seenWidths[column]));
}

void RequestTable::fitAgain()
{
    m_isManual = false;
    fit();
}

QJsonObject RequestTable::layoutMemory() const
{
    return {{u"header"_s, QString::fromLatin1(horizontalHeader()->saveState().toBase64())},
            {u"isManual"_s, m_isManual}};
}

void RequestTable::restoreLayout(const QJsonObject &memory)
{
    const QByteArray state = QByteArray::fromBase64(memory["header"_L1].toString().toLatin1());
    m_isFitting = true;
    const bool isRestored = !state.isEmpty() && horizontalHeader()->restoreState(state);
    m_isFitting = false;
    m_isManual = isRestored && memory["isManual"_L1].toBool();
    fitSoon();
}

void RequestTable::setLineHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing(this, 0.5));
}

void RequestTable::fetchAhead()
{
    const QScrollBar *bar = verticalScrollBar();
    if (bar->value() + 2 * bar->pageStep() >= bar->maximum() && model()->canFetchMore({}))
        model()->fetchMore({});
}

void RequestTable::stayInPlace(int first, int last)
{
    QScrollBar *bar = verticalScrollBar();
    if (bar->value() > 0 && first <= bar->value())
        bar->setValue(bar->value() + last - first + 1);
}

} // namespace ui
