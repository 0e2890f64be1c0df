// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EngineWorker.h"
#include "app/TraySession.h"
#include "core/settings/SettingSources.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/FakeIssuer.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"
#include "tests/ui/UiSamples.h"
#include "ui/AccountCard.h"
#include "ui/ConnectPage.h"
#include "ui/OverviewPage.h"
#include "ui/ServerCard.h"
#include "ui/SettingRow.h"
#include "ui/SettingsPage.h"
#include "ui/SettingsPanels.h"
#include "ui/SignInPanel.h"
#include "ui/TrayMenu.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace tst_traysession {

using namespace Qt::Literals::StringLiterals;
using ServerPhase = core::ServerState::Phase;

//! The tray application without a tray, against a simulated issuer and backend in this process.
class TraySessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void closingQuitsWhereThereIsNoTray();
    void closingAsksWhileARequestRuns();
    void quittingAsksWhileARequestRuns();
    void quittingWaitsUntilTheRequestIsFinished();
    void theDemoWithdrawsTheQuestion();
    void anotherLanguageGoesOnWaiting();
    void withoutAnAnswerItQuitsAfterACountdown();
    void quittingWhenIdleHidesTheWindowAtOnce();
    void onlyASuccessTicksTheLastStep();
    void aFailedRequestIsCountedUntilItIsSeen();
    void theTrayChangesModelAndEffort();
    void usesTheOtherPortAndStoresIt();
    void howTheSwitchWasLeftIsRemembered();
    void theChosenTokenFileIsStored();
    void aSettingCountsAtOnceAndIsStoredAlone();
    void otherNamesOfModelsAreShownAndLeadToTheirSetting();
    void aSettingThatAVariableFixesIsNotStored();
    void whatIsChangedInTheDemoGoesWithIt();
    void anApiKeyIsMadeAndRemovedOnThePage();
    void otherDevicesAreLetInWithAKeyOnly();
    void entersAndLeavesTheDemo();
    void aLoginFileIsChosenAndImported();
    void aSignInIsSaidToBePreparedFirst();
    void keepsToThisComputerAndStoresIt();
    void tryingAgainHelpsWhenTheFolderIsThere();
    void anotherLanguageBuildsTheWindowAnewAroundTheEngine();
    void refreshesTheLimitsAfterSleep();

private:
    void signIn(const QString &folder) const;
    void open();
    [[nodiscard]] bool isServerOn() const { return page()->state().isServerOn(); }
    [[nodiscard]] ui::MainWindow *window() const;
    [[nodiscard]] ui::OverviewPage *page() const;
    [[nodiscard]] ui::SettingsPage *settingsPage() const;
    [[nodiscard]] QString shownSetting(const QString &name) const;
    [[nodiscard]] int statusOfModels(const QByteArray &key);
    [[nodiscard]] QMessageBox *question() const;
    [[nodiscard]] QTimer *countdown() const
    {
        return m_session->findChild<QTimer *>(u"countdown"_s);
    }
    [[nodiscard]] QString stored(const QString &name) const;
    QNetworkReply *post();
    QNetworkReply *failRequest();
    //! One that stays as it is until the backend is told otherwise.
    void beginRequest(fakes::FakeBackend::Step::What step = fakes::FakeBackend::Step::What::Hang);
    //! What the event loop ends with after `action`; 99 when it does not end.
    int run(const std::function<void()> &action);
    //! What a change of the language does.
    void rebuild();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<fakes::FakeIssuer> m_issuer;
    std::unique_ptr<fakes::FakeBackend> m_backend;
    std::unique_ptr<app::SettingsController> m_settings;
    std::unique_ptr<app::TraySession> m_session;
    QNetworkAccessManager m_network;
    app::TrayOptions m_options;
};

namespace {

QPushButton *buttonOf(QWidget *widget, const QString &words)
{
    for (QPushButton *button : widget->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == words)
            return button;
    }
    return nullptr;
}

} // namespace

