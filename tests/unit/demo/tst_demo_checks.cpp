// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoChecks.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_demo_checks {

using namespace core;

namespace {

//! A good body with `members` instead of those of the same name; single quotes for double ones.
QByteArray bodyWith(QByteArray members)
{
    members.replace('\'', '"');
    const auto given = parseJson('{' + members + '}');
    if (!given)
        qFatal("bad test data: %s", members.constData());
    const std::pair<const char *, const char *> usual[] = {
        {"model", R"("gpt-5.5")"},
        {"input", R"([{"type":"message","role":"user","content":"Hi"}])"},
        {"store", "false"},
        {"stream", "true"},
    };
    QByteArray body;
    for (const auto &[name, value] : usual) {
        if (!given->contains(name))
            body += '"' + QByteArray(name) + "\":" + value + ',';
    }
    const auto entries = given->members();
    for (const auto &[name, value] : entries) {
        if (!value.isString() || value.toUtf8() != "missing")
            body += '"' + name + "\":" + value.raw() + ',';
    }
    body.chop(1);
    return '{' + body + '}';
}

std::optional<DemoRefusal> refusal(const QByteArray &members)
{
    const auto body = parseJson(bodyWith(members));
    return refusalFor(*body, {{"gpt-5.5", {"priority"}}, {"gpt-5.2", {}}});
}

//! An input of one item after a message.
QByteArray item(const QByteArray &members)
{
    return "'input':[{'type':'message','role':'user','content':'Hi'},{" + members + "}]";
}

QByteArray userPart(const QByteArray &members)
{
    return "'input':[{'type':'message','role':'user','content':[{" + members + "}]}]";
}

QByteArray tool(const QByteArray &members)
{
    return "'tools':[{" + members + "}]";
}

} // namespace

class TestDemoChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const QByteArray &members, const char *message) {
            QTest::newRow(name) << members << QByteArray(message);
        };
        for (const char *name : {"max_output_tokens",
                                 "temperature",
                                 "top_p",
                                 "top_k",
                                 "max_tokens",
                                 "max_completion_tokens",
                                 "stop",
                                 "seed",
                                 "n",
                                 "logit_bias",
                                 "logprobs",
                                 "top_logprobs",
                                 "frequency_penalty",
                                 "presence_penalty",
                                 "user",
                                 "metadata",
                                 "truncation",
                                 "safety_identifier",
                                 "background",
                                 "prompt_cache_retention",
                                 "conversation",
                                 "prompt_cache_options",
                                 "prompt",
                                 "context_management",
                                 "max_tool_calls",
                                 "response_format",
                                 "stream_options",
                                 "previous_response_id",
                                 "generate",
                                 "messages"}) {
            row(name, '\'' + QByteArray(name) + "':1", "Unsupported parameter: ");
        }
        row("storing", "'store':true", "Store must be set to false");
        row("storing by default", "'store':'missing'", "Store must be set to false");
        row("not streamed", "'stream':false", "Stream must be set to true");
        row("no stream", "'stream':'missing'", "Stream must be set to true");
        row("foreign model", "'model':'gpt-4'", "is not supported when using Codex");
        row("flex", "'service_tier':'flex'", "Unsupported service_tier: flex");
        row("fast", "'service_tier':'fast'", "Unsupported service_tier: fast");
        row("auto tier", "'service_tier':'auto'", "Unsupported service_tier: auto");
        row("tier of others", "'model':'gpt-5.2','service_tier':'priority'", "service_tier");
        row("input as text", "'input':'Hi'", "Input must be a list");
        row("no input", "'input':'missing'", "Input must be a list");
        row("system role", item("'type':'message','role':'system','content':'x'"),
            "System messages are not allowed");
        row("tool role", item("'type':'message','role':'tool','content':'x'"), "Invalid value");
        row("item id", item("'type':'message','id':'msg_1','role':'user','content':'x'"),
            "Item with id 'msg_1' not found");
        row("reference", item("'type':'item_reference','id':'rs_1'"), "not persisted");
        row("output without call", item("'type':'function_call_output','call_id':'c','output':'x'"),
            "No tool call found for function call output with call_id c.");
        row("call without output",
            item("'type':'function_call','call_id':'c','name':'f','arguments':'{}'"),
            "No tool output found for function call c.");
        row("custom call without output",
            item("'type':'custom_tool_call','call_id':'c','name':'f','input':'x'"),
            "No tool output found for custom tool call c.");
        row("long call id",
            item("'type':'function_call','name':'f','arguments':'{}','call_id':'"
                 + QByteArray(65, 'c') + '\''),
            "maximum length 64");
        row("arguments as object",
            item("'type':'function_call','call_id':'c','name':'f','arguments':{}"), "Invalid type");
        row("reasoning of another account",
            item("'type':'reasoning','summary':[],'encrypted_content':'bad-1'"),
            "could not be verified");
        row("chat part", userPart("'type':'text','text':'x'"), "Invalid value: 'text'");
        row("audio", userPart("'type':'input_audio'"), "Invalid value: 'input_audio'");
        row("output text from a user", userPart("'type':'output_text','text':'x'"),
            "Invalid value");
        row("image from the model",
            item("'type':'message','role':'assistant','content':[{'type':'input_image'}]"),
            "Invalid value: 'input_image'");
        row("cache breakpoint",
            userPart("'type':'input_text','text':'x','prompt_cache_breakpoint':{}"),
            "Unsupported parameter: prompt_cache_breakpoint");
        row("image of an unsupported type",
            userPart("'type':'input_image','image_url':'data:image/svg+xml;base64,PHN2Zz4='"),
            "valid image");
        row("image of another type than stated",
            userPart("'type':'input_image','image_url':'data:image/jpeg;base64,iVBORw0KGgo='"),
            "valid image");
        row("nested function", tool("'type':'function','function':{'name':'f','parameters':{}}"),
            "tools[0].name");
        row("long name",
            tool("'type':'function','strict':false,'parameters':{},'name':'" + QByteArray(65, 'f')
                 + '\''),
            "maximum length 64");
        row("name with a dot",
            tool("'type':'function','name':'a.b','strict':false,'parameters':{}"), "pattern");
        row("no properties",
            tool("'type':'function','name':'f','strict':false,'parameters':{'type':'object'}"),
            "missing properties");
        const auto faulty = [&](const QByteArray &member) {
            return tool("'type':'function','name':'f','strict':false,'parameters':{'type':'object',"
                        "'properties':{'a':{"
                        + member + "}}}");
        };
        row("pattern", faulty("'type':'string','pattern':'\\\\p{L}'"), "schema is not valid");
        row("required", faulty("'required':null"), "schema is not valid");
        row("nested properties", faulty("'type':'object','properties':[]"), "schema is not valid");
        row("open list", faulty("'anyOf':[{'type':'array'}]"), "schema is not valid");
        row("strict by default",
            tool("'type':'function','name':'f','parameters':{'type':'object','properties':{}}"),
            "additionalProperties");
        row("nested custom tool", tool("'type':'custom','custom':{'name':'c'}"), "tools[0].name");
        for (const char *type : {"computer_use_preview", "code_interpreter", "file_search", "mcp",
                                 "apply_patch", "web_search_preview"}) {
            row(type, tool("'type':'" + QByteArray(type) + '\''), "Unsupported tool type");
        }
        row("parallel without tools", "'parallel_tool_calls':true", "parallel_tool_calls");
        row("choice in the chat form",
            "'tools':[{'type':'custom','name':'f'}],"
            "'tool_choice':{'type':'function','function':{'name':'f'}}",
            "Unknown parameter");
        row("choice of a missing tool", "'tool_choice':{'type':'image_generation'}",
            "Tool choice 'image_generation' not found in 'tools' parameter.");
        row("json without the word", "'text':{'format':{'type':'json_object'}}", "word 'json'");
        row("open strict schema",
            "'text':{'format':{'type':'json_schema','name':'n','strict':true,'schema':"
            "{'type':'object','properties':{}}}}",
            "additionalProperties");
        row("open inner schema",
            "'text':{'format':{'type':'json_schema','name':'n','strict':true,'schema':"
            "{'type':'object','additionalProperties':false,'properties':{'a':{'type':'array',"
            "'items':{'type':'object','properties':{}}}}}}}",
            "additionalProperties");
        row("verbosity", "'text':{'verbosity':'loud'}", "text.verbosity");
        row("ultra", "'reasoning':{'effort':'ultra'}", "reasoning.effort");
        row("summary none", "'reasoning':{'summary':'none'}", "reasoning.summary");
        row("metadata of numbers", "'client_metadata':{'a':1}", "client_metadata");
    }

    void refuses()
    {
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, message);
        const auto outcome = refusal(members);
        QVERIFY(outcome);
        QVERIFY(outcome->status == 400 || outcome->status == 404);
        QVERIFY2(outcome->body.contains(message), outcome->body.constData());
        const auto json = parseJson(outcome->body);
        QVERIFY(json);
        QVERIFY((*json)["detail"].isString() || (*json)["error"]["message"].isString());
    }

    void takes_data()
    {
        QTest::addColumn<QByteArray>("members");
        const auto row = [](const char *name, const QByteArray &members) {
            QTest::newRow(name) << members;
        };
        row("the minimum", "'store':false");
        row("everything",
            "'instructions':'x','include':['reasoning.encrypted_content'],'reasoning':"
            "{'effort':'max','summary':'auto'},'service_tier':'priority','prompt_cache_key':'k',"
            "'client_metadata':{'a':'b'},'text':{'verbosity':'low'},'tool_choice':'auto'");
        row("a call and its output",
            "'input':[{'type':'function_call','call_id':'c','name':'f','arguments':'{}'},"
            "{'type':'function_call_output','call_id':'c','output':'x'}]");
        row("reasoning", item("'type':'reasoning','summary':[],'encrypted_content':'good'"));
        row("an image",
            userPart("'type':'input_image','image_url':'data:image/png;base64,iVBORw0KGgo='"));
        row("the URL of an image",
            userPart("'type':'input_image','image_url':'https://example.org/a.png'"));
        row("a custom tool",
            tool("'type':'custom','name':'c','format':{'type':'text'}")
                + ",'tool_choice':"
                  "{'type':'custom','name':'c'},'parallel_tool_calls':false");
        row("a search", tool("'type':'web_search','external_web_access':true"));
        row("json with the word",
            "'text':{'format':{'type':'json_object'}},"
            "'input':[{'role':'user','content':'as JSON'}]");
    }

    void takes()
    {
        QFETCH(QByteArray, members);
        const auto outcome = refusal(members);
        QVERIFY2(!outcome, outcome ? outcome->body.constData() : "");
    }

    void refusesWhatACompactionDoesNotTake_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QByteArray>("message");
        for (const char *name : {"store", "stream", "include", "tool_choice", "client_metadata"}) {
            QTest::newRow(name) << "'" + QByteArray(name) + "':true"
                                << "Unsupported parameter: " + QByteArray(name);
        }
        QTest::newRow("model") << QByteArray("'model':'none'") << QByteArray("The 'none' model");
        QTest::newRow("system") << QByteArray("'input':[{'role':'system','content':'x'}]")
                                << QByteArray("System messages are not allowed");
        QTest::newRow("fine") << QByteArray("'instructions':'x'") << QByteArray();
    }

    void refusesWhatACompactionDoesNotTake()
    {
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, message);
        QByteArray text = R"({"model":"gpt-5.5","input":[{"role":"user","content":"Hi"}],)";
        text += members.replace('\'', '"') + '}';
        const auto outcome = compactionRefusalFor(*parseJson(text), {{"gpt-5.5", {}}});
        QCOMPARE(outcome.has_value(), !message.isEmpty());
        if (outcome)
            QVERIFY2(outcome->body.contains(message), outcome->body.constData());
    }
};

TEST_CLASS(TestDemoChecks, runner::NoApplication)

} // namespace tst_demo_checks

#include "tst_demo_checks.moc"
