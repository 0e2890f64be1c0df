// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"
#include "ui/Tray.h"

#include <QtCore/QSet>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace tst_tray {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace ui;
using Kind = core::LimitWindow::Kind;

namespace {

constexpr qint64 Now = 1772452800; // 2026-03-02 12:00 UTC, a Monday

QList<LimitView> views(double shortUsed = 42, double longUsed = 17)
{
    return {toLimitView({Kind::FiveHours, {}, {}, 5h, shortUsed, Now + 3600}, Now, Now),
            toLimitView({Kind::Weekly, {}, {}, 168h, longUsed, Now + 86400 + 7500}, Now, Now)};
}

OverviewState onState()
{
    OverviewState state;
    state.account.phase = core::AccountState::Phase::SignedIn;
    state.account.email = u"a&b@example.org"_s;
    state.server.phase = core::ServerState::Phase::On;
    state.server.host = u"127.0.0.1"_s;
    state.server.port = 8000;
    state.baseUrl = u"http://127.0.0.1:8000/v1"_s;
    return state;
}

QImage drawn(const TrayFace &face, int side = 64)
{
    return makeTrayIcon(face, QApplication::palette()).pixmap(QSize(side, side)).toImage();
}

//! How much of the image's rows from..to (shares of the height) is covered.
double ink(const QImage &image, double from, double to)
{
    double sum = 0;
    int count = 0;
    for (int y = int(image.height() * from); y < int(image.height() * to); ++y) {
        for (int x = 0; x < image.width(); ++x, ++count) {
            const QColor color = image.pixelColor(x, y);
            sum += color.alphaF() * (1.0 - color.lightnessF());
        }
    }
    return sum / count;
}

bool hasRed(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > 200 && color.red() > 150 && color.green() < 120)
                return true;
        }
    }
    return false;
}

QAction *find(const QMenu &menu, const QString &words)
{
    for (QAction *action : menu.actions()) {
        if (QString(action->text()).remove(u'&') == words)
            return action;
    }
    return nullptr;
}

} // namespace

class TrayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsTheBarsByUse();
    void theBarsAreThePlansOwnWindows();
    void isHollowWhenTheServerIsOff();
    void hasADotWhenAPersonIsNeeded();
    void isDimmedWhenTheFiguresAreOld();
    void drawsForEverySizeAndScale_data();
    void drawsForEverySizeAndScale();
    void isSharpAtEverySizeAndScale_data();
    void isSharpAtEverySizeAndScale();
    void differsInLightAndDark();
    void reportsTheStateInTheToolTip();
    void theMenuHasItsOrder();
    void theMenuEmitsRequests();
    void theMenuOffersSigningInWhenSignedOut();
    void needsAPersonWhen_data();
    void needsAPersonWhen();
};

void TrayTest::fillsTheBarsByUse()
{
    const QImage little = drawn({5.0, 90.0, true, false, false});
    const QImage much = drawn({95.0, 90.0, true, false, false});
    QVERIFY(ink(much, 0.0, 0.5) > ink(little, 0.0, 0.5) * 1.5);
    QCOMPARE(ink(much, 0.5, 1.0), ink(little, 0.5, 1.0));
}

void TrayTest::theBarsAreThePlansOwnWindows()
{
    QList<LimitView> mixed = views();
    std::reverse(mixed.begin(), mixed.end());
    mixed.prepend(
        toLimitView({Kind::Weekly, u"spark"_s, u"Spark"_s, 168h, 99.0, Now + 3600}, Now, Now));
    const TrayFace face = toTrayFace(mixed, true, false);
    QCOMPARE(face.shortPercent, std::optional(42.0));
    QCOMPARE(face.longPercent, std::optional(17.0));
    // One alone is the long one.
    const TrayFace single = toTrayFace(mixed.mid(0, 2), true, false);
    QVERIFY(!single.shortPercent);
    QCOMPARE(single.longPercent, std::optional(17.0));
}

void TrayTest::isHollowWhenTheServerIsOff()
{
    const QImage on = drawn({80.0, 80.0, true, false, false});
    const QImage off = drawn({80.0, 80.0, false, false, false});
    QVERIFY(ink(off, 0, 1) < ink(on, 0, 1) * 0.75);
    QVERIFY(ink(off, 0, 1) > 0.0);
    // Also while nothing is known of the limits.
    QVERIFY(ink(drawn({{}, {}, true, false, false}), 0, 1)
            > ink(drawn({{}, {}, false, false, false}), 0, 1) * 1.1);
}

