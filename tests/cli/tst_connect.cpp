// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "core/base/Json.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

#include <csignal>

namespace tst_connect {

using namespace Qt::Literals::StringLiterals;

//! `chatmock connect` on the files of a home folder of its own.
class ConnectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsThePrograms();
    void listsThemAsJson();
    void changesNothingWithoutATerminal();
    void changesTheFileWithYesAndUndoesIt();
    void aFileThatIsSetUpIsNotChangedAgain();
    void theKeyIsWrittenButNotShown();
    void aProgramCanBeNamedAsItIsWritten();
    void anUnknownProgramIsRefusedWithANearOne();
    void flagsThatDoNotFitAreRefused_data();
    void flagsThatDoNotFitAreRefused();
    void aProgramWithoutAFileIsExplained();
    void aDamagedFileIsLeftAlone();
    void aChangedFileIsNotUndone();
    void withoutAChangeThereIsNothingToUndo();
    void aSignalEndsTheQuestion_data();
    void aSignalEndsTheQuestion();
    void anAnswerChangesTheFile();
    void theGivenPortIsWritten();
    void findsTheServerOnAnotherPort();
    void theStepsAreInTheLanguageOfTheTerminal();
    void undoesWithoutASignIn();

private:
    [[nodiscard]] QString path(const QString &name) const;
    void put(const QString &name, const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    std::unique_ptr<Program> m_program;
};

void ConnectTest::init()
{
    m_program = std::make_unique<Program>();
    m_program->set(u"CHATGPT_LOCAL_MODEL_SYNC"_s, u"false"_s);
    m_program->set(u"PATH"_s, QString());
}

QString ConnectTest::path(const QString &name) const
{
    return m_program->environment().value(u"HOME"_s) + u'/' + name;
}

void ConnectTest::put(const QString &name, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(path(name)).absolutePath());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray ConnectTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void ConnectTest::listsThePrograms()
{
    put(u".claude/settings.json"_s, "{}");
    QCOMPARE(m_program->run({u"connect"_s, u"--list"_s}), 0);
    const QByteArray out = m_program->out();
    QVERIFY2(out.contains("claude-code"), out.constData());
    QVERIFY(out.indexOf("claude-code") < out.indexOf("Other programs:"));
    QVERIFY(out.indexOf("cursor") > out.indexOf("Other programs:"));
    QVERIFY(out.contains("can be set up") && out.contains("by hand"));
    QCOMPARE(m_program->run({u"connect"_s}), 0);
    QCOMPARE(m_program->out(), out);
}

void ConnectTest::listsThemAsJson()
{
    put(u".claude/settings.json"_s, "{}");
    const auto entryOf = [this](QByteArrayView id) {
        m_program->run({u"connect"_s, u"--list"_s, u"--json"_s});
        const auto root = core::parseJson(m_program->out());
        for (const core::JsonValue &entry : root ? root->items() : QList<core::JsonValue>()) {
            if (entry["id"].toUtf8() == id)
                return entry;
        }
        return core::JsonValue();
    };
    const core::JsonValue before = entryOf("claude-code");
    QCOMPARE(before["name"].toString(), u"Claude Code"_s);
    QCOMPARE(before["kind"].toString(), u"coding"_s);
    QCOMPARE(before["installed"].toBool(), true);
    QCOMPARE(before["set_up"].toBool(), false);
    QCOMPARE(before["file"].toString(), path(u".claude/settings.json"_s));
    QVERIFY(before["last_request"].isAbsent());
    QCOMPARE(m_program->run({u"connect"_s, u"claude-code"_s, u"--yes"_s}), 0);
    QCOMPARE(entryOf("claude-code")["set_up"].toBool(), true);
    QCOMPARE(entryOf("claude-code")["undoable"].toBool(), true);
    const core::JsonValue byHand = entryOf("cursor");
    QCOMPARE(byHand["can_be_set_up"].toBool(), false);
    QVERIFY(byHand["file"].isAbsent());
}

void ConnectTest::changesNothingWithoutATerminal()
{
    const QByteArray before = "{\n  \"model\": \"opus\"\n}\n";
    put(u".claude/settings.json"_s, before);
    QCOMPARE(m_program->run({u"connect"_s, u"claude-code"_s}), 1);
    QCOMPARE(read(u".claude/settings.json"_s), before);
    QVERIFY2(m_program->out().contains("+   \"env\": {"), m_program->out().constData());
    QVERIFY2(m_program->err().contains("add --yes"), m_program->err().constData());
    QCOMPARE(QDir(path(u".claude"_s)).entryList(QDir::Files).size(), 1);
}

void ConnectTest::changesTheFileWithYesAndUndoesIt()
{
    const QByteArray before = "# mine\r\nmodel = \"o9\" # best\r\n";
    put(u".codex/config.toml"_s, before);
    m_program->set(u"CHATMOCK_PORT"_s, u"8123"_s);
    m_program->set(u"PORT"_s, u"8123"_s);
    QCOMPARE(m_program->run({u"connect"_s, u"codex"_s, u"--yes"_s}), 0);
    const QByteArray after = read(u".codex/config.toml"_s);
    QVERIFY2(after.contains("model_provider = \"chatmock\"\r\n"), after.constData());
    QVERIFY2(after.startsWith(before), after.constData());
    const QByteArray out = m_program->out();
    QVERIFY2(out.contains("The previous file was saved as"), out.constData());
    QVERIFY2(out.contains("chatmock connect codex --undo"), out.constData());
    QCOMPARE(m_program->run({u"connect"_s, u"codex"_s, u"--undo"_s}), 1);
    QVERIFY(m_program->err().contains("add --yes"));
    QCOMPARE(read(u".codex/config.toml"_s), after);
    QCOMPARE(m_program->run({u"connect"_s, u"codex"_s, u"--undo"_s, u"--yes"_s}), 0);
    QCOMPARE(read(u".codex/config.toml"_s), before);
    QCOMPARE(QDir(path(u".codex"_s)).entryList(QDir::Files).size(), 1);
}

void ConnectTest::aFileThatIsSetUpIsNotChangedAgain()
{
    QCOMPARE(m_program->run({u"connect"_s, u"crush"_s, u"--yes"_s}), 0);
    const QByteArray text = read(u".config/crush/crush.json"_s);
    QCOMPARE(m_program->run({u"connect"_s, u"crush"_s}), 0);
    QVERIFY2(m_program->out().contains("set up already"), m_program->out().constData());
    QCOMPARE(read(u".config/crush/crush.json"_s), text);
    QCOMPARE(m_program->run({u"connect"_s, u"crush"_s, u"--undo"_s, u"--yes"_s}), 0);
    QVERIFY(!QFile::exists(path(u".config/crush"_s))); // the folder was created, too
}

void ConnectTest::theKeyIsWrittenButNotShown()
{
    QCOMPARE(m_program->run({u"key"_s, u"--new"_s}), 0);
    const QByteArray key = m_program->out().trimmed();
    QCOMPARE(m_program->run({u"connect"_s, u"zed"_s, u"--yes"_s}), 0);
    QVERIFY(!m_program->out().contains(key));
    QCOMPARE(m_program->run({u"connect"_s, u"claude-code"_s, u"--yes"_s}), 0);
    QVERIFY(read(u".claude/settings.json"_s).contains(key));
    QVERIFY(!m_program->out().contains(key) && !m_program->err().contains(key));
    QVERIFY(m_program->out().contains("••••"));
    QVERIFY(!read(u"home/client-setups.json"_s).contains(key));
}

void ConnectTest::aProgramCanBeNamedAsItIsWritten()
{
    QCOMPARE(m_program->run({u"connect"_s, u"claude code"_s, u"--yes"_s}), 0);
    QVERIFY(read(u".claude/settings.json"_s).contains("ANTHROPIC_BASE_URL"));
}

void ConnectTest::anUnknownProgramIsRefusedWithANearOne()
{
    QCOMPARE(m_program->run({u"connect"_s, u"codx"_s}), 2);
    QVERIFY2(m_program->err().contains("did you mean 'codex'?"), m_program->err().constData());
    QCOMPARE(m_program->run({u"connect"_s, u"xyzzyxyzzy"_s}), 2);
    QVERIFY2(!m_program->err().contains("did you mean"), m_program->err().constData());
    QVERIFY(m_program->err().contains("chatmock connect --list"));
}

void ConnectTest::flagsThatDoNotFitAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("undo alone") << QStringList{u"--undo"_s};
    QTest::newRow("yes alone") << QStringList{u"--yes"_s};
    QTest::newRow("a list of one") << QStringList{u"--list"_s, u"codex"_s};
    QTest::newRow("JSON of one") << QStringList{u"codex"_s, u"--json"_s};
    QTest::newRow("undo and replace") << QStringList{u"codex"_s, u"--undo"_s, u"--replace-model"_s};
    QTest::newRow("two programs") << QStringList{u"codex"_s, u"zed"_s};
}

