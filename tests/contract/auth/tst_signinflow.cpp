// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/SecretStore.h"
#include "core/auth/SignInFlow.h"
#include "tests/contract/auth/IssuerFixture.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_signinflow {

using namespace core;
using namespace fakes;
using namespace std::chrono_literals;
using Phase = SignInProgress::Phase;

//! A store whose writes end when the test says so, like a keychain that asks the person first.
class SlowStore final : public SecretStore
{
public:
    void read(Callback<std::optional<Credentials>> callback) override { callback(stored); }
    void write(const Credentials &, Callback<Nothing> callback) override
    {
        waiting.append(callback);
    }
    void erase(Callback<Nothing> callback) override { callback(Nothing{}); }
    void checkWritable(Callback<Nothing> callback) override
    {
        callback(unwritable ? Status(*unwritable) : Status(Nothing{}));
    }
    QString place() const override { return u"memory"_s; }

    std::optional<Credentials> stored;
    std::optional<Error> unwritable;
    QList<Callback<Nothing>> waiting;
};

class TestSignInFlow : public QObject
{
    Q_OBJECT

    std::unique_ptr<IssuerFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SlowStore> m_store;
    std::unique_ptr<Account> m_account;
    std::unique_ptr<SignInFlow> m_flow;
    QList<Phase> m_phases;
    QList<Result<AccountState>> m_outcomes;

    QString lockFile() const { return m_folder->filePath(u"refresh.lock"_s); }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<IssuerFixture>();
        m_fixture->issuer.setDeviceInterval(1s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<SlowStore>();
        m_account =
            std::make_unique<Account>(*m_store, *m_fixture->oauth, m_fixture->clock, lockFile());
        m_flow = std::make_unique<SignInFlow>(*m_fixture->oauth, *m_account);
        m_phases.clear();
        m_outcomes.clear();
        connect(m_flow.get(), &SignInFlow::progressChanged, this,
                [this](const SignInProgress &progress) { m_phases.append(progress.phase); });
        connect(m_flow.get(), &SignInFlow::finished, this,
                [this](const Result<AccountState> &outcome) { m_outcomes.append(outcome); });
    }

    void cleanup()
    {
        m_flow.reset();
        m_account.reset();
    }

    void signsInWithACode()
    {
        m_flow->signInWithCode();
        QTRY_COMPARE(m_flow->progress().phase, Phase::WaitingForCode);
        QVERIFY(m_fixture->issuer.approveDevice(m_flow->progress().userCode));
        QTRY_COMPARE_WITH_TIMEOUT(m_store->waiting.size(), 1, 15000);
        QCOMPARE(m_flow->progress().phase, Phase::Finishing);
        QVERIFY(m_outcomes.isEmpty());
        m_store->waiting.takeFirst()(Nothing{});
        QTRY_COMPARE(m_outcomes.size(), 1);
        QVERIFY(m_outcomes.first());
        QCOMPARE(m_outcomes.first()->phase, AccountState::Phase::SignedIn);
        QCOMPARE(m_phases,
                 (QList{Phase::Preparing, Phase::WaitingForCode, Phase::Finishing, Phase::Idle}));
    }

    void saysWhyNothingCouldBeStored()
    {
        m_flow->adopt(m_fixture->signedIn());
        QTRY_COMPARE(m_store->waiting.size(), 1);
        m_store->waiting.takeFirst()(Error{ErrorCode::Storage, u"The disk is full."_s});
        QTRY_COMPARE(m_outcomes.size(), 1);
        QVERIFY(!m_outcomes.first());
        QCOMPARE(m_flow->progress().phase, Phase::Failed);
        QCOMPARE(m_flow->progress().error, m_outcomes.first().error());
    }

    void beginsNothingThatCannotBeStored()
    {
        m_store->unwritable = Error{ErrorCode::Storage, u"The disk is full."_s};
        for (int way = 0; way < 2; ++way) {
            if (way == 0)
                m_flow->signInWithCode();
            else
                m_flow->signInWithBrowser(m_fixture->settings);
            QTRY_COMPARE(m_flow->progress().phase, Phase::Failed);
            QCOMPARE(m_flow->progress().error->message, u"The disk is full."_s);
        }
        QVERIFY(m_fixture->issuer.lastUserAgent().isEmpty());
    }

    void storesOnceMoreWhatCouldNotBeStored()
    {
        QVERIFY(!m_flow->storeAgain());
        const Credentials credentials = m_fixture->signedIn();
        m_flow->adopt(credentials);
        QTRY_COMPARE(m_store->waiting.size(), 1);
        m_store->waiting.takeFirst()(Error{ErrorCode::Storage, u"locked"_s});
        QTRY_COMPARE(m_flow->progress().phase, Phase::Failed);
        QVERIFY(m_flow->unstored() == credentials);
        QVERIFY(m_flow->storeAgain());
        QTRY_COMPARE(m_store->waiting.size(), 1);
        QCOMPARE(m_flow->progress().phase, Phase::Finishing);
        m_store->waiting.takeFirst()(Nothing{});
        QTRY_COMPARE(m_flow->progress().phase, Phase::Idle);
        QVERIFY(!m_flow->unstored());
        QCOMPARE(m_account->state().phase, AccountState::Phase::SignedIn);
    }

