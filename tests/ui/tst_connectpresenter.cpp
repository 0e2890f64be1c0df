// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ConnectPresenter.h"
#include "app/Engine.h"
#include "tests/runner/TestRunner.h"
#include "ui/ClientSetup.h"
#include "ui/ConnectPage.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace tst_connectpresenter {

using namespace Qt::Literals::StringLiterals;
using namespace app;

//! The Connect page with what stands behind it: an engine, a server, files.
class ConnectPresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theModelsOfTheServerAreOffered();
    void theNamesFollowTheSettings();
    void theLocalServerRespondsToAPrompt();
    void aTryCanBeStopped();
    void aFileIsSetUpAndRestored();
    void anUnreadableFileIsReportedAndKept();
    void theKeyIsNotShownInTheQuestion();
    void theDemoLeavesFilesAlone();
    void installedProgramsComeFirstWithTheirState();
    void aModelThatThePlanLacksIsReplacedWhenAskedTo();
    void theLastRequestOfAProgramIsShown();

private:
    void start(bool isDemo, const QByteArray &key = {});
    [[nodiscard]] QByteArray settingsFile() const;
    void putSettings(const QByteArray &text);
    [[nodiscard]] QString words() const;
    //! The list of programs; nullptr when there is none.
    [[nodiscard]] const ui::ClientRecipes *recipes() const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<ConnectPresenter> m_presenter;
    ui::ConnectPage *m_page = nullptr;
};

void ConnectPresenterTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    core::ConfigFolders folders;
    folders.home = m_home->path();
    m_presenter = std::make_unique<ConnectPresenter>(folders, m_home->filePath(u"config"_s));
    m_page = m_presenter->page();
}

void ConnectPresenterTest::cleanup()
{
    m_presenter.reset();
    m_engine.reset();
}

void ConnectPresenterTest::start(bool isDemo, const QByteArray &key)
{
    ServiceOptions options;
    options.isDemo = true;
    options.settings.port = 0;
    options.settings.proxyMode = core::ProxyMode::None;
    options.settings.apiKey = core::Secret(key);
    m_engine = std::make_unique<Engine>(options);
    m_presenter->setEngine(*m_engine, isDemo);
    m_engine->start();
    m_page->show();
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->state().server.phase, core::ServerState::Phase::On, 20000);
}