void ConnectTest::flagsThatDoNotFitAreRefused()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE(m_program->run(QStringList{u"connect"_s} + arguments), 2);
    QVERIFY(!m_program->err().isEmpty());
    QCOMPARE(QDir(path({})).entryList(QDir::Hidden | QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"home"_s});
}

void ConnectTest::aProgramWithoutAFileIsExplained()
{
    QCOMPARE(m_program->run({u"connect"_s, u"jan"_s, u"--yes"_s}), 1);
    QVERIFY2(m_program->out().contains("Base URL: http://127.0.0.1:8000/v1"),
             m_program->out().constData());
    QVERIFY(m_program->err().contains("cannot be set up from here"));
}

void ConnectTest::aDamagedFileIsLeftAlone()
{
    put(u".claude/settings.json"_s, "{ broken");
    QCOMPARE(m_program->run({u"connect"_s, u"claude-code"_s, u"--yes"_s}), 1);
    QVERIFY2(m_program->err().contains("settings.json"), m_program->err().constData());
    QCOMPARE(read(u".claude/settings.json"_s), QByteArray("{ broken"));
}

void ConnectTest::aChangedFileIsNotUndone()
{
    put(u".claude/settings.json"_s, "{}");
    QCOMPARE(m_program->run({u"connect"_s, u"claude-code"_s, u"--yes"_s}), 0);
    put(u".claude/settings.json"_s, "{ \"mine\": 1 }");
    QCOMPARE(m_program->run({u"connect"_s, u"claude-code"_s, u"--undo"_s, u"--yes"_s}), 1);
    QCOMPARE(read(u".claude/settings.json"_s), QByteArray("{ \"mine\": 1 }"));
    QVERIFY2(m_program->err().contains("changed"), m_program->err().constData());
}

