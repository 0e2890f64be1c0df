// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/dialects/ollama/OllamaCatalog.h"
#include "core/dialects/ollama/OllamaEncoder.h"
#include "tests/dialects/EventLists.h"
#include "tests/dialects/Golden.h"
#include "tests/dialects/OllamaReading.h"
#include "tests/dialects/Recordings.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <memory>

namespace tst_ollama_encoder {

using namespace core;
using namespace ollama;
using namespace Qt::Literals::StringLiterals;
using Reason = ResponseFinished::Reason;

namespace {

ResponseOptions options(Form form = Form::Chat)
{
    ResponseOptions options;
    options.form = form;
    options.model = "gpt-5.5";
    options.receivedAt = fromUnixSeconds(1795216000);
    return options;
}

//! Each look at the clock is one step later than the one before.
std::function<std::chrono::nanoseconds()> steps(std::chrono::nanoseconds step)
{
    auto now = std::make_shared<std::chrono::nanoseconds>(0);
    return [now, step] { return *now += step; };
}

QByteArray streamed(const ResponseOptions &options, const Events &events)
{
    OllamaEncoder encoder(options);
    QByteArray out;
    for (const Event &event : events)
        encoder.stream(0, event, out);
    encoder.end(out);
    return out;
}

QByteArray complete(const ResponseOptions &options, const Events &events)
{
    OllamaEncoder encoder(options);
    for (const Event &event : events)
        encoder.collect(0, event);
    return encoder.completeBody();
}

bool hasFailed(const Events &events)
{
    return std::holds_alternative<ResponseFailed>(events.back());
}

Events callWith(const QByteArray &arguments)
{
    return {ResponseStarted{}, ToolCallStarted{1, ToolKind::Function, "fc", "call_1", "f", {}},
            ToolCallFinished{1, arguments}, finishedWith(Reason::Complete)};
}

} // namespace

class TestOllamaEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameInBothForms_data()
    {
        QTest::addColumn<Events>("events");
        QTest::addColumn<Form>("form");
        QTest::addColumn<bool>("showsThinking");
        const auto rows = [](const QByteArray &name, const Events &events) {
            for (const bool thinks : {true, false}) {
                QTest::newRow((name + (thinks ? ", chat" : ", chat, silent")).constData())
                    << events << Form::Chat << thinks;
                QTest::newRow((name + (thinks ? ", generate" : ", generate, silent")).constData())
                    << events << Form::Generate << thinks;
            }
        };
        for (const EventList &list : eventLists())
            rows(list.name, list.events);
        for (const QString &name : recordings())
            rows("recorded " + name.toUtf8(), eventsOf(name));
        QVERIFY(recordings().size() > 20);
    }

    void readsTheSameInBothForms()
    {
        QFETCH(Events, events);
        QFETCH(Form, form);
        QFETCH(bool, showsThinking);
        ResponseOptions chosen = options(form);
        chosen.showsThinking = showsThinking;
        const OllamaResponse fromStream = readLines(streamed(chosen, events));
        QCOMPARE(fromStream.complaint, QByteArray());
        QCOMPARE(fromStream.error.isEmpty(), !hasFailed(events));
        QCOMPARE(fromStream.isDone, !hasFailed(events));
        if (!showsThinking)
            QCOMPARE(fromStream.thinking, QByteArray());
        if (!hasFailed(events))
            QCOMPARE(fromStream.text(), readLines(complete(chosen, events)).text());
    }

    void writesRecordingsAsExpected_data()
    {
        QTest::addColumn<QString>("recording");
        for (const QString &recording : recordings())
            QTest::newRow(qPrintable(recording)) << recording;
    }

    void writesRecordingsAsExpected()
    {
        QFETCH(QString, recording);
        const QString path = u"ollama/recordings/"_s + recording;
        const Events events = eventsOf(recording);
        const QByteArray stream = streamed(options(), events);
        QCOMPARE(stream, expectedText(path + u".ndjson"_s, stream));
        if (hasFailed(events))
            return;
        const QByteArray json = complete(options(Form::Generate), events) + '\n';
        QCOMPARE(json, expectedText(path + u".json"_s, json));
    }

