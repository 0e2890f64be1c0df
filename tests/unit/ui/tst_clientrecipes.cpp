// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/clients/ClientConfigs.h"
#include "core/clients/TextPlaces.h"
#include "tests/runner/TestRunner.h"
#include "ui/models/ClientRecipes.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_clientrecipes {

using namespace Qt::Literals::StringLiterals;
using namespace core;
using namespace ui;
using Kind = RecipeSnippet::Kind;

class ClientRecipesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsARecipe();
    void theRequestedClientsAreThere();
    void everyTextIsExtractedForTranslation();
    void lupdateFindsEveryText();
    void refusesWhatIsNoRecipe_data();
    void refusesWhatIsNoRecipe();
    void everyPlaceholderIsFilled_data();
    void everyPlaceholderIsFilled();
    void everySnippetIsWellFormed_data();
    void everySnippetIsWellFormed();
    void shellSnippetsSayWhatWasMeant();
    void theSnippetsOfConfiguredClientsSayWhatTheEditorsWrite_data();
    void theSnippetsOfConfiguredClientsSayWhatTheEditorsWrite();
    void aKeyIsCopiedButNotShown();
    void withoutAKeyNoKeyIsSent();
    void theListIsInGroups();
    void saysWhatIsKnownOfAClient();
    void aFileIsNamedAsItIsHere();
    void homeAssistantIsSaidToNeedThisComputer();
    void findsClientsByNameDescriptionAndKeyword();
    void containersGetAnotherAddress();
    void reportsWhenTheValuesChange();
};

namespace {

const QString Folder = QStringLiteral(TEST_SOURCE_ROOT "/resources/recipes");

//! A key that breaks whatever does not escape it.
const QByteArray OddKey("k\"e'y\\ $x: #\xc3\xa4");

ConnectState state(const QByteArray &key = {})
{
    ConnectState state;
    state.server.host = u"127.0.0.1"_s;
    state.baseUrl = u"http://127.0.0.1:8000/v1"_s;
    state.apiKey = Secret(key);
    state.models = {u"gpt-5.5"_s};
    return state;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList sortedTexts()
{
    QSet<QString> texts;
    for (const Recipe &recipe : loadRecipes(Folder)) {
        for (const QString &text : recipe.texts())
            texts.insert(text);
    }
    QStringList sorted(texts.begin(), texts.end());
    sorted.sort();
    return sorted;
}

//! What ui/models/RecipeTexts.cpp must be.
QByteArray textsSource(const QStringList &texts)
{
    QByteArray source = "// SPDX-FileCopyrightText: 2026 ChatMock contributors\n"
                        "// SPDX-License-Identifier: GPL-3.0-or-later\n"
                        "\n"
                        "// Made from resources/recipes by the target `recipe-texts`.\n"
                        "#include \"ui/models/ClientRecipes.h\"\n"
                        "\n"
                        "#include <QtCore/QtGlobal>\n"
                        "\n"
                        "namespace ui {\n"
                        "\n"
                        "// clang-format off\n"
                        "static constexpr const char *Texts[] = {\n";
    for (QString text : texts) {
        text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        source += "    QT_TRANSLATE_NOOP(\"Recipes\", \"" + text.toUtf8() + "\"),\n";
    }
    return source
        + "};\n"
          "// clang-format on\n"
          "\n"
          "QList<const char *> recipeTexts()\n"
          "{\n"
          "    return {std::begin(Texts), std::end(Texts)};\n"
          "}\n"
          "\n"
          "} // namespace ui\n";
}

void addRecipes()
{
    QTest::addColumn<Recipe>("recipe");
    for (const Recipe &recipe : loadRecipes(Folder))
        QTest::newRow(qPrintable(recipe.id)) << recipe;
}

RecipeValues values(const QByteArray &key)
{
    const QString text = QString::fromUtf8(key);
    return {{u"baseUrl"_s, u"http://127.0.0.1:8000/v1"_s},
            {u"rootUrl"_s, u"http://127.0.0.1:8000"_s},
            {u"host"_s, u"127.0.0.1"_s},
            {u"port"_s, u"8000"_s},
            {u"apiKey"_s, key.isEmpty() ? u"unused"_s : text},
            {u"key"_s, text},
            {u"model"_s, u"gpt-5.5"_s}};
}

//! Runs a program on a text, when it is there; the text counts as good otherwise.
bool isAccepted(const QString &program, const QStringList &arguments, const QByteArray &text)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return true;
    QProcess process;
    process.start(program, arguments);
    process.write(text);
    process.closeWriteChannel();
    return process.waitForFinished() && process.exitCode() == 0;
}

} // namespace

