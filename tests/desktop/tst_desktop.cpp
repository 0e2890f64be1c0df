// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/Desktop.h"
#include "tests/desktop/InstalledProgram.h"
#include "tests/desktop/Reader.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/FakeIssuer.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>
#include <utility>

namespace tst_desktop {

using namespace Qt::Literals::StringLiterals;

//! The program as a person meets it: installed, opened in a file manager, signed in to in a
//! browser, with a real window and a real tray, clicked from outside and read as a screen reader
//! reads it. Issuer and backend are simulated, in this process.
class DesktopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void opensFromTheFileManager();
    void signsInThroughTheBrowser();
    void theServerIsSwitchedInTheTrayMenu();
    void aRequestIsSeenInTheWindow();
    void theEffortIsChangedForTheNextRequest();
    void aSecondStartRaisesTheWindow();
    void theIconReturnsWithThePanel();
    void quitsFromTheTrayMenu();
    void aHiddenStartServesAndEndsOnASignal_data();
    void aHiddenStartServesAndEndsOnASignal();

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    bool writeBrowser();
    bool closeBrowser();
    bool startProgram(const QStringList &arguments);
    //! Waits until something with this name and role is shown.
    Reader::Thing await(const QString &name, const QString &role);
    bool clickOn(const QString &name, const QString &role);
    //! Where it is once it has stopped moving.
    [[nodiscard]] QRect restingPlace(const Reader::Thing &thing) const;
    //! Turns the wheel over the window until the label is in its upper half.
    bool scrollTo(const QString &label);
    void pressInWindow(const QString &key);
    bool openTrayMenu(const QString &image);
    bool toggleServerInTrayMenu();
    //! Where the menu of the tray icon is; empty when it is closed.
    [[nodiscard]] QRect trayMenu() const;
    [[nodiscard]] int status(const QString &path);
    //! One request to the server, by curl; the text of the response, empty when there is none.
    QString requestByCurl();
    [[nodiscard]] QString base() const { return u"http://127.0.0.1:%1"_s.arg(m_port); }

    QTemporaryDir m_home;
    InstalledProgram m_installed;
    QString m_browser;
    Desktop m_desktop;
    std::unique_ptr<Reader> m_reader;
    fakes::FakeIssuer m_issuer;
    fakes::FakeBackend m_backend;
    QNetworkAccessManager m_network;
    QProcess m_files;
    QProcess m_program;
    quint16 m_port = 0;
    bool m_hasFailed = false;
};

void DesktopTest::initTestCase()
{
    QVERIFY2(m_desktop.start(), "Xvfb, openbox and tint2 are needed");
    m_reader = std::make_unique<Reader>();
    QVERIFY2(m_reader->isReady(), "the accessibility bus is needed (at-spi2-core)");
    QVERIFY(m_issuer.listen());
    m_backend.setTokenCheck([this](const QByteArray &token) { return m_issuer.accepts(token); });
    m_backend.setUsedPercent(31, 12);
    QVERIFY(m_backend.listen());
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_port = freePort();

    for (const QString &name : {u"chromium"_s, u"chromium-browser"_s, u"google-chrome"_s}) {
        if (m_browser.isEmpty())
            m_browser = QStandardPaths::findExecutable(name);
    }
    QVERIFY2(!m_browser.isEmpty(), "a browser is needed (chromium)");
    QVERIFY(writeBrowser());
    QString complaint;
    QVERIFY2(m_installed.install(m_home.filePath(u"installed"_s), complaint),
             qPrintable(complaint));
}

void DesktopTest::init()
{
    // Each step builds on those before it.
    if (m_hasFailed)
        QSKIP("an earlier step failed");
}

void DesktopTest::cleanup()
{
    m_hasFailed = m_hasFailed || QTest::currentTestFailed();
}

void DesktopTest::cleanupTestCase()
{
    m_desktop.keepImage(u"desktop-end"_s);
    for (const qint64 id : m_installed.processIds())
        ::kill(pid_t(id), SIGTERM);
    QVERIFY(QTest::qWaitFor([this] { return m_installed.processIds().isEmpty(); }, StepLimit));
    closeBrowser();
    m_files.terminate();
    m_files.waitForFinished(3000);
}

QProcessEnvironment DesktopTest::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_desktop.display());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
    environment.insert(u"CHATGPT_LOCAL_HOME"_s, m_home.filePath(u"data"_s));
    environment.insert(u"CHATGPT_LOCAL_ISSUER"_s, m_issuer.url().toString());
    environment.insert(u"CHATGPT_LOCAL_UPSTREAM"_s, m_backend.url().toString());
    environment.insert(u"PORT"_s, QString::number(m_port));
    environment.insert(u"PATH"_s,
                       QStringList{m_home.filePath(u"bin"_s), m_installed.binFolder(),
                                   qEnvironmentVariable("PATH")}
                           .join(u':'));
    environment.insert(
        u"XDG_DATA_DIRS"_s,
        m_installed.shareFolder() + u':'
            + qEnvironmentVariable("XDG_DATA_DIRS", u"/usr/local/share:/usr/share"_s));
    return environment;
}

