// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Account.h"
#include "core/auth/FileStore.h"
#include "core/auth/PrivateFile.h"
#include "core/auth/SystemLock.h"
#include "tests/contract/auth/IssuerFixture.h"
#include "tests/fakes/FakeSecretStore.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QLockFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <deque>

using namespace Qt::Literals::StringLiterals;

namespace tst_account {

using namespace core;
using namespace fakes;
using fakes::FakeSecretStore;
using namespace std::chrono_literals;
using Phase = AccountState::Phase;

class TestAccount : public QObject
{
    Q_OBJECT

    std::unique_ptr<IssuerFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeSecretStore> m_store;
    std::unique_ptr<Account> m_account;

    QString lockFile() const { return m_folder->filePath(u"refresh.lock"_s); }
    QString formerLockFile() const { return m_folder->filePath(u"auth.lock"_s); }
    QString authFile() const { return m_folder->filePath(u"auth.json"_s); }

    std::unique_ptr<Account> makeAccount(SecretStore &store) const
    {
        return std::make_unique<Account>(store, *m_fixture->oauth, m_fixture->clock, lockFile());
    }

    static Result<AccessGrant> fresh(Account &account)
    {
        Outcome<AccessGrant> outcome;
        account.freshToken(outcome.callback());
        outcome.wait();
        return outcome.isGood() ? Result(outcome.value()) : Result<AccessGrant>(outcome.error());
    }

    static Result<AccessGrant> replace(Account &account, const Secret &rejected)
    {
        Outcome<AccessGrant> outcome;
        account.replaceToken(rejected, outcome.callback());
        outcome.wait();
        return outcome.isGood() ? Result(outcome.value()) : Result<AccessGrant>(outcome.error());
    }

    static AccountState load(Account &account)
    {
        Outcome<AccountState> outcome;
        account.load(outcome.callback());
        outcome.wait();
        return outcome.value();
    }

    //! Signed in with a token that has `left` to live.
    Credentials signInWith(std::chrono::seconds left)
    {
        m_fixture->issuer.setAccessLifetime(left);
        const Credentials credentials = m_fixture->signedIn();
        m_fixture->issuer.setAccessLifetime(240h);
        m_store->stored = credentials;
        return credentials;
    }

    //! Until no renewal is under way.
    static void settle(Account &account)
    {
        Outcome<Nothing> idle;
        account.waitForRefresh(idle.callback());
        QVERIFY(idle.wait());
    }

    //! An imported login whose program has renewed it since; gives what its file holds then.
    Credentials importAndRenewElsewhere(std::chrono::seconds lifetime)
    {
        Credentials mine = signInWith(-1s);
        mine.isImported = true;
        mine.importedFrom = m_folder->filePath(u"codex.json"_s);
        m_store->stored = mine;
        m_fixture->issuer.setAccessLifetime(lifetime);
        Outcome<Credentials> elsewhere;
        m_fixture->oauth->refresh(mine, elsewhere.callback());
        if (!elsewhere.wait())
            qFatal("no refresh");
        m_fixture->issuer.setAccessLifetime(240h);
        return elsewhere.value();
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<IssuerFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<FakeSecretStore>();
        m_account = makeAccount(*m_store);
    }

    void cleanup()
    {
        m_account.reset();
        m_store.reset();
        m_fixture.reset();
    }

    void reportsWhoIsSignedIn()
    {
        QCOMPARE(m_account->state().phase, Phase::Unknown);
        QCOMPARE(m_account->state().storePlace, u"memory"_s);
        QSignalSpy changed(m_account.get(), &Account::stateChanged);
        QCOMPARE(load(*m_account).phase, Phase::SignedOut);
        QCOMPARE(changed.count(), 1);

        const Credentials credentials = signInWith(1h);
        const AccountState state = load(*m_account);
        QCOMPARE(state.phase, Phase::SignedIn);
        QCOMPARE(state.email, u"demo@example.com"_s);
        QCOMPARE(state.plan, u"plus"_s);
        QCOMPARE(state.accountId.toUtf8(), credentials.accountId);
        QCOMPARE(state.accessExpiresAt, m_fixture->clock.unixSeconds() + 3600);
        QVERIFY(!state.isImported && !state.isDemo && !state.error);
        QCOMPARE(changed.count(), 2);
        load(*m_account);
        QCOMPARE(changed.count(), 2);

        m_account->setDemo(true);
        QVERIFY(m_account->state().isDemo);
    }

    void hasNoTokenWhenSignedOut()
    {
        QCOMPARE(fresh(*m_account).error().code, ErrorCode::NotSignedIn);
        QCOMPARE(replace(*m_account, Secret("x")).error().code, ErrorCode::NotSignedIn);
    }

