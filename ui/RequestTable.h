// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

namespace ui {

class RequestLogModel;

//! The table of requests: one line each, read and chosen row by row. Fetches older ones before the
//! end is reached, and keeps its position while new ones come in above.
//!
//! Its columns fit its width: where the room is short the less important ones are left out, until
//! the person sets a width or chooses the columns in the menu of the header.
class RequestTable : public QTableView
{
    Q_OBJECT

public:
    //! The model must outlive the table.
    explicit RequestTable(RequestLogModel &model, QWidget *parent = nullptr);

    //! The chosen row; -1 when there is none.
    [[nodiscard]] int chosenRow() const;

    //! Order and widths of the columns.
    [[nodiscard]] QJsonObject layoutMemory() const;
    void restoreLayout(const QJsonObject &memory);

Q_SIGNALS:
    void choiceChanged();
    //! Enter or a double click.
    void opened();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void measureSamples();
    void fitSoon();
    void fit();
    void setLineHeight();
    void fetchAhead();
    void stayInPlace(int first, int last);
    void showHeaderMenu(const QPoint &position);
    void setColumnShown(int column, bool isShown);
    void fitAgain();

    QList<int> m_sampleWidths; //!< of usual texts and of the title, by column
    QList<int> m_seenWidths;   //!< of the widest cells that were on the screen
    QTimer m_fitTimer;
    bool m_isManual = false; //!< the person chose widths or columns
    bool m_isFitting = false;
};

} // namespace ui