void TraySessionTest::init()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_folder = std::make_unique<QTemporaryDir>();
    m_issuer = std::make_unique<fakes::FakeIssuer>();
    m_backend = std::make_unique<fakes::FakeBackend>();
    QVERIFY(m_issuer->listen());
    m_backend->setTokenCheck([this](const QByteArray &token) { return m_issuer->accepts(token); });
    QVERIFY(m_backend->listen());
    m_options = {};
    m_options.services.dataFolder = m_folder->path();
    m_options.services.configFolder = m_folder->path();
    m_options.services.isDataFolderExplicit = true;
    m_options.services.settings.port = freePort();
    m_options.services.settings.issuer = m_issuer->url().toString();
    m_options.services.settings.upstream = m_backend->url().toString();
}

void TraySessionTest::cleanup()
{
    m_session.reset();
    m_backend.reset();
    m_issuer.reset();
}

void TraySessionTest::signIn(const QString &folder) const
{
    QFile file(folder + u"/auth.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(core::toAuthJson(signInAt(*m_issuer)));
}

void TraySessionTest::open()
{
    m_session.reset();
    m_settings = std::make_unique<app::SettingsController>(
        m_options.services.settings, m_options.origins, m_options.services.configFolder);
    m_session = std::make_unique<app::TraySession>(m_options, *m_settings);
    m_session->start();
    QVERIFY(window());
}

ui::MainWindow *TraySessionTest::window() const
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

ui::OverviewPage *TraySessionTest::page() const
{
    return window()->findChild<ui::OverviewPage *>();
}

ui::SettingsPage *TraySessionTest::settingsPage() const
{
    return window()->findChild<ui::SettingsPage *>();
}

QString TraySessionTest::shownSetting(const QString &name) const
{
    for (const ui::SettingRow *row : settingsPage()->findChildren<ui::SettingRow *>()) {
        if (row->name() == name)
            return row->editor()->text();
    }
    return {};
}

//! 0 when there is no response.
int TraySessionTest::statusOfModels(const QByteArray &key)
{
    QNetworkRequest request(
        QUrl(u"http://127.0.0.1:%1/v1/models"_s.arg(page()->state().server.port)));
    request.setRawHeader("Authorization", "Bearer " + key);
    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    const bool isDone = QTest::qWaitFor([&reply] { return reply->isFinished(); });
    return isDone ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

QMessageBox *TraySessionTest::question() const
{
    return window()->findChild<QMessageBox *>();
}

QString TraySessionTest::stored(const QString &name) const
{
    return core::SettingsStore(m_folder->path()).load().values.value(name);
}

QNetworkReply *TraySessionTest::post()
{
    QNetworkRequest request(
        QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_s.arg(m_options.services.settings.port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"claude-cli/2.0"_s);
    return m_network.post(
        request, "{\"model\":\"gpt-5\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}");
}

QNetworkReply *TraySessionTest::failRequest()
{
    fakes::FakeBackend::Script script;
    script.status = 400;
    script.contentType = "application/json";
    script.body = R"({"error":{"message":"no","code":"invalid_prompt"}})";
    m_backend->enqueue(script);
    return post();
}

void TraySessionTest::beginRequest(fakes::FakeBackend::Step::What step)
{
    fakes::FakeBackend::Script script;
    script.steps.push_back({step});
    m_backend->enqueue(script);
    post();
    QTRY_COMPARE(m_backend->openStreams(), 1);
    QTRY_COMPARE(page()->state().runningCount, 1);
}

int TraySessionTest::run(const std::function<void()> &action)
{
    QTimer::singleShot(0, m_session.get(), action);
    QTimer limit;
    limit.setSingleShot(true);
    connect(&limit, &QTimer::timeout, qApp, [] { QCoreApplication::exit(99); });
    limit.start(4000);
    return QApplication::exec();
}

void TraySessionTest::rebuild()
{
    app::TraySession::Running running = m_session->release();
    m_session.reset();
    QVERIFY(!window());
    m_session = std::make_unique<app::TraySession>(running.options, *m_settings);
    m_session->resume(std::move(running));
}

void TraySessionTest::closingQuitsWhereThereIsNoTray()
{
    QVERIFY(!QSystemTrayIcon::isSystemTrayAvailable());
    m_options.startHidden = false;
    open();
    QVERIFY(window()->isVisible());
    QCOMPARE(run([this] { window()->close(); }), 0);
}

void TraySessionTest::closingAsksWhileARequestRuns()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    beginRequest();
    window()->close();
    QVERIFY(window()->isVisible());
    QTRY_VERIFY(question());
    QVERIFY(question()->text().contains(u'1'));
    buttonOf(question(), u"Cancel"_s)->click();
    QTRY_VERIFY(!question());
    QVERIFY(!countdown()->isActive());
    QVERIFY(window()->isVisible());
    QCOMPARE(m_backend->openStreams(), 1);
}

void TraySessionTest::quittingAsksWhileARequestRuns()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    beginRequest();
    Q_EMIT window()->quitRequested();
    QTRY_VERIFY(question());
    // Nothing has ended so far.
    QCOMPARE(m_backend->openStreams(), 1);
    QVERIFY(isServerOn() && window()->isVisible());
    QVERIFY(buttonOf(question(), u"Wait until they are finished"_s));
    QCOMPARE(run([this] { buttonOf(question(), u"Quit now"_s)->click(); }), 0);
}

void TraySessionTest::quittingWaitsUntilTheRequestIsFinished()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    beginRequest(fakes::FakeBackend::Step::What::Wait);
    Q_EMIT window()->quitRequested();
    QTRY_VERIFY(question());
    buttonOf(question(), u"Wait until they are finished"_s)->click();
    QTRY_VERIFY(!countdown()->isActive());
    QTRY_VERIFY(question() && !buttonOf(question(), u"Wait until they are finished"_s));
    QCOMPARE(m_backend->openStreams(), 1);
    QVERIFY(window()->isVisible());
    // Changed their mind, and back again.
    buttonOf(question(), u"Cancel"_s)->click();
    QTRY_VERIFY(!question());
    QCOMPARE(m_backend->openStreams(), 1);
    Q_EMIT window()->quitRequested();
    QTRY_VERIFY(question());
    buttonOf(question(), u"Wait until they are finished"_s)->click();
    QTRY_VERIFY(question() && !buttonOf(question(), u"Wait until they are finished"_s));
    QCOMPARE(run([this] { m_backend->release(); }), 0);
}