void ClientRecipesTest::everyFileIsARecipe()
{
    const QStringList files = QDir(Folder).entryList({u"*.json"_s});
    QVERIFY(files.size() > 20);
    for (const QString &name : files) {
        const auto recipe = toRecipe(QString(name).chopped(5), contents(Folder + u'/' + name));
        QVERIFY2(recipe, recipe ? "" : qPrintable(recipe.error().message));
        QVERIFY2(QFile::exists(u":/recipes/"_s + name), qPrintable(name + u" is not built in"_s));
    }
    QCOMPARE(ClientRecipes().clientCount(), int(files.size()));
}

void ClientRecipesTest::theRequestedClientsAreThere()
{
    const ClientRecipes recipes;
    for (const char *id : {"any",         "curl",      "python",         "javascript",
                           "ai-sdk",      "langchain", "open-webui",     "cline",
                           "continue",    "zed",       "vscode-copilot", "jetbrains",
                           "xcode",       "raycast",   "cursor",         "codex",
                           "claude-code", "opencode",  "home-assistant", "n8n",
                           "librechat",   "chatbox",   "cherry-studio",  "anythingllm",
                           "jan",         "obsidian",  "libreoffice",    "gpt4all"})
        QVERIFY2(recipes.rowOf(QString::fromLatin1(id)) >= 0, id);
    for (const ConfigClient &client : configClients(builtInRecipes(), {}))
        QVERIFY2(recipes.view(client.id).canBeSetUp, qPrintable(client.id));
}

void ClientRecipesTest::everyTextIsExtractedForTranslation()
{
    const QStringList texts = sortedTexts();
    const QString file = QStringLiteral(TEST_SOURCE_ROOT "/ui/models/RecipeTexts.cpp");
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(textsSource(texts));
        return;
    }
    QCOMPARE(QString::fromUtf8(contents(file)), QString::fromUtf8(textsSource(texts)));
    QStringList compiled;
    for (const char *text : recipeTexts())
        compiled.append(QString::fromUtf8(text));
    QCOMPARE(compiled, texts);
}

void ClientRecipesTest::lupdateFindsEveryText()
{
    const QString lupdate = QStringLiteral(LUPDATE_PROGRAM);
    if (!QFile::exists(lupdate))
        QSKIP("lupdate is not installed");
    QTemporaryDir folder;
    const QString ts = folder.filePath(u"texts.ts"_s);
    QProcess process;
    process.start(lupdate,
                  {QStringLiteral(TEST_SOURCE_ROOT "/ui/models/RecipeTexts.cpp"), u"-ts"_s, ts});
    QVERIFY(process.waitForFinished());
    QStringList found;
    QXmlStreamReader reader(contents(ts));
    while (!reader.atEnd()) {
        if (reader.readNextStartElement() && reader.name() == u"source")
            found.append(reader.readElementText());
    }
    found.sort();
    QCOMPARE(found, sortedTexts());
}

void ClientRecipesTest::refusesWhatIsNoRecipe_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("why");
    QTest::newRow("no JSON") << QByteArray("{") << u"not valid JSON"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"an object"_s;
    QTest::newRow("no name") << QByteArray(R"({"about":"a","kind":"chat","steps":[{"text":"t"}]})")
                             << u"'name'"_s;
    QTest::newRow("no steps") << QByteArray(R"({"name":"n","about":"a","kind":"chat"})")
                              << u"no steps"_s;
    QTest::newRow("no kind") << QByteArray(R"({"name":"n","about":"a","steps":[{"text":"t"}]})")
                             << u"'kind'"_s;
    QTest::newRow("a kind of its own")
        << QByteArray(R"({"name":"n","about":"a","kind":"x","steps":[{"text":"t"}]})") << u"'x'"_s;
    QTest::newRow("no file to set up")
        << QByteArray(R"({"name":"n","about":"a","kind":"chat","setUp":{},"steps":[{"text":"t"}]})")
        << u"no file"_s;
    QTest::newRow("an unknown member")
        << QByteArray(R"({"name":"n","about":"a","kind":"chat","step":[]})") << u"'step'"_s;
    QTest::newRow("an unknown placeholder")
        << QByteArray(R"({"name":"n","about":"a","kind":"chat","steps":[{"text":"{url}"}]})")
        << u"{url}"_s;
    QTest::newRow("an unknown kind")
        << QByteArray(R"({"name":"n","about":"a","kind":"chat","steps":[{"text":"t",)"
                      R"("snippet":{"kind":"xml","lines":["x"]}}]})")
        << u"'xml'"_s;
    QTest::newRow("a snippet without lines")
        << QByteArray(R"({"name":"n","about":"a","kind":"chat","steps":[{"text":"t",)"
                      R"("snippet":{"kind":"json"}}]})")
        << u"no lines"_s;
}

