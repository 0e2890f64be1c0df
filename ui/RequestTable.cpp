// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RequestTable.h"

#include "core/state/RequestRecord.h"
#include "ui/Theme.h"
#include "ui/models/RequestLogModel.h"
#include "ui/models/RequestText.h"

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

//! Two of the wider requests: a successful one and a refused one. Their texts fit into the
//! columns at the first start.
QList<core::RequestRecord> wideRequests()
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
    refused.upstreamFault = "usage_limit";
    refused.error = u"-"_s;
    return {answered, refused};
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
        if (index.column() != int(RequestColumn::Status))
            return;
        const Theme theme(option->palette);
        const auto outcome = RequestOutcome(index.data(RequestLogModel::OutcomeRole).toInt());
        option->palette.setColor(QPalette::Text, colorOf(outcome, theme, option->palette));
        option->font.setBold(outcome == RequestOutcome::Running);
    }

private:
    static QColor colorOf(RequestOutcome outcome, const Theme &theme, const QPalette &palette)
    {
        switch (outcome) {
        case RequestOutcome::Failed:
        case RequestOutcome::Incomplete:
            return theme.bad;
        case RequestOutcome::Refused:
        case RequestOutcome::Limited:
            return theme.warning;
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
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    // One height for all: a million rows are not measured.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setLineHeight();
    setWidths();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RequestTable::fetchAhead);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { stayInPlace(first, last); });
    connect(this, &QTableView::doubleClicked, this, &RequestTable::opened);
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
    if (event->type() == QEvent::FontChange)
        setLineHeight();
}

void RequestTable::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT choiceChanged();
}

void RequestTable::setWidths()
{
    const QList<core::RequestRecord> requests = wideRequests();
    const qint64 later = requests.first().startedAt + 2 * 24 * 3600; // so that the day is written
    const int space = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 2);
    for (int column = 0; column < RequestColumnCount; ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        for (const core::RequestRecord &request : requests) {
            const QString text = cellText(request, RequestColumn(column), later, QLocale());
            width = std::max(width, fontMetrics().horizontalAdvance(text) + space);
        }
        setColumnWidth(column, width);
    }
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
