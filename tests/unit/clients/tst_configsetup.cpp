// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ConfigSetup.h"
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
    [[nodiscard]] QString put(const QString &name, const QByteArray &text) const;
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
    for (const ConfigClient &client : configClients(folders)) {
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
    QStringList usual;
    ConfigFolders folders;
    folders.home = u"/h"_s;
    for (const ConfigClient &client : configClients(folders))
        usual.append(client.file);
    QCOMPARE(usual,
             QStringList({u"/h/.codex/config.toml"_s, u"/h/.claude/settings.json"_s,
                          u"/h/.continue/config.yaml"_s, u"/h/.config/opencode/opencode.json"_s}));
    folders = {u"/h"_s, u"/codex"_s, u"/claude"_s, u"/continue"_s, u"/xdg"_s};
    QStringList moved;
    for (const ConfigClient &client : configClients(folders))
        moved.append(client.file);
    QCOMPARE(moved,
             QStringList({u"/codex/config.toml"_s, u"/claude/settings.json"_s,
                          u"/continue/config.yaml"_s, u"/xdg/opencode/opencode.json"_s}));
}

void ConfigSetupTest::opencodeIsEditedWhereItHasComments()
{
    const QString path = put(u".config/opencode/opencode.jsonc"_s, "{}\n");
    QCOMPARE(client(u"opencode"_s).file, path);
}

void ConfigSetupTest::aMissingFileIsMadeAndTakenAway_data()
{
    QTest::addColumn<QString>("id");
    for (const ConfigClient &client : configClients({}))
        QTest::newRow(qPrintable(client.name)) << client.id;
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
