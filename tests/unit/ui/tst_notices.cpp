// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Notices.h"

#include <QtTest/QTest>

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
    void tellsEachThresholdOnce();
    void tellsOnlyTheHighestOfSeveralThresholds();
    void aNewWindowIsToldAnew();
    void aShiftedResetIsTheSameWindow();
    void tellsThatTheLimitIsBack();
    void doesNotRepeatAfterARestart();
    void tellsOnceThatASignInIsNeeded();
    void tellsOnceThatThePortIsTaken();
    void saysNothingAboutUnknownFigures();
};

void NoticesTest::tellsEachThresholdOnce()
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

void NoticesTest::tellsOnlyTheHighestOfSeveralThresholds()
{
    Notices notices;
    QCOMPARE(titles(notices.forLimits(weekly(97), Now)), QStringList{u"Limit 95 % used"_s});
    QCOMPARE(titles(notices.forLimits(weekly(92), Now)), QStringList());
}

void NoticesTest::aNewWindowIsToldAnew()
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

void NoticesTest::tellsThatTheLimitIsBack()
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

void NoticesTest::tellsOnceThatASignInIsNeeded()
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

void NoticesTest::tellsOnceThatThePortIsTaken()
{
    Notices notices;
    core::ServerState server;
    server.phase = core::ServerState::Phase::Failed;
    server.port = 8000;
    server.error = core::Error{core::Fault::PortInUse, u"x"_s};
    QCOMPARE(notices.forServer(server)->text, u"Port 8000 is used by another program."_s);
    QVERIFY(!notices.forServer(server));
    server.phase = core::ServerState::Phase::Off;
    QVERIFY(!notices.forServer(server));
    server.phase = core::ServerState::Phase::Failed;
    server.error = core::Error{core::Fault::Internal, u"x"_s};
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

QTEST_GUILESS_MAIN(NoticesTest)
#include "tst_notices.moc"
