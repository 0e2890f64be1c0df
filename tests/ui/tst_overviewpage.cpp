// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"
#include "tests/ui/UiSamples.h"
#include "ui/AccountCard.h"
#include "ui/ActivityCard.h"
#include "ui/Buttons.h"
#include "ui/LimitsCard.h"
#include "ui/MainWindow.h"
#include "ui/OverviewPage.h"
#include "ui/ServerCard.h"
#include "ui/SignInPanel.h"
#include "ui/Theme.h"
#include "ui/WelcomeCard.h"
#include "ui/models/LimitsModel.h"
#include "ui/models/UsageHistoryModel.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace tst_overviewpage {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace ui;

using MakeState = OverviewState (*)();

class OverviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryStateWithoutClippedWords_data();
    void showsEveryStateWithoutClippedWords();
    void namesEveryFocusableWidget_data();
    void namesEveryFocusableWidget();
    void reportsThatAPortIsTakenAndOffersAnother();
    void reportsWhatBecameOfOllamasPort();
    void everyFailureOfTheServerHasItsRemedy_data();
    void everyFailureOfTheServerHasItsRemedy();
    void theSwitchEmitsARequestAndShowsTheState();
    void everyWayToSignInEmitsItsRequest();
    void asksBeforeImporting();
    void aPastedAddressIsHandedOn();
    void withoutAFreePortTheWordsReportWhatToDo();
    void escapeCancelsTheSignIn();
    void theKeyboardStartsAtTheSignIn();
    void theSignInButtonCanBeReadInLightAndDark();
    void anUnusableKeychainOffersTheFile();
    void saysThatTheKeychainsPasswordIsAwaited();
    void anotherBrowserGetsTheSignInLink();
    void theCodeIsShownAndCopied();
    void gaugesReportTheirValueToAssistivePrograms();
    void unknownLimitsAreADashWithTheReason();
    void refreshIsRequestedAndShowsThatItRuns();
    void theFirstStepsTickThemselvesOff();
    void theStepsAreTakenByClicking();
    void allSetGoesAwayByItself();
    void theLimitsComeFirst();
    void everythingIsSeenAtTheDefaultSize();
    void theWorstGaugeIsSeenInASmallWindow_data();
    void theWorstGaugeIsSeenInASmallWindow();
    void aReachedLimitIsAsPlainAsAPortInUse();
    void theForecastsDifferByMoreThanTheirWords();
    void reportsWhyEveryRequestFails();
    void saysWhenNothingCanBeStored();
    void theLastFailureLeadsToItsRequest();
    void theAddressForOtherDevicesIsCopied();
    void everythingBeginsBelowTheHeadings();
    void demoIsMarkedEverywhere();
    void theKeyboardReachesEveryControl();
    void detailsAreHiddenUntilRequested();
    void signingOutIsRequested();

private:
    void open(const OverviewState &state, bool withLimits = true);
    QPushButton *button(const QString &words) const;
    ActivityCard *addActivity();

    UsageHistoryModel m_usage;
    ManualClock m_clock{samples::Monday};
    std::unique_ptr<LimitsModel> m_limits;
    std::unique_ptr<MainWindow> m_window;
    OverviewPage *m_page = nullptr;
    QPalette m_lightPalette;
    QFont m_font;
};

namespace {

//! Only a name: open() takes other limits with it.
OverviewState reachedState()
{
    return samples::fullState();
}

struct NamedState
{
    const char *name;
    MakeState make;
    bool hasLimits;
};

const NamedState States[] = {
    {"empty", samples::emptyState, false},
    {"signed-out", samples::signedOutState, false},
    {"waiting-for-browser", samples::waitingForBrowserState, false},
    {"waiting-for-code", samples::waitingForCodeState, false},
    {"failed", samples::failedState, true},
    {"blocked", samples::blockedState, false},
    {"lan-access", samples::lanAccessState, true},
    {"reserved-port", samples::reservedPortState, true},
    {"no-storage", samples::noStorageState, false},
    {"read-only", samples::readOnlyState, true},
    {"ollama-taken", samples::ollamaTakenState, true},
    {"expired", samples::expiredState, true},
    {"finishing", samples::finishingState, false},
    {"welcome-done", samples::welcomeDoneState, true},
    {"full", samples::fullState, true},
    {"limit-reached", reachedState, true},
    {"without-codex", samples::withoutCodexState, true},
    {"last-failure", samples::lastFailureState, true},
    {"devices", samples::devicesState, true},
    {"demo", samples::demoState, true},
};

QString plain(QString text)
{
    return text.remove(u'&');
}

} // namespace

void OverviewPageTest::initTestCase()
{
    m_lightPalette = QApplication::palette();
    m_font = QApplication::font();
}

void OverviewPageTest::init()
{
    m_window.reset();
    m_limits = std::make_unique<LimitsModel>(m_clock);
    m_window = std::make_unique<MainWindow>();
    m_page = new OverviewPage(*m_limits);
    m_window->addPage(u"Overview"_s, m_page);
}