void TraySessionTest::theDemoWithdrawsTheQuestion()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    beginRequest();
    Q_EMIT window()->quitRequested();
    QTRY_VERIFY(question());
    Q_EMIT page()->accountCard()->signInPanel()->demoRequested();
    QVERIFY(!question() && !countdown()->isActive());
    QTRY_VERIFY(page()->state().account.isDemo && isServerOn());
    QVERIFY(window()->isVisible());
}

void TraySessionTest::anotherLanguageGoesOnWaiting()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    beginRequest(fakes::FakeBackend::Step::What::Wait);
    Q_EMIT window()->quitRequested();
    QTRY_VERIFY(question());
    rebuild();
    QTRY_VERIFY(question() && countdown()->isActive());
    buttonOf(question(), u"Wait until they are finished"_s)->click();
    QTRY_VERIFY(question() && !buttonOf(question(), u"Wait until they are finished"_s));
    rebuild();
    QVERIFY(question() && !countdown()->isActive());
    QVERIFY(!buttonOf(question(), u"Wait until they are finished"_s));
    QCOMPARE(run([this] { m_backend->release(); }), 0);
}

void TraySessionTest::withoutAnAnswerItQuitsAfterACountdown()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    beginRequest();
    Q_EMIT window()->quitRequested();
    QTRY_VERIFY(question());
    const QString first = question()->informativeText();
    QVERIFY(first.contains(u"15"_s));
    QCOMPARE(countdown()->interval(), 1000);
    QCOMPARE(run([this] { countdown()->start(0); }), 0);
}