void ClientRecipesTest::refusesWhatIsNoRecipe()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, why);
    const auto recipe = toRecipe(u"x"_s, json);
    QVERIFY(!recipe);
    QVERIFY2(recipe.error().message.contains(why), qPrintable(recipe.error().message));
}

void ClientRecipesTest::everyPlaceholderIsFilled_data()
{
    addRecipes();
}

void ClientRecipesTest::everyPlaceholderIsFilled()
{
    QFETCH(const Recipe, recipe);
    static const QRegularExpression placeholder(u"\\{[?!]?(?:json:)?[a-zA-Z]+\\}"_s);
    ClientRecipes recipes;
    recipes.setState(state());
    const RecipeView view = recipes.view(recipe.id);
    QStringList texts{view.about, view.note, view.dockerHint};
    for (const RecipeStepView &step : view.steps) {
        texts << step.text;
        if (step.snippet)
            texts << step.snippet->shown << step.snippet->payload;
        for (const RecipeValueView &value : step.values) {
            texts << value.text.shown << value.text.payload;
            QVERIFY(!value.text.payload.isEmpty());
        }
    }
    for (const QString &text : texts)
        QVERIFY2(!placeholder.match(text).hasMatch(), qPrintable(text));
}

void ClientRecipesTest::everySnippetIsWellFormed_data()
{
    addRecipes();
}

void ClientRecipesTest::everySnippetIsWellFormed()
{
    QFETCH(const Recipe, recipe);
    for (const QByteArray &key : {QByteArray(), OddKey}) {
        for (const RecipeStep &step : recipe.steps) {
            for (const RecipeSnippet &snippet : step.snippets) {
                QByteArray text = filled(snippet, values(key)).toUtf8();
                if (snippet.lines.isEmpty()) { // as the editor writes it
                    ClientRecipes recipes;
                    recipes.setState(state(key));
                    text = recipes.view(recipe.id).steps.constFirst().snippet->payload.toUtf8();
                }
                switch (snippet.kind) {
                case Kind::Json:
                    QVERIFY2(parseJson(text), text.constData());
                    break;
                case Kind::Toml:
                    QVERIFY2(scanToml(text), text.constData());
                    break;
                case Kind::Yaml:
                    QVERIFY2(scanYaml(text), text.constData());
                    break;
                case Kind::Python:
                    QVERIFY2(isAccepted(u"python3"_s,
                                        {u"-c"_s, u"import ast,sys;ast.parse(sys.stdin.read())"_s},
                                        text),
                             text.constData());
                    break;
                case Kind::JavaScript:
                    QVERIFY2(isAccepted(u"node"_s, {u"--input-type=module"_s, u"--check"_s}, text)
                                 || isAccepted(u"node"_s, {u"--check"_s, u"-"_s}, text),
                             text.constData());
                    break;
                case Kind::Shell:
                    QVERIFY2(isAccepted(u"sh"_s, {u"-n"_s}, text), text.constData());
                    break;
                }
            }
        }
    }
}

void ClientRecipesTest::shellSnippetsSayWhatWasMeant()
{
    RecipeSnippet snippet;
    snippet.lines = QStringList{u"printf '%s|%s' '{apiKey}' '{\"model\":\"{json:model}\"}'"_s};
    RecipeValues odd = values(OddKey);
    odd[u"model"_s] = u"a'b\"c"_s;
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, filled(snippet, odd)});
    if (!shell.waitForStarted())
        QSKIP("there is no shell");
    QVERIFY(shell.waitForFinished());
    const QByteArray output = shell.readAllStandardOutput();
    QCOMPARE(output.left(OddKey.size() + 1), OddKey + '|');
    const auto body = parseJson(output.mid(OddKey.size() + 1));
    QVERIFY(body);
    QCOMPARE((*body)["model"].toString(), u"a'b\"c"_s);
}

void ClientRecipesTest::theSnippetsOfConfiguredClientsSayWhatTheEditorsWrite_data()
{
    QTest::addColumn<QString>("id");
    for (const ConfigClient &client : configClients(builtInRecipes(), {}))
        QTest::newRow(qPrintable(client.name)) << client.id;
}

