// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/SetupJournal.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace tst_configsetup {

using namespace Qt::Literals::StringLiterals;
using namespace core;

//! What happens to the files of clients on the disk.
class ConfigSetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void looksWhereTheVariablesPoint();
    void atLeastTenClientsCanBeSetUp();
    void findsWhatIsInstalled();
    void knowsAClientByItsUserAgent_data();
    void knowsAClientByItsUserAgent();
    void aClientThatMakesItsFileIsWaitedFor();
    void opencodeIsEditedWhereItHasComments();
    void aMissingFileIsMadeAndTakenAway_data();
    void aMissingFileIsMadeAndTakenAway();
    void anExistingFileIsBackedUpChangedAndRestored_data();
    void anExistingFileIsBackedUpChangedAndRestored();
    void aFileThatIsSetUpAlreadyIsNoChange();
    void permissionsAreKept();
    void aSymbolicLinkStaysOneAndItsTargetIsWritten();
    void aReadOnlyFileIsLeftAlone();
    void whatIsNotUnderstoodIsLeftAlone();
    void aFolderInPlaceOfTheFileIsRefused();
    void aChangeSinceThePlanIsNotOverwritten();
    void aChangeSinceTheSetupIsNotUndone();
    void withoutItsBackupNothingIsUndone();
    void whatElseIsInANewFolderStays();
    void aFullDiskChangesNothing();
    void continueKeepsItsOldFile();
    void twoBackupsOfOneSecondHaveTwoNames();
    void theJournalKeepsTheWayBackInOrder();
    void aDamagedJournalIsAnEmptyOne();

private:
    [[nodiscard]] ConfigClient client(const QString &id) const;
    QString put(const QString &name, const QByteArray &text) const;
    [[nodiscard]] Result<AppliedSetup> setUp(const QString &id) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

const QByteArray Settings = "{\n  \"model\": \"opus\"\n}\n";

ClientServer server()
{
    return {u"http://127.0.0.1:8000/v1"_s, u"http://127.0.0.1:8000"_s, {}, u"gpt-5"_s, {}};
}

QDateTime noon()
{
    return QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

//! It begins with a folder that is known, and has no other placeholder.
bool isKnownPlace(const QString &pattern)
{
    const qsizetype end = pattern.indexOf(u'}');
    return pattern.startsWith(u'{') && pattern.count(u'{') == 1
        && ConfigFolders::placeholders().contains(pattern.mid(1, end - 1));
}

template<typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"(no error)"_s : result.error().providerCode;
}

} // namespace

void ConfigSetupTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

ConfigClient ConfigSetupTest::client(const QString &id) const
{
    ConfigFolders folders;
    folders.home = m_home->path();
    for (const ConfigClient &client : configClients(builtInRecipes(), folders)) {
        if (client.id == id)
            return client;
    }
    return {};
}

