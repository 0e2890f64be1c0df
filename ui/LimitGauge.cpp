// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LimitGauge.h"

#include "ui/LimitBar.h"
#include "ui/Theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

class GaugeAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit GaugeAccessible(LimitGauge *gauge) : QAccessibleWidget(gauge, QAccessible::ProgressBar)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text part) const override
    {
        if (part == QAccessible::Value)
            return percentText(gauge()->view(), QLocale());
        if (part == QAccessible::Description)
            return gauge()->description();
        return QAccessibleWidget::text(part);
    }

    QVariant currentValue() const override
    {
        const std::optional<double> used = gauge()->view().usedPercent;
        return used ? QVariant(*used) : QVariant();
    }
    void setCurrentValue(const QVariant &) override { }
    QVariant maximumValue() const override { return 100.0; }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    LimitGauge *gauge() const { return static_cast<LimitGauge *>(object()); }
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    if (className == QLatin1String(LimitGauge::staticMetaObject.className()))
        return new GaugeAccessible(static_cast<LimitGauge *>(object));
    return nullptr;
}

} // namespace

LimitGauge::LimitGauge(QWidget *parent)
    : QWidget(parent)
    , m_name(makeHeading(this, 1.0))
    , m_percent(makeText(this))
    , m_bar(new LimitBar(this))
    , m_reset(makeSecondaryText(this))
    , m_forecast(makeText(this))
{
    QAccessible::installFactory(makeAccessible);
    setFocusPolicy(Qt::TabFocus);
    auto *top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_percent);
    auto *all = new QVBoxLayout(this);
    const int margin = 4;
    all->setContentsMargins(margin, margin, margin, margin);
    all->setSpacing(spacing(this, 0.3));
    all->addLayout(top);
    all->addWidget(m_bar);
    all->addWidget(m_reset);
    all->addWidget(m_forecast);
    all->addStretch();
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_percent->setWordWrap(false);
}

void LimitGauge::setView(const LimitView &view)
{
    const QLocale locale;
    const bool isValueNew = view.usedPercent != m_view.usedPercent;
    m_view = view;
    m_name->setText(view.name);
    m_percent->setText(view.usedPercent ? tr("%1 used", "percent").arg(percentText(view, locale))
                                        : percentText(view, locale));
    m_bar->setValues(view.usedPercent, view.pacePercent, view.isStale);
    m_reset->setText(resetText(view, locale));
    const QString forecast = forecastText(view, locale);
    m_forecast->setText(forecast);
    m_forecast->setVisible(!forecast.isEmpty());
    setAccessibleName(tr("%1 limit").arg(view.name));
    setAccessibleDescription(description());
    if (isValueNew && view.usedPercent) {
        QAccessibleValueChangeEvent event(this, *view.usedPercent);
        QAccessible::updateAccessibility(&event);
    }
}

QString LimitGauge::description() const
{
    QStringList parts{m_percent->text(), resetText(m_view, QLocale())};
    if (m_view.pacePercent) {
        parts << tr("even use would stand at %1 %")
                     .arg(QLocale().toString(qRound(*m_view.pacePercent)));
    }
    if (const QString forecast = forecastText(m_view, QLocale()); !forecast.isEmpty())
        parts << forecast;
    return parts.join(u"; "_s);
}

void LimitGauge::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme(palette()).fill, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace ui
