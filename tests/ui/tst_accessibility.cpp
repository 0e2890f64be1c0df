// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"
#include "tests/ui/AccessibilityCheck.h"
#include "tests/ui/UiSamples.h"
#include "ui/ActivityCard.h"
#include "ui/ConnectPage.h"
#include "ui/HelpPage.h"
#include "ui/MainWindow.h"
#include "ui/OverviewPage.h"
#include "ui/RequestsPage.h"
#include "ui/SettingsPage.h"
#include "ui/models/ClientRecipes.h"
#include "ui/models/LimitsModel.h"
#include "ui/models/RequestLogModel.h"
#include "ui/models/SettingsForm.h"
#include "ui/models/UsageHistoryModel.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace tst_accessibility {

using namespace Qt::Literals::StringLiterals;
using namespace ui;

//! Not an anonymous namespace: members of the test have its types, also where files are joined.
namespace stage {

//! What pages are made of; lives as long as the window.
struct Stage
{
    ManualClock clock{samples::Monday};
    LimitsModel limits{clock};
    UsageHistoryModel usage;
    RequestLogModel requests{clock};
    ClientRecipes recipes;
    SettingsForm settings;
};

struct NamedPage
{
    const char *name;
    QWidget *(*make)(Stage &stage);
};

template<OverviewState (*makeState)()>
QWidget *overview(Stage &stage)
{
    stage.limits.setSnapshot(samples::limits(stage.clock.unixSeconds()));
    auto *page = new OverviewPage(stage.limits);
    page->setState(makeState());
    page->addCard(new ActivityCard(stage.usage));
    return page;
}

QWidget *requests(Stage &stage)
{
    core::RequestRecord record;
    record.requestId = "req_1";
    record.path = record.route = "/v1/chat/completions";
    record.client = "curl/8.5.0";
    record.model = record.upstreamModel = "gpt-5.5";
    record.isRunning = true;
    record.startedAt = stage.clock.unixSeconds();
    stage.requests.showStarted(record);
    auto *page = new RequestsPage(stage.requests);
    RequestsState state;
    state.baseUrl = u"http://127.0.0.1:8000/v1"_s;
    state.isServerOn = true;
    page->setState(state);
    return page;
}

QWidget *noRequests(Stage &stage)
{
    auto *page = new RequestsPage(stage.requests);
    RequestsState state;
    state.baseUrl = u"http://127.0.0.1:8000/v1"_s;
    state.trouble =
        core::Error{core::ErrorCode::Storage, u"disk full"_s, {}, {}, u"log_disk_full"_s};
    page->setState(state);
    return page;
}

ConnectState connectState(const Stage &)
{
    ConnectState state;
    state.server.phase = core::ServerState::Phase::On;
    state.baseUrl = u"http://127.0.0.1:8000/v1"_s;
    state.isSignedIn = true;
    state.models = QStringList{u"gpt-5.5"_s};
    state.aliases = {{u"fast"_s, u"gpt-5.5:low"_s}};
    return state;
}

QWidget *connectPage(Stage &stage)
{
    auto *page = new ConnectPage(stage.recipes);
    page->setState(connectState(stage));
    page->choose(u"codex"_s);
    SetupState setup;
    setup.file = u"~/.codex/config.toml"_s;
    page->setSetup(u"codex"_s, setup);
    TestPromptState tried;
    tried.phase = TestPromptState::Phase::Done;
    tried.reasoning = u"A greeting."_s;
    tried.response = u"Hello!"_s;
    page->setTestPrompt(tried);
    return page;
}

QWidget *connectOff(Stage &stage)
{
    auto *page = new ConnectPage(stage.recipes);
    page->setState({});
    return page;
}

QWidget *settings(Stage &stage)
{
    stage.settings.load({}, {});
    auto *page = new SettingsPage(stage.settings);
    SettingsState state;
    state.apiKey.phase = core::ApiKeyState::Phase::Set;
    state.newKey = "sk-chatmock-example";
    page->setState(state);
    return page;
}

QWidget *help(Stage &)
{
    auto *page = new HelpPage;
    page->setState(samples::helpState());
    page->setLog({{0, core::LogLevel::Warning, "app.net", u"a warning"_s}});
    return page;
}

QWidget *emptyHelp(Stage &)
{
    return new HelpPage;
}

//! Every page of the window, in states that differ in what can be operated. A further page joins
//! by its line.
const NamedPage Pages[] = {
    {"Overview, signed out", overview<samples::signedOutState>},
    {"Overview, waiting for the browser", overview<samples::waitingForBrowserState>},
    {"Overview, waiting for the code", overview<samples::waitingForCodeState>},
    {"Overview, finishing", overview<samples::finishingState>},
    {"Overview, failed", overview<samples::failedState>},
    {"Overview, keychain unusable", overview<samples::blockedState>},
    {"Overview, full", overview<samples::fullState>},
    {"Overview, first steps done", overview<samples::welcomeDoneState>},
    {"Overview, demo", overview<samples::demoState>},
    {"Requests", requests},
    {"Requests, none", noRequests},
    {"Connect", connectPage},
    {"Connect, off", connectOff},
    {"Settings", settings},
    {"Help", help},
    {"Help, at first", emptyHelp},
};

} // namespace stage

