// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"
#include "ui/models/Notices.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

namespace tst_notices {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace ui;
using Kind = core::LimitWindow::Kind;

namespace {

constexpr qint64 Now = 1772452800;

core::LimitSnapshot weekly(double used, qint64 resetsAt = Now + 86400)
{
    core::LimitSnapshot snapshot;
    snapshot.capturedAt = Now;
    snapshot.windows = {{Kind::Weekly, {}, {}, 168h, used, resetsAt}};
    return snapshot;
}

core::AccountState expired(qint64 expiresAt)
{
    core::AccountState account;
    account.phase = core::AccountState::Phase::Expired;
    account.accountId = u"acc"_s;
    account.accessExpiresAt = expiresAt;
    return account;
}

core::ServerState portTaken()
{
    core::ServerState server;
    server.phase = core::ServerState::Phase::Failed;
    server.port = 8000;
    server.error = core::Error{core::ErrorCode::PortInUse, u"x"_s};
    return server;
}

QStringList titles(const QList<Notice> &notices)
{
    QStringList list;
    for (const Notice &notice : notices)
        list << notice.title;
    return list;
}

} // namespace

class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsEachThresholdOnce();
    void reportsOnlyTheHighestOfSeveralThresholds();
    void aNewWindowIsReportedAnew();
    void aShiftedResetIsTheSameWindow();
    void reportsThatTheLimitIsBack();
    void doesNotRepeatAfterARestart();
    void reportsTheLimitsOfAnotherAccountAnew();
    void reportsOnceThatASignInIsNeeded();
    void anEndedSessionIsNotReportedAgainAfterARestart();
    void reportsThatTheLoginCannotBeRead();
    void reportsOnceThatThePortIsTaken();
    void tryingAgainInVainIsTheSameEvent();
    void whatIsSwitchedOffIsNotReported_data();
    void whatIsSwitchedOffIsNotReported();
    void whatWasSwitchedOffIsNotReportedLater();
    void saysNothingAboutUnknownFigures();
};

void NoticesTest::reportsEachThresholdOnce()
{
    Notices notices;
    QCOMPARE(titles(notices.forLimits(weekly(74.9), Now)), QStringList());
    QCOMPARE(titles(notices.forLimits(weekly(75), Now)), QStringList{u"Limit 75 % used"_s});
    QCOMPARE(titles(notices.forLimits(weekly(80), Now)), QStringList());
    QCOMPARE(titles(notices.forLimits(weekly(91), Now)), QStringList{u"Limit 90 % used"_s});
    QCOMPARE(titles(notices.forLimits(weekly(96), Now)), QStringList{u"Limit 95 % used"_s});
    QCOMPARE(titles(notices.forLimits(weekly(100), Now)), QStringList{u"Limit reached"_s});
    QCOMPARE(titles(notices.forLimits(weekly(100), Now)), QStringList());
}

void NoticesTest::reportsOnlyTheHighestOfSeveralThresholds()
{
    Notices notices;
    QCOMPARE(titles(notices.forLimits(weekly(97), Now)), QStringList{u"Limit 95 % used"_s});
    QCOMPARE(titles(notices.forLimits(weekly(92), Now)), QStringList());
}

void NoticesTest::aNewWindowIsReportedAnew()
{
    Notices notices;
    QCOMPARE(notices.forLimits(weekly(80), Now).size(), 1);
    QCOMPARE(notices.forLimits(weekly(80, Now + 8 * 86400), Now).size(), 1);
}

void NoticesTest::aShiftedResetIsTheSameWindow()
{
    Notices notices;
    QCOMPARE(notices.forLimits(weekly(80), Now).size(), 1);
    QCOMPARE(notices.forLimits(weekly(81, Now + 86400 + 40), Now).size(), 0);
}

void NoticesTest::reportsThatTheLimitIsBack()
{
    Notices notices;
    QCOMPARE(titles(notices.forLimits(weekly(100), Now)), QStringList{u"Limit reached"_s});
    QCOMPARE(titles(notices.forLimits(weekly(2, Now + 8 * 86400), Now)),
             QStringList{u"Limit is back"_s});
    QCOMPARE(titles(notices.forLimits(weekly(3, Now + 8 * 86400), Now)), QStringList());
}

void NoticesTest::doesNotRepeatAfterARestart()
{
    Notices first;
    QCOMPARE(first.forLimits(weekly(92), Now).size(), 1);
    Notices second(first.toJson());
    QCOMPARE(second.forLimits(weekly(93), Now).size(), 0);
    QCOMPARE(second.forLimits(weekly(96), Now).size(), 1);
}

void NoticesTest::reportsTheLimitsOfAnotherAccountAnew()
{
    Notices notices;
    QCOMPARE(notices.forLimits(weekly(92), Now).size(), 1);
    QCOMPARE(notices.forLimits({}, Now).size(), 0);
    QCOMPARE(notices.forLimits(weekly(92), Now).size(), 1);
}

