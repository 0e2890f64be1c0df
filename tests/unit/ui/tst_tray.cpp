// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"
#include "ui/Theme.h"
#include "ui/Tray.h"
#include "ui/TrayMenu.h"

#include <QtCore/QPointer>
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
    return makeTrayIcon(face).pixmap(QSize(side, side)).toImage();
}

//! As it looks on a panel.
QImage onPanel(const TrayFace &face, int side, const QColor &panel)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(panel);
    QPainter painter(&image);
    painter.drawImage(0, 0, drawn(face, side));
    return image;
}

//! The share of light pixels in the image's rows from..to (shares of the height).
double light(const QImage &image, double from, double to)
{
    int sum = 0;
    int count = 0;
    for (int y = int(image.height() * from); y < int(image.height() * to); ++y) {
        for (int x = 0; x < image.width(); ++x, ++count)
            sum += image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).lightness() > 150;
    }
    return double(sum) / count;
}

bool hasRed(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > 200 && color.red() > 150 && color.green() < 80)
                return true;
        }
    }
    return false;
}

QColor lightest(const QImage &image, int from, int to, int y)
{
    QColor found = image.pixelColor(from, y);
    for (int x = from; x < to; ++x) {
        if (image.pixelColor(x, y).lightness() > found.lightness())
            found = image.pixelColor(x, y);
    }
    return found;
}

//! Where a line of the image, from left to right, changes by at least 3:1.
int steps(const QImage &image, int y, const QColor &before)
{
    int count = 0;
    QColor last = before;
    for (int x = 0; x < image.width(); ++x) {
        const QColor color = image.pixelColor(x, y);
        if (contrast(last, color) >= 3.0) {
            ++count;
            last = color;
        }
    }
    return count;
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
    void isStripedWhenTheFiguresAreOld();
    void drawsForEverySizeAndScale_data();
    void drawsForEverySizeAndScale();
    void isSharpAtEverySizeAndScale_data();
    void isSharpAtEverySizeAndScale();
    void canBeReadOnEveryPanel_data();
    void canBeReadOnEveryPanel();
    void theWorstIsShownWhicheverItIs();
    void reportsTheStateInTheToolTip();
    void theMenuHasItsOrder();
    void theMenuEmitsRequests();
    void theMenuOffersSigningInWhenSignedOut();
    void theMenuLeadsToEveryPage();
    void theMenuChoosesModelAndEffort();
    void needsAPersonWhen_data();
    void needsAPersonWhen();
};

void TrayTest::fillsTheBarsByUse()
{
    const QImage little = drawn({5.0, 60.0, true, false, false});
    const QImage much = drawn({70.0, 60.0, true, false, false});
    QVERIFY(light(much, 0.0, 0.5) > light(little, 0.0, 0.5) * 1.5);
    QCOMPARE(light(much, 0.5, 1.0), light(little, 0.5, 1.0));
}

void TrayTest::theBarsAreThePlansOwnWindows()
{
    QList<LimitView> mixed = views();
    std::reverse(mixed.begin(), mixed.end());
    mixed.prepend(
        toLimitView({Kind::Weekly, u"spark"_s, u"Spark"_s, 168h, 9.0, Now + 3600}, Now, Now));
    const TrayFace face = toTrayFace(mixed, true, false);
    QCOMPARE(face.shortPercent, std::optional(42.0));
    QCOMPARE(face.longPercent, std::optional(17.0));
    // One alone is the long one.
    const TrayFace single = toTrayFace(mixed.mid(0, 2), true, false);
    QVERIFY(!single.shortPercent);
    QCOMPARE(single.longPercent, std::optional(17.0));
}