void OverviewPageTest::cleanup()
{
    m_window.reset();
    m_limits.reset();
    QApplication::setPalette(m_lightPalette);
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void OverviewPageTest::open(const OverviewState &state, bool withLimits)
{
    m_page->setState(state);
    const bool isReached =
        QLatin1StringView(QTest::currentDataTag()).startsWith("limit-reached"_L1);
    if (withLimits) {
        m_limits->setSnapshot(isReached ? samples::reachedLimits(m_clock.unixSeconds())
                                        : samples::limits(m_clock.unixSeconds()));
    }
    m_window->setDemo(state.isDemo);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::processEvents();
}

QPushButton *OverviewPageTest::button(const QString &words) const
{
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && plain(button->text()) == words)
            return button;
    }
    return nullptr;
}

ActivityCard *OverviewPageTest::addActivity()
{
    QList<core::DailyUsage> days;
    for (int i = 13; i >= 0; --i)
        days.append({QDate(2026, 3, 2).addDays(-i), 5, 0, 1000 * i, 500 * i, 300, 0});
    m_usage.setDays(days);
    auto *card = new ActivityCard(m_usage);
    m_page->addCard(card);
    return card;
}

void OverviewPageTest::showsEveryStateWithoutClippedWords_data()
{
    QTest::addColumn<MakeState>("make");
    QTest::addColumn<bool>("hasLimits");
    QTest::addColumn<QString>("look");
    for (const NamedState &state : States) {
        for (const char *look : {"light", "dark", "small", "large-font", "rtl"}) {
            QTest::addRow("%s, %s", state.name, look)
                << state.make << state.hasLimits << QString::fromLatin1(look);
        }
    }
}

void OverviewPageTest::showsEveryStateWithoutClippedWords()
{
    QFETCH(const MakeState, make);
    QFETCH(const bool, hasLimits);
    QFETCH(const QString, look);
    samples::applyLook(look);
    init(); // again: as if started with this look
    if (look == u"small" || look == u"large-font")
        m_window->resize(640, 440);
    open(make(), hasLimits);
    samples::keepImage(m_window.get(),
                       QString::fromLatin1(QTest::currentDataTag()).replace(u", "_s, u"-"_s));
    if (look == u"large-font" || look == u"small") {
        m_page->verticalScrollBar()->setValue(m_page->verticalScrollBar()->maximum());
        samples::keepImage(m_window.get(),
                           QString::fromLatin1(QTest::currentDataTag())
                               .replace(u", "_s, u"-"_s)
                               .append(u"-end"_s));
        QCOMPARE(m_window->size(), QSize(640, 440));
    }
    QVERIFY2(!m_page->horizontalScrollBar()->isVisible(), "words go beyond the window");
    QCOMPARE(samples::clippedWidgets(m_page), QStringList());
}

void OverviewPageTest::namesEveryFocusableWidget_data()
{
    QTest::addColumn<MakeState>("make");
    QTest::addColumn<bool>("hasLimits");
    for (const NamedState &state : States)
        QTest::newRow(state.name) << state.make << state.hasLimits;
}

void OverviewPageTest::namesEveryFocusableWidget()
{
    QFETCH(const MakeState, make);
    QFETCH(const bool, hasLimits);
    open(make(), hasLimits);
    QCOMPARE(samples::namelessWidgets(m_window.get()), QStringList());
}

void OverviewPageTest::reportsThatAPortIsTakenAndOffersAnother()
{
    open(samples::failedState());
    QVERIFY(samples::visibleTexts(m_page).contains(u"⚠ Port 8000 is used by another program."_s));
    QSignalSpy spy(m_page->serverCard(), &ServerCard::portRequested);
    QVERIFY(button(u"Use 8001"_s));
    button(u"Use 8001"_s)->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toInt(), 8001);

    QSignalSpy retry(m_page->serverCard(), &ServerCard::serverOnRequested);
    button(u"Try again"_s)->click();
    QCOMPARE(retry.count(), 1);
}

void OverviewPageTest::theSwitchEmitsARequestAndShowsTheState()
{
    open(samples::fullState());
    auto *toggle = m_page->findChild<SwitchButton *>();
    QVERIFY(toggle->isChecked());
    QSignalSpy spy(m_page->serverCard(), &ServerCard::serverOnRequested);
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toBool(), false);

    OverviewState off = samples::fullState();
    off.server = {};
    m_page->setState(off);
    QVERIFY(!toggle->isChecked());
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Space);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.last().first().toBool(), true);
}

