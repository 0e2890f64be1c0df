// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"
#include "tests/ui/UiSamples.h"
#include "ui/ClientSetup.h"
#include "ui/ConnectPage.h"
#include "ui/MainWindow.h"
#include "ui/models/ClientRecipes.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace tst_connectpage {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace ui;
using ServerPhase = core::ServerState::Phase;
using PromptPhase = TestPromptState::Phase;

//! One state of the page: what it is given.
struct Scene
{
    ConnectState state;
    QString client = u"any"_s;
    TestPromptState testPrompt;
    SetupState setup;
    QMap<QString, ClientStatus> statuses = {};
};

class ConnectPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryStateWithoutClippedWords_data();
    void showsEveryStateWithoutClippedWords();
    void everyClientFitsIntoASmallWindow();
    void namesEveryFocusableWidget_data();
    void namesEveryFocusableWidget();
    void theKeyboardReachesEveryControl();
    void saysWhatToDoWhenThereAreNoResponses_data();
    void saysWhatToDoWhenThereAreNoResponses();
    void switchingOnAndGoingToTheOverviewAreRequested();
    void choosingAClientShowsItsSteps();
    void theSearchNarrowsTheListAndChoosesTheFirst();
    void copyButtonsCopyTheRealKeyAndSaySo();
    void sendingIsRequestedWithModelAndPrompt();
    void nothingIsSentWhileTheServerIsOff();
    void theResponseGrowsApartFromTheReasoning();
    void aRunningTryCanBeStopped();
    void aFailedTryIsReportedInWords();
    void theChosenModelStaysWhenTheListChanges();
    void theNamesOfModelsAreShown();
    void withoutOtherNamesItSaysHowToGiveOne();
    void theSettingOfOtherNamesIsRequested();
    void settingUpAsksFirstAndIsThenRequested();
    void cancellingTheQuestionChangesNothing();
    void theQuestionShowsTheChangedLinesWithSigns();
    void theQuestionSaysWhetherTheFileIsThere();
    void undoIsOfferedOnlyWhenThereIsSomethingToUndo();
    void aFileThatCannotBeEditedIsReportedInWords();
    void inTheDemoNothingIsSetUp();
    void becomingVisibleIsReported();
    void theOtherNamesOfModelsCanBeTried();
    void aModelThatThePlanLacksIsNamedAndReplaced();
    void theQuestionSaysToQuitTheProgramFirst();
    void theAddressForOtherDevicesCanBeCopied();
    void theCardSaysWhatIsKnownOfTheClient();
    void theKeyboardSkipsHeadings();
    void theChoiceOutlastsWhatIsInstalled();

private:
    void open(const Scene &scene);
    [[nodiscard]] QPushButton *button(const QString &words) const;
    template<typename T>
    [[nodiscard]] T *named(const QString &name) const;

    std::unique_ptr<ClientRecipes> m_recipes;
    std::unique_ptr<MainWindow> m_window;
    ConnectPage *m_page = nullptr;
    QPalette m_lightPalette;
    QFont m_font;
};