void ConnectTest::withoutAChangeThereIsNothingToUndo()
{
    QCOMPARE(m_program->run({u"connect"_s, u"codex"_s, u"--undo"_s, u"--yes"_s}), 1);
    QVERIFY2(m_program->err().contains("nothing to undo for Codex CLI"),
             m_program->err().constData());
}

void ConnectTest::aSignalEndsTheQuestion_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("kill") << SIGTERM;
}

void ConnectTest::aSignalEndsTheQuestion()
{
    QFETCH(int, signal);
    put(u".claude/settings.json"_s, "{}");
    m_program->useTerminal();
    m_program->start({u"connect"_s, u"claude-code"_s});
    QVERIFY2(m_program->waitForOutput("Change this file? [y/N]"), m_program->err().constData());
    m_program->sendSignal(signal);
    QVERIFY(m_program->waitForEnd(5));
    QCOMPARE(m_program->exitCode(), -1);
    QCOMPARE(read(u".claude/settings.json"_s), QByteArray("{}"));
}

void ConnectTest::anAnswerChangesTheFile()
{
    put(u".claude/settings.json"_s, "{}");
    m_program->useTerminal();
    m_program->start({u"connect"_s, u"claude-code"_s});
    QVERIFY2(m_program->waitForOutput("Change this file? [y/N]"), m_program->err().constData());
    m_program->write("y\n");
    QVERIFY(m_program->waitForEnd());
    QCOMPARE(m_program->exitCode(), 0);
    QVERIFY(read(u".claude/settings.json"_s).contains("ANTHROPIC_BASE_URL"));
}