void OverviewPageTest::everyWayToSignInEmitsItsRequest()
{
    open(samples::signedOutState(), false);
    QSignalSpy browser(m_page->accountCard()->signInPanel(), &SignInPanel::browserSignInRequested);
    QSignalSpy code(m_page->accountCard()->signInPanel(), &SignInPanel::codeSignInRequested);
    QSignalSpy demo(m_page->accountCard()->signInPanel(), &SignInPanel::demoRequested);
    button(u"Sign in with ChatGPT"_s)->click();
    button(u"Use another browser"_s)->click();
    button(u"Use a code"_s)->click();
    button(u"Try the demo"_s)->click();
    QCOMPARE(browser.count(), 2);
    QCOMPARE(browser.at(0).first().toBool(), true);
    QCOMPARE(browser.at(1).first().toBool(), false);
    QCOMPARE(code.count(), 1);
    QCOMPARE(demo.count(), 1);
}

void OverviewPageTest::reportsWhatBecameOfOllamasPort()
{
    using Phase = core::SecondPort::Phase;
    OverviewState state = samples::fullState();
    open(state);
    QVERIFY(!samples::visibleTexts(m_page).join(u' ').contains(u"Ollama"_s));
    state.server.ollama = {Phase::On, 11434, {}};
    m_page->setState(state);
    QVERIFY(samples::visibleTexts(m_page).contains(
        u"Programs for Ollama find the server on port 11434."_s));
    state.server.ollama = {Phase::Failed, 11434,
                           core::Error{core::ErrorCode::PortInUse, u"Ollama holds port 11434"_s}};
    m_page->setState(state);
    QVERIFY(samples::visibleTexts(m_page).join(u' ').contains(
        u"Another program is using Ollama's port 11434."_s));
}

void OverviewPageTest::everyFailureOfTheServerHasItsRemedy_data()
{
    QTest::addColumn<MakeState>("make");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("buttons");
    QTest::newRow("port taken") << MakeState(samples::failedState)
                                << u"⚠ Port 8000 is used by another program."_s
                                << QStringList{u"Use 8001"_s, u"Try again"_s};
    QTest::newRow("no permission")
        << MakeState(samples::reservedPortState) << u"⚠ Port 80 is reserved by the system."_s
        << QStringList{u"Use 8000"_s, u"Try again"_s};
    QTest::newRow("LAN access") << MakeState(samples::lanAccessState)
                                << u"⚠ Other devices can only connect when there is an API key."_s
                                << QStringList{u"Only this computer"_s, u"Try again"_s};
    QTest::newRow("storage") << MakeState(samples::noStorageState)
                             << u"⚠ ChatMock cannot save its files."_s
                             << QStringList{u"Try again"_s};
}

void OverviewPageTest::everyFailureOfTheServerHasItsRemedy()
{
    QFETCH(const MakeState, make);
    QFETCH(const QString, sentence);
    QFETCH(const QStringList, buttons);
    open(make());
    QVERIFY2(samples::visibleTexts(m_page).contains(sentence),
             qPrintable(samples::visibleTexts(m_page).join(u'\n')));
    QStringList offered;
    for (const QString &words :
         {u"Use 8001"_s, u"Use 8000"_s, u"Only this computer"_s, u"Try again"_s}) {
        if (button(words))
            offered << words;
    }
    QCOMPARE(offered, buttons);
    QSignalSpy here(m_page->serverCard(), &ServerCard::onlyThisComputerRequested);
    if (QPushButton *onlyHere = button(u"Only this computer"_s)) {
        onlyHere->click();
        QCOMPARE(here.count(), 1);
    }
}

void OverviewPageTest::saysWhenNothingCanBeStored()
{
    const QString sentence = samples::readOnlyState().storageProblem->sentence;
    open(samples::readOnlyState());
    QVERIFY(samples::visibleTexts(m_page).join(u'\n').contains(sentence));
    ui::OverviewState failed = samples::noStorageState();
    failed.storageProblem = samples::readOnlyState().storageProblem;
    m_page->setState(failed);
    QVERIFY(!samples::visibleTexts(m_page).join(u'\n').contains(sentence));
}

void OverviewPageTest::asksBeforeImporting()
{
    open(samples::signedOutState(), false);
    QSignalSpy spy(m_page->accountCard()->signInPanel(), &SignInPanel::importRequested);
    button(u"Import from the Codex CLI"_s)->click();
    QCOMPARE(spy.count(), 0);
    QVERIFY(samples::visibleTexts(m_page).join(u' ').contains(u"The two programs then share it"_s));
    button(u"Back"_s)->click();
    QVERIFY(button(u"Sign in with ChatGPT"_s));
    button(u"Import from the Codex CLI"_s)->click();
    button(u"Import"_s)->click();
    QCOMPARE(spy.count(), 1);
    QSignalSpy file(m_page->accountCard()->signInPanel(), &SignInPanel::importFileRequested);
    button(u"Import from the Codex CLI"_s)->click();
    button(u"Choose a file…"_s)->click();
    QCOMPARE(file.count(), 1);
}

