// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/codex/CodexRequest.h"
#include "core/codex/InputItems.h"
#include "core/codex/RequestTools.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_codex_request {

using namespace core;

namespace {

Message user(const QByteArray &text)
{
    return {Role::User, {TextPart{text}}, {}};
}

ResolvedModel model()
{
    ResolvedModel resolved;
    resolved.model.id = "gpt-5.5";
    resolved.model.efforts = {"low", "medium", "high"};
    resolved.model.serviceTiers = {"priority"};
    return resolved;
}

Result<CodexBody> body(const Request &request, const Settings &settings = {},
                       const ResolvedModel &resolved = model())
{
    return toCodexBody(request, resolved, settings, {"inst", "key"});
}

JsonValue field(const Request &request, const char *name, const Settings &settings = {},
                const ResolvedModel &resolved = model())
{
    const auto result = body(request, settings, resolved);
    return result ? (*parseJson(result->json))[name] : JsonValue();
}

} // namespace

class TestCodexRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheCompleteBodyInOrder();
    void leavesOutWhatACompactionDoesNotTake();
    void keepsSchemasAsWritten();
    void closesStrictSchemas();
    void leadsWithTheSystemText_data();
    void leadsWithTheSystemText();
    void keepsItsBeginningFromTurnToTurn();
    void writesInstructionsForABackendThatInsists();
    void writesItems();
    void refusesUnmatchedCalls_data();
    void refusesUnmatchedCalls();
    void matchesCallsByTheirIdAlone();
    void shortensCallIdsAlike();
    void mapsToolChoice_data();
    void mapsToolChoice();
    void namesUnsupportedTools();
    void addsWebSearchOnceWhenWanted();
    void limitsTheEffort_data();
    void limitsTheEffort();
    void leavesOutWhatTheModelLacks();
    void sendsTheModelsOwnVerbosity();
    void notesAReplacedModel();
    void saysJsonForJsonObjects();
    void mergesClientMetadata();
    void followsFastModeOfTheRequest();
    void dropsReasoning();
};

void TestCodexRequest::writesTheCompleteBodyInOrder()
{
    Request request;
    request.instructions = "Be brief.";
    request.items = {user("Hi")};
    request.tools = {FunctionTool{"f", "d", {"{\"type\":\"object\",\"properties\":{}}"}, {}}};
    request.verbosity = "low";
    request.serviceTier = "priority";
    const auto result = body(request);
    QVERIFY(result);
    QCOMPARE(result->json,
             QByteArray(
                 "{\"model\":\"gpt-5.5\",\"input\":[{\"type\":\"message\",\"role\":\"developer\","
                 "\"content\":[{\"type\":\"input_text\",\"text\":\"Be brief.\"}]},{\"type\":"
                 "\"message\",\"role\":\"user\",\"content\":[{\"type\":\"input_text\",\"text\":"
                 "\"Hi\"}]}],\"tools\":[{\"type\":\"function\",\"name\":\"f\",\"description\":"
                 "\"d\",\"strict\":false,\"parameters\":{\"type\":\"object\",\"properties\":{}}}],"
                 "\"tool_choice\":\"auto\",\"parallel_tool_calls\":true,\"reasoning\":{\"effort\":"
                 "\"medium\",\"summary\":\"auto\"},\"include\":[\"reasoning.encrypted_content\"],"
                 "\"text\":{\"verbosity\":\"low\"},\"service_tier\":\"priority\",\"store\":false,"
                 "\"stream\":true,\"prompt_cache_key\":\"key\",\"client_metadata\":"
                 "{\"x-codex-installation-id\":\"inst\"}}"));
}

void TestCodexRequest::leavesOutWhatACompactionDoesNotTake()
{
    Request request;
    request.items = {user("Hi")};
    request.instructions = "Be brief.";
    request.tools = {FunctionTool{"f", {}, {}, {}}};
    request.toolChoice.mode = ToolChoice::Mode::Auto;
    request.reasoningContext = "all_turns";
    request.clientMetadata = {R"({"a":"b"})"};
    const auto result = toCodexBody(request, model(), {}, {"inst", "key"}, {BodyForm::Compaction});
    QVERIFY(result);
    const auto json = parseJson(result->json);
    QList<QByteArray> names;
    for (const auto &[name, value] : json->members())
        names.append(name);
    QCOMPARE(names,
             (QList<QByteArray>{"model", "input", "tools", "parallel_tool_calls", "reasoning",
                                "prompt_cache_key"}));
    QCOMPARE((*json)["reasoning"]["context"].toUtf8(), QByteArray("all_turns"));
    QCOMPARE((*json)["input"].items()[0]["role"].toUtf8(), QByteArray("developer"));
}

