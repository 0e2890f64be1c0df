// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "app/Translations.h"
#include "core/settings/SettingKeys.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QTranslator>
#include <QtTest/QTest>

namespace tst_usage {

using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

#ifdef CHATMOCK_GUI
constexpr bool HasWindow = true;
#else
constexpr bool HasWindow = false;
#endif

//! Its flag stands at the beginning of a line, as those that are explained do.
bool explains(const QString &help, const SettingKey &key)
{
    const QString start = u"\n  --"_s + key.flag;
    return help.contains(start + u' ') || help.contains(start + u", "_s);
}

} // namespace

//! What the program prints without account and server: help, version, usage, settings.
class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpExplainsTheFlagsOfTheCommand_data();
    void helpExplainsTheFlagsOfTheCommand();
    void helpSettingsExplainsEverySettingOnce();
    void helpIsACommandAsWell();
    void helpSpeaksTheLanguageOfTheLocale();
    void helpNamesFlagsOfTheWindowWhereThereIsOne();
    void helpNamesTheFlagsOfThePythonProgram_data();
    void helpNamesTheFlagsOfThePythonProgram();
    void reportsItsVersionEverywhere_data();
    void reportsItsVersionEverywhere();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void reportsABadVariableOnce();
    void setsADamagedSettingsFileAside();
    void explainsThatThereIsNoWindow();
    void configurationDocumentNamesWhatHelpNames();
};

void UsageTest::helpExplainsTheFlagsOfTheCommand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("serves");
    QTest::addColumn<bool>("usesTheAccount");
    QTest::newRow("program") << QStringList{u"--help"_s} << false << true;
    QTest::newRow("serve") << QStringList{u"serve"_s, u"--help"_s} << true << true;
    for (const char *name : {"info", "login", "logout", "models", "import", "key"})
        QTest::newRow(name) << QStringList{QString::fromLatin1(name), u"--help"_s} << false << true;
    for (const char *name : {"log", "usage", "health", "help"})
        QTest::newRow(name) << QStringList{QString::fromLatin1(name), u"--help"_s} << false
                            << false;
}

void UsageTest::helpExplainsTheFlagsOfTheCommand()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, serves);
    QFETCH(bool, usesTheAccount);
    Program program;
    QCOMPARE(program.run(arguments), 0);
    const QString help = QString::fromUtf8(program.out());
    for (const SettingKey &key : core::settingKeys()) {
        const bool isExpected = (key.scope == SettingKey::Scope::Serving && serves)
            || (key.flag == "verbose"_L1 && usesTheAccount);
        QVERIFY2(explains(help, key) == isExpected, qPrintable(key.flag));
    }
    QCOMPARE(help.simplified().contains("chatmock help settings"_L1),
             usesTheAccount || arguments.constFirst() == "help"_L1);
    QVERIFY(help.contains("--version"_L1));
    QVERIFY(help.simplified().contains("77 not signed in"_L1));
    if (!serves)
        QVERIFY2(help.count(u'\n') < 45, qPrintable(help)); // one screen, or a little more
}

void UsageTest::helpSettingsExplainsEverySettingOnce()
{
    Program program;
    QCOMPARE(program.run({u"help"_s, u"settings"_s}), 0);
    const QString help = QString::fromUtf8(program.out());
    QStringList titles;
    for (const QString &line : help.split(u'\n')) {
        if (!line.startsWith(u' ') && line.endsWith(u':'))
            titles.append(line);
    }
    QStringList once = titles;
    once.removeDuplicates();
    QCOMPARE(titles, once);
    QVERIFY2(titles.size() >= 8, qPrintable(titles.join(u'\n')));
    for (const SettingKey &key : core::settingKeys()) {
        const bool isExpected = HasWindow || key.scope != SettingKey::Scope::Tray;
        QVERIFY2(explains(help, key) == isExpected, qPrintable(key.flag));
        if (!isExpected)
            continue;
        const QString words = help.simplified();
        for (const QString &variable : key.environment)
            QVERIFY2(words.contains(variable), qPrintable(variable));
        const QString value = core::toText(core::Settings{}, key);
        if (!value.isEmpty() && !key.isSwitch())
            QVERIFY2(words.contains(u"default "_s + value), qPrintable(key.flag));
    }
    const auto partOf = [&help](const QString &title) {
        return help.section(u'\n' + title + u":\n"_s, 1, 1).section(u"\n\n"_s, 0, 0);
    };
    if (HasWindow)
        QCOMPARE(partOf(u"Notifications"_s).count("--no-notify-"_L1), 4);
    QVERIFY(!partOf(u"Sign-in and backend"_s).contains("notify"_L1));
    QVERIFY(partOf(u"Sign-in and backend"_s).contains("--issuer"_L1));
}