void NoticesTest::reportsOnceThatASignInIsNeeded()
{
    Notices notices;
    core::AccountState account;
    account.phase = core::AccountState::Phase::SignedOut;
    QVERIFY(!notices.forAccount(account));
    account.phase = core::AccountState::Phase::SignedIn;
    QVERIFY(!notices.forAccount(account));
    account.phase = core::AccountState::Phase::Expired;
    QCOMPARE(notices.forAccount(account)->title, u"Sign in again"_s);
    QVERIFY(!notices.forAccount(account));
}

void NoticesTest::anEndedSessionIsNotReportedAgainAfterARestart()
{
    Notices first;
    QVERIFY(first.forAccount(expired(Now)));
    const QJsonObject kept =
        QJsonDocument::fromJson(QJsonDocument(first.toJson()).toJson()).object();
    Notices second(kept);
    core::AccountState account = expired(Now);
    account.phase = core::AccountState::Phase::SignedIn;
    QVERIFY(!second.forAccount(account));
    QVERIFY(!second.forAccount(expired(Now)));
    // The session of a later sign-in is another one.
    QVERIFY(!second.forAccount(account));
    QVERIFY(second.forAccount(expired(Now + 3600)));
}

void NoticesTest::reportsThatTheLoginCannotBeRead()
{
    Notices notices;
    core::AccountState account;
    account.phase = core::AccountState::Phase::Blocked;
    QCOMPARE(notices.forAccount(account)->title, u"Your login cannot be read"_s);
    QVERIFY(!notices.forAccount(account));
}

void NoticesTest::tryingAgainInVainIsTheSameEvent()
{
    Notices notices;
    core::ServerState starting;
    starting.phase = core::ServerState::Phase::Starting;
    QVERIFY(notices.forServer(portTaken()));
    QVERIFY(!notices.forServer(starting));
    QVERIFY(!notices.forServer(portTaken()));
    core::ServerState on;
    on.phase = core::ServerState::Phase::On;
    QVERIFY(!notices.forServer(on));
    QVERIFY(notices.forServer(portTaken()));
}

void NoticesTest::whatIsSwitchedOffIsNotReported_data()
{
    QTest::addColumn<bool core::Settings::*>("field");
    QTest::addColumn<QStringList>("expected");
    const QString reached = u"Limit reached"_s;
    const QString back = u"Limit is back"_s;
    const QString signIn = u"Sign in again"_s;
    const QString server = u"The server is not running"_s;
    QTest::newRow("limits") << &core::Settings::notifyLimits << QStringList{back, signIn, server};
    QTest::newRow("limit back") << &core::Settings::notifyLimitBack
                                << QStringList{reached, signIn, server};
    QTest::newRow("sign-in") << &core::Settings::notifySignIn << QStringList{reached, back, server};
    QTest::newRow("server") << &core::Settings::notifyServer << QStringList{reached, back, signIn};
}

void NoticesTest::whatIsSwitchedOffIsNotReported()
{
    QFETCH(bool core::Settings::*, field);
    core::Settings settings;
    settings.*field = false;
    Notices notices;
    notices.configure(settings);
    QStringList reported = titles(notices.forLimits(weekly(100), Now));
    reported << titles(notices.forLimits(weekly(2, Now + 8 * 86400), Now));
    for (const auto &notice : {notices.forAccount(expired(Now)), notices.forServer(portTaken())}) {
        if (notice)
            reported << notice->title;
    }
    QTEST(reported, "expected");
}

void NoticesTest::whatWasSwitchedOffIsNotReportedLater()
{
    core::Settings settings;
    settings.notifyLimits = false;
    Notices notices;
    notices.configure(settings);
    QCOMPARE(notices.forLimits(weekly(80), Now).size(), 0);
    notices.configure({});
    QCOMPARE(notices.forLimits(weekly(81), Now).size(), 0);
    QCOMPARE(titles(notices.forLimits(weekly(91), Now)), QStringList{u"Limit 90 % used"_s});
}

void NoticesTest::reportsOnceThatThePortIsTaken()
{
    Notices notices;
    core::ServerState server = portTaken();
    QCOMPARE(notices.forServer(server)->text, u"Port 8000 is used by another program."_s);
    QVERIFY(!notices.forServer(server));
    server.phase = core::ServerState::Phase::Off;
    QVERIFY(!notices.forServer(server));
    server.phase = core::ServerState::Phase::Failed;
    server.error = core::Error{core::ErrorCode::Internal, u"x"_s};
    QVERIFY(notices.forServer(server)->text.contains(u"Open ChatMock"_s));
}

void NoticesTest::saysNothingAboutUnknownFigures()
{
    Notices notices;
    core::LimitSnapshot snapshot = weekly(99);
    snapshot.windows[0].usedPercent.reset();
    QCOMPARE(notices.forLimits(snapshot, Now).size(), 0);
    QCOMPARE(notices.forLimits(weekly(99, Now - 1), Now).size(), 0);
}

TEST_CLASS(NoticesTest, QCoreApplication)

} // namespace tst_notices

#include "tst_notices.moc"
