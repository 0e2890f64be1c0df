// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingKeys.h"
#include "core/settings/SettingSources.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace tst_settingsstore {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

//! A usable value that is not the default.
QString otherText(const SettingKey &key)
{
    const QString present = toText(Settings{}, key);
    if (key.isSwitch())
        return present == "true"_L1 ? u"false"_s : u"true"_s;
    if (!key.choices.isEmpty())
        return key.choices.constLast() == present ? key.choices.constFirst()
                                                  : key.choices.constLast();
    if (key.maximum > 0)
        return QString::number(key.minimum + 1);
    if (key.name == "server/allowedOrigins"_L1)
        return u"https://a.example,app://*"_s;
    if (key.name == "server/allowedHosts"_L1)
        return u"box.example,other"_s;
    if (key.name == "models/aliases"_L1)
        return u"mine=gpt-6-sol,other=mine"_s;
    if (key.name == "network/caFile"_L1)
        return QCoreApplication::applicationFilePath();
    if (key.name == "application/clientVersion"_L1 || key.name == "server/ollamaVersion"_L1)
        return u"9.8.7"_s;
    if (key.name == "notifications/thresholds"_L1)
        return u"50,80"_s;
    if (key.check.expectation.contains("URL"_L1))
        return u"http://127.0.0.1:7777/path"_s;
    if (key.check.expectation.contains("IP address"_L1))
        return u"::1"_s;
    return u"some, thing; \"quoted\" äß"_s;
}

QByteArray contentsOf(const QString &file)
{
    QFile handle(file);
    return handle.open(QIODevice::ReadOnly) ? handle.readAll() : QByteArray();
}

void writeFile(const QString &file, const QByteArray &contents)
{
    QFile handle(file);
    QVERIFY(handle.open(QIODevice::WriteOnly));
    handle.write(contents);
}

} // namespace

class SettingsStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesAndLoadsEveryKey_data();
    void savesAndLoadsEveryKey();
    void keepsSecretsOutOfTheFile();
    void warnsAboutASecretInTheFile();
    void storesOnlyWhatDiffersFromTheDefault();
    void keepsWhatIsStoredOfFixedSettings();
    void keepsUnknownEntries();
    void setsADamagedFileAside_data();
    void setsADamagedFileAside();
    void neverOverwritesADamagedFile();
    void keepsTheFileWhenTheDiskIsFull();
    void readsListsWrittenByHand();
    void failsWhenTheFolderCannotBeMade();
    void movesEverythingToTheExplicitHome();
    void usesThePlatformsFoldersOtherwise();

private:
    Settings reloaded() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Settings SettingsStoreTest::reloaded() const
{
    const SettingsStore store(m_folder->path());
    const auto resolved = resolveSettings(store.load(), store.fileName(), {}, {});
    return resolved ? resolved->settings : Settings{};
}

void SettingsStoreTest::savesAndLoadsEveryKey_data()
{
    QTest::addColumn<QString>("name");
    for (const SettingKey &key : settingKeys()) {
        if (!key.isSecret())
            QTest::newRow(qPrintable(key.name)) << key.name;
    }
}

void SettingsStoreTest::savesAndLoadsEveryKey()
{
    QFETCH(QString, name);
    const SettingKey *key = findSettingKey(name);
    QVERIFY(key);

    Settings settings;
    if (name == "network/proxyMode"_L1) // of no use alone
        settings.proxyUrl = u"http://127.0.0.1:3128"_s;
    QVERIFY(setFromText(settings, *key, otherText(*key)));
    QVERIFY(!isDefault(settings, *key));
    QVERIFY(SettingsStore(m_folder->path()).save(settings));
    QCOMPARE(toText(reloaded(), *key), toText(settings, *key));
}

void SettingsStoreTest::keepsSecretsOutOfTheFile()
{
    Settings settings;
    settings.apiKey = Secret("hidden-word");
    settings.port = 9000;
    const SettingsStore store(m_folder->path());
    QVERIFY(store.save(settings));
    QVERIFY(contentsOf(store.fileName()).contains("9000"));
    QVERIFY(!contentsOf(store.fileName()).contains("hidden-word"));
    QVERIFY(!contentsOf(store.fileName()).contains("apiKey"));
}

void SettingsStoreTest::warnsAboutASecretInTheFile()
{
    const SettingsStore store(m_folder->path());
    writeFile(store.fileName(), "[server]\napiKey=hidden-word\n");
    const StoredSettings stored = store.load();
    QVERIFY(stored.values.isEmpty());
    QCOMPARE(stored.warnings.size(), 1);
    QVERIFY(stored.warnings.first().contains("CHATMOCK_API_KEY"_L1));
    QVERIFY(!stored.warnings.first().contains("hidden-word"_L1));
}

void SettingsStoreTest::storesOnlyWhatDiffersFromTheDefault()
{
    const SettingsStore store(m_folder->path());
    Settings settings;
    settings.port = 9000;
    QVERIFY(store.save(settings));
    QCOMPARE(store.load().values.keys(), QStringList{u"server/port"_s});
    QVERIFY(store.save(Settings{}));
    QVERIFY(store.load().values.isEmpty());
}