QString ConfigSetupTest::put(const QString &name, const QByteArray &text) const
{
    const QString path = m_home->filePath(name);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

Result<AppliedSetup> ConfigSetupTest::setUp(const QString &id) const
{
    const auto plan = planSetup(client(id), server());
    if (!plan)
        return plan.error();
    return applySetup(*plan, noon());
}

void ConfigSetupTest::looksWhereTheVariablesPoint()
{
    const auto filesOf = [](const ConfigFolders &folders) {
        QMap<QString, QString> files;
        for (const ConfigClient &client : configClients(builtInRecipes(), folders))
            files.insert(client.id, client.file);
        return files;
    };
    ConfigFolders folders;
    folders.home = u"/h"_s;
    const QMap<QString, QString> usual = filesOf(folders);
    QCOMPARE(usual.value(u"codex"_s), u"/h/.codex/config.toml"_s);
    QCOMPARE(usual.value(u"claude-code"_s), u"/h/.claude/settings.json"_s);
    QCOMPARE(usual.value(u"continue"_s), u"/h/.continue/config.yaml"_s);
    QCOMPARE(usual.value(u"opencode"_s), u"/h/.config/opencode/opencode.json"_s);
    QCOMPARE(usual.value(u"aider"_s), u"/h/.aider.conf.yml"_s);
    folders.codexHome = u"/codex"_s;
    folders.claudeConfigDir = u"/claude"_s;
    folders.continueDir = u"/continue"_s;
    folders.xdgConfigHome = u"/xdg"_s;
    folders.aichatDir = u"/aichat"_s;
    const QMap<QString, QString> moved = filesOf(folders);
    QCOMPARE(moved.value(u"codex"_s), u"/codex/config.toml"_s);
    QCOMPARE(moved.value(u"claude-code"_s), u"/claude/settings.json"_s);
    QCOMPARE(moved.value(u"continue"_s), u"/continue/config.yaml"_s);
    QCOMPARE(moved.value(u"opencode"_s), u"/xdg/opencode/opencode.json"_s);
    QCOMPARE(moved.value(u"crush"_s), u"/xdg/crush/crush.json"_s);
    QCOMPARE(moved.value(u"aichat"_s), u"/aichat/config.yaml"_s);
}

void ConfigSetupTest::atLeastTenClientsCanBeSetUp()
{
    QStringList all;
    QStringList everyday;
    for (const Recipe &recipe : builtInRecipes()) {
        if (!recipe.canBeSetUp())
            continue;
        all.append(recipe.id);
        if (recipe.kind == Recipe::Kind::Chat)
            everyday.append(recipe.id);
        QVERIFY2(editedConfig(recipe.id, {}, server()), qPrintable(recipe.id));
        for (const QString &candidate : recipe.file.candidates)
            QVERIFY2(isKnownPlace(candidate), qPrintable(candidate));
    }
    QVERIFY2(all.size() >= 10, qPrintable(all.join(u' ')));
    QVERIFY2(everyday.size() >= 4, qPrintable(everyday.join(u' ')));
}

void ConfigSetupTest::findsWhatIsInstalled()
{
    const auto isThere = [this](const QString &id, const QStringList &searchPath = {}) {
        ConfigFolders folders;
        folders.home = m_home->path();
        folders.searchPath = searchPath;
        for (const Recipe &recipe : builtInRecipes()) {
            for (const QString &pattern : recipe.installedFiles) {
                if (!isKnownPlace(pattern))
                    return false;
            }
            if (recipe.id == id)
                return isInstalled(recipe, folders);
        }
        return false;
    };
    for (const Recipe &recipe : builtInRecipes())
        QVERIFY2(!isThere(recipe.id), qPrintable(recipe.id));
    put(u".codex/auth.json"_s, "{}");
    QVERIFY(isThere(u"codex"_s));
    put(u".vscode/extensions/saoudrizwan.claude-dev-3.1.0/package.json"_s, "{}");
    QVERIFY(isThere(u"cline"_s));
    QVERIFY(!isThere(u"continue"_s));
    const QString program = put(u"bin/aider"_s, "#!/bin/sh\n");
    QVERIFY(!isThere(u"aider"_s, {m_home->filePath(u"bin"_s)}));
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
#ifdef Q_OS_UNIX
    QVERIFY(isThere(u"aider"_s, {m_home->filePath(u"bin"_s)}));
#endif
}

void ConfigSetupTest::knowsAClientByItsUserAgent_data()
{
    QTest::addColumn<QByteArray>("userAgent");
    QTest::addColumn<QString>("id");
    QTest::newRow("codex") << QByteArray("codex_cli_rs/0.98.0 (Linux; x86_64)") << u"codex"_s;
    QTest::newRow("claude") << QByteArray("claude-cli/2.0.14 (external, cli)") << u"claude-code"_s;
    QTest::newRow("the longest wins")
        << QByteArray("opencode/1.2.0 ai-sdk/provider-utils/3.0.1 runtime/bun") << u"opencode"_s;
    QTest::newRow("in the middle") << QByteArray("ai/5.0 ai-sdk/openai/2.0") << u"ai-sdk"_s;
    QTest::newRow("in a browser's words")
        << QByteArray("Mozilla/5.0 (X11) AppleWebKit/537.36 CherryStudio/1.6.0 Chrome/140")
        << u"cherry-studio"_s;
    QTest::newRow("any case") << QByteArray("CURL/8.5") << u"curl"_s;
    QTest::newRow("only at the beginning of a word") << QByteArray("pycurl/7.4") << QString();
    QTest::newRow("unknown") << QByteArray("Python-urllib/3.11") << QString();
    QTest::newRow("none") << QByteArray() << QString();
}

void ConfigSetupTest::knowsAClientByItsUserAgent()
{
    QFETCH(const QByteArray, userAgent);
    const QList<Recipe> recipes = builtInRecipes();
    const Recipe *recipe = recipeOf(recipes, userAgent);
    QTEST(recipe ? recipe->id : QString(), "id");
}

void ConfigSetupTest::aClientThatMakesItsFileIsWaitedFor()
{
    const auto missing = setUp(u"chatbox"_s);
    QCOMPARE(codeOf(missing), u"client_file_missing"_s);
    QCOMPARE(filesIn(m_home->path()), QStringList());
    put(u".config/xyz.chatboxapp.app/config.json"_s, "{\"configVersion\":14}");
    QVERIFY(setUp(u"chatbox"_s));
}

void ConfigSetupTest::opencodeIsEditedWhereItHasComments()
{
    const QString path = put(u".config/opencode/opencode.jsonc"_s, "{}\n");
    QCOMPARE(client(u"opencode"_s).file, path);
}

void ConfigSetupTest::aMissingFileIsMadeAndTakenAway_data()
{
    QTest::addColumn<QString>("id");
    for (const ConfigClient &client : configClients(builtInRecipes(), {})) {
        if (!client.mustExist)
            QTest::newRow(qPrintable(client.name)) << client.id;
    }
}

void ConfigSetupTest::aMissingFileIsMadeAndTakenAway()
{
    QFETCH(const QString, id);
    const QString file = client(id).file;
    const auto setup = setUp(id);
    QVERIFY2(setup, setup ? "" : qPrintable(setup.error().message));
    QVERIFY(read(file).contains("http://127.0.0.1:8000"));
    QCOMPARE(QFileInfo(file).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    QVERIFY(setup->backup.isEmpty());
    QVERIFY(undoSetup(*setup));
    QCOMPARE(filesIn(m_home->path()), QStringList());
}

void ConfigSetupTest::anExistingFileIsBackedUpChangedAndRestored_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("Codex CLI") << u"codex"_s << QByteArray("# mine\r\nmodel = \"x\"\r\n");
    QTest::newRow("Claude Code") << u"claude-code"_s << Settings;
    QTest::newRow("Continue") << u"continue"_s << QByteArray("name: a\nmodels:\n  - name: b\n");
    QTest::newRow("opencode") << u"opencode"_s << QByteArray("\xef\xbb\xbf{ // x\n}");
    QTest::newRow("an empty file") << u"codex"_s << QByteArray();
}

void ConfigSetupTest::anExistingFileIsBackedUpChangedAndRestored()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, text);
    const QString name = QDir(m_home->path()).relativeFilePath(client(id).file);
    const QString file = put(name, text);
    const auto setup = setUp(id);
    QVERIFY2(setup, setup ? "" : qPrintable(setup.error().message));
    QVERIFY(read(file) != text);
    QCOMPARE(setup->backup, file + u".chatmock-20260302-120000.bak"_s);
    QCOMPARE(read(setup->backup), text);
    QVERIFY(undoSetup(*setup));
    QCOMPARE(read(file), text);
    QCOMPARE(filesIn(QFileInfo(file).absolutePath()), QStringList(QFileInfo(file).fileName()));
}