void OverviewPageTest::aPastedAddressIsHandedOn()
{
    open(samples::waitingForBrowserState(), false);
    QSignalSpy spy(m_page->accountCard()->signInPanel(), &SignInPanel::pastedAddressRequested);
    auto *edit = m_page->findChild<QLineEdit *>();
    QVERIFY(!button(u"Continue"_s)->isEnabled());
    QTest::keyClicks(edit, u"http://localhost:1455/auth/callback?code=c&state=s"_s);
    button(u"Continue"_s)->click();
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(spy.count(), 1); // while it is being looked at
    OverviewState refused = samples::waitingForBrowserState();
    refused.signIn.error = core::Error{core::ErrorCode::BadRequest, u"x"_s, u"address"_s};
    m_page->setState(refused);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.first().first().toString(),
             u"http://localhost:1455/auth/callback?code=c&state=s"_s);

    QSignalSpy open(m_page->accountCard()->signInPanel(), &SignInPanel::openAddressRequested);
    button(u"Open the browser again"_s)->click();
    QCOMPARE(open.first().first().toUrl(), samples::waitingForBrowserState().signIn.url);
    QSignalSpy cancel(m_page->accountCard()->signInPanel(), &SignInPanel::cancelRequested);
    button(u"Cancel"_s)->click();
    QCOMPARE(cancel.count(), 1);
}

void OverviewPageTest::withoutAFreePortTheWordsReportWhatToDo()
{
    OverviewState state = samples::waitingForBrowserState();
    state.signIn.canListen = false;
    state.signIn.error = core::Error{core::ErrorCode::PortInUse, u"x"_s, {}, {}, u"sign_in_port"_s};
    open(state, false);
    const QString words = samples::visibleTexts(m_page).join(u'\n');
    QVERIFY(words.contains(u"paste it here"_s));
    QVERIFY2(!words.contains(u"⚠"_s), qPrintable(words));
    // What was pasted may still be refused.
    state.signIn.error = core::Error{core::ErrorCode::BadRequest, u"not this sign-in"_s};
    m_page->setState(state);
    QVERIFY(samples::visibleTexts(m_page).join(u'\n').contains(u"⚠"_s));
}

void OverviewPageTest::escapeCancelsTheSignIn()
{
    OverviewState state = samples::signedOutState();
    state.signIn.phase = core::SignInProgress::Phase::Preparing;
    open(state, false);
    QVERIFY(samples::visibleTexts(m_page).contains(u"Preparing the sign-in…"_s));
    QSignalSpy cancel(m_page->accountCard()->signInPanel(), &SignInPanel::cancelRequested);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(cancel.count(), 1);
    m_page->setState(samples::signedOutState());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(cancel.count(), 1);
}

void OverviewPageTest::theKeyboardStartsAtTheSignIn()
{
    open(samples::signedOutState(), false);
    QCOMPARE(m_window->focusWidget(), button(u"Sign in with ChatGPT"_s));
    QSignalSpy spy(m_page->accountCard()->signInPanel(), &SignInPanel::browserSignInRequested);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
}

void OverviewPageTest::theSignInButtonCanBeReadInLightAndDark()
{
    for (const QPalette &palette : {m_lightPalette, samples::darkPalette()}) {
        QApplication::setPalette(palette);
        open(samples::signedOutState(), false);
        const QImage drawn = button(u"Sign in with ChatGPT"_s)->grab().toImage();
        const QColor ground = drawn.pixelColor(8, drawn.height() / 2);
        QVERIFY2(contrast(ground, Qt::white) >= 4.5, qPrintable(ground.name()));
    }
}

void OverviewPageTest::anUnusableKeychainOffersTheFile()
{
    open(samples::blockedState(), false);
    QSignalSpy spy(m_page->accountCard()->signInPanel(), &SignInPanel::tokenFileRequested);
    QVERIFY(button(u"Keep the login in a file"_s));
    button(u"Keep the login in a file"_s)->click();
    QCOMPARE(spy.count(), 1);

    m_page->setState(samples::signedOutState());
    QVERIFY(!button(u"Keep the login in a file"_s));
    OverviewState failed = samples::signedOutState();
    failed.signIn.phase = core::SignInProgress::Phase::Failed;
    failed.signIn.error = core::Error{core::ErrorCode::Storage, u"no keychain"_s};
    m_page->setState(failed);
    QVERIFY(button(u"Keep the login in a file"_s));
    QSignalSpy retry(m_page->accountCard()->signInPanel(), &SignInPanel::storeRetryRequested);
    button(u"Try again"_s)->click();
    QCOMPARE(retry.count(), 1);
}

void OverviewPageTest::saysThatTheKeychainsPasswordIsAwaited()
{
    OverviewState state = samples::signedOutState();
    state.account.phase = core::AccountState::Phase::Unknown;
    open(state, false);
    const auto isSaid = [this] {
        return samples::visibleTexts(m_page).join(u' ').contains(
            u"Your system asks for the keychain's password"_s);
    };
    QVERIFY(!isSaid());
    state.account.isStoreWaiting = true;
    m_page->setState(state);
    QVERIFY(isSaid());
    QVERIFY(button(u"Keep the login in a file"_s));
    state.account.phase = core::AccountState::Phase::SignedOut;
    state.signIn.phase = core::SignInProgress::Phase::Finishing;
    m_page->setState(state);
    QVERIFY(isSaid());
    QVERIFY(button(u"Cancel"_s));
    state.account.isStoreWaiting = false;
    m_page->setState(state);
    QVERIFY(!isSaid());
}

