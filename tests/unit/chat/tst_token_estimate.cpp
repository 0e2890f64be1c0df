// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ResponseLimiter.h"
#include "core/chat/TokenEstimate.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_token_estimate {

using namespace core;

namespace {

Message said(const QByteArray &text)
{
    return {Role::User, {TextPart{text}}, {}};
}

} // namespace

class TestTokenEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("tokens");
        QTest::newRow("nothing") << QByteArray() << qint64(0);
        QTest::newRow("rounded up") << QByteArray("a") << qint64(1);
        QTest::newRow("words") << QByteArray("abcd efg") << qint64(2);
        QTest::newRow("one more") << QByteArray("abcd efgh") << qint64(3);
        QTest::newRow("Chinese") << QByteArray("\xe4\xbd\xa0\xe5\xa5\xbd") << qint64(2);
        QTest::newRow("emoji") << QByteArray("\xf0\x9f\x98\x80") << qint64(2);
        QTest::newRow("cut inside a character") << QByteArray("\xe4\xbd") << qint64(1);
    }

    void countsTexts()
    {
        QFETCH(QByteArray, text);
        QTEST(estimateTokens(text), "tokens");
    }

    void agreesWithTheCeiling()
    {
        const QByteArray text = "{\"city\": \"Z\xc3\xbcrich\", \"emoji\": \"\xf0\x9f\x98\x80\"}";
        const qint64 tokens = estimateTokens(text);
        QCOMPARE(TokenCeiling(tokens).admit(text), text.size());
        QVERIFY(TokenCeiling(tokens - 1).admit(text) < text.size());
    }

    void everyPartOfARequestCosts_data()
    {
        QTest::addColumn<qint64>("tokens");
        QTest::newRow("message") << qint64(4 + 2);
        QTest::newRow("instructions") << qint64(2);
        QTest::newRow("image") << qint64(4 + 765);
        QTest::newRow("file") << qint64(4 + 1500);
        QTest::newRow("call") << qint64(4 + 1 + 2);
        QTest::newRow("output") << qint64(4 + 2);
        QTest::newRow("reasoning") << qint64(4 + 2);
        QTest::newRow("tool") << qint64(4 + 1 + 2 + 2);
        QTest::newRow("schema") << qint64(2);
    }

    void everyPartOfARequestCosts()
    {
        const QByteArray two = "abcd efg";
        const QByteArray row = QTest::currentDataTag();
        Request request;
        if (row == "message")
            request.items = {said(two)};
        else if (row == "instructions")
            request.instructions = two;
        else if (row == "image")
            request.items = {Message{Role::User, {ImagePart{"https://example.org/a.png", {}}}, {}}};
        else if (row == "file")
            request.items = {Message{Role::User, {FilePart{"a.pdf", "data:,"}}, {}}};
        else if (row == "call")
            request.items = {ToolCall{ToolKind::Function, "call_1", "look", two, {}}};
        else if (row == "output")
            request.items = {ToolOutput{ToolKind::Function, "call_1", {TextPart{two}}}};
        else if (row == "reasoning")
            request.items = {ReasoningItem{"secret", {two}}};
        else if (row == "tool")
            request.tools = {FunctionTool{"look", two, {two}, {}}};
        else if (row == "schema")
            request.format.schema = {two};
        QTEST(estimateInputTokens(request), "tokens");
    }
};

TEST_CLASS(TestTokenEstimate, runner::NoApplication)

} // namespace tst_token_estimate

#include "tst_token_estimate.moc"
