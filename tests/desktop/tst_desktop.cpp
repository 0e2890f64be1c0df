// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoBackend.h"
#include "core/demo/DemoIssuer.h"
#include "tests/desktop/Desktop.h"
#include "tests/desktop/Reader.h"
#include "tests/fakes/Loopback.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

//! The program as a person meets it: a real window and a real tray, clicked from outside and read
//! as a screen reader reads it. Issuer and backend are simulated, in this process.
class DesktopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void signsInThroughTheBrowser();
    void theServerIsSwitchedInTheTrayMenu();
    void theGaugeShowsWhatARequestUsed();
    void aSecondStartRaisesTheWindow();
    void theIconReturnsWithThePanel();
    void quitsFromTheTrayMenu();
    void aHiddenStartServesAndEndsOnASignal_data();
    void aHiddenStartServesAndEndsOnASignal();

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    bool startProgram(const QStringList &arguments = {});
    bool clickOn(const QString &name, const QString &role);
    bool openTrayMenu(const QString &picture);
    bool toggleServerInTrayMenu();
    //! Where the menu of the tray icon is; empty when it is closed.
    [[nodiscard]] QRect trayMenu() const;
    [[nodiscard]] int status(const QString &path);
    QByteArray fetch(const QUrl &url, const QByteArray &body = {}, int *status = nullptr);
    [[nodiscard]] QString base() const { return u"http://127.0.0.1:%1"_s.arg(m_port); }

    QTemporaryDir m_home;
    Desktop m_desktop;
    std::unique_ptr<Reader> m_reader;
    core::DemoIssuer m_issuer;
    core::DemoBackend m_backend;
    QNetworkAccessManager m_network;
    QProcess m_program;
    quint16 m_port = 0;
};

void DesktopTest::initTestCase()
{
    QVERIFY2(m_desktop.start(), "Xvfb, openbox and tint2 are needed");
    m_reader = std::make_unique<Reader>();
    QVERIFY2(m_reader->isReady(), "the accessibility bus is needed (at-spi2-core)");
    m_issuer.setAutoApprove(true);
    QVERIFY(m_issuer.listen());
    m_backend.setTokenCheck([this](const QByteArray &token) { return m_issuer.accepts(token); });
    m_backend.setUsedPercent(31, 12);
    QVERIFY(m_backend.listen());
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_port = freePort();

    // What the program believes to be the way to a browser only notes the address.
    QVERIFY(QDir(m_home.path()).mkpath(u"bin"_s));
    QFile browser(m_home.filePath(u"bin/xdg-open"_s));
    QVERIFY(browser.open(QIODevice::WriteOnly));
    browser.write("#!/bin/sh\nprintf '%s' \"$1\" > \"" + m_home.path().toUtf8() + "/opened\"\n");
    browser.close();
    QVERIFY(browser.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(startProgram());
}

void DesktopTest::cleanupTestCase()
{
    m_desktop.keepPicture(u"desktop-end"_s);
    if (m_program.state() != QProcess::NotRunning) {
        m_program.terminate();
        m_program.waitForFinished(3000);
    }
}

QProcessEnvironment DesktopTest::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_desktop.display());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
    environment.insert(u"CHATGPT_LOCAL_HOME"_s, m_home.filePath(u"data"_s));
    environment.insert(u"CHATGPT_LOCAL_ISSUER"_s, m_issuer.url().toString());
    environment.insert(u"CHATGPT_LOCAL_UPSTREAM"_s, m_backend.url().toString());
    environment.insert(u"PORT"_s, QString::number(m_port));
    environment.insert(u"PATH"_s, m_home.filePath(u"bin"_s) + u':' + qEnvironmentVariable("PATH"));
    return environment;
}

bool DesktopTest::startProgram(const QStringList &arguments)
{
    m_program.setProcessEnvironment(environment());
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(QStringLiteral(CHATMOCK_PROGRAM), arguments);
    return m_program.waitForStarted();
}

bool DesktopTest::clickOn(const QString &name, const QString &role)
{
    Reader::Thing thing;
    if (!QTest::qWaitFor([&] { return !(thing = m_reader->find(name, role)).isNull(); }, 15000))
        return false;
    m_desktop.click(m_reader->place(thing).center());
    return true;
}

bool DesktopTest::openTrayMenu(const QString &picture)
{
    QRect icon;
    if (!QTest::qWaitFor([&] { return !(icon = m_desktop.trayIcon(u"chatmock"_s)).isEmpty(); },
                         10000))
        return false;
    m_desktop.click(icon.center(), 3);
    const bool isOpen = QTest::qWaitFor([this] { return !trayMenu().isEmpty(); }, 10000);
    m_desktop.keepPicture(picture);
    return isOpen;
}