void TraySessionTest::quittingWhenIdleHidesTheWindowAtOnce()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    QVERIFY(window()->isVisible());
    Q_EMIT window()->quitRequested();
    QVERIFY(!window()->isVisible());
    QVERIFY(isServerOn()); // it has not ended yet
}

void TraySessionTest::onlyASuccessTicksTheLastStep()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    failRequest();
    QTRY_VERIFY(page()->state().lastFailure);
    QCOMPARE(page()->state().lastFailure->program, u"Claude Code"_s);
    QVERIFY(!page()->state().hasServedClient);
    post();
    QTRY_VERIFY(page()->state().hasServedClient);
    QVERIFY(!page()->state().lastFailure);
}

void TraySessionTest::aFailedRequestIsCountedUntilItIsSeen()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    auto *sidebar = window()->findChild<QListWidget *>();
    const auto said = [sidebar] {
        return sidebar->item(1)->data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY(said().isEmpty());
    failRequest();
    QTRY_VERIFY(said().contains(u"1 failed request(s)"_s));
    failRequest();
    QTRY_VERIFY(said().contains(u"2 failed request(s)"_s));
    window()->showPage(1);
    QVERIFY(said().isEmpty());
    // What fails while the list is looked at is seen.
    const QNetworkReply *reply = failRequest();
    QTRY_VERIFY(reply->isFinished());
    QTRY_COMPARE(page()->state().runningCount, 0);
    QVERIFY(said().isEmpty());
}

void TraySessionTest::theTrayChangesModelAndEffort()
{
    m_options.origins = {
        {u"reasoning/effort"_s, {core::SettingOrigin::Kind::Environment, u"EFFORT"_s}}};
    open();
    ui::TrayMenu *menu = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets())
        menu = menu ? menu : qobject_cast<ui::TrayMenu *>(widget);
    QVERIFY(menu);
    Q_EMIT menu->modelRequested(u"gpt-5.5"_s);
    QCOMPARE(stored(u"models/debugModel"_s), u"gpt-5.5"_s);
    QCOMPARE(shownSetting(u"models/debugModel"_s), u"gpt-5.5"_s);
    Q_EMIT menu->modelRequested({});
    QCOMPARE(stored(u"models/debugModel"_s), QString());
    const auto entry = [menu](const QString &words) -> QMenu * {
        for (const QAction *action : menu->actions()) {
            if (QString(action->text()).remove(u'&') == words)
                return action->menu();
        }
        return nullptr;
    };
    QVERIFY(entry(u"Model"_s)->isEnabled());
    QVERIFY(!entry(u"Reasoning effort"_s)->isEnabled()); // a variable decides it
    QTRY_VERIFY(entry(u"Model"_s)->actions().size() > 2);
    Q_EMIT menu->pageRequested(3);
    QVERIFY(settingsPage()->isVisible());
}

void TraySessionTest::usesTheOtherPortAndStoresIt()
{
    signIn(m_folder->path());
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, quint16(m_options.services.settings.port)));
    open();
    QTRY_COMPARE(page()->state().server.phase, ServerPhase::Failed);
    const int port = page()->state().server.alternativePort;
    QVERIFY(port > 0);
    Q_EMIT page()->serverCard()->portRequested(port);
    QTRY_VERIFY(isServerOn());
    QCOMPARE(page()->state().server.port, port);
    QVERIFY(page()->state().baseUrl.contains(QString::number(port)));
    QCOMPARE(stored(u"server/port"_s), QString::number(port));
    QVERIFY(stored(u"account/issuer"_s).isEmpty());
}

