// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

namespace ui {

class RequestLogModel;

//! The table of requests: one line each, read and chosen row by row. Fetches older ones before the
//! end is reached, and keeps its position while new ones come in above.
class RequestTable : public QTableView
{
    Q_OBJECT

public:
    //! The model must outlive the table.
    explicit RequestTable(RequestLogModel &model, QWidget *parent = nullptr);

    //! The chosen row; -1 when there is none.
    [[nodiscard]] int chosenRow() const;

Q_SIGNALS:
    void choiceChanged();
    //! Enter or a double click.
    void opened();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void setWidths();
    void setLineHeight();
    void fetchAhead();
    void stayInPlace(int first, int last);

    bool m_areWidthsGiven = false;
};

} // namespace ui
