// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/RequestRecord.h"
#include "ui/models/RequestsState.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace ui {

class ErrorView;
class FilterBox;
class RequestDetailsPane;
class RequestLogModel;
class RequestTable;

//! The second page: every request that went through, while it runs and afterwards, with what is
//! known about the chosen one. Shows its model and what it is given; emits what a person requests.
class RequestsPage : public QWidget
{
    Q_OBJECT

public:
    enum class ExportFormat { Csv, JsonLines };
    Q_ENUM(ExportFormat)

    //! The model must outlive the page.
    explicit RequestsPage(RequestLogModel &model, QWidget *parent = nullptr);

    void setState(const RequestsState &state);
    void setExport(const ExportProgress &progress);
    //! The chosen request with its bodies, after detailsRequested(); ignored when another
    //! one is chosen by now.
    void showDetails(const core::RequestRecord &record);
    //! The outcome of a request, for the line below the table.
    void report(const QString &words);

    //! Widths, order and heights, to have them again after the next start.
    [[nodiscard]] QJsonObject layoutMemory() const;
    void restoreLayout(const QJsonObject &memory);

Q_SIGNALS:
    void stopRequested(const QByteArray &requestId);
    //! The bodies of the request in this row of the log.
    void detailsRequested(qint64 rowNumber);
    //! `rowNumber` is 0 while the log does not have it.
    void curlRequested(const core::RequestRecord &record, qint64 rowNumber);
    void exportRequested(const QString &fileName, ui::RequestsPage::ExportFormat format);
    void exportCancelRequested();
    void clearRequested();
    //! Reads the log again.
    void refreshRequested();

private:
    void makeActions();
    void addShortcuts();
    [[nodiscard]] QWidget *makeTableArea();
    [[nodiscard]] QWidget *makeFoot();
    void connectModel();

    void showRows();
    void showChoice();
    void showNote();
    void setDetailsShown(bool isShown);
    void openDetails();
    void closeDetails();
    [[nodiscard]] std::optional<core::RequestRecord> chosen() const;
    void stopChosen();
    void copyChosen();
    void copyError(const std::optional<core::RequestRecord> &record);
    void copy(const QString &text, const QString &note);
    void showMenu(const QPoint &position);
    void chooseFile();
    void askToClear();
    [[nodiscard]] qint64 chosenRowNumber() const;

    RequestLogModel &m_model;
    RequestsState m_state;
    ExportProgress m_export;
    QString m_note;
    QByteArray m_shownId; //!< of the request in the details
    qint64 m_shownRow = 0;
    FilterBox *m_filter;
    QLabel *m_demo;
    ErrorView *m_trouble;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    RequestTable *m_table;
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    RequestDetailsPane *m_details;
    QPushButton *m_stop;
    QPushButton *m_copyError;
    QPushButton *m_copy;
    QPushButton *m_showDetails;
    QPushButton *m_exportButton;
    QPushButton *m_clear;
    QLabel *m_total;
    QLabel *m_noteLabel;
    QProgressBar *m_progress;
    QPushButton *m_cancelExport;
};

} // namespace ui
