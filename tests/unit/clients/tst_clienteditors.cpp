// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/clients/ClientConfigs.h"
#include "core/clients/ConfigEditors.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_clienteditors {

using namespace Qt::Literals::StringLiterals;
using namespace core;

//! Files as the programs themselves write them, with this server in them.
class ClientEditorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsTheFileOfEachProgram_data();
    void editsTheFileOfEachProgram();
    void keepsWindowsLinesAndTheByteOrderMark_data();
    void keepsWindowsLinesAndTheByteOrderMark();
    void leavesAloneWhatItDoesNotUnderstand_data();
    void leavesAloneWhatItDoesNotUnderstand();
    void followsAnotherAddress_data();
    void followsAnotherAddress();
    void saysWhichModelsAFileNames_data();
    void saysWhichModelsAFileNames();
    void replacesAModelOnlyWhenAskedTo_data();
    void replacesAModelOnlyWhenAskedTo();
    void withoutAListOfModelsNoneIsAdded();
};

namespace {

ClientServer server(const QByteArray &key = {})
{
    return {u"http://127.0.0.1:8000/v1"_s,
            u"http://127.0.0.1:8000"_s,
            Secret(key),
            u"gpt-5"_s,
            {u"gpt-5"_s}};
}

// What each program has in its file before, with something that is not ours and must stay.

const char ZedBefore[] = "// Zed settings\n{\n  \"theme\": \"One Dark\", // mine\n"
                         "  \"language_models\": {\n    \"openai\": { \"api_url\": \"x\" },\n  },\n"
                         "}\n";
const char ZedAfter[] =
    "// Zed settings\n{\n  \"theme\": \"One Dark\", // mine\n"
    "  \"language_models\": {\n    \"openai\": { \"api_url\": \"x\" },\n"
    "    \"openai_compatible\": {\n      \"ChatMock\": {\n"
    "        \"api_url\": \"http://127.0.0.1:8000/v1\",\n"
    "        \"available_models\": [\n          {\n            \"name\": \"gpt-5\",\n"
    "            \"max_tokens\": 272000,\n            \"capabilities\": {\n"
    "              \"tools\": true,\n              \"images\": true,\n"
    "              \"parallel_tool_calls\": true\n            }\n          }\n        ]\n"
    "      }\n    },\n  },\n}\n";

const char VscodeBefore[] =
    "[\n\t{\n\t\t\"vendor\": \"ollama\",\n\t\t\"name\": \"Ollama\"\n\t}\n]\n";
const char VscodeItem[] =
    "\t{\n\t\t\"name\": \"ChatMock\",\n\t\t\"vendor\": \"customendpoint\",\n"
    "\t\t\"apiKey\": \"unused\",\n\t\t\"apiType\": \"chat-completions\",\n\t\t\"models\": [\n"
    "\t\t\t{\n\t\t\t\t\"id\": \"gpt-5\",\n\t\t\t\t\"name\": \"gpt-5\",\n"
    "\t\t\t\t\"url\": \"http://127.0.0.1:8000/v1/chat/completions\",\n"
    "\t\t\t\t\"toolCalling\": true,\n\t\t\t\t\"vision\": true,\n"
    "\t\t\t\t\"maxInputTokens\": 272000,\n\t\t\t\t\"maxOutputTokens\": 128000\n\t\t\t}\n\t\t]\n"
    "\t}\n";

const char ChatboxBefore[] =
    "{\n\t\"configVersion\": 14,\n\t\"settings\": {\n\t\t\"theme\": 1,\n"
    "\t\t\"customProviders\": [\n\t\t\t{\n\t\t\t\t\"id\": \"p1\",\n\t\t\t\t\"isCustom\": true\n"
    "\t\t\t}\n\t\t]\n\t}\n}";
const char ChatboxAfter[] =
    "{\n\t\"configVersion\": 14,\n\t\"settings\": {\n\t\t\"theme\": 1,\n"
    "\t\t\"customProviders\": [\n\t\t\t{\n\t\t\t\t\"id\": \"p1\",\n\t\t\t\t\"isCustom\": true\n"
    "\t\t\t},\n\t\t\t{\n\t\t\t\t\"id\": \"chatmock\",\n\t\t\t\t\"name\": \"ChatMock\",\n"
    "\t\t\t\t\"type\": \"openai\",\n\t\t\t\t\"isCustom\": true\n\t\t\t}\n\t\t],\n"
    "\t\t\"providers\": {\n\t\t\t\"chatmock\": {\n"
    "\t\t\t\t\"apiHost\": \"http://127.0.0.1:8000\",\n"
    "\t\t\t\t\"apiPath\": \"/v1/chat/completions\",\n\t\t\t\t\"apiKey\": \"unused\",\n"
    "\t\t\t\t\"models\": [\n\t\t\t\t\t{\n\t\t\t\t\t\t\"modelId\": \"gpt-5\",\n"
    "\t\t\t\t\t\t\"capabilities\": [\"vision\", \"reasoning\", \"tool_use\"]\n\t\t\t\t\t}\n"
    "\t\t\t\t]\n\t\t\t}\n\t\t}\n\t}\n}";

const char EnvBefore[] = "SERVER_PORT='3001'\n# LLM_PROVIDER='none'\nLLM_PROVIDER='ollama'\n"
                         "OLLAMA_BASE_PATH='http://127.0.0.1:11434'\n\n"
                         "PREFIX=\"LLM_PROVIDER='x'\nsecond line\"\nexport STORAGE_DIR=/s # mine\n";
const char EnvAfter[] = "SERVER_PORT='3001'\n# LLM_PROVIDER='none'\nLLM_PROVIDER='generic-openai'\n"
                        "OLLAMA_BASE_PATH='http://127.0.0.1:11434'\n\n"
                        "PREFIX=\"LLM_PROVIDER='x'\nsecond line\"\nexport STORAGE_DIR=/s # mine\n"
                        "GENERIC_OPEN_AI_BASE_PATH='http://127.0.0.1:8000/v1'\n"
                        "GENERIC_OPEN_AI_MODEL_PREF='gpt-5'\n"
                        "GENERIC_OPEN_AI_MODEL_TOKEN_LIMIT='272000'\n"
                        "GENERIC_OPEN_AI_API_KEY='unused'\n";

const char WriterBefore[] = "{\n    \"endpoint\": \"http://127.0.0.1:5000\",\n"
                            "    \"extend_selection_max_tokens\": 70\n}";
const char WriterAfter[] =
    "{\n    \"endpoint\": \"http://127.0.0.1:8000\",\n"
    "    \"extend_selection_max_tokens\": 70,\n    \"api_key\": \"unused\",\n"
    "    \"api_type\": \"chat\",\n    \"is_openwebui\": false,\n"
    "    \"openai_compatibility\": true,\n    \"model\": \"gpt-5\"\n}";

const char CrushBefore[] = "{\n  \"$schema\": \"https://charm.land/crush.json\",\n"
                           "  \"lsp\": { \"go\": { \"command\": \"gopls\" } }\n}\n";
const char CrushAfter[] =
    "{\n  \"$schema\": \"https://charm.land/crush.json\",\n"
    "  \"lsp\": { \"go\": { \"command\": \"gopls\" } },\n  \"providers\": {\n"
    "    \"chatmock\": {\n      \"name\": \"ChatMock\",\n      \"type\": \"openai-compat\",\n"
    "      \"base_url\": \"http://127.0.0.1:8000/v1\",\n      \"api_key\": \"unused\",\n"
    "      \"models\": [\n        {\n          \"id\": \"gpt-5\",\n"
    "          \"name\": \"gpt-5\",\n          \"context_window\": 272000,\n"
    "          \"default_max_tokens\": 32000,\n          \"can_reason\": true,\n"
    "          \"supports_attachments\": true\n        }\n      ]\n    }\n  }\n}\n";

const char DroidBefore[] = "{\"customModels\": [{\"model\": \"a\", \"displayName\": \"A\"}], "
                           "\"theme\": \"x\"}\n";
const char DroidAfter[] =
    "{\"customModels\": [{\"model\": \"a\", \"displayName\": \"A\"}, "
    "{ \"displayName\": \"ChatMock\", \"model\": \"gpt-5\", "
    "\"baseUrl\": \"http://127.0.0.1:8000/v1\", \"apiKey\": \"unused\", "
    "\"provider\": \"generic-chat-completion-api\", \"maxOutputTokens\": 32000 }], "
    "\"theme\": \"x\"}\n";

const char AiderBefore[] = "# my settings\nmodel: sonnet   # best\n\ndark-mode: true\n"
                           "read:\n  - CONVENTIONS.md\n";
const char AiderAfter[] = "# my settings\nmodel: sonnet   # best\n\ndark-mode: true\n"
                          "read:\n  - CONVENTIONS.md\n"
                          "openai-api-base: http://127.0.0.1:8000/v1\nopenai-api-key: unused\n";

const char AichatBefore[] = "model: openai:gpt-4o\nclients:\n- type: openai\n  api_key: xxx\n";
const char AichatItem[] = "- name: chatmock\n  type: openai-compatible\n"
                          "  api_base: http://127.0.0.1:8000/v1\n  api_key: unused\n"
                          "  models:\n    - name: \"gpt-5\"\n      max_input_tokens: 272000\n"
                          "      supports_vision: true\n      supports_function_calling: true\n";

QByteArray windows(QByteArray text)
{
    return text.replace('\n', "\r\n");
}

QByteArray edited(const QString &id, const QByteArray &text, const ClientServer &server)
{
    const auto after = editedConfig(id, text, server);
    return after ? *after : "(error) " + after.error().message.toUtf8();
}

} // namespace