void TestCodexRequest::keepsSchemasAsWritten()
{
    const QByteArray schema = "{ \"type\":\"object\", \"properties\":{\"z\":{\"maximum\":1.50e1},"
                              "\"a\":{}},\"x\":12345678901234567890 }";
    Request request;
    request.items = {user("Hi")};
    request.tools = {FunctionTool{"f", {}, {schema}, {}}};
    request.format.kind = ResponseFormat::Kind::JsonSchema;
    request.format.schema = {schema};
    QCOMPARE(field(request, "tools").items()[0]["parameters"].raw(), schema);
    QCOMPARE(field(request, "text")["format"]["schema"].raw(), schema);
    QCOMPARE(field(request, "text")["format"]["strict"].toBool(), std::optional<bool>(false));
}

void TestCodexRequest::closesStrictSchemas()
{
    const auto schema = parseJson(
        "{\"type\":\"object\",\"properties\":{\"properties\":{\"type\":\"object\"},\"l\":{"
        "\"items\":"
        "{\"anyOf\":[{\"type\":[\"object\",\"null\"],\"properties\":{}},{\"type\":\"string\"}]}}},"
        "\"$defs\":{\"d\":{\"type\":\"object\",\"additionalProperties\":true}}}");
    QCOMPARE(closedSchema(*schema),
             QByteArray("{\"type\":\"object\",\"properties\":{\"properties\":{\"type\":\"object\","
                        "\"additionalProperties\":false},\"l\":{\"items\":{\"anyOf\":[{\"type\":"
                        "[\"object\",\"null\"],\"properties\":{},\"additionalProperties\":false},"
                        "{\"type\":\"string\"}]}}},\"$defs\":{\"d\":{\"type\":\"object\","
                        "\"additionalProperties\":true}},\"additionalProperties\":false}"));
    Request request;
    request.items = {user("Hi")};
    request.tools = {FunctionTool{"f", {}, {}, {}}};
    QCOMPARE(field(request, "tools").items()[0]["parameters"].raw(),
             QByteArray("{\"type\":\"object\",\"properties\":{}}"));
}

void TestCodexRequest::leadsWithTheSystemText_data()
{
    const auto system = [](const QByteArray &text) {
        return Message{Role::System, {TextPart{text}}, {}};
    };
    const auto developer = [](const QByteArray &text) {
        return Message{Role::Developer, {TextPart{text}}, {}};
    };
    const Message image{Role::Developer, {ImagePart{"data:image/png;base64,AA", {}}}, {}};
    QTest::addColumn<QByteArray>("instructions");
    QTest::addColumn<QList<Item>>("items");
    QTest::addColumn<QByteArray>("text"); // of the first developer message
    QTest::addColumn<QList<QByteArray>>("roles");
    const auto row = [](const char *name, const QByteArray &instructions, const QList<Item> &items,
                        const QByteArray &text, const QList<QByteArray> &roles) {
        QTest::newRow(name) << instructions << items << text << roles;
    };
    row("instructions", "Be brief.", {user("Hi")}, "Be brief.", {"developer", "user"});
    row("messages", {}, {system("One."), developer("Two."), user("Hi")}, "One.\n\nTwo.",
        {"developer", "user"});
    row("both", "Zero.", {system("One."), user("Hi")}, "Zero.\n\nOne.", {"developer", "user"});
    row("a later one stays", {}, {system("One."), user("Hi"), system("Three.")}, "One.",
        {"developer", "user", "developer"});
    row("nothing else", {}, {system("One."), system("Two.")}, "One.\n\nTwo.", {"developer"});
    row("empty ones", {}, {system(""), developer("Two."), user("Hi")}, "Two.",
        {"developer", "user"});
    row("images stay", "One.", {image, user("Hi")}, "One.", {"developer", "developer", "user"});
    row("none", {}, {user("Hi")}, {}, {"user"});
    const OpaqueItem tools{{R"({"type":"additional_tools","role":"developer","tools":[]})"}};
    row("after the tools", "Zero.", {tools, developer("One."), user("Hi")}, "Zero.\n\nOne.",
        {"developer", "developer", "user"});
}

