// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/RequestDetails.h"

#include <QtWidgets/QTextEdit>

class QMimeData;
class QTextCursor;

namespace ui {

//! Everything about one request as one text that can be read, selected and copied. Words of
//! clients and of the backend are never taken for markup.
class RequestDetailsPane : public QTextEdit
{
    Q_OBJECT

public:
    explicit RequestDetailsPane(QWidget *parent = nullptr);

    //! Keeps its scroll position when it shows more of the same request.
    void setSections(const QList<DetailSection> &sections, bool isSameRequest);
    //! In place of a request.
    void setHint(const QString &words);

Q_SIGNALS:
    //! Escape.
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void write();
    void writeSection(QTextCursor &cursor, const DetailSection &section) const;

    QList<DetailSection> m_sections;
    QString m_hint;
};

} // namespace ui