void TraySessionTest::howTheSwitchWasLeftIsRemembered()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    Q_EMIT page()->serverCard()->serverOnRequested(false);
    QTRY_COMPARE(page()->state().server.phase, ServerPhase::Off);

    open();
    QTRY_VERIFY(page()->state().isSignedIn());
    QTRY_VERIFY(!m_backend->requests().isEmpty());
    QCOMPARE(page()->state().server.phase, ServerPhase::Off);
    // Also after an excursion into the demo, where the server is on.
    Q_EMIT page()->accountCard()->signInPanel()->demoRequested();
    QTRY_VERIFY(isServerOn());
    Q_EMIT page()->demoEndRequested();
    QTRY_VERIFY(page()->state().isSignedIn());
    QVERIFY(!isServerOn());

    Q_EMIT page()->serverCard()->serverOnRequested(true);
    QTRY_VERIFY(isServerOn());
    open();
    QTRY_VERIFY(isServerOn());
}

void TraySessionTest::theChosenTokenFileIsStored()
{
    open();
    QTRY_COMPARE(page()->state().account.phase, core::AccountState::Phase::SignedOut);
    QVERIFY(stored(u"application/tokenStore"_s).isEmpty());
    Q_EMIT page()->accountCard()->signInPanel()->tokenFileRequested();
    QTRY_COMPARE(stored(u"application/tokenStore"_s), u"file"_s);
    QVERIFY(stored(u"server/port"_s).isEmpty());
}

void TraySessionTest::aSettingCountsAtOnceAndIsStoredAlone()
{
    signIn(m_folder->path());
    m_options.services.settings.reasoningEffort = core::ReasoningEffort::High; // as by a flag
    open();
    QTRY_VERIFY(isServerOn());
    beginRequest();
    const int port = freePort();
    m_settings->form().enter(u"server/port"_s, QString::number(port));
    QTRY_COMPARE(page()->state().server.port, port);
    QVERIFY(isServerOn());
    QCOMPARE(m_backend->openStreams(), 1);
    QCOMPARE(stored(u"server/port"_s), QString::number(port));
    QVERIFY(stored(u"reasoning/effort"_s).isEmpty());
    // What the overview decides is seen on the page of settings.
    const int other = freePort();
    Q_EMIT page()->serverCard()->portRequested(other);
    QTRY_COMPARE(page()->state().server.port, other);
    QCOMPARE(shownSetting(u"server/port"_s), QString::number(other));
}

void TraySessionTest::otherNamesOfModelsAreShownAndLeadToTheirSetting()
{
    m_options.startHidden = false;
    open();
    auto *connectPage = window()->findChild<ui::ConnectPage *>();
    window()->showPage(2);
    QVERIFY(connectPage->isVisible());
    m_settings->form().enter(u"models/aliases"_s, u"fast=gpt-5.5:low, x=fast"_s);
    const QStringList shown = samples::visibleTexts(connectPage);
    QVERIFY(shown.contains(u"fast → gpt-5.5:low"_s));
    QVERIFY(shown.contains(u"x → fast"_s));
    buttonOf(connectPage, u"Go to Settings"_s)->click();
    QVERIFY(settingsPage()->isVisible());
    QVERIFY(window()->focusWidget());
    QCOMPARE(window()->focusWidget()->accessibleName(), u"Other names of models"_s);
}

void TraySessionTest::aSettingThatAVariableFixesIsNotStored()
{
    m_options.origins = {{u"server/port"_s, {core::SettingOrigin::Kind::Environment, u"PORT"_s}}};
    open();
    const int port = m_options.services.settings.port;
    m_settings->form().enter(u"server/port"_s, u"8123"_s);
    QCOMPARE(shownSetting(u"server/port"_s), QString::number(port));
    Q_EMIT page()->serverCard()->portRequested(freePort());
    QVERIFY(stored(u"server/port"_s).isEmpty());
}