void TestCodexRequest::leadsWithTheSystemText()
{
    QFETCH(QByteArray, instructions);
    QFETCH(QList<Item>, items);
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArray>, roles);
    Request request;
    request.instructions = instructions;
    request.items = items;
    for (const BodyForm form : {BodyForm::Response, BodyForm::Compaction}) {
        const auto result = toCodexBody(request, model(), {}, {"inst", "key"}, {form});
        QVERIFY(result);
        const auto json = parseJson(result->json);
        QVERIFY((*json)["instructions"].isUndefined());
        QList<QByteArray> written;
        QByteArray first;
        const auto input = (*json)["input"].items();
        for (const JsonValue &item : input) {
            written.append(item["role"].toUtf8());
            if (first.isEmpty() && item["role"].toUtf8() == "developer")
                first = item["content"].items().value(0)["text"].toUtf8();
        }
        QCOMPARE(written, roles);
        QCOMPARE(first, text);
    }
}

void TestCodexRequest::keepsItsBeginningFromTurnToTurn()
{
    Request request;
    request.instructions = "Be brief.";
    request.format.kind = ResponseFormat::Kind::JsonObject;
    request.items = {Message{Role::System, {TextPart{"One."}}, {}}, user("Hi")};
    const QByteArray first = field(request, "input").raw();
    request.items += {Message{Role::Assistant, {TextPart{"{} is JSON"}}, {}}, user("And JSON?")};
    const QByteArray second = field(request, "input").raw();
    QVERIFY2(second.startsWith(first.chopped(1) + ','), second.constData());
}

void TestCodexRequest::writesInstructionsForABackendThatInsists()
{
    const BodyOptions options{BodyForm::Response, OldReasoning::Keep,
                              SystemTextPlace::Instructions};
    const auto written = [&](const Request &request) {
        return *parseJson(toCodexBody(request, model(), {}, {"inst", "key"}, options)->json);
    };
    Request request;
    request.items = {Message{Role::System, {TextPart{"One."}}, {}},
                     Message{Role::System, {TextPart{"Two."}}, {}}, user("Hi")};
    QCOMPARE(written(request)["instructions"].toUtf8(), QByteArray("One.\n\nTwo."));
    QCOMPARE(written(request)["input"].items().size(), 1);
    request.items.removeLast();
    QCOMPARE(written(request)["instructions"].toUtf8(), QByteArray("One."));
    const auto input = written(request)["input"].items();
    QCOMPARE(input.size(), 1); // an input needs something to respond to
    QCOMPARE(input[0]["content"].items()[0]["text"].toUtf8(), QByteArray("Two."));
    request.items = {user("Hi")};
    QVERIFY(!written(request)["instructions"].toUtf8().isEmpty());
}

void TestCodexRequest::writesItems()
{
    Request request;
    request.items = {
        Message{
            Role::User, {ImagePart{"data:image/png;base64,AA", "high"}, FilePart{"n", "u"}}, {}},
        Message{Role::Assistant, {TextPart{"t"}, RefusalPart{"no"}}, "final_answer"},
        Message{Role::Assistant, {TextPart{""}}, {}},
        ReasoningItem{"enc", {"[{\"b\":1,\"a\":2}]"}},
        ReasoningItem{{}, {"[]"}},
        ToolCall{ToolKind::Custom, "c", "patch", "raw \"text\"", {}},
        ToolOutput{
            ToolKind::Custom, "c", {TextPart{"ok"}, ImagePart{"data:image/png;base64,AA", {}}}},
        OpaqueItem{{"{\"id\":\"x\",\"type\":\"compaction\",\"encrypted_content\":\"e\"}"}},
        OpaqueItem{{"{\"type\":\"item_reference\",\"id\":\"y\"}"}}};
    QCOMPARE(field(request, "input").raw(),
             QByteArray(
                 "[{\"type\":\"message\",\"role\":\"user\",\"content\":[{\"type\":\"input_image\","
                 "\"image_url\":\"data:image/png;base64,AA\",\"detail\":\"high\"},{\"type\":"
                 "\"input_file\",\"filename\":\"n\",\"file_data\":\"u\"}]},{\"type\":\"message\","
                 "\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":\"t\"},"
                 "{\"type\":\"refusal\",\"refusal\":\"no\"}],\"phase\":\"final_answer\"},{\"type\":"
                 "\"reasoning\",\"summary\":[{\"b\":1,\"a\":2}],\"encrypted_content\":\"enc\"},"
                 "{\"type\":\"custom_tool_call\",\"call_id\":\"c\",\"name\":\"patch\",\"input\":"
                 "\"raw \\\"text\\\"\"},{\"type\":\"custom_tool_call_output\",\"call_id\":\"c\","
                 "\"output\":[{\"type\":\"input_text\",\"text\":\"ok\"},{\"type\":\"input_image\","
                 "\"image_url\":\"data:image/png;base64,AA\"}]},{\"type\":\"compaction\","
                 "\"encrypted_content\":\"e\"}]"));
}