void UsageTest::helpIsACommandAsWell()
{
    const auto printed = [](const QStringList &arguments) {
        Program program;
        const int code = program.run(arguments);
        return code == 0 ? program.out() : QByteArray("failed");
    };
    QCOMPARE(printed({u"help"_s}), printed({u"--help"_s}));
    QCOMPARE(printed({u"help"_s, u"serve"_s}), printed({u"serve"_s, u"--help"_s}));
    Program program;
    QCOMPARE(program.run({u"help"_s, u"setings"_s}), 2);
    QVERIFY(program.err().contains("did you mean 'settings'?"));
}

void UsageTest::helpSpeaksTheLanguageOfTheLocale()
{
    app::Translations own;
    own.use(u"en"_s); // makes the files available
    QTranslator german;
    if (!german.load(u":/translations/chatmock_de.qm"_s))
        QSKIP("this build has no translations");
    const auto spoken = [&german](const char *context, const char *text) {
        const QString translated = german.translate(context, text);
        return translated.isEmpty() ? QString::fromUtf8(text) : translated;
    };
    const auto help = [](const QString &variable, const QString &locale) {
        Program program;
        program.set(variable, locale);
        program.run({u"serve"_s, u"--help"_s});
        return QString::fromUtf8(program.out());
    };
    const QString text = help(u"LANG"_s, u"de_DE.UTF-8"_s);
    QVERIFY2(text.contains(u'\n' + spoken("HelpText", "Options") + u":\n"_s), qPrintable(text));
    QVERIFY2(text.contains(spoken("SettingHelp", "Port to listen on")), qPrintable(text));
    QVERIFY(help(u"LANGUAGE"_s, u"de"_s).contains(u"\nOptions:\n"_s)); // LANG is C
}

void UsageTest::helpNamesFlagsOfTheWindowWhereThereIsOne()
{
    Program program;
    QCOMPARE(program.run({u"--help"_s}), 0);
    QCOMPARE(program.out().contains("--hidden"), HasWindow);
    QCOMPARE(program.run({u"--hidden"_s, u"--version"_s}), HasWindow ? 0 : 2);
}

void UsageTest::helpNamesTheFlagsOfThePythonProgram_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("flag");
    const auto add = [](const char *command, const char *flag) {
        QTest::addRow("%s %s", command, flag)
            << QString::fromLatin1(command) << QString::fromLatin1(flag);
    };
    for (const char *flag :
         {"--host", "--port", "--verbose", "--verbose-obfuscation", "--debug-model", "--fast-mode",
          "--no-fast-mode", "--reasoning-effort", "--reasoning-summary", "--reasoning-compat",
          "--expose-reasoning-models", "--enable-web-search", "--no-enable-web-search",
          "--model-sync", "--no-model-sync", "--model-refresh-interval"})
        add("serve", flag);
    for (const char *flag : {"--no-browser", "--headless", "--verbose"})
        add("login", flag);
    add("info", "--json");
}

void UsageTest::helpNamesTheFlagsOfThePythonProgram()
{
    QFETCH(QString, command);
    QFETCH(QString, flag);
    Program program;
    QCOMPARE(program.run({command, u"--help"_s}), 0);
    const QString help = QString::fromUtf8(program.out()).simplified() + u' ';
    QVERIFY(help.contains(flag + u' ') || help.contains(flag + u','));
}

void UsageTest::reportsItsVersionEverywhere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("program") << QStringList{u"--version"_s};
    for (const char *name :
         {"serve", "login", "logout", "info", "models", "import", "key", "health"})
        QTest::newRow(name) << QStringList{QString::fromLatin1(name), u"--version"_s};
}

void UsageTest::reportsItsVersionEverywhere()
{
    QFETCH(QStringList, arguments);
    Program program;
    QCOMPARE(program.run(arguments), 0);
    QCOMPARE(program.out(), "chatmock " CHATMOCK_VERSION "\n");
    QVERIFY(program.err().isEmpty());
}

