// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/clients/ClientConfigs.h"
#include "core/clients/ConfigEditors.h"
#include "core/clients/LineDiff.h"
#include "core/clients/TextPlaces.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_configtexts {

using namespace Qt::Literals::StringLiterals;
using namespace core;

//! What the editors make of clients' files.
class ConfigTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAsExpectedAndChangesNothingTheSecondTime_data();
    void editsAsExpectedAndChangesNothingTheSecondTime();
    void keepsWindowsLinesAndTheByteOrderMark_data();
    void keepsWindowsLinesAndTheByteOrderMark();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void writesTheKeySoThatItReadsBack();
    void commentsAreBlankedInPlace();
    void reportsWhichLinesChange();
    void aLongFileIsShortenedAroundTheChange();
};

namespace {

const ClientServer &server()
{
    static const ClientServer value{
        u"http://127.0.0.1:8000/v1"_s, u"http://127.0.0.1:8000"_s, {}, u"gpt-5"_s, {u"gpt-5"_s}};
    return value;
}

const char CodexTable[] = "[model_providers.chatmock]\nname = \"ChatMock\"\n"
                          "base_url = \"http://127.0.0.1:8000/v1\"\nwire_api = \"responses\"\n"
                          "supports_standalone_web_search = true\n";

const char ClaudeEnv[] = "  \"env\": {\n    \"ANTHROPIC_BASE_URL\": \"http://127.0.0.1:8000\",\n"
                         "    \"ANTHROPIC_AUTH_TOKEN\": \"unused\"\n  }";

const char ContinueItem[] =
    "  - name: ChatMock\n    provider: openai\n    model: gpt-5\n"
    "    apiBase: http://127.0.0.1:8000/v1\n    apiKey: unused\n    roles:\n      - chat\n"
    "      - edit\n      - apply\n";

const char OpencodeProvider[] =
    "  \"provider\": {\n    \"chatmock\": {\n      \"npm\": \"@ai-sdk/openai-compatible\",\n"
    "      \"name\": \"ChatMock\",\n      \"options\": {\n"
    "        \"baseURL\": \"http://127.0.0.1:8000/v1\",\n        \"apiKey\": \"unused\"\n"
    "      },\n      \"models\": {\n        \"gpt-5\": {}\n      }\n    }\n  }";

QByteArray windows(QByteArray text)
{
    return text.replace('\n', "\r\n");
}

} // namespace

