// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/CredentialImport.h"
#include "core/base/Ids.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_credentialimport {

using namespace core;

class TestCredentialImport : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    ImportPlaces m_places;

    QString at(const QString &name) const { return m_folder->filePath(name); }

    void put(const QString &name, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(at(name)).absolutePath());
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static QByteArray login(const QByteArray &refreshToken, const QByteArray &more = {})
    {
        return "{" + more + "\"tokens\":{\"access_token\":\"a\",\"refresh_token\":\"" + refreshToken
            + "\"}}";
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_places = {at(u"local"_s), at(u"codex"_s), at(u"home"_s)};
    }

    void looksInOrder()
    {
        const QList<std::pair<QString, QString>> order{
            {u"home/.codex/auth.json"_s, u"Codex CLI"_s},
            {u"home/.chatgpt-local/auth.json"_s, u"ChatMock (Python)"_s},
            {u"codex/auth.json"_s, u"Codex CLI"_s},
            {u"local/auth.json"_s, u"ChatMock (Python)"_s}};
        for (const auto &[name, program] : order) {
            put(name, login(name.toUtf8()));
            const auto found = findImport(m_places);
            QVERIFY(found);
            QCOMPARE(found->credentials.refreshToken.reveal(), name.toUtf8());
            QCOMPARE(found->program, program);
            QVERIFY(found->credentials.isImported);
            QCOMPARE(found->credentials.importedFrom, found->file);
        }
    }

    void passesOverWhatCannotBeUsed()
    {
        put(u"local/auth.json"_s, "rubbish");
        put(u"codex/auth.json"_s, "{\"OPENAI_API_KEY\":\"sk-x\"}");
        put(u"home/.codex/auth.json"_s, login("good", "\"auth_mode\":\"chatgpt\","));
        QCOMPARE(findImport(m_places)->credentials.refreshToken.reveal(), QByteArray("good"));
    }

    void reportsWhereItLookedAndWhatItSaw()
    {
        put(u"codex/auth.json"_s, "{\"auth_mode\":\"apikey\",\"OPENAI_API_KEY\":\"k\"}");
        const auto found = findImport(m_places);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotFound);
        QVERIFY(found.error().message.contains(at(u"local/auth.json"_s)));
        QVERIFY(found.error().message.contains(u".chatgpt-local"_s));
        QVERIFY(found.error().message.contains(u"another kind of login (apikey)"_s));
    }

    void recognisesACodexLoginInTheKeychain_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("word");
        QTest::newRow("keyring") << QByteArray("model = \"x\"\ncli_auth_credentials_store = "
                                               "\"keyring\"\n[a]\nb=1\n")
                                 << "keeps its login in the keychain, so";
        QTest::newRow("single quotes") << QByteArray("cli_auth_credentials_store='keyring'")
                                       << "keeps its login in the keychain, so";
        QTest::newRow("auto") << QByteArray("cli_auth_credentials_store = \"auto\"\n")
                              << "signed out or keeps its login in the keychain";
        QTest::newRow("ephemeral") << QByteArray("cli_auth_credentials_store = \"ephemeral\"\n")
                                   << "not to store its login";
        QTest::newRow("of another table")
            << QByteArray("[x]\ncli_auth_credentials_store = \"keyring\"\n")
            << "signed out or keeps";
        QTest::newRow("no setting") << QByteArray("") << "signed out or keeps";
    }
    void recognisesACodexLoginInTheKeychain()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, word);
        put(u"home/.codex/config.toml"_s, config);
        const auto found = findImport(m_places);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotFound);
        QVERIFY2(found.error().message.contains(word), qPrintable(found.error().message));

        const auto direct = readImport(at(u"home/.codex"_s));
        QVERIFY(!direct);
        QVERIFY(direct.error().message.contains(word));
    }

    void readsAFileOrItsFolder()
    {
        put(u"x/auth.json"_s, login("r", "\"auth_mode\":\"chatgpt\","));
        for (const QString &path : {at(u"x"_s), at(u"x/auth.json"_s)}) {
            const auto candidate = readImport(path);
            QVERIFY(candidate);
            QCOMPARE(candidate->program, u"Codex CLI"_s);
            QCOMPARE(candidate->file, at(u"x/auth.json"_s));
        }
        QCOMPARE(readImport(at(u"nowhere"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(readImport(at(u"nowhere"_s)).error().providerCode, u"import_not_found"_s);
    }

    void takesAKeyBesideTokensForWhatItIs()
    {
        const QByteArray text = login("r", "\"OPENAI_API_KEY\":\"sk-x\",");
        put(u"home/.codex/auth.json"_s, text);
        QCOMPARE(readImport(at(u"home/.codex"_s)).error().code, ErrorCode::Unsupported);
        put(u"home/.chatgpt-local/auth.json"_s, text);
        QVERIFY(readImport(at(u"home/.chatgpt-local"_s)));
    }

    void warnsOfTheSharedChain()
    {
        put(u"codex/auth.json"_s, login("r"));
        const auto candidate = findImport(m_places);
        const QString warning = sharedChainWarning(*candidate);
        QVERIFY(warning.contains(u"Codex CLI"_s));
        QVERIFY(warning.contains(u"may have to sign in again"_s));
        QVERIFY(!warning.contains(u"\"r\""_s));
    }

    void takesThePlacesFromTheEnvironment()
    {
        qputenv("CHATGPT_LOCAL_HOME", "/a");
        qputenv("CODEX_HOME", "/b");
        const ImportPlaces places = importPlacesFromEnvironment();
        qunsetenv("CHATGPT_LOCAL_HOME");
        qunsetenv("CODEX_HOME");
        QCOMPARE(places.chatgptLocalHome, u"/a"_s);
        QCOMPARE(places.codexHome, u"/b"_s);
        QCOMPARE(places.home, QDir::homePath());
    }
};

TEST_CLASS(TestCredentialImport, QCoreApplication)

} // namespace tst_credentialimport

#include "tst_credentialimport.moc"