void OverviewPageTest::anotherBrowserGetsTheSignInLink()
{
    open(samples::signedOutState(), false);
    button(u"Use another browser"_s)->click();
    OverviewState state = samples::signedOutState();
    state.signIn.phase = core::SignInProgress::Phase::WaitingForBrowser;
    state.signIn.url = QUrl(u"https://auth.openai.com/oauth/authorize?state=x"_s);
    m_page->setState(state);
    QVERIFY(!button(u"Open the browser again"_s));
    button(u"Copy sign-in link"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), state.signIn.url.toString());
    state.signIn.error =
        core::Error{core::ErrorCode::BadRequest, u"x"_s, u"address"_s, {}, u"sign_in_link"_s};
    m_page->setState(state);
    QVERIFY(samples::visibleTexts(m_page).contains(u"⚠ This is the sign-in link."_s));
    // The next sign-in opens a browser after all.
    m_page->accountCard()->signInPanel()->setUsesOtherBrowser(false);
    QVERIFY(button(u"Open the browser again"_s));
}

void OverviewPageTest::theCodeIsShownAndCopied()
{
    open(samples::waitingForCodeState(), false);
    QVERIFY(samples::visibleTexts(m_page).contains(u"ABCD-12345"_s));
    const QString all = samples::visibleTexts(m_page).join(u' ');
    for (const QString &part :
         {u"It expires at 12:15"_s, u"Never enter a code that someone else sent you"_s,
          u"ChatGPT's security settings"_s, u"Waiting for you"_s})
        QVERIFY2(all.contains(part), qPrintable(all));
    button(u"Copy code"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), u"ABCD-12345"_s);
    QVERIFY(button(u"Copied"_s));
}

void OverviewPageTest::gaugesReportTheirValueToAssistivePrograms()
{
    open(samples::fullState());
    const QList<LimitGauge *> gauges = m_page->findChildren<LimitGauge *>();
    QCOMPARE(gauges.size(), 3);
    QAccessibleInterface *first = QAccessible::queryAccessibleInterface(gauges.at(0));
    QCOMPARE(first->role(), QAccessible::ProgressBar);
    QCOMPARE(first->text(QAccessible::Name), u"5-hour limit"_s);
    QVERIFY(first->valueInterface());
    QCOMPARE(first->valueInterface()->currentValue().toDouble(), 42.0);
    QCOMPARE(first->valueInterface()->maximumValue().toDouble(), 100.0);
    QVERIFY(first->text(QAccessible::Description).contains(u"Lasts until the reset"_s));
    QAccessibleInterface *unknown = QAccessible::queryAccessibleInterface(gauges.at(2));
    QVERIFY(!unknown->valueInterface()->currentValue().isValid());
    QCOMPARE(unknown->text(QAccessible::Value), u"–"_s);
}

void OverviewPageTest::unknownLimitsAreADashWithTheReason()
{
    open(samples::fullState(), false);
    QVERIFY(samples::visibleTexts(m_page).contains(
        u"No figures yet. They come with the first request, or choose Refresh."_s));
    m_page->setState(samples::signedOutState());
    QVERIFY(
        samples::visibleTexts(m_page).contains(u"Sign in to see how much of your plan is used."_s));
}

void OverviewPageTest::refreshIsRequestedAndShowsThatItRuns()
{
    open(samples::fullState());
    QVERIFY(samples::visibleTexts(m_page).contains(u"Updated 2 min ago"_s));
    QSignalSpy spy(m_page->limitsCard(), &LimitsCard::refreshRequested);
    button(u"Refresh"_s)->click();
    QCOMPARE(spy.count(), 1);
    OverviewState state = samples::fullState();
    state.isRefreshing = true;
    m_page->setState(state);
    QVERIFY(!button(u"Refreshing…"_s)->isEnabled());
    state.isRefreshing = false;
    state.refreshError = core::Error{core::ErrorCode::Unreachable, u"x"_s};
    m_page->setState(state);
    QVERIFY(samples::visibleTexts(m_page).contains(u"⚠ ChatGPT cannot be reached."_s));

    m_clock.advance(20min);
    m_limits->tick();
    QVERIFY(samples::visibleTexts(m_page).contains(u"Updated 22 min ago (may be outdated)"_s));
    m_clock.advance(-20min);
}