void TraySessionTest::whatIsChangedInTheDemoGoesWithIt()
{
    open();
    const QString port = shownSetting(u"server/port"_s);
    Q_EMIT page()->accountCard()->signInPanel()->demoRequested();
    QTRY_VERIFY(isServerOn());
    const int other = freePort();
    m_settings->form().enter(u"server/port"_s, QString::number(other));
    QTRY_COMPARE(page()->state().server.port, other);
    Q_EMIT settingsPage()->apiKeyRequested();
    QTRY_COMPARE(statusOfModels("wrong"), 401);
    Q_EMIT page()->demoEndRequested();
    QTRY_COMPARE(page()->state().account.phase, core::AccountState::Phase::SignedOut);
    QCOMPARE(shownSetting(u"server/port"_s), port);
    QVERIFY(stored(u"server/port"_s).isEmpty());
    QVERIFY(!QFile::exists(m_folder->filePath(u"api_key"_s)));
}

void TraySessionTest::anApiKeyIsMadeAndRemovedOnThePage()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    QCOMPARE(statusOfModels("any"), 200);
    Q_EMIT settingsPage()->apiKeyRequested();
    auto *shown = settingsPage()->findChild<ui::ApiKeyPanel *>()->findChild<QLineEdit *>();
    QTRY_VERIFY(shown->text().startsWith(u"sk-chatmock-"_s));
    const QByteArray key = shown->text().toLatin1();
    QTRY_COMPARE(statusOfModels("any"), 401);
    QCOMPARE(statusOfModels(key), 200);
    Q_EMIT settingsPage()->apiKeySeen();
    QVERIFY(shown->text().isEmpty());

    open();
    QTRY_VERIFY(isServerOn());
    QCOMPARE(statusOfModels("any"), 401);
    QCOMPARE(statusOfModels(key), 200);
    Q_EMIT settingsPage()->apiKeyRemovalRequested();
    QTRY_COMPARE(statusOfModels("any"), 200);
}

void TraySessionTest::otherDevicesAreLetInWithAKeyOnly()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    m_settings->form().enter(u"server/host"_s, u"0.0.0.0"_s);
    QVERIFY(stored(u"server/host"_s).isEmpty());
    Q_EMIT settingsPage()->apiKeyRequested();
    QTRY_COMPARE(page()->state().server.host, u"0.0.0.0"_s);
    QCOMPARE(stored(u"server/host"_s), u"0.0.0.0"_s);
    QCOMPARE(statusOfModels("any"), 401);
    Q_EMIT settingsPage()->apiKeyRemovalRequested();
    QTRY_COMPARE(page()->state().server.host, u"127.0.0.1"_s);
    QTRY_COMPARE(statusOfModels("any"), 200);
    QVERIFY(isServerOn());
    QVERIFY(stored(u"server/host"_s).isEmpty());
}

void TraySessionTest::entersAndLeavesTheDemo()
{
    open();
    QTRY_COMPARE(page()->state().account.phase, core::AccountState::Phase::SignedOut);
    Q_EMIT page()->accountCard()->signInPanel()->demoRequested();
    QTRY_VERIFY(page()->state().account.isDemo && isServerOn());
    QVERIFY(page()->state().canLeaveDemo);
    QVERIFY(window()->windowTitle().contains(u"Demo"_s));
    Q_EMIT page()->demoEndRequested();
    QTRY_COMPARE(page()->state().account.phase, core::AccountState::Phase::SignedOut);
    QVERIFY(!page()->state().isDemo);
    QVERIFY(!window()->windowTitle().contains(u"Demo"_s));
    QVERIFY(!QFile::exists(m_folder->filePath(u"auth.json"_s)));
}

void TraySessionTest::aLoginFileIsChosenAndImported()
{
    const QTemporaryDir elsewhere;
    signIn(elsewhere.path());
    open();
    QTRY_COMPARE(page()->state().account.phase, core::AccountState::Phase::SignedOut);
    Q_EMIT page()->accountCard()->signInPanel()->importFileRequested();
    auto *dialog = window()->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(elsewhere.filePath(u"auth.json"_s));
    dialog->close();
    QTRY_VERIFY(page()->state().isSignedIn());
    QVERIFY(page()->state().account.isImported);
    QTRY_VERIFY(isServerOn());
}