namespace {

ConnectState onState()
{
    ConnectState state;
    state.server.phase = ServerPhase::On;
    state.server.host = u"127.0.0.1"_s;
    state.server.port = 8000;
    state.baseUrl = u"http://127.0.0.1:8000/v1"_s;
    state.isSignedIn = true;
    state.models = {u"gpt-5.5"_s, u"gpt-5.5-codex-spark-with-a-rather-long-name"_s};
    return state;
}

TestPromptState respondedState()
{
    TestPromptState state;
    state.phase = PromptPhase::Done;
    state.reasoning = u"**Considering a greeting**\n\nThe person said hello."_s;
    state.response = u"Hello! What can I do for you?\n\nThis is a second paragraph that is long "
                     "enough to be broken into several lines in a narrow window."_s;
    state.firstToken = 420ms;
    return state;
}

core::Error error(core::ErrorCode code, const QString &providerCode)
{
    return {code, u"~/.claude/settings.json: a detail"_s, {}, {}, providerCode};
}

Scene scene(const QByteArray &name)
{
    Scene scene;
    scene.state = onState();
    if (name == "off")
        scene.state.server.phase = ServerPhase::Off;
    if (name == "failed")
        scene.state.server.phase = ServerPhase::Failed;
    if (name == "signed-out")
        scene.state.isSignedIn = false;
    if (name == "demo")
        scene.state.isDemo = true;
    if (name == "key") {
        scene.state.apiKey = core::Secret("secret-key");
        scene.client = u"curl"_s;
    }
    if (name == "aliases") {
        scene.state.aliases = {{u"fast"_s, u"gpt-5.5:low"_s},
                               {u"claude-3-5-sonnet-latest"_s,
                                u"gpt-5.5-codex-spark-with-a-rather-long-name:medium"_s}};
    }
    if (name == "docker")
        scene.client = u"open-webui"_s;
    if (name == "cursor")
        scene.client = u"cursor"_s;
    if (name == "waiting")
        scene.testPrompt.phase = PromptPhase::Waiting;
    if (name == "response")
        scene.testPrompt = respondedState();
    if (name == "refused") {
        scene.testPrompt.phase = PromptPhase::Failed;
        scene.testPrompt.error = error(core::ErrorCode::UsageLimit, u"usage_limit_reached"_s);
    }
    if (name.startsWith("setup")) {
        scene.client = u"claude-code"_s;
        scene.setup.file = u"/home/me/.claude/settings.json"_s;
    }
    if (name == "setup-done") {
        scene.setup.isSet = true;
        scene.setup.undoable = QDateTime(QDate(2026, 3, 2), QTime(12, 0));
        scene.setup.backup = scene.setup.file + u".chatmock-20260302-120000.bak"_s;
    }
    if (name == "setup-model") {
        scene.setup.isSet = true;
        scene.setup.unknownModels = {{u"o9"_s, {}}};
        scene.setup.replacement = u"gpt-5.5"_s;
    }
    if (name == "devices")
        scene.state.deviceUrls = {u"http://192.168.1.20:8000/v1"_s, u"http://10.0.0.7:8000/v1"_s};
    if (name == "installed") {
        scene.client = u"codex"_s;
        for (const char *id : {"chatbox", "codex", "libreoffice", "opencode", "zed"})
            scene.statuses[QString::fromLatin1(id)].isInstalled = true;
        scene.statuses[u"codex"_s].isSet = true;
        scene.statuses[u"codex"_s].lastRequest = 1000;
        scene.statuses[u"zed"_s].isSet = true;
        scene.statuses[u"zed"_s].hasUnknownModel = true;
        scene.statuses[u"opencode"_s].isRunning = true;
    }
    if (name == "setup-failed")
        scene.setup.error = error(core::ErrorCode::BadRequest, u"client_file_invalid"_s);
    return scene;
}

constexpr const char *Scenes[] = {
    "empty",      "off",          "failed",  "signed-out", "demo",        "key",
    "docker",     "cursor",       "waiting", "response",   "refused",     "setup",
    "setup-done", "setup-failed", "aliases", "devices",    "setup-model", "installed"};

SetupPreview preview()
{
    using Kind = core::DiffLine::Kind;
    return {u"claude-code"_s,
            u"Claude Code"_s,
            u"/home/me/.claude/settings.json"_s,
            true,
            {{Kind::Skipped, {}},
             {Kind::Kept, u"{"_s},
             {Kind::Removed, u"  \"model\": \"opus\""_s},
             {Kind::Added, u"  \"model\": \"opus\","_s},
             {Kind::Added, u"  \"env\": { \"ANTHROPIC_BASE_URL\": \"http://127.0.0.1:8000\" }"_s}}};
}

QString plain(QString text)
{
    return text.remove(u'&');
}

} // namespace

void ConnectPageTest::initTestCase()
{
    m_lightPalette = QApplication::palette();
    m_font = QApplication::font();
}

void ConnectPageTest::init()
{
    m_window.reset();
    m_recipes = std::make_unique<ClientRecipes>();
    m_window = std::make_unique<MainWindow>();
    m_page = new ConnectPage(*m_recipes);
    m_window->addPage(u"Connect"_s, m_page);
}

void ConnectPageTest::cleanup()
{
    m_window.reset();
    m_recipes.reset();
    QApplication::setPalette(m_lightPalette);
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void ConnectPageTest::open(const Scene &scene)
{
    m_page->setState(scene.state);
    m_page->choose(scene.client);
    m_page->setTestPrompt(scene.testPrompt);
    m_page->setSetup(scene.client, scene.setup);
    m_recipes->setStatuses(scene.statuses, 1000 + 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::processEvents();
}

QPushButton *ConnectPageTest::button(const QString &words) const
{
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && plain(button->text()) == words)
            return button;
    }
    return nullptr;
}

