// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/Response.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_response {

using namespace core;

class TestResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsPiecesAndKeepsParagraphsApart()
    {
        const Response response = folded({
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
        for (const Response::Segment &segment : response.segments())
            texts.append(segment.text);
        QCOMPARE(texts, (QList<QByteArray>{"ab", "c", "raw", "xy", "z"}));
        QVERIFY(response.segments()[2].kind == Response::Segment::Kind::Reasoning);
        QCOMPARE(response.text(), QByteArray("xyz"));
        QCOMPARE(response.reasoning().front().encryptedContent, QByteArray("secret"));
    }

    void keepsInterleavedCallsApartAndTheirArgumentsExact()
    {
        const Response response = folded({
            ToolCallStarted{3, ToolKind::Function, "fc_1", "call_1", "f", {}},
            ToolCallStarted{4, ToolKind::Custom, "ct_1", "call_2", "g", {}},
            ToolCallDelta{4, "free "},
            ToolCallDelta{3, "{\"a\": "},
            ToolCallDelta{4, "text"},
            ToolCallDelta{9, "of no call"},
            ToolCallFinished{3, "{\"a\":  1.0}"},
        });
        QCOMPARE(response.calls().size(), size_t(2));
        QCOMPARE(response.calls()[0].arguments, QByteArray("{\"a\":  1.0}"));
        QVERIFY(response.calls()[0].isFinished);
        QCOMPARE(response.calls()[1].arguments, QByteArray("free text"));
        QVERIFY(!response.calls()[1].isFinished);
        QCOMPARE(response.calls()[1].started.callId, QByteArray("call_2"));
    }

    void collectsTheRest()
    {
        const Response response = folded({
            ResponseStarted{"resp", "gpt", 7, "priority"},
            RefusalDelta{0, "I can"},
            RefusalDelta{0, "not"},
            SearchStarted{1, "ws"},
            SearchFinished{1, "ws", {"{}"}},
            CitationAdded{0, "https://example.org", "News", 1, 2},
            ImageDelta{2, 0, "AA"},
            ImageFinished{2, "AAAA", "square", {"{}"}},
            ItemFinished{2, {"{}"}},
            RawEvent{},
            ResponseFinished{ResponseFinished::Reason::ContentFilter,
                             Usage{1, 0, 0, 2, 0, 3},
                             {},
                             {},
                             {},
                             {},
                             {}},
        });
        QCOMPARE(response.started().responseId, QByteArray("resp"));
        QCOMPARE(response.refusal(), QByteArray("I cannot"));
        QCOMPARE(response.citations().size(), size_t(1));
        QCOMPARE(response.images().front().base64, QByteArray("AAAA"));
        QCOMPARE(response.items().size(), size_t(1));
        QVERIFY(response.calls().empty());
        QCOMPARE(response.finished()->usage->totalTokens, 3);
        QVERIFY(!response.error());
    }

    void knowsThatItFailed()
    {
        const Response response =
            folded({TextDelta{0, "half"}, ResponseFailed{Error{ErrorCode::Overloaded, {}}}});
        QVERIFY(response.error() && response.error()->code == ErrorCode::Overloaded);
        QVERIFY(!response.finished());
    }

private:
    static Response folded(const Events &events)
    {
        Response response;
        for (const Event &event : events)
            response.apply(event);
        return response;
    }
};

TEST_CLASS(TestResponse, runner::NoApplication)

} // namespace tst_response

#include "tst_response.moc"