void ConfigTextsTest::editsAsExpectedAndChangesNothingTheSecondTime_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray codex =
        QByteArray("model = \"gpt-5\"\nmodel_provider = \"chatmock\"\n\n") + CodexTable;
    const auto row = [](const char *name, const QString &client, const QByteArray &before,
                        const QByteArray &after) {
        QTest::newRow(name) << client << before << after;
    };

    row("Codex, empty", u"codex"_s, "", codex);
    row("Codex, comments only", u"codex"_s, "# mine\n",
        QByteArray("model = \"gpt-5\"\nmodel_provider = \"chatmock\"\n\n# mine\n\n") + CodexTable);
    row("Codex, keys and tables", u"codex"_s,
        "model = \"o9\" # best\napproval = 'never'\n\n[tui]\ntheme = \"x\"\n",
        QByteArray("model = \"o9\" # best\napproval = 'never'\nmodel_provider = \"chatmock\"\n\n"
                   "[tui]\ntheme = \"x\"\n\n")
            + CodexTable);
    row("Codex, no newline at the end", u"codex"_s, "model = \"o9\"",
        QByteArray("model = \"o9\"\nmodel_provider = \"chatmock\"\n\n") + CodexTable);
    row("Codex, tables only", u"codex"_s, "[tui]\nx = 1\n",
        QByteArray("model = \"gpt-5\"\nmodel_provider = \"chatmock\"\n\n[tui]\nx = 1\n\n")
            + CodexTable);
    row("Codex, another provider", u"codex"_s,
        "model_provider = 'azure'   # work\n[model_providers.azure]\nbase_url = \"https://a\"\n",
        QByteArray(
            "model_provider = \"chatmock\"   # work\nmodel = \"gpt-5\"\n[model_providers.azure]\n"
            "base_url = \"https://a\"\n\n")
            + CodexTable);
    row("Codex, another port and an own name", u"codex"_s,
        "model_provider = 'chatmock'\n[model_providers.chatmock]\nname = \"Mine\"\n"
        "base_url = \"http://127.0.0.1:9/v1\" # old\nwire_api = \"chat\"\nretries = 4\n[z]\n",
        "model_provider = 'chatmock'\nmodel = \"gpt-5\"\n[model_providers.chatmock]\n"
        "name = \"Mine\"\nbase_url = \"http://127.0.0.1:8000/v1\" # old\nwire_api = "
        "\"responses\"\nretries = 4\nsupports_standalone_web_search = true\n"
        "[z]\n");
    row("Codex, no search so far", u"codex"_s,
        QByteArray("model = \"o9\"\nmodel_provider = \"chatmock\"\n\n")
            + QByteArray(CodexTable).replace("search = true", "search =  false # why"),
        QByteArray("model = \"o9\"\nmodel_provider = \"chatmock\"\n\n")
            + QByteArray(CodexTable).replace("search = true", "search =  true # why"));
    row("Codex, dotted keys", u"codex"_s, "model_providers.chatmock.name = \"C\"\n",
        "model_providers.chatmock.name = \"C\"\n"
        "model_providers.chatmock.base_url = \"http://127.0.0.1:8000/v1\"\n"
        "model_providers.chatmock.wire_api = \"responses\"\n"
        "model_providers.chatmock.supports_standalone_web_search = true\nmodel = \"gpt-5\"\n"
        "model_provider = \"chatmock\"\n");
    row("Codex, a key in text is none", u"codex"_s,
        "notes = \"\"\"\nmodel_provider = 'x'\n[a]\n\"\"\"\n",
        QByteArray("notes = \"\"\"\nmodel_provider = 'x'\n[a]\n\"\"\"\n"
                   "model = \"gpt-5\"\nmodel_provider = \"chatmock\"\n\n")
            + CodexTable);

    row("Claude, empty", u"claude-code"_s, "", QByteArray("{\n") + ClaudeEnv + "\n}\n");
    row("Claude, an empty object", u"claude-code"_s, "{}", QByteArray("{\n") + ClaudeEnv + "\n}");
    row("Claude, other members", u"claude-code"_s,
        "{\n    \"model\": \"opus\",\n    \"permissions\": { \"allow\": [] }\n}\n",
        "{\n    \"model\": \"opus\",\n    \"permissions\": { \"allow\": [] },\n    \"env\": {\n"
        "        \"ANTHROPIC_BASE_URL\": \"http://127.0.0.1:8000\",\n"
        "        \"ANTHROPIC_AUTH_TOKEN\": \"unused\"\n    }\n}\n");
    row("Claude, other variables", u"claude-code"_s,
        "{\n  \"env\": {\n    \"FOO\": \"1\"\n  },\n  \"x\": 1.0\n}\n",
        "{\n  \"env\": {\n    \"FOO\": \"1\",\n"
        "    \"ANTHROPIC_BASE_URL\": \"http://127.0.0.1:8000\",\n"
        "    \"ANTHROPIC_AUTH_TOKEN\": \"unused\"\n  },\n  \"x\": 1.0\n}\n");
    row("Claude, in one line", u"claude-code"_s, "{\"env\":{\"FOO\":\"1\"}}",
        "{\"env\":{\"FOO\":\"1\", \"ANTHROPIC_BASE_URL\": \"http://127.0.0.1:8000\", "
        "\"ANTHROPIC_AUTH_TOKEN\": \"unused\"}}");
    row("Claude, another address", u"claude-code"_s,
        "{\"env\": {\"ANTHROPIC_BASE_URL\" : \"https://a\"}}",
        "{\"env\": {\"ANTHROPIC_BASE_URL\" : \"http://127.0.0.1:8000\", "
        "\"ANTHROPIC_AUTH_TOKEN\": \"unused\"}}");
    row("Claude, tabs", u"claude-code"_s, "{\n\t\"model\": \"opus\"\n}\n",
        "{\n\t\"model\": \"opus\",\n\t\"env\": {\n"
        "\t\t\"ANTHROPIC_BASE_URL\": \"http://127.0.0.1:8000\",\n"
        "\t\t\"ANTHROPIC_AUTH_TOKEN\": \"unused\"\n\t}\n}\n");

    const QByteArray head = "name: Local Config\nversion: 1.0.0\nschema: v1\nmodels:\n";
    row("Continue, empty", u"continue"_s, "", head + ContinueItem);
    row("Continue, no list yet", u"continue"_s, "name: Mine\nversion: 0.0.1",
        QByteArray("name: Mine\nversion: 0.0.1\nmodels:\n") + ContinueItem);
    row("Continue, an empty list", u"continue"_s, "models: [] # none yet\ncontext:\n  - file\n",
        QByteArray("models: # none yet\n") + ContinueItem + "context:\n  - file\n");
    row("Continue, other models and comments", u"continue"_s,
        "models:\n  # local\n  - name: L\n    provider: ollama\n    model: AUTODETECT\n\n"
        "# rules\nrules:\n  - be kind\n",
        QByteArray("models:\n  # local\n  - name: L\n    provider: ollama\n    model: AUTODETECT\n")
            + ContinueItem + "\n# rules\nrules:\n  - be kind\n");
    row("Continue, a list at the margin", u"continue"_s,
        "models:\n- name: L\n  provider: ollama\n  roles:\n  - chat\nrules:\n- a\n",
        "models:\n- name: L\n  provider: ollama\n  roles:\n  - chat\n- name: ChatMock\n"
        "  provider: openai\n  model: gpt-5\n  apiBase: http://127.0.0.1:8000/v1\n"
        "  apiKey: unused\n  roles:\n    - chat\n    - edit\n    - apply\nrules:\n- a\n");
    row("Continue, another port, own model and roles", u"continue"_s,
        "models:\n  - name: \"ChatMock\"\n    provider: openai\n    model: gpt-5-codex\n"
        "    roles:\n      - chat\n    apiBase: http://127.0.0.1:9/v1 # old\n  - name: B\n"
        "    provider: ollama\n",
        "models:\n  - name: \"ChatMock\"\n    provider: openai\n    model: gpt-5-codex\n"
        "    roles:\n      - chat\n    apiBase: http://127.0.0.1:8000/v1 # old\n"
        "    apiKey: unused\n  - name: B\n    provider: ollama\n");
    row("Continue, a document start, brackets at the margin, an empty value", u"continue"_s,
        "# mine\n---\nrules: [\n  a,\n]\nmodels:\n  - name: ChatMock\n    provider: # which?\n    "
        "model: m\n"
        "    apiBase: http://127.0.0.1:8000/v1\n    apiKey: unused\n",
        "# mine\n---\nrules: [\n  a,\n]\nmodels:\n  - name: ChatMock\n    provider: openai # "
        "which?\n    model: m\n"
        "    apiBase: http://127.0.0.1:8000/v1\n    apiKey: unused\n");
    row("Continue, block texts and brackets", u"continue"_s,
        "prompts:\n  - name: p\n    prompt: |\n      models:\n        - x: [\n\n      end\n"
        "data: {a: [1, 2],\n  b: 'it''s'}\nmodels:\n  - name: L\n    provider: ollama\n",
        QByteArray("prompts:\n  - name: p\n    prompt: |\n      models:\n        - x: [\n\n"
                   "      end\ndata: {a: [1, 2],\n  b: 'it''s'}\nmodels:\n  - name: L\n"
                   "    provider: ollama\n")
            + ContinueItem);

    row("opencode, empty", u"opencode"_s, "",
        QByteArray("{\n  \"$schema\": \"https://opencode.ai/config.json\",\n") + OpencodeProvider
            + "\n}\n");
    row("opencode, comments and trailing commas", u"opencode"_s,
        "{\n  // mine, with a } brace\n  \"theme\": \"x\", /* , */\n}\n",
        QByteArray("{\n  // mine, with a } brace\n  \"theme\": \"x\", /* , */\n") + OpencodeProvider
            + ",\n}\n");
    row("opencode, a comment behind the last member", u"opencode"_s,
        "{\n  \"theme\": \"x\" // dark\n}\n",
        QByteArray("{\n  \"theme\": \"x\", // dark\n") + OpencodeProvider + "\n}\n");
    row("opencode, another port and more models", u"opencode"_s,
        "{\"provider\": {\"chatmock\": {\"npm\": \"@ai-sdk/openai\", \"name\": \"C\",\n"
        "  \"options\": {\"baseURL\": \"http://127.0.0.1:9/v1\", \"apiKey\": \"unused\"},\n"
        "  \"models\": {\"a\": {}, \"gpt-5\": {\"name\": \"G\"}}}}}",
        "{\"provider\": {\"chatmock\": {\"npm\": \"@ai-sdk/openai\", \"name\": \"C\",\n"
        "  \"options\": {\"baseURL\": \"http://127.0.0.1:8000/v1\", \"apiKey\": \"unused\"},\n"
        "  \"models\": {\"a\": {}, \"gpt-5\": {\"name\": \"G\"}}}}}");
}

