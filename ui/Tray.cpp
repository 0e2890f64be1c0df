// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Tray.h"

#include "ui/Theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPalette>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

struct TrayText
{
    Q_DECLARE_TR_FUNCTIONS(TrayText)
};

//! The panel's colour is not known to a program: what is drawn in `ink` gets a rim in its
//! opposite, so that it stands out from a light and from a dark panel.
struct Inks
{
    QColor ink;
    QColor rim;
    QColor alarm;
};

Inks inksFor(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
    if (isDark)
        return {QColor(0xf4, 0xf4, 0xf4), QColor(0, 0, 0, 150), QColor(0xff, 0x6b, 0x5e)};
    return {QColor(0x20, 0x20, 0x20), QColor(255, 255, 255, 190), QColor(0xd3, 0x2f, 0x2f)};
}

void paintBar(QPainter &painter, const QRectF &bar, std::optional<double> percent, bool isOn,
              const Inks &inks)
{
    // Integer pixels throughout: half covered ones look blurred at these sizes.
    const double line = std::max(1.0, std::round(bar.height() * 0.2));
    const QRectF outline = bar.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const double radius = outline.height() * 0.3;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(inks.rim, line + 2 * std::max(1.0, std::floor(line / 2))));
    painter.drawRoundedRect(outline, radius, radius);
    painter.setPen(QPen(inks.ink, line));
    painter.drawRoundedRect(outline, radius, radius);
    if (!isOn)
        return;
    QPainterPath inside;
    inside.addRoundedRect(outline, radius, radius);
    // A bar without use, or with unknown use, also differs from a hollow one.
    QColor empty = inks.ink;
    empty.setAlphaF(0.3F);
    painter.fillPath(inside, empty);
    if (!percent)
        return;
    painter.save();
    painter.setClipPath(inside, Qt::IntersectClip);
    QRectF used = outline.adjusted(-line / 2, 0, line / 2, 0);
    used.setWidth(std::round(used.width() * *percent / 100.0));
    painter.fillRect(used, inks.ink);
    painter.restore();
}

void paintDot(QPainter &painter, double side, const Inks &inks)
{
    const double size = side * 0.38;
    const QRectF dot(side - size, 0, size, size);
    // Cut free of what is below it.
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    const double gap = side * 0.06;
    painter.drawEllipse(dot.adjusted(-gap, 0, 0, gap));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(inks.alarm);
    painter.drawEllipse(dot);
}

