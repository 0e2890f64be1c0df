// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/tools/IconFiles.h"

#include <QtCore/QBuffer>
#include <QtCore/QtEndian>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

namespace docs {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LargestIco = 256;
constexpr quint32 IcoHeadSize = 6;
constexpr quint32 IcoEntrySize = 16;
constexpr quint32 BitmapHeadSize = 40;

template<typename T>
void appendLittle(QByteArray &bytes, T value)
{
    char buffer[sizeof(T)];
    qToLittleEndian(value, buffer);
    bytes.append(buffer, sizeof(T));
}

void appendBig(QByteArray &bytes, quint32 value)
{
    char buffer[sizeof value];
    qToBigEndian(value, buffer);
    bytes.append(buffer, sizeof value);
}

//! A bitmap in the form that icons use: pixels from the bottom up, then the mask, which is required
//! although the alpha channel makes it redundant.
QByteArray toBitmap(const QImage &image)
{
    const QImage pixels = image.convertToFormat(QImage::Format_ARGB32);
    const int size = pixels.width();
    const qsizetype maskLine = (size + 31) / 32 * 4;
    QByteArray bytes;
    appendLittle(bytes, BitmapHeadSize);
    appendLittle(bytes, qint32(size));
    appendLittle(bytes, qint32(size * 2)); // pixels and mask
    appendLittle(bytes, quint16(1));       // planes
    appendLittle(bytes, quint16(32));      // bits
    bytes.append(qsizetype(BitmapHeadSize) - bytes.size(), '\0');
    for (int y = size - 1; y >= 0; --y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        for (int x = 0; x < size; ++x)
            appendLittle(bytes, quint32(line[x]));
    }
    return bytes + QByteArray(maskLine * size, '\0');
}

//! The name of a PNG of that size; 1024 is 512 points at twice the pixels.
const char *icnsType(int size)
{
    switch (size) {
    case 32:
        return "ic11";
    case 64:
        return "ic12";
    case 128:
        return "ic07";
    case 256:
        return "ic08";
    case 512:
        return "ic09";
    case 1024:
        return "ic10";
    default:
        return nullptr;
    }
}

} // namespace

core::Result<QImage> drawIcon(const QString &svgFile, int size)
{
    QSvgRenderer drawing(svgFile);
    if (!drawing.isValid())
        return core::Error{core::ErrorCode::BadRequest, u"%1 is not an SVG drawing"_s.arg(svgFile)};
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.end();
    return image;
}

QByteArray toPng(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.convertToFormat(QImage::Format_ARGB32).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray toIco(const QList<QImage> &images)
{
    QByteArray head;
    QByteArray encodedImages;
    appendLittle(head, quint16(0));
    appendLittle(head, quint16(1)); // an icon
    appendLittle(head, quint16(images.size()));
    const quint32 start = IcoHeadSize + IcoEntrySize * quint32(images.size());
    for (const QImage &image : images) {
        const bool isLargest = image.width() >= LargestIco;
        const QByteArray encoded = isLargest ? toPng(image) : toBitmap(image);
        const char size = isLargest ? '\0' : char(image.width());
        head.append(size).append(size).append(2, '\0'); // width, height, no palette
        appendLittle(head, quint16(1));
        appendLittle(head, quint16(32));
        appendLittle(head, quint32(encoded.size()));
        appendLittle(head, start + quint32(encodedImages.size()));
        encodedImages += encoded;
    }
    return head + encodedImages;
}

QByteArray toIcns(const QList<QImage> &images)
{
    constexpr quint32 HeadSize = 8;
    QByteArray blocks;
    for (const QImage &image : images) {
        const char *type = icnsType(image.width());
        if (!type)
            continue;
        const QByteArray encoded = toPng(image);
        blocks += type;
        appendBig(blocks, HeadSize + quint32(encoded.size()));
        blocks += encoded;
    }
    QByteArray file("icns");
    appendBig(file, HeadSize + quint32(blocks.size()));
    return file + blocks;
}

} // namespace docs