void TrayTest::theWorstIsShownWhicheverItIs()
{
    const auto view = [](std::chrono::minutes length, double used, const QString &family = {}) {
        return toLimitView({Kind::Other, family, {}, length, used, Now + 3600}, Now, Now);
    };
    const auto shown = [](const QList<LimitView> &views) {
        const TrayFace face = toTrayFace(views, true, false);
        return std::pair(face.shortPercent.value_or(-1), face.longPercent.value_or(-1));
    };
    QCOMPARE(shown({view(5h, 40), view(24h, 30), view(168h, 20)}), std::pair(40.0, 20.0));
    QCOMPARE(shown({view(5h, 10), view(24h, 90), view(168h, 20)}), std::pair(90.0, 20.0));
    QCOMPARE(shown({view(5h, 10), view(168h, 20), view(24h, 95, u"spark"_s)}),
             std::pair(95.0, 20.0));
    QCOMPARE(shown({view(168h, 20), view(24h, 95, u"spark"_s)}), std::pair(95.0, 20.0));
    QCOMPARE(shown({view(24h, 95, u"spark"_s)}), std::pair(-1.0, 95.0));
}

void TrayTest::canBeReadOnEveryPanel_data()
{
    QTest::addColumn<QColor>("panel");
    QTest::addColumn<int>("side");
    for (const char *panel : {"#000000", "#ffffff", "#808080", "#1e1e1e", "#2d5fa8"}) {
        for (const int side : {16, 22, 24, 32})
            QTest::addRow("%s, %d", panel, side) << QColor(QLatin1StringView(panel)) << side;
    }
}

void TrayTest::canBeReadOnEveryPanel()
{
    QFETCH(const QColor, panel);
    QFETCH(const int, side);
    const int upper = side / 4;
    const int lower = side - 1 - side / 4;
    const auto drawnAs = [&](std::optional<double> used, bool isOn, bool isStale) {
        return onPanel({used, used, isOn, false, isStale}, side, panel);
    };
    for (const bool isStale : {false, true}) {
        for (const double used : {0.0, 20.0, 50.0, 80.0, 96.0, 100.0}) {
            const QImage image = drawnAs(used, true, isStale);
            for (const int y : {upper, lower}) {
                // The outline stands out at both ends: rim or light, and then the other one.
                QVERIFY2(steps(image, y, panel) >= 2, "the bar cannot be seen");
                // What is used differs from what is not; and by as much as its share.
                // Stripes have gaps.
                const QColor first = lightest(image, side / 8, side / 4, y);
                const QColor last = image.pixelColor(side - 2 - side / 8, y);
                if (used >= 20.0 && used <= 80.0)
                    QVERIFY2(contrast(first, last) >= 3.0, qPrintable(first.name() + last.name()));
            }
        }
        // Little, half and much differ.
        QVERIFY(light(drawnAs(80, true, isStale), 0, 1) > light(drawnAs(50, true, isStale), 0, 1));
        QVERIFY(light(drawnAs(50, true, isStale), 0, 1) > light(drawnAs(20, true, isStale), 0, 1));
    }
    // Old figures, no server and a needed person: each looks different.
    QVERIFY(drawnAs(60, true, false) != drawnAs(60, true, true));
    QVERIFY(drawnAs(0, true, false) != drawnAs(0, false, false));
    QVERIFY(hasRed(onPanel({60.0, 60.0, true, true, false}, side, panel)));
    const QImage off = drawnAs(60, false, false);
    QVERIFY(steps(off, upper, panel) >= 2 && steps(off, lower, panel) >= 2);
}

void TrayTest::isHollowWhenTheServerIsOff()
{
    const QImage on = drawn({70.0, 70.0, true, false, false});
    const QImage off = drawn({70.0, 70.0, false, false, false});
    QVERIFY(light(off, 0, 1) < light(on, 0, 1) * 0.75);
    QVERIFY(light(off, 0, 1) > 0.0);
    // Also while nothing is known of the limits.
    QVERIFY(drawn({{}, {}, true, false, false}) != drawn({{}, {}, false, false, false}));
}

void TrayTest::hasADotWhenAPersonIsNeeded()
{
    QVERIFY(!hasRed(drawn({80.0, 80.0, true, false, false})));
    QVERIFY(hasRed(drawn({80.0, 80.0, true, true, false})));
}