void ClientEditorsTest::editsTheFileOfEachProgram_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QString &client, const QByteArray &before,
                        const QByteArray &after) {
        QTest::newRow(name) << client << before << after;
    };
    row("Zed, comments and trailing commas", u"zed"_s, ZedBefore, ZedAfter);
    row("VS Code, another provider", u"vscode-copilot"_s, VscodeBefore,
        QByteArray(VscodeBefore).chopped(4) + "},\n" + VscodeItem + "]\n");
    row("VS Code, an empty list", u"vscode-copilot"_s, "[]\n",
        QByteArray("[\n") + QByteArray(VscodeItem).replace("\t", "  ") + "]\n");
    row("VS Code, an empty file", u"vscode-copilot"_s, "",
        QByteArray("[\n") + QByteArray(VscodeItem).replace("\t", "  ") + "]\n");
    row("Chatbox", u"chatbox"_s, ChatboxBefore, ChatboxAfter);
    row("AnythingLLM", u"anythingllm"_s, EnvBefore, EnvAfter);
    row("GPT4All, a new file", u"gpt4all"_s, "",
        "{\n  \"apiKey\": \"unused\",\n  \"baseUrl\": \"http://127.0.0.1:8000/v1\",\n"
        "  \"modelName\": \"gpt-5\"\n}\n");
    row("GPT4All, as it writes it", u"gpt4all"_s,
        "{\n    \"apiKey\": \"old\",\n    \"baseUrl\": \"http://x/v1\",\n"
        "    \"modelName\": \"gpt-5.5\"\n}\n",
        "{\n    \"apiKey\": \"unused\",\n    \"baseUrl\": \"http://127.0.0.1:8000/v1\",\n"
        "    \"modelName\": \"gpt-5.5\"\n}\n");
    row("LibreOffice", u"libreoffice"_s, WriterBefore, WriterAfter);
    row("Crush", u"crush"_s, CrushBefore, CrushAfter);
    row("Droid, in one line", u"droid"_s, DroidBefore, DroidAfter);
    row("Aider, a model of its own", u"aider"_s, AiderBefore, AiderAfter);
    row("Aider, an empty file", u"aider"_s, "",
        "openai-api-base: http://127.0.0.1:8000/v1\nopenai-api-key: unused\n"
        "model: openai/gpt-5\n");
    row("Aider, another address", u"aider"_s, "openai-api-base:   \"https://a/v1\"  # why\nx: 1",
        "openai-api-base:   http://127.0.0.1:8000/v1  # why\nx: 1\nopenai-api-key: unused\n"
        "model: openai/gpt-5\n");
    row("AIChat, another client", u"aichat"_s, AichatBefore, QByteArray(AichatBefore) + AichatItem);
}