void TrayTest::hasADotWhenAPersonIsNeeded()
{
    QVERIFY(!hasRed(drawn({80.0, 80.0, true, false, false})));
    QVERIFY(hasRed(drawn({80.0, 80.0, true, true, false})));
}

void TrayTest::isDimmedWhenTheFiguresAreOld()
{
    const double fresh = ink(drawn({80.0, 80.0, true, false, false}), 0, 1);
    const double old = ink(drawn({80.0, 80.0, true, false, true}), 0, 1);
    QVERIFY(old < fresh * 0.75);
    QList<LimitView> stale{
        toLimitView({Kind::Weekly, {}, {}, 168h, 5, Now + 86400}, Now - 901, Now)};
    QVERIFY(toTrayFace(stale, true, false).isStale);
    QVERIFY(!toTrayFace(views(), true, false).isStale);
}

void TrayTest::drawsForEverySizeAndScale_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("scale");
    for (const int side : {16, 22, 24, 32, 48}) {
        for (const double scale : {1.0, 1.5, 2.0})
            QTest::addRow("%d at %.1f", side, scale) << side << scale;
    }
}

void TrayTest::drawsForEverySizeAndScale()
{
    QFETCH(const int, side);
    QFETCH(const double, scale);
    const QIcon icon = makeTrayIcon({42.0, 17.0, true, true, false}, QApplication::palette());
    const QPixmap pixmap = icon.pixmap(QSize(side, side), scale);
    QCOMPARE(pixmap.size(), QSize(side, side) * scale);
    QCOMPARE(pixmap.devicePixelRatio(), scale);
    QVERIFY(ink(pixmap.toImage(), 0, 0.5) > 0.02);
    QVERIFY(ink(pixmap.toImage(), 0.5, 1) > 0.02);

    QPixmap target(side, side);
    target.fill(Qt::white);
    QPainter painter(&target);
    icon.paint(&painter, target.rect());
    painter.end();
    QVERIFY(ink(target.toImage(), 0.5, 1) > 0.02);
}

void TrayTest::isSharpAtEverySizeAndScale_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("scale");
    for (const int side : {16, 18, 20, 22, 24, 32, 40, 48}) {
        for (const double scale : {1.0, 1.25, 1.5, 1.75, 2.0})
            QTest::addRow("%d at %.2f", side, scale) << side << scale;
    }
}

void TrayTest::isSharpAtEverySizeAndScale()
{
    QFETCH(const int, side);
    QFETCH(const double, scale);
    const TrayFace face{0.0, 0.0, true, false, false};
    const QIcon icon = makeTrayIcon(face, QApplication::palette());
    // As the panel requests it, and as a widget paints it.
    QImage painted(QSize(side, side) * scale, QImage::Format_ARGB32_Premultiplied);
    painted.setDevicePixelRatio(scale);
    painted.fill(Qt::transparent);
    QPainter painter(&painted);
    icon.paint(&painter, QRect(0, 0, side, side));
    painter.end();
    for (const QImage &image : {icon.pixmap(QSize(side, side), scale).toImage(), painted}) {
        // Down the middle, away from the round corners, there is nothing, rim, line, rim on the
        // inside and inside, and no shade in between.
        QSet<QRgb> shades;
        for (int y = 0; y < image.height(); ++y)
            shades.insert(image.pixel(image.width() / 2, y));
        QVERIFY2(shades.size() <= 5, qPrintable(QString::number(shades.size())));
    }
}

void TrayTest::differsInLightAndDark()
{
    const TrayFace face{80.0, 80.0, true, false, false};
    const QImage light = drawn(face);
    const QImage dark = makeTrayIcon(face, QPalette(QColor(40, 40, 40), QColor(30, 30, 30)))
                            .pixmap(QSize(64, 64))
                            .toImage();
    QVERIFY(ink(dark, 0, 1) < ink(light, 0, 1));
}

void TrayTest::reportsTheStateInTheToolTip()
{
    QCOMPARE(trayToolTip(serverText(onState().server), views(), false),
             u"ChatMock – on · 127.0.0.1:8000 · 5 h 42 % · week 17 %"_s);
    QCOMPARE(trayToolTip(serverText({}), {}, true), u"ChatMock Demo – off"_s);
}