void TestCodexRequest::refusesUnmatchedCalls_data()
{
    QTest::addColumn<QList<Item>>("items");
    QTest::addColumn<QString>("message");
    QTest::newRow("output without call")
        << QList<Item>{ToolOutput{ToolKind::Function, "call_1", {}}}
        << u"No tool call found for function call output with call_id call_1."_s;
    QTest::newRow("call without output")
        << QList<Item>{ToolCall{ToolKind::Function, "call_1", "f", "{}", {}}}
        << u"No tool output found for function call call_1."_s;
    QTest::newRow("output before call")
        << QList<Item>{ToolOutput{ToolKind::Custom, "c", {}},
                       ToolCall{ToolKind::Custom, "c", "f", "", {}}}
        << u"No tool call found for custom tool call output with call_id c."_s;
    QTest::newRow("opaque") << QList<Item>{OpaqueItem{
        {"{\"type\":\"local_shell_call\",\"call_id\":\"s\"}"}}}
                            << u"No tool output found for local shell call s."_s;
    QTest::newRow("tool search") << QList<Item>{OpaqueItem{
        {R"({"type":"tool_search_call","call_id":"t"})"}}}
                                 << u"No tool output found for tool search call t."_s;
    QTest::newRow("tool search output")
        << QList<Item>{OpaqueItem{{R"({"type":"tool_search_output","call_id":"t"})"}}}
        << u"No tool call found for tool search output with "
           "call_id t."_s;
}

void TestCodexRequest::refusesUnmatchedCalls()
{
    QFETCH(QList<Item>, items);
    QFETCH(QString, message);
    Request request;
    request.items = items;
    const auto result = body(request);
    QVERIFY(!result);
    QCOMPARE(result.error().message, message);
    QCOMPARE(toWord(result.error().code), toWord(ErrorCode::BadRequest));
}

void TestCodexRequest::matchesCallsByTheirIdAlone()
{
    for (const char *output :
         {"tool_search_output", "local_shell_call_output", "new_tool_result"}) {
        Request request;
        request.items = {OpaqueItem{{R"({"type":"tool_search_call","call_id":"t"})"}},
                         OpaqueItem{{R"({"call_id":"t","type":")" + QByteArray(output) + "\"}"}}};
        const auto input = field(request, "input").items();
        QCOMPARE(input.size(), 2);
        QCOMPARE(input.last()["type"].toUtf8(), QByteArray(output));
    }
}

void TestCodexRequest::shortensCallIdsAlike()
{
    const QByteArray id(100, 'c');
    QCOMPARE(shortCallId(id).size(), 64);
    QCOMPARE(shortCallId("call_1"), QByteArray("call_1"));
    QVERIFY(shortCallId(id) != shortCallId(id + 'c'));
    Request request;
    request.items = {ToolCall{ToolKind::Function, id, "f", "{}", {}},
                     ToolOutput{ToolKind::Function, id, {TextPart{"x"}}}};
    const auto input = field(request, "input").items();
    QCOMPARE(input[0]["call_id"].toUtf8(), shortCallId(id));
    QCOMPARE(input[1]["call_id"].toUtf8(), shortCallId(id));
}

void TestCodexRequest::mapsToolChoice_data()
{
    using Mode = ToolChoice::Mode;
    QTest::addColumn<ToolChoice>("choice");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("unset") << ToolChoice{} << QByteArray("\"auto\"");
    QTest::newRow("none") << ToolChoice{Mode::None, {}, {}, {}, {}} << QByteArray("\"none\"");
    QTest::newRow("required") << ToolChoice{Mode::Required, {}, {}, {}, {}}
                              << QByteArray("\"required\"");
    QTest::newRow("function") << ToolChoice{Mode::Function, "f", {}, {}, {}}
                              << QByteArray("{\"type\":\"function\",\"name\":\"f\"}");
    QTest::newRow("custom") << ToolChoice{Mode::Custom, "c", {}, {}, {}}
                            << QByteArray("{\"type\":\"custom\",\"name\":\"c\"}");
    QTest::newRow("built in") << ToolChoice{Mode::BuiltIn, "web_search_preview", {}, {}, {}}
                              << QByteArray("{\"type\":\"web_search\"}");
    QTest::newRow("allowed") << ToolChoice{Mode::Allowed, {}, "required", {{"function", "f"}}, {}}
                             << QByteArray("{\"type\":\"allowed_tools\",\"mode\":\"required\","
                                           "\"tools\":[{\"type\":\"function\",\"name\":\"f\"}]}");
    QTest::newRow("exact") << ToolChoice{Mode::None, {}, {}, {}, {"{\"b\":1,\"a\":2}"}}
                           << QByteArray("{\"b\":1,\"a\":2}");
}