bool DesktopTest::writeBrowser()
{
    // The desktop's way to the person's browser. Only the page is requested, and it
    // reports to screen readers what it shows. --test-type: no bar about --no-sandbox, which
    // would move the page while it is clicked on.
    QDir(m_home.path()).mkpath(u"bin"_s);
    QFile script(m_home.filePath(u"bin/xdg-open"_s));
    const QString text =
        u"#!/bin/sh\n"
        "echo $$ > '%1/browser-id'\n"
        "exec env ACCESSIBILITY_ENABLED=1 '%2' --user-data-dir='%1/browser' --no-sandbox "
        "--disable-gpu --disable-dev-shm-usage --disable-quic --disable-sync "
        "--disable-background-networking --disable-component-update --no-first-run "
        "--no-default-browser-check --no-proxy-server --password-store=basic --test-type "
        "--force-renderer-accessibility --window-position=40,40 --window-size=900,700 "
        "\"$1\" > '%1/browser-log' 2>&1\n"_s.arg(m_home.path(), m_browser);
    return script.open(QIODevice::WriteOnly) && script.write(text.toUtf8()) > 0
        && script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool DesktopTest::closeBrowser()
{
    QFile file(m_home.filePath(u"browser-id"_s));
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const pid_t id = file.readAll().trimmed().toInt();
    if (id > 0)
        ::kill(id, SIGTERM);
    // What has ended may stay as a zombie where no process waits for it; it runs no program then.
    return QTest::qWaitFor(
        [id] { return id <= 0 || QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(id)).isEmpty(); },
        StepLimit);
}

bool DesktopTest::startProgram(const QStringList &arguments)
{
    m_program.setProcessEnvironment(environment());
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(m_installed.program(), arguments);
    return m_program.waitForStarted();
}

Reader::Thing DesktopTest::await(const QString &name, const QString &role)
{
    Reader::Thing thing;
    (void)QTest::qWaitFor([&] { return !(thing = m_reader->find(name, role)).isNull(); }, 30000);
    return thing;
}

bool DesktopTest::clickOn(const QString &name, const QString &role)
{
    const Reader::Thing thing = await(name, role);
    if (thing.isNull())
        return false;
    m_desktop.click(restingPlace(thing).center());
    return true;
}

QRect DesktopTest::restingPlace(const Reader::Thing &thing) const
{
    QRect place;
    QElapsedTimer unchanged;
    (void)QTest::qWaitFor(
        [&] {
            const QRect former = std::exchange(place, m_reader->place(thing));
            if (place != former)
                unchanged.start();
            return unchanged.isValid() && unchanged.hasExpired(300);
        },
        StepLimit);
    return place;
}

bool DesktopTest::scrollTo(const QString &label)
{
    const Reader::Thing thing = await(label, u"label"_s);
    QRect window;
    for (const QRect &place : m_desktop.windows(u"chatmock"_s, true)) {
        if (place.width() > window.width())
            window = place;
    }
    for (int turns = 0; turns < 50; ++turns) {
        const QRect place = m_reader->place(thing);
        if (place.top() < window.center().y())
            return place.top() > window.top();
        // Over the labels, where no control takes the turn for itself.
        m_desktop.turnWheel({place.left(), window.center().y()});
    }
    return false;
}

void DesktopTest::pressInWindow(const QString &key)
{
    // The key in a call of its own: sent to a window found by xdotool, the releases would go to a
    // window that may be hidden by then, and Ctrl would stay pressed for the rest of the test.
    m_desktop.outputOf(u"xdotool"_s,
                       {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^ChatMock$"_s,
                        u"windowactivate"_s, u"--sync"_s});
    m_desktop.outputOf(u"xdotool"_s, {u"key"_s, key});
}

bool DesktopTest::openTrayMenu(const QString &image)
{
    QRect icon;
    if (!QTest::qWaitFor([&] { return !(icon = m_desktop.trayIcon(u"chatmock"_s)).isEmpty(); },
                         StepLimit))
        return false;
    m_desktop.click(icon.center(), 3);
    const bool isOpen = QTest::qWaitFor([this] { return !trayMenu().isEmpty(); }, StepLimit);
    m_desktop.keepImage(image);
    return isOpen;
}