template<typename T>
T *ConnectPageTest::named(const QString &name) const
{
    for (T *widget : m_page->findChildren<T *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

void ConnectPageTest::showsEveryStateWithoutClippedWords_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("look");
    for (const char *name : Scenes) {
        for (const char *look : {"light", "dark", "small", "large-font", "rtl"})
            QTest::addRow("%s, %s", name, look) << QByteArray(name) << QString::fromLatin1(look);
    }
}

void ConnectPageTest::showsEveryStateWithoutClippedWords()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QString, look);
    samples::applyLook(look);
    init(); // again: as if started with this look
    if (look == u"small" || look == u"large-font")
        m_window->resize(640, 440);
    open(scene(name));
    const QString image = u"connect-%1-%2"_s.arg(QString::fromLatin1(name), look);
    samples::keepImage(m_window.get(), image);
    m_page->verticalScrollBar()->setValue(m_page->verticalScrollBar()->maximum());
    samples::keepImage(m_window.get(), image + u"-end"_s);
    QVERIFY2(!m_page->horizontalScrollBar()->isVisible(), "words go beyond the window");
    QCOMPARE(samples::clippedWidgets(m_page), QStringList());
}

void ConnectPageTest::everyClientFitsIntoASmallWindow()
{
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(font);
    init();
    m_window->resize(640, 440);
    Scene scene;
    scene.state = onState();
    open(scene);
    for (int row = 0; row < m_recipes->rowCount(); ++row) {
        const QString id = m_recipes->index(row).data(ClientRecipes::IdRole).toString();
        m_page->choose(id);
        // Layouts settle from the inside to the outside.
        (void)QTest::qWaitFor([this] { return samples::clippedWidgets(m_page).isEmpty(); }, 1000);
        QVERIFY2(!m_page->horizontalScrollBar()->isVisible(), qPrintable(id));
        const QStringList clipped = samples::clippedWidgets(m_page);
        QVERIFY2(clipped.isEmpty(), qPrintable(id + u": "_s + clipped.join(u", "_s)));
    }
}

void ConnectPageTest::namesEveryFocusableWidget_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : Scenes)
        QTest::newRow(name) << QByteArray(name);
}

void ConnectPageTest::namesEveryFocusableWidget()
{
    QFETCH(const QByteArray, name);
    open(scene(name));
    QCOMPARE(samples::namelessWidgets(m_window.get()), QStringList());
}

void ConnectPageTest::theKeyboardReachesEveryControl()
{
    open(scene("response"));
    m_page->choose(u"python"_s);
    QApplication::processEvents();
    named<QLineEdit>(u"Prompt"_s)->setFocus();
    QSet<QWidget *> reached;
    for (int i = 0; i < 60; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        if (reached.contains(focus))
            break;
        reached.insert(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)) {
            QVERIFY2(reached.contains(const_cast<QWidget *>(widget)),
                     qPrintable(widget->accessibleName()));
        }
    }
}

void ConnectPageTest::saysWhatToDoWhenThereAreNoResponses_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("off") << QByteArray("off") << u"The server is off"_s << u"Turn on the server"_s;
    QTest::newRow("failed") << QByteArray("failed") << u"could not start"_s << u"Go to Overview"_s;
    QTest::newRow("signed out") << QByteArray("signed-out") << u"You are not signed in"_s
                                << u"Go to Overview"_s;
}

void ConnectPageTest::saysWhatToDoWhenThereAreNoResponses()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QString, words);
    QFETCH(const QString, remedy);
    open(scene(name));
    QVERIFY(samples::visibleTexts(m_page).join(u'\n').contains(words));
    QVERIFY(button(remedy));
    m_page->setState(onState());
    QVERIFY(!samples::visibleTexts(m_page).join(u'\n').contains(words));
    QVERIFY(!button(remedy));
}

