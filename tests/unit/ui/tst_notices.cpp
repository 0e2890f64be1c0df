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

//! Empty when there is none.
QString title(const std::optional<Notice> &notice)
{
    return notice ? notice->title : QString();
}

core::LimitSnapshot several(double fiveHours, double day, double week)
{
    core::LimitSnapshot snapshot = weekly(week);
    snapshot.windows.prepend({Kind::Daily, {}, {}, 24h, day, Now + 7200});
    snapshot.windows.prepend({Kind::FiveHours, {}, {}, 5h, fiveHours, Now + 3600});
    return snapshot;
}

core::Settings withThresholds(const QString &percentages)
{
    core::Settings settings;
    settings.notifyThresholds = percentages;
    return settings;
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
    void reportsThatTheLimitHasReset();
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
    void severalLimitsAreOneNoticeAboutTheWorst();
    void oldFiguresAreNotReported();
    void theThresholdsAreThoseOfTheSettings();
    void aResetIsNotReportedWhileAnotherLimitIsReached();
    void theMostImportantOfSeveralCounts();
};

void NoticesTest::reportsEachThresholdOnce()
{
    Notices notices;
    QCOMPARE(title(notices.forLimits(weekly(74.9), Now)), QString());
    QCOMPARE(title(notices.forLimits(weekly(75), Now)), u"Weekly limit: 75 % used"_s);
    QCOMPARE(title(notices.forLimits(weekly(80), Now)), QString());
    QCOMPARE(title(notices.forLimits(weekly(91), Now)), u"Weekly limit: 91 % used"_s);
    QCOMPARE(title(notices.forLimits(weekly(96), Now)), u"Weekly limit: 96 % used"_s);
    QCOMPARE(title(notices.forLimits(weekly(100), Now)), u"Weekly limit reached"_s);
    QCOMPARE(title(notices.forLimits(weekly(100), Now)), QString());
}

void NoticesTest::reportsOnlyTheHighestOfSeveralThresholds()
{
    Notices notices;
    QCOMPARE(title(notices.forLimits(weekly(97), Now)), u"Weekly limit: 97 % used"_s);
    QCOMPARE(title(notices.forLimits(weekly(92), Now)), QString());
}

void NoticesTest::aNewWindowIsReportedAnew()
{
    Notices notices;
    QVERIFY(notices.forLimits(weekly(80), Now));
    QVERIFY(notices.forLimits(weekly(80, Now + 8 * 86400), Now));
}

void NoticesTest::aShiftedResetIsTheSameWindow()
{
    Notices notices;
    QVERIFY(notices.forLimits(weekly(80), Now));
    QVERIFY(!notices.forLimits(weekly(81, Now + 86400 + 40), Now));
}

void NoticesTest::reportsThatTheLimitHasReset()
{
    Notices notices;
    QCOMPARE(title(notices.forLimits(weekly(100), Now)), u"Weekly limit reached"_s);
    QCOMPARE(title(notices.forLimits(weekly(2, Now + 8 * 86400), Now)),
             u"Weekly limit has reset"_s);
    QCOMPARE(title(notices.forLimits(weekly(3, Now + 8 * 86400), Now)), QString());
}

void NoticesTest::doesNotRepeatAfterARestart()
{
    Notices first;
    QVERIFY(first.forLimits(weekly(92), Now));
    Notices second(first.toJson());
    QVERIFY(!second.forLimits(weekly(93), Now));
    QVERIFY(second.forLimits(weekly(96), Now));
}