void TestCodexRequest::mapsToolChoice()
{
    QFETCH(ToolChoice, choice);
    QFETCH(QByteArray, json);
    Request request;
    request.items = {user("Hi")};
    request.toolChoice = choice;
    QVERIFY(field(request, "tool_choice").isUndefined()); // without tools there is no choice
    QVERIFY(field(request, "parallel_tool_calls").isUndefined());
    request.tools = {FunctionTool{"f", {}, {}, {}}};
    QCOMPARE(field(request, "tool_choice").raw(), json);
}

void TestCodexRequest::namesUnsupportedTools()
{
    Request request;
    request.items = {user("Hi")};
    request.tools = {FunctionTool{"f", {}, {}, {}},
                     BuiltInTool{"file_search", {"{\"type\":\"file_search\"}"}}};
    const auto result = body(request);
    QVERIFY(!result);
    QCOMPARE(toWord(result.error().code), toWord(ErrorCode::Unsupported));
    QCOMPARE(result.error().param, u"tools[1]"_s);
}

void TestCodexRequest::addsWebSearchOnceWhenWanted()
{
    Request request;
    request.items = {user("Hi")};
    request.wantsWebSearch = true;
    QCOMPARE(field(request, "tools").items().size(), 1);
    request.tools = {
        BuiltInTool{"web_search_preview",
                    {"{\"type\":\"web_search_preview\",\"search_context_size\":\"low\"}"}}};
    QCOMPARE(field(request, "tools").raw(),
             QByteArray("[{\"type\":\"web_search\",\"search_context_size\":\"low\"}]"));
}

void TestCodexRequest::limitsTheEffort_data()
{
    QTest::addColumn<QByteArray>("requested");
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("request first")
        << QByteArray("low") << QByteArray("high") << QByteArray("low") << QByteArray();
    QTest::newRow("then the suffix")
        << QByteArray() << QByteArray("high") << QByteArray("high") << QByteArray();
    QTest::newRow("then the setting")
        << QByteArray() << QByteArray() << QByteArray("high") << QByteArray();
    QTest::newRow("too high") << QByteArray("xhigh") << QByteArray() << QByteArray("high")
                              << QByteArray("xhigh->high");
    QTest::newRow("too low") << QByteArray("none") << QByteArray() << QByteArray("low")
                             << QByteArray("none->low");
}

void TestCodexRequest::limitsTheEffort()
{
    QFETCH(QByteArray, requested);
    QFETCH(QByteArray, suffix);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, note);
    Settings settings;
    settings.reasoningEffort = ReasoningEffort::Max; // limited silently
    Request request;
    request.items = {user("Hi")};
    request.reasoningEffort = requested;
    ResolvedModel resolved = model();
    resolved.effort = suffix;
    const auto result = body(request, settings, resolved);
    QCOMPARE(result->effort, sent);
    QCOMPARE(result->notes.isEmpty() ? QByteArray() : result->notes.first().detail, note);
    resolved.model.efforts.append("ultra");
    request.reasoningEffort = "ultra";
    QCOMPARE(field(request, "reasoning", settings, resolved)["effort"].toUtf8(), QByteArray("max"));
    resolved.model.multiAgentEffort = "xhigh";
    const auto ultra = body(request, settings, resolved);
    QCOMPARE(ultra->effort, QByteArray("xhigh"));
    QCOMPARE(ultra->notes.first().detail, QByteArray("ultra->xhigh"));
    resolved.model.efforts.clear(); // of a model that nothing is known of
    resolved.model.multiAgentEffort.clear();
    QCOMPARE(body(request, settings, resolved)->effort, QByteArray("max"));
    request.reasoningEffort = "enormous"; // the setting instead
    const auto unknown = body(request);
    QVERIFY(unknown);
    QCOMPARE(unknown->effort, QByteArray("medium"));
    QCOMPARE(unknown->notes.first().detail, QByteArray("enormous->medium"));
}

