// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/CredentialImport.h"
#include "core/base/Ids.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

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
        m_places = {at(QStringLiteral("local")), at(QStringLiteral("codex")),
                    at(QStringLiteral("home"))};
    }

    void looksInOrder()
    {
        const QList<std::pair<QString, QString>> order{
            {QStringLiteral("home/.codex/auth.json"), QStringLiteral("Codex CLI")},
            {QStringLiteral("home/.chatgpt-local/auth.json"), QStringLiteral("ChatMock (Python)")},
            {QStringLiteral("codex/auth.json"), QStringLiteral("Codex CLI")},
            {QStringLiteral("local/auth.json"), QStringLiteral("ChatMock (Python)")}};
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
        put(QStringLiteral("local/auth.json"), "rubbish");
        put(QStringLiteral("codex/auth.json"), "{\"OPENAI_API_KEY\":\"sk-x\"}");
        put(QStringLiteral("home/.codex/auth.json"), login("good", "\"auth_mode\":\"chatgpt\","));
        QCOMPARE(findImport(m_places)->credentials.refreshToken.reveal(), QByteArray("good"));
    }

    void reportsWhereItLookedAndWhatItSaw()
    {
        put(QStringLiteral("codex/auth.json"),
            "{\"auth_mode\":\"apikey\",\"OPENAI_API_KEY\":\"k\"}");
        const auto found = findImport(m_places);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotFound);
        QVERIFY(found.error().message.contains(at(QStringLiteral("local/auth.json"))));
        QVERIFY(found.error().message.contains(QStringLiteral(".chatgpt-local")));
        QVERIFY(found.error().message.contains(QStringLiteral("another kind of login (apikey)")));
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
                                   << "not to keep its login";
        QTest::newRow("of another table")
            << QByteArray("[x]\ncli_auth_credentials_store = \"keyring\"\n")
            << "signed out or keeps";
        QTest::newRow("no setting") << QByteArray("") << "signed out or keeps";
    }
    void recognisesACodexLoginInTheKeychain()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, word);
        put(QStringLiteral("home/.codex/config.toml"), config);
        const auto found = findImport(m_places);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotFound);
        QVERIFY2(found.error().message.contains(word), qPrintable(found.error().message));

        const auto direct = readImport(at(QStringLiteral("home/.codex")));
        QVERIFY(!direct);
        QVERIFY(direct.error().message.contains(word));
    }

    void readsAFileOrItsFolder()
    {
        put(QStringLiteral("x/auth.json"), login("r", "\"auth_mode\":\"chatgpt\","));
        for (const QString &path : {at(QStringLiteral("x")), at(QStringLiteral("x/auth.json"))}) {
            const auto candidate = readImport(path);
            QVERIFY(candidate);
            QCOMPARE(candidate->program, QStringLiteral("Codex CLI"));
            QCOMPARE(candidate->file, at(QStringLiteral("x/auth.json")));
        }
        QCOMPARE(readImport(at(QStringLiteral("nowhere"))).error().code, ErrorCode::NotFound);
    }

    void takesAKeyBesideTokensForWhatItIs()
    {
        const QByteArray text = login("r", "\"OPENAI_API_KEY\":\"sk-x\",");
        put(QStringLiteral("home/.codex/auth.json"), text);
        QCOMPARE(readImport(at(QStringLiteral("home/.codex"))).error().code,
                 ErrorCode::Unsupported);
        put(QStringLiteral("home/.chatgpt-local/auth.json"), text);
        QVERIFY(readImport(at(QStringLiteral("home/.chatgpt-local"))));
    }

    void warnsOfTheSharedChain()
    {
        put(QStringLiteral("codex/auth.json"), login("r"));
        const auto candidate = findImport(m_places);
        const QString warning = sharedChainWarning(*candidate);
        QVERIFY(warning.contains(QStringLiteral("Codex CLI")));
        QVERIFY(warning.contains(QStringLiteral("only once")));
        QVERIFY(!warning.contains(QStringLiteral("\"r\"")));
    }

    void takesThePlacesFromTheEnvironment()
    {
        qputenv("CHATGPT_LOCAL_HOME", "/a");
        qputenv("CODEX_HOME", "/b");
        const ImportPlaces places = importPlacesFromEnvironment();
        qunsetenv("CHATGPT_LOCAL_HOME");
        qunsetenv("CODEX_HOME");
        QCOMPARE(places.chatgptLocalHome, QStringLiteral("/a"));
        QCOMPARE(places.codexHome, QStringLiteral("/b"));
        QCOMPARE(places.home, QDir::homePath());
    }
};

TEST_CLASS(TestCredentialImport, QCoreApplication)

} // namespace tst_credentialimport

#include "tst_credentialimport.moc"
