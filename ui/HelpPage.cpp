// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/HelpPage.h"

#include "ui/DocumentView.h"
#include "ui/HelpCards.h"
#include "ui/Theme.h"

#include <QtWidgets/QBoxLayout>

namespace ui {

HelpPage::HelpPage(QWidget *parent) : QScrollArea(parent)
{
    auto *content = new QWidget(this);
    auto *about = new AboutCard(content);
    m_checks = new ChecksCard(content);
    m_report = new ReportCard(content);
    m_traffic = new TrafficCard(content);
    m_log = new LogCard(content);
    auto *layout = new QVBoxLayout(content);
    const int margin = spacing(this, 0.9);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    for (QWidget *card :
         std::initializer_list<QWidget *>{about, m_checks, m_report, m_traffic, m_log})
        layout->addWidget(card);
    layout->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Help"));

    connect(about, &AboutCard::documentRequested, this, &HelpPage::showDocument);
    connect(m_checks, &ChecksCard::checksRequested, this, &HelpPage::checksRequested);
    connect(m_report, &ReportCard::reportRequested, this, &HelpPage::reportRequested);
    connect(m_log, &LogCard::dataFolderRequested, this, &HelpPage::dataFolderRequested);
    setState({});
}

void HelpPage::setState(const HelpState &state)
{
    m_checks->setState(state);
    m_report->setState(state);
    m_traffic->setState(state);
    m_log->setState(state);
}

void HelpPage::setLog(const QList<core::LogLine> &lines)
{
    m_log->setLog(lines);
}

void HelpPage::showDocument(const QString &name)
{
    if (!m_document)
        m_document = new DocumentView(this);
    m_document->showDocument(name);
}

void HelpPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    Q_EMIT visibilityChanged(true);
}

void HelpPage::hideEvent(QHideEvent *event)
{
    QScrollArea::hideEvent(event);
    Q_EMIT visibilityChanged(false);
}

} // namespace ui