void ClientEditorsTest::editsTheFileOfEachProgram()
{
    QFETCH(const QString, client);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const QByteArray once = edited(client, before, server());
    QCOMPARE(QString::fromUtf8(once), QString::fromUtf8(after));
    QCOMPARE(QString::fromUtf8(edited(client, once, server())), QString::fromUtf8(once));
}

void ClientEditorsTest::keepsWindowsLinesAndTheByteOrderMark_data()
{
    editsTheFileOfEachProgram_data();
}

void ClientEditorsTest::keepsWindowsLinesAndTheByteOrderMark()
{
    QFETCH(const QString, client);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    if (before.count('\n') == 0)
        return; // nothing tells the kind of its lines
    QCOMPARE(edited(client, "\xef\xbb\xbf" + windows(before), server()),
             "\xef\xbb\xbf" + windows(after));
}

void ClientEditorsTest::leavesAloneWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QString &client, const QByteArray &text) {
        QTest::newRow(name) << client << text;
    };
    for (const char *client :
         {"zed", "vscode-copilot", "chatbox", "gpt4all", "libreoffice", "crush", "droid", "pi"}) {
        const QString id = QString::fromLatin1(client);
        QTest::addRow("%s, cut off", client) << id << QByteArray("{ \"a\": [1, ");
        QTest::addRow("%s, no JSON", client) << id << QByteArray("hello\n");
        QTest::addRow("%s, not a text", client) << id << QByteArray("{\"a\": \"\xff\xfe\"}");
    }
    row("VS Code, an object", u"vscode-copilot"_s, "{}");
    row("Droid, no list", u"droid"_s, "{\"customModels\": {}}");
    row("Droid, a list", u"droid"_s, "[]");
    row("Chatbox, settings are a text", u"chatbox"_s, "{\"settings\": \"x\"}");
    row("Chatbox, providers are a list", u"chatbox"_s, "{\"settings\": {\"providers\": []}}");
    row("AnythingLLM, a quote without end", u"anythingllm"_s, "A='x\nB=1\n");
    row("Aider, a list in place of a text", u"aider"_s, "openai-api-base:\n  - a\n");
    row("Aider, a text of several lines", u"aider"_s, "openai-api-key: >\n  a\n  b\n");
    row("Aider, damaged", u"aider"_s, "a: [1\nb: 2\n");
    row("Aider, several documents", u"aider"_s, "a: 1\n---\nb: 2\n");
    row("AIChat, a list in brackets", u"aichat"_s, "clients: [{type: openai}]\n");
}

