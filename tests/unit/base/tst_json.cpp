// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"
#include "core/base/Secret.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_json {

using namespace core;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderAndNumberText()
    {
        const auto value = parseJson(R"( {"z": 1.0, "a":{"y":1e2,"x":[1, 2]} ,"z":2.50} )");
        QVERIFY(value);
        QCOMPARE((*value)["a"].raw(), QByteArray(R"({"y":1e2,"x":[1, 2]})"));
        QCOMPARE((*value)["z"].raw(), QByteArray("2.50"));
        QCOMPARE((*value)["a"].members().at(0).name, QByteArray("y"));
        QCOMPARE((*value)["a"]["x"].items().at(1).toInteger(), 2);
        QVERIFY((*value)["a"]["none"]["deeper"].isUndefined());
    }

    void unescapesText()
    {
        const auto value = parseJson("{\"k\\u0065y\":\"a\\\"\\\\\\n\\u00e9\\ud83d\\ude00\"}");
        QVERIFY(value);
        QCOMPARE((*value)["key"].toUtf8(), QByteArray("a\"\\\n\xc3\xa9\xf0\x9f\x98\x80"));
    }

    void findsTheEndsOfStrings_data()
    {
        QTest::addColumn<QByteArray>("quoted");
        QTest::newRow("empty") << QByteArray("\"\"");
        QTest::newRow("escaped quote") << QByteArray("\"\\\"\"");
        QTest::newRow("backslash") << QByteArray("\"\\\\\"");
        QTest::newRow("quote behind a backslash") << QByteArray("\"\\\\\\\"\"");
        QTest::newRow("two backslashes") << QByteArray("\"\\\\\\\\\"");
        QTest::newRow("quotes only") << QByteArray("\"\\\"\\\"\\\"\"");
    }

    void findsTheEndsOfStrings()
    {
        QFETCH(QByteArray, quoted);
        const auto value = parseJson("[" + quoted + ",{" + quoted + ":" + quoted + "},7]");
        QVERIFY(value);
        const auto items = value->items();
        QCOMPARE(items.size(), 3);
        QCOMPARE(items[0].raw(), quoted);
        QCOMPARE(items[1].members().at(0).value.raw(), quoted);
        QCOMPARE(items[2].toInteger(), 7);
    }

    void refusesBrokenText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray("  ");
        QTest::newRow("open object") << QByteArray("{\"a\":1");
        QTest::newRow("trailing comma") << QByteArray("[1,]");
        QTest::newRow("two values") << QByteArray("{} {}");
        QTest::newRow("bad number") << QByteArray("[01]");
        QTest::newRow("invalid UTF-8") << QByteArray("\"\xff\"");
        QTest::newRow("bad escape") << QByteArray("\"\\x\"");
        QTest::newRow("too deep") << QByteArray(300, '[') + QByteArray(300, ']');
    }

    void refusesBrokenText()
    {
        QFETCH(QByteArray, text);
        const auto value = parseJson(text);
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::BadRequest);
    }

    void readsNumbers()
    {
        const auto value = parseJson("[1, 2.0, 2.5, -9223372036854775808, 1e400, true]");
        QVERIFY(!value); // 1e400 does not fit: refused, not turned into infinity
        const auto good = parseJson("[1, 2.0, 2.5, -9223372036854775808, true]");
        QVERIFY(good);
        const auto items = good->items();
        QCOMPARE(items[0].toInteger(), 1);
        QCOMPARE(items[1].toInteger(), 2);
        QVERIFY(!items[2].toInteger());
        QCOMPARE(items[2].toDouble(), 2.5);
        QCOMPARE(items[3].toInteger(), std::numeric_limits<qint64>::min());
        QVERIFY(!items[4].toInteger());
        QCOMPARE(items[4].toBool(), true);
    }

    void writesInOrderOfCalls()
    {
        JsonWriter writer;
        writer.beginObject()
            .member("b", "x\"\n\x01")
            .memberNumber("a", -3)
            .key("list")
            .beginArray();
        writer.number(0.1).boolean(true).null().raw("{\"q\":1}").endArray().endObject();
        QCOMPARE(
            writer.take(),
            QByteArray("{\"b\":\"x\\\"\\n\\u0001\",\"a\":-3,\"list\":[0.1,true,null,{\"q\":1}]}"));
    }

    void repairsInvalidUtf8WhenWriting()
    {
        QByteArray out;
        appendJsonString(out,
                         "ab\xff"
                         "c");
        QCOMPARE(out,
                 QByteArray("\"ab\xef\xbf\xbd"
                            "c\""));
        QVERIFY(parseJson(out));
    }

    void hidesSecrets()
    {
        QString shown;
        QDebug(&shown) << Secret("eyJhbGciOi.abc.def");
        QVERIFY(!shown.contains(u"abc"));
        const QString line = redacted(
            u"Authorization: Bearer abc123 refresh_token=xyz {\"access_token\":\"foo\"}"_s);
        QVERIFY(!line.contains(u"abc123"));
        QVERIFY(!line.contains(u"xyz"));
        QVERIFY(!line.contains(u"foo"));
    }

    void comparesKeysByContent()
    {
        QVERIFY(equalsInConstantTime("secret", "secret"));
        QVERIFY(!equalsInConstantTime("secret", "secreT"));
        QVERIFY(!equalsInConstantTime("secret", "secretsecret"));
        QVERIFY(!equalsInConstantTime("", "x"));
        QVERIFY(!equalsInConstantTime("x", ""));
        QVERIFY(equalsInConstantTime("", ""));
    }
};

TEST_CLASS(TestJson, runner::NoApplication)

} // namespace tst_json

#include "tst_json.moc"