void ConfigSetupTest::aFileThatIsSetUpAlreadyIsNoChange()
{
    QVERIFY(setUp(u"codex"_s));
    const auto plan = planSetup(client(u"codex"_s), server());
    QVERIFY(plan);
    QVERIFY(!plan->isChange());
}

void ConfigSetupTest::permissionsAreKept()
{
    const QString file = put(u".claude/settings.json"_s, Settings);
    const QFile::Permissions odd =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(file, odd));
    const QFile::Permissions before = QFileInfo(file).permissions();
    const auto setup = setUp(u"claude-code"_s);
    QVERIFY(setup);
    QCOMPARE(QFileInfo(file).permissions(), before);
    QCOMPARE(QFileInfo(setup->backup).permissions(), before);
    QVERIFY(undoSetup(*setup));
    QCOMPARE(QFileInfo(file).permissions(), before);
}

void ConfigSetupTest::aSymbolicLinkStaysOneAndItsTargetIsWritten()
{
    const QString target = put(u"dotfiles/claude.json"_s, Settings);
    QVERIFY(QDir(m_home->path()).mkdir(u".claude"_s));
    const QString link = m_home->filePath(u".claude/settings.json"_s);
    QVERIFY(QFile::link(target, link));
    const auto setup = setUp(u"claude-code"_s);
    QVERIFY2(setup, setup ? "" : qPrintable(setup.error().message));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(read(target).contains("ANTHROPIC_BASE_URL"));
    QCOMPARE(QFileInfo(setup->backup).absolutePath(), QFileInfo(link).absolutePath());
    QVERIFY(undoSetup(*setup));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(read(target), Settings);
}