QByteArray ConnectPresenterTest::settingsFile() const
{
    QFile file(m_home->filePath(u".claude/settings.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void ConnectPresenterTest::putSettings(const QByteArray &text)
{
    QVERIFY(QDir(m_home->path()).mkpath(u".claude"_s));
    QFile file(m_home->filePath(u".claude/settings.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

const ui::ClientRecipes *ConnectPresenterTest::recipes() const
{
    for (const QListView *view : m_page->findChildren<QListView *>()) {
        if (const auto *model = qobject_cast<const ui::ClientRecipes *>(view->model()))
            return model;
    }
    return nullptr;
}

QString ConnectPresenterTest::words() const
{
    QString all;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            all += label->text() + u'\n';
    }
    return all;
}

void ConnectPresenterTest::theModelsOfTheServerAreOffered()
{
    start(true);
    auto *models = m_page->findChild<QComboBox *>();
    QTRY_VERIFY(models->count() > 1);
    m_page->choose(u"xcode"_s);
    QVERIFY(words().contains(QString::number(m_engine->state().server.port)));
}

void ConnectPresenterTest::theNamesFollowTheSettings()
{
    start(true);
    QVERIFY(!words().contains(u'→'));
    core::Settings settings = m_engine->state().settings;
    settings.modelAliases = QStringList{u"fast=gpt-5.5:low"_s, u"x=fast"_s};
    m_engine->configure(settings);
    m_presenter->followSettings();
    QVERIFY2(words().contains(u"fast → gpt-5.5:low\n"_s), qPrintable(words()));
    QVERIFY(words().contains(u"x → fast\n"_s));
    settings.modelAliases.removeFirst();
    m_engine->configure(settings);
    m_presenter->followSettings();
    QVERIFY(!words().contains(u"gpt-5.5:low"_s));
    QVERIFY(words().contains(u"x → fast\n"_s));
}

void ConnectPresenterTest::theLocalServerRespondsToAPrompt()
{
    start(true, "a key");
    Q_EMIT m_page->sendRequested(u"gpt-5"_s, u"Hi"_s);
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"Done."_s), 20000);
    QString response;
    QString reasoning;
    for (const QPlainTextEdit *reader : m_page->findChildren<QPlainTextEdit *>()) {
        if (reader->accessibleName() == u"Answer")
            response = reader->toPlainText();
        if (reader->accessibleName() == u"Reasoning")
            reasoning = reader->toPlainText();
    }
    QVERIFY2(response.contains(u"simulated response"_s), qPrintable(response));
    QVERIFY2(!response.contains(u"think>"_s), qPrintable(response));
    QVERIFY(!reasoning.isEmpty());
}

void ConnectPresenterTest::aTryCanBeStopped()
{
    start(true);
    Q_EMIT m_page->sendRequested(u"gpt-5"_s, u"word "_s.repeated(400));
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"First output after"_s), 20000);
    Q_EMIT m_page->stopRequested();
    QVERIFY(words().contains(u"Stopped by you."_s));
}

void ConnectPresenterTest::aFileIsSetUpAndRestored()
{
    const QByteArray before = "{ \"model\": \"opus\" } // mine\n";
    putSettings(before);
    start(false);
    m_page->choose(u"claude-code"_s);
    Q_EMIT m_page->setupRequested(u"claude-code"_s, false);
    QCOMPARE(settingsFile(), before);
    m_page->findChild<ui::SetupDialog *>()->accept();
    QVERIFY2(settingsFile().contains(QByteArray::number(m_engine->state().server.port)),
             settingsFile().constData());
    QVERIFY(words().contains(u"is set up for this server"_s));
    QVERIFY(words().contains(u"The previous file was saved as"_s));
    Q_EMIT m_page->undoRequested(u"claude-code"_s);
    QCOMPARE(settingsFile(), before);
    QVERIFY(words().contains(u"as it was before"_s));
}

void ConnectPresenterTest::anUnreadableFileIsReportedAndKept()
{
    putSettings("{ broken");
    start(false);
    m_page->choose(u"claude-code"_s);
    Q_EMIT m_page->setupRequested(u"claude-code"_s, false);
    QVERIFY(!m_page->findChild<ui::SetupDialog *>());
    QVERIFY(words().contains(u"has errors"_s));
    QCOMPARE(settingsFile(), QByteArray("{ broken"));
}

void ConnectPresenterTest::theKeyIsNotShownInTheQuestion()
{
    start(false, "secret-key");
    Q_EMIT m_page->setupRequested(u"claude-code"_s, false);
    const auto *dialog = m_page->findChild<ui::SetupDialog *>();
    QVERIFY(dialog);
    const QString shown = dialog->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(shown.contains(u"ANTHROPIC_AUTH_TOKEN"_s));
    QVERIFY(!shown.contains(u"secret-key"_s));
}

void ConnectPresenterTest::theDemoLeavesFilesAlone()
{
    start(true);
    Q_EMIT m_page->setupRequested(u"claude-code"_s, false);
    QVERIFY(!m_page->findChild<ui::SetupDialog *>());
    QCOMPARE(settingsFile(), QByteArray("(none)"));
}

void ConnectPresenterTest::installedProgramsComeFirstWithTheirState()
{
    putSettings("{}");
    start(false);
    const ui::ClientRecipes *model = recipes();
    QVERIFY(model);
    QCOMPARE(model->index(1, 0).data().toString(), u"On this computer"_s);
    QCOMPARE(model->index(2, 0).data().toString(), u"Claude Code"_s);
    QCOMPARE(model->index(2, 0).data(ui::ClientRecipes::StatusRole).toString(), QString());
    Q_EMIT m_page->setupRequested(u"claude-code"_s, false);
    m_page->findChild<ui::SetupDialog *>()->accept();
    QCOMPARE(model->index(2, 0).data(ui::ClientRecipes::StatusRole).toString(), u"Set up ✓"_s);
    putSettings("{}");
    m_page->hide();
    m_page->show(); // looks again
    QCOMPARE(model->index(2, 0).data(ui::ClientRecipes::StatusRole).toString(), QString());
}

void ConnectPresenterTest::aModelThatThePlanLacksIsReplacedWhenAskedTo()
{
    const auto text = [this] {
        QFile file(m_home->filePath(u".codex/config.toml"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(QDir(m_home->path()).mkpath(u".codex"_s));
    QFile file(m_home->filePath(u".codex/config.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("model = \"o9\" # mine\n") > 0);
    file.close();
    start(false);
    m_page->choose(u"codex"_s);
    QTRY_VERIFY(m_page->findChild<QComboBox *>()->count() > 1); // the plan's models are known
    Q_EMIT m_page->setupRequested(u"codex"_s, false);
    m_page->findChild<ui::SetupDialog *>()->accept();
    QVERIFY2(text().contains("model = \"o9\" # mine"), text().constData());
    QVERIFY2(words().contains(u"names the model “o9”, which your plan does not have"_s),
             qPrintable(words()));
    QTRY_VERIFY(m_page->findChildren<ui::SetupDialog *>().isEmpty());
    Q_EMIT m_page->setupRequested(u"codex"_s, true);
    m_page->findChild<ui::SetupDialog *>()->accept();
    QVERIFY2(!text().contains("o9") && text().contains(" # mine"), text().constData());
    QVERIFY(!words().contains(u"does not have"_s));
}

void ConnectPresenterTest::theLastRequestOfAProgramIsShown()
{
    start(true);
    QVERIFY(recipes());
    const auto status = [this] { return recipes()->statusText(u"codex"_s); };
    core::RequestRecord record;
    record.requestId = "r1";
    record.client = "codex_cli_rs/0.98.0 (Linux; x86_64)";
    record.startedAt = QDateTime::currentSecsSinceEpoch();
    Q_EMIT m_engine->requestFinished(record);
    QVERIFY2(status().contains(u"Last request just now"_s), qPrintable(status()));
}

TEST_CLASS(ConnectPresenterTest, QApplication)

} // namespace tst_connectpresenter

#include "tst_connectpresenter.moc"