void OverviewPageTest::theFirstStepsTickThemselvesOff()
{
    open(samples::signedOutState(), false);
    const QList<StepView *> steps = m_page->findChildren<StepView *>();
    QCOMPARE(steps.size(), 3);
    const auto done = [&steps] {
        QList<bool> list;
        for (const StepView *step : steps)
            list << step->isDone();
        return list;
    };
    QCOMPARE(done(), (QList<bool>{false, false, false}));
    OverviewState state = samples::fullState();
    state.showsWelcome = true;
    m_page->setState(state);
    QCOMPARE(done(), (QList<bool>{true, true, false}));
    QVERIFY(!button(u"Close"_s));
    state.hasServedClient = true;
    m_page->setState(state);
    QCOMPARE(done(), (QList<bool>{true, true, true}));
    QCOMPARE(steps.last()->accessibleName(), u"Connect a program: done"_s);
    QSignalSpy spy(m_page->welcomeCard(), &WelcomeCard::welcomeEndRequested);
    button(u"Close"_s)->click();
    QCOMPARE(spy.count(), 1);
}

void OverviewPageTest::theStepsAreTakenByClicking()
{
    open(samples::signedOutState(), false);
    const QList<StepView *> steps = m_page->findChildren<StepView *>();
    QSignalSpy signIn(m_page->welcomeCard(), &WelcomeCard::signInRequested);
    QSignalSpy server(m_page->welcomeCard(), &WelcomeCard::serverOnRequested);
    QSignalSpy client(m_page->welcomeCard(), &WelcomeCard::connectRequested);
    button(u"Sign in"_s)->click();
    QTest::mouseClick(steps.at(0), Qt::LeftButton, {}, QPoint(3, 3));
    QCOMPARE(signIn.count(), 2);
    // Without a sign-in there is nothing to turn on.
    QTest::mouseClick(steps.at(1), Qt::LeftButton);
    QCOMPARE(server.count(), 0);
    button(u"Connect"_s)->click();
    QCOMPARE(client.count(), 1);

    OverviewState off = samples::fullState();
    off.showsWelcome = true;
    off.server.phase = core::ServerState::Phase::Off;
    m_page->setState(off);
    button(u"Turn on"_s)->click();
    QCOMPARE(server.count(), 1);
    QVERIFY(!button(u"Sign in"_s));
    QTest::mouseClick(steps.at(0), Qt::LeftButton); // done
    QCOMPARE(signIn.count(), 2);
}

void OverviewPageTest::allSetGoesAwayByItself()
{
    auto *timer = m_page->welcomeCard()->findChild<QTimer *>();
    QSignalSpy end(m_page->welcomeCard(), &WelcomeCard::welcomeEndRequested);
    m_page->setState(samples::welcomeDoneState());
    QVERIFY(!timer->isActive()); // the window is not open
    open(samples::welcomeDoneState());
    QVERIFY(timer->isActive());
    QVERIFY(timer->interval() >= 5000);
    m_window->hide();
    QVERIFY(!timer->isActive());
    m_window->show();
    QVERIFY(timer->isActive());
    timer->start(0);
    QTRY_COMPARE(end.count(), 1);
}

void OverviewPageTest::theLimitsComeFirst()
{
    open(samples::signedOutState(), false);
    const auto top = [](const QWidget *card) { return card->y(); };
    QVERIFY(top(m_page->limitsCard()) > top(m_page->accountCard()));
    m_page->setState(samples::fullState());
    m_limits->setSnapshot(samples::limits(m_clock.unixSeconds()));
    QTRY_VERIFY(top(m_page->limitsCard()) < top(m_page->serverCard()));
    // For the keyboard, too.
    const auto *toggle = m_page->findChild<SwitchButton *>();
    const QWidget *next = m_page->findChild<LimitGauge *>();
    QVERIFY(next);
    for (int i = 0; i < 200 && next != toggle; ++i) {
        QVERIFY(!m_page->accountCard()->isAncestorOf(next));
        next = next->nextInFocusChain();
    }
    QCOMPARE(next, toggle);
}

void OverviewPageTest::everythingIsSeenAtTheDefaultSize()
{
    ActivityCard *activity = addActivity();
    m_window->addPage(u"Requests"_s, new QWidget);
    open(samples::fullState());
    QApplication::processEvents();
    QCOMPARE(m_page->verticalScrollBar()->maximum(), 0);
    QVERIFY(activity->isVisible());
}

void OverviewPageTest::theWorstGaugeIsSeenInASmallWindow_data()
{
    QTest::addColumn<double>("fontScale");
    QTest::addColumn<bool>("isWelcome");
    QTest::newRow("usual font") << 1.0 << false;
    QTest::newRow("with the first steps") << 1.0 << true;
    QTest::newRow("large font") << 2.0 << false;
}