void ConfigSetupTest::aReadOnlyFileIsLeftAlone()
{
    const QString file = put(u".claude/settings.json"_s, Settings);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
    QCOMPARE(codeOf(planSetup(client(u"claude-code"_s), server())), u"client_file_readonly"_s);
    QCOMPARE(read(file), Settings);
}

void ConfigSetupTest::whatIsNotUnderstoodIsLeftAlone()
{
    const QString file = put(u".claude/settings.json"_s, "{\"env\": ");
    const auto plan = planSetup(client(u"claude-code"_s), server());
    QCOMPARE(codeOf(plan), u"client_file_invalid"_s);
    QVERIFY(plan.error().message.contains(u"settings.json"_s));
    QCOMPARE(filesIn(QFileInfo(file).absolutePath()), QStringList(u"settings.json"_s));
}

void ConfigSetupTest::aFolderInPlaceOfTheFileIsRefused()
{
    QVERIFY(QDir(m_home->path()).mkpath(u".codex/config.toml"_s));
    QCOMPARE(codeOf(planSetup(client(u"codex"_s), server())), u"client_file_unreadable"_s);
}

void ConfigSetupTest::aChangeSinceThePlanIsNotOverwritten()
{
    const QString file = put(u".claude/settings.json"_s, Settings);
    const auto plan = planSetup(client(u"claude-code"_s), server());
    QVERIFY(plan);
    QCOMPARE(put(u".claude/settings.json"_s, "{}"), file);
    QCOMPARE(codeOf(applySetup(*plan, noon())), u"client_file_changed"_s);
    QCOMPARE(read(file), QByteArray("{}"));
    QCOMPARE(filesIn(QFileInfo(file).absolutePath()), QStringList(u"settings.json"_s));

    const auto fresh = planSetup(client(u"codex"_s), server());
    QVERIFY(fresh);
    const QString made = put(u".codex/config.toml"_s, "a = 1\n");
    QCOMPARE(codeOf(applySetup(*fresh, noon())), u"client_file_changed"_s);
    QCOMPARE(read(made), QByteArray("a = 1\n"));
}

void ConfigSetupTest::aChangeSinceTheSetupIsNotUndone()
{
    const QString file = put(u".claude/settings.json"_s, Settings);
    const auto setup = setUp(u"claude-code"_s);
    QVERIFY(setup);
    QCOMPARE(put(u".claude/settings.json"_s, "{ }"), file);
    const Status undone = undoSetup(*setup);
    QCOMPARE(codeOf(undone), u"client_file_changed"_s);
    QVERIFY(undone.error().message.contains(QFileInfo(setup->backup).fileName()));
    QCOMPARE(read(file), QByteArray("{ }"));
    QCOMPARE(read(setup->backup), Settings);

    const auto fresh = setUp(u"codex"_s);
    QVERIFY(fresh && fresh->backup.isEmpty());
    put(u".codex/config.toml"_s, "a = 1\n");
    const Status kept = undoSetup(*fresh);
    QCOMPARE(codeOf(kept), u"client_file_changed"_s);
    QVERIFY2(kept.error().message.endsWith(u"it was changed since"_s),
             qPrintable(kept.error().message));
}

void ConfigSetupTest::withoutItsBackupNothingIsUndone()
{
    const QString file = put(u".claude/settings.json"_s, Settings);
    const auto setup = setUp(u"claude-code"_s);
    QVERIFY(setup);
    const QByteArray edited = read(file);
    QVERIFY(QFile::remove(setup->backup));
    QCOMPARE(codeOf(undoSetup(*setup)), u"client_backup_missing"_s);
    QCOMPARE(read(file), edited);
}