void ClientEditorsTest::leavesAloneWhatItDoesNotUnderstand()
{
    QFETCH(const QString, client);
    QFETCH(const QByteArray, text);
    const auto after = editedConfig(client, text, server());
    QVERIFY2(!after, after ? after->constData() : "");
    QCOMPARE(after.error().providerCode, u"client_file_invalid"_s);
    QCOMPARE(modelsInConfig(client, text).names, QStringList());
}

void ClientEditorsTest::followsAnotherAddress_data()
{
    QTest::addColumn<QString>("client");
    for (const ConfigClient &client : configClients(builtInRecipes(), {}))
        QTest::newRow(qPrintable(client.id)) << client.id;
}

//! A file that was set up for another port and key has these afterwards, and nothing twice.
void ClientEditorsTest::followsAnotherAddress()
{
    QFETCH(const QString, client);
    ClientServer other = server("first-key");
    other.baseUrl = u"http://127.0.0.1:9999/v1"_s;
    other.rootUrl = u"http://127.0.0.1:9999"_s;
    const QByteArray first = edited(client, {}, other);
    const QByteArray second = edited(client, first, server("second-key"));
    QVERIFY2(!second.contains("9999") && !second.contains("first-key"), second.constData());
    QVERIFY2(second.contains("http://127.0.0.1:8000"), second.constData());
    QCOMPARE(second.count("\n"), first.count("\n"));
    QCOMPARE(QString::fromUtf8(edited(client, {}, server("second-key"))),
             QString::fromUtf8(second));
}