bool DesktopTest::toggleServerInTrayMenu()
{
    if (!openTrayMenu(u"desktop-menu"_s))
        return false;
    // Menus are not part of what Qt reports to readers here: the underlined letter chooses.
    m_desktop.outputOf(u"xdotool"_s, {u"key"_s, u"s"_s});
    return QTest::qWaitFor([this] { return trayMenu().isEmpty(); }, StepLimit);
}

QRect DesktopTest::trayMenu() const
{
    // It opens at the icon in the corner; the window is wider, tool tips are small.
    for (const QRect &place : m_desktop.windows(u"chatmock"_s, true)) {
        if (place.height() > 100 && place.width() < 480)
            return place;
    }
    return {};
}

int DesktopTest::status(const QString &path)
{
    const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(QUrl(base() + path))));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(15000);
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QString DesktopTest::requestByCurl()
{
    QProcess curl;
    curl.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    curl.start(u"curl"_s,
               {u"--silent"_s, u"--show-error"_s, u"--noproxy"_s, u"*"_s, u"--max-time"_s, u"15"_s,
                u"--json"_s,
                uR"({"model":"gpt-5.5","messages":[{"role":"user","content":"Hello"}]})"_s,
                base() + u"/v1/chat/completions"_s});
    // The backend that finally responds runs in this thread.
    if (!QTest::qWaitFor([&curl] { return curl.state() == QProcess::NotRunning; }, 20000))
        return {};
    return QJsonDocument::fromJson(
               curl.readAllStandardOutput())["choices"_L1][0]["message"_L1]["content"_L1]
        .toString();
}

void DesktopTest::opensFromTheFileManager()
{
    // It starts an entry at once when it is set to, as most do; else it asks the user.
    QVERIFY(QDir(m_home.path()).mkpath(u"config/pcmanfm-qt/default"_s));
    QFile settings(m_home.filePath(u"config/pcmanfm-qt/default/settings.conf"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[Behavior]\nQuickExec=true\n[System]\nFallbackIconThemeName=hicolor\n");
    settings.close();
    m_files.setProcessEnvironment(environment());
    m_files.start(u"pcmanfm-qt"_s, {QFileInfo(m_installed.desktopEntry()).path()});
    QVERIFY2(m_files.waitForStarted(), "a file manager is needed (pcmanfm-qt)");

    std::optional<QPoint> entry;
    QTRY_VERIFY_WITH_TIMEOUT((entry = m_desktop.find(m_installed.icon())).has_value(), 20000);
    m_desktop.keepImage(u"desktop-installed"_s);
    m_desktop.doubleClick(*entry);

    QVERIFY(!await(u"Sign in with ChatGPT"_s, u"push button"_s).isNull());
    QCOMPARE(m_installed.processIds().size(), 1);
    m_desktop.keepImage(u"desktop-signed-out"_s);
    m_files.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(m_files.state(), QProcess::NotRunning, StepLimit);
    QCOMPARE(m_installed.processIds().size(), 1);
}

void DesktopTest::signsInThroughTheBrowser()
{
    QVERIFY(clickOn(u"Sign in with ChatGPT"_s, u"push button"_s));
    const Reader::Thing consent = await(u"Continue"_s, u"link"_s);
    m_desktop.keepImage(u"desktop-browser"_s);
    QVERIFY(!consent.isNull());
    m_desktop.click(restingPlace(consent).center());
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop
                                  .outputOf(u"xdotool"_s,
                                            {u"search"_s, u"--onlyvisible"_s, u"--name"_s,
                                             u"^ChatMock: You are signed in"_s})
                                  .isEmpty(),
                             20000);
    m_desktop.keepImage(u"desktop-browser-end"_s);
    QVERIFY(closeBrowser());

    QVERIFY(!await(u"Signed in as demo@example.com"_s, {}).isNull());
    // The server starts by itself after the first sign-in.
    QTRY_COMPARE_WITH_TIMEOUT(status(u"/health"_s), 200, StepLimit);
    m_desktop.keepImage(u"desktop-signed-in"_s);
}

void DesktopTest::theServerIsSwitchedInTheTrayMenu()
{
    QVERIFY(toggleServerInTrayMenu());
    QTRY_COMPARE_WITH_TIMEOUT(status(u"/health"_s), 0, StepLimit);
    m_desktop.keepImage(u"desktop-switched-off"_s);
    QVERIFY(toggleServerInTrayMenu());
    QTRY_COMPARE_WITH_TIMEOUT(status(u"/health"_s), 200, StepLimit);
}

void DesktopTest::aRequestIsSeenInTheWindow()
{
    m_backend.setUsedPercent(57, 23);
    QVERIFY(!requestByCurl().isEmpty());
    const auto shown = [this](const QString &name) {
        const Reader::Thing gauge = m_reader->find(name, u"progress bar"_s);
        return gauge.isNull() ? -1.0 : m_reader->value(gauge).value_or(-2.0);
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"5-hour limit"_s), 57.0, StepLimit);
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"Weekly limit"_s), 23.0, StepLimit);
    m_desktop.keepImage(u"desktop-gauges"_s);

    pressInWindow(u"ctrl+2"_s);
    QVERIFY(!await(u"gpt-5.5 · medium"_s, {}).isNull());
    m_desktop.keepImage(u"desktop-requests"_s);
}