void TrayTest::isStripedWhenTheFiguresAreOld()
{
    const QImage old = drawn({70.0, 70.0, true, false, true});
    QVERIFY(light(old, 0, 1) < light(drawn({70.0, 70.0, true, false, false}), 0, 1));
    // Nothing is dimmed: each pixel covers the panel, or leaves it alone.
    for (int y = 0; y < old.height(); ++y) {
        for (int x = 0; x < old.width(); ++x)
            QVERIFY(old.pixelColor(x, y).alpha() == 0 || old.pixelColor(x, y).alpha() == 255);
    }
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
    const QIcon icon = makeTrayIcon({42.0, 17.0, true, true, false});
    const QPixmap pixmap = icon.pixmap(QSize(side, side), scale);
    QCOMPARE(pixmap.size(), QSize(side, side) * scale);
    QCOMPARE(pixmap.devicePixelRatio(), scale);
    QVERIFY(light(pixmap.toImage(), 0, 0.5) > 0.02);
    QVERIFY(light(pixmap.toImage(), 0.5, 1) > 0.02);

    QPixmap target(side, side);
    target.fill(Qt::black);
    QPainter painter(&target);
    icon.paint(&painter, target.rect());
    painter.end();
    QVERIFY(light(target.toImage(), 0.5, 1) > 0.02);
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
    const QIcon icon = makeTrayIcon(face);
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

void TrayTest::reportsTheStateInTheToolTip()
{
    QCOMPARE(trayToolTip(onState(), views()),
             u"ChatMock – 5 h 42 % · week 17 % · on · 127.0.0.1:8000"_s);
    QCOMPARE(trayToolTip(onState(), views(42, 97)),
             u"ChatMock – week 97 % · 5 h 42 % · on · 127.0.0.1:8000"_s);
    OverviewState demo;
    demo.isDemo = true;
    QCOMPARE(trayToolTip(demo, {}), u"ChatMock Demo – off"_s);
    OverviewState out = onState();
    out.account.phase = core::AccountState::Phase::SignedOut;
    QCOMPARE(trayToolTip(out, {}), u"ChatMock – not signed in · on · 127.0.0.1:8000"_s);
}

void TrayTest::theMenuHasItsOrder()
{
    TrayMenu menu;
    menu.setState(onState());
    menu.setLimits(views());
    menu.setPages({u"Overview"_s});
    QStringList lines;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible())
            lines << (action->isSeparator() ? u"—"_s : action->text());
    }
    const QStringList expected{u"ChatMock: on · 127.0.0.1:8000"_s,
                               u"&Server on"_s,
                               u"No requests running"_s,
                               u"—"_s,
                               u"▰▰▰▰▱▱▱▱▱▱  5-hour limit: 42 % used, resets 13:00"_s,
                               u"▰▰▱▱▱▱▱▱▱▱  Weekly limit: 17 % used, resets Tue 14:05"_s,
                               u"&Refresh limits"_s,
                               u"—"_s,
                               u"&Open ChatMock"_s,
                               u"&Go to"_s,
                               u"&Copy base URL"_s,
                               u"—"_s,
                               u"&Model"_s,
                               u"Reasoning &effort"_s,
                               u"—"_s,
                               u"a&&b@example.org"_s,
                               u"Start at &login"_s,
                               u"—"_s,
                               u"&Quit"_s};
    QCOMPARE(lines, expected);
    QVERIFY(find(menu, u"Server on"_s)->isChecked());
    menu.setLimits({});
    QVERIFY(!find(menu, u"▰▰▱▱▱▱▱▱▱▱  Weekly limit: 17 % used, resets Tue 14:05"_s));
    // Full only when it is used up.
    menu.setLimits(views(99.9, 100));
    QVERIFY(find(menu, u"▰▰▰▰▰▰▰▰▰▱  5-hour limit: 100 % used, resets 13:00"_s));
    QVERIFY(find(menu, u"▰▰▰▰▰▰▰▰▰▰  Weekly limit: 100 % used, resets Tue 14:05"_s));
    OverviewState state = onState();
    state.runningCount = 2;
    menu.setState(state);
    QVERIFY(find(menu, u"2 request(s) running"_s));
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
    find(menu, u"▰▰▰▰▱▱▱▱▱▱  5-hour limit: 42 % used, resets 13:00"_s)->trigger();
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
    QVERIFY(find(menu, u"Sign in…"_s)->isVisible());
    find(menu, u"Sign in…"_s)->trigger();
    QCOMPARE(signIn.count(), 1);
    menu.setState(onState());
    QVERIFY(!find(menu, u"Sign in…"_s)->isVisible());
}

