// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RequestsPage.h"

#include "ui/Buttons.h"
#include "ui/ErrorView.h"
#include "ui/FilterBox.h"
#include "ui/FlowLayout.h"
#include "ui/RequestDetailsPane.h"
#include "ui/RequestMenu.h"
#include "ui/RequestTable.h"
#include "ui/TextDirection.h"
#include "ui/Theme.h"
#include "ui/models/RequestDetails.h"
#include "ui/models/RequestLogModel.h"
#include "ui/models/RequestProblem.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QByteArray fromMemory(const QJsonObject &memory, QLatin1String name)
{
    return QByteArray::fromBase64(memory.value(name).toString().toLatin1());
}

QString toMemory(const QByteArray &state)
{
    return QString::fromLatin1(state.toBase64());
}

} // namespace

RequestsPage::RequestsPage(RequestLogModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new FilterBox(this))
    , m_demo(makeSecondaryText(this))
    , m_trouble(new ErrorView(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_demo->setText(tr("Demo: earlier requests are samples; new ones are simulated."));
    m_demo->hide();
    m_details = new RequestDetailsPane(m_splitter);
    m_splitter->insertWidget(0, makeTableArea());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);

    auto *all = new QVBoxLayout(this);
    const int margin = spacing(this, 0.9);
    all->setContentsMargins(margin, margin, margin, margin);
    all->setSpacing(spacing(this, 0.5));
    all->addWidget(m_demo);
    all->addWidget(m_trouble);
    all->addWidget(m_filter);
    all->addWidget(m_splitter, 1);
    all->addWidget(makeFoot());
    setAccessibleName(tr("Requests"));
    makeActions();
    connectModel();
    setDetailsShown(false);
    showRows();
    showChoice();
}

QWidget *RequestsPage::makeTableArea()
{
    m_stack = new QStackedWidget(m_splitter);
    m_table = new RequestTable(m_model, m_stack);
    auto *empty = new QWidget(m_stack);
    m_emptyTitle = makeHeading(empty, 1.15);
    m_emptyText = makeText(empty);
    m_emptyText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *words = new QVBoxLayout(empty);
    words->addWidget(m_emptyTitle);
    words->addWidget(m_emptyText);
    words->addStretch();
    m_stack->addWidget(m_table);
    m_stack->addWidget(empty);
    m_stack->setMinimumHeight(spacing(this, 4));
    return m_stack;
}

QWidget *RequestsPage::makeFoot()
{
    auto *foot = new QWidget(this);
    m_stop = makeButton(tr("&Stop"), foot);
    m_copy = makeButton(tr("Copy as c&url"), foot);
    m_showDetails = makeButton(tr("&Details"), foot);
    m_exportButton = makeButton(tr("E&xport…"), foot);
    m_clear = makeButton(tr("C&lear…"), foot);
    m_copyError = makeButton(tr("Copy e&rror"), foot);
    m_stop->setAccessibleName(tr("Stop the selected request"));
    m_copyError->setAccessibleName(tr("Copy the error of the selected request"));
    m_copy->setAccessibleName(tr("Copy the selected request as a curl command"));
    m_showDetails->setAccessibleName(tr("Details of the selected request"));
    m_exportButton->setAccessibleName(tr("Export the matching requests"));
    m_clear->setAccessibleName(tr("Clear the request log"));
    m_showDetails->setCheckable(true);
    m_total = makeSecondaryText(foot);
    m_noteLabel = makeText(foot);
    m_progress = new QProgressBar(foot);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setTextVisible(false);
    m_cancelExport = makeButton(tr("Cancel"), foot);
    m_cancelExport->setAccessibleName(tr("Cancel the export"));

    auto *buttons = new FlowLayout(spacing(this, 0.4));
    for (QPushButton *button :
         {m_stop, m_copy, m_showDetails, m_exportButton, m_clear, m_copyError})
        buttons->addWidget(button);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_noteLabel, 1);
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_cancelExport);
    auto *all = new QVBoxLayout(foot);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(spacing(this, 0.3));
    all->addWidget(m_total);
    all->addLayout(progress);
    all->addLayout(buttons);
    return foot;
}