//! A file made from the snippet needs no change.
void ClientRecipesTest::theSnippetsOfConfiguredClientsSayWhatTheEditorsWrite()
{
    QFETCH(const QString, id);
    for (const QByteArray &key : {QByteArray(), OddKey}) {
        ClientRecipes recipes;
        recipes.setState(state(key));
        QByteArray text;
        for (const RecipeStepView &step : recipes.view(id).steps) {
            if (!step.file.isEmpty())
                text = step.snippet->payload.toUtf8() + '\n';
        }
        const bool isEnteredByHand = text.isEmpty(); // the program makes the file itself
        if (isEnteredByHand)
            return;
        const auto edited = editedConfig(id, text,
                                         {u"http://127.0.0.1:8000/v1"_s,
                                          u"http://127.0.0.1:8000"_s,
                                          Secret(key),
                                          u"gpt-5.5"_s,
                                          {u"gpt-5.5"_s}});
        QVERIFY2(edited, edited ? "" : qPrintable(edited.error().message));
        QCOMPARE(QString::fromUtf8(*edited), QString::fromUtf8(text));
    }
}

void ClientRecipesTest::aKeyIsCopiedButNotShown()
{
    ClientRecipes recipes;
    recipes.setState(state("secret-key"));
    for (int row = 0; row < recipes.rowCount(); ++row) {
        const QString id = recipes.index(row).data(ClientRecipes::IdRole).toString();
        for (const RecipeStepView &step : recipes.view(id).steps) {
            QVERIFY(!step.text.contains(u"secret-key"_s));
            QVERIFY(!step.snippet || !step.snippet->shown.contains(u"secret-key"_s));
            for (const RecipeValueView &value : step.values)
                QVERIFY(!value.text.shown.contains(u"secret-key"_s));
        }
    }
    const RecipeView curl = recipes.view(u"curl"_s);
    QVERIFY(curl.steps.constFirst().snippet->payload.contains(u"Bearer secret-key"_s));
    QVERIFY(curl.steps.constFirst().snippet->shown.contains(u"Bearer ••••"_s));
}

void ClientRecipesTest::withoutAKeyNoKeyIsSent()
{
    ClientRecipes recipes;
    recipes.setState(state());
    const QString curl = recipes.view(u"curl"_s).steps.constFirst().snippet->payload;
    QVERIFY2(!curl.contains(u"Authorization"_s), qPrintable(curl));
    const QString python = recipes.view(u"python"_s).steps.constLast().snippet->shown;
    QVERIFY2(python.contains(u"api_key=\"unused\""_s), qPrintable(python));
}

void ClientRecipesTest::theListIsInGroups()
{
    ClientRecipes recipes;
    const auto rows = [&recipes] {
        QStringList texts;
        for (int row = 0; row < recipes.rowCount(); ++row) {
            const QModelIndex index = recipes.index(row);
            const bool isHeading = index.data(ClientRecipes::IsHeadingRole).toBool();
            // Nothing but clients can be chosen, by mouse or keyboard.
            if (isHeading != (recipes.flags(index) == Qt::ItemFlags(Qt::NoItemFlags)))
                texts.append(u"(a row of the wrong kind)"_s);
            texts.append((isHeading ? u"# "_s : QString()) + index.data().toString());
        }
        return texts;
    };
    const QStringList plain = rows();
    QCOMPARE(plain.constFirst(), u"Any program"_s);
    QCOMPARE(plain.at(1), u"# Everyday apps"_s);
    QVERIFY(plain.indexOf(u"Chatbox"_s) < plain.indexOf(u"# Coding tools"_s));
    QVERIFY(plain.indexOf(u"Zed"_s) > plain.indexOf(u"# Coding tools"_s));
    QVERIFY(plain.indexOf(u"curl"_s) > plain.indexOf(u"# Libraries and scripts"_s));
    QMap<QString, ClientStatus> statuses;
    statuses[u"zed"_s].isInstalled = true;
    statuses[u"chatbox"_s].isInstalled = true;
    QSignalSpy reset(&recipes, &QAbstractItemModel::modelReset);
    recipes.setStatuses(statuses, 1000);
    QCOMPARE(reset.count(), 1);
    const QStringList groups = rows();
    QCOMPARE(groups.mid(0, 5),
             QStringList({u"Any program"_s, u"# On this computer"_s, u"Chatbox"_s, u"Zed"_s,
                          u"# Everyday apps"_s}));
    QCOMPARE(groups.count(u"Zed"_s), 1);
    recipes.setFilter(u"zed"_s);
    QCOMPARE(rows(), QStringList({u"# On this computer"_s, u"Zed"_s}));
    QCOMPARE(recipes.firstRow(), 1);
    recipes.setFilter(u"nothing at all"_s);
    QCOMPARE(recipes.firstRow(), -1);
}