void ClientEditorsTest::saysWhichModelsAFileNames_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, const QString &client, const QByteArray &text,
                        const QStringList &names) {
        QTest::newRow(name) << client << text << names;
    };
    row("Codex", u"codex"_s, "model = 'o9' # x\nmodel_provider = \"chatmock\"\n", {u"o9"_s});
    row("Codex, another provider", u"codex"_s, "model = 'o9'\nmodel_provider = \"azure\"\n", {});
    row("Codex, a profile is another", u"codex"_s,
        "model_provider = \"chatmock\"\n[profiles.a]\nmodel = \"o9\"\n", {});
    row("Continue", u"continue"_s, "models:\n  - name: ChatMock\n    model: \"o9\"\n", {u"o9"_s});
    row("Continue, another item", u"continue"_s, "models:\n  - name: Mine\n    model: o9\n", {});
    row("opencode", u"opencode"_s,
        "{ // mine\n\"provider\": {\"chatmock\": {\"models\": {\"a\": {}, \"b\": {}}}}}",
        {u"a"_s, u"b"_s});
    row("Zed", u"zed"_s, ZedAfter, {u"gpt-5"_s});
    row("VS Code", u"vscode-copilot"_s, QByteArray("[") + VscodeItem + "]", {u"gpt-5"_s});
    row("Chatbox", u"chatbox"_s, ChatboxAfter, {u"gpt-5"_s});
    row("AnythingLLM", u"anythingllm"_s, EnvAfter, {u"gpt-5"_s});
    row("AnythingLLM, another provider", u"anythingllm"_s,
        "LLM_PROVIDER='ollama'\nGENERIC_OPEN_AI_MODEL_PREF='o9'\n", {});
    row("LibreOffice", u"libreoffice"_s, WriterAfter, {u"gpt-5"_s});
    row("Droid", u"droid"_s, DroidAfter, {u"gpt-5"_s});
    row("AIChat", u"aichat"_s, QByteArray(AichatBefore) + AichatItem, {u"gpt-5"_s});
    row("AIChat, another indent", u"aichat"_s,
        "clients:\n  - type: openai\n    models:\n      - name: a\n"
        "  - type: openai-compatible\n    name: chatmock\n    models:\n    - name: o9 # old\n"
        "      max_input_tokens: 1\n    - max_input_tokens: 2\n      name: 'b'\n",
        {u"o9"_s, u"b"_s});
    row("AIChat, another client", u"aichat"_s, AichatBefore, {});
    row("AIChat, no models", u"aichat"_s, "clients:\n- name: chatmock\n", {});
    row("Aider", u"aider"_s, AiderAfter, {u"sonnet"_s});
    row("Aider, not this server", u"aider"_s, AiderBefore, {});
}

void ClientEditorsTest::saysWhichModelsAFileNames()
{
    QFETCH(const QString, client);
    QFETCH(const QByteArray, text);
    QTEST(modelsInConfig(client, text).names, "names");
}

void ClientEditorsTest::replacesAModelOnlyWhenAskedTo_data()
{
    QTest::addColumn<QString>("client");
    for (const ConfigClient &client : configClients(builtInRecipes(), {})) {
        const QByteArray text = edited(client.id, {}, server());
        if (modelsInConfig(client.id, text).canBeReplaced)
            QTest::newRow(qPrintable(client.id)) << client.id;
    }
}

void ClientEditorsTest::replacesAModelOnlyWhenAskedTo()
{
    QFETCH(const QString, client);
    ClientServer former = server();
    former.model = u"o9-old"_s;
    const QByteArray text = edited(client, {}, former);
    QVERIFY2(text.contains("o9-old"), text.constData());
    QCOMPARE(edited(client, text, server()), text);
    ClientServer replacing = server();
    replacing.replacesModel = true;
    QCOMPARE(QString::fromUtf8(edited(client, text, replacing)),
             QString::fromUtf8(text).replace(u"o9-old"_s, u"gpt-5"_s));
}

//! Before the plan's list is known, a file that has models counts as set up.
void ClientEditorsTest::withoutAListOfModelsNoneIsAdded()
{
    ClientServer unknown = server();
    unknown.models.clear();
    unknown.model = u"gpt-9"_s;
    for (const ConfigClient &client : configClients(builtInRecipes(), {})) {
        const QByteArray text = edited(client.id, {}, server());
        QCOMPARE(edited(client.id, text, unknown), text);
    }
}

TEST_CLASS(ClientEditorsTest, QCoreApplication)

} // namespace tst_clienteditors

#include "tst_clienteditors.moc"
