// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/ApiKey.h"
#include "core/auth/ApiKeyStores.h"
#include "tests/fakes/Outcome.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_apikey {

using namespace core;
using Phase = ApiKeyState::Phase;

namespace {

//! A store that replies when the test says so.
class SlowStore final : public ApiKeyStore
{
public:
    void read(Callback<Secret> callback) override { waiting.push_back(std::move(callback)); }
    void write(const Secret &, Callback<Nothing> callback) override { callback(outcome); }
    void erase(Callback<Nothing> callback) override { callback(outcome); }
    [[nodiscard]] QString place() const override { return u"somewhere"_s; }

    std::vector<Callback<Secret>> waiting;
    Status outcome = Nothing{};
};

void putFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class ApiKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keysAreLongRandomAndRecognisable()
    {
        static const QRegularExpression form(u"^sk-chatmock-[A-Za-z0-9_-]{43}$"_s);
        const QString one = QString::fromLatin1(newApiKey().reveal());
        QVERIFY2(form.match(one).hasMatch(), qPrintable(one));
        QVERIFY(newApiKey() != newApiKey());
    }

    void thereIsNoneAtFirst()
    {
        FileApiKeyStore store(m_folder->path());
        ApiKey key(store, {});
        QCOMPARE(key.state().phase, Phase::Unknown);
        QVERIFY(load(key));
        QCOMPARE(key.state().phase, Phase::None);
        QVERIFY(key.key().isEmpty());
    }

    void keepsANewKeyForItsOwnerOnly()
    {
        FileApiKeyStore store(m_folder->path());
        ApiKey key(store, {});
        Outcome<Secret> made;
        key.replace(made.callback());
        QVERIFY(made.wait() && made.isGood());
        QCOMPARE(key.key(), made.value());
        QCOMPARE(key.state().phase, Phase::Set);
        QVERIFY(key.state().storePlace.endsWith(u"api_key"_s));
        QCOMPARE(
            QFileInfo(store.place()).permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());

        FileApiKeyStore again(m_folder->path());
        ApiKey later(again, {});
        QVERIFY(load(later));
        QCOMPARE(later.key(), made.value());
    }

    void replacesAndRemoves()
    {
        FileApiKeyStore store(m_folder->path());
        ApiKey key(store, {});
        Outcome<Secret> first;
        key.replace(first.callback());
        QVERIFY(first.wait());
        Outcome<Secret> second;
        key.replace(second.callback());
        QVERIFY(second.wait());
        QVERIFY(first.value() != second.value());
        QCOMPARE(key.key(), second.value());
        Outcome<Nothing> removed;
        key.remove(removed.callback());
        QVERIFY(removed.wait() && removed.isGood());
        QCOMPARE(key.state().phase, Phase::None);
        QVERIFY(!QFile::exists(store.place()));
    }

    void aGivenKeyWins()
    {
        FileApiKeyStore store(m_folder->path());
        ApiKey key(store, Secret("given"));
        QCOMPARE(key.state().phase, Phase::Set);
        QVERIFY(key.state().isGiven);
        Outcome<Secret> made;
        key.replace(made.callback());
        QVERIFY(made.wait());
        QCOMPARE(key.key(), Secret("given"));
        QVERIFY(QFile::exists(store.place()));
    }

    void aFailureLeavesTheFormerKey()
    {
        SlowStore store;
        ApiKey key(store, {});
        Outcome<Secret> first;
        key.replace(first.callback());
        QVERIFY(first.wait());
        store.outcome = Error{ErrorCode::Storage, u"full"_s};
        Outcome<Secret> second;
        key.replace(second.callback());
        QVERIFY(second.wait() && !second.isGood());
        QCOMPARE(second.error().param, u"apiKey"_s);
        QCOMPARE(key.key(), first.value());
    }

    void readsTheStoreOnceForAllWhoWait()
    {
        SlowStore store;
        ApiKey key(store, {});
        Outcome<Nothing> one;
        Outcome<Nothing> other;
        key.load(one.callback());
        key.load(other.callback());
        QCOMPARE(int(store.waiting.size()), 1);
        store.waiting.front()(Secret("kept"));
        QVERIFY(one.wait() && other.wait());
        QCOMPARE(key.key(), Secret("kept"));
    }

    void cannotReportWhenTheFileIsUnusable()
    {
        FileApiKeyStore store(m_folder->path());
        putFile(store.place(), "\n");
        ApiKey key(store, {});
        QVERIFY(!load(key));
        QCOMPARE(key.state().phase, Phase::Blocked);
        QVERIFY(key.state().error.value().message.contains(u"chatmock key --new"_s));
    }

    void oneStoreDoesNotPassOverTheKeyOfTheOther()
    {
        const QString mark = m_folder->filePath(u"api_key.stamp"_s);
        putFile(mark, "x");
        FileApiKeyStore inFile(m_folder->path());
        ApiKey key(inFile, {});
        QVERIFY(!load(key));
        QCOMPARE(key.state().phase, Phase::Blocked);
        Outcome<Secret> made;
        key.replace(made.callback());
        QVERIFY(made.wait() && made.isGood());
        QVERIFY(!QFile::exists(mark));

        KeychainApiKeyStore inKeychain(m_folder->path());
        ApiKey other(inKeychain, {});
        QVERIFY(!load(other));
        QVERIFY(other.state().error.value().message.contains(u"api_key"_s));
    }

    //! Without the mark the keychain is not used: there is none here, and the call still succeeds.
    void waitsForNoKeychainThatWasNeverGivenAKey()
    {
        KeychainApiKeyStore store(m_folder->path());
        ApiKey key(store, {});
        QVERIFY(load(key));
        QCOMPARE(key.state().phase, Phase::None);
    }

    void takesUpWhatAnotherProcessStores()
    {
        FileApiKeyStore store(m_folder->path());
        ApiKey key(store, {});
        QVERIFY(load(key));
        FileApiKeyStore elsewhere(m_folder->path());
        ApiKey other(elsewhere, {});
        Outcome<Secret> made;
        other.replace(made.callback());
        QVERIFY(made.wait());
        QTRY_COMPARE(key.key(), made.value());
        Outcome<Nothing> removed;
        other.remove(removed.callback());
        QVERIFY(removed.wait());
        QTRY_COMPARE(key.state().phase, Phase::None);
    }

private:
    static bool load(ApiKey &key)
    {
        Outcome<Nothing> loaded;
        key.load(loaded.callback());
        return loaded.wait() && loaded.isGood();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TEST_CLASS(ApiKeyTest, QCoreApplication)

} // namespace tst_apikey

#include "tst_apikey.moc"
