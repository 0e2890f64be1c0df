// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/tools/CommandTable.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryFile>
#include <QtTest/QTest>

namespace tst_docs {

using namespace docs;
using app::CommandSpec;
using namespace Qt::Literals::StringLiterals;

namespace {

QString withoutRoff(QString text)
{
    return text.replace(u"\\-"_s, u"-"_s).replace(u"\\(aq"_s, u"'"_s);
}

//! What a program prints when `input` is its standard input; its errors when it fails.
QString ran(const QString &program, const QStringList &arguments, const QString &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(20000))
        return program + u" did not run"_s;
    const QByteArray errors = process.readAllStandardError();
    return QString::fromUtf8(errors.isEmpty() ? process.readAllStandardOutput() : errors);
}

//! What bash offers for the last of `words`.
QStringList bashOffers(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(u'\'' + word + u'\'');
    const QString script = bashCompletion(CommandTable::ofProgram())
        + u"COMP_WORDS=(%1)\nCOMP_CWORD=%2\n_chatmock\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n"_s.arg(
            quoted.join(u' '), QString::number(words.size() - 1));
    return ran(u"bash"_s, {u"--norc"_s, u"-s"_s}, script).split(u'\n', Qt::SkipEmptyParts);
}

QStringList flagNames(const CommandSpec &spec)
{
    QStringList names;
    const QList<ShellFlag> flags = shellFlags(spec);
    for (const ShellFlag &flag : flags)
        names.append(flag.name);
    return names;
}

} // namespace

//! Man page and completions, against the table of commands.
class DocsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryCommandFlagAndVariable_data();
    void namesEveryCommandFlagAndVariable();
    void isAPageThatRendersWithoutWarnings();
    void isReadByItsShell_data();
    void isReadByItsShell();
    void offersInBash_data();
    void offersInBash();
    void offersEveryFlagInBash_data();
    void offersEveryFlagInBash();
    void reportsWhichFlagsTakeAValue();

private:
    const CommandTable m_table = CommandTable::ofProgram();
};

void DocsTest::namesEveryCommandFlagAndVariable_data()
{
    QTest::addColumn<QString>("command");
    const QList<CommandSpec> specs = m_table.all();
    for (const CommandSpec &spec : specs)
        QTest::newRow(spec.name.isEmpty() ? "window" : qPrintable(spec.name)) << spec.name;
    QVERIFY(specs.size() > 5);
}

void DocsTest::namesEveryCommandFlagAndVariable()
{
    QFETCH(QString, command);
    const QString page = withoutRoff(manPage(m_table));
    const QString zsh = zshCompletion(m_table);
    const QString fish = fishCompletion(m_table);
    const QList<CommandSpec> specs = m_table.all();
    const CommandSpec &spec = *std::find_if(
        specs.begin(), specs.end(), [&](const CommandSpec &one) { return one.name == command; });
    const QString condition = command.isEmpty()
        ? u"__fish_use_subcommand"_s
        : u"'__fish_seen_subcommand_from %1'"_s.arg(command);
    const QString zshPart = command.isEmpty()
        ? zsh.section(u"'1: :->command'"_s, 0, 0)
        : zsh.section(u"        "_s + command + u")\n"_s, 1, 1).section(u";;"_s, 0, 0);
    QVERIFY(command.isEmpty() || page.contains(u".SS \"chatmock %1"_s.arg(command)));
    QVERIFY(page.contains(spec.description));
    QVERIFY(command.isEmpty() || zsh.contains(u"'%1:%2'"_s.arg(command, spec.summary)));
    for (const QString &flag : flagNames(spec)) {
        QVERIFY2(page.contains(flag), qPrintable(flag));
        QVERIFY2(zshPart.contains(flag + u'[') || zshPart.contains(flag + u"=["_s),
                 qPrintable(flag));
        QVERIFY2(fish.contains(u"-n %1 -l %2 "_s.arg(condition, flag.mid(2))), qPrintable(flag));
    }
    for (const core::SettingKey &key : spec.settings()) {
        for (const QString &variable : key.environment)
            QVERIFY2(page.contains(variable), qPrintable(variable));
    }
}