void DesktopTest::theEffortIsChangedForTheNextRequest()
{
    const auto effort = [this] {
        const QList<core::HttpRequest> requests = m_backend.responseRequests();
        return requests.isEmpty()
            ? QString()
            : QJsonDocument::fromJson(requests.constLast().body)["reasoning"_L1]["effort"_L1]
                  .toString();
    };
    QCOMPARE(effort(), u"medium"_s);
    pressInWindow(u"ctrl+4"_s);
    QVERIFY(scrollTo(u"Reasoning effort"_s));
    // To a reader the name of a list is what is chosen in it.
    QVERIFY(clickOn(u"Medium"_s, u"combo box"_s));
    m_desktop.keepImage(u"desktop-settings"_s);
    m_desktop.outputOf(u"xdotool"_s, {u"type"_s, u"High"_s});
    m_desktop.outputOf(u"xdotool"_s, {u"key"_s, u"Return"_s});
    QVERIFY(!await(u"High"_s, u"combo box"_s).isNull());
    m_desktop.keepImage(u"desktop-effort"_s);
    QVERIFY(!requestByCurl().isEmpty());
    QCOMPARE(effort(), u"high"_s);
    pressInWindow(u"ctrl+2"_s);
    QVERIFY(!await(u"gpt-5.5 · high"_s, {}).isNull());
    m_desktop.keepImage(u"desktop-requests-effort"_s);
}

void DesktopTest::aSecondStartRaisesTheWindow()
{
    // Closing the window keeps the tray.
    pressInWindow(u"ctrl+w"_s);
    const auto isVisible = [this] {
        return !m_desktop
                    .outputOf(u"xdotool"_s,
                              {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^ChatMock$"_s})
                    .isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!isVisible(), StepLimit);
    QCOMPARE(status(u"/health"_s), 200);

    QProcess second;
    second.setProcessEnvironment(environment());
    second.start(m_installed.program(), QStringList());
    QVERIFY(second.waitForFinished(StepLimit));
    QCOMPARE(second.exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(isVisible(), StepLimit);
}

void DesktopTest::theIconReturnsWithThePanel()
{
    m_desktop.stopPanel();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.trayIcon(u"chatmock"_s).isEmpty(), StepLimit);
    QVERIFY(m_desktop.startPanel());
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.trayIcon(u"chatmock"_s).isEmpty(), StepLimit);
    QCOMPARE(status(u"/health"_s), 200);
}

void DesktopTest::quitsFromTheTrayMenu()
{
    QFile::remove(m_home.filePath(u"data/window.json"_s));
    QVERIFY(openTrayMenu(u"desktop-menu-quit"_s));
    m_desktop.outputOf(u"xdotool"_s, {u"key"_s, u"q"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_installed.processIds().isEmpty(), StepLimit);
    // It ended in order: the last it does is to remember its window.
    QVERIFY(QFile::exists(m_home.filePath(u"data/window.json"_s)));
    QVERIFY(QFile::exists(m_home.filePath(u"data/auth.json"_s)));
}

void DesktopTest::aHiddenStartServesAndEndsOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("the session ends") << SIGTERM;
    QTest::newRow("the terminal has gone") << SIGHUP;
}

void DesktopTest::aHiddenStartServesAndEndsOnASignal()
{
    QFETCH(const int, number);
    // Signed in and switched on, as it was left.
    QVERIFY(startProgram({u"--hidden"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(status(u"/health"_s), 200, StepLimit);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.trayIcon(u"chatmock"_s).isEmpty(), StepLimit);
    QVERIFY(
        m_desktop
            .outputOf(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^ChatMock$"_s})
            .isEmpty());
    QVERIFY(QFile::remove(m_home.filePath(u"data/window.json"_s)));
    QCOMPARE(::kill(pid_t(m_program.processId()), number), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_program.state(), QProcess::NotRunning, StepLimit);
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
    QVERIFY(QFile::exists(m_home.filePath(u"data/window.json"_s)));
    QVERIFY(QFile::exists(m_home.filePath(u"data/auth.json"_s)));
}

TEST_CLASS(DesktopTest, QCoreApplication)

} // namespace tst_desktop

#include "tst_desktop.moc"