using namespace stage;

class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyPageCanBeUsedByEverybody_data();
    void everyPageCanBeUsedByEverybody();
    void theSidebarCanBeUsedByEverybody();
    void complainsAboutWhatIsMissing();

private:
    void open(int page);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<MainWindow> m_window;
    QList<QWidget *> m_pages;
    QPalette m_lightPalette;
};

void AccessibilityTest::initTestCase()
{
    m_lightPalette = QApplication::palette();
}

void AccessibilityTest::cleanup()
{
    m_window.reset();
    m_stage.reset();
    QApplication::setPalette(m_lightPalette);
}

void AccessibilityTest::open(int page)
{
    m_stage = std::make_unique<Stage>();
    m_window = std::make_unique<MainWindow>();
    m_pages.clear();
    for (const NamedPage &each : Pages) {
        m_pages << each.make(*m_stage);
        m_window->addPage(QString::fromLatin1(each.name), m_pages.last());
    }
    m_window->resize(1000, 900);
    m_window->showPage(page);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void AccessibilityTest::everyPageCanBeUsedByEverybody_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<bool>("isDark");
    for (int page = 0; page < int(std::size(Pages)); ++page) {
        QTest::addRow("%s, light", Pages[page].name) << page << false;
        QTest::addRow("%s, dark", Pages[page].name) << page << true;
    }
}

void AccessibilityTest::everyPageCanBeUsedByEverybody()
{
    QFETCH(const int, page);
    QFETCH(const bool, isDark);
    if (isDark)
        QApplication::setPalette(samples::darkPalette());
    open(page);
    QWidget *shown = m_pages.at(page);
    QVERIFY(shown->isVisible());
    QCOMPARE(accessibility::nameless(*shown).join(u'\n'), QString());
    QCOMPARE(accessibility::withoutRole(*shown).join(u'\n'), QString());
    QCOMPARE(accessibility::withoutValue(*shown).join(u'\n'), QString());
    QCOMPARE(accessibility::notReachedByTab(*m_window, *shown).join(u'\n'), QString());
    QCOMPARE(accessibility::withoutVisibleFocus(*m_window, *shown).join(u'\n'), QString());
    QCOMPARE(accessibility::hardToRead(*m_window, *shown).join(u'\n'), QString());
}

void AccessibilityTest::theSidebarCanBeUsedByEverybody()
{
    open(0);
    QCOMPARE(accessibility::nameless(*m_window).join(u'\n'), QString());
    QCOMPARE(accessibility::withoutRole(*m_window).join(u'\n'), QString());
    QCOMPARE(accessibility::notReachedByTab(*m_window, *m_window).join(u'\n'), QString());
}

void AccessibilityTest::complainsAboutWhatIsMissing()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *pale = new QLabel(u"pale"_s, &window);
    QPalette palette = pale->palette();
    palette.setColor(QPalette::WindowText, Qt::lightGray);
    pale->setPalette(palette);
    auto *area = new QWidget(&window);
    area->setFocusPolicy(Qt::TabFocus);
    area->setMinimumSize(40, 20);
    auto *first = new QPushButton(u"first"_s, &window);
    auto *second = new QPushButton(u"second"_s, &window);
    for (QWidget *each : {static_cast<QWidget *>(pale), area, static_cast<QWidget *>(first),
                          static_cast<QWidget *>(second)})
        layout->addWidget(each);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(accessibility::nameless(window), QStringList{u"QWidget ''"_s});
    QCOMPARE(accessibility::withoutRole(window), QStringList{u"QWidget ''"_s});
    QCOMPARE(accessibility::withoutVisibleFocus(window, window), QStringList{u"QWidget ''"_s});
    QCOMPARE(accessibility::hardToRead(window, window).size(), 1);
    QVERIFY(accessibility::hardToRead(window, window).first().startsWith(u"QLabel 'pale'"_s));
    QCOMPARE(accessibility::notReachedByTab(window, window).join(u'\n'), QString());
    // A control that gives the keyboard back hides itself, and what comes behind it.
    first->setFocus();
    QObject trap;
    connect(qApp, &QApplication::focusChanged, &trap, [&](QWidget *, QWidget *now) {
        if (now == second)
            first->setFocus();
    });
    QCOMPARE(accessibility::notReachedByTab(window, window),
             (QStringList{u"QWidget ''"_s, u"QPushButton 'second'"_s}));
}

TEST_CLASS(AccessibilityTest, QApplication)

} // namespace tst_accessibility

#include "tst_accessibility.moc"
