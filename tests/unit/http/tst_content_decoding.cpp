// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ContentDecoding.h"
#include "tests/contract/http/EncodedBodies.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_content_decoding {

using namespace core;
namespace bodies = encoded_bodies;

namespace {

constexpr qint64 Limit = 1024 * 1024;

struct Outcome
{
    Status status;
    QByteArray text;
    qsizetype largestPiece = 0;
};

//! Decodes in pieces of `pieceSize` bytes.
Outcome decoded(const QByteArray &coding, const QByteArray &bytes, qsizetype pieceSize,
                qint64 limit = Limit)
{
    auto decoding = ContentDecoding::forHeaders({{"content-encoding", coding}}, limit);
    if (!decoding)
        return {decoding.error(), {}};
    Outcome outcome{Nothing{}, {}};
    const auto take = [&outcome](QByteArrayView piece) -> Status {
        outcome.text.append(piece);
        outcome.largestPiece = std::max(outcome.largestPiece, piece.size());
        return Nothing{};
    };
    for (qsizetype at = 0; at < bytes.size() && outcome.status; at += pieceSize)
        outcome.status = decoding->decode(bytes.mid(at, pieceSize), take);
    if (outcome.status)
        outcome.status = decoding->finish();
    return outcome;
}

void addCodings()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const char *coding, const QByteArray &bytes) {
        QTest::newRow(name) << QByteArray(coding) << bytes;
    };
    row("zstd", "zstd", bodies::Zstd);
    row("gzip", "gzip", bodies::Gzip);
    row("x-gzip in capitals", "X-GZip", bodies::Gzip);
    row("deflate with frame", "deflate", bodies::Zlib);
    row("deflate without", "deflate", bodies::RawDeflate);
    row("br", "br", bodies::Brotli);
    row("gzip, then zstd", "gzip, zstd", bodies::GzipThenZstd);
    row("br, then gzip", "br,gzip", bodies::BrotliThenGzip);
    row("with identity", "identity , gzip,, identity", bodies::Gzip);
}

} // namespace

class TestContentDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data() { addCodings(); }

    void decodes()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, bytes);
        for (const qsizetype pieceSize : {qsizetype(1), qsizetype(7), bytes.size()}) {
            const Outcome outcome = decoded(coding, bytes, pieceSize);
            QVERIFY(outcome.status);
            QCOMPARE(outcome.text, bodies::Text);
        }
    }

    void refusesEveryTruncation_data() { addCodings(); }

    void refusesEveryTruncation()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, bytes);
        for (qsizetype size = 1; size < bytes.size(); ++size) {
            const Outcome outcome = decoded(coding, bytes.first(size), size);
            QVERIFY2(!outcome.status, QByteArray::number(size).constData());
            QCOMPARE(outcome.status.error().code, ErrorCode::BadRequest);
        }
    }

    void refusesWhatFollowsTheEnd_data() { addCodings(); }

    void refusesWhatFollowsTheEnd()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, bytes);
        for (const qsizetype pieceSize : {qsizetype(1), bytes.size(), bytes.size() + 3}) {
            const Outcome outcome = decoded(coding, bytes + "abc", pieceSize);
            QVERIFY(!outcome.status);
            QCOMPARE(outcome.status.error().code, ErrorCode::BadRequest);
        }
    }

    void refusesDamage_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("bytes");
        for (const char *coding : {"zstd", "gzip", "deflate", "br"}) {
            QTest::addRow("%s that is JSON", coding) << QByteArray(coding) << bodies::Text;
            QTest::addRow("%s of ones", coding) << QByteArray(coding) << QByteArray(100, '\xff');
        }
        QByteArray wrongSum = bodies::Gzip;
        wrongSum[wrongSum.size() - 6] = char(~wrongSum[wrongSum.size() - 6]);
        QTest::newRow("wrong checksum") << QByteArray("gzip") << wrongSum;
        QTest::newRow("another coding") << QByteArray("zstd") << bodies::Gzip;
        QTest::newRow("wrong order") << QByteArray("zstd, gzip") << bodies::GzipThenZstd;
        QTest::newRow("a window of 1 GiB") << QByteArray("zstd") << bodies::ZstdHugeWindow;
    }

    void refusesDamage()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, bytes);
        const Outcome outcome = decoded(coding, bytes, bytes.size());
        QVERIFY(!outcome.status);
        QCOMPARE(outcome.status.error().code, ErrorCode::BadRequest);
        const QString named = QString::fromLatin1(coding.split(',').last().trimmed());
        QVERIFY(outcome.status.error().message.contains(named));
    }

    void stopsAtTheLimit_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zstd") << QByteArray("zstd") << bodies::ZstdBomb;
        QTest::newRow("br") << QByteArray("br") << bodies::BrotliBomb;
        QTest::newRow("in zstd") << QByteArray("gzip, zstd") << bodies::GzipThenZstdBomb;
        QTest::newRow("gzip twice") << QByteArray("gzip, gzip") << bodies::GzipTwiceBomb;
    }

    void stopsAtTheLimit()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, bytes);
        const Outcome outcome = decoded(coding, bytes, bytes.size());
        QVERIFY(!outcome.status);
        QCOMPARE(outcome.status.error().code, ErrorCode::TooLarge);
        QVERIFY(outcome.text.size() <= Limit);
        const Outcome allowed = decoded(coding, bytes, bytes.size(), 3 * Limit);
        QVERIFY(allowed.status);
        QCOMPARE(allowed.text.size(), 3 * Limit);
        QVERIFY(allowed.largestPiece <= 64 * 1024);
    }

    void takesExactlyTheLimit()
    {
        const qint64 size = bodies::Text.size();
        QVERIFY(decoded("gzip", bodies::Gzip, 1000, size).status);
        QVERIFY(!decoded("gzip", bodies::Gzip, 1000, size - 1).status);
    }

    void takesSeveralMembers()
    {
        QCOMPARE(decoded("gzip", bodies::Gzip + bodies::Gzip, 5).text, bodies::Text + bodies::Text);
        QCOMPARE(decoded("zstd", bodies::Zstd + bodies::Zstd, 5).text, bodies::Text + bodies::Text);
    }

    void takesAnEmptyBody()
    {
        const Outcome outcome = decoded("gzip, zstd", {}, 1);
        QVERIFY(outcome.status);
        QVERIFY(outcome.text.isEmpty());
    }

    void refusesOtherCodings_data()
    {
        QTest::addColumn<QByteArray>("coding");
        for (const char *coding : {"compress", "gzip, x", "lzma", "zstd gzip", "\xff\xfe",
                                   "gzip, gzip, gzip, gzip, gzip"})
            QTest::newRow(coding) << QByteArray(coding);
    }

    void refusesOtherCodings()
    {
        QFETCH(QByteArray, coding);
        const Outcome outcome = decoded(coding, {}, 1);
        QVERIFY(!outcome.status);
        QCOMPARE(outcome.status.error().code, ErrorCode::UnknownCoding);
    }

    void readsEveryHeaderLine()
    {
        const HeaderList headers{
            {"content-encoding", "br"}, {"x", "y"}, {"content-encoding", "gzip"}};
        auto decoding = ContentDecoding::forHeaders(headers, Limit);
        QVERIFY(decoding);
        QByteArray text;
        QVERIFY(decoding->decode(bodies::BrotliThenGzip, [&text](QByteArrayView piece) -> Status {
            text.append(piece);
            return Nothing{};
        }));
        QCOMPARE(text, bodies::Text);
        const auto none = ContentDecoding::forHeaders({{"content-encoding", "identity"}}, Limit);
        QVERIFY(none && none->isIdentity());
    }
};

TEST_CLASS(TestContentDecoding, runner::NoApplication)

} // namespace tst_content_decoding

#include "tst_content_decoding.moc"
