// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_commandline {

using namespace app;
using core::GivenFlag;
using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

CommandSpec servingSpec()
{
    return {.name = u"serve"_s,
            .summary = u"Serve"_s,
            .description = u"Serves."_s,
            .options = {{u"demo"_s, u"Simulate"_s}},
            .scopes = {SettingKey::Scope::Everywhere, SettingKey::Scope::Serving}};
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSettings_data();
    void readsSettings();
    void readsSwitchesAndArguments();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void prefersHelpToComplaints();
    void suggestsTheNearestWord_data();
    void suggestsTheNearestWord();
    void keepsHelpWithinTheColumns();
};

void CommandLineTest::readsSettings_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("text");

    QTest::newRow("value") << QStringList{u"--port"_s, u"9000"_s} << u"--port"_s << u"9000"_s;
    QTest::newRow("value with =") << QStringList{u"--port=9000"_s} << u"--port"_s << u"9000"_s;
    QTest::newRow("last value") << QStringList{u"--port=1"_s, u"--port=2"_s} << u"--port"_s
                                << u"2"_s;
    QTest::newRow("switch") << QStringList{u"--fast-mode"_s} << u"--fast-mode"_s << u"true"_s;
    QTest::newRow("switch off") << QStringList{u"--no-model-sync"_s} << u"--no-model-sync"_s
                                << u"false"_s;
    QTest::newRow("last switch") << QStringList{u"--no-fast-mode"_s, u"--fast-mode"_s}
                                 << u"--fast-mode"_s << u"true"_s;
    QTest::newRow("last switch off")
        << QStringList{u"--fast-mode"_s, u"--no-fast-mode"_s} << u"--no-fast-mode"_s << u"false"_s;
    QTest::newRow("list") << QStringList{u"--allowed-origin=http://a"_s, u"--allowed-origin"_s,
                                         u"http://b"_s}
                          << u"--allowed-origin"_s << u"http://a,http://b"_s;
}

void CommandLineTest::readsSettings()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, flag);
    QFETCH(QString, text);
    const auto invocation = parseCommandLine(servingSpec(), arguments);
    QVERIFY(invocation);
    QCOMPARE(invocation->flags.size(), 1);
    QCOMPARE(invocation->flags.first().flag, flag);
    QCOMPARE(invocation->flags.first().text, text);
}

void CommandLineTest::readsSwitchesAndArguments()
{
    CommandSpec spec = servingSpec();
    spec.argument = u"[PATH]"_s;
    const auto invocation = parseCommandLine(spec, {u"--demo"_s, u"file"_s});
    QVERIFY(invocation);
    QVERIFY(invocation->switches.contains(u"demo"_s));
    QCOMPARE(invocation->arguments, QStringList{u"file"_s});
}

void CommandLineTest::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");

    QTest::newRow("unknown") << QStringList{u"--zzzzzz"_s} << u"unknown option --zzzzzz"_s;
    QTest::newRow("misspelt") << QStringList{u"--prot=1"_s}
                              << u"unknown option --prot; did you mean --port?"_s;
    QTest::newRow("beginning") << QStringList{u"--reasoning-eff"_s, u"low"_s}
                               << u"unknown option --reasoning-eff; did you mean "
                                  "--reasoning-effort?"_s;
    QTest::newRow("value missing") << QStringList{u"--port"_s} << u"Missing value after '--port'"_s;
    QTest::newRow("argument") << QStringList{u"now"_s} << u"unexpected argument 'now'"_s;
    QTest::newRow("flag of the window")
        << QStringList{u"--start-server"_s} << u"unknown option --start-server"_s;
}

void CommandLineTest::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const auto invocation = parseCommandLine(servingSpec(), arguments);
    QVERIFY(!invocation);
    QCOMPARE(invocation.error().message, message);
}

void CommandLineTest::prefersHelpToComplaints()
{
    const auto invocation = parseCommandLine(servingSpec(), {u"--what"_s, u"-h"_s});
    QVERIFY(invocation);
    QVERIFY(invocation->wantsHelp);
}

void CommandLineTest::suggestsTheNearestWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("swapped") << u"sevre"_s << u"serve"_s;
    QTest::newRow("missing") << u"logot"_s << u"logout"_s;
    QTest::newRow("unlike") << u"banana"_s << QString();
    QTest::newRow("short") << u"x"_s << QString();
}

void CommandLineTest::suggestsTheNearestWord()
{
    QFETCH(QString, word);
    QTEST(nearestWord(word, {u"h"_s, u"serve"_s, u"login"_s, u"logout"_s}), "nearest");
}

void CommandLineTest::keepsHelpWithinTheColumns()
{
    const QStringList lines = helpText(servingSpec(), {}, 80).split(u'\n');
    QVERIFY(lines.size() > 40);
    for (const QString &line : lines)
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

TEST_CLASS(CommandLineTest, QCoreApplication)

} // namespace tst_commandline

#include "tst_commandline.moc"