    void givesOutAFreshTokenWithoutARequest()
    {
        const Credentials credentials = signInWith(1h);
        Outcome<AccessGrant> outcome;
        m_account->freshToken(outcome.callback());
        QCOMPARE(outcome.count(), 0);
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.value().accessToken, credentials.accessToken);
        QCOMPARE(outcome.value().accountId, credentials.accountId);
        QVERIFY(!outcome.value().isFedramp);
        QCOMPARE(m_fixture->issuer.refreshCount(), 0);
    }

    void renewsFiveMinutesBeforeTheEnd_data()
    {
        QTest::addColumn<int>("secondsLeft");
        QTest::addColumn<int>("refreshes");
        QTest::newRow("an hour") << 3600 << 0;
        QTest::newRow("just over five minutes") << 301 << 0;
        QTest::newRow("five minutes") << 300 << 1;
        QTest::newRow("a second") << 1 << 1;
        QTest::newRow("past") << -10 << 1;
    }
    void renewsFiveMinutesBeforeTheEnd()
    {
        QFETCH(int, secondsLeft);
        const Credentials credentials = signInWith(std::chrono::seconds(secondsLeft));
        const auto grant = fresh(*m_account);
        QVERIFY(grant);
        QVERIFY(m_fixture->issuer.accepts(grant->accessToken.reveal()));
        QCOMPARE(grant->accessToken == credentials.accessToken, secondsLeft > 0);
        settle(*m_account);
        QTEST(m_fixture->issuer.refreshCount(), "refreshes");
        QTEST(m_store->writes, "refreshes");
        QVERIFY(m_fixture->issuer.accepts(m_store->stored->accessToken.reveal()));
    }