void OverviewPageTest::theWorstGaugeIsSeenInASmallWindow()
{
    QFETCH(const double, fontScale);
    QFETCH(const bool, isWelcome);
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * fontScale);
    QApplication::setFont(font);
    init();
    addActivity();
    m_window->addPage(u"Requests"_s, new QWidget);
    m_window->resize(640, 440);
    OverviewState state = samples::fullState();
    state.showsWelcome = isWelcome;
    m_page->setState(state);
    core::LimitSnapshot limits = samples::limits(m_clock.unixSeconds());
    limits.windows[2].usedPercent = 97.0; // the last one
    m_limits->setSnapshot(limits);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::processEvents();
    const LimitGauge *worst = m_page->findChildren<LimitGauge *>().at(2);
    QCOMPARE(worst->view().usedPercent, std::optional(97.0));
    const auto *bar = worst->findChild<LimitBar *>();
    QVERIFY(!bar->visibleRegion().isEmpty());
    QCOMPARE(bar->visibleRegion().boundingRect(), bar->rect());
}

void OverviewPageTest::aReachedLimitIsAsPlainAsAPortInUse()
{
    open(samples::fullState(), false);
    m_limits->setSnapshot(samples::reachedLimits(m_clock.unixSeconds()));
    const QStringList texts = samples::visibleTexts(m_page);
    QVERIFY(texts.contains(u"⚠ Weekly limit reached"_s));
    QVERIFY(texts.contains(u"Requests fail until it resets: Thu 14:00 (in 3 d 2 h)."_s));
    QVERIFY(texts.contains(u"On, but requests fail at the moment."_s));
    m_limits->setSnapshot(samples::limits(m_clock.unixSeconds()));
    QVERIFY(!samples::visibleTexts(m_page).contains(u"⚠ Weekly limit reached"_s));
    QVERIFY(samples::visibleTexts(m_page).contains(u"On. Programs on this computer can use it."_s));
}

void OverviewPageTest::theForecastsDifferByMoreThanTheirWords()
{
    core::LimitSnapshot limits = samples::limits(m_clock.unixSeconds());
    limits.windows[2] = {core::LimitWindow::Kind::Daily, {}, {}, 24h, 100.0,
                         m_clock.unixSeconds() + 3600};
    open(samples::fullState(), false);
    m_limits->setSnapshot(limits);
    const auto label = [this](const QString &words) -> QLabel * {
        for (QLabel *each : m_page->findChildren<QLabel *>()) {
            if (each->isVisible() && each->accessibleName() == words)
                return each;
        }
        return nullptr;
    };
    const QLabel *lasts = label(u"Lasts until the reset"_s);
    const QLabel *usedUp = label(u"Used up"_s);
    QVERIFY(lasts && usedUp);
    const QLabel *runsOut = nullptr;
    for (const QLabel *each : m_page->findChildren<QLabel *>()) {
        if (each->accessibleName().startsWith(u"Runs out around"_s))
            runsOut = each;
    }
    QVERIFY(runsOut);
    QVERIFY(!lasts->text().contains(u"⚠"_s) && !lasts->font().bold());
    QSet<QRgb> colors;
    for (const QLabel *each : {lasts, usedUp, runsOut})
        colors.insert(each->palette().color(QPalette::WindowText).rgb());
    QCOMPARE(colors.size(), 3);
    QVERIFY(usedUp->text().startsWith(u"⚠ "_s) && usedUp->font().bold());
    QVERIFY(runsOut->text().startsWith(u"⚠ "_s) && runsOut->font().bold());
}

void OverviewPageTest::reportsWhyEveryRequestFails()
{
    open(samples::withoutCodexState());
    const QString texts = samples::visibleTexts(m_page).join(u'\n');
    QVERIFY2(texts.contains(u"⚠ This ChatGPT account does not include Codex."_s),
             qPrintable(texts));
    QVERIFY(texts.contains(u"On, but requests fail at the moment."_s));
    QVERIFY(!texts.contains(u"Last failure"_s)); // once is enough
    m_page->setState(samples::fullState());
    QVERIFY(!samples::visibleTexts(m_page).join(u'\n').contains(u"does not include Codex"_s));
    // What was to be over by now is not claimed any more.
    OverviewState limited = samples::fullState();
    limited.lastFailure = LastFailure{core::Error{core::ErrorCode::UsageLimit, u"x"_s},
                                      samples::Monday + 60,
                                      {},
                                      samples::Monday - 60,
                                      u"The limit of your plan is used up."_s};
    m_page->setState(limited);
    const QString reached = u"⚠ The limit of your plan is used up."_s;
    QVERIFY(samples::visibleTexts(m_page).contains(reached));
    m_clock.advance(61s);
    m_limits->tick();
    QVERIFY(!samples::visibleTexts(m_page).contains(reached));
    m_clock.advance(-61s);
    // A reached limit says nothing of another failure.
    m_limits->setSnapshot(samples::reachedLimits(m_clock.unixSeconds()));
    m_page->setState(limited);
    QVERIFY(!samples::visibleTexts(m_page).join(u'\n').contains(u"Last failure"_s));
    m_page->setState(samples::withoutCodexState());
    QVERIFY(samples::visibleTexts(m_page).join(u'\n').contains(u"Last failure"_s));
}

