// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/dialects/Dialects.h"
#include "core/dialects/openai/Completions.h"
#include "tests/dialects/EventLists.h"
#include "tests/dialects/Recordings.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_completions {

using namespace core;
using namespace openai;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Path[] = "/v1/completions";

//! `fields` are written with ' for ".
Result<Decoded> decode(const QByteArray &fields)
{
    const QByteArray body = QByteArray("{'model':'gpt-5.5'," + fields + '}').replace('\'', '"');
    return dialectFor(Path)->decode({Path, {}, {}, body}, {});
}

const Message &messageOf(const Request &request)
{
    return std::get<Message>(request.items.first());
}

QByteArray textOf(const Request &request)
{
    return std::get<TextPart>(messageOf(request).parts.first()).text;
}

CompletionResponseOptions options(const QList<QByteArray> &beginnings = {{}})
{
    return {"cmpl-1", "gpt-5.5", 1795216000, true, beginnings};
}

//! What a client holds in the end.
struct Read
{
    QByteArray text;
    QByteArray finishReason;
    QByteArray usage;
    QByteArray error;
    bool isDone = false;
};

Read readStreamed(const Events &events, const CompletionResponseOptions &chosen)
{
    CompletionsEncoder encoder(chosen);
    QByteArray bytes;
    for (const Event &event : events)
        encoder.stream(0, event, bytes);
    encoder.end(bytes);
    Read read;
    for (const QByteArray &block : bytes.split('\n')) {
        if (block == "data: [DONE]")
            read.isDone = true;
        const auto chunk = parseJson(block.mid(6));
        if (block.isEmpty() || !chunk)
            continue;
        if ((*chunk)["object"].toUtf8() != "text_completion" || (*chunk)["id"].toUtf8() != "cmpl-1")
            read.text += "(a chunk of another kind)";
        for (const JsonValue &choice : (*chunk)["choices"].items()) {
            if (!read.finishReason.isEmpty())
                read.text += "(more after the end)";
            read.text += choice["text"].toUtf8();
            read.finishReason = choice["finish_reason"].toUtf8();
        }
        if ((*chunk)["usage"].isObject())
            read.usage = (*chunk)["usage"].raw();
        if ((*chunk)["error"].isObject())
            read.error = (*chunk)["error"]["message"].toUtf8();
    }
    return read;
}

Read readComplete(const Events &events, const CompletionResponseOptions &chosen)
{
    CompletionsEncoder encoder(chosen);
    for (const Event &event : events)
        encoder.collect(0, event);
    const auto json = parseJson(encoder.completeBody());
    Read read;
    if (!json)
        return read;
    const JsonValue choice = (*json)["choices"].items().value(0);
    read.text = choice["text"].toUtf8();
    read.finishReason = choice["finish_reason"].toUtf8();
    read.usage = (*json)["usage"].raw();
    return read;
}

} // namespace