void ConfigSetupTest::whatElseIsInANewFolderStays()
{
    const auto setup = setUp(u"codex"_s);
    QVERIFY(setup);
    const QString other = put(u".codex/auth.json"_s, "{}");
    QVERIFY(undoSetup(*setup));
    QCOMPARE(read(other), QByteArray("{}"));
    QVERIFY(!QFileInfo::exists(setup->file));
}

void ConfigSetupTest::aFullDiskChangesNothing()
{
#ifdef Q_OS_UNIX
    const QString file =
        put(u".claude/settings.json"_s, "{\"a\": \"" + QByteArray(4000, 'x') + "\"}\n");
    const QByteArray text = read(file);
    const auto plan = planSetup(client(u"claude-code"_s), server());
    QVERIFY(plan);
    // The backup fits, what is longer does not: a write over the limit fails like one on a full
    // disk.
    rlimit former{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &former), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{rlim_t(text.size()), former.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto setup = applySetup(*plan, noon());
    setrlimit(RLIMIT_FSIZE, &former);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(codeOf(setup), u"client_file_readonly"_s);
    QCOMPARE(read(file), text);
    QCOMPARE(filesIn(QFileInfo(file).absolutePath()), QStringList(u"settings.json"_s));
#else
    QSKIP("the size of files cannot be limited here");
#endif
}

void ConfigSetupTest::continueKeepsItsOldFile()
{
    const QString old = put(u".continue/config.json"_s, "{}");
    QCOMPARE(codeOf(planSetup(client(u"continue"_s), server())), u"client_file_other"_s);
    QCOMPARE(filesIn(QFileInfo(old).absolutePath()), QStringList(u"config.json"_s));
}

void ConfigSetupTest::twoBackupsOfOneSecondHaveTwoNames()
{
    const QString file = put(u".claude/settings.json"_s, Settings);
    const auto first = setUp(u"claude-code"_s);
    QVERIFY(first);
    QCOMPARE(put(u".claude/settings.json"_s, Settings), file);
    const auto second = setUp(u"claude-code"_s);
    QVERIFY(second);
    QVERIFY(first->backup != second->backup);
    QCOMPARE(read(first->backup), Settings);
    QCOMPARE(read(second->backup), Settings);
}

void ConfigSetupTest::theJournalKeepsTheWayBackInOrder()
{
    const QString folder = m_home->filePath(u"config"_s);
    AppliedSetup first{u"codex"_s, u"f"_s, u"t"_s, u"b1"_s, "d1", 1, {u"x"_s, u"x/y"_s}};
    AppliedSetup second = first;
    second.backup = u"b2"_s;
    const AppliedSetup other{u"opencode"_s, u"f"_s, u"t"_s, {}, "d3", 3, {}};
    QVERIFY(SetupJournal(folder).add(first));
    QVERIFY(SetupJournal(folder).add(second));
    QVERIFY(SetupJournal(folder).add(other));
    QCOMPARE(SetupJournal(folder).last(u"codex"_s), std::optional(second));
    QVERIFY(SetupJournal(folder).removeLast(u"codex"_s));
    QCOMPARE(SetupJournal(folder).last(u"codex"_s), std::optional(first));
    QVERIFY(SetupJournal(folder).removeLast(u"codex"_s));
    QCOMPARE(SetupJournal(folder).last(u"codex"_s), std::optional<AppliedSetup>());
    QCOMPARE(SetupJournal(folder).last(u"opencode"_s), std::optional(other));
}

void ConfigSetupTest::aDamagedJournalIsAnEmptyOne()
{
    const QString file = put(u"client-setups.json"_s, "{\"setups\": [");
    SetupJournal journal(QFileInfo(file).absolutePath());
    QCOMPARE(journal.last(u"codex"_s), std::optional<AppliedSetup>());
    QVERIFY(journal.add({u"codex"_s, {}, {}, {}, {}, 0, {}}));
    QVERIFY(journal.last(u"codex"_s));
}

TEST_CLASS(ConfigSetupTest, QCoreApplication)

} // namespace tst_configsetup

#include "tst_configsetup.moc"
