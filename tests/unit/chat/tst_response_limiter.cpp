// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/Response.h"
#include "core/chat/ResponseLimiter.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_response_limiter {

using namespace core;
using Reason = ResponseFinished::Reason;

class TestResponseLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesEverythingWithoutLimits()
    {
        ResponseLimiter limiter{Request()};
        const Events out = limiter.filter({ResponseStarted{}, TextDelta{0, "a"}, finished()});
        QCOMPARE(out.size(), size_t(3));
        QVERIFY(std::get<ResponseFinished>(out[2]).usage.has_value());
        QVERIFY(!limiter.isCut());
    }

    void cutsAtAStopSequenceAcrossDeltas()
    {
        ResponseLimiter limiter(withStop("END"));
        Response response;
        apply(response, limiter.filter({ResponseStarted{"r", "gpt", 0, "priority"}}));
        apply(response, limiter.filter({TextDelta{0, "one E"}}));
        QVERIFY(!limiter.isCut());
        QCOMPARE(response.text(), QByteArray("one "));
        apply(response,
              limiter.filter({TextDelta{0, "ND two"}, TextDelta{0, "three"}, finished()}));
        QVERIFY(limiter.isCut());
        QCOMPARE(response.text(), QByteArray("one "));
        const ResponseFinished end = response.finished().value();
        QVERIFY(end.reason == Reason::StopSequence);
        QCOMPARE(end.stopSequence, QByteArray("END"));
        QCOMPARE(end.servedModel, QByteArray("gpt"));
        QCOMPARE(end.serviceTier, QByteArray("priority"));
        QVERIFY2(!end.usage, "the backend's count never comes, so none is reported");
    }

    void givesNothingAfterTheCut()
    {
        ResponseLimiter limiter(withStop("x"));
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
        const Events endings{finished(), ResponseFailed{}, ItemFinished{}, call(1),
                             TextDelta{1, "z"}};
        ResponseLimiter limiter(withStop("END"));
        Response response;
        apply(response, limiter.filter({TextDelta{0, "one E"}, endings[size_t(last)]}));
        QCOMPARE(response.text().first(5), QByteArray("one E"));
        QVERIFY(!limiter.isCut());
    }

    void doesNotJoinTheTextsOfTwoItems()
    {
        ResponseLimiter limiter(withStop("END"));
        Response response;
        apply(response, limiter.filter({TextDelta{0, "EN"}, TextDelta{1, "D"}, finished()}));
        QCOMPARE(response.text(), QByteArray("END"));
        QVERIFY(!limiter.isCut());
    }

    void looksForStopsInTextOnly()
    {
        ResponseLimiter limiter(withStop("x"));
        const Events out =
            limiter.filter({ReasoningDelta{0, 0, true, "x"}, RefusalDelta{1, "x"}, call(2),
                            ToolCallDelta{2, "x"}, ToolCallFinished{2, "x"}, finished()});
        QCOMPARE(out.size(), size_t(6));
        QVERIFY(!limiter.isCut());
    }

    void cutsAtTheCeiling()
    {
        ResponseLimiter limiter(withCeiling(2));
        Response response;
        apply(response,
              limiter.filter({TextDelta{0, "abcd"}, TextDelta{0, "efghijk"}, finished()}));
        QVERIFY(limiter.isCut());
        QCOMPARE(response.text(), QByteArray("abcdefgh"));
        QVERIFY(response.finished()->reason == Reason::OutputCeiling);
        QVERIFY(response.finished()->stopSequence.isEmpty());
    }

    void leavesAResponseThatFitsExactly()
    {
        ResponseLimiter limiter(withCeiling(2));
        Response response;
        apply(response, limiter.filter({TextDelta{0, "abcdefgh"}, finished()}));
        QVERIFY(!limiter.isCut());
        QVERIFY(response.finished()->reason == Reason::Complete);
    }

    void countsArgumentsAndRefusalsButNotReasoning()
    {
        ResponseLimiter limiter(withCeiling(3));
        Response response;
        apply(response,
              limiter.filter({ReasoningDelta{0, 0, true, QByteArray(1000, 'a')},
                              RefusalDelta{1, "abcd"}, call(2), ToolCallDelta{2, "abcdefghij"}}));
        QVERIFY(limiter.isCut());
        QCOMPARE(response.calls().front().arguments, QByteArray("abcdefgh"));
        QVERIFY(!response.calls().front().isFinished);
        QCOMPARE(response.segments().front().text.size(), 1000);
    }

    void countsArgumentsThatComeAtOnce()
    {
        ResponseLimiter limiter(withCeiling(2));
        Response response;
        apply(response, limiter.filter({call(2), ToolCallFinished{2, "abcdefghij"}}));
        QVERIFY(limiter.isCut());
        QCOMPARE(response.calls().front().arguments, QByteArray("abcdefgh"));
    }

    void countsArgumentsOnce()
    {
        ResponseLimiter limiter(withCeiling(2));
        Response response;
        apply(response,
              limiter.filter({call(2), ToolCallDelta{2, "abcdefgh"},
                              ToolCallFinished{2, "abcdefgh"}, finished()}));
        QVERIFY(!limiter.isCut());
        QVERIFY(response.calls().front().isFinished);
    }

private:
    static ResponseFinished finished()
    {
        ResponseFinished event;
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

    static void apply(Response &response, const Events &events)
    {
        for (const Event &event : events)
            response.apply(event);
    }
};

TEST_CLASS(TestResponseLimiter, runner::NoApplication)

} // namespace tst_response_limiter

#include "tst_response_limiter.moc"
