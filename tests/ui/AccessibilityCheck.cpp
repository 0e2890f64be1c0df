// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/AccessibilityCheck.h"

#include "ui/Theme.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtGui/QAccessible>
#include <QtGui/QImage>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QWidget>

using namespace Qt::Literals::StringLiterals;

namespace accessibility {

namespace {

constexpr double WantedContrast = 4.5;

QString describe(const QWidget *widget)
{
    QString words = widget->accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        words = button->text();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        words = label->text();
    return u"%1 '%2'"_s.arg(QString::fromLatin1(widget->metaObject()->className()), words);
}

bool isControl(const QWidget *widget)
{
    // What another control is made of is reached and named through it.
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
        && !widget->focusProxy() && !widget->objectName().startsWith("qt_"_L1);
}

QList<QWidget *> controls(const QWidget &root)
{
    QList<QWidget *> found = root.findChildren<QWidget *>();
    found.removeIf([](const QWidget *widget) { return !isControl(widget); });
    return found;
}

QImage imageOf(QWidget &window, const QWidget *widget)
{
    const QRect place(widget->mapTo(&window, QPoint()), widget->size());
    return window.grab(place & window.rect()).toImage();
}

QColor mostFrequent(const QImage &image)
{
    QHash<QRgb, int> counts;
    QRgb best = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb color = image.pixel(x, y);
            if (++counts[color] > counts.value(best))
                best = color;
        }
    }
    return QColor(best);
}

double greatestContrast(const QImage &image, const QColor &ground)
{
    double best = 1.0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, ui::contrast(image.pixelColor(x, y), ground));
    }
    return best;
}

QString tooPale(const QWidget *widget, double contrast)
{
    return u"%1: %2"_s.arg(describe(widget)).arg(contrast, 0, 'f', 2);
}

//! As the Tab key does.
void scrollTo(QWidget *widget)
{
    for (QWidget *each = widget->parentWidget(); each; each = each->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(each))
            area->ensureWidgetVisible(widget);
    }
    QApplication::processEvents();
}

} // namespace

QStringList nameless(const QWidget &root)
{
    QStringList found;
    for (QWidget *widget : controls(root)) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            found << describe(widget);
    }
    return found;
}

QStringList withoutRole(const QWidget &root)
{
    static const QSet<QAccessible::Role> mereAreas{QAccessible::NoRole, QAccessible::Client,
                                                   QAccessible::Window, QAccessible::Pane};
    QStringList found;
    for (QWidget *widget : controls(root)) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || mereAreas.contains(accessible->role()))
            found << describe(widget);
    }
    return found;
}

QStringList withoutValue(const QWidget &root)
{
    static const QSet<QAccessible::Role> measures{QAccessible::ProgressBar, QAccessible::Slider,
                                                  QAccessible::SpinBox, QAccessible::Dial};
    QStringList found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || !measures.contains(accessible->role()))
            continue;
        const QAccessibleValueInterface *value = accessible->valueInterface();
        if (!value || value->maximumValue().toDouble() < value->minimumValue().toDouble())
            found << describe(widget);
    }
    return found;
}

QStringList notReachedByTab(QWidget &window, const QWidget &root)
{
    const QList<QWidget *> wanted = controls(root);
    QSet<QWidget *> reached;
    for (int i = 0; i < 4 * int(wanted.size()) + 40; ++i) {
        QWidget *focused = window.focusWidget();
        QTest::keyClick(focused ? focused : &window, Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    QStringList found;
    for (QWidget *widget : wanted) {
        if (!reached.contains(widget))
            found << describe(widget);
    }
    return found;
}

QStringList withoutVisibleFocus(QWidget &window, const QWidget &root)
{
    // What the first use of the Tab key sets; until then some styles draw no focus.
    window.setAttribute(Qt::WA_KeyboardFocusChange);
    QStringList found;
    for (QWidget *widget : controls(root)) {
        if (QWidget *other = window.focusWidget())
            other->clearFocus();
        scrollTo(widget);
        const QImage before = imageOf(window, widget);
        widget->setFocus(Qt::TabFocusReason);
        QApplication::processEvents(); // the area may scroll to it
        const QImage with = imageOf(window, widget);
        widget->clearFocus();
        QApplication::processEvents();
        const QImage without = imageOf(window, widget);
        if (with == without && with == before)
            found << describe(widget);
    }
    return found;
}

QStringList hardToRead(QWidget &window, const QWidget &root)
{
    QStringList found;
    for (QLabel *label : root.findChildren<QLabel *>()) {
        if (!label->isVisible() || !label->isEnabled() || label->text().trimmed().isEmpty())
            continue;
        scrollTo(label);
        const QColor ink = label->palette().color(QPalette::Active, label->foregroundRole());
        const double contrast = ui::contrast(ink, mostFrequent(imageOf(window, label)));
        if (contrast < WantedContrast)
            found << tooPale(label, contrast);
    }
    for (QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || !button->isEnabled() || button->text().isEmpty())
            continue;
        scrollTo(button);
        // Without the frame, which may be paler than the words.
        const QImage image = imageOf(window, button);
        const QImage inner = image.copy(image.rect().adjusted(4, 4, -4, -4));
        const double contrast = greatestContrast(inner, mostFrequent(inner));
        if (contrast < WantedContrast)
            found << tooPale(button, contrast);
    }
    return found;
}

} // namespace accessibility