void TestCodexRequest::followsFastModeOfTheRequest()
{
    Settings settings;
    settings.fastMode = true;
    Request request;
    request.items = {user("Hi")};
    request.serviceTier = "default"; // fast_mode: false
    const auto slow = body(request, settings);
    QVERIFY(slow && !slow->json.contains("service_tier"));
    QVERIFY(slow->notes.isEmpty());

    ResolvedModel resolved = model();
    resolved.model.serviceTiers.clear();
    request.serviceTier = "priority";
    request.isFastMode = true;
    const auto without = body(request, {}, resolved);
    QVERIFY(without && !without->json.contains("service_tier"));
    QCOMPARE(without->notes, QList<Note>({{Note::Kind::Changed, "fast_mode", "true->false"}}));
}

void TestCodexRequest::leavesOutWhatTheModelLacks()
{
    ResolvedModel resolved = model();
    resolved.model.supportsSummaries = false;
    resolved.model.supportsVerbosity = false;
    resolved.model.serviceTiers.clear();
    resolved.wantsFast = true;
    Request request;
    request.items = {user("Hi")};
    request.verbosity = "high";
    request.reasoningSummary = "detailed";
    const auto result = body(request, {}, resolved);
    QVERIFY(!result->json.contains("summary"));
    QVERIFY(!result->json.contains("verbosity"));
    QVERIFY(!result->json.contains("service_tier"));
    QCOMPARE(result->notes.size(), 3);
    resolved.model.supportsSummaries = true;
    resolved.model.supportsSummaryParameter = false;
    QVERIFY(!body(request, {}, resolved)->json.contains("summary"));
}

void TestCodexRequest::sendsTheModelsOwnVerbosity()
{
    ResolvedModel resolved = model();
    resolved.model.defaultVerbosity = "low";
    Request request;
    request.items = {user("Hi")};
    QCOMPARE(field(request, "text", {}, resolved).raw(), QByteArray(R"({"verbosity":"low"})"));
    request.verbosity = "high";
    QCOMPARE(field(request, "text", {}, resolved).raw(), QByteArray(R"({"verbosity":"high"})"));
    request.verbosity.clear();
    resolved.model.supportsVerbosity = false;
    const auto result = body(request, {}, resolved);
    QVERIFY(!result->json.contains("verbosity"));
    QVERIFY(result->notes.isEmpty()); // the client asked for nothing
}

void TestCodexRequest::notesAReplacedModel()
{
    ResolvedModel resolved = model();
    resolved.replacedName = "gpt-5.1";
    Request request;
    request.items = {user("Hi")};
    const auto result = body(request, {}, resolved);
    QCOMPARE(result->notes, (QList<Note>{{Note::Kind::Changed, "model", "gpt-5.1->gpt-5.5"}}));
}

void TestCodexRequest::saysJsonForJsonObjects()
{
    Request request;
    request.items = {user("Hi")};
    request.format.kind = ResponseFormat::Kind::JsonObject;
    QVERIFY(field(request, "input").items()[0]["content"].raw().contains("JSON"));
    request.items = {user("Answer in json")};
    QCOMPARE(field(request, "input").items().size(), 1);
}

void TestCodexRequest::mergesClientMetadata()
{
    Request request;
    request.items = {user("Hi")};
    request.clientMetadata = {
        "{\"turn\":\"1\",\"number\":2,\"x-codex-installation-id\":\"theirs\"}"};
    QCOMPARE(field(request, "client_metadata").raw(),
             QByteArray("{\"turn\":\"1\",\"x-codex-installation-id\":\"inst\"}"));
}

void TestCodexRequest::dropsReasoning()
{
    Request request;
    request.items = {ReasoningItem{"enc", {}},
                     OpaqueItem{{"{\"type\":\"reasoning\",\"encrypted_content\":\"e2\"}"}},
                     user("Hi")};
    QVERIFY(body(request)->hasReasoning);
    const auto result = toCodexBody(request, model(), {}, {"inst", "key"},
                                    {BodyForm::Response, OldReasoning::Drop});
    QCOMPARE((*parseJson(result->json))["input"].items().size(), 1);
}

TEST_CLASS(TestCodexRequest, runner::NoApplication)

} // namespace tst_codex_request

#include "tst_codex_request.moc"
