// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/Answer.h"

#include <QtTest/QTest>

using namespace core;

class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsPiecesAndKeepsParagraphsApart()
    {
        const Answer answer = folded({
            ReasoningStarted{0, 0, true},
            ReasoningDelta{0, 0, true, "a"},
            ReasoningDelta{0, 0, true, "b"},
            ReasoningStarted{0, 1, true},
            ReasoningDelta{0, 1, true, "c"},
            ReasoningDelta{0, 0, false, "raw"},
            ReasoningFinished{0, "rs", "secret", {"[]"}},
            TextDelta{1, "x"},
            TextDelta{1, ""},
            TextDelta{1, "y"},
            TextDelta{2, "z"},
        });
        QList<QByteArray> texts;
        for (const Answer::Segment &segment : answer.segments())
            texts.append(segment.text);
        QCOMPARE(texts, (QList<QByteArray>{"ab", "c", "raw", "xy", "z"}));
        QVERIFY(answer.segments()[2].kind == Answer::Segment::Kind::Reasoning);
        QCOMPARE(answer.text(), QByteArray("xyz"));
        QCOMPARE(answer.thoughts().front().encryptedContent, QByteArray("secret"));
    }

    void keepsInterleavedCallsApartAndTheirArgumentsExact()
    {
        const Answer answer = folded({
            ToolCallStarted{3, ToolKind::Function, "fc_1", "call_1", "f", {}},
            ToolCallStarted{4, ToolKind::Custom, "ct_1", "call_2", "g", {}},
            ToolCallDelta{4, "free "},
            ToolCallDelta{3, "{\"a\": "},
            ToolCallDelta{4, "text"},
            ToolCallDelta{9, "of nobody"},
            ToolCallFinished{3, "{\"a\":  1.0}"},
        });
        QCOMPARE(answer.calls().size(), size_t(2));
        QCOMPARE(answer.calls()[0].arguments, QByteArray("{\"a\":  1.0}"));
        QVERIFY(answer.calls()[0].isFinished);
        QCOMPARE(answer.calls()[1].arguments, QByteArray("free text"));
        QVERIFY(!answer.calls()[1].isFinished);
        QCOMPARE(answer.calls()[1].started.callId, QByteArray("call_2"));
    }

    void collectsTheRest()
    {
        const Answer answer = folded({
            AnswerStarted{"resp", "gpt", 7, "priority"},
            RefusalDelta{0, "I can"},
            RefusalDelta{0, "not"},
            SearchStarted{1, "ws"},
            SearchFinished{1, "ws", {"{}"}},
            CitationAdded{0, "https://example.org", "News", 1, 2},
            ImageDelta{2, 0, "AA"},
            ImageFinished{2, "AAAA", "square", {"{}"}},
            ItemFinished{2, {"{}"}},
            RawEvent{},
            AnswerFinished{
                AnswerFinished::Reason::ContentFilter, Usage{1, 0, 0, 2, 0, 3}, {}, {}, {}, {}},
        });
        QCOMPARE(answer.started().responseId, QByteArray("resp"));
        QCOMPARE(answer.refusal(), QByteArray("I cannot"));
        QCOMPARE(answer.citations().size(), size_t(1));
        QCOMPARE(answer.images().front().base64, QByteArray("AAAA"));
        QCOMPARE(answer.items().size(), size_t(1));
        QVERIFY(answer.calls().empty());
        QCOMPARE(answer.finished()->usage->totalTokens, 3);
        QVERIFY(!answer.error());
    }

    void knowsThatItFailed()
    {
        const Answer answer =
            folded({TextDelta{0, "half"}, AnswerFailed{Error{Fault::Overloaded, {}}}});
        QVERIFY(answer.error() && answer.error()->fault == Fault::Overloaded);
        QVERIFY(!answer.finished());
    }

private:
    static Answer folded(const Events &events)
    {
        Answer answer;
        for (const Event &event : events)
            answer.apply(event);
        return answer;
    }
};

QTEST_APPLESS_MAIN(TestAnswer)
#include "tst_answer.moc"
