// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Account.h"
#include "tests/contract/auth/IssuerFixture.h"
#include "tests/fakes/FakeSecretStore.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace tst_renewalprocess {

using namespace core;
using namespace fakes;
using namespace std::chrono_literals;
using Unstored = RenewalProcess::Unstored;

//! An account whose sign-in a process renews that reports what the test says, when it says so.
class TestRenewalProcess : public QObject
{
    Q_OBJECT

    std::unique_ptr<IssuerFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeSecretStore> m_store;
    std::unique_ptr<Account> m_account;

    QString pipe() const { return m_folder->filePath(u"report"_s); }

    //! Waits until the process is there to read it.
    void report(const Result<Unstored> &outcome) const
    {
#ifdef Q_OS_UNIX
        const QByteArray text = toReport(outcome, {});
        const QByteArray name = QFile::encodeName(pipe());
        int end = -1;
        QVERIFY(QTest::qWaitFor([&end, &name] {
            end = ::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
            return end >= 0;
        }));
        QCOMPARE(::write(end, text.constData(), size_t(text.size())), text.size());
        ::close(end);
#else
        Q_UNUSED(outcome)
#endif
    }

    //! What the issuer gives for the stored sign-in, which is used up then.
    Credentials renewElsewhere()
    {
        Outcome<Credentials> outcome;
        m_fixture->oauth->refresh(*m_store->stored, outcome.callback());
        if (!outcome.wait())
            qFatal("no refresh");
        return outcome.value();
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_UNIX
        QSKIP("there is no such process");
#endif
    }

    void init()
    {
        m_fixture = std::make_unique<IssuerFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<FakeSecretStore>();
        m_fixture->issuer.setAccessLifetime(-1s); // needs to be renewed
        m_store->stored = m_fixture->signedIn();
        m_fixture->issuer.setAccessLifetime(240h);
        m_account = std::make_unique<Account>(*m_store, *m_fixture->oauth, m_fixture->clock,
                                              m_folder->filePath(u"refresh.lock"_s));
        RenewalProcess::Command command;
        command.arguments = {u"/bin/cat"_s, pipe()};
        m_account->setRenewalProcess(command);
#ifdef Q_OS_UNIX
        QCOMPARE(::mkfifo(QFile::encodeName(pipe()).constData(), 0600), 0);
#endif
    }

    void cleanup()
    {
        m_account.reset();
        m_store.reset();
        m_fixture.reset();
    }

    void takesWhatItHasStored()
    {
        Outcome<AccessGrant> outcome;
        m_account->freshToken(outcome.callback());
        const Credentials renewed = renewElsewhere();
        m_store->stored = renewed;
        report(Unstored());
        QVERIFY(outcome.wait());
        QVERIFY2(outcome.isGood(), qPrintable(outcome.error().message));
        QCOMPARE(outcome.value().accessToken, renewed.accessToken);
        QVERIFY(m_store->distrusts > 0); // it may have left no sign of the change
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
    }

    void keepsWhatItCouldNotStore()
    {
        Outcome<AccessGrant> outcome;
        m_account->freshToken(outcome.callback());
        const Credentials renewed = renewElsewhere();
        m_store->writeError = Error{ErrorCode::Storage, u"full"_s};
        report(Unstored(renewed));
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.error().message, u"full"_s);
        QVERIFY(m_account->unsaved() == renewed);

        m_store->writeError.reset();
        Outcome<AccessGrant> later;
        m_account->freshToken(later.callback());
        QVERIFY(later.wait());
        QVERIFY2(later.isGood(), qPrintable(later.error().message));
        QCOMPARE(later.value().accessToken, renewed.accessToken);
        QVERIFY(m_store->stored == renewed);
        QVERIFY(!m_account->unsaved());
        QCOMPARE(m_fixture->issuer.refreshCount(), 1);
    }

    void reportsThatTheStoreCannotBeReadAfterwards()
    {
        Outcome<AccessGrant> outcome;
        m_account->freshToken(outcome.callback());
        QTRY_COMPARE(m_store->reads, 2);
        m_store->readError = Error{ErrorCode::Storage, u"locked"_s};
        report(Unstored());
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.error().message, u"locked"_s);
    }

    void namesBothReasonsWhyItMayTakeLong()
    {
        m_account->setWaitLimit(100ms);
        Outcome<AccessGrant> outcome;
        m_account->freshToken(outcome.callback());
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.error().code, ErrorCode::Timeout);
        QVERIFY(outcome.error().message.contains(u"the sign-in service or the keychain"_s));
        report(Error{ErrorCode::Unreachable, u"away"_s});
    }

    void losesNoSignInThatWaitsForIt()
    {
        m_account->freshToken({this, [](const Result<AccessGrant> &) {}});
        QTRY_COMPARE(m_store->reads, 2);
        Outcome<Nothing> atOnce;
        const auto isRunning = [this, &atOnce] {
            m_account->waitForRefresh(atOnce.callback());
            QCoreApplication::sendPostedEvents();
            return atOnce.count() > 0; // it is left to the process
        };
        QTRY_VERIFY(isRunning());
        const Credentials next = m_fixture->signedIn();
        m_account->adopt(next, {this, [](const Result<AccountState> &) {}});
        Outcome<Nothing> idle;
        m_account->waitForRefresh(idle.callback());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(idle.count(), 0);
        report(Error{ErrorCode::Unreachable, u"away"_s});
        QVERIFY(idle.wait());
        QVERIFY(m_store->stored == next);
    }
};

TEST_CLASS(TestRenewalProcess, QCoreApplication)

} // namespace tst_renewalprocess

#include "tst_renewalprocess.moc"