void SettingsStoreTest::keepsWhatIsStoredOfFixedSettings()
{
    const SettingsStore store(m_folder->path());
    Settings settings;
    settings.port = 9000;
    QVERIFY(store.save(settings));
    settings.port = 9999; // as a flag says
    settings.fastMode = true;
    QVERIFY(store.save(settings, {u"server/port"_s}));
    QCOMPARE(reloaded().port, 9000);
    QVERIFY(reloaded().fastMode);
}

void SettingsStoreTest::keepsUnknownEntries()
{
    const SettingsStore store(m_folder->path());
    writeFile(store.fileName(), "[future]\nidea=1\n");
    Settings settings;
    settings.port = 9000;
    QVERIFY(store.save(settings));
    QVERIFY(contentsOf(store.fileName()).contains("idea=1"));
}

void SettingsStoreTest::setsADamagedFileAside_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("broken section") << QByteArray("[server\nport=9000\n");
    QTest::newRow("no assignment") << QByteArray("[server]\nthis is no setting\n");
    QTest::newRow("zero bytes") << QByteArray(64, '\0');
}

void SettingsStoreTest::setsADamagedFileAside()
{
    QFETCH(QByteArray, contents);
    const SettingsStore store(m_folder->path());
    writeFile(store.fileName(), contents);

    const StoredSettings stored = store.load();
    QVERIFY(stored.values.isEmpty());
    QCOMPARE(stored.warnings.size(), 1);
    QVERIFY(!QFile::exists(store.fileName()));
    const QStringList kept =
        QDir(m_folder->path()).entryList({u"settings.ini.damaged-*"_s}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contentsOf(m_folder->filePath(kept.first())), contents);
    QVERIFY(stored.warnings.first().contains(kept.first()));

    QVERIFY(store.load().warnings.isEmpty()); // reported once
    Settings settings;
    settings.port = 9000;
    QVERIFY(store.save(settings));
    QCOMPARE(reloaded().port, 9000);
}

void SettingsStoreTest::neverOverwritesADamagedFile()
{
    const SettingsStore store(m_folder->path());
    const QByteArray damaged = "[server\nport=1234\n";
    writeFile(store.fileName(), damaged);
    QVERIFY(store.save(Settings{}));
    const QStringList kept =
        QDir(m_folder->path()).entryList({u"settings.ini.damaged-*"_s}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contentsOf(m_folder->filePath(kept.first())), damaged);
}

void SettingsStoreTest::keepsTheFileWhenTheDiskIsFull()
{
#ifdef Q_OS_UNIX
    QTemporaryDir folder;
    const SettingsStore store(folder.path());
    Settings settings;
    settings.port = 9000;
    QVERIFY(store.save(settings));
    // Files can be created, but not be written to.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto formerHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit nothing{0, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &nothing), 0);
    settings.port = 9001;
    const Status saved = store.save(settings);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, formerHandler);
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.contains(store.fileName()), qPrintable(saved.error().message));
    QVERIFY(contentsOf(store.fileName()).contains("port=9000"));
#else
    QSKIP("needs a limit of the size of files");
#endif
}

void SettingsStoreTest::readsListsWrittenByHand()
{
    const SettingsStore store(m_folder->path());
    writeFile(store.fileName(), "[server]\nallowedHosts=box, other\n");
    QCOMPARE(reloaded().allowedHosts, (QStringList{u"box"_s, u"other"_s}));
}

void SettingsStoreTest::failsWhenTheFolderCannotBeMade()
{
    const QString file = m_folder->filePath(u"file"_s);
    writeFile(file, "x");
    const Status outcome = SettingsStore(file + u"/below"_s).save(Settings{});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Storage);
}

void SettingsStoreTest::movesEverythingToTheExplicitHome()
{
    QProcessEnvironment environment;
    environment.insert(u"CHATGPT_LOCAL_HOME"_s, u"~/profile/"_s);
    const DataFolders folders = dataFoldersFrom(environment);
    QCOMPARE(folders.data, QDir::homePath() + u"/profile"_s);
    QCOMPARE(folders.config, folders.data);
    QVERIFY(folders.isExplicit);
}

void SettingsStoreTest::usesThePlatformsFoldersOtherwise()
{
    QCoreApplication::setApplicationName(u"chatmock"_s);
    QProcessEnvironment environment;
    environment.insert(u"CHATGPT_LOCAL_HOME"_s, u" "_s);
    const DataFolders folders = dataFoldersFrom(environment);
    QVERIFY(folders.data.endsWith("/chatmock"_L1));
    QVERIFY(folders.config.endsWith("/chatmock"_L1));
    QVERIFY(folders.data != folders.config);
    QVERIFY(!folders.isExplicit);
}

TEST_CLASS(SettingsStoreTest, QCoreApplication)

} // namespace tst_settingsstore

#include "tst_settingsstore.moc"
