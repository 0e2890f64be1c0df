// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ImageData.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_image_data {

using namespace core;

class TestImageData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsImagesByTheirFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n....") << QByteArray("image/png");
        QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0....") << QByteArray("image/jpeg");
        QTest::newRow("GIF") << QByteArray("GIF89a....") << QByteArray("image/gif");
        QTest::newRow("WebP") << QByteArray("RIFF....WEBPVP8 ") << QByteArray("image/webp");
        QTest::newRow("sound") << QByteArray("RIFF....WAVEfmt ") << QByteArray();
        QTest::newRow("short") << QByteArray("RIFF") << QByteArray();
        QTest::newRow("bitmap") << QByteArray("BM......") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }

    void knowsImagesByTheirFirstBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, type);
        QCOMPARE(imageType(bytes), type);
        const auto url = toImageUrl("data:image/tiff;base64," + bytes.toBase64());
        QVERIFY(url);
        QCOMPARE(url->has_value(), !type.isEmpty());
        if (*url)
            QCOMPARE(**url, "data:" + type + ";base64," + bytes.toBase64());
    }

    void tidiesBase64()
    {
        const QByteArray bytes = "GIF89a" + QByteArray(21, '\xfb');
        const QByteArray good = "data:image/gif;base64," + bytes.toBase64();
        QByteArray broken = bytes.toBase64();
        broken.insert(10, "\r\n ");
        QCOMPARE(toImageUrl("DATA:image/png;charset=x;BASE64," + broken)->value(), good);
        const auto other = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        QCOMPARE(toImageUrl("data:;base64," + bytes.toBase64(other))->value(), good);
        QCOMPARE(toImageUrl(bytes.toBase64())->value(), good);
    }

    void leavesOutWhatIsNoImage_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("not base64") << QByteArray("data:image/png;base64,@@@@");
        QTest::newRow("nothing") << QByteArray("data:image/png;base64,");
        QTest::newRow("percent-encoded") << QByteArray("data:image/svg+xml,%3Csvg/%3E");
        QTest::newRow("no comma") << QByteArray("data:image/png;base64");
    }

    void leavesOutWhatIsNoImage()
    {
        QFETCH(QByteArray, url);
        const auto usable = toImageUrl(url);
        QVERIFY(usable && !usable->has_value());
    }

    void leavesOutWhatIsTooLarge()
    {
        const QByteArray bytes = "GIF89a" + QByteArray(20 * 1024 * 1024, 'x');
        const auto usable = toImageUrl("data:image/gif;base64," + bytes.toBase64());
        QVERIFY(usable && !usable->has_value());
    }

    void passesWebAddressesOnAndRefusesOthers()
    {
        QCOMPARE(toImageUrl("https://example.org/a?b=c")->value(),
                 QByteArray("https://example.org/a?b=c"));
        QCOMPARE(toImageUrl("HTTP://example.org/")->value(), QByteArray("HTTP://example.org/"));
        QVERIFY(!toImageUrl("file:///etc/passwd"));
        QVERIFY(!toImageUrl("ftp://example.org/a.png"));
    }

    void makesUrlsOfFiles()
    {
        QCOMPARE(*toFileUrl("JVBERi0xLjQK"),
                 QByteArray("data:application/pdf;base64,JVBERi0xLjQK"));
        QCOMPARE(*toFileUrl("YWJj"), QByteArray("data:application/octet-stream;base64,YWJj"));
        QCOMPARE(*toFileUrl("data:text/plain;base64,YWJj"),
                 QByteArray("data:text/plain;base64,YWJj"));
        QVERIFY(!toFileUrl("@"));
        QVERIFY(!toFileUrl("data:text/plain,abc"));
    }
};

TEST_CLASS(TestImageData, runner::NoApplication)

} // namespace tst_image_data

#include "tst_image_data.moc"
