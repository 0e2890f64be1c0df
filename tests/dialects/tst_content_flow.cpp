// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ContentFlow.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_content_flow {

using namespace openai;

class TestContentFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsParagraphsApartByABlankLine()
    {
        ContentFlow flow(ReasoningStyle::ReasoningContent);
        QCOMPARE(flow.beforeReasoning(0, 0, true, "a").all.toByteArray(), QByteArray());
        QCOMPARE(flow.beforeReasoning(0, 0, true, "b").all.toByteArray(), QByteArray());
        QCOMPARE(flow.beforeReasoning(0, 1, true, "c").all.toByteArray(), QByteArray("\n\n"));
        QCOMPARE(flow.beforeReasoning(0, 1, false, "d").all.toByteArray(), QByteArray("\n\n"));
        QCOMPARE(flow.beforeReasoning(2, 1, false, "e").all.toByteArray(), QByteArray("\n\n"));
        QVERIFY(flow.beforeText(3, "x").isEmpty());
        QVERIFY(flow.atEnd().isEmpty());
    }

    void separatesSummariesFromEachOtherOnly()
    {
        ContentFlow flow(ReasoningStyle::Legacy);
        QVERIFY(flow.beforeReasoning(0, 0, false, "raw").all.isEmpty());
        const ContentFlow::Separators first = flow.beforeReasoning(0, 0, true, "a");
        QCOMPARE(first.all.toByteArray(), QByteArray("\n\n"));
        QVERIFY(first.summary.isEmpty());
        QCOMPARE(flow.beforeReasoning(0, 1, true, "b").summary.toByteArray(), QByteArray("\n\n"));
    }

    void opensAndClosesThinkTags()
    {
        ContentFlow flow(ReasoningStyle::ThinkTags);
        QCOMPARE(flow.beforeReasoning(0, 0, true, "a").all.toByteArray(), QByteArray("<think>"));
        QVERIFY(flow.beforeReasoning(0, 0, true, "b").all.isEmpty());
        QCOMPARE(flow.beforeReasoning(0, 1, true, "c").all.toByteArray(), QByteArray("\n\n"));
        QCOMPARE(flow.beforeText(1, "x").toByteArray(), QByteArray("</think>"));
        QVERIFY(flow.beforeText(1, "y").isEmpty());
        QCOMPARE(flow.beforeReasoning(2, 0, true, "d").all.toByteArray(), QByteArray("<think>"));
        QCOMPARE(flow.atEnd().toByteArray(), QByteArray("</think>"));
        QVERIFY(flow.atEnd().isEmpty());
    }

    void keepsTheTextsOfItemsApart()
    {
        ContentFlow flow(ReasoningStyle::O3);
        QVERIFY(flow.beforeText(0, "a").isEmpty());
        QCOMPARE(flow.beforeText(1, "b").toByteArray(), QByteArray("\n\n"));
    }

    void countsCodePointsBeforeAText()
    {
        ContentFlow flow(ReasoningStyle::ThinkTags);
        (void)flow.beforeReasoning(0, 0, true, "\xc3\xa9\xf0\x9f\x98\x80");
        (void)flow.beforeText(1, "x");
        QCOMPARE(flow.textStart(1), 7 + 2 + 8);
        (void)flow.beforeText(2, "y");
        QCOMPARE(flow.textStart(2), 7 + 2 + 8 + 1 + 2);
    }
};

TEST_CLASS(TestContentFlow, runner::NoApplication)

} // namespace tst_content_flow

#include "tst_content_flow.moc"
