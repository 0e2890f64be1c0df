// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/LogBuffer.h"
#include "ui/models/HelpState.h"

#include <QtWidgets/QScrollArea>

namespace ui {

class ChecksCard;
class DocumentView;
class LogCard;
class ReportCard;
class TrafficCard;

//! Help: version and documents, the checks, a report for others, what leaves this computer, the
//! log.
class HelpPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit HelpPage(QWidget *parent = nullptr);

    void setState(const HelpState &state);
    void setLog(const QList<core::LogLine> &lines);

Q_SIGNALS:
    void checksRequested();
    void reportRequested();
    void dataFolderRequested();
    //! The page is seen, or not any more.
    void visibilityChanged(bool isVisible);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showDocument(const QString &name);

    ChecksCard *m_checks;
    ReportCard *m_report;
    TrafficCard *m_traffic;
    LogCard *m_log;
    DocumentView *m_document = nullptr;
};

} // namespace ui
