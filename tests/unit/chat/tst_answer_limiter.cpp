// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/Answer.h"
#include "core/chat/AnswerLimiter.h"

#include <QtTest/QTest>

using namespace core;
using Reason = AnswerFinished::Reason;

class TestAnswerLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesEverythingWithoutLimits()
    {
        AnswerLimiter limiter{Request()};
        const Events out = limiter.filter({AnswerStarted{}, TextDelta{0, "a"}, finished()});
        QCOMPARE(out.size(), size_t(3));
        QVERIFY(std::get<AnswerFinished>(out[2]).usage.has_value());
        QVERIFY(!limiter.isCut());
    }

    void cutsAtAStopSequenceAcrossDeltas()
    {
        AnswerLimiter limiter(withStop("END"));
        Answer answer;
        apply(answer, limiter.filter({AnswerStarted{"r", "gpt", 0, "priority"}}));
        apply(answer, limiter.filter({TextDelta{0, "one E"}}));
        QVERIFY(!limiter.isCut());
        QCOMPARE(answer.text(), QByteArray("one "));
        apply(answer, limiter.filter({TextDelta{0, "ND two"}, TextDelta{0, "three"}, finished()}));
        QVERIFY(limiter.isCut());
        QCOMPARE(answer.text(), QByteArray("one "));
        const AnswerFinished end = answer.finished().value();
        QVERIFY(end.reason == Reason::StopSequence);
        QCOMPARE(end.stopSequence, QByteArray("END"));
        QCOMPARE(end.servedModel, QByteArray("gpt"));
        QCOMPARE(end.serviceTier, QByteArray("priority"));
        QVERIFY2(!end.usage, "the backend's count never comes, so none is told");
    }

    void givesNothingAfterTheCut()
    {
        AnswerLimiter limiter(withStop("x"));
        (void)limiter.filter({TextDelta{0, "x"}});
        QVERIFY(limiter.filter({TextDelta{0, "more"}, finished()}).empty());
    }

    void givesTheHeldTailAtTheEnd_data()
    {
        QTest::addColumn<int>("last");
        QTest::newRow("finished") << 0;
        QTest::newRow("failed") << 1;
        QTest::newRow("item finished") << 2;
        QTest::newRow("tool call") << 3;
        QTest::newRow("text of another item") << 4;
    }

    void givesTheHeldTailAtTheEnd()
    {
        QFETCH(int, last);
        const Events endings{finished(), AnswerFailed{}, ItemFinished{}, call(1),
                             TextDelta{1, "z"}};
        AnswerLimiter limiter(withStop("END"));
        Answer answer;
        apply(answer, limiter.filter({TextDelta{0, "one E"}, endings[size_t(last)]}));
        QCOMPARE(answer.text().first(5), QByteArray("one E"));
        QVERIFY(!limiter.isCut());
    }

    void doesNotJoinTheTextsOfTwoItems()
    {
        AnswerLimiter limiter(withStop("END"));
        Answer answer;
        apply(answer, limiter.filter({TextDelta{0, "EN"}, TextDelta{1, "D"}, finished()}));
        QCOMPARE(answer.text(), QByteArray("END"));
        QVERIFY(!limiter.isCut());
    }

    void looksForStopsInTextOnly()
    {
        AnswerLimiter limiter(withStop("x"));
        const Events out =
            limiter.filter({ReasoningDelta{0, 0, true, "x"}, RefusalDelta{1, "x"}, call(2),
                            ToolCallDelta{2, "x"}, ToolCallFinished{2, "x"}, finished()});
        QCOMPARE(out.size(), size_t(6));
        QVERIFY(!limiter.isCut());
    }

    void cutsAtTheCeiling()
    {
        AnswerLimiter limiter(withCeiling(2));
        Answer answer;
        apply(answer, limiter.filter({TextDelta{0, "abcd"}, TextDelta{0, "efghijk"}, finished()}));
        QVERIFY(limiter.isCut());
        QCOMPARE(answer.text(), QByteArray("abcdefgh"));
        QVERIFY(answer.finished()->reason == Reason::OutputCeiling);
        QVERIFY(answer.finished()->stopSequence.isEmpty());
    }

    void leavesAnAnswerThatFitsExactly()
    {
        AnswerLimiter limiter(withCeiling(2));
        Answer answer;
        apply(answer, limiter.filter({TextDelta{0, "abcdefgh"}, finished()}));
        QVERIFY(!limiter.isCut());
        QVERIFY(answer.finished()->reason == Reason::Complete);
    }

    void countsArgumentsAndRefusalsButNotThoughts()
    {
        AnswerLimiter limiter(withCeiling(3));
        Answer answer;
        apply(answer,
              limiter.filter({ReasoningDelta{0, 0, true, QByteArray(1000, 'a')},
                              RefusalDelta{1, "abcd"}, call(2), ToolCallDelta{2, "abcdefghij"}}));
        QVERIFY(limiter.isCut());
        QCOMPARE(answer.calls().front().arguments, QByteArray("abcdefgh"));
        QVERIFY(!answer.calls().front().isFinished);
        QCOMPARE(answer.segments().front().text.size(), 1000);
    }

    void countsArgumentsThatComeAtOnce()
    {
        AnswerLimiter limiter(withCeiling(2));
        Answer answer;
        apply(answer, limiter.filter({call(2), ToolCallFinished{2, "abcdefghij"}}));
        QVERIFY(limiter.isCut());
        QCOMPARE(answer.calls().front().arguments, QByteArray("abcdefgh"));
    }

    void countsArgumentsOnce()
    {
        AnswerLimiter limiter(withCeiling(2));
        Answer answer;
        apply(answer,
              limiter.filter({call(2), ToolCallDelta{2, "abcdefgh"},
                              ToolCallFinished{2, "abcdefgh"}, finished()}));
        QVERIFY(!limiter.isCut());
        QVERIFY(answer.calls().front().isFinished);
    }

private:
    static AnswerFinished finished()
    {
        AnswerFinished event;
        event.usage = Usage{1, 0, 0, 1, 0, 2};
        return event;
    }

    static ToolCallStarted call(int item)
    {
        ToolCallStarted event;
        event.item = item;
        return event;
    }

    static Request withStop(const QByteArray &sequence)
    {
        Request request;
        request.stop = {sequence};
        return request;
    }

    static Request withCeiling(qint64 tokens)
    {
        Request request;
        request.maxOutputTokens = tokens;
        return request;
    }

    static void apply(Answer &answer, const Events &events)
    {
        for (const Event &event : events)
            answer.apply(event);
    }
};

QTEST_APPLESS_MAIN(TestAnswerLimiter)
#include "tst_answer_limiter.moc"
