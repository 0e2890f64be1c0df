// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/tools/IconFiles.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>
#include <QtTest/QTest>

namespace tst_icons {

using namespace docs;
using namespace Qt::Literals::StringLiterals;

namespace {

QString drawing(const QString &name)
{
    return QStringLiteral(TEST_SOURCE_ROOT) + u"/resources/icons/"_s + name;
}

QImage icon(int size)
{
    const core::Result<QImage> image = drawIcon(drawing(u"chatmock.svg"_s), size);
    return image ? *image : QImage();
}

template<typename T>
T littleAt(const QByteArray &bytes, qsizetype place)
{
    return qFromLittleEndian<T>(bytes.constData() + place);
}

} // namespace

//! The files that the icons of each platform are in.
class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsInEverySize_data();
    void drawsInEverySize();
    void refusesWhatIsNoDrawing();
    void drawsTheSymbolicIconInOneColour();
    void writesAnIconThatWindowsReads();
    void writesAnIconThatMacOsReads();
};

void IconsTest::drawsInEverySize_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512, 1024})
        QTest::addRow("%d", size) << size;
}

void IconsTest::drawsInEverySize()
{
    QFETCH(int, size);
    const QImage image = QImage::fromData(toPng(icon(size)), "PNG");
    QCOMPARE(image.size(), QSize(size, size));
    QCOMPARE(qAlpha(image.pixel(0, 0)), 0); // a corner is seen through
    QCOMPARE(qAlpha(image.pixel(size / 2, size / 4)), 255);
}

void IconsTest::refusesWhatIsNoDrawing()
{
    const core::Result<QImage> image = drawIcon(drawing(u"icons.qrc"_s), 16);
    QVERIFY(!image);
    QVERIFY(image.error().message.contains(u"icons.qrc"_s));
}

void IconsTest::drawsTheSymbolicIconInOneColour()
{
    const core::Result<QImage> image = drawIcon(drawing(u"chatmock-symbolic.svg"_s), 64);
    QVERIFY(image);
    const QImage pixels = image->convertToFormat(QImage::Format_ARGB32);
    int inked = 0;
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            const QColor colour = pixels.pixelColor(x, y);
            if (colour.alpha() < 255)
                continue;
            ++inked;
            QCOMPARE(colour.name(), u"#2e3436"_s);
        }
    }
    QVERIFY(inked > 1000 && inked < 64 * 64 - 500);
}

void IconsTest::writesAnIconThatWindowsReads()
{
    const QList<int> sizes{16, 48, 256};
    QList<QImage> images;
    for (const int size : sizes)
        images.append(icon(size));
    const QByteArray file = toIco(images);
    QCOMPARE(littleAt<quint16>(file, 2), quint16(1));
    QCOMPARE(littleAt<quint16>(file, 4), quint16(sizes.size()));
    qsizetype end = 6 + 16 * sizes.size();
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const qsizetype entry = 6 + 16 * i;
        QCOMPARE(quint8(file.at(entry)), quint8(sizes.at(i) % 256));
        const auto length = qsizetype(littleAt<quint32>(file, entry + 8));
        QCOMPARE(qsizetype(littleAt<quint32>(file, entry + 12)), end);
        const QByteArray image = file.mid(end, length);
        if (sizes.at(i) == 256) {
            QCOMPARE(QImage::fromData(image, "PNG").size(), QSize(256, 256));
        } else {
            QCOMPARE(littleAt<quint32>(image, 0), quint32(40));
            QCOMPARE(littleAt<qint32>(image, 8), qint32(sizes.at(i) * 2));
            // The first line of a bitmap is the lowest.
            const int x = sizes.at(i) / 3;
            QCOMPARE(
                littleAt<quint32>(image, 40 + 4 * (sizes.at(i) * 3 + x)),
                quint32(
                    images.at(i).convertToFormat(QImage::Format_ARGB32).pixel(x, sizes.at(i) - 4)));
        }
        end += length;
    }
    QCOMPARE(file.size(), end);
}

void IconsTest::writesAnIconThatMacOsReads()
{
    const QByteArray file = toIcns({icon(16), icon(32), icon(512), icon(1024)});
    QVERIFY(file.startsWith("icns"));
    QCOMPARE(qsizetype(qFromBigEndian<quint32>(file.constData() + 4)), file.size());
    QList<QByteArray> types;
    qsizetype place = 8;
    while (place < file.size()) {
        types.append(file.mid(place, 4));
        const auto length = qsizetype(qFromBigEndian<quint32>(file.constData() + place + 4));
        QVERIFY(length > 8);
        QVERIFY(!QImage::fromData(file.mid(place + 8, length - 8), "PNG").isNull());
        place += length;
    }
    QCOMPARE(place, file.size());
    QCOMPARE(types, (QList<QByteArray>{"ic11", "ic09", "ic10"})); // 16 has no place in it
}

TEST_CLASS(IconsTest, QCoreApplication)

} // namespace tst_icons

#include "tst_icons.moc"