    void writesLinesAsOllamaDoes()
    {
        ResponseOptions chosen = options();
        const QByteArray head = "{\"model\":\"gpt-5.5\",\"created_at\":"
                                "\"2026-11-20T23:06:40.000000Z\",\"message\":{\"role\":"
                                "\"assistant\",\"content\":";
        const Events events{ResponseStarted{}, ReasoningDelta{0, 0, true, "Let me"},
                            TextDelta{1, "Hel"}, finishedWith(Reason::Complete)};
        QCOMPARE(streamed(chosen, events),
                 head + "\"\",\"thinking\":\"Let me\"},\"done\":false}\n" + head
                     + "\"Hel\"},\"done\":false}\n" + head
                     + "\"\"},\"done\":true,\"done_reason\":\"stop\",\"total_duration\":0,"
                       "\"load_duration\":0,\"prompt_eval_count\":812,\"prompt_eval_duration\":0,"
                       "\"eval_count\":154,\"eval_duration\":0}\n");
    }

    void namesWhyItEnded_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("complete") << Reason::Complete << QByteArray("stop");
        QTest::newRow("stop") << Reason::StopSequence << QByteArray("stop");
        QTest::newRow("filter") << Reason::ContentFilter << QByteArray("stop");
        QTest::newRow("ceiling") << Reason::OutputCeiling << QByteArray("length");
        QTest::newRow("too long") << Reason::MaxOutputTokens << QByteArray("length");
    }

    void namesWhyItEnded()
    {
        QFETCH(Reason, reason);
        QTEST(toDoneReason(reason).toByteArray(), "word");
    }

    void measuresDurations()
    {
        std::chrono::nanoseconds now{0};
        ResponseOptions chosen = options();
        chosen.elapsed = [&now] { return now; };
        OllamaEncoder encoder(chosen);
        const auto at = [&](qint64 nanoseconds, const Event &event) {
            now = std::chrono::nanoseconds(nanoseconds);
            encoder.collect(0, event);
        };
        at(1'000'001, ResponseStarted{});
        at(3'000'003, ReasoningDelta{0, 0, true, "hm"});
        at(4'000'000, TextDelta{1, "Hi"});
        at(9'000'009, finishedWith(Reason::Complete));
        const auto response = parseJson(encoder.completeBody());
        QVERIFY(response);
        QCOMPARE((*response)["total_duration"].toInteger(), 9'000'009);
        QCOMPARE((*response)["load_duration"].toInteger(), 1'000'001);
        QCOMPARE((*response)["prompt_eval_duration"].toInteger(), 2'000'002);
        QCOMPARE((*response)["eval_duration"].toInteger(), 6'000'006);
    }

    void reportsTheTimeOfEachLine()
    {
        ResponseOptions chosen = options();
        chosen.elapsed = steps(std::chrono::milliseconds(250));
        const QByteArray out = streamed(chosen, {TextDelta{0, "a"}, TextDelta{0, "b"}});
        static const QRegularExpression times(u"\"created_at\":\"([^\"]+)\""_s);
        QStringList found;
        auto matches = times.globalMatch(QString::fromUtf8(out));
        while (matches.hasNext())
            found.append(matches.next().captured(1));
        QCOMPARE(found,
                 (QStringList{u"2026-11-20T23:06:40.500000Z"_s, u"2026-11-20T23:06:40.750000Z"_s}));
    }

    void leavesUnknownCountsOut()
    {
        ResponseFinished cut;
        cut.reason = Reason::OutputCeiling;
        const auto response = parseJson(complete(options(), {TextDelta{0, "half"}, cut}));
        QVERIFY(response);
        QVERIFY(!response->contains("eval_count") && !response->contains("prompt_eval_count"));
        QVERIFY(response->contains("total_duration"));
        QCOMPARE((*response)["done_reason"].toUtf8(), QByteArray("length"));
    }

    void givesArgumentsAsObjects_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("arguments");
        QTest::newRow("spelling kept")
            << QByteArray(R"({"b": 1.50,"a":"x\ny"})") << QByteArray(R"({"b": 1.50,"a":"x\ny"})");
        QTest::newRow("on several lines")
            << QByteArray("{\n  \"a\": 1\r\n}") << QByteArray("{   \"a\": 1  }");
        QTest::newRow("none") << QByteArray() << QByteArray("{}");
    }

    void givesArgumentsAsObjects()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, arguments);
        const QByteArray expected =
            "{\"id\":\"call_1\",\"function\":{\"index\":0,\"name\":\"f\",\"arguments\":" + arguments
            + "}}";
        const OllamaResponse response = readLines(streamed(options(), callWith(written)));
        QCOMPARE(response.calls, QList<QByteArray>{expected});
        QCOMPARE(response.doneReason, QByteArray("stop"));
    }

    void reportsArgumentsThatAreNoObjectAsText()
    {
        for (const char *written : {"[1]", "not {json", "{\"a\":"}) {
            const OllamaResponse response = readLines(streamed(options(), callWith(written)));
            QCOMPARE(response.content, QByteArray(written));
            QVERIFY(response.calls.isEmpty());
        }
    }

    void givesClientsTheirOwnToolNames()
    {
        ResponseOptions chosen = options();
        const QByteArray name = chosen.toolNames.toBackend("time now");
        QVERIFY(name != "time now");
        const Events events{ToolCallStarted{1, ToolKind::Function, "fc", "call_1", name, {}},
                            ToolCallFinished{1, "{}"}};
        QVERIFY(streamed(chosen, events).contains("\"name\":\"time now\""));
    }

    void givesContextOnlyOnRequest()
    {
        ResponseOptions chosen = options(Form::Generate);
        const Events events{TextDelta{0, "a"}, finishedWith(Reason::Complete)};
        QVERIFY(!complete(chosen, events).contains("context"));
        chosen.givesContext = true;
        QVERIFY(complete(chosen, events).contains(",\"context\":[],"));
    }

    void reportsFailuresAsTheLastLine()
    {
        const Events events{TextDelta{0, "a"}, ResponseFailed{Error{ErrorCode::Upstream, u"why"_s}},
                            TextDelta{0, "b"}};
        const QByteArray out = streamed(options(), events);
        QVERIFY(out.endsWith("}\n{\"error\":\"why\"}\n"));
    }

    void beatsWithAnEmptyLine()
    {
        for (const Form form : {Form::Chat, Form::Generate}) {
            const QByteArray line = OllamaEncoder(options(form)).heartbeat();
            QVERIFY(line.endsWith("\n"));
            const OllamaResponse response = readLines(line);
            QCOMPARE(response.complaint, QByteArray());
            QCOMPARE(response.content, QByteArray());
            QVERIFY(!response.isDone);
        }
    }

    void reportsModelsApart()
    {
        ModelCard card;
        card.name = "gpt-5.5-high";
        card.title = u"GPT-5.5 (high)"_s;
        card.model = "gpt-5.5";
        card.host = "https://example.org";
        card.modifiedAt = fromUnixSeconds(1795216000);
        card.contextLength = 272000;
        card.hasThinking = true;
        const auto show = parseJson(toShow(card));
        QVERIFY(show);
        QCOMPARE(
            (*show)["model_info"].raw(),
            QByteArray("{\"general.architecture\":\"gpt\",\"general.basename\":\"GPT-5.5 (high)\","
                       "\"gpt.context_length\":272000,\"gpt.embedding_length\":0}"));
        QCOMPARE((*show)["capabilities"].raw(),
                 QByteArray(R"(["completion","tools","insert","thinking"])"));
        card.hasVision = true;
        QVERIFY(toShow(card).contains(R"("insert","vision","thinking"])"));
        card.contextLength = 0;
        QVERIFY(!toShow(card).contains("context_length"));
        QCOMPARE(digestOf("a").size(), 64);
        QCOMPARE(digestOf("a"), digestOf("a"));
        QVERIFY(digestOf("a") != digestOf("b"));
    }
};

TEST_CLASS(TestOllamaEncoder, runner::NoApplication)

} // namespace tst_ollama_encoder

#include "tst_ollama_encoder.moc"
