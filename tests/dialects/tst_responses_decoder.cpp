// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/Dialects.h"
#include "tests/dialects/FakeKeptResponses.h"
#include "tests/dialects/Golden.h"
#include "tests/dialects/RequestDump.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

namespace tst_responses_decoder {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<Decoded> decode(const QByteArray &body, KeptResponses *kept = nullptr,
                       const char *path = "/v1/responses")
{
    DialectOptions options;
    options.kept = kept;
    return dialectFor(path)->decode({path, {}, {}, body}, options);
}

//! `{"model":…,"input":…}` with fields added or (null) taken away; quotes may be single.
QByteArray bodyWith(QByteArray fields)
{
    QByteArray body = R"({"model":"gpt-5.5","input":"Hi",)";
    return body + fields.replace('\'', '"') + '}';
}

KeptResponse turn(const QByteArray &id, const QByteArray &previousId, const QByteArray &prompt,
                  const QByteArray &response)
{
    QByteArray stored = R"({"id":"$id","output":[
        {"type":"reasoning","id":"rs_$id","summary":[],"encrypted_content":"enc"},
        {"type":"message","id":"msg_$id","role":"assistant",
         "content":[{"type":"output_text","text":"$text"}]}]})";
    QByteArray input = R"({"type":"message","id":"in_$id","role":"user","content":"$text"})";
    return {id,
            previousId,
            {stored.replace("$id", id).replace("$text", response)},
            {{input.replace("$id", id).replace("$text", prompt)}},
            "account",
            true};
}

} // namespace

class TestResponsesDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequests_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(TEST_FIXTURES "/responses/requests"));
        for (const QFileInfo &file : folder.entryInfoList({u"*.json"_s}))
            QTest::newRow(qPrintable(file.baseName())) << file.baseName();
        QVERIFY(folder.count() > 5);
    }

    void readsRequests()
    {
        QFETCH(QString, name);
        const QString path = u"responses/requests/"_s + name;
        const Result<Decoded> decoded = decode(readFixture(path + u".json"_s));
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        const QByteArray actual = dump(*decoded);
        QCOMPARE(actual, expectedText(path + u".txt"_s, actual));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("param");
        QTest::addColumn<ErrorCode>("code");
        const auto bad = [](const char *fields, const QString &param) {
            QTest::newRow(fields) << QByteArray(fields) << param << ErrorCode::BadRequest;
        };
        const auto impossible = [](const char *fields, const QString &param) {
            QTest::newRow(fields) << QByteArray(fields) << param << ErrorCode::Unsupported;
        };
        bad("'model':null", u"model"_s);
        bad("'input':null", u"input"_s);
        bad("'input':[]", u"input"_s);
        bad("'input':[5]", u"input[0]"_s);
        bad("'input':[{'type':'function_call','name':'f'}]", u"input[0].call_id"_s);
        bad("'stream':5", u"stream"_s);
        bad("'store':'perhaps'", u"store"_s);
        bad("'instructions':5", u"instructions"_s);
        bad("'tools':5", u"tools"_s);
        bad("'tools':[{'type':'function'}]", u"tools[0].name"_s);
        bad("'tool_choice':'required'", u"tool_choice"_s);
        bad("'parallel_tool_calls':5", u"parallel_tool_calls"_s);
        bad("'reasoning':5", u"reasoning"_s);
        bad("'text':'x'", u"text"_s);
        bad("'text':{'format':{'type':'xml'}}", u"text.format.type"_s);
        bad("'service_tier':1", u"service_tier"_s);
        bad("'prompt_cache_key':1", u"prompt_cache_key"_s);
        bad("'include':'all'", u"include"_s);
        bad("'previous_response_id':5", u"previous_response_id"_s);
        bad("'previous_response_id':'resp_unknown'", u"previous_response_id"_s);
        bad("'input':[{'type':'item_reference','id':'msg_unknown'}]", u"input[0].id"_s);
        impossible("'background':true", u"background"_s);
        impossible("'conversation':'conv_1'", u"conversation"_s);
        impossible("'prompt':{'id':'pmpt_1'}", u"prompt"_s);
    }

    void refuses()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, param);
        QFETCH(ErrorCode, code);
        FakeKeptResponses kept;
        const Result<Decoded> decoded = decode(bodyWith(fields), &kept);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().param, param);
        QCOMPARE(decoded.error().code, code);
    }

    void saysWhichTurnIsMissing()
    {
        FakeKeptResponses kept;
        kept.kept = {turn("resp_2", "resp_1", "Second?", "Two.")};
        for (const char *id : {"resp_2", "resp_9"}) {
            const auto decoded =
                decode(bodyWith("'previous_response_id':'" + QByteArray(id) + '\''), &kept);
            QVERIFY(!decoded);
            QCOMPARE(decoded.error().providerCode, u"previous_response_not_found"_s);
        }
    }

    void putsEarlierTurnsFirst()
    {
        FakeKeptResponses kept;
        kept.kept = {turn("resp_1", {}, "First?", "One."),
                     turn("resp_2", "resp_1", "Second?", "Two.")};
        const auto decoded = decode(bodyWith("'previous_response_id':'resp_2'"), &kept);
        QVERIFY(decoded);
        const QByteArray text = dump(decoded->requests.front());
        qsizetype from = 0;
        for (const char *piece : {"First?", "enc", "One.", "Second?", "Two.", "Hi"}) {
            const qsizetype place = text.indexOf(piece, from);
            QVERIFY2(place >= from, text.constData());
            from = place;
        }
    }

    void followsReferences()
    {
        FakeKeptResponses kept;
        kept.kept = {turn("resp_1", {}, "First?", "One.")};
        const auto decoded =
            decode(bodyWith("'input':[{'type':'item_reference','id':'in_resp_1'},"
                            "{'type':'reasoning','id':'rs_resp_1','summary':[]},"
                            "{'id':'msg_resp_1'},{'role':'user','content':'And now?'}]"),
                   &kept);
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        const QByteArray text = dump(decoded->requests.front());
        for (const char *piece : {"First?", "enc", "One.", "And now?"})
            QVERIFY2(text.contains(piece), text.constData());
    }

    void keepsUnlessReportedNotTo_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("not said") << QByteArray("'user':'u'") << true;
        QTest::newRow("true") << QByteArray("'store':true") << true;
        QTest::newRow("false") << QByteArray("'store':false") << false;
    }

    void keepsUnlessReportedNotTo()
    {
        QFETCH(QByteArray, fields);
        QFETCH(bool, isKept);
        FakeKeptResponses kept;
        const auto decoded = decode(bodyWith(fields), &kept);
        QVERIFY(decoded);
        ResponseFinished end;
        end.response = {R"({"id":"resp_1","output":[],"store":false})"};
        decoded->encoder->collect(0, end);
        QCOMPARE(kept.kept.size(), isKept ? 1 : 0);
        if (!isKept)
            return;
        QCOMPARE(kept.kept.first().id, QByteArray("resp_1"));
        QCOMPARE(kept.kept.first().owner, QByteArray("account"));
        QVERIFY(kept.kept.first().response.text.contains(R"("store":true)"));
        const auto item = parseJson(kept.kept.first().input.first().text);
        QVERIFY((*item)["id"].toUtf8().startsWith("msg_"));
        QCOMPARE((*item)["content"].items().first()["text"].toUtf8(), QByteArray("Hi"));
    }

    void givesKeptItemsIds()
    {
        FakeKeptResponses kept;
        const auto decoded =
            decode(bodyWith("'input':[{'role':'user','content':'a'},"
                            "{'type':'function_call','call_id':'c','name':'f','arguments':'{}'},"
                            "{'type':'function_call_output','id':'fco_own','call_id':'c',"
                            "'output':'x'}]"),
                   &kept);
        QVERIFY(decoded);
        ResponseFinished end;
        end.response = {R"({"id":"resp_1"})"};
        decoded->encoder->collect(0, end);
        QList<QByteArray> ids;
        for (const RawJson &item : kept.kept.first().input)
            ids.append((*parseJson(item.text))["id"].toUtf8());
        QCOMPARE(ids.size(), 3);
        QVERIFY(ids[0].startsWith("msg_"));
        QVERIFY(ids[1].startsWith("fc_"));
        QCOMPARE(ids[2], QByteArray("fco_own"));
    }

    void treatsParametersAsItSays()
    {
        for (const Parameter &parameter : dialectFor("/v1/responses")->parameters()) {
            if (parameter.treatment != Parameter::Treatment::Ignored)
                continue;
            const QByteArray name = parameter.name;
            const auto decoded = decode(bodyWith("'" + name + "':{'a':[1]}"));
            QVERIFY2(decoded, parameter.name);
            const auto &notes = decoded->requests.front().notes;
            const bool isNoted = std::any_of(notes.begin(), notes.end(),
                                             [&](const Note &one) { return one.param == name; });
            QVERIFY2(isNoted || name == "user" || name == "safety_identifier", parameter.name);
        }
    }

    void estimatesInputTokens()
    {
        const auto decoded =
            decode(R"({"input":"Hello there"})", nullptr, "/v1/responses/input_tokens");
        QVERIFY(decoded);
        QVERIFY(decoded->ready);
        const auto body = parseJson(decoded->ready->body);
        QCOMPARE((*body)["object"].toUtf8(), QByteArray("response.input_tokens"));
        QVERIFY((*body)["input_tokens"].toInteger().value_or(0) >= 3);
        const HeaderList expected{{"X-ChatMock-Estimate", "input_tokens"}};
        QCOMPARE(decoded->ready->headers, expected);
    }
};

TEST_CLASS(TestResponsesDecoder, runner::NoApplication)

} // namespace tst_responses_decoder

#include "tst_responses_decoder.moc"
