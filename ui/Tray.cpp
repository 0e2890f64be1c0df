// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Tray.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

struct TrayText
{
    Q_DECLARE_TR_FUNCTIONS(TrayText)
};

constexpr QColor Rim(0x16, 0x16, 0x16);
constexpr QColor Light(0xf5, 0xf5, 0xf5);
constexpr QColor Alarm(0xff, 0x5a, 0x4f);

//! What is used, by how much that is: at least 3:1 against the dark of the rest.
QColor usedColor(double percent)
{
    if (percent >= 95.0)
        return Alarm;
    return percent >= 75.0 ? QColor(0xff, 0xb4, 0x2e) : Light;
}

//! Whole pixels throughout: half covered ones look blurred at these sizes.
struct Measures
{
    int line;   //!< of rim and outline
    int width;  //!< of a bar with its rim
    int height; //!< of a bar with its rim
    int top;    //!< above the upper bar, and below the lower one
    int left;

    explicit Measures(int side)
        : line(std::max(1, side / 22))
        , width(side - 2 * (side >= 32 ? line : 0))
        , height(std::max(6 * line, qRound(side * 0.42)))
        , top(std::max(0, side / 2 - height - std::max(1, side / 24)))
        , left((side - width) / 2)
    {
    }
};

void paintUsed(QPainter &painter, const QRect &inside, double percent, bool isStale, int line)
{
    QRect used = inside;
    used.setWidth(qRound(inside.width() * percent / 100.0));
    if (percent > 0)
        used.setWidth(std::max(1, used.width()));
    const QColor color = usedColor(percent);
    if (!isStale) {
        painter.fillRect(used, color);
        return;
    }
    const int stripe = 2 * line;
    for (int x = used.left(); x <= used.right(); x += 2 * stripe)
        painter.fillRect(QRect(x, used.top(), stripe, used.height()) & used, color);
}

//! Dark rim, light outline, and inside dark for what is left and light for what is used.
void paintBar(QPainter &painter, const QRect &bar, std::optional<double> percent,
              const TrayFace &face, int line)
{
    const QRect outline = bar.adjusted(line, line, -line, -line);
    const QRect inside = outline.adjusted(line, line, -line, -line);
    // Corners without the outermost pixels look round.
    painter.fillRect(bar.adjusted(line, 0, -line, 0), Rim);
    painter.fillRect(bar.adjusted(0, line, 0, -line), Rim);
    painter.fillRect(outline, Light);
    painter.fillRect(inside, Rim);
    if (face.isOn && percent)
        paintUsed(painter, inside, *percent, face.isStale, line);
}

//! The sign for "off" of other icons: a stroke from corner to corner.
void paintStroke(QPainter &painter, int side, int line)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QLineF stroke(line * 2, side - line * 2, side - line * 2, line * 2);
    painter.setPen(QPen(Rim, 5.0 * line, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(stroke);
    painter.setPen(QPen(Light, 2.0 * line, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(stroke);
}

void paintDot(QPainter &painter, int side, int line)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = side * 0.46;
    const QRectF dot(side - size, 0, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Rim);
    painter.drawEllipse(dot);
    painter.setBrush(Light);
    painter.drawEllipse(dot.adjusted(line, line, -line, -line));
    painter.setBrush(QColor(0xd9, 0x1f, 0x1f));
    const double inner = line * 1.75;
    painter.drawEllipse(dot.adjusted(inner, inner, -inner, -inner));
}

class TrayIconEngine : public QIconEngine
{
public:
    explicit TrayIconEngine(const TrayFace &face) : m_face(face) { }

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
        paintTrayFace(painter, m_face, pixels);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    TrayFace m_face;
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
    const auto isShorter = [](const LimitView &left, const LimitView &right) {
        return left.length < right.length;
    };
    QList<LimitView> own;
    std::copy_if(views.begin(), views.end(), std::back_inserter(own),
                 [](const LimitView &view) { return view.isOfPlan; });
    std::stable_sort(own.begin(), own.end(), isShorter);
    QList<LimitView> shown = own.size() > 1 ? QList{own.first(), own.last()} : own;
    const qsizetype worst = worstOf(views);
    if (worst >= 0 && !shown.contains(views.at(worst))) {
        if (shown.size() > 1)
            shown.removeFirst();
        shown.append(views.at(worst));
        std::stable_sort(shown.begin(), shown.end(), isShorter);
    }
    if (shown.size() > 1)
        face.shortPercent = shown.first().usedPercent;
    if (!shown.isEmpty())
        face.longPercent = shown.last().usedPercent;
    return face;
}

void paintTrayFace(QPainter &painter, const TrayFace &face, double side)
{
    const int pixels = qRound(side);
    const Measures of(pixels);
    painter.save();
    const QRect bar(of.left, of.top, of.width, of.height);
    paintBar(painter, bar, face.shortPercent, face, of.line);
    paintBar(painter, QRect(bar.left(), pixels - of.top - of.height, of.width, of.height),
             face.longPercent, face, of.line);
    if (!face.isOn)
        paintStroke(painter, pixels, of.line);
    if (face.needsAttention)
        paintDot(painter, pixels, of.line);
    painter.restore();
}

QIcon makeTrayIcon(const TrayFace &face)
{
    return QIcon(new TrayIconEngine(face));
}

QString trayToolTip(const OverviewState &state, const QList<LimitView> &views)
{
    using AccountPhase = core::AccountState::Phase;
    const QLocale locale;
    QStringList parts;
    QList<LimitView> sorted = views;
    if (const qsizetype worst = worstOf(views); worst > 0)
        sorted.move(worst, 0);
    for (const LimitView &view : std::as_const(sorted))
        parts << TrayText::tr("%1 %2", "limit and percent")
                     .arg(view.shortName, percentText(view, locale));
    if (!state.isSignedIn() && state.account.phase != AccountPhase::Unknown)
        parts << TrayText::tr("not signed in");
    parts << serverText(state.server);
    const QString name = state.isDemo ? TrayText::tr("ChatMock Demo") : TrayText::tr("ChatMock");
    return TrayText::tr("%1 – %2", "program and state").arg(name, parts.join(u" · "_s));
}

} // namespace ui