void UsageTest::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const QStringList &arguments, const QString &message) {
        QTest::newRow(name) << arguments << message;
    };
    row("choice", {u"serve"_s, u"--reasoning-effort"_s, u"huge"_s},
        u"--reasoning-effort must be one of none, minimal, low, medium, high, xhigh, max, ultra, "
        "not 'huge'"_s);
    row("number", {u"serve"_s, u"--port=70000"_s},
        u"--port must be a whole number from 1 to 65535, not '70000'"_s);
    row("address", {u"serve"_s, u"--host=my-box"_s}, u"--host must be an IP address"_s);
    row("unknown flag", {u"serve"_s, u"--prot=1"_s},
        u"unknown option --prot; did you mean --port?"_s);
    row("flag of another command", {u"login"_s, u"--port=1"_s}, u"unknown option --port"_s);
    row("missing value", {u"serve"_s, u"--port"_s}, u"Missing value after '--port'"_s);
    row("argument", {u"serve"_s, u"now"_s}, u"unexpected argument 'now'"_s);
    row("two paths", {u"import"_s, u"a"_s, u"b"_s}, u"unexpected argument 'b'"_s);
    row("command", {u"sevre"_s}, u"unknown command 'sevre'; did you mean 'serve'?"_s);
    row("window", {u"--no-such-flag"_s}, u"unknown option --no-such-flag"_s);
    row("window with argument", {u"--port"_s, u"9000"_s, u"serve"_s},
        u"unexpected argument 'serve'"_s);
}

void UsageTest::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    Program program;
    QCOMPARE(program.run(arguments), 2);
    QVERIFY2(QString::fromUtf8(program.err()).contains(message), program.err().constData());
    QVERIFY(program.err().contains("--help") || program.err().contains("the commands are"));
    QVERIFY(program.out().isEmpty());
}

void UsageTest::reportsABadVariableOnce()
{
    Program program;
    program.set(u"PORT"_s, u"http"_s);
    program.run({u"info"_s});
    QCOMPARE(program.err().count("PORT must be a whole number"), 1);
    QVERIFY(program.err().contains("using the default (8000)"));
}

void UsageTest::setsADamagedSettingsFileAside()
{
    Program program;
    QFile file(program.file(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[server\nport=1");
    file.close();
    program.run({u"info"_s});
    QVERIFY(program.err().contains("was damaged; it was saved as"));
    QCOMPARE(QDir(program.home()).entryList({u"settings.ini.damaged-*"_s}).size(), 1);
    program.run({u"info"_s});
    QVERIFY(!program.err().contains("damaged"));
}

void UsageTest::explainsThatThereIsNoWindow()
{
    Program program; // its environment names no display
    const int code = program.run({});
#ifdef CHATMOCK_GUI
    QCOMPARE(code, 1);
    QVERIFY2(program.err().contains("no display for the window"), program.err().constData());
    QVERIFY(program.err().contains("chatmock serve"));
#else
    QCOMPARE(code, 2);
    QVERIFY2(program.err().contains("no window"), program.err().constData());
    QVERIFY(program.err().contains("serve "));
    QVERIFY(!program.err().contains("stays in the system tray"));
#endif
}

void UsageTest::configurationDocumentNamesWhatHelpNames()
{
    QFile file(QStringLiteral(CONFIGURATION_DOCUMENT));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString document = QString::fromUtf8(file.readAll());
    for (const core::SettingKey &key : core::settingKeys()) {
        if (key.environment.isEmpty())
            continue;
        QVERIFY2(document.contains(u"`--"_s + key.flag + u'`'), qPrintable(key.flag));
        for (const QString &variable : key.environment)
            QVERIFY2(document.contains(u'`' + variable + u'`'), qPrintable(variable));
        const QString row =
            document.section(u"| `--"_s + key.flag + u"` |"_s, 1, 1).section(u'\n', 0, 0);
        for (const QString &choice : key.choices)
            QVERIFY2(row.contains(u'`' + choice + u'`'), qPrintable(key.flag + u": "_s + choice));
        const QString standard = core::toText(core::Settings{}, key);
        const bool isShown = !standard.isEmpty() && standard != core::Settings{}.issuer
            && standard != core::Settings{}.upstream && standard != core::Settings{}.clientId
            && standard != core::Settings{}.clientVersion;
        if (key.isSwitch())
            QVERIFY2(row.contains(standard == "true"_L1 ? u"| on |"_s : u"| off |"_s)
                         || row.trimmed().startsWith(standard == "true"_L1 ? u"on"_s : u"off"_s),
                     qPrintable(key.flag));
        else if (isShown)
            QVERIFY2(row.contains(u'`' + standard + u'`'), qPrintable(key.flag + u": "_s + row));
    }
    for (const char *name :
         {"serve", "login", "logout", "info", "models", "import", "key", "health"})
        QVERIFY2(document.contains(u"`chatmock "_s + QString::fromLatin1(name)), name);
}

TEST_CLASS(UsageTest, QCoreApplication)

} // namespace tst_usage

#include "tst_usage.moc"