void TrayTest::theMenuLeadsToEveryPage()
{
    TrayMenu menu;
    QVERIFY(!find(menu, u"Go to"_s)->isVisible());
    menu.setState(onState());
    menu.setPages({u"Overview"_s, u"R&D"_s});
    QSignalSpy page(&menu, &TrayMenu::pageRequested);
    const QList<QAction *> pages = find(menu, u"Go to"_s)->menu()->actions();
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages.at(1)->text(), u"R&&D"_s);
    pages.at(1)->trigger();
    QCOMPARE(page.first().first().toInt(), 1);
    QSignalSpy running(&menu, &TrayMenu::requestsRequested);
    find(menu, u"No requests running"_s)->trigger();
    QCOMPARE(running.count(), 1);
    QSignalSpy refresh(&menu, &TrayMenu::refreshRequested);
    find(menu, u"Refresh limits"_s)->trigger();
    QCOMPARE(refresh.count(), 1);
    menu.setState({});
    QVERIFY(!find(menu, u"Refresh limits"_s)->isEnabled());
}

void TrayTest::theMenuChoosesModelAndEffort()
{
    TrayMenu menu;
    TrayChoices choices;
    choices.models = QStringList{u"gpt-5.5"_s, u"gpt-5.5-mini"_s};
    choices.efforts = {{u"low"_s, u"Low"_s}, {u"high"_s, u"High"_s}};
    choices.effort = u"high"_s;
    menu.setChoices(choices);
    QMenu *models = find(menu, u"Model"_s)->menu();
    QMenu *efforts = find(menu, u"Reasoning effort"_s)->menu();
    QVERIFY(find(*models, u"As the program asks"_s)->isChecked());
    QVERIFY(find(*efforts, u"High"_s)->isChecked());
    QSignalSpy model(&menu, &TrayMenu::modelRequested);
    QSignalSpy effort(&menu, &TrayMenu::effortRequested);
    find(*models, u"gpt-5.5-mini"_s)->trigger();
    find(*models, u"As the program asks"_s)->trigger();
    find(*efforts, u"Low"_s)->trigger();
    QTRY_COMPARE(effort.count(), 1);
    QCOMPARE(model.at(0).first().toString(), u"gpt-5.5-mini"_s);
    QCOMPARE(model.at(1).first().toString(), QString());
    QCOMPARE(effort.first().first().toString(), u"low"_s);
    // The choice may fill the menu anew, without the entry that was chosen.
    const QPointer<QAction> chosen = find(*models, u"gpt-5.5-mini"_s);
    bool wasThere = false;
    connect(&menu, &TrayMenu::modelRequested, this, [&] {
        choices.models.removeLast();
        menu.setChoices(choices);
    });
    connect(chosen, &QAction::triggered, this, [&] { wasThere = !chosen.isNull(); });
    chosen->trigger();
    QVERIFY(wasThere);
    QTRY_VERIFY(!chosen);
    menu.disconnect(this);
    // One that the account does not have is in force all the same.
    choices.model = u"of-old"_s;
    choices.isEffortFixed = true;
    menu.setChoices(choices);
    QVERIFY(find(*models, u"of-old"_s)->isChecked());
    QVERIFY(models->isEnabled() && !efforts->isEnabled());
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