void TraySessionTest::aSignInIsSaidToBePreparedFirst()
{
    app::Engine engine(m_options.services);
    QSignalSpy progress(&engine, &app::Engine::signInChanged);
    engine.start();
    engine.post(&app::EngineWorker::signInWithCode);
    QTRY_COMPARE(progress.count(), 2);
    using Phase = core::SignInProgress::Phase;
    QCOMPARE(progress.at(0).first().value<core::SignInProgress>().phase, Phase::Preparing);
    QCOMPARE(progress.at(1).first().value<core::SignInProgress>().phase, Phase::WaitingForCode);
}

void TraySessionTest::keepsToThisComputerAndStoresIt()
{
    signIn(m_folder->path());
    m_options.services.settings.host = u"0.0.0.0"_s;
    open();
    QTRY_COMPARE(page()->state().server.phase, ServerPhase::Failed);
    QCOMPARE(page()->state().server.error->param, u"host"_s);
    Q_EMIT page()->serverCard()->onlyThisComputerRequested();
    QTRY_VERIFY(isServerOn());
    QCOMPARE(page()->state().server.host, u"127.0.0.1"_s);
    QCOMPARE(stored(u"server/host"_s), QString()); // the default is not worth a line
}

void TraySessionTest::tryingAgainHelpsWhenTheFolderIsThere()
{
    QFile blocker(m_folder->filePath(u"data"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    m_options.services.dataFolder = m_folder->filePath(u"data/below"_s);
    open();
    QTRY_COMPARE(page()->state().server.phase, ServerPhase::Failed);
    QCOMPARE(page()->state().server.error->code, core::ErrorCode::Storage);
    QVERIFY(page()->state().storageProblem);
    QVERIFY(blocker.remove());
    Q_EMIT page()->serverCard()->serverOnRequested(true);
    QTRY_COMPARE(page()->state().account.phase, core::AccountState::Phase::SignedOut);
    QCOMPARE(page()->state().server.phase, ServerPhase::Off);
    QVERIFY(!page()->state().storageProblem);
}

void TraySessionTest::anotherLanguageBuildsTheWindowAnewAroundTheEngine()
{
    signIn(m_folder->path());
    open();
    QTRY_VERIFY(isServerOn());
    beginRequest();
    QSignalSpy changed(m_session.get(), &app::TraySession::languageChanged);
    m_settings->set(u"application/language"_s, QString());
    QCOMPARE(changed.count(), 0);
    m_settings->set(u"application/language"_s, u"ko"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), u"ko"_s);

    rebuild();
    QVERIFY(window()->isVisible());
    QVERIFY(isServerOn());
    QCOMPARE(page()->state().account.email, u"demo@example.com"_s);
    // The response goes on, and the user is asked about it.
    QCOMPARE(m_backend->openStreams(), 1);
    window()->close();
    QTRY_VERIFY(question());
    // The news of the engine arrive in the new window.
    Q_EMIT page()->serverCard()->serverOnRequested(false);
    QTRY_COMPARE(page()->state().server.phase, ServerPhase::Off);
}

void TraySessionTest::refreshesTheLimitsAfterSleep()
{
    signIn(m_folder->path());
    app::EngineWorker worker(m_options.services);
    QSignalSpy refreshed(&worker, &app::EngineWorker::limitsRefreshed);
    worker.start();
    QTRY_COMPARE(refreshed.count(), 1);
    worker.services()->codex().markConnectionsStale();
    QTRY_COMPARE(refreshed.count(), 2);
    QVERIFY(!refreshed.last().first().value<std::optional<core::Error>>());
}

TEST_CLASS(TraySessionTest, QApplication)

} // namespace tst_traysession

#include "tst_traysession.moc"