void ConnectTest::theGivenPortIsWritten()
{
    QCOMPARE(m_program->run({u"connect"_s, u"codex"_s, u"--yes"_s, u"--port"_s, u"8123"_s}), 0);
    QVERIFY2(read(u".codex/config.toml"_s).contains("http://127.0.0.1:8123/v1"),
             read(u".codex/config.toml"_s).constData());
}

void ConnectTest::findsTheServerOnAnotherPort()
{
    m_program->set(u"PORT"_s, QString::number(freePort()));
    m_program->writeLogin();
    const QByteArray other = QByteArray::number(freePort());
    Program server;
    server.set(u"CHATGPT_LOCAL_HOME"_s, m_program->home());
    server.set(u"CHATGPT_LOCAL_MODEL_SYNC"_s, u"false"_s);
    server.start({u"serve"_s, u"--port"_s, QString::fromLatin1(other)});
    QVERIFY2(server.waitForOutput("Serving on"), server.err().constData());
    QCOMPARE(m_program->run({u"connect"_s, u"codex"_s, u"--yes"_s}), 0);
    QVERIFY2(m_program->err().contains("using the one at http://127.0.0.1:" + other),
             m_program->err().constData());
    QVERIFY(read(u".codex/config.toml"_s).contains("http://127.0.0.1:" + other + "/v1"));
    // A port that is given counts, whatever runs.
    QCOMPARE(m_program->run({u"connect"_s, u"crush"_s, u"--yes"_s, u"--port"_s, u"8123"_s}), 0);
    QVERIFY(read(u".config/crush/crush.json"_s).contains("127.0.0.1:8123"));
    server.sendSignal(SIGTERM);
    QVERIFY(server.waitForEnd());
    m_program->unset(u"PORT"_s);
    QCOMPARE(m_program->run({u"connect"_s, u"zed"_s, u"--yes"_s}), 0);
    QVERIFY2(!m_program->err().contains("using the one at"), m_program->err().constData());
}

void ConnectTest::theStepsAreInTheLanguageOfTheTerminal()
{
    m_program->run({u"connect"_s, u"jan"_s});
    const QByteArray english = m_program->out();
    m_program->set(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    m_program->run({u"connect"_s, u"jan"_s});
    const auto stepOf = [](const QByteArray &text) {
        return text.mid(text.indexOf("\n* ")).split('\n').value(1);
    };
    QVERIFY(stepOf(english).startsWith("* "));
    QVERIFY2(stepOf(m_program->out()) != stepOf(english), m_program->out().constData());
}

void ConnectTest::undoesWithoutASignIn()
{
    QCOMPARE(m_program->run({u"connect"_s, u"claude-code"_s, u"--yes"_s}), 0);
    // An API key that cannot be read is not needed, and what might show it is not printed.
    QDir().mkpath(m_program->file(u"api_key"_s));
    QCOMPARE(m_program->run({u"connect"_s, u"claude-code"_s, u"--undo"_s, u"--yes"_s}), 0);
    QVERIFY(!QFile::exists(path(u".claude/settings.json"_s)));
}

TEST_CLASS(ConnectTest, QCoreApplication)

} // namespace tst_connect

#include "tst_connect.moc"