void OverviewPageTest::theLastFailureLeadsToItsRequest()
{
    open(samples::lastFailureState());
    const QString texts = samples::visibleTexts(m_page).join(u'\n');
    QVERIFY2(texts.contains(u"Last failure: 11:55, Claude Code. The conversation is too long for "
                            "this model."_s),
             qPrintable(texts));
    QVERIFY(texts.contains(u"On. Programs on this computer can use it."_s));
    QSignalSpy spy(m_page->serverCard(), &ServerCard::lastFailureRequested);
    button(u"Show"_s)->click();
    QCOMPARE(spy.count(), 1);
    m_page->setState(samples::fullState());
    QVERIFY(!button(u"Show"_s));
}

void OverviewPageTest::theAddressForOtherDevicesIsCopied()
{
    open(samples::devicesState());
    QVERIFY(samples::visibleTexts(m_page).contains(u"http://192.168.178.24:8000/v1"_s));
    QList<CopyButton *> buttons = m_page->serverCard()->findChildren<CopyButton *>();
    buttons.removeIf([](const CopyButton *each) { return !each->isVisible(); });
    QCOMPARE(buttons.size(), 3);
    buttons.at(1)->click();
    QCOMPARE(QApplication::clipboard()->text(), u"http://192.168.178.24:8000/v1"_s);
    // Also for the keyboard, they follow each other.
    m_window->activateWindow();
    buttons.at(0)->setFocus();
    for (const int next : {1, 2}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), buttons.at(next));
    }
    m_page->setState(samples::fullState());
    QVERIFY(!samples::visibleTexts(m_page).contains(u"http://192.168.178.24:8000/v1"_s));
}

void OverviewPageTest::everythingBeginsBelowTheHeadings()
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        init();
        open(samples::fullState());
        const bool isRight = direction == Qt::RightToLeft;
        const auto edge = [this, isRight](const QWidget *widget) {
            const QRect at(widget->mapTo(m_page, QPoint()), widget->size());
            return isRight ? at.right() : at.left();
        };
        const auto *title = m_page->limitsCard()->findChild<QLabel *>();
        QCOMPARE(edge(m_page->findChild<LimitBar *>()), edge(title));
        auto *toggle = m_page->findChild<SwitchButton *>();
        const QLabel *server = m_page->serverCard()->findChild<QLabel *>();
        QCOMPARE(edge(toggle), edge(server));
        // And it draws from its edge on.
        const QImage drawn = toggle->grab().toImage();
        const QColor ground = drawn.pixelColor(drawn.width() / 2, 0);
        bool begins = false;
        for (int x = 0; x < 3; ++x) {
            const int column = isRight ? drawn.width() - 1 - x : x;
            begins |= drawn.pixelColor(column, drawn.height() / 2) != ground;
        }
        QVERIFY(begins);
    }
}

void OverviewPageTest::demoIsMarkedEverywhere()
{
    open(samples::demoState());
    QVERIFY(m_window->windowTitle().contains(u"Demo"_s));
    const QString texts = samples::visibleTexts(m_page).join(u'\n');
    for (const QString &words : {u"Server (Demo)"_s, u"Account (Demo)"_s, u"Limits (Demo)"_s,
                                 u"Nothing leaves this computer"_s})
        QVERIFY2(texts.contains(words), qPrintable(words));
    // A made-up login is kept nowhere.
    QVERIFY(!texts.contains(u"Login kept"_s));
    QSignalSpy spy(m_page, &OverviewPage::demoEndRequested);
    button(u"Leave the demo"_s)->click();
    QCOMPARE(spy.count(), 1);
}

void OverviewPageTest::theKeyboardReachesEveryControl()
{
    open(samples::signedOutState(), false);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QSet<QWidget *> reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(),
                        Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->isEnabled())
            QVERIFY2(reached.contains(each), qPrintable(each->text()));
    }
    QVERIFY(reached.contains(m_page->findChild<SwitchButton *>()));
}

void OverviewPageTest::detailsAreHiddenUntilRequested()
{
    open(samples::failedState());
    QVERIFY(!samples::visibleTexts(m_page).contains(u"bind: address in use"_s));
    button(u"Details"_s)->click();
    QVERIFY(samples::visibleTexts(m_page).contains(u"bind: address in use"_s));
    QVERIFY(!samples::visibleTexts(m_page).contains(u"host not found"_s));
}

void OverviewPageTest::signingOutIsRequested()
{
    open(samples::fullState());
    const QString texts = samples::visibleTexts(m_page).join(u'\n');
    QVERIFY(texts.contains(u"maria.example@example.org"_s));
    QVERIFY(texts.contains(u"ChatGPT Plus"_s));
    QVERIFY(texts.contains(u"keychain"_s));
    QSignalSpy spy(m_page->accountCard(), &AccountCard::signOutRequested);
    button(u"Sign out"_s)->click();
    QCOMPARE(spy.count(), 1);
}

TEST_CLASS(OverviewPageTest, QApplication)

} // namespace tst_overviewpage

#include "tst_overviewpage.moc"