void ConnectPageTest::switchingOnAndGoingToTheOverviewAreRequested()
{
    open(scene("off"));
    QSignalSpy on(m_page, &ConnectPage::serverOnRequested);
    button(u"Turn on the server"_s)->click();
    QCOMPARE(on.count(), 1);
    QCOMPARE(on.first().first().toBool(), true);
    m_page->setState(scene("failed").state);
    QSignalSpy overview(m_page, &ConnectPage::overviewRequested);
    button(u"Go to Overview"_s)->click();
    QCOMPARE(overview.count(), 1);
}

void ConnectPageTest::choosingAClientShowsItsSteps()
{
    open(scene("empty"));
    auto *list = named<QListView>(u"Programs"_s);
    QVERIFY(list);
    list->setFocus();
    const int row = m_recipes->rowOf(u"xcode"_s);
    list->setCurrentIndex(m_recipes->index(row));
    QVERIFY(samples::visibleTexts(m_page).contains(u"Xcode"_s));
    QVERIFY(samples::visibleTexts(m_page).contains(u"8000"_s));
}

void ConnectPageTest::theSearchNarrowsTheListAndChoosesTheFirst()
{
    open(scene("empty"));
    auto *search = named<QLineEdit>(u"Search programs"_s);
    search->setFocus();
    QTest::keyClicks(search, u"smart home"_s);
    QCOMPARE(m_recipes->clientCount(), 1);
    QVERIFY(samples::visibleTexts(m_page).contains(u"Home Assistant"_s));
    QTest::keyClicks(search, u" nobody"_s);
    QVERIFY(samples::visibleTexts(m_page).join(u'\n').contains(u"No programs match"_s));
    search->clear();
    QVERIFY(m_recipes->clientCount() > 20);
    QVERIFY(samples::visibleTexts(m_page).contains(u"Home Assistant"_s));
}

void ConnectPageTest::copyButtonsCopyTheRealKeyAndSaySo()
{
    open(scene("key"));
    auto *view = named<SnippetView>(u"Text to copy"_s);
    QVERIFY(view);
    QVERIFY(!view->toPlainText().contains(u"secret-key"_s));
    auto *copy = named<QPushButton>(u"Copy this text"_s);
    copy->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Bearer secret-key"_s));
    QCOMPARE(copy->text(), u"Copied"_s);
}

void ConnectPageTest::sendingIsRequestedWithModelAndPrompt()
{
    open(scene("empty"));
    QSignalSpy spy(m_page, &ConnectPage::sendRequested);
    QVERIFY(!button(u"Send"_s)->isEnabled());
    auto *prompt = named<QLineEdit>(u"Prompt"_s);
    prompt->setFocus();
    QTest::keyClicks(prompt, u" Hello "_s);
    QTest::keyClick(prompt, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(0).toString(), u"gpt-5.5"_s);
    QCOMPARE(spy.first().at(1).toString(), u"Hello"_s);
    button(u"Send"_s)->click();
    QCOMPARE(spy.count(), 2);
}

void ConnectPageTest::nothingIsSentWhileTheServerIsOff()
{
    open(scene("off"));
    QSignalSpy spy(m_page, &ConnectPage::sendRequested);
    auto *prompt = named<QLineEdit>(u"Prompt"_s);
    prompt->setText(u"Hello"_s);
    QTest::keyClick(prompt, Qt::Key_Return);
    QVERIFY(!button(u"Send"_s)->isEnabled());
    QCOMPARE(spy.count(), 0);
}

void ConnectPageTest::theResponseGrowsApartFromTheReasoning()
{
    open(scene("empty"));
    TestPromptState state;
    state.phase = PromptPhase::Answering;
    state.reasoning = u"Hm."_s;
    m_page->setTestPrompt(state);
    QVERIFY(samples::visibleTexts(m_page).contains(u"Thinking…"_s));
    auto *response = named<QPlainTextEdit>(u"Answer"_s);
    auto *reasoning = named<QPlainTextEdit>(u"Reasoning"_s);
    QVERIFY(!response->isVisible());
    QVERIFY(!reasoning->isVisible());
    state.response = u"He"_s;
    state.firstToken = 1250ms;
    m_page->setTestPrompt(state);
    state.response = u"Hello"_s;
    m_page->setTestPrompt(state);
    QCOMPARE(response->toPlainText(), u"Hello"_s);
    QVERIFY(response->isVisible());
    QVERIFY(samples::visibleTexts(m_page).contains(u"First output after 1.2 s."_s)
            || samples::visibleTexts(m_page).contains(u"First output after 1.3 s."_s));
    button(u"Reasoning"_s)->click();
    QVERIFY(reasoning->isVisible());
    QCOMPARE(reasoning->toPlainText(), u"Hm."_s);
    m_page->setTestPrompt({});
    QVERIFY(!reasoning->isVisible());
    QCOMPARE(response->toPlainText(), QString());
}

