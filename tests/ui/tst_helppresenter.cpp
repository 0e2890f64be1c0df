// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HelpPresenter.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"
#include "tests/ui/UiSamples.h"
#include "ui/HelpPage.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace tst_helppresenter {

using namespace Qt::Literals::StringLiterals;

//! The Help page on top of an engine in demo mode.
class HelpPresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsTheChecksInTheEngine();
    void writesAReportWithTheResults();
    void showsTrafficAndLogWhileItIsSeen();
    void anotherEngineBeginsAnew();

private:
    [[nodiscard]] QPushButton *button(const QString &words) const;
    [[nodiscard]] QString texts() const;
    [[nodiscard]] QString reportText() const;

    core::SystemClock m_clock;
    core::LogBuffer m_log;
    app::ServiceOptions m_options;
    std::unique_ptr<app::Engine> m_engine;
    std::unique_ptr<app::HelpPresenter> m_presenter;
};

void HelpPresenterTest::init()
{
    m_options = {};
    m_options.isDemo = true;
    m_options.settings.startServer = false;
    m_options.settings.port = freePort();
    m_options.settings.proxyMode = core::ProxyMode::None;
    m_options.settings.versionLookup = false;
    m_engine = std::make_unique<app::Engine>(m_options);
    m_presenter = std::make_unique<app::HelpPresenter>(m_clock, m_log);
    m_presenter->setEngine(*m_engine);
    m_engine->start();
    m_presenter->page()->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_presenter->page()));
}

void HelpPresenterTest::cleanup()
{
    m_presenter->closeLog();
    m_engine.reset();
    m_presenter.reset();
}

QPushButton *HelpPresenterTest::button(const QString &words) const
{
    for (QPushButton *button : m_presenter->page()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == words)
            return button;
    }
    return nullptr;
}

QString HelpPresenterTest::texts() const
{
    return samples::visibleTexts(m_presenter->page()).join(u'\n');
}

QString HelpPresenterTest::reportText() const
{
    for (const auto *text : m_presenter->page()->findChildren<QPlainTextEdit *>()) {
        if (text->accessibleName() == u"Report"_s)
            return text->toPlainText();
    }
    return {};
}

void HelpPresenterTest::runsTheChecksInTheEngine()
{
    button(u"Run the checks"_s)->click();
    QVERIFY(button(u"Checking…"_s));
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Check again"_s), 15'000);
    QVERIFY2(texts().contains(u"✓ Port: Port %1 is free"_s.arg(m_options.settings.port)),
             qPrintable(texts()));
    QVERIFY2(texts().contains(u"✓ Sign-in: Signed in"_s), qPrintable(texts()));
    QVERIFY2(!texts().contains(u"✗"_s), qPrintable(texts()));
    // The checks contact hosts, too.
    QTRY_VERIFY2(texts().contains(u"Checks that you started"_s), qPrintable(texts()));
}

void HelpPresenterTest::writesAReportWithTheResults()
{
    m_log.add({0, core::LogLevel::Warning, "app.net", u"something was odd"_s});
    button(u"Create a report"_s)->click();
    QTRY_VERIFY2(reportText().contains(u"something was odd"_s), qPrintable(reportText()));
    QVERIFY(reportText().contains(u"## Checks\n\nnot run"_s));
    button(u"Run the checks"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Check again"_s), 15'000);
    button(u"Create it again"_s)->click();
    QTRY_VERIFY2(reportText().contains(u"- ok: port: "_s), qPrintable(reportText()));
}

void HelpPresenterTest::showsTrafficAndLogWhileItIsSeen()
{
    m_log.add({0, core::LogLevel::Info, "app.net", u"a message"_s});
    m_presenter->page()->hide();
    m_presenter->page()->show();
    const auto hasLog = [this] {
        for (const auto *text : m_presenter->page()->findChildren<QPlainTextEdit *>()) {
            if (text->toPlainText().contains(u"a message"_s))
                return true;
        }
        return false;
    };
    QVERIFY(hasLog());
    QTRY_VERIFY2(texts().contains(u"(this computer)"_s), qPrintable(texts()));
}

void HelpPresenterTest::anotherEngineBeginsAnew()
{
    button(u"Run the checks"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Check again"_s), 15'000);
    m_presenter->closeLog();
    m_engine.reset();
    m_engine = std::make_unique<app::Engine>(m_options);
    m_presenter->setEngine(*m_engine);
    m_engine->start();
    QVERIFY(button(u"Run the checks"_s));
    QVERIFY(!texts().contains(u"Sign-in: "_s));
}

TEST_CLASS(HelpPresenterTest, QApplication)

} // namespace tst_helppresenter

#include "tst_helppresenter.moc"