void ConfigTextsTest::editsAsExpectedAndChangesNothingTheSecondTime()
{
    QFETCH(const QString, client);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const auto once = editedConfig(client, before, server());
    QVERIFY2(once, once ? "" : qPrintable(once.error().message));
    QCOMPARE(QString::fromUtf8(*once), QString::fromUtf8(after));
    const auto twice = editedConfig(client, *once, server());
    QVERIFY(twice);
    QCOMPARE(QString::fromUtf8(*twice), QString::fromUtf8(after));
}

void ConfigTextsTest::keepsWindowsLinesAndTheByteOrderMark_data()
{
    editsAsExpectedAndChangesNothingTheSecondTime_data();
}

void ConfigTextsTest::keepsWindowsLinesAndTheByteOrderMark()
{
    QFETCH(const QString, client);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    if (!before.contains('\n'))
        QSKIP("nothing shows how its lines end");
    const QByteArray mark("\xef\xbb\xbf");
    const auto edited = editedConfig(client, mark + windows(before), server());
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().message));
    QCOMPARE(QString::fromUtf8(*edited), QString::fromUtf8(mark + windows(after)));
}

void ConfigTextsTest::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QString &client, const QByteArray &text) {
        QTest::newRow(name) << client << text;
    };
    row("JSON: no end", u"claude-code"_s, "{\"env\": {");
    row("JSON: a list", u"claude-code"_s, "[]");
    row("JSON: env is a text", u"claude-code"_s, "{\"env\": \"x\"}");
    row("JSON: env is null", u"claude-code"_s, "{\"env\": null}");
    row("JSON: a comment without end", u"claude-code"_s, "{} /* x");
    row("JSON: two commas", u"opencode"_s, "{\"a\": 1,,}");
    row("JSON: a lone comma", u"opencode"_s, "{,}");
    row("JSON: not UTF-8", u"opencode"_s, "{\"a\": \"\xff\"}");
    row("JSON: zero bytes", u"opencode"_s, QByteArray("{\0}", 3));
    row("TOML: no value", u"codex"_s, "a =\n");
    row("TOML: a text without end", u"codex"_s, "a = \"x\nb = 1\n");
    row("TOML: a long text without end", u"codex"_s, "a = '''x\n");
    row("TOML: words behind a value", u"codex"_s, "a = 1 2\n");
    row("TOML: a table without end", u"codex"_s, "[a\nb = 1\n");
    row("TOML: a bare word", u"codex"_s, "a = yes\n");
    row("TOML: a number with a zero in front", u"codex"_s, "a = 01\n");
    row("TOML: a key twice", u"codex"_s, "a = 1\na = 2\n");
    row("TOML: a table twice", u"codex"_s, "[a]\n[a]\n");
    row("TOML: an array without end", u"codex"_s, "a = [1,\n");
    row("TOML: an unknown escape", u"codex"_s, "a = \"\\q\"\n");
    row("TOML: our provider in braces", u"codex"_s,
        "[model_providers]\nchatmock = { name = \"x\" }\n");
    row("TOML: all providers in braces", u"codex"_s, "model_providers = { a = { } }\n");
    row("TOML: our provider as a list", u"codex"_s, "[[model_providers.chatmock]]\n");
    row("TOML: our key is a table", u"codex"_s, "[model_provider]\n");
    row("YAML: a tab", u"continue"_s, "models:\n\t- name: x\n");
    row("YAML: columns", u"continue"_s, "models:\n  - name: a\n   provider: b\n");
    row("YAML: a text without end", u"continue"_s, "name: \"x\nmodels:\n");
    row("YAML: a bracket without end", u"continue"_s, "models: [\n");
    row("YAML: no mapping", u"continue"_s, "- a\n- b\n");
    row("YAML: words only", u"continue"_s, "hello\n");
    row("YAML: a name twice", u"continue"_s, "name: a\nname: b\n");
    row("YAML: models in brackets", u"continue"_s, "models: [{name: a}]\n");
    row("YAML: models as a mapping", u"continue"_s, "models:\n  a: b\n");
    row("YAML: models as a text", u"continue"_s, "models: a\n");
    row("YAML: two documents", u"continue"_s, "name: a\n---\nname: b\n");
    row("YAML: an end of the document", u"continue"_s, "name: a\n...\n");
    row("YAML: a key with an anchor", u"continue"_s, "&k name: a\n");
    row("YAML: a key with a question mark", u"continue"_s, "? name\n: a\n");
    row("YAML: lines of old Macs", u"continue"_s, "name: a\rversion: 1\r");
    row("YAML: a bracket of the wrong kind", u"continue"_s, "data: [a}\n");
    row("YAML: a directive", u"continue"_s, "%YAML 1.2\n---\nname: a\n");
    row("YAML: two colons", u"continue"_s, "name: a: b\n");
    row("YAML: words behind a text", u"continue"_s, "name: 'a' b\n");
}

