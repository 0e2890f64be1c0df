// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ClientSetups.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_clientsetups {

using namespace Qt::Literals::StringLiterals;
using namespace app;

//! Files of clients, compared with the models of a plan.
class ClientSetupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsTheModelsOfThePlan_data();
    void knowsTheModelsOfThePlan();
    void anUnknownListAccusesNoModel();
    void aFileThatKeepsAnUnknownModelIsReported();
    void theModelIsReplacedWhenAskedTo();
    void theKeyIsHiddenInTheDiff();
    void aReadOnlyFileIsReported();
    void aLinkIsFollowed();
    void aFileChangedBetweenDiffAndWriteStays();

private:
    void put(const QString &name, const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    [[nodiscard]] core::ConfigClient codex() const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ClientSetups> m_setups;
};

namespace {

QList<core::Model> plan()
{
    core::Model large;
    large.id = "gpt-5.6-sol";
    large.efforts = {"low", "high"};
    core::Model small;
    small.id = "gpt-5.6-luna";
    return {large, small};
}

} // namespace

void ClientSetupsTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    core::ConfigFolders folders;
    folders.home = m_home->path();
    m_setups = std::make_unique<ClientSetups>(folders, m_home->filePath(u"config"_s));
    m_setups->setServer({u"http://127.0.0.1:8000/v1"_s,
                         u"http://127.0.0.1:8000"_s,
                         core::Secret("secret-key"),
                         u"gpt-5.6-sol"_s,
                         {u"gpt-5.6-sol"_s}});
    m_setups->setModels(plan(), {});
}

void ClientSetupsTest::put(const QString &name, const QByteArray &text) const
{
    const QString path = m_home->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray ClientSetupsTest::read(const QString &name) const
{
    QFile file(m_home->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

core::ConfigClient ClientSetupsTest::codex() const
{
    return m_setups->client(u"codex"_s).value();
}

void ClientSetupsTest::knowsTheModelsOfThePlan_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isUnknown");
    QTest::addColumn<QString>("answeredBy");
    QTest::newRow("a model") << u"gpt-5.6-sol"_s << false << QString();
    QTest::newRow("any case") << u"GPT-5.6-Luna"_s << false << QString();
    QTest::newRow("with an effort") << u"gpt-5.6-sol:high"_s << false << QString();
    QTest::newRow("with a provider") << u"openai/gpt-5.6-sol"_s << false << QString();
    QTest::newRow("a person's own name") << u"fast"_s << false << QString();
    QTest::newRow("an older name") << u"gpt-4o"_s << true << u"gpt-5.6-sol"_s;
    QTest::newRow("nothing like a model") << u"opus-of-mine"_s << true << QString();
}

void ClientSetupsTest::knowsTheModelsOfThePlan()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isUnknown);
    const auto found = unknownModel(name, plan(), core::ModelAliases({u"fast=gpt-5.6-luna"_s}));
    QCOMPARE(found.has_value(), isUnknown);
    QTEST(found ? found->answeredBy : QString(), "answeredBy");
}

void ClientSetupsTest::anUnknownListAccusesNoModel()
{
    QVERIFY(!unknownModel(u"o9"_s, {}, {}));
}

void ClientSetupsTest::aFileThatKeepsAnUnknownModelIsReported()
{
    put(u".codex/config.toml"_s, "model = \"mine\"\n");
    const auto plan = m_setups->plan(codex(), false);
    QVERIFY(plan);
    QCOMPARE(m_setups->unknownModels(u"codex"_s, plan->after).size(), 1);
    QVERIFY(m_setups->apply(*plan));
    const ClientSetup setup = m_setups->look(codex());
    QVERIFY(setup.isSet && setup.undoable);
    QCOMPARE(setup.unknownModels.constFirst().name, u"mine"_s);
    QCOMPARE(setup.replacement, u"gpt-5.6-sol"_s);
}

void ClientSetupsTest::theModelIsReplacedWhenAskedTo()
{
    put(u".codex/config.toml"_s, "model = \"mine\" # why\n");
    QVERIFY(m_setups->apply(*m_setups->plan(codex(), true)));
    QVERIFY(read(u".codex/config.toml"_s).startsWith("model = \"gpt-5.6-sol\" # why\n"));
    QVERIFY(m_setups->look(codex()).unknownModels.isEmpty());
    QVERIFY(m_setups->undo(u"codex"_s));
    QCOMPARE(read(u".codex/config.toml"_s), QByteArray("model = \"mine\" # why\n"));
    QCOMPARE(m_setups->undo(u"codex"_s).error().code, core::ErrorCode::NotFound);
}

void ClientSetupsTest::theKeyIsHiddenInTheDiff()
{
    const auto plan = m_setups->plan(codex(), false);
    QVERIFY(plan && plan->after.contains("secret-key"));
    const QString shown = core::toText(m_setups->diff(plan->before, plan->after));
    QVERIFY(!shown.contains(u"secret-key"_s));
    QVERIFY(shown.contains(u"••••"_s));
}

void ClientSetupsTest::aReadOnlyFileIsReported()
{
    put(u".codex/config.toml"_s, "x = 1\n");
    const QString path = m_home->filePath(u".codex/config.toml"_s);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    const ClientSetup setup = m_setups->look(codex());
    QVERIFY(setup.error && !setup.isSet);
    QCOMPARE(setup.error->providerCode, u"client_file_readonly"_s);
}

void ClientSetupsTest::aLinkIsFollowed()
{
#ifdef Q_OS_UNIX
    put(u"dotfiles/crush.json"_s, "{}\n");
    QVERIFY(QDir(m_home->path()).mkpath(u".config/crush"_s));
    QVERIFY(QFile::link(m_home->filePath(u"dotfiles/crush.json"_s),
                        m_home->filePath(u".config/crush/crush.json"_s)));
    const core::ConfigClient crush = m_setups->client(u"crush"_s).value();
    QVERIFY(m_setups->apply(*m_setups->plan(crush, false)));
    QVERIFY(QFileInfo(m_home->filePath(u".config/crush/crush.json"_s)).isSymLink());
    QVERIFY(read(u"dotfiles/crush.json"_s).contains("chatmock"));
    QVERIFY(m_setups->undo(u"crush"_s));
    QCOMPARE(read(u"dotfiles/crush.json"_s), QByteArray("{}\n"));
#endif
}

void ClientSetupsTest::aFileChangedBetweenDiffAndWriteStays()
{
    put(u".aider.conf.yml"_s, "model: gpt-5.6-sol\n");
    const core::ConfigClient aider = m_setups->client(u"aider"_s).value();
    const auto plan = m_setups->plan(aider, false);
    put(u".aider.conf.yml"_s, "model: other\n");
    const auto applied = m_setups->apply(*plan);
    QVERIFY(!applied);
    QCOMPARE(applied.error().providerCode, u"client_file_changed"_s);
    QCOMPARE(read(u".aider.conf.yml"_s), QByteArray("model: other\n"));
    QVERIFY(!m_setups->lastChange(u"aider"_s));
}

TEST_CLASS(ClientSetupsTest, QCoreApplication)

} // namespace tst_clientsetups

#include "tst_clientsetups.moc"