class TrayIconEngine : public QIconEngine
{
public:
    TrayIconEngine(const TrayFace &face, const QPalette &palette) : m_face(face), m_palette(palette)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const double scale = painter->device()->devicePixelRatioF();
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->drawPixmap(square.topLeft(), drawn(side, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return drawn(std::min(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode, QIcon::State, qreal scale) override
    {
        // Before Qt 6.8 the size is already in device pixels.
        const int side = std::min(size.width(), size.height());
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        QPixmap pixmap = drawn(qRound(side * scale), 1.0);
#else
        QPixmap pixmap = drawn(side, 1.0);
#endif
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        QList<QSize> sizes;
        for (const int side : {16, 22, 24, 32, 44, 48, 64})
            sizes.append(QSize(side, side));
        return sizes;
    }

    bool isNull() override
    {
        return false;
    }
    QIconEngine *clone() const override
    {
        return new TrayIconEngine(*this);
    }

private:
    //! In the pixels of the device, whatever its scale.
    QPixmap drawn(int side, double scale) const
    {
        const int pixels = qRound(side * scale);
        QPixmap pixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintTrayFace(painter, m_face, pixels, m_palette);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    TrayFace m_face;
    QPalette m_palette;
};

} // namespace

TrayFace toTrayFace(const QList<LimitView> &views, bool isOn, bool needsAttention)
{
    TrayFace face;
    face.isOn = isOn;
    face.needsAttention = needsAttention;
    if (views.isEmpty())
        return face;
    face.isStale = views.first().isStale;
    QList<LimitView> own;
    std::copy_if(views.begin(), views.end(), std::back_inserter(own),
                 [](const LimitView &view) { return view.isOfPlan; });
    std::stable_sort(own.begin(), own.end(), [](const LimitView &left, const LimitView &right) {
        return left.length < right.length;
    });
    if (own.size() > 1)
        face.shortPercent = own.first().usedPercent;
    if (!own.isEmpty())
        face.longPercent = own.last().usedPercent;
    return face;
}

void paintTrayFace(QPainter &painter, const TrayFace &face, double side, const QPalette &palette)
{
    const Inks inks = inksFor(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(face.isStale ? 0.5 : 1.0);
    // On integer pixels, so that the outlines stay sharp.
    const double margin = std::max(1.0, std::round(side * 0.06));
    const double top = std::round(side * 0.12);
    // Between the bars there is room for both rims.
    const double height = std::min(std::round(side * 0.34), std::floor(side / 2 - top) - 1);
    const double width = side - 2 * margin;
    paintBar(painter, QRectF(margin, top, width, height), face.shortPercent, face.isOn, inks);
    paintBar(painter, QRectF(margin, side - top - height, width, height), face.longPercent,
             face.isOn, inks);
    painter.setOpacity(1.0);
    if (face.needsAttention)
        paintDot(painter, side, inks);
    painter.restore();
}

QIcon makeTrayIcon(const TrayFace &face, const QPalette &palette)
{
    return QIcon(new TrayIconEngine(face, palette));
}

QString trayToolTip(const QString &serverText, const QList<LimitView> &views, bool isDemo)
{
    const QLocale locale;
    QStringList parts{serverText};
    for (const LimitView &view : views)
        parts << TrayText::tr("%1 %2", "limit and percent")
                     .arg(view.shortName, percentText(view, locale));
    const QString name = isDemo ? TrayText::tr("ChatMock Demo") : TrayText::tr("ChatMock");
    return TrayText::tr("%1 – %2", "program and state").arg(name, parts.join(u" · "_s));
}

namespace {

//! Text from outside, with its ampersands shown instead of read as mnemonics.
QString literal(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

TrayMenu::TrayMenu(QWidget *parent) : QMenu(parent)
{
    m_status = addAction(QString(), this, &TrayMenu::openRequested);
    m_serverOn = addAction(tr("&Server on"));
    m_serverOn->setCheckable(true);
    connect(m_serverOn, &QAction::triggered, this, &TrayMenu::serverOnRequested);
    addSeparator();
    m_limitsEnd = addSeparator();
    m_copy = addAction(tr("&Copy base URL"), this, &TrayMenu::copyBaseUrlRequested);
    QAction *open = addAction(tr("&Open ChatMock"), this, &TrayMenu::openRequested);
    setDefaultAction(open);
    addSeparator();
    m_signIn = addAction(tr("Sign &in …"), this, &TrayMenu::signInRequested);
    m_account = addMenu(QString());
    m_account->addAction(tr("Sign o&ut"), this, &TrayMenu::signOutRequested);
    m_startAtLogin = addAction(tr("Start at &login"));
    m_startAtLogin->setCheckable(true);
    connect(m_startAtLogin, &QAction::triggered, this, &TrayMenu::startAtLoginRequested);
    addSeparator();
    addAction(tr("&Quit"), this, &TrayMenu::quitRequested);
    setState({});
}

void TrayMenu::setState(const OverviewState &state)
{
    const QString server = serverText(state.server);
    m_status->setText(literal(state.isDemo ? tr("ChatMock Demo: %1", "server state").arg(server)
                                           : tr("ChatMock: %1", "server state").arg(server)));
    m_serverOn->setChecked(state.isServerOn()
                           || state.server.phase == core::ServerState::Phase::Starting);
    m_copy->setEnabled(!state.baseUrl.isEmpty());
    m_signIn->setVisible(!state.isSignedIn());
    m_account->menuAction()->setVisible(state.isSignedIn());
    m_account->setTitle(
        literal(state.account.email.isEmpty() ? tr("Account") : state.account.email));
}

void TrayMenu::setLimits(const QList<LimitView> &views)
{
    while (m_limits.size() > views.size())
        delete m_limits.takeLast();
    while (m_limits.size() < views.size()) {
        auto *line = new QAction(this);
        connect(line, &QAction::triggered, this, &TrayMenu::openRequested);
        insertAction(m_limitsEnd, line);
        m_limits.append(line);
    }
    const QLocale locale;
    for (qsizetype i = 0; i < views.size(); ++i)
        m_limits.at(i)->setText(literal(menuText(views.at(i), locale)));
}

void TrayMenu::setStartsAtLogin(bool starts)
{
    m_startAtLogin->setChecked(starts);
}

} // namespace ui