void ConnectPageTest::aRunningTryCanBeStopped()
{
    open(scene("waiting"));
    QSignalSpy spy(m_page, &ConnectPage::stopRequested);
    QVERIFY(!button(u"Send"_s));
    button(u"Stop"_s)->click();
    QCOMPARE(spy.count(), 1);
    TestPromptState state;
    state.phase = PromptPhase::Stopped;
    m_page->setTestPrompt(state);
    QVERIFY(samples::visibleTexts(m_page).contains(u"Stopped by you."_s));
    QVERIFY(button(u"Send"_s));
}

void ConnectPageTest::aFailedTryIsReportedInWords()
{
    open(scene("refused"));
    QVERIFY(samples::visibleTexts(m_page).contains(u"⚠ The limit of your plan is used up."_s));
    TestPromptState state;
    state.phase = PromptPhase::Failed;
    state.error = error(core::ErrorCode::Unreachable, u"local_server"_s);
    m_page->setTestPrompt(state);
    QVERIFY(samples::visibleTexts(m_page).contains(u"⚠ The local server cannot be reached."_s));
}

void ConnectPageTest::theChosenModelStaysWhenTheListChanges()
{
    open(scene("empty"));
    auto *models = named<QComboBox>(u"Model"_s);
    models->setCurrentIndex(1);
    const QString chosen = models->currentText();
    ConnectState state = onState();
    state.models.prepend(u"gpt-6"_s);
    m_page->setState(state);
    QCOMPARE(models->count(), 3);
    QCOMPARE(models->currentText(), chosen);
}

void ConnectPageTest::theNamesOfModelsAreShown()
{
    open(scene("aliases"));
    const QString shown = samples::visibleTexts(m_page).join(u'\n');
    QVERIFY2(shown.contains(u"gpt-5.5, gpt-5.5-codex-spark-with-a-rather-long-name"_s),
             qPrintable(shown));
    const auto *fast = named<QLabel>(u"fast stands for gpt-5.5:low"_s);
    QVERIFY(fast && fast->isVisible());
    QCOMPARE(fast->text(), u"fast → gpt-5.5:low"_s);

    ConnectState state = onState();
    state.aliases = {{u"x"_s, u"fast"_s}};
    m_page->setState(state);
    QVERIFY(!named<QLabel>(u"fast stands for gpt-5.5:low"_s));
    QVERIFY(samples::visibleTexts(m_page).contains(u"x → fast"_s));
}

void ConnectPageTest::withoutOtherNamesItSaysHowToGiveOne()
{
    const auto has = [this](QStringView words) {
        return samples::visibleTexts(m_page).join(u'\n').contains(words);
    };
    open(scene("empty"));
    QVERIFY(has(u"give that name to a model"));
    QVERIFY(!has(u"Other names"));
    m_page->setState(scene("aliases").state);
    QVERIFY(!has(u"give that name to a model"));
    QVERIFY(has(u"Other names"));
    m_page->setState({}); // the server is off, and no model is known
    QVERIFY(!has(u"→") && !has(u"Other names"));
}

void ConnectPageTest::theSettingOfOtherNamesIsRequested()
{
    open(scene("aliases"));
    QSignalSpy spy(m_page, &ConnectPage::aliasSettingRequested);
    button(u"Go to Settings"_s)->click();
    QCOMPARE(spy.count(), 1);
}

void ConnectPageTest::settingUpAsksFirstAndIsThenRequested()
{
    open(scene("setup"));
    QSignalSpy request(m_page, &ConnectPage::setupRequested);
    button(u"Set up for me…"_s)->click();
    QCOMPARE(request.count(), 1);
    QCOMPARE(request.first().first().toString(), u"claude-code"_s);

    QSignalSpy confirmed(m_page, &ConnectPage::setupConfirmed);
    m_page->askSetup(preview());
    auto *dialog = m_page->findChild<SetupDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(confirmed.count(), 0);
    samples::keepImage(dialog, u"connect-dialog"_s);
    dialog->accept();
    QCOMPARE(confirmed.count(), 1);
    QCOMPARE(confirmed.first().first().toString(), u"claude-code"_s);
}

