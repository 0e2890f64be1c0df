// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QIcon>

class QFontMetrics;
class QLabel;
class QLayout;
class QPalette;
class QWidget;

namespace ui {

//! The few colours beyond the palette's own, derived from it so that they fit light and dark.
//! Each text colour has a contrast of at least 4.5:1 against `card` and against the window.
struct Theme
{
    QColor card;
    QColor cardBorder;
    QColor secondaryText;
    QColor good;
    QColor warning;
    QColor bad;
    QColor track;  //!< the empty part of a gauge or switch, ≥ 3:1 through its border
    QColor fill;   //!< the used part of a gauge
    QColor border; //!< outlines that carry meaning, ≥ 3:1 against `card`

    explicit Theme(const QPalette &palette);
};

//! WCAG contrast of two opaque colours, 1–21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

//! `color` moved towards black or white until its contrast against `background` is at least
//! `ratio`.
[[nodiscard]] QColor readable(QColor color, const QColor &background, double ratio = 4.5);

[[nodiscard]] QColor mixed(const QColor &one, const QColor &other, double shareOfOther);

//! A length that grows with the font: `factor` times the height of a line.
[[nodiscard]] int spacing(const QWidget *widget, double factor);

//! Deletes what is in the layout.
void clearLayout(QLayout &layout);

//! A label of text that wraps, can be selected and never draws markup from outside.
[[nodiscard]] QLabel *makeText(QWidget *parent);
//! The same in the secondary colour; follows the palette.
[[nodiscard]] QLabel *makeSecondaryText(QWidget *parent);
//! The same at the far end of its line.
[[nodiscard]] QLabel *makeTrailingText(QWidget *parent);
//! A heading: larger by `scale` and bold.
[[nodiscard]] QLabel *makeHeading(QWidget *parent, double scale);

//! What a text field shows while it is empty, readable on `palette`'s fields. To be set on a
//! window: a palette of the desktop that does not name the colour leaves one that can hardly be
//! seen.
[[nodiscard]] QPalette withReadablePlaceholder(QPalette palette);

[[nodiscard]] QIcon applicationIcon();
//! A drawing of the resources in the text colour of `palette`, and in that of its selection.
[[nodiscard]] QIcon lineIcon(const QString &name, const QPalette &palette);

} // namespace ui
