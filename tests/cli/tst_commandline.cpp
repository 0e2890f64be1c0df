// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "app/Translations.h"
#include "app/cli/CommandLine.h"
#include "app/cli/CommandLineProgram.h"
#include "app/cli/HelpText.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QRegularExpression>
#include <QtCore/QTranslator>
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
            .scopes = {SettingKey::Scope::Everywhere, SettingKey::Scope::Serving},
            .explainedScopes = {SettingKey::Scope::Serving}};
}

//! The tongue of a person who reads everything in brackets.
class Brackets : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *source, const char *,
                                    int) const override
    {
        return u'\u00ab' + QString::fromUtf8(source) + u'\u00bb';
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

//! What is neither translated nor a name or value that is the same in all languages.
QString leftInEnglish(const QString &help)
{
    QString text = help.simplified();
    for (qsizetype at = text.indexOf(u'\u00bb'); at >= 0; at = text.indexOf(u'\u00bb')) {
        const qsizetype start = text.lastIndexOf(u'\u00ab', at);
        text.remove(start, at + 1 - start);
    }
    for (const SettingKey &key : core::settingKeys()) {
        text.remove(key.choices.join(u", "_s));
    }
    for (const SettingKey &key : core::settingKeys())
        text.remove(core::toText(core::Settings{}, key));
    static const QRegularExpression names(u"--?[a-z][-a-z]*|\\b[A-Z_]+\\b|[^-A-Za-z]+|-"_s);
    return text.replace(names, u" "_s).simplified();
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
    void breaksLinesOfWideCharacters();
    void explainsItselfInOtherLanguages_data();
    void explainsItselfInOtherLanguages();
    void everyGroupHasItsOwnTitle();
    void choosesTheLanguageOfTheTerminal_data();
    void choosesTheLanguageOfTheTerminal();
    void needsNoLocale_data();
    void needsNoLocale();
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
    const QStringList lines = helpText(servingSpec(), {}, 80).split(u'\n')
        + settingsHelp(windowSpec(), commandSpecs(), 80).split(u'\n');
    QVERIFY(lines.size() > 40);
    for (const QString &line : lines)
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

void CommandLineTest::breaksLinesOfWideCharacters()
{
    CommandSpec spec = servingSpec();
    spec.description = QString(200, QChar(0x6f22)) + u"。"_s;
    const QStringList lines = helpText(spec, {}, 80).split(u'\n');
    for (const QString &line : lines) {
        QVERIFY2(textColumns(line) <= 80, qPrintable(line));
        QVERIFY(!line.startsWith(u'。'));
    }
    QCOMPARE(textColumns(u"a漢b한"_s), 6);
}

void CommandLineTest::explainsItselfInOtherLanguages_data()
{
    QTest::addColumn<QString>("command");
    for (const CommandSpec &spec : commandSpecs())
        QTest::newRow(qPrintable(spec.name)) << spec.name;
    QTest::newRow("window") << QString();
}

void CommandLineTest::explainsItselfInOtherLanguages()
{
    QFETCH(QString, command);
    CommandSpec spec = windowSpec();
    for (const CommandSpec &one : commandSpecs()) {
        if (one.name == command)
            spec = one;
    }
    Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    // The table of commands keeps the language in which it was made.
    spec.summary.clear();
    spec.description.clear();
    for (CommandOption &option : spec.options)
        option.help.clear();
    const QString help = leftInEnglish(helpText(spec, {}, 80));
    const QString settings = leftInEnglish(settingsHelp(windowSpec(), {}, 80));
    QCoreApplication::removeTranslator(&brackets);
    QCOMPARE(help, QString());
    QCOMPARE(settings, QString());
}

void CommandLineTest::everyGroupHasItsOwnTitle()
{
    QHash<QString, QString> groups;
    for (const SettingKey &key : core::settingKeys()) {
        const QString title = groupTitle(key.group());
        QVERIFY2(title != key.group(), qPrintable(title));
        if (!groups.contains(title))
            groups.insert(title, key.group());
        QCOMPARE(groups.value(title), key.group());
    }
}

void CommandLineTest::choosesTheLanguageOfTheTerminal_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("language");
    // The system's languages are German in all rows.
    QTest::newRow("LANG") << QStringList{u"LANG=de_DE.UTF-8"_s} << u"de"_s;
    QTest::newRow("nothing") << QStringList{} << u"en"_s;
    QTest::newRow("C") << QStringList{u"LANG=C"_s} << u"en"_s;
    QTest::newRow("C with encoding") << QStringList{u"LANG=C.UTF-8"_s} << u"en"_s;
    QTest::newRow("POSIX") << QStringList{u"LC_ALL=POSIX"_s, u"LANG=de_DE"_s} << u"en"_s;
    QTest::newRow("C wins over the list")
        << QStringList{u"LC_MESSAGES=C"_s, u"LANG=de_DE"_s, u"LANGUAGE=de"_s} << u"en"_s;
    QTest::newRow("LC_ALL wins") << QStringList{u"LC_ALL=de_DE.UTF-8"_s, u"LANG=C"_s} << u"de"_s;
}

void CommandLineTest::choosesTheLanguageOfTheTerminal()
{
    QFETCH(QStringList, variables);
    QProcessEnvironment environment;
    for (const QString &variable : std::as_const(variables))
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    QTEST(Translations::ofTerminal(environment, {u"de-DE"_s}), "language");
}

void CommandLineTest::needsNoLocale_data()
{
    QTest::addColumn<QString>("variable");
    QTest::newRow("nothing") << QString();
    QTest::newRow("LANG") << u"LANG"_s;
    QTest::newRow("LC_ALL") << u"LC_ALL"_s;
}

void CommandLineTest::needsNoLocale()
{
    QFETCH(QString, variable);
    Program program;
    program.unset(u"LANG"_s);
    program.unset(u"TERM"_s);
    if (!variable.isEmpty())
        program.set(variable, u"C"_s);
    QCOMPARE(program.run({u"usage"_s, u"--days"_s, u"1"_s}), 0);
    QVERIFY2(program.out().startsWith("Day "), program.out().constData());
}

TEST_CLASS(CommandLineTest, QCoreApplication)

} // namespace tst_commandline

#include "tst_commandline.moc"