void RequestsPage::makeActions()
{
    connect(m_stop, &QPushButton::clicked, this, &RequestsPage::stopChosen);
    connect(m_copy, &QPushButton::clicked, this, &RequestsPage::copyChosen);
    connect(m_showDetails, &QPushButton::toggled, this, &RequestsPage::setDetailsShown);
    connect(m_exportButton, &QPushButton::clicked, this, &RequestsPage::chooseFile);
    connect(m_clear, &QPushButton::clicked, this, &RequestsPage::askToClear);
    connect(m_cancelExport, &QPushButton::clicked, this, &RequestsPage::exportCancelRequested);
    connect(m_table, &RequestTable::opened, this, &RequestsPage::openDetails);
    connect(m_details, &RequestDetailsPane::closeRequested, this, &RequestsPage::closeDetails);
    connect(m_filter, &FilterBox::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &FilterBox::filterChanged, &m_model, &RequestLogModel::setFilterText);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RequestsPage::showMenu);
    connect(m_copyError, &QPushButton::clicked, this, [this] { copyError(chosen()); });
    addShortcuts();
}

void RequestsPage::addShortcuts()
{
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_filter,
            &FilterBox::startTyping);
    // F5, and where the desktop has another key for it, that as well.
    QList<QKeySequence> refresh = QKeySequence::keyBindings(QKeySequence::Refresh);
    if (const QKeySequence usual(Qt::Key_F5); !refresh.contains(usual))
        refresh.append(usual);
    for (const QKeySequence &keys : std::as_const(refresh))
        connect(new QShortcut(keys, this), &QShortcut::activated, this,
                &RequestsPage::refreshRequested);
}

void RequestsPage::connectModel()
{
    connect(m_table, &RequestTable::choiceChanged, this, [this] {
        m_note.clear();
        showChoice();
    });
    connect(&m_model, &RequestLogModel::stateChanged, this, &RequestsPage::showRows);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &RequestsPage::showRows);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &RequestsPage::showRows);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RequestsPage::showRows);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int chosen = m_table->chosenRow();
                if (chosen >= first.row() && chosen <= last.row())
                    showChoice();
            });
}

void RequestsPage::setState(const RequestsState &state)
{
    m_state = state;
    m_demo->setVisible(state.isDemo);
    m_trouble->setError(state.trouble);
    showRows();
}

void RequestsPage::setExport(const ExportProgress &progress)
{
    m_export = progress;
    ExportProgress shown = progress;
    shown.fileName = isolated(progress.fileName);
    m_note = exportWords(shown);
    showNote();
}

void RequestsPage::report(const QString &words)
{
    m_note = words;
    showNote();
}

void RequestsPage::showNote()
{
    const bool isExporting = m_export.phase == ExportProgress::Phase::Running;
    m_noteLabel->setText(m_note);
    m_noteLabel->setVisible(!m_note.isEmpty());
    m_progress->setVisible(isExporting);
    m_cancelExport->setVisible(isExporting);
    // In thousandths: there may be more requests than fit an int. Unknown is a busy bar.
    m_progress->setMaximum(m_export.total ? 1000 : 0);
    if (m_export.total)
        m_progress->setValue(int(1000 * m_export.done / std::max<qint64>(1, *m_export.total)));
    m_exportButton->setEnabled(!isExporting && m_model.rowCount() > 0);
}

void RequestsPage::showRows()
{
    const EmptyWords words = emptyWords(m_model, m_state);
    m_emptyTitle->setText(words.title);
    m_emptyText->setText(words.text);
    m_stack->setCurrentIndex(words.isEmpty() ? 0 : 1);
    const QString total = totalWords(m_model);
    m_filter->setHint(filterHint(m_model));
    m_total->setText(total);
    m_total->setVisible(!total.isEmpty() && m_model.rowCount() > 0);
    m_clear->setEnabled(m_model.rowCount() > 0 || !m_model.filter().isEmpty());
    showNote();
    showChoice();
}

void RequestsPage::showChoice()
{
    const std::optional<core::RequestRecord> record = chosen();
    m_stop->setEnabled(record && record->isRunning);
    m_copyError->setVisible(record && !record->error.isEmpty());
    m_copy->setEnabled(record.has_value());
    showNote();
    if (!m_details->isVisibleTo(this))
        return;
    if (!record) {
        m_shownId.clear();
        m_details->setHint(tr("Select a request to see its details."));
        return;
    }
    const qint64 rowNumber = chosenRowNumber();
    const bool isSame = record->requestId == m_shownId;
    if (isSame && rowNumber != 0 && rowNumber == m_shownRow)
        return; // it is there with its bodies
    m_shownId = record->requestId;
    m_shownRow = rowNumber;
    m_details->setSections(requestDetails(*record, QDateTime::currentSecsSinceEpoch(), QLocale()),
                           isSame);
    if (rowNumber != 0)
        Q_EMIT detailsRequested(rowNumber);
}

