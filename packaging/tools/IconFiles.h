// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtGui/QImage>

namespace docs {

//! The drawing, square, on a transparent background. BadRequest when the file is not an SVG.
[[nodiscard]] core::Result<QImage> drawIcon(const QString &svgFile, int size);

[[nodiscard]] QByteArray toPng(const QImage &image);

//! A Windows icon. Images below 256 are stored as bitmaps, which every resource compiler and
//! installer reads; that of 256 as PNG.
[[nodiscard]] QByteArray toIco(const QList<QImage> &images);

//! A macOS icon. The format has 32, 64, 128, 256, 512 and 1024; other sizes are left out.
[[nodiscard]] QByteArray toIcns(const QList<QImage> &images);

} // namespace docs
