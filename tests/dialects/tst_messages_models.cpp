// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/dialects/anthropic/AnthropicModels.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_messages_models {

using namespace core;
using namespace anthropic;
using namespace Qt::Literals::StringLiterals;

class TestMessagesModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheNamesOfClaude_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("meant");
        const auto row = [](const char *name, const char *meant) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(meant);
        };
        row("claude-sonnet-4-5-20250929", "usual");
        row("claude-opus-4-1", "usual");
        row("claude-sonnet-4-5[1m]", "usual");
        row("anthropic/claude-opus-4", "usual");
        row("us.anthropic.claude-sonnet-4-20250514-v1:0", "usual");
        row("CLAUDE-3-5-HAIKU-LATEST", "small");
        row("claude-haiku-4-5", "small");
        row("claude", "usual");
        row("opus", "usual");
        row("Sonnet", "usual");
        row("haiku", "small");
        row("default", "usual");
        row("best", "usual");
        row("opusplan", "usual");
        row("opus[1m]", "usual");
        row("haiku[1m]", "small");
        row("anthropic/opus", "usual");
        row("sonnet-4-5", "usual");
        row("haiku-latest", "small");
        row("claude-opus-4@20250514", "usual");
        row("claude-3-7-sonnet-latest", "usual");
        row("openrouter/anthropic/claude-haiku-4.5", "small");
        row("global.anthropic.claude-haiku-4-5-20251001-v1:0", "small");
        row("opusculum", "opusculum");
        row("bestmodel", "bestmodel");
        row("default-model", "default-model");
        row("gpt-5.5", "gpt-5.5");
        row("gpt-5.5[1m]", "gpt-5.5");
        row("openai/gpt-5.5:high", "openai/gpt-5.5:high");
        row("claudette", "claudette");
        row("]", "]");
    }

    void knowsTheNamesOfClaude()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, meant);
        QCOMPARE(toCatalogueName(name, {"usual", "small", {}}), meant);
    }

    void pagesThroughModels_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("ids");
        QTest::addColumn<bool>("hasMore");
        QTest::newRow("all") << QByteArray() << QByteArray("a b c") << false;
        QTest::newRow("first two") << QByteArray("limit=2") << QByteArray("a b") << true;
        QTest::newRow("the rest") << QByteArray("limit=2&after_id=b") << QByteArray("c") << false;
        QTest::newRow("behind the last") << QByteArray("after_id=c") << QByteArray() << false;
        QTest::newRow("backwards") << QByteArray("limit=1&before_id=c") << QByteArray("b") << true;
        QTest::newRow("before the first") << QByteArray("before_id=a") << QByteArray() << false;
    }

    void pagesThroughModels()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, ids);
        QFETCH(bool, hasMore);
        const auto request = readPageRequest(query);
        QVERIFY(request);
        const auto text = toModelPage({{"a", {}, 0}, {"b", {}, 0}, {"c", {}, 0}}, *request);
        QVERIFY(text);
        const JsonValue page = *parseJson(*text);
        QList<QByteArray> found;
        for (const JsonValue &model : page["data"].items())
            found.append(model["id"].toUtf8());
        QCOMPARE(found.join(' '), ids);
        QCOMPARE(page["has_more"].toBool(), hasMore);
        QCOMPARE(page["first_id"].toUtf8(), found.value(0));
        QCOMPARE(page["last_id"].toUtf8(), found.isEmpty() ? QByteArray() : found.last());
        QCOMPARE(page["first_id"].raw() == "null", found.isEmpty());
    }

    void refusesPagesThatAreNotThere()
    {
        for (const char *query : {"limit=0", "limit=1001", "limit=x"})
            QCOMPARE(readPageRequest(query).error().param, u"limit"_s);
        PageRequest request;
        request.afterId = "nope";
        QCOMPARE(toModelPage({}, request).error().param, u"after_id"_s);
    }

    void showsAModel()
    {
        QCOMPARE(toModelJson({"gpt-5.5", u"GPT-5.5"_s, 1795216000}),
                 QByteArray("{\"type\":\"model\",\"id\":\"gpt-5.5\",\"display_name\":\"GPT-5.5\","
                            "\"created_at\":\"2026-11-20T23:06:40Z\"}"));
        QVERIFY(toModelJson({"x", {}, 0}).contains("\"display_name\":\"x\""));
    }
};

TEST_CLASS(TestMessagesModels, runner::NoApplication)

} // namespace tst_messages_models

#include "tst_messages_models.moc"