void RequestsPage::showDetails(const core::RequestRecord &record)
{
    if (record.requestId != m_shownId)
        return;
    m_details->setSections(requestDetails(record, QDateTime::currentSecsSinceEpoch(), QLocale()),
                           true);
}

qint64 RequestsPage::chosenRowNumber() const
{
    return m_model.index(m_table->chosenRow(), 0).data(RequestLogModel::RowNumberRole).toLongLong();
}

void RequestsPage::setDetailsShown(bool isShown)
{
    m_details->setVisible(isShown);
    m_showDetails->setChecked(isShown);
    showChoice();
}

void RequestsPage::openDetails()
{
    setDetailsShown(true);
    m_details->setFocus();
}

void RequestsPage::closeDetails()
{
    setDetailsShown(false);
    m_table->setFocus();
}

std::optional<core::RequestRecord> RequestsPage::chosen() const
{
    const int row = m_table->chosenRow();
    return row < 0 ? std::nullopt : m_model.recordAt(row);
}

void RequestsPage::stopChosen()
{
    if (const auto record = chosen(); record && record->isRunning)
        Q_EMIT stopRequested(record->requestId);
}

void RequestsPage::copyChosen()
{
    if (const auto record = chosen())
        Q_EMIT curlRequested(*record, chosenRowNumber());
}

void RequestsPage::copyError(const std::optional<core::RequestRecord> &record)
{
    if (record)
        copy(requestReport(*record, QDateTime::currentSecsSinceEpoch(), QLocale()),
             tr("Error copied."));
}

void RequestsPage::copy(const QString &text, const QString &note)
{
    QGuiApplication::clipboard()->setText(text);
    report(note);
}

void RequestsPage::showMenu(const QPoint &position)
{
    const auto record = chosen();
    if (!record)
        return;
    // About this request, though another may be chosen once this one ends while the menu is open.
    auto *menu = new RequestMenu(*record, this);
    connect(menu, &RequestMenu::stopRequested, this,
            [this, id = record->requestId] { Q_EMIT stopRequested(id); });
    connect(menu, &RequestMenu::detailsRequested, this, &RequestsPage::openDetails);
    connect(menu, &RequestMenu::filterRequested, m_filter, &FilterBox::setCondition);
    connect(menu, &RequestMenu::copyErrorRequested, this, [this, record] { copyError(record); });
    connect(menu, &RequestMenu::copyIdRequested, this, [this, id = record->requestId] {
        copy(QString::fromUtf8(id), tr("Request ID copied."));
    });
    connect(
        menu, &RequestMenu::copyCurlRequested, this,
        [this, record = *record, row = chosenRowNumber()] { Q_EMIT curlRequested(record, row); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void RequestsPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the matching requests"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString csv = tr("Spreadsheet (*.csv)");
    dialog->setNameFilters({csv, tr("JSON Lines (*.jsonl)")});
    dialog->selectFile(u"chatmock-requests.csv"_s);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, csv](const QString &chosen) {
        dialog->setDefaultSuffix(chosen == csv ? u"csv"_s : u"jsonl"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const bool isLines =
            file.endsWith(".jsonl"_L1) || file.endsWith(".ndjson"_L1) || file.endsWith(".json"_L1);
        Q_EMIT exportRequested(file, isLines ? ExportFormat::JsonLines : ExportFormat::Csv);
    });
    dialog->open();
}

void RequestsPage::askToClear()
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Clear the request log?"),
        tr("This deletes all finished requests from the log, including those that the filter "
           "hides. The activity on the Overview page is kept."),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *yes = question->addButton(tr("Clear"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, &RequestsPage::clearRequested);
    question->open();
}

QJsonObject RequestsPage::layoutMemory() const
{
    return {{u"table"_s, m_table->layoutMemory()},
            {u"splitter"_s, toMemory(m_splitter->saveState())},
            {u"isDetailsShown"_s, m_details->isVisibleTo(this)}};
}

void RequestsPage::restoreLayout(const QJsonObject &memory)
{
    m_table->restoreLayout(memory["table"_L1].toObject());
    m_splitter->restoreState(fromMemory(memory, "splitter"_L1));
    setDetailsShown(memory["isDetailsShown"_L1].toBool());
}

} // namespace ui
