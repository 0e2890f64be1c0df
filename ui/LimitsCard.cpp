// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LimitsCard.h"

#include "ui/Buttons.h"
#include "ui/ErrorView.h"
#include "ui/Theme.h"
#include "ui/models/LimitsModel.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int TickOverhang = 3;
//! Of a gauge.
constexpr int LeastCharacters = 27;

QColor fillColor(const Theme &theme, double usedPercent)
{
    if (usedPercent >= 95.0)
        return theme.bad;
    return usedPercent >= 75.0 ? theme.warning : theme.fill;
}

} // namespace

LimitBar::LimitBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LimitBar::setValues(std::optional<double> usedPercent, std::optional<double> pacePercent,
                         bool isStale)
{
    m_usedPercent = usedPercent;
    m_pacePercent = pacePercent;
    m_isStale = isStale;
    setToolTip(pacePercent ? tr("With steady use you would be at %1 % now")
                                 .arg(QLocale().toString(qRound(*pacePercent)))
                           : QString());
    update();
}

QSize LimitBar::sizeHint() const
{
    return {200, spacing(this, 0.6) + 2 * TickOverhang};
}

QSize LimitBar::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

QRectF LimitBar::barRect() const
{
    return QRectF(rect()).adjusted(0.5, TickOverhang + 0.5, -0.5, -TickOverhang - 0.5);
}

double LimitBar::xOf(double percent) const
{
    const QRectF bar = barRect();
    const double distance = bar.width() * percent / 100.0;
    return layoutDirection() == Qt::RightToLeft ? bar.right() - distance : bar.left() + distance;
}

void LimitBar::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar = barRect();
    const double radius = bar.height() / 2;
    QPainterPath outline;
    outline.addRoundedRect(bar, radius, radius);
    painter.fillPath(outline, theme.track);

    if (m_usedPercent) {
        const double from = xOf(0);
        const double to = xOf(*m_usedPercent);
        const QRectF used(std::min(from, to), bar.top(), std::abs(to - from), bar.height());
        const QColor color = fillColor(theme, *m_usedPercent);
        painter.save();
        painter.setClipPath(outline);
        painter.fillRect(used, m_isStale ? mixed(color, theme.card, 0.5) : color);
        if (m_isStale)
            painter.fillRect(used, QBrush(color, Qt::BDiagPattern));
        painter.restore();
    }
    // The keyboard focus of the gauge, which has no other edge.
    const bool isFocused = parentWidget() && parentWidget()->hasFocus();
    painter.setPen(QPen(isFocused ? palette().color(QPalette::WindowText) : theme.border,
                        isFocused ? 3 : 1, m_usedPercent ? Qt::SolidLine : Qt::DashLine));
    painter.drawPath(outline);

    if (m_pacePercent) {
        const QPointF top(xOf(*m_pacePercent), 0);
        painter.fillRect(QRectF(top.x() - 2.5, 0, 5, height()), theme.card);
        painter.fillRect(QRectF(top.x() - 1, 0, 2, height()),
                         palette().color(QPalette::WindowText));
    }
}

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
    all->setContentsMargins(0, 0, 0, 0);
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
    showForecast();
    setAccessibleName(view.name);
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
        parts << tr("with steady use you would be at %1 % now")
                     .arg(QLocale().toString(qRound(*m_view.pacePercent)));
    }
    if (const QString forecast = forecastText(m_view, QLocale()); !forecast.isEmpty())
        parts << forecast;
    return parts.join(u"; "_s);
}

//! What cannot wait differs by sign, weight and colour.
void LimitGauge::showForecast()
{
    const Theme theme(palette());
    const bool isUsedUp = m_view.forecast == Forecast::UsedUp;
    const bool isSerious = isUsedUp || m_view.forecast == Forecast::RunsOut;
    const QString words = forecastText(m_view, QLocale());
    m_forecast->setText(isSerious ? u"⚠ "_s + words : words);
    m_forecast->setAccessibleName(words);
    m_forecast->setVisible(!words.isEmpty());
    QFont font = m_reset->font();
    font.setBold(isSerious);
    m_forecast->setFont(font);
    QPalette own = m_forecast->palette();
    const QColor serious = isUsedUp ? theme.bad : theme.warning;
    own.setColor(QPalette::WindowText, isSerious ? serious : theme.secondaryText);
    m_forecast->setPalette(own);
}