void ConfigTextsTest::refusesWhatItDoesNotUnderstand()
{
    QFETCH(const QString, client);
    QFETCH(const QByteArray, text);
    const auto edited = editedConfig(client, text, server());
    QVERIFY2(!edited, edited ? edited->constData() : "");
    QCOMPARE(edited.error().providerCode, u"client_file_invalid"_s);
    QVERIFY(!edited.error().message.isEmpty());
}

void ConfigTextsTest::writesTheKeySoThatItReadsBack()
{
    ClientServer own = server();
    const QByteArray key("k\"e\\y: #'\xc3\xa4");
    own.apiKey = Secret(key);
    for (const QString &client : {u"claude-code"_s, u"opencode"_s}) {
        const auto edited = editedConfig(client, {}, own);
        QVERIFY(edited);
        const auto root = parseJson(*edited);
        QVERIFY(root);
        const JsonValue value = client == u"opencode"
            ? (*root)["provider"]["chatmock"]["options"]["apiKey"]
            : (*root)["env"]["ANTHROPIC_AUTH_TOKEN"];
        QCOMPARE(value.toUtf8(), key);
    }
    const auto toml = editedConfig(u"codex"_s, {}, own);
    QVERIFY(toml);
    const auto places = scanToml(*toml);
    QVERIFY(places);
    const TomlEntry last = places->entries.constLast();
    QCOMPARE(last.path.constLast(), QByteArray("experimental_bearer_token"));
    const auto literal = parseJson(toml->mid(last.valueBegin, last.valueEnd - last.valueBegin));
    QVERIFY(literal);
    QCOMPARE(literal->toUtf8(), key);
    const auto yaml = editedConfig(u"continue"_s, {}, own);
    QVERIFY(yaml);
    const auto lines = scanYaml(*yaml);
    QVERIFY(lines);
    for (const YamlEntry &entry : lines->entries) {
        if (entry.key == "apiKey") {
            QCOMPARE(toYamlText(yaml->mid(entry.valueBegin, entry.valueEnd - entry.valueBegin)),
                     std::optional(key));
            return;
        }
    }
    QFAIL("there is no apiKey");
}

