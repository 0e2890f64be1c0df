// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsController.h"
#include "core/settings/SettingsFile.h"
#include "tests/runner/TestRunner.h"
#include "tests/ui/UiSamples.h"
#include "ui/SettingsPage.h"
#include "ui/SettingsTransfer.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace tst_settingscontroller {

using namespace Qt::Literals::StringLiterals;
using core::SettingOrigin;

//! The settings page and its controller over a settings file, without an engine.
class SettingsControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasExportedComesBack();
    void importingAsksFirst();
    void whatCannotBeImportedIsNamed();
    void anotherFileIsRefused();
    void resettingAsksFirstAndKeepsTheSignIn();

private:
    void open(const app::SettingsController::Origins &origins = {});
    void write(const core::Settings &settings) const;
    void answer(const QString &words);
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString stored(const QString &name) const;
    [[nodiscard]] QString file() const { return m_folder->filePath(u"mine.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::SettingsController> m_controller;
    std::unique_ptr<ui::SettingsPage> m_page;
};

void SettingsControllerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void SettingsControllerTest::cleanup()
{
    m_page.reset();
    m_controller.reset();
}

void SettingsControllerTest::open(const app::SettingsController::Origins &origins)
{
    cleanup();
    m_controller =
        std::make_unique<app::SettingsController>(core::Settings{}, origins, m_folder->path());
    m_page.reset(m_controller->makePage());
    m_page->show();
}

void SettingsControllerTest::write(const core::Settings &settings) const
{
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(core::exportSettings(settings));
}

void SettingsControllerTest::answer(const QString &words)
{
    auto *box = m_page->findChild<QMessageBox *>();
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons()) {
        if (button->text().remove(u'&') == words)
            button->click();
    }
    QTRY_VERIFY(!m_page->findChild<QMessageBox *>());
}

QString SettingsControllerTest::question() const
{
    const auto *box = m_page->findChild<QMessageBox *>();
    return box ? box->text() + u'\n' + box->informativeText() : QString();
}

QString SettingsControllerTest::note() const
{
    return samples::visibleTexts(&m_page->transfer()).join(u'\n');
}

QString SettingsControllerTest::stored(const QString &name) const
{
    return core::SettingsStore(m_folder->path()).load().values.value(name);
}

void SettingsControllerTest::whatWasExportedComesBack()
{
    m_controller->set(u"server/port"_s, u"9123"_s);
    m_controller->set(u"reasoning/fastMode"_s, u"true"_s);
    Q_EMIT m_page->transfer().exportRequested(file());
    QVERIFY(note().contains(u"Settings exported to"_s));
    m_controller->form().resetAll();
    QCOMPARE(m_controller->settings().port, 8000);
    Q_EMIT m_page->transfer().importRequested(file());
    answer(u"Import"_s);
    QCOMPARE(m_controller->settings().port, 9123);
    QVERIFY(m_controller->settings().fastMode);
    QCOMPARE(stored(u"server/port"_s), u"9123"_s);
    QVERIFY2(note().contains(u"2 settings imported."_s) || note().contains(u"2 setting"_s),
             qPrintable(note()));
    Q_EMIT m_page->transfer().importRequested(file());
    QVERIFY(note().contains(u"are the same"_s));
    Q_EMIT m_page->transfer().exportRequested(u"/no/such/folder/x.json"_s);
    QVERIFY(note().contains(u"could not be exported"_s));
}

void SettingsControllerTest::importingAsksFirst()
{
    core::Settings settings;
    settings.port = 9123;
    settings.upstream = u"https://elsewhere.example"_s;
    write(settings);
    Q_EMIT m_page->transfer().importRequested(file());
    QVERIFY2(question().contains(u"Port: 8000 → 9123"_s), qPrintable(question()));
    QVERIFY2(question().contains(u"https://elsewhere.example"_s), qPrintable(question()));
    answer(u"Cancel"_s);
    QCOMPARE(m_controller->settings().port, core::Settings{}.port);
    QCOMPARE(m_controller->settings().upstream, core::Settings{}.upstream);
}

void SettingsControllerTest::whatCannotBeImportedIsNamed()
{
    open({{u"server/port"_s, {SettingOrigin::Kind::Flag, u"--port"_s}}});
    core::Settings settings;
    settings.port = 9123;
    settings.fastMode = true;
    settings.host = u"0.0.0.0"_s; // without an API key
    write(settings);
    Q_EMIT m_page->transfer().importRequested(file());
    QVERIFY2(question().contains(u"Not possible here: Port"_s), qPrintable(question()));
    answer(u"Import"_s);
    QCOMPARE(m_controller->settings().port, 8000);
    QVERIFY(m_controller->settings().fastMode);
    QCOMPARE(m_controller->settings().host, core::Settings{}.host);
    QVERIFY2(note().contains(u"Not accepted: Other devices on the network"_s), qPrintable(note()));
}

void SettingsControllerTest::anotherFileIsRefused()
{
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("{}");
    out.close();
    Q_EMIT m_page->transfer().importRequested(file());
    QVERIFY(note().contains(u"does not contain ChatMock settings"_s));
    Q_EMIT m_page->transfer().importRequested(m_folder->filePath(u"missing.json"_s));
    QVERIFY(note().contains(u"cannot be read"_s));
    QVERIFY(!m_page->findChild<QMessageBox *>());
}

void SettingsControllerTest::resettingAsksFirstAndKeepsTheSignIn()
{
    m_controller->set(u"server/port"_s, u"9123"_s);
    m_controller->set(u"application/tokenStore"_s, u"file"_s);
    const auto reset = [this](const QString &words) {
        for (QPushButton *button : m_page->transfer().findChildren<QPushButton *>()) {
            if (button->text() == u"Reset all…"_s)
                button->click();
        }
        answer(words);
    };
    reset(u"Cancel"_s);
    QCOMPARE(m_controller->settings().port, 9123);
    reset(u"Reset all"_s);
    QCOMPARE(m_controller->settings().port, 8000);
    QCOMPARE(stored(u"server/port"_s), QString());
    // With another store the person would be signed out.
    QCOMPARE(stored(u"application/tokenStore"_s), u"file"_s);
}

TEST_CLASS(SettingsControllerTest, QApplication)

} // namespace tst_settingscontroller

#include "tst_settingscontroller.moc"
