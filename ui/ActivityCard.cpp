// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActivityCard.h"

#include "ui/ActivityChart.h"
#include "ui/Buttons.h"
#include "ui/FlowLayout.h"
#include "ui/Theme.h"
#include "ui/models/UsageHistoryModel.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

namespace ui {

namespace {

//! A small piece of bar, as it looks in the chart.
class Swatch : public QWidget
{
public:
    Swatch(ActivityChart::Part part, QWidget *parent) : QWidget(parent), m_part(part)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int side = spacing(this, 0.8);
        return {side * 3 / 2, side};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        ActivityChart::paintPart(painter, QRectF(rect()), m_part, palette());
    }

private:
    ActivityChart::Part m_part;
};

} // namespace

ActivityCard::ActivityCard(UsageHistoryModel &model, QWidget *parent)
    : Card(tr("Activity in the last 14 days"), parent)
    , m_model(model)
    , m_asTable(makeButton(tr("Show as &table"), this))
    , m_words(makeText(this))
    , m_chart(new ActivityChart(model, this))
    , m_legend(makeLegend())
    , m_day(makeSecondaryText(this))
    , m_table(new QTableView(this))
{
    m_asTable->setCheckable(true);
    m_asTable->setAccessibleName(tr("Show the activity as a table"));
    head()->addWidget(m_asTable);
    makeTable();
    body()->addWidget(m_words);
    body()->addWidget(m_legend);
    body()->addWidget(m_chart);
    body()->addWidget(m_day);
    body()->addWidget(m_table);
    connect(m_asTable, &QPushButton::toggled, this, &ActivityCard::showModel);
    connect(m_chart, &ActivityChart::currentDayChanged, this, &ActivityCard::showDay);
    connect(&m_model, &UsageHistoryModel::changed, this, &ActivityCard::showModel);
    showModel();
}

QWidget *ActivityCard::makeLegend()
{
    using Part = ActivityChart::Part;
    auto *legend = new QWidget(this);
    auto *row = new FlowLayout(spacing(this, 0.9));
    legend->setLayout(row);
    const auto add = [this, legend, row](Part part, const QString &words) {
        auto *entry = new QWidget(legend);
        auto *pair = new QHBoxLayout(entry);
        pair->setContentsMargins(0, 0, 0, 0);
        pair->setSpacing(spacing(this, 0.3));
        auto *label = new QLabel(words, entry);
        pair->addWidget(new Swatch(part, entry));
        pair->addWidget(label);
        row->addWidget(entry);
    };
    add(Part::Output, tr("Tokens out"));
    add(Part::Input, tr("Tokens in"));
    add(Part::Cached, tr("Tokens in (cached)"));
    return legend;
}

void ActivityCard::makeTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Activity per day"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

//! As high as its lines: the page scrolls, not the table in it.
void ActivityCard::fitTable()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing(this, 0.4));
    m_table->resizeColumnsToContents();
    const int lines = m_table->verticalHeader()->defaultSectionSize() * m_model.rowCount();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + lines
                            + m_table->horizontalScrollBar()->sizeHint().height()
                            + 2 * m_table->frameWidth());
}

void ActivityCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTable();
}

void ActivityCard::showModel()
{
    const bool hasFigures = m_model.isKnown() && !m_model.isUnused();
    const bool isTable = m_asTable->isChecked();
    m_words->setText(words());
    m_words->setVisible(!m_words->text().isEmpty());
    m_asTable->setVisible(hasFigures);
    m_legend->setVisible(hasFigures && !isTable);
    m_chart->setVisible(hasFigures && !isTable);
    m_table->setVisible(hasFigures && isTable);
    if (isTable)
        fitTable();
    showDay();
}

QString ActivityCard::words() const
{
    if (m_model.error()) {
        return tr("The request log cannot be read: %1").arg(m_model.error()->message);
    }
    if (m_model.isKnown() && m_model.isUnused())
        return tr("No requests yet. The tokens that your programs use appear here.");
    return {};
}

void ActivityCard::showDay()
{
    const bool isDay = m_chart->currentDay() >= 0;
    const QString words = isDay ? m_chart->currentText()
        : m_model.isKnown()     ? m_model.totalText()
                                : QString();
    m_day->setText(words);
    m_day->setVisible(!m_chart->isHidden() && !words.isEmpty());
}

} // namespace ui