void ConnectPageTest::cancellingTheQuestionChangesNothing()
{
    open(scene("setup"));
    QSignalSpy confirmed(m_page, &ConnectPage::setupConfirmed);
    m_page->askSetup(preview());
    QTest::keyClick(m_page->findChild<SetupDialog *>(), Qt::Key_Escape);
    QCOMPARE(confirmed.count(), 0);
}

void ConnectPageTest::theQuestionShowsTheChangedLinesWithSigns()
{
    const SetupDialog dialog(preview());
    const auto *view = dialog.findChild<SnippetView *>();
    QCOMPARE(view->toPlainText().section(u'\n', 0, 3),
             u"  …\n  {\n−   \"model\": \"opus\"\n+   \"model\": \"opus\","_s);
    QCOMPARE(samples::namelessWidgets(&dialog), QStringList());
}

void ConnectPageTest::theQuestionSaysWhetherTheFileIsThere()
{
    const auto words = [](const SetupPreview &shown) {
        const SetupDialog dialog(shown);
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    };
    SetupPreview shown = preview();
    shown.exists = true;
    QVERIFY2(words(shown).contains(u"A backup is kept"_s), qPrintable(words(shown)));
    QVERIFY(!words(shown).contains(u"no such file yet"_s));
    shown.exists = false;
    QVERIFY2(words(shown).contains(u"no such file yet"_s), qPrintable(words(shown)));
    QVERIFY(!words(shown).contains(u"A backup is kept"_s));
}

void ConnectPageTest::undoIsOfferedOnlyWhenThereIsSomethingToUndo()
{
    open(scene("setup"));
    QVERIFY(!button(u"Undo"_s));
    m_page->setSetup(u"claude-code"_s, scene("setup-done").setup);
    QVERIFY(!button(u"Set up for me…"_s));
    QSignalSpy spy(m_page, &ConnectPage::undoRequested);
    button(u"Undo"_s)->click();
    QCOMPARE(spy.count(), 1);
    SetupState undone = scene("setup").setup;
    undone.wasUndone = true;
    m_page->setSetup(u"claude-code"_s, undone);
    QVERIFY(samples::visibleTexts(m_page).join(u'\n').contains(u"as it was before"_s));
}

void ConnectPageTest::aFileThatCannotBeEditedIsReportedInWords()
{
    open(scene("setup-failed"));
    QVERIFY(
        samples::visibleTexts(m_page).contains(u"⚠ The file has errors, so it was not changed."_s));
    // Another client's card does not show it.
    m_page->choose(u"codex"_s);
    QVERIFY(!samples::visibleTexts(m_page).join(u'\n').contains(u"has errors"_s));
}

void ConnectPageTest::inTheDemoNothingIsSetUp()
{
    Scene demo = scene("setup");
    demo.state.isDemo = true;
    open(demo);
    QVERIFY(!button(u"Set up for me…"_s)->isEnabled());
    QVERIFY(samples::visibleTexts(m_page).join(u'\n').contains(u"not available in the demo"_s));
}

void ConnectPageTest::becomingVisibleIsReported()
{
    QSignalSpy spy(m_page, &ConnectPage::shown);
    open(scene("empty"));
    QCOMPARE(spy.count(), 1);
}

void ConnectPageTest::theOtherNamesOfModelsCanBeTried()
{
    open(scene("aliases"));
    auto *models = named<QComboBox>(u"Model"_s);
    const int alias = models->findText(u"fast"_s);
    QVERIFY(alias >= 2); // after the models
    models->setCurrentIndex(alias);
    named<QLineEdit>(u"Prompt"_s)->setText(u"Hi"_s);
    QSignalSpy spy(m_page, &ConnectPage::sendRequested);
    button(u"Send"_s)->click();
    QCOMPARE(spy.first().first().toString(), u"fast"_s);
    m_page->setState(onState());
    QCOMPARE(models->findText(u"fast"_s), -1);
}