class TestCompletions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOneRequestPerPromptAndChoice()
    {
        const auto decoded = decode("'prompt':['One','Two'],'n':2,'stop':'x','max_tokens':5,"
                                    "'stream':true,'temperature':1");
        QVERIFY(decoded);
        QVERIFY(decoded->isStreamed);
        QCOMPARE(decoded->requests.size(), size_t(4));
        QList<QByteArray> texts;
        for (const Request &request : decoded->requests) {
            texts.append(textOf(request));
            QCOMPARE(messageOf(request).role, Role::User);
            QCOMPARE(request.stop, QList<QByteArray>{"x"});
            QCOMPARE(request.maxOutputTokens, 5);
            QCOMPARE(request.reasoningSummary, QByteArray("none"));
            QVERIFY(request.instructions.isEmpty());
            QCOMPARE(request.notes, (QList<Note>{{Note::Kind::Ignored, "temperature", {}}}));
        }
        QCOMPARE(texts, (QList<QByteArray>{"One", "One", "Two", "Two"}));
    }

    void requestsWhatStandsBetween()
    {
        const auto decoded = decode("'prompt':'def f(','suffix':'): pass'");
        QVERIFY(decoded);
        const Request &request = decoded->requests.front();
        QVERIFY(request.instructions.contains("gap"));
        QCOMPARE(textOf(request), QByteArray("<before>def f(</before>\n<after>): pass</after>"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("param");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *fields, const QString &param, ErrorCode code) {
            QTest::newRow(fields) << QByteArray(fields) << param << code;
        };
        row("'stream':true", u"prompt"_s, ErrorCode::BadRequest);
        row("'prompt':[]", u"prompt"_s, ErrorCode::BadRequest);
        row("'prompt':['a',true]", u"prompt[1]"_s, ErrorCode::BadRequest);
        row("'prompt':[1,2,3]", u"prompt"_s, ErrorCode::Unsupported);
        row("'prompt':[[1,2],[3]]", u"prompt"_s, ErrorCode::Unsupported);
        row("'prompt':'a','best_of':2", u"best_of"_s, ErrorCode::Unsupported);
        row("'prompt':'a','logprobs':3", u"logprobs"_s, ErrorCode::Unsupported);
        row("'prompt':'a','logprobs':0", u"logprobs"_s, ErrorCode::Unsupported);
        row("'prompt':'a','n':5", u"n"_s, ErrorCode::BadRequest);
        row("'prompt':['a','a','a','a','a'],'n':4", u"prompt"_s, ErrorCode::BadRequest);
        row("'prompt':'a','suffix':5", u"suffix"_s, ErrorCode::BadRequest);
        row("'prompt':'a','echo':'perhaps'", u"echo"_s, ErrorCode::BadRequest);
        row("'prompt':'a','stop':5", u"stop"_s, ErrorCode::BadRequest);
        row("'prompt':'a','max_tokens':-2", u"max_tokens"_s, ErrorCode::BadRequest);
    }

    void refuses()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, param);
        QFETCH(ErrorCode, code);
        const auto decoded = decode(fields);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().param, param);
        QCOMPARE(decoded.error().code, code);
    }

    void acceptsFieldsWithoutEffect()
    {
        QVERIFY(decode("'prompt':'','best_of':1,'logprobs':null,'suffix':null,'echo':false"));
    }

    void readsRecordingsTheSameInBothForms_data()
    {
        QTest::addColumn<Events>("events");
        for (const QString &recording : recordings())
            QTest::newRow(qPrintable(recording)) << eventsOf(recording);
        for (const EventList &list : eventLists())
            QTest::newRow(list.name) << list.events;
        QVERIFY(recordings().size() > 20);
    }

    void readsRecordingsTheSameInBothForms()
    {
        QFETCH(Events, events);
        const Read streamed = readStreamed(events, options({"Begin: "}));
        if (const auto *failed = std::get_if<ResponseFailed>(&events.back())) {
            QCOMPARE(streamed.error, failed->error.message.toUtf8());
            QVERIFY(!streamed.isDone);
            QVERIFY(streamed.finishReason.isEmpty());
            return;
        }
        const Read complete = readComplete(events, options({"Begin: "}));
        QVERIFY(streamed.isDone);
        QVERIFY(streamed.text.startsWith("Begin: "));
        QCOMPARE(streamed.text, complete.text);
        QVERIFY(!complete.finishReason.isEmpty());
        QCOMPARE(streamed.finishReason, complete.finishReason);
        QCOMPARE(streamed.usage, complete.usage);
    }

    void showsTextAndNotReasoning()
    {
        const Read read = readComplete(eventsOf(u"text"_s), options());
        QCOMPARE(read.text, QByteArray("The sum is 4."));
        QCOMPARE(read.finishReason, QByteArray("stop"));
        QVERIFY(read.usage.contains("\"total_tokens\":71"));
        QCOMPARE(readComplete(eventsOf(u"incomplete"_s), options()).finishReason,
                 QByteArray("length"));
    }

    void writesChunksAsTheApiDoes()
    {
        CompletionsEncoder encoder(options({"", "Q"}));
        QByteArray out;
        encoder.stream(1, TextDelta{0, "a"}, out);
        QCOMPARE(out,
                 QByteArray("data: {\"id\":\"cmpl-1\",\"object\":\"text_completion\","
                            "\"created\":1795216000,\"model\":\"gpt-5.5\","
                            "\"system_fingerprint\":null,\"choices\":[{\"text\":\"Qa\","
                            "\"index\":1,\"logprobs\":null,\"finish_reason\":null}],"
                            "\"usage\":null}\n\n"));
    }
};

TEST_CLASS(TestCompletions, runner::NoApplication)

} // namespace tst_completions

#include "tst_completions.moc"