void TrayTest::theMenuHasItsOrder()
{
    TrayMenu menu;
    menu.setState(onState());
    menu.setLimits(views());
    QStringList lines;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible())
            lines << (action->isSeparator() ? u"—"_s : action->text());
    }
    const QStringList expected{u"ChatMock: on · 127.0.0.1:8000"_s,
                               u"&Server on"_s,
                               u"—"_s,
                               u"5-hour: 42 % used, resets 13:00"_s,
                               u"Weekly: 17 % used, resets Tue 14:05"_s,
                               u"—"_s,
                               u"&Copy base URL"_s,
                               u"&Open ChatMock"_s,
                               u"—"_s,
                               u"a&&b@example.org"_s,
                               u"Start at &login"_s,
                               u"—"_s,
                               u"&Quit"_s};
    QCOMPARE(lines, expected);
    QVERIFY(find(menu, u"Server on"_s)->isChecked());
    menu.setLimits({});
    QVERIFY(!find(menu, u"Weekly: 17 % used, resets Tue 14:05"_s));
}

void TrayTest::theMenuEmitsRequests()
{
    TrayMenu menu;
    menu.setState(onState());
    menu.setLimits(views());
    QSignalSpy server(&menu, &TrayMenu::serverOnRequested);
    QSignalSpy open(&menu, &TrayMenu::openRequested);
    QSignalSpy copy(&menu, &TrayMenu::copyBaseUrlRequested);
    QSignalSpy login(&menu, &TrayMenu::startAtLoginRequested);
    QSignalSpy quit(&menu, &TrayMenu::quitRequested);
    QSignalSpy signOut(&menu, &TrayMenu::signOutRequested);
    find(menu, u"Server on"_s)->trigger();
    find(menu, u"Open ChatMock"_s)->trigger();
    find(menu, u"5-hour: 42 % used, resets 13:00"_s)->trigger();
    find(menu, u"Copy base URL"_s)->trigger();
    find(menu, u"Start at login"_s)->trigger();
    find(menu, u"Quit"_s)->trigger();
    find(*find(menu, u"ab@example.org"_s)->menu(), u"Sign out"_s)->trigger();
    QCOMPARE(server.first().first().toBool(), false);
    QCOMPARE(open.count(), 2);
    QCOMPARE(copy.count(), 1);
    QCOMPARE(login.first().first().toBool(), true);
    QCOMPARE(quit.count(), 1);
    QCOMPARE(signOut.count(), 1);
}

void TrayTest::theMenuOffersSigningInWhenSignedOut()
{
    TrayMenu menu;
    QSignalSpy signIn(&menu, &TrayMenu::signInRequested);
    QVERIFY(find(menu, u"Sign in …"_s)->isVisible());
    find(menu, u"Sign in …"_s)->trigger();
    QCOMPARE(signIn.count(), 1);
    menu.setState(onState());
    QVERIFY(!find(menu, u"Sign in …"_s)->isVisible());
}

void TrayTest::needsAPersonWhen_data()
{
    QTest::addColumn<int>("account");
    QTest::addColumn<int>("server");
    QTest::addColumn<bool>("isReached");
    QTest::addColumn<bool>("isNeeded");
    using Account = core::AccountState::Phase;
    using Server = core::ServerState::Phase;
    const auto add = [](const char *row, Account account, Server server, bool isReached,
                        bool isNeeded) {
        QTest::newRow(row) << int(account) << int(server) << isReached << isNeeded;
    };
    add("all is well", Account::SignedIn, Server::On, false, false);
    add("switched off", Account::SignedIn, Server::Off, false, false);
    add("not known yet", Account::Unknown, Server::Off, false, false);
    add("signed out", Account::SignedOut, Server::On, false, true);
    add("session ended", Account::Expired, Server::On, false, true);
    add("keychain unusable", Account::Blocked, Server::Off, false, true);
    add("port taken", Account::SignedIn, Server::Failed, false, true);
    add("limit reached", Account::SignedIn, Server::On, true, true);
}

void TrayTest::needsAPersonWhen()
{
    QFETCH(const int, account);
    QFETCH(const int, server);
    QFETCH(const bool, isReached);
    OverviewState state;
    state.account.phase = core::AccountState::Phase(account);
    state.server.phase = core::ServerState::Phase(server);
    QTEST(needsAttention(state, isReached), "isNeeded");
}

TEST_CLASS(TrayTest, QApplication)

} // namespace tst_tray

#include "tst_tray.moc"