void ClientRecipesTest::saysWhatIsKnownOfAClient()
{
    ClientRecipes recipes;
    QMap<QString, ClientStatus> statuses;
    ClientStatus &codex = statuses[u"codex"_s];
    const auto words = [&] {
        recipes.setStatuses(statuses, 10000);
        return recipes.index(recipes.rowOf(u"codex"_s)).data(ClientRecipes::StatusRole).toString();
    };
    QCOMPARE(words(), QString());
    codex.isSet = true;
    QCOMPARE(words(), u"Set up ✓"_s);
    codex.lastRequest = 10000 - 185;
    QCOMPARE(words(), u"Set up ✓ · Last request 3 min ago"_s);
    QVERIFY(!recipes.index(recipes.rowOf(u"codex"_s)).data(ClientRecipes::IsTroubledRole).toBool());
    codex.hasUnknownModel = true;
    QCOMPARE(words(), u"⚠ Check the model · Last request 3 min ago"_s);
    QVERIFY(recipes.index(recipes.rowOf(u"codex"_s)).data(ClientRecipes::IsTroubledRole).toBool());
    codex.isRunning = true;
    QCOMPARE(words(), u"⚠ Check the model · Request running"_s);
    codex = {};
    codex.lastRequest = 20000; // the clock was put back
    QCOMPARE(words(), u"Last request just now"_s);
}

void ClientRecipesTest::aFileIsNamedAsItIsHere()
{
    ClientRecipes recipes;
    recipes.setState(state());
    QMap<QString, ClientStatus> statuses;
    statuses[u"zed"_s].file = u"/home/me/.config/zed/settings.json"_s;
    recipes.setStatuses(statuses, 0);
    QCOMPARE(recipes.view(u"zed"_s).steps.constFirst().file,
             QDir::toNativeSeparators(u"/home/me/.config/zed/settings.json"_s));
}

void ClientRecipesTest::homeAssistantIsSaidToNeedThisComputer()
{
    const ClientRecipes recipes;
    const RecipeView view = recipes.view(u"home-assistant"_s);
    QVERIFY2(view.note.contains(u"cannot send an API key"_s), qPrintable(view.note));
    QVERIFY2(view.note.contains(u"another device it cannot work"_s), qPrintable(view.note));
}

void ClientRecipesTest::findsClientsByNameDescriptionAndKeyword()
{
    ClientRecipes recipes;
    const auto found = [&recipes](const QString &words) {
        recipes.setFilter(words);
        QStringList ids;
        for (int row = 0; row < recipes.rowCount(); ++row) {
            if (!recipes.index(row).data(ClientRecipes::IsHeadingRole).toBool())
                ids.append(recipes.index(row).data(ClientRecipes::IdRole).toString());
        }
        return ids;
    };
    QCOMPARE(found(u"LANGCH"_s), QStringList(u"langchain"_s));
    QCOMPARE(found(u" agent  anthropic"_s), QStringList(u"claude-code"_s));
    QVERIFY(found(u"roo"_s).contains(u"cline"_s));
    QCOMPARE(found(u"nobody"_s), QStringList());
    QCOMPARE(recipes.rowOf(u"curl"_s), -1);
    QCOMPARE(recipes.view(u"curl"_s).name, u"curl"_s);
    QVERIFY(found({}).size() > 20);
}

void ClientRecipesTest::containersGetAnotherAddress()
{
    ClientRecipes recipes;
    ConnectState open = state();
    recipes.setState(open);
    QVERIFY(recipes.view(u"curl"_s).dockerHint.isEmpty());
    QString hint = recipes.view(u"open-webui"_s).dockerHint;
    QVERIFY2(hint.contains(u"host.docker.internal"_s), qPrintable(hint));
    QVERIFY(hint.contains(u"--network=host"_s));
    open.server.host = u"0.0.0.0"_s;
    recipes.setState(open);
    hint = recipes.view(u"open-webui"_s).dockerHint;
    QVERIFY(!hint.contains(u"--network=host"_s));
}

void ClientRecipesTest::reportsWhenTheValuesChange()
{
    ClientRecipes recipes;
    QSignalSpy spy(&recipes, &ClientRecipes::valuesChanged);
    recipes.setState(state());
    recipes.setState(state());
    QCOMPARE(spy.count(), 1);
    ConnectState moved = state();
    moved.baseUrl = u"http://127.0.0.1:8001/v1"_s;
    recipes.setState(moved);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(recipes.view(u"xcode"_s).steps.at(1).values.constFirst().text.payload, u"8001"_s);
}

TEST_CLASS(ClientRecipesTest, QCoreApplication)

} // namespace tst_clientrecipes

#include "tst_clientrecipes.moc"