void DocsTest::isAPageThatRendersWithoutWarnings()
{
    const QString page = manPage(m_table);
    const QString rendered = ran(u"groff"_s, {u"-man"_s, u"-Tutf8"_s, u"-ww"_s, u"-P-cbu"_s}, page);
    QVERIFY2(rendered.startsWith(u"CHATMOCK(1)"_s), qPrintable(rendered.left(500)));
    for (const char *heading : {"NAME", "SYNOPSIS", "COMMANDS", "SETTINGS", "EXIT STATUS"})
        QVERIFY2(rendered.contains(QString::fromLatin1(heading)), heading);
    // Nothing of the markup is left, and nothing of the text is taken for it.
    QVERIFY(!rendered.contains(u"\\"_s));
    QVERIFY(rendered.contains(u"~/.config/chatmock"_s));
}

void DocsTest::isReadByItsShell_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bash") << bashCompletion(m_table);
    QTest::newRow("zsh") << zshCompletion(m_table);
    QTest::newRow("fish") << fishCompletion(m_table);
}

void DocsTest::isReadByItsShell()
{
    QFETCH(QString, text);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(text.toUtf8());
    file.close();
    QCOMPARE(ran(QString::fromUtf8(QTest::currentDataTag()), {u"-n"_s, file.fileName()}, {}),
             QString());
}

void DocsTest::offersInBash_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offers");
    const auto row = [](const char *name, const QString &line, const QString &offers) {
        QTest::newRow(name) << line.split(u' ') << offers.split(u' ', Qt::SkipEmptyParts);
    };
    row("a command", u"chatmock se"_s, u"serve"_s);
    row("a command after --demo", u"chatmock --demo se"_s, u"serve"_s);
    row("no command after a flag", u"chatmock --hidden se"_s, {});
    row("a flag", u"chatmock serve --reasoning-e"_s, u"--reasoning-effort"_s);
    row("flags of this command only", u"chatmock login --port"_s, {});
    row("a choice", u"chatmock serve --reasoning-effort m"_s, u"minimal medium max"_s);
    row("a choice after =", u"chatmock serve --reasoning-effort = hi"_s, u"high"_s);
    row("all choices after =", u"chatmock serve --proxy-mode ="_s, u"system none manual"_s);
    row("a value of one's own", u"chatmock serve --port 8"_s, {});
    row("nothing for no argument", u"chatmock logout x"_s, {});
}

void DocsTest::offersInBash()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, offers);
    QCOMPARE(bashOffers(words), offers);
}

void DocsTest::offersEveryFlagInBash_data()
{
    namesEveryCommandFlagAndVariable_data();
}

void DocsTest::offersEveryFlagInBash()
{
    QFETCH(QString, command);
    const QList<CommandSpec> specs = m_table.all();
    const CommandSpec &spec = *std::find_if(
        specs.begin(), specs.end(), [&](const CommandSpec &one) { return one.name == command; });
    const QStringList words = command.isEmpty() ? QStringList{u"chatmock"_s, u"--"_s}
                                                : QStringList{u"chatmock"_s, command, u"--"_s};
    QCOMPARE(bashOffers(words), flagNames(spec));
}

void DocsTest::reportsWhichFlagsTakeAValue()
{
    const QList<ShellFlag> flags = shellFlags(m_table.window);
    const auto find = [&flags](const QString &name) {
        const auto found = std::find_if(flags.begin(), flags.end(),
                                        [&](const ShellFlag &flag) { return flag.name == name; });
        return found == flags.end() ? ShellFlag{} : *found;
    };
    QCOMPARE(find(u"--port"_s).valueName, u"NUMBER"_s);
    QVERIFY(find(u"--ca-file"_s).takesFile);
    QVERIFY(find(u"--allowed-origin"_s).repeats);
    QVERIFY(find(u"--fast-mode"_s).valueName.isEmpty());
    QVERIFY(find(u"--no-fast-mode"_s).help.contains(u"--fast-mode"_s));
}

TEST_CLASS(DocsTest, QCoreApplication)

} // namespace tst_docs

#include "tst_docs.moc"
