// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ProgramNames.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

namespace tst_programnames {

using namespace core;

class ProgramNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesPrograms_data();
    void namesPrograms();
    void namesAnythingWithoutHarm();
};

void ProgramNamesTest::namesPrograms_data()
{
    QTest::addColumn<QByteArray>("executable");
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *what, const QByteArray &executable,
                        const QByteArrayList &arguments, const QByteArray &name) {
        QTest::newRow(what) << executable << arguments << name;
    };
    row("a program", "/usr/bin/curl", {"curl", "http://x"}, "curl");
    row("of Windows", "C:/Program Files/Zed/Zed.EXE", {}, "Zed");
    row("replaced by an update", "/opt/zed/zed-editor (deleted)", {"zed"}, "zed-editor");
    row("wrapped by Nix", "/nix/store/x/bin/.aichat-wrapped", {"aichat"}, "aichat");
    row("with a number", "/usr/bin/gpt4all", {}, "gpt4all");
    row("unreadable", "", {"/usr/bin/goose", "session"}, "goose");
    row("nothing known", "", {}, "");
    row("line breaks", "/tmp/a\nb\033[1m", {}, "a b [1m");
    row("long", "/tmp/" + QByteArray(300, 'x'), {}, QByteArray(64, 'x'));
    row("not UTF-8", "/tmp/a\xff", {}, "a\xef\xbf\xbd");

    row("Python script", "/usr/bin/python3.11", {"python3", "bot.py", "--fast"}, "bot.py");
    row("Python with options", "/usr/bin/python3", {"python3", "-u", "-W", "ignore", "/x/y/b.py"},
        "b.py");
    row("Python tool", "/usr/bin/python3.12", {"/usr/bin/python3", "/home/me/.local/bin/aider"},
        "aider");
    row("Python module", "/usr/bin/python3", {"python3", "-m", "uvicorn", "app:main"}, "uvicorn");
    row("Python sub-module", "/usr/bin/python3", {"python3", "-Im", "llm.cli", "chat"}, "llm");
    row("Python module, joined", "/usr/bin/python3", {"python3", "-mspec"}, "spec");
    row("Python package", "/usr/bin/python3",
        {"python3", "/x/lib/python3/site-packages/litellm/proxy/proxy_cli.py"}, "litellm");
    row("Python package's main", "/usr/bin/python3",
        {"python3", "/home/me/tools/agent/__main__.py"}, "agent");
    row("Python main in a project", "/usr/bin/python3", {"python", "/home/me/my-bot/src/main.py"},
        "my-bot");
    row("Python main at home", "/usr/bin/python3", {"python", "/home/me/main.py"}, "main.py");
    row("Python main, relative", "/usr/bin/python3", {"python", "main.py"}, "main.py");
    row("Python code", "/usr/bin/python3", {"python3", "-c", "import x"}, "python");
    row("Python at a prompt", "/usr/bin/python3.11", {"python3"}, "python");
    row("Python from standard input", "/usr/bin/python3", {"python3", "-", "x"}, "python");
    row("Python without the script", "/usr/bin/python3", {"python3", "-m"}, "python");

    row("Node package", "/usr/bin/node",
        {"node", "/usr/lib/node_modules/@openai/codex/bin/codex.js"}, "codex");
    row("Node package without scope", "/usr/bin/node",
        {"node", "--no-warnings", "/x/node_modules/opencode-ai/bin/opencode"}, "opencode-ai");
    row("Node's inner package", "/usr/bin/node",
        {"node", "/x/node_modules/a/node_modules/b/index.js"}, "b");
    row("Node's link", "/usr/bin/node", {"node", "/x/node_modules/.bin/tsx", "a.ts"}, "tsx");
    row("Node tool", "/usr/bin/node", {"node", "/usr/local/bin/qwen"}, "qwen");
    row("Node title", "/usr/bin/node", {"claude"}, "claude");
    row("Node title with words", "/usr/bin/node", {"gemini --yolo chat"}, "gemini");
    row("Node title that says Node", "/usr/bin/node", {"node (vitest 3)"}, "node");
    row("Node required first", "/usr/bin/node", {"node", "-r", "dotenv/config", "bot.mjs"},
        "bot.mjs");
    row("Node index", "/usr/bin/node", {"node", "/srv/x/chat-relay/dist/index.js"}, "chat-relay");
    row("Node index at the top", "/usr/bin/node", {"node", "/app/index.js"}, "index.js");
    row("Node code", "/usr/bin/node", {"node", "-e", "fetch()"}, "node");
    row("Deno", "/usr/bin/deno", {"deno", "run", "--allow-net", "ask.ts"}, "ask.ts");
    row("Bun", "/home/me/.bun/bin/bun", {"bun", "run", "/x/y/relay/index.ts"}, "relay");

    row("Electron of a distribution", "/usr/lib/electron30/electron",
        {"/usr/lib/electron30/electron", "/usr/lib/element/app.asar"}, "element");
    row("Electron with its own name", "/usr/share/code/code", {"/usr/share/code/code", "--type=x"},
        "code");
    row("Electron alone", "/x/dist/electron", {"electron", "."}, "electron");
    row("Java archive", "/usr/bin/java", {"java", "-Xmx1g", "-jar", "/opt/x/langflow.jar"},
        "langflow");
    row("Java class", "/jbr/bin/java", {"java", "-cp", "a:b", "com.intellij.idea.Main"}, "idea");
    row("shell command", "/usr/bin/bash", {"bash", "-lc", "exec 3<>/dev/tcp/x/1"}, "bash");
    row("shell script", "/usr/bin/bash", {"/bin/bash", "/home/me/ask.sh", "hi"}, "ask.sh");
    row("login shell", "/usr/bin/zsh", {"-zsh"}, "zsh");
    row("Perl script", "/usr/bin/perl", {"perl", "/x/weather-bot.pl", "1"}, "weather-bot.pl");
    row("trailing empty arguments", "/usr/bin/node", {"claude", "", "", ""}, "claude");
}

void ProgramNamesTest::namesPrograms()
{
    QFETCH(const QByteArray, executable);
    QFETCH(const QByteArrayList, arguments);
    QTEST(programName(executable, arguments), "name");
}

void ProgramNamesTest::namesAnythingWithoutHarm()
{
    QRandomGenerator random(39);
    const QByteArrayList words{"",
                               "/usr/bin/python3",
                               "node",
                               "-",
                               "--",
                               "-m",
                               "-c",
                               "/",
                               "//",
                               ".",
                               "..",
                               "-r",
                               "java",
                               "-jar",
                               "x.jar",
                               "node_modules",
                               "/node_modules/@a",
                               " ",
                               "\n",
                               "app.asar",
                               "/home/me/main.py",
                               QByteArray(5000, '/')};
    for (int round = 0; round < 20'000; ++round) {
        QByteArrayList arguments;
        for (quint32 i = random.bounded(5U); i > 0; --i)
            arguments.append(words.at(random.bounded(int(words.size()))));
        const QString name =
            QString::fromUtf8(programName(words.at(random.bounded(int(words.size()))), arguments));
        QVERIFY(name.size() <= 64);
        QCOMPARE(name.simplified(), name);
    }
}

TEST_CLASS(ProgramNamesTest, QCoreApplication)

} // namespace tst_programnames

#include "tst_programnames.moc"