void ConfigTextsTest::commentsAreBlankedInPlace()
{
    QCOMPARE(withoutComments("{\"a//\": [1, /* 2, */ ], // x\n}"),
             QByteArray("{\"a//\": [1           ]      \n}"));
}

void ConfigTextsTest::reportsWhichLinesChange()
{
    using Kind = DiffLine::Kind;
    const QList<DiffLine> expected{{Kind::Kept, u"a"_s},
                                   {Kind::Removed, u"b"_s},
                                   {Kind::Added, u"c"_s},
                                   {Kind::Kept, u"d"_s},
                                   {Kind::Added, u"e"_s}};
    QCOMPARE(lineDiff("a\r\nb\r\nd\r\n", "a\r\nc\r\nd\r\ne\r\n"), expected);
    QCOMPARE(toText(expected), u"  a\n- b\n+ c\n  d\n+ e\n"_s);
    QCOMPARE(lineDiff("a\n", "a\n"), QList<DiffLine>({{Kind::Skipped, {}}}));
}

void ConfigTextsTest::aLongFileIsShortenedAroundTheChange()
{
    QByteArray before;
    for (int i = 0; i < 50; ++i)
        before += "line " + QByteArray::number(i) + '\n';
    QByteArray after = before;
    after.replace("line 25\n", "changed\n");
    const QList<DiffLine> lines = lineDiff(before, after);
    QCOMPARE(lines.size(), 1 + 3 + 2 + 3 + 1);
    QCOMPARE(lines.constFirst().kind, DiffLine::Kind::Skipped);
    QCOMPARE(lines.constLast().kind, DiffLine::Kind::Skipped);
}

TEST_CLASS(ConfigTextsTest, QCoreApplication)

} // namespace tst_configtexts

#include "tst_configtexts.moc"