void LimitGauge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showForecast();
}

void LimitGauge::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_bar->update();
}

void LimitGauge::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_bar->update();
}

namespace {

QString creditsText(const std::optional<core::Credits> &credits)
{
    if (!credits || (!credits->hasCredits && !credits->isUnlimited))
        return {};
    if (credits->isUnlimited)
        return LimitsCard::tr("Credits: unlimited");
    if (credits->balance.isEmpty())
        return {};
    return LimitsCard::tr("Credits: %1 left").arg(credits->balance);
}

} // namespace

LimitsCard::LimitsCard(const LimitsModel &model, QWidget *parent)
    : Card(tr("Limits"), parent)
    , m_model(model)
    , m_age(makeTrailingText(this))
    , m_refresh(makeButton(tr("&Refresh"), this))
    , m_empty(makeText(this))
    , m_grid(new QGridLayout)
    , m_credits(makeSecondaryText(this))
    , m_error(new ErrorView(this))
{
    m_refresh->setAccessibleName(tr("Refresh the limits"));
    head()->addWidget(m_age, 1);
    head()->addWidget(m_refresh);
    m_grid->setHorizontalSpacing(spacing(this, 1.4));
    m_grid->setVerticalSpacing(spacing(this, 0.5));
    body()->addWidget(m_error);
    body()->addWidget(m_empty);
    body()->addLayout(m_grid);
    body()->addWidget(m_credits);
    connect(m_refresh, &QPushButton::clicked, this, &LimitsCard::refreshRequested);
    connect(&m_model, &LimitsModel::changed, this, &LimitsCard::showLimits);
    showLimits();
}

void LimitsCard::setState(const OverviewState &state)
{
    m_state = state;
    setTitle(state.isDemo ? tr("Limits (Demo)") : tr("Limits"));
    m_refresh->setEnabled(state.isSignedIn() && !state.isRefreshing);
    m_refresh->setText(state.isRefreshing ? tr("Refreshing…") : tr("&Refresh"));
    m_error->setError(state.refreshError);
    showLimits();
}

void LimitsCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitWidth();
}

void LimitsCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void LimitsCard::fitWidth()
{
    const int gauges = 2 * LeastCharacters * fontMetrics().averageCharWidth();
    m_isWide = width() >= gauges + m_grid->horizontalSpacing() + 2 * spacing(this, 0.9);
    placeGauges();
}

void LimitsCard::showLimits()
{
    const QList<LimitView> &views = m_model.views();
    while (m_gauges.size() > views.size())
        delete m_gauges.takeLast();
    while (m_gauges.size() < views.size())
        m_gauges.append(new LimitGauge(this));
    for (qsizetype i = 0; i < views.size(); ++i)
        m_gauges.at(i)->setView(views.at(i));
    placeGauges();
    m_empty->setText(emptyWords());
    m_empty->setVisible(views.isEmpty());
    m_age->setText(m_model.ageText());
    m_age->setVisible(!views.isEmpty());
    const QString credits = creditsText(m_model.snapshot().credits);
    m_credits->setText(credits);
    m_credits->setVisible(!credits.isEmpty());
}

void LimitsCard::placeGauges()
{
    QList<LimitGauge *> order = m_gauges;
    const qsizetype worst = worstOf(m_model.views());
    if (!m_isWide && worst > 0 && worst < order.size())
        order.move(worst, 0);
    const int columns = m_isWide ? 2 : 1;
    if (m_order == order && m_grid->columnStretch(1) == columns - 1)
        return;
    m_order = order;
    for (LimitGauge *gauge : std::as_const(order))
        m_grid->removeWidget(gauge);
    for (int i = 0; i < int(order.size()); ++i) {
        m_grid->addWidget(order.at(i), i / columns, i % columns);
        order.at(i)->show();
        setTabOrder(i > 0 ? static_cast<QWidget *>(order.at(i - 1)) : m_refresh, order.at(i));
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns - 1);
}

QString LimitsCard::emptyWords() const
{
    if (!m_state.isSignedIn())
        return tr("Sign in to see how much of your plan is used.");
    return tr("No figures yet. They come with the first request, or choose Refresh.");
}

} // namespace ui