    void goesByAgeWhenTheTokenCannotBeRead_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("refreshes");
        QTest::newRow("young") << 7 * 24 << 0;
        QTest::newRow("old") << 8 * 24 << 1;
        QTest::newRow("of unknown age") << -1 << 1;
    }
    void goesByAgeWhenTheTokenCannotBeRead()
    {
        QFETCH(int, hours);
        Credentials credentials = signInWith(1h);
        credentials.accessToken = Secret("opaque");
        credentials.lastRefresh =
            hours < 0 ? 0 : m_fixture->clock.unixSeconds() - qint64(hours) * 3600;
        m_store->stored = credentials;
        QVERIFY(fresh(*m_account));
        settle(*m_account);
        QTEST(m_fixture->issuer.refreshCount(), "refreshes");
    }

    void doesNotRenewAgainForAWrongClock()
    {
        signInWith(-10s);
        m_fixture->issuer.setAccessLifetime(-5s);
        QVERIFY(fresh(*m_account));
        QVERIFY(fresh(*m_account));
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
    }

    void renewsOnceForManyCallers()
    {
        signInWith(-1s);
        m_fixture->issuer.setDelay(50ms);
        std::deque<Outcome<AccessGrant>> outcomes(20);
        for (auto &outcome : outcomes)
            m_account->freshToken(outcome.callback());
        for (auto &outcome : outcomes) {
            QVERIFY(outcome.wait());
            QVERIFY(outcome.isGood());
            QCOMPARE(outcome.count(), 1);
            QCOMPARE(outcome.value().accessToken, m_store->stored->accessToken);
        }
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
    }

    void replacesARevokedTokenOnceForManyCallers()
    {
        const Credentials credentials = signInWith(240h);
        QVERIFY(fresh(*m_account));
        m_fixture->issuer.revokeAccessTokens();
        m_fixture->issuer.setDelay(50ms);
        std::deque<Outcome<AccessGrant>> outcomes(20);
        for (auto &outcome : outcomes)
            m_account->replaceToken(credentials.accessToken, outcome.callback());
        for (auto &outcome : outcomes) {
            QVERIFY(outcome.wait());
            QVERIFY(outcome.isGood());
            QVERIFY(m_fixture->issuer.accepts(outcome.value().accessToken.reveal()));
        }
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
        // One that was rejected with the same token and comes late gets the new one, too.
        QCOMPARE(replace(*m_account, credentials.accessToken)->accessToken,
                 m_store->stored->accessToken);
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
    }

    void storesBeforeAnybodyGetsTheToken()
    {
        const Credentials credentials = signInWith(10s);
        m_store->writeError = Error{ErrorCode::Storage, u"full"_s};
        // The old one still serves; the new one is not given out.
        const auto grant = fresh(*m_account);
        QVERIFY(grant);
        QCOMPARE(grant->accessToken, credentials.accessToken);
        QCOMPARE(replace(*m_account, credentials.accessToken).error().code, ErrorCode::Storage);
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);

        // Nothing was lost: what could not be stored is stored as soon as it can be.
        m_store->writeError.reset();
        const auto later = replace(*m_account, credentials.accessToken);
        QVERIFY(later);
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
        QCOMPARE(m_store->stored->accessToken, later->accessToken);
        QVERIFY(m_fixture->issuer.accepts(later->accessToken.reveal()));
    }

    void keepsTheOldTokenWhileTheIssuerIsAway_data()
    {
        QTest::addColumn<int>("trouble");
        using Trouble = FakeIssuer::Trouble;
        QTest::newRow("hangs") << int(Trouble::Hang);
        QTest::newRow("breaks off") << int(Trouble::BreakOff);
        QTest::newRow("fails") << int(Trouble::ServerError);
        QTest::newRow("proxy page") << int(Trouble::HtmlError);
        QTest::newRow("senseless") << int(Trouble::NoTokens);
        QTest::newRow("country") << int(Trouble::WrongCountry);
    }
    void keepsTheOldTokenWhileTheIssuerIsAway()
    {
        QFETCH(int, trouble);
        const Credentials credentials = signInWith(60s);
        m_fixture->issuer.setTrouble(FakeIssuer::Trouble(trouble));
        m_fixture->oauth->setTimeLimit(trouble == int(FakeIssuer::Trouble::Hang) ? 500ms : 10s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(fresh(*m_account)->accessToken, credentials.accessToken);
        settle(*m_account);
        QVERIFY(fresh(*m_account));
        settle(*m_account);
        QCOMPARE(m_fixture->issuer.refreshCount(), 1); // not repeated at once
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
        m_fixture->clock.advance(31s);
        QVERIFY(fresh(*m_account));
        settle(*m_account);
        QCOMPARE(m_fixture->issuer.refreshCount(), 2);

        // Expired: an error that may pass, not a sign-out.
        m_fixture->clock.advance(31s);
        const auto failed = fresh(*m_account);
        QVERIFY(!failed);
        QVERIFY(failed.error().code != ErrorCode::NotSignedIn);
        QCOMPARE(m_account->state().phase, Phase::SignedIn);

        m_fixture->issuer.setTrouble(FakeIssuer::Trouble::None);
        m_fixture->oauth->setTimeLimit(10s);
        if (trouble != int(FakeIssuer::Trouble::Hang) || m_store->stored)
            QVERIFY(fresh(*m_account));
    }

    void takesARefusalAsFinal_data()
    {
        QTest::addColumn<QByteArray>("code");
        for (const char *code :
             {"refresh_token_reused", "refresh_token_expired", "refresh_token_invalidated",
              "invalid_grant", "app_session_terminated", "account_deactivated", "something_new"})
            QTest::newRow(code) << QByteArray(code);
    }
    void takesARefusalAsFinal()
    {
        QFETCH(QByteArray, code);
        signInWith(-1s);
        m_fixture->issuer.refuseRefreshTokens(code);
        QSignalSpy changed(m_account.get(), &Account::stateChanged);
        std::deque<Outcome<AccessGrant>> outcomes(5);
        for (auto &outcome : outcomes)
            m_account->freshToken(outcome.callback());
        for (auto &outcome : outcomes) {
            QVERIFY(outcome.wait());
            QCOMPARE(outcome.error().code, ErrorCode::NotSignedIn);
            QCOMPARE(outcome.error().providerCode, QString::fromLatin1(code));
        }
        QCOMPARE(m_account->state().phase, Phase::Expired);
        QCOMPARE(m_account->state().error->providerCode, QString::fromLatin1(code));

        // Never again with this token, not after reading it again either.
        QCOMPARE(fresh(*m_account).error().code, ErrorCode::NotSignedIn);
        QCOMPARE(load(*m_account).phase, Phase::Expired);
        QCOMPARE(fresh(*m_account).error().code, ErrorCode::NotSignedIn);
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);

        // A new sign-in ends it.
        Outcome<AccountState> adopted;
        m_account->adopt(m_fixture->signedIn(), adopted.callback());
        QVERIFY(adopted.wait());
        QCOMPARE(adopted.value().phase, Phase::SignedIn);
        QVERIFY(fresh(*m_account));
    }

    void saysWhatMayHaveHappenedToAnImportedLogin()
    {
        Credentials credentials = signInWith(-1s);
        credentials.isImported = true;
        m_store->stored = credentials;
        m_fixture->issuer.refuseRefreshTokens("refresh_token_reused");
        const auto grant = fresh(*m_account);
        QVERIFY(!grant);
        QVERIFY(grant.error().message.contains(u"imported"_s));
        QVERIFY(m_account->state().isImported);
    }

    void takesWhatTheProgramOfAnImportedLoginHasRenewed_data()
    {
        QTest::addColumn<std::chrono::seconds>("lifetime");
        QTest::addColumn<int>("refreshes");
        QTest::newRow("with time left") << std::chrono::seconds(240h) << 2;
        QTest::newRow("about to expire") << 60s << 3;
    }

    void takesWhatTheProgramOfAnImportedLoginHasRenewed()
    {
        QFETCH(std::chrono::seconds, lifetime);
        QFETCH(int, refreshes);
        const Credentials theirs = importAndRenewElsewhere(lifetime);
        QVERIFY(replacePrivateFile(theirs.importedFrom, toAuthJson(theirs)));
        const auto grant = fresh(*m_account);
        QVERIFY2(grant, grant ? "" : qPrintable(grant.error().message));
        QCOMPARE(grant->accessToken, theirs.accessToken); // still valid: used while it is renewed
        Outcome<Nothing> again;
        m_account->waitForRefresh(again.callback());
        QVERIFY(again.wait());
        QCOMPARE(m_fixture->issuer.refreshCount(), refreshes); // elsewhere, refused, and if need be
        QVERIFY(m_store->stored->isImported);
        QCOMPARE(m_store->stored->importedFrom, theirs.importedFrom);
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
    }

    void leavesAnImportedLoginThatItsProgramCannotSave_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("gone") << QByteArray();
        QTest::newRow("rubbish") << QByteArray("rubbish");
        QTest::newRow("the same token") << QByteArray("same");
        QTest::newRow("another account") << QByteArray("other");
    }

    void leavesAnImportedLoginThatItsProgramCannotSave()
    {
        QFETCH(QByteArray, file);
        Credentials theirs = importAndRenewElsewhere(240h);
        if (file == "same")
            theirs.refreshToken = m_store->stored->refreshToken;
        if (file == "other")
            theirs.accountId = "another-account";
        const QByteArray text = file == "rubbish" ? file : toAuthJson(theirs);
        if (!file.isEmpty())
            QVERIFY(replacePrivateFile(theirs.importedFrom, text));
        const auto grant = fresh(*m_account);
        QVERIFY(!grant);
        QCOMPARE(grant.error().providerCode, u"refresh_token_reused"_s);
        QCOMPARE(m_account->state().phase, Phase::Expired);
        QCOMPARE(m_fixture->issuer.refreshCount(), 2);
    }

    void takesTheTokenOfAnotherProgramAfterReuse()
    {
        // Another program, which knows no lock, has renewed and stored in the meantime: the store
        // shows it only after the issuer's refusal.
        signInWith(60s);
        QVERIFY(fresh(*m_account));
        settle(*m_account);
        const Credentials mine = *m_store->stored;
        Outcome<Credentials> elsewhere;
        m_fixture->oauth->refresh(mine, elsewhere.callback());
        QVERIFY(elsewhere.wait() && elsewhere.isGood());
        const Credentials theirs = elsewhere.value();
        m_fixture->clock.advance(240h);

        const int before = m_store->reads;
        m_fixture->issuer.setDelay(500ms);
        Outcome<AccessGrant> outcome;
        m_account->freshToken(outcome.callback());
        // Re-read under the lock: still the old one.
        QVERIFY(waitUntil([this, before] { return m_store->reads > before; }));
        m_store->stored = theirs;
        QVERIFY(outcome.wait());
        QVERIFY2(outcome.isGood(), qPrintable(outcome.error().message));
        QVERIFY(m_fixture->issuer.accepts(outcome.value().accessToken.reveal()));
        QCOMPARE(m_fixture->issuer.refusedRefreshCount(), 1);
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
    }

    void takesATokenThatAnotherProcessHasStored()
    {
        const Credentials first = signInWith(1h);
        QVERIFY(fresh(*m_account));
        Outcome<Credentials> elsewhere;
        m_fixture->oauth->refresh(first, elsewhere.callback());
        QVERIFY(elsewhere.wait());
        m_store->stored = elsewhere.value();
        QCOMPARE(replace(*m_account, first.accessToken)->accessToken,
                 elsewhere.value().accessToken);
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
    }

    void renewsOnceAmongAccountsOfOneFile_data()
    {
        QTest::addColumn<bool>("isRevoked");
        QTest::newRow("about to expire") << false;
        QTest::newRow("revoked") << true;
    }
    void renewsOnceAmongAccountsOfOneFile()
    {
        QFETCH(bool, isRevoked);
        const Credentials credentials = signInWith(isRevoked ? std::chrono::seconds(240h) : -1s);
        QVERIFY(replacePrivateFile(authFile(), toAuthJson(credentials)));
        FileStore firstStore(authFile());
        FileStore secondStore(authFile());
        const auto first = makeAccount(firstStore);
        const auto second = makeAccount(secondStore);
        load(*first);
        load(*second);
        m_fixture->issuer.setDelay(100ms);
        std::deque<Outcome<AccessGrant>> outcomes(8);
        for (size_t i = 0; i < outcomes.size(); ++i) {
            Account &account = i % 2 == 0 ? *first : *second;
            if (isRevoked)
                account.replaceToken(credentials.accessToken, outcomes[i].callback());
            else
                account.freshToken(outcomes[i].callback());
        }
        for (auto &outcome : outcomes) {
            QVERIFY(outcome.wait());
            QVERIFY2(outcome.isGood(), qPrintable(outcome.error().message));
            QCOMPARE(outcome.value().accessToken, outcomes.front().value().accessToken);
        }
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
    }

    void renewsOnceAmongProcesses()
    {
        const Credentials credentials = signInWith(-1s);
        QVERIFY(replacePrivateFile(authFile(), toAuthJson(credentials)));
        FileStore store(authFile());
        const auto account = makeAccount(store);
        load(*account);
        m_fixture->issuer.setDelay(300ms);

        // The same test program, in its other role.
        std::deque<QProcess> others(3);
        for (QProcess &other : others) {
            other.start(QCoreApplication::applicationFilePath(),
                        {u"tst_account"_s, u"--fresh-token"_s, authFile(), lockFile(),
                         m_fixture->issuer.url().toString(),
                         QString::number(m_fixture->clock.unixSeconds())});
        }
        Outcome<AccessGrant> mine;
        account->freshToken(mine.callback());
        QVERIFY(mine.wait());
        QVERIFY2(mine.isGood(), qPrintable(mine.error().message));
        for (QProcess &other : others) {
            QVERIFY(
                QTest::qWaitFor([&other] { return other.state() == QProcess::NotRunning; }, 15000));
            QCOMPARE(other.readAllStandardOutput().trimmed(), mine.value().accessToken.reveal());
        }
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
    }

    void waitsForTheLockWithoutBlocking()
    {
        signInWith(-10s);
        load(*m_account);
        QLockFile lock(formerLockFile());
        QVERIFY(lock.tryLock(0));
        Outcome<AccessGrant> outcome;
        m_account->freshToken(outcome.callback());
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
        timer.start(10);
        QTRY_VERIFY(ticks > 5);
        QCOMPARE(outcome.count(), 0);
        QCOMPARE(m_fixture->issuer.refreshCount(), 0);
        lock.unlock();
        QVERIFY(outcome.wait());
        QVERIFY(outcome.isGood());
    }

    void respectsTheFormerVersionForAWhileOnly()
    {
        signInWith(-10s);
        QLockFile lock(formerLockFile());
        QVERIFY(lock.tryLock(0));
        m_account->setLockLimit(150ms);
        QVERIFY(fresh(*m_account));
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
    }

    void isNotDelayedByWhatAFormerProcessLeft_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("rubbish") << QByteArray(3000, '\xff');
        QTest::newRow("of this very process")
            << QByteArray::number(QCoreApplication::applicationPid())
                + "\ncontract_auth_tests\nelsewhere\n\n\n";
        QTest::newRow("of a dead process") << QByteArray("999999999\nchatmock\n\n");
        QTest::newRow("a folder") << QByteArray();
    }
    void isNotDelayedByWhatAFormerProcessLeft()
    {
        QFETCH(QByteArray, content);
        signInWith(-10s);
        for (const QString &name : {lockFile(), formerLockFile()}) {
            if (content.isNull()) {
                QVERIFY(QDir().mkdir(name));
                continue;
            }
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        QElapsedTimer clock;
        clock.start();
        QVERIFY(fresh(*m_account));
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
    }

    void needsNoLockWhereThereIsNone()
    {
        signInWith(-10s);
        const Account account(*m_store, *m_fixture->oauth, m_fixture->clock,
                              u"/proc/no-such-folder/refresh.lock"_s);
        QVERIFY(fresh(const_cast<Account &>(account)));
    }

    void usesAValidTokenWhileTheIssuerHangs()
    {
        const Credentials credentials = signInWith(60s);
        m_fixture->issuer.setTrouble(FakeIssuer::Trouble::Hang);
        load(*m_account);
        for (int i = 0; i < 5; ++i) {
            Outcome<AccessGrant> outcome;
            m_account->freshToken(outcome.callback());
            QCoreApplication::sendPostedEvents();
            QVERIFY(outcome.isGood());
            QCOMPARE(outcome.value().accessToken, credentials.accessToken);
        }
        QTRY_COMPARE(m_fixture->issuer.refreshCount(), 1);
        QVERIFY(fresh(*m_account));
    }

    void waitsForAnIssuerNoLongerThanTheLimit()
    {
        signInWith(-1s);
        m_fixture->issuer.setTrouble(FakeIssuer::Trouble::Hang);
        m_account->setWaitLimit(100ms);
        std::deque<Outcome<AccessGrant>> outcomes(3);
        for (auto &outcome : outcomes)
            m_account->freshToken(outcome.callback());
        for (auto &outcome : outcomes) {
            QVERIFY(outcome.wait());
            QCOMPARE(outcome.error().code, ErrorCode::Timeout);
        }
        QCOMPARE(m_fixture->issuer.refreshCount(), 1); // which may still come to its end
    }

    void takesALoginFromDiskWithTheNextRequest()
    {
        FileStore store(authFile());
        const auto account = makeAccount(store);
        const Credentials first = signInWith(1h);
        QVERIFY(replacePrivateFile(authFile(), toAuthJson(first)));
        QCOMPARE(fresh(*account)->accessToken, first.accessToken);
        for (int i = 0; i < 3; ++i) {
            const Credentials next = m_fixture->signedIn();
            QVERIFY(replacePrivateFile(authFile(), toAuthJson(next)));
            QCOMPARE(fresh(*account)->accessToken, next.accessToken);
        }
        QVERIFY(QFile::remove(authFile()));
        QCOMPARE(fresh(*account).error().code, ErrorCode::NotSignedIn);
    }

    void keepsALoginThatCameDuringARefresh()
    {
        FileStore store(authFile());
        const auto account = makeAccount(store);
        QVERIFY(replacePrivateFile(authFile(), toAuthJson(signInWith(-1s))));
        m_fixture->issuer.setDelay(300ms);
        Outcome<AccessGrant> first;
        account->freshToken(first.callback());
        QTRY_VERIFY(!m_fixture->issuer.lastUserAgent().isEmpty());
        const Credentials next = m_fixture->signedIn();
        QVERIFY(replacePrivateFile(authFile(), toAuthJson(next)));
        QCOMPARE(fresh(*account)->accessToken, next.accessToken); // does not wait
        QCOMPARE(m_fixture->issuer.refreshCount(), 0);
        settle(*account);
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
        QCOMPARE(fresh(*account)->accessToken, next.accessToken);
        QVERIFY(first.isGood());
        FileStore reader(authFile());
        QCOMPARE(load(*makeAccount(reader)).phase, Phase::SignedIn);
        QVERIFY(m_fixture->issuer.knowsRefreshToken(next.refreshToken.reveal()));
    }

    void usesUpNoTokenThatCannotBeReplaced()
    {
        const Credentials credentials = signInWith(-1s);
        m_store->unwritable = Error{ErrorCode::Storage, u"the disk is full"_s};
        QCOMPARE(fresh(*m_account).error().message, u"the disk is full"_s);
        QCOMPARE(m_fixture->issuer.refreshCount(), 0);
        QVERIFY(m_fixture->issuer.knowsRefreshToken(credentials.refreshToken.reveal()));
        m_store->unwritable.reset();
        QVERIFY(fresh(*m_account));
    }

    void saysWhenTheKeychainsPasswordIsAwaited()
    {
        QSignalSpy changed(m_account.get(), &Account::stateChanged);
        m_store->setAsking(true);
        QVERIFY(m_account->state().isStoreWaiting);
        m_store->setAsking(false);
        QVERIFY(!m_account->state().isStoreWaiting);
        QCOMPARE(changed.count(), 2);
    }

    void saysWhoseFiguresMayBeShown()
    {
        QSignalSpy owner(m_account.get(), &Account::ownerChanged);
        signInWith(1h);
        load(*m_account);
        QCOMPARE(owner.count(), 1);
        const QByteArray first = owner.takeFirst().first().toByteArray();
        QVERIFY(!first.isEmpty() && !first.contains('@'));
        load(*m_account);
        m_fixture->issuer.refuseRefreshTokens("refresh_token_expired");
        m_fixture->clock.advance(2h);
        QVERIFY(!fresh(*m_account));
        QCOMPARE(m_account->state().phase, Phase::Expired);
        QCOMPARE(owner.count(), 0); // still the same person's

        Credentials other = m_fixture->signedIn();
        other.accountId = "another-workspace";
        Outcome<AccountState> adopted;
        m_account->adopt(other, adopted.callback());
        QVERIFY(adopted.wait());
        QCOMPARE(owner.count(), 1);
        QVERIFY(owner.takeFirst().first().toByteArray() != first);
        Outcome<Nothing> left;
        m_account->signOut(left.callback());
        QVERIFY(left.wait());
        QCOMPARE(owner.count(), 1);
        QVERIFY(owner.takeFirst().first().toByteArray().isEmpty());
    }

    void givesUpOnALockThatIsNeverReleased()
    {
        signInWith(-10s);
        SystemLock lock(lockFile());
        QCOMPARE(lock.tryLock(), SystemLock::Outcome::Taken);
        m_account->setLockLimit(150ms);
        QCOMPARE(fresh(*m_account).error().code, ErrorCode::Timeout);
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
        QCOMPARE(m_fixture->issuer.refreshCount(), 0);
    }

    void takesUpAFileThatChanges()
    {
        FileStore store(authFile());
        const auto account = makeAccount(store);
        QCOMPARE(load(*account).phase, Phase::SignedOut);
        const Credentials credentials = m_fixture->signedIn();
        QVERIFY(replacePrivateFile(authFile(), toAuthJson(credentials)));
        QTRY_COMPARE(account->state().phase, Phase::SignedIn);
        QCOMPARE(fresh(*account)->accessToken, credentials.accessToken);

        QVERIFY(replacePrivateFile(authFile(), "rubbish"));
        QTRY_COMPARE(account->state().phase, Phase::Blocked);
        QVERIFY(account->state().error->message.contains(u"damaged"_s));
        QCOMPARE(fresh(*account).error().code, ErrorCode::Storage);

        // A new sign-in gets a person out of it.
        Outcome<AccountState> adopted;
        account->adopt(credentials, adopted.callback());
        QVERIFY(adopted.wait());
        QVERIFY(adopted.isGood());
        QCOMPARE(account->state().phase, Phase::SignedIn);

        QVERIFY(QFile::remove(authFile()));
        QTRY_COMPARE(account->state().phase, Phase::SignedOut);
    }

    void comesBackWhenAnotherProcessSignsIn()
    {
        signInWith(-1s);
        m_fixture->issuer.refuseRefreshTokens("refresh_token_expired");
        QVERIFY(!fresh(*m_account));
        QCOMPARE(m_account->state().phase, Phase::Expired);
        m_store->stored = m_fixture->signedIn();
        Q_EMIT m_store->changed();
        QTRY_COMPARE(m_account->state().phase, Phase::SignedIn);
        QVERIFY(fresh(*m_account));
    }

    void reportsThatTheStoreIsBlocked()
    {
        m_store->readError = Error{ErrorCode::Storage, u"locked"_s};
        const AccountState state = load(*m_account);
        QCOMPARE(state.phase, Phase::Blocked);
        QCOMPARE(state.error->message, u"locked"_s);
        const int reads = m_store->reads;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(fresh(*m_account).error().code, ErrorCode::Storage);
        QCOMPARE(m_store->reads, reads); // no prompt for every request

        m_store->readError.reset();
        signInWith(1h);
        m_fixture->clock.advance(61s);
        QVERIFY(fresh(*m_account));
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
    }

    void keepsTheFormerSignInWhenANewOneCannotBeStored()
    {
        signInWith(1h);
        load(*m_account);
        m_store->writeError = Error{ErrorCode::Storage, u"full"_s};
        Outcome<AccountState> adopted;
        m_account->adopt(m_fixture->signedIn(), adopted.callback());
        QVERIFY(adopted.wait());
        QCOMPARE(adopted.error().code, ErrorCode::Storage);
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
        QVERIFY(fresh(*m_account));
    }

    void signsOut_data()
    {
        QTest::addColumn<bool>("isImported");
        QTest::addColumn<bool>("isIssuerAway");
        QTest::addColumn<int>("revocations");
        QTest::newRow("own sign-in") << false << false << 1;
        QTest::newRow("imported") << true << false << 0;
        QTest::newRow("issuer hangs") << false << true << 1;
    }
    void signsOut()
    {
        QFETCH(bool, isImported);
        QFETCH(bool, isIssuerAway);
        Credentials credentials = signInWith(1h);
        credentials.isImported = isImported;
        m_store->stored = credentials;
        load(*m_account);
        if (isIssuerAway) {
            m_fixture->issuer.setTrouble(FakeIssuer::Trouble::Hang);
            m_fixture->oauth->setTimeLimit(500ms);
        }
        Outcome<Nothing> outcome;
        m_account->signOut(outcome.callback());
        QVERIFY(outcome.wait());
        QVERIFY(outcome.isGood());
        QVERIFY(!m_store->stored);
        QCOMPARE(m_account->state().phase, Phase::SignedOut);
        QVERIFY(m_account->state().email.isEmpty());
        QTEST(m_fixture->issuer.revokeCount(), "revocations");
        QCOMPARE(fresh(*m_account).error().code, ErrorCode::NotSignedIn);
    }

    void revokesTheNewestToken()
    {
        signInWith(1h);
        load(*m_account);
        const Credentials newer = m_fixture->signedIn();
        m_store->stored = newer;
        Outcome<Nothing> outcome;
        m_account->signOut(outcome.callback());
        QVERIFY(outcome.wait());
        QCOMPARE(m_fixture->issuer.lastRevokedToken(), newer.refreshToken.reveal());
    }

    void reportsWhenErasingFails()
    {
        signInWith(1h);
        m_store->eraseError = Error{ErrorCode::Storage, u"no"_s};
        Outcome<Nothing> outcome;
        m_account->signOut(outcome.callback());
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.error().code, ErrorCode::Storage);
        QCOMPARE(m_account->state().phase, Phase::SignedOut);
    }

    void expiresWithoutARefreshToken()
    {
        Credentials credentials = signInWith(60s);
        credentials.refreshToken = Secret();
        m_store->stored = credentials;
        QCOMPARE(fresh(*m_account)->accessToken, credentials.accessToken);
        m_fixture->clock.advance(61s);
        QCOMPARE(fresh(*m_account).error().code, ErrorCode::NotSignedIn);
        QCOMPARE(m_account->state().phase, Phase::Expired);
        QCOMPARE(m_fixture->issuer.refreshCount(), 0);
    }

    void waitsForARefreshThatIsUnderWay()
    {
        signInWith(10s);
        m_fixture->issuer.setDelay(80ms);
        m_account->freshToken({});
        Outcome<AccessGrant> grant;
        m_account->freshToken(grant.callback());
        Outcome<Nothing> refreshed;
        m_account->waitForRefresh(refreshed.callback());
        QVERIFY(refreshed.wait());
        QCOMPARE(m_store->writes, 1);
        Outcome<Nothing> again;
        m_account->waitForRefresh(again.callback());
        QVERIFY(again.wait());
    }

    void storesEvenWhenNoCallerWaitsAnyMore()
    {
        const Credentials credentials = signInWith(10s);
        m_fixture->issuer.setDelay(80ms);
        {
            Outcome<AccessGrant> gone;
            m_account->freshToken(gone.callback());
            QTRY_COMPARE(m_fixture->issuer.lastUserAgent().isEmpty(), false);
        }
        QTRY_COMPARE(m_store->writes, 1);
        QVERIFY(m_store->stored->refreshToken != credentials.refreshToken);
    }

    void mayBeDestroyedAtAnyTime()
    {
        signInWith(-10s);
        m_fixture->issuer.setDelay(500ms);
        Outcome<AccessGrant> outcome;
        m_account->freshToken(outcome.callback());
        QTRY_VERIFY(!m_fixture->issuer.lastUserAgent().isEmpty());
        m_account.reset();
        QTest::qWait(600);
        QCOMPARE(outcome.count(), 0);
        SystemLock lock(lockFile());
        QCOMPARE(lock.tryLock(), SystemLock::Outcome::Taken);
    }
};

namespace {

//! Prints the token that another process of the program would use.
int printFreshToken(const QStringList &arguments)
{
    const ManualClock clock(arguments.at(5).toLongLong());
    Settings settings;
    settings.issuer = arguments.at(4);
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    OAuthClient oauth(network, clock, *toEndpoints(settings), settings.clientId);
    FileStore store(arguments.at(2));
    Account account(store, oauth, clock, arguments.at(3));
    Outcome<AccessGrant> outcome;
    account.freshToken(outcome.callback());
    if (!outcome.wait() || !outcome.isGood())
        return 1;
    QFile out;
    if (out.open(stdout, QIODevice::WriteOnly))
        out.write(outcome.value().accessToken.reveal());
    return 0;
}

} // namespace

int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments.at(1) == u"--fresh-token")
        return printFreshToken(arguments);
    TestAccount test;
    return QTest::qExec(&test, argc, argv);
}

TEST_MAIN(run)

} // namespace tst_account

#include "tst_account.moc"