void ConnectPageTest::aModelThatThePlanLacksIsNamedAndReplaced()
{
    const auto shown = [this] { return samples::visibleTexts(m_page).join(u'\n'); };
    open(scene("setup-model"));
    QVERIFY2(shown().contains(u"names the model “o9”, which your plan does not have. Requests"_s),
             qPrintable(shown()));
    QSignalSpy spy(m_page, &ConnectPage::setupRequested);
    button(u"Use “gpt-5.5”…"_s)->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(1).toBool(), true);
    SetupState state = scene("setup-model").setup;
    state.unknownModels = {{u"gpt-4o"_s, u"gpt-5.5"_s}};
    state.replacement.clear();
    m_page->setSetup(u"claude-code"_s, state);
    QVERIFY2(shown().contains(u"“gpt-5.5” responds instead"_s), qPrintable(shown()));
    QVERIFY(!button(u"Use “gpt-5.5”…"_s));
    state.unknownModels.clear();
    m_page->setSetup(u"claude-code"_s, state);
    QVERIFY(!shown().contains(u"does not have"_s));
}

void ConnectPageTest::theQuestionSaysToQuitTheProgramFirst()
{
    const auto words = [](const SetupPreview &shown) {
        const SetupDialog dialog(shown);
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    };
    SetupPreview shown = preview();
    QVERIFY(!words(shown).contains(u"Quit the program first"_s));
    QVERIFY(!words(shown).contains(u"does not have"_s));
    shown.quitFirst = true;
    shown.unknownModels = {{u"o9"_s, {}}};
    QVERIFY2(words(shown).contains(u"Quit the program first"_s), qPrintable(words(shown)));
    QVERIFY2(words(shown).contains(u"“o9”, which your plan does not have"_s),
             qPrintable(words(shown)));
}

void ConnectPageTest::theAddressForOtherDevicesCanBeCopied()
{
    open(scene("empty"));
    QVERIFY(!samples::visibleTexts(m_page).contains(u"Other devices"_s));
    m_page->setState(scene("devices").state);
    QApplication::processEvents();
    QVERIFY(samples::visibleTexts(m_page).contains(u"Other devices"_s));
    QVERIFY(samples::visibleTexts(m_page).contains(u"http://192.168.1.20:8000/v1"_s));
    named<QPushButton>(u"Copy the base URL for other devices"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://192.168.1.20:8000/v1"_s);
    named<QPushButton>(u"Go to Settings: other names of models"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget()->accessibleName(),
             u"Copy the base URL for other devices"_s);
    m_page->setState(onState());
    QVERIFY(!samples::visibleTexts(m_page).contains(u"http://192.168.1.20:8000/v1"_s));
}

void ConnectPageTest::theCardSaysWhatIsKnownOfTheClient()
{
    open(scene("setup-done"));
    QMap<QString, ClientStatus> statuses;
    statuses[u"claude-code"_s].isSet = true;
    statuses[u"claude-code"_s].lastRequest = 1000;
    m_recipes->setStatuses(statuses, 1000 + 200);
    QVERIFY(samples::visibleTexts(m_page).contains(u"Set up ✓ · Last request 3 min ago"_s));
    m_page->choose(u"codex"_s);
    QVERIFY(!samples::visibleTexts(m_page).join(u'\n').contains(u"Last request"_s));
}

void ConnectPageTest::theKeyboardSkipsHeadings()
{
    open(scene("empty"));
    auto *list = named<QListView>(u"Programs"_s);
    list->setFocus();
    for (int step = 0; step < m_recipes->rowCount(); ++step) {
        QVERIFY(!list->currentIndex().data(ClientRecipes::IdRole).toString().isEmpty());
        QTest::keyClick(list, Qt::Key_Down);
    }
    QCOMPARE(list->currentIndex().row(), m_recipes->rowCount() - 1);
}

void ConnectPageTest::theChoiceOutlastsWhatIsInstalled()
{
    open(scene("cursor"));
    QMap<QString, ClientStatus> statuses;
    statuses[u"cursor"_s].isInstalled = true;
    statuses[u"zed"_s].isInstalled = true;
    m_recipes->setStatuses(statuses, 0);
    auto *list = named<QListView>(u"Programs"_s);
    QCOMPARE(list->currentIndex().data(ClientRecipes::IdRole).toString(), u"cursor"_s);
    QVERIFY(samples::visibleTexts(m_page).contains(u"Cursor"_s));
}

TEST_CLASS(ConnectPageTest, QApplication)

} // namespace tst_connectpage

#include "tst_connectpage.moc"