void NoticesTest::reportsTheLimitsOfAnotherAccountAnew()
{
    Notices notices;
    QVERIFY(notices.forLimits(weekly(92), Now));
    QVERIFY(!notices.forLimits({}, Now));
    QVERIFY(notices.forLimits(weekly(92), Now));
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
    QCOMPARE(notices.forAccount(account)->title, u"Your sign-in cannot be read"_s);
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
    const QString reached = u"Weekly limit reached"_s;
    const QString back = u"Weekly limit has reset"_s;
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
    QStringList reported;
    for (const auto &notice :
         {notices.forLimits(weekly(100), Now), notices.forLimits(weekly(2, Now + 8 * 86400), Now),
          notices.forAccount(expired(Now)), notices.forServer(portTaken())}) {
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
    QVERIFY(!notices.forLimits(weekly(80), Now));
    notices.configure({});
    QVERIFY(!notices.forLimits(weekly(81), Now));
    QCOMPARE(title(notices.forLimits(weekly(91), Now)), u"Weekly limit: 91 % used"_s);
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
    QVERIFY(!notices.forLimits(snapshot, Now));
    QVERIFY(!notices.forLimits(weekly(99, Now - 1), Now));
}

void NoticesTest::severalLimitsAreOneNoticeAboutTheWorst()
{
    Notices notices;
    QCOMPARE(title(notices.forLimits(several(91, 100, 80), Now)), u"Daily limit reached"_s);
    // The others count as reported.
    QCOMPARE(title(notices.forLimits(several(92, 100, 81), Now)), QString());
    QCOMPARE(title(notices.forLimits(several(92, 100, 96), Now)), u"Weekly limit: 96 % used"_s);
}

void NoticesTest::oldFiguresAreNotReported()
{
    Notices notices;
    const qint64 later = Now + 16 * 60;
    QVERIFY(!notices.forLimits(weekly(97), later));
    // Fresh ones are, although the same was known before.
    core::LimitSnapshot fresh = weekly(97);
    fresh.capturedAt = later;
    QVERIFY(notices.forLimits(fresh, later));
}

void NoticesTest::theThresholdsAreThoseOfTheSettings()
{
    Notices notices;
    notices.configure(withThresholds(u"50,80"_s));
    QCOMPARE(title(notices.forLimits(weekly(49), Now)), QString());
    QCOMPARE(title(notices.forLimits(weekly(55), Now)), u"Weekly limit: 55 % used"_s);
    QCOMPARE(title(notices.forLimits(weekly(79), Now)), QString());
    QCOMPARE(title(notices.forLimits(weekly(81), Now)), u"Weekly limit: 81 % used"_s);
    QCOMPARE(title(notices.forLimits(weekly(99), Now)), QString());
    QCOMPARE(title(notices.forLimits(weekly(100), Now)), u"Weekly limit reached"_s);

    Notices few;
    few.configure(withThresholds(u"100"_s));
    QCOMPARE(title(few.forLimits(weekly(99), Now)), QString());
    QCOMPARE(title(few.forLimits(weekly(100), Now)), u"Weekly limit reached"_s);
}

void NoticesTest::aResetIsNotReportedWhileAnotherLimitIsReached()
{
    Notices notices;
    QVERIFY(notices.forLimits(several(100, 10, 100), Now));
    core::LimitSnapshot later = several(1, 10, 100);
    later.windows[0].resetsAt = Now + 6 * 3600;
    QCOMPARE(title(notices.forLimits(later, Now)), QString());
}

void NoticesTest::theMostImportantOfSeveralCounts()
{
    const Notice near{Notice::Kind::LimitNear, u"near"_s, {}};
    const Notice reached{Notice::Kind::LimitReached, u"reached"_s, {}};
    const Notice later{Notice::Kind::LimitReached, u"later"_s, {}};
    QCOMPARE(mostImportant({}), std::nullopt);
    QCOMPARE(mostImportant({near}), std::optional(near));
    QCOMPARE(mostImportant({near, reached, near}), std::optional(reached));
    QCOMPARE(mostImportant({reached, later, near}), std::optional(later));
    QVERIFY(reached.isWarning() && !near.isWarning());
}

TEST_CLASS(NoticesTest, QCoreApplication)

} // namespace tst_notices

#include "tst_notices.moc"