    void takesUpWhatWasStoredLate()
    {
        m_flow->adopt(m_fixture->signedIn());
        QTRY_COMPARE(m_store->waiting.size(), 1);
        m_store->waiting.takeFirst()(Error{ErrorCode::Storage, u"locked"_s});
        QTRY_COMPARE(m_flow->progress().phase, Phase::Failed);
        m_store->stored = m_fixture->signedIn();
        Q_EMIT m_store->changed();
        QTRY_COMPARE(m_account->state().phase, AccountState::Phase::SignedIn);
        QCOMPARE(m_flow->progress().phase, Phase::Idle);
    }

    void keepsWhatCouldNotBeStoredBesideTheFormerSignIn_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::newRow("another account") << QByteArray("another-workspace");
        QTest::newRow("the same account") << QByteArray();
    }

    void keepsWhatCouldNotBeStoredBesideTheFormerSignIn()
    {
        QFETCH(const QByteArray, account);
        const auto renewed = [this](std::chrono::seconds lifetime) {
            m_fixture->issuer.setAccessLifetime(lifetime);
            return m_fixture->signedIn();
        };
        const auto change = [this](const Credentials &stored) {
            QSignalSpy changed(m_account.get(), &Account::stateChanged);
            m_store->stored = stored;
            Q_EMIT m_store->changed();
            return changed.wait();
        };
        QVERIFY(change(renewed(1h)));
        Credentials next = renewed(2h);
        if (!account.isEmpty())
            next.accountId = account;
        m_flow->adopt(next);
        QTRY_COMPARE(m_store->waiting.size(), 1);
        m_store->waiting.takeFirst()(Error{ErrorCode::Storage, u"locked"_s});
        QTRY_COMPARE(m_flow->progress().phase, Phase::Failed);
        QVERIFY(change(renewed(3h)));
        QCOMPARE(m_flow->progress().phase, Phase::Failed);
        QVERIFY(m_flow->unstored() == next);
        QVERIFY(change(next)); // it was stored late
        QCOMPARE(m_flow->progress().phase, Phase::Idle);
        QVERIFY(!m_flow->unstored());
    }

    void anEarlierSignInDoesNotEndALaterOne_data()
    {
        QTest::addColumn<bool>("isStored");
        QTest::newRow("stored after all") << true;
        QTest::newRow("not stored") << false;
    }

    void anEarlierSignInDoesNotEndALaterOne()
    {
        QFETCH(const bool, isStored);
        m_flow->adopt(m_fixture->signedIn());
        QTRY_COMPARE(m_store->waiting.size(), 1);
        m_flow->signInWithCode();
        QTRY_COMPARE(m_flow->progress().phase, Phase::WaitingForCode);
        QSignalSpy changed(m_account.get(), &Account::stateChanged);
        Outcome<AccountState> again;
        m_store->waiting.takeFirst()(isStored ? Result(Nothing{})
                                              : Error{ErrorCode::Storage, u"The disk is full."_s});
        // Whatever the account still has to say is said once this has been stored behind it.
        m_account->adopt(m_fixture->signedIn(), again.callback());
        QTRY_COMPARE(m_store->waiting.size(), 1);
        m_store->waiting.takeFirst()(Nothing{});
        QVERIFY(again.wait());
        QVERIFY(!changed.isEmpty());
        QCOMPARE(m_flow->progress().phase, Phase::WaitingForCode);
        QVERIFY(m_outcomes.isEmpty());
    }

    void anImportCancelsTheBrowser()
    {
        m_flow->signInWithBrowser(m_fixture->settings);
        QTRY_COMPARE_WITH_TIMEOUT(m_flow->progress().phase, Phase::WaitingForBrowser, 15000);
        m_flow->adopt(m_fixture->signedIn());
        QTRY_COMPARE(m_store->waiting.size(), 1);
        QVERIFY(!m_flow->usePastedAddress(u"http://localhost:1455/?code=1&state=2"_s));
        QCOMPARE(m_flow->progress().phase, Phase::Finishing);
        m_store->waiting.takeFirst()(Nothing{});
        QTRY_COMPARE(m_outcomes.size(), 1);
        QVERIFY(m_outcomes.first());
    }
};

TEST_CLASS(TestSignInFlow, QCoreApplication)

} // namespace tst_signinflow

#include "tst_signinflow.moc"