bool DesktopTest::toggleServerInTrayMenu()
{
    if (!openTrayMenu(u"desktop-menu"_s))
        return false;
    // Menus are not part of what Qt tells readers here: the underlined letter chooses.
    m_desktop.ask(u"xdotool"_s, {u"key"_s, u"s"_s});
    return QTest::qWaitFor([this] { return trayMenu().isEmpty(); }, 10000);
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

QByteArray DesktopTest::fetch(const QUrl &url, const QByteArray &body, int *status)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? m_network.get(request)
                                                              : m_network.post(request, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(15000);
    if (status)
        *status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return reply->readAll();
}

int DesktopTest::status(const QString &path)
{
    int status = 0;
    fetch(QUrl(base() + path), {}, &status);
    return status;
}

void DesktopTest::signsInThroughTheBrowser()
{
    QVERIFY(QTest::qWaitFor(
        [this] { return !m_reader->find(u"Sign in with ChatGPT"_s, u"push button"_s).isNull(); },
        20000));
    m_desktop.keepPicture(u"desktop-signed-out"_s);
    QVERIFY(clickOn(u"Sign in with ChatGPT"_s, u"push button"_s));

    QFile opened(m_home.filePath(u"opened"_s));
    QTRY_VERIFY_WITH_TIMEOUT(opened.size() > 0, 10000);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    const QUrl address(QString::fromUtf8(opened.readAll()));
    int code = 0;
    fetch(address, {}, &code);
    QCOMPARE(code, 200);

    QTRY_VERIFY_WITH_TIMEOUT(!m_reader->find(u"Signed in as demo@example.com"_s, {}).isNull(),
                             10000);
    // The server starts by itself after the first sign-in.
    QTRY_COMPARE_WITH_TIMEOUT(status(u"/health"_s), 200, 10000);
    m_desktop.keepPicture(u"desktop-signed-in"_s);
}

void DesktopTest::theServerIsSwitchedInTheTrayMenu()
{
    QVERIFY(toggleServerInTrayMenu());
    QTRY_COMPARE_WITH_TIMEOUT(status(u"/health"_s), 0, 10000);
    m_desktop.keepPicture(u"desktop-switched-off"_s);
    QVERIFY(toggleServerInTrayMenu());
    QTRY_COMPARE_WITH_TIMEOUT(status(u"/health"_s), 200, 10000);
}

void DesktopTest::theGaugeShowsWhatARequestUsed()
{
    m_backend.setUsedPercent(57, 23);
    int code = 0;
    const QByteArray answer = fetch(
        QUrl(base() + u"/v1/chat/completions"_s),
        "{\"model\":\"gpt-5\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}", &code);
    QVERIFY2(code == 200, answer.constData());
    QVERIFY(!QJsonDocument::fromJson(answer)["choices"_L1][0]["message"_L1]["content"_L1]
                 .toString()
                 .isEmpty());
    const auto shown = [this](const QString &name) {
        const Reader::Thing gauge = m_reader->find(name, u"progress bar"_s);
        return gauge.isNull() ? -1.0 : m_reader->value(gauge).value_or(-2.0);
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"5-hour limit"_s), 57.0, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"Weekly limit"_s), 23.0, 10000);
    m_desktop.keepPicture(u"desktop-gauges"_s);
}

void DesktopTest::aSecondStartRaisesTheWindow()
{
    // Closing the window keeps the tray.
    // The key in a call of its own: sent to a window found by xdotool, the releases would go to a
    // window that is hidden by then, and Ctrl would stay pressed for the rest of the test.
    m_desktop.ask(u"xdotool"_s,
                  {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^ChatMock$"_s,
                   u"windowactivate"_s, u"--sync"_s});
    m_desktop.ask(u"xdotool"_s, {u"key"_s, u"ctrl+w"_s});
    const auto isVisible = [this] {
        return !m_desktop
                    .ask(u"xdotool"_s,
                         {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^ChatMock$"_s})
                    .isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!isVisible(), 10000);
    QCOMPARE(status(u"/health"_s), 200);

    QProcess second;
    second.setProcessEnvironment(environment());
    second.start(QStringLiteral(CHATMOCK_PROGRAM), QStringList());
    QVERIFY(second.waitForFinished(10000));
    QCOMPARE(second.exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(isVisible(), 10000);
}

void DesktopTest::theIconReturnsWithThePanel()
{
    m_desktop.stopPanel();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.trayIcon(u"chatmock"_s).isEmpty(), 10000);
    QVERIFY(m_desktop.startPanel());
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.trayIcon(u"chatmock"_s).isEmpty(), 10000);
    QCOMPARE(status(u"/health"_s), 200);
}

void DesktopTest::quitsFromTheTrayMenu()
{
    QVERIFY(openTrayMenu(u"desktop-menu-quit"_s));
    m_desktop.ask(u"xdotool"_s, {u"key"_s, u"q"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_program.state(), QProcess::NotRunning, 10000);
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
    QVERIFY(QFile::exists(m_home.filePath(u"data/auth.json"_s)));
}

void DesktopTest::aHiddenStartServesAndEndsOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("the session asks") << SIGTERM;
    QTest::newRow("the terminal has gone") << SIGHUP;
}

void DesktopTest::aHiddenStartServesAndEndsOnASignal()
{
    QFETCH(const int, number);
    // Signed in and switched on, as it was left.
    QVERIFY(startProgram({u"--hidden"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(status(u"/health"_s), 200, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.trayIcon(u"chatmock"_s).isEmpty(), 10000);
    QVERIFY(
        m_desktop.ask(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^ChatMock$"_s})
            .isEmpty());
    QVERIFY(QFile::remove(m_home.filePath(u"data/window.json"_s)));
    QCOMPARE(::kill(pid_t(m_program.processId()), number), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_program.state(), QProcess::NotRunning, 10000);
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
    QVERIFY(QFile::exists(m_home.filePath(u"data/window.json"_s)));
    QVERIFY(QFile::exists(m_home.filePath(u"data/auth.json"_s)));
}

QTEST_GUILESS_MAIN(DesktopTest)
#include "tst_desktop.moc"
