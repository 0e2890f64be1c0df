// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"
#include "tests/ui/UiSamples.h"
#include "ui/MainWindow.h"
#include "ui/SettingRow.h"
#include "ui/SettingsPage.h"
#include "ui/SettingsPanels.h"
#include "ui/SettingsTransfer.h"
#include "ui/models/SettingsForm.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>

namespace tst_settingspage {

using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::SettingOrigin;
using KeyPhase = core::ApiKeyState::Phase;

class SettingsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void hasAControlOfTheRightKindForEverySetting_data();
    void hasAControlOfTheRightKindForEverySetting();
    void showsEveryKindOfValue_data();
    void showsEveryKindOfValue();
    void aWrongEntrySaysWhyBesideItAndIsNotApplied();
    void whatIsTypedCountsAfterAPauseOrWhenTheFocusGoes();
    void otherNamesOfModelsAreEnteredAsPairs();
    void aCircleOfNamesIsRefusedInWords();
    void aSettingIsRevealed_data();
    void aSettingIsRevealed();
    void lockedRowsNameWhatFixesThem();
    void resetIsOfferedForWhatDiffers();
    void theSearchFindsSettings();
    void foldedGroupsOpen();
    void otherDevicesNeedAKeyFirst();
    void theNewKeyIsShownAndCopied();
    void theKeyCanBeCopiedLater();
    void theFocusStaysWithTheKey();
    void theFocusStaysWithAResetSetting();
    void whatShowOpensIsSeen();
    void aLockedFileCannotBeCleared();
    void replacingAndRemovingMustBeConfirmed();
    void aLockedKeychainIsReportedAndTriedAgain();
    void aGivenKeyIsLocked();
    void aTakenPortIsReportedWithARemedy();
    void theModelsAreListedAndOffered();
    void startAtLoginIsRequested();
    void theWheelDoesNotChangeAValueInPassing();
    void everyControlHasAName();
    void theKeyboardReachesEveryControl();
    void valuesOfAFileAreNoMarkup();
    void showsEveryLookWithoutClippedWords_data();
    void showsEveryLookWithoutClippedWords();

private:
    void open();
    [[nodiscard]] SettingRow *row(const QString &name) const;
    template<typename Control>
    [[nodiscard]] Control *control(const QString &name) const
    {
        return qobject_cast<Control *>(row(name)->editor()->control());
    }
    [[nodiscard]] QPushButton *button(const QString &words, const QWidget *within = nullptr) const;
    [[nodiscard]] SettingsState fullState() const;

    std::unique_ptr<SettingsForm> m_form;
    std::unique_ptr<MainWindow> m_window;
    SettingsPage *m_page = nullptr;
    QPalette m_lightPalette;
    QFont m_font;
};

void SettingsPageTest::initTestCase()
{
    m_lightPalette = QApplication::palette();
    m_font = QApplication::font();
}

void SettingsPageTest::init()
{
    m_window.reset();
    m_form = std::make_unique<SettingsForm>();
    m_form->load({}, {});
    m_window = std::make_unique<MainWindow>();
    m_page = new SettingsPage(*m_form);
    m_window->addPage(u"Settings"_s, m_page);
}

void SettingsPageTest::cleanup()
{
    m_window.reset();
    QApplication::setPalette(m_lightPalette);
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void SettingsPageTest::open()
{
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::processEvents();
}

SettingRow *SettingsPageTest::row(const QString &name) const
{
    for (SettingRow *row : m_page->findChildren<SettingRow *>()) {
        if (row->name() == name)
            return row;
    }
    return nullptr;
}

QPushButton *SettingsPageTest::button(const QString &words, const QWidget *within) const
{
    for (QPushButton *button : (within ? within : m_page)->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == words)
            return button;
    }
    return nullptr;
}

SettingsState SettingsPageTest::fullState() const
{
    SettingsState state;
    state.server.phase = core::ServerState::Phase::On;
    state.server.host = u"0.0.0.0"_s;
    state.server.port = 8000;
    state.deviceAddresses = {u"http://192.168.1.20:8000/v1"_s, u"http://10.0.0.5:8000/v1"_s};
    state.apiKey.phase = KeyPhase::Set;
    state.apiKey.storePlace = u"keychain"_s;
    for (const char *id : {"gpt-5.5", "gpt-5.5-codex", "gpt-5.5-mini"}) {
        core::Model model;
        model.id = id;
        model.displayName = QString::fromLatin1(id).toUpper();
        state.models.append(model);
    }
    return state;
}

void SettingsPageTest::hasAControlOfTheRightKindForEverySetting_data()
{
    QTest::addColumn<QString>("name");
    for (const core::SettingKey &key : core::settingKeys())
        QTest::newRow(qPrintable(key.name)) << key.name;
}

void SettingsPageTest::hasAControlOfTheRightKindForEverySetting()
{
    QFETCH(const QString, name);
    const core::SettingKey &key = *core::findSettingKey(name);
    if (key.isSecret()) {
        QVERIFY(m_page->findChild<ApiKeyPanel *>());
        return;
    }
    QVERIFY(row(name));
    QVERIFY(!row(name)->editor()->control()->accessibleName().isEmpty());
    if (key.isSwitch() || name == "server/host"_L1)
        QVERIFY(control<QCheckBox>(name));
    else if (std::holds_alternative<int core::Settings::*>(key.field)) {
        QVERIFY(control<QSpinBox>(name));
        QCOMPARE(control<QSpinBox>(name)->minimum(), key.minimum);
        QCOMPARE(control<QSpinBox>(name)->maximum(), key.maximum);
        QCOMPARE(name.endsWith(u"bibytes"), !control<QSpinBox>(name)->suffix().isEmpty());
    } else if (std::holds_alternative<std::chrono::seconds core::Settings::*>(key.field)) {
        QVERIFY(control<QSpinBox>(name));
        QVERIFY(row(name)->editor()->findChild<QComboBox *>());
    } else if (key.isList())
        QVERIFY(control<QPlainTextEdit>(name));
    else if (!key.choices.isEmpty()) {
        QVERIFY(control<QComboBox>(name));
        QVERIFY(control<QComboBox>(name)->count() >= key.choices.size());
        QVERIFY(!control<QComboBox>(name)->isEditable());
    } else if (key.group() == "models"_L1)
        QVERIFY(control<QComboBox>(name) && control<QComboBox>(name)->isEditable());
    else
        QVERIFY(control<QLineEdit>(name));
}

void SettingsPageTest::showsEveryKindOfValue_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("switch") << u"reasoning/fastMode"_s << u"true"_s;
    QTest::newRow("number") << u"server/port"_s << u"8123"_s;
    QTest::newRow("hours") << u"server/keptTime"_s << u"7200"_s;
    QTest::newRow("odd seconds") << u"server/keptTime"_s << u"61"_s;
    QTest::newRow("choice") << u"reasoning/effort"_s << u"high"_s;
    QTest::newRow("list") << u"server/allowedHosts"_s << u"one.local,two.local"_s;
    QTest::newRow("model") << u"models/debugModel"_s << u"gpt-5.5"_s;
    QTest::newRow("text") << u"signIn/clientId"_s << u"other"_s;
}

void SettingsPageTest::showsEveryKindOfValue()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QSignalSpy entered(row(name)->editor(), &SettingEditor::entered);
    m_form->enter(name, text);
    QCOMPARE(row(name)->editor()->text(), text);
    QCOMPARE(entered.count(), 0); // showing is not entering
    m_form->reset(name);
    QCOMPARE(row(name)->editor()->text(),
             core::toText(core::Settings{}, *core::findSettingKey(name)));
}

void SettingsPageTest::aWrongEntrySaysWhyBesideItAndIsNotApplied()
{
    open();
    m_page->reveal(u"application/clientVersion"_s);
    SettingRow *version = row(u"application/clientVersion"_s);
    auto *line = control<QLineEdit>(u"application/clientVersion"_s);
    line->setText(u"new"_s);
    Q_EMIT line->textEdited(u"new"_s);
    Q_EMIT line->editingFinished();
    QVERIFY(
        samples::visibleTexts(version).contains(u"⚠ Enter auto, or a version such as 1.2.3."_s));
    QVERIFY(line->accessibleDescription().contains(u"Enter auto, or a version"_s));
    QCOMPARE(m_form->settings().clientVersion, core::Settings{}.clientVersion);
    QCOMPARE(line->text(), u"new"_s);
    QTest::mouseClick(control<QCheckBox>(u"reasoning/webSearch"_s), Qt::LeftButton);
    QVERIFY(m_form->settings().webSearch);
    button(u"Reset"_s, version)->click();
    QCOMPARE(line->text(), core::Settings{}.clientVersion);
    QVERIFY(!samples::visibleTexts(version).join(u' ').contains(u'⚠'));
}

void SettingsPageTest::whatIsTypedCountsAfterAPauseOrWhenTheFocusGoes()
{
    open();
    QSignalSpy accepted(m_form.get(), &SettingsForm::accepted);
    auto *model = control<QComboBox>(u"models/debugModel"_s)->lineEdit();
    model->setFocus();
    QTest::keyClicks(model, u"gpt"_s);
    QCOMPARE(accepted.count(), 0);
    QVERIFY(accepted.wait(10000));
    QCOMPARE(m_form->settings().debugModel, u"gpt"_s);

    auto *hosts = control<QPlainTextEdit>(u"server/allowedHosts"_s);
    hosts->setFocus();
    QTest::keyClicks(hosts, u"a.local"_s);
    QTest::keyClick(hosts, Qt::Key_Return);
    QTest::keyClicks(hosts, u"b.local"_s);
    QVERIFY(m_form->settings().allowedHosts.isEmpty());
    m_page->findChild<QLineEdit *>()->setFocus();
    QCOMPARE(m_form->settings().allowedHosts, QStringList({u"a.local"_s, u"b.local"_s}));

    auto *port = control<QSpinBox>(u"server/port"_s);
    port->setFocus();
    port->selectAll();
    QTest::keyClicks(port, u"8123"_s);
    QCOMPARE(m_form->settings().port, 8000);
    QTest::keyClick(port, Qt::Key_Return);
    QCOMPARE(m_form->settings().port, 8123);
}

void SettingsPageTest::otherNamesOfModelsAreEnteredAsPairs()
{
    open();
    auto *names = control<QPlainTextEdit>(u"models/aliases"_s);
    names->setFocus();
    QTest::keyClicks(names, u"fast=gpt-5.5:low, x=y"_s);
    m_page->findChild<QLineEdit *>()->setFocus();
    QCOMPARE(m_form->settings().modelAliases, QStringList({u"fast=gpt-5.5:low"_s, u"x=y"_s}));
    QCOMPARE(names->toPlainText(), u"fast=gpt-5.5:low\nx=y"_s);
    QVERIFY(!samples::visibleTexts(row(u"models/aliases"_s)).join(u' ').contains(u'⚠'));
}

void SettingsPageTest::aCircleOfNamesIsRefusedInWords()
{
    open();
    auto *names = control<QPlainTextEdit>(u"models/aliases"_s);
    for (const QString &wrong : {u"a=b, b=a"_s, u"fast=fast"_s, u"fast"_s, u"fast="_s}) {
        names->setFocus();
        names->setPlainText(wrong);
        m_page->findChild<QLineEdit *>()->setFocus();
        QVERIFY2(samples::visibleTexts(row(u"models/aliases"_s))
                     .contains(u"⚠ Enter pairs such as my-model=gpt-6-sol. A name cannot lead back "
                               "to itself."_s),
                 qPrintable(wrong));
        QVERIFY(m_form->settings().modelAliases.isEmpty());
    }
}

void SettingsPageTest::aSettingIsRevealed_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"models/aliases", "application/clientVersion", "server/port"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void SettingsPageTest::aSettingIsRevealed()
{
    QFETCH(const QString, name);
    open();
    m_page->findChild<QLineEdit *>()->setText(u"privacy"_s); // a search hides the others
    m_page->reveal(name);
    const SettingRow *shown = row(name);
    const QWidget *area = m_page->findChild<QScrollArea *>()->viewport();
    QTRY_VERIFY(area->rect().contains(QRect(shown->mapTo(area, QPoint()), shown->size())));
    QVERIFY(shown->isVisible());
    QVERIFY(shown->editor()->control()->hasFocus());
}

void SettingsPageTest::lockedRowsNameWhatFixesThem()
{
    m_form->load({},
                 {{u"server/port"_s, {SettingOrigin::Kind::Environment, u"PORT"_s}},
                  {u"reasoning/effort"_s, {SettingOrigin::Kind::Flag, u"--reasoning-effort"_s}}});
    open();
    QVERIFY(!control<QSpinBox>(u"server/port"_s)->isEnabled());
    QVERIFY(samples::visibleTexts(row(u"server/port"_s)).contains(u"Set by the variable PORT."_s));
    QVERIFY(!control<QComboBox>(u"reasoning/effort"_s)->isEnabled());
    QVERIFY(samples::visibleTexts(row(u"reasoning/effort"_s))
                .contains(u"Set by the option --reasoning-effort."_s));
    QVERIFY(control<QComboBox>(u"reasoning/summary"_s)->isEnabled());
    QVERIFY(control<QSpinBox>(u"server/port"_s)->accessibleDescription().contains(u"PORT"_s));
}

void SettingsPageTest::resetIsOfferedForWhatDiffers()
{
    open();
    SettingRow *port = row(u"server/port"_s);
    QVERIFY(!button(u"Reset"_s, port));
    m_form->enter(u"server/port"_s, u"8123"_s);
    QVERIFY(button(u"Reset"_s, port));
    QCOMPARE(button(u"Reset"_s, port)->accessibleName(), u"Reset: Port"_s);
    button(u"Reset"_s, port)->click();
    QCOMPARE(m_form->settings().port, 8000);
    QVERIFY(!button(u"Reset"_s, port));
}

void SettingsPageTest::theSearchFindsSettings()
{
    open();
    auto *search = m_page->findChild<QLineEdit *>();
    QCOMPARE(search->accessibleName(), u"Search settings"_s);
    QTest::keyClicks(search, u"proxy"_s);
    QVERIFY(row(u"network/proxyMode"_s)->isVisible());
    QVERIFY(row(u"network/proxyUrl"_s)->isVisible());
    QVERIFY(!row(u"server/port"_s)->isVisible());
    // Also in groups that are folded away.
    search->setText(u"client id"_s);
    QVERIFY(row(u"signIn/clientId"_s)->isVisible());
    QVERIFY(!row(u"network/proxyMode"_s)->isVisible());
    search->setText(u"xyzzy"_s);
    QVERIFY(samples::visibleTexts(m_page).contains(u"No settings match “xyzzy”."_s));
    search->clear();
    QVERIFY(row(u"server/port"_s)->isVisible());
    QVERIFY(!row(u"signIn/clientId"_s)->isVisible());
}

void SettingsPageTest::foldedGroupsOpen()
{
    open();
    QVERIFY(!row(u"server/maxBodyMebibytes"_s)->isVisible());
    QVERIFY(button(u"Show"_s));
    button(u"Show"_s)->click();
    QVERIFY(row(u"server/maxBodyMebibytes"_s)->isVisible());
    QVERIFY(!row(u"signIn/issuer"_s)->isVisible());
}

void SettingsPageTest::otherDevicesNeedAKeyFirst()
{
    open();
    SettingsState state;
    state.apiKey.phase = KeyPhase::None;
    m_page->setState(state);
    SettingRow *access = row(u"server/host"_s);
    QVERIFY(!button(u"Create an API key"_s, access));
    QTest::mouseClick(control<QCheckBox>(u"server/host"_s), Qt::LeftButton);
    QVERIFY(samples::visibleTexts(access).join(u' ').contains(u"⚠ Create an API key first"_s));
    QCOMPARE(m_form->settings().host, u"127.0.0.1"_s);
    QSignalSpy requested(m_page, &SettingsPage::apiKeyRequested);
    button(u"Create an API key"_s, access)->click();
    QCOMPARE(requested.count(), 1);

    state = fullState();
    m_page->setState(state);
    m_form->setHasApiKey(true);
    QCOMPARE(m_form->settings().host, u"0.0.0.0"_s);
    QVERIFY(!button(u"Create an API key"_s, access));
    QVERIFY(samples::visibleTexts(access).join(u' ').contains(u"http://192.168.1.20:8000/v1"_s));
    QTest::mouseClick(control<QCheckBox>(u"server/host"_s), Qt::LeftButton);
    QCOMPARE(m_form->settings().host, u"127.0.0.1"_s);
}

void SettingsPageTest::theKeyCanBeCopiedLater()
{
    open();
    SettingsState state = fullState();
    auto *panel = m_page->findChild<ApiKeyPanel *>();
    m_page->setState(state);
    QVERIFY(!button(u"Copy"_s, panel)); // the program does not know it yet
    state.clientKey = core::Secret("sk-chatmock-later");
    m_page->setState(state);
    QVERIFY(!samples::visibleTexts(panel).join(u' ').contains(u"sk-chatmock"_s));
    QGuiApplication::clipboard()->clear();
    button(u"Copy"_s, panel)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"sk-chatmock-later"_s);
}

void SettingsPageTest::theFocusStaysWithTheKey()
{
    open();
    m_window->activateWindow();
    SettingsState state;
    state.apiKey.phase = KeyPhase::None;
    m_page->setState(state);
    auto *panel = m_page->findChild<ApiKeyPanel *>();
    button(u"Create an API key"_s, panel)->setFocus();
    button(u"Create an API key"_s, panel)->click();
    state.apiKey.phase = KeyPhase::Set;
    state.newKey = "sk-chatmock-abc";
    m_page->setState(state);
    QVERIFY(button(u"Copy"_s, panel)->hasFocus());
    const QWidget *area = m_page->findChild<QScrollArea *>()->viewport();
    QTRY_VERIFY(area->rect().contains(QRect(panel->mapTo(area, QPoint()), panel->size())));
    // A key that was made elsewhere takes the focus from nobody.
    state.newKey.clear();
    m_page->setState(state);
    auto *search = m_page->findChild<QLineEdit *>();
    search->setFocus();
    state.newKey = "sk-chatmock-def";
    m_page->setState(state);
    QVERIFY(search->hasFocus());
    state.newKey.clear();
    m_page->setState(state);
    button(u"Remove…"_s, panel)->click();
    button(u"Cancel"_s, panel)->click();
    QVERIFY(button(u"Remove…"_s, panel)->hasFocus());
    button(u"Remove…"_s, panel)->click();
    button(u"Remove key"_s, panel)->click();
    state.apiKey.phase = KeyPhase::None;
    m_page->setState(state);
    QVERIFY(button(u"Create an API key"_s, panel)->hasFocus());
}

void SettingsPageTest::theFocusStaysWithAResetSetting()
{
    open();
    m_window->activateWindow();
    m_form->enter(u"server/port"_s, u"8123"_s);
    SettingRow *port = row(u"server/port"_s);
    button(u"Reset"_s, port)->setFocus();
    button(u"Reset"_s, port)->click();
    QVERIFY(port->editor()->control()->hasFocus());
}

void SettingsPageTest::whatShowOpensIsSeen()
{
    open();
    const QWidget *area = m_page->findChild<QScrollArea *>()->viewport();
    for (QPushButton *toggle : m_page->findChildren<QPushButton *>()) {
        if (!toggle->isCheckable() || toggle->text() != u"Show")
            continue;
        m_page->findChild<QScrollArea *>()->ensureWidgetVisible(toggle);
        toggle->click();
        const QWidget *card = toggle->parentWidget();
        QTRY_VERIFY(card->mapTo(area, QPoint()).y()
                    <= std::max(0, area->height() - card->height()));
        QVERIFY(card->mapTo(area, QPoint()).y() >= 0);
    }
}

void SettingsPageTest::aLockedFileCannotBeCleared()
{
    core::Settings settings;
    settings.caFile = u"/etc/ssl/certs/mine.pem"_s;
    m_form->load(settings, {});
    auto *file = control<QLineEdit>(u"network/caFile"_s);
    QVERIFY(file->isClearButtonEnabled());
    m_form->load(settings, {{u"network/caFile"_s, {SettingOrigin::Kind::Flag, u"--ca-file"_s}}});
    QVERIFY(!file->isClearButtonEnabled());
    QCOMPARE(file->text(), settings.caFile);
    m_form->load(settings, {});
    QVERIFY(file->isClearButtonEnabled());
}

void SettingsPageTest::theNewKeyIsShownAndCopied()
{
    open();
    SettingsState state;
    state.apiKey.phase = KeyPhase::None;
    m_page->setState(state);
    auto *panel = m_page->findChild<ApiKeyPanel *>();
    QSignalSpy requested(m_page, &SettingsPage::apiKeyRequested);
    button(u"Create an API key"_s, panel)->click();
    QCOMPARE(requested.count(), 1);
    state.apiKey.phase = KeyPhase::Set;
    state.newKey = "sk-chatmock-abc";
    m_page->setState(state);
    auto *shown = panel->findChild<QLineEdit *>();
    QVERIFY(shown->isVisible() && shown->isReadOnly());
    QCOMPARE(shown->text(), u"sk-chatmock-abc"_s);
    button(u"Copy"_s, panel)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"sk-chatmock-abc"_s);
    QSignalSpy seen(m_page, &SettingsPage::apiKeySeen);
    button(u"Done"_s, panel)->click();
    QCOMPARE(seen.count(), 1);
    state.newKey.clear();
    m_page->setState(state);
    QVERIFY(!shown->isVisible());
    QVERIFY(shown->text().isEmpty());
}

void SettingsPageTest::replacingAndRemovingMustBeConfirmed()
{
    open();
    m_page->setState(fullState());
    auto *panel = m_page->findChild<ApiKeyPanel *>();
    QSignalSpy replaced(m_page, &SettingsPage::apiKeyRequested);
    QSignalSpy removed(m_page, &SettingsPage::apiKeyRemovalRequested);
    button(u"Replace…"_s, panel)->click();
    QCOMPARE(replaced.count(), 0);
    button(u"Cancel"_s, panel)->click();
    button(u"Replace…"_s, panel)->click();
    button(u"Replace key"_s, panel)->click();
    QCOMPARE(replaced.count(), 1);
    button(u"Remove…"_s, panel)->click();
    QCOMPARE(removed.count(), 0);
    button(u"Remove key"_s, panel)->click();
    QCOMPARE(removed.count(), 1);
}

void SettingsPageTest::aLockedKeychainIsReportedAndTriedAgain()
{
    open();
    SettingsState state;
    state.apiKey.phase = KeyPhase::Blocked;
    state.apiKey.error = core::Error{core::ErrorCode::Storage, u"locked"_s, u"apiKey"_s};
    m_page->setState(state);
    auto *panel = m_page->findChild<ApiKeyPanel *>();
    QVERIFY(samples::visibleTexts(panel).contains(u"⚠ The API key cannot be read or saved."_s));
    QSignalSpy looked(m_page, &SettingsPage::apiKeyLookupRequested);
    button(u"Try again"_s, panel)->click();
    QCOMPARE(looked.count(), 1);
    QVERIFY(button(u"Remove…"_s, panel));
}

void SettingsPageTest::aGivenKeyIsLocked()
{
    m_form->load({},
                 {{u"server/apiKey"_s, {SettingOrigin::Kind::Environment, u"CHATMOCK_API_KEY"_s}}});
    open();
    SettingsState state = fullState();
    state.apiKey.isGiven = true;
    m_page->setState(state);
    auto *panel = m_page->findChild<ApiKeyPanel *>();
    QVERIFY(samples::visibleTexts(panel).contains(u"Set by the variable CHATMOCK_API_KEY."_s));
    QVERIFY(!button(u"Replace…"_s, panel));
}

void SettingsPageTest::aTakenPortIsReportedWithARemedy()
{
    open();
    SettingsState state = fullState();
    state.server.error = core::Error{core::ErrorCode::PortInUse, u"bind"_s, u"port"_s};
    state.server.wantedPort = 9000;
    state.server.alternativePort = 9001;
    m_page->setState(state);
    QVERIFY(samples::visibleTexts(m_page).contains(u"⚠ Port 9000 is used by another program."_s));
    button(u"Use 9001"_s)->click();
    QCOMPARE(m_form->settings().port, 9001);
}

void SettingsPageTest::theModelsAreListedAndOffered()
{
    open();
    m_page->setState(fullState());
    auto *list = m_page->findChild<ModelsPanel *>()->findChild<QListWidget *>();
    QCOMPARE(list->count(), 3);
    QCOMPARE(control<QComboBox>(u"models/debugModel"_s)->count(), 3);
    QCOMPARE(control<QComboBox>(u"models/debugModel"_s)->currentText(), QString());
    QCOMPARE(control<QComboBox>(u"models/claude"_s)->currentText(), core::Settings{}.claudeModel);
    QSignalSpy refresh(m_page, &SettingsPage::modelsRefreshRequested);
    button(u"Refresh"_s)->click();
    QCOMPARE(refresh.count(), 1);
    SettingsState state = fullState();
    state.isRefreshingModels = true;
    m_page->setState(state);
    QVERIFY(!button(u"Refresh"_s)->isEnabled());
    state.isRefreshingModels = false;
    state.modelsError = core::Error{core::ErrorCode::Unreachable, u"x"_s};
    m_page->setState(state);
    QVERIFY(samples::visibleTexts(m_page).contains(u"⚠ ChatGPT cannot be reached."_s));
}

void SettingsPageTest::startAtLoginIsRequested()
{
    open();
    QSignalSpy requested(m_page, &SettingsPage::startAtLoginRequested);
    QSignalSpy accepted(m_form.get(), &SettingsForm::accepted);
    QTest::mouseClick(control<QCheckBox>(u"startAtLogin"_s), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().toBool(), true);
    QCOMPARE(accepted.count(), 0);
    SettingsState state;
    state.startsAtLogin = true;
    m_page->setState(state);
    QVERIFY(control<QCheckBox>(u"startAtLogin"_s)->isChecked());
    QCOMPARE(requested.count(), 1);
}

void SettingsPageTest::theWheelDoesNotChangeAValueInPassing()
{
    open();
    auto *effort = control<QComboBox>(u"reasoning/effort"_s);
    const QString before = effort->currentText();
    QWheelEvent wheel({5, 5}, effort->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(effort, &wheel);
    QCOMPARE(effort->currentText(), before);
}

void SettingsPageTest::everyControlHasAName()
{
    open();
    m_page->setState(fullState());
    for (QPushButton *toggle : m_page->findChildren<QPushButton *>()) {
        if (toggle->isCheckable() && toggle->text() == u"Show")
            toggle->click();
    }
    QCOMPARE(samples::namelessWidgets(m_window.get()), QStringList());
}

void SettingsPageTest::theKeyboardReachesEveryControl()
{
    m_page->setState(fullState());
    open();
    QWidgetList reached;
    m_page->findChild<QLineEdit *>()->setFocus();
    for (int i = 0; i < 300 && !reached.contains(QApplication::focusWidget()); ++i) {
        reached.append(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (SettingRow *row : m_page->findChildren<SettingRow *>()) {
        if (row->isVisible())
            QVERIFY2(reached.contains(row->editor()->control()), qPrintable(row->name()));
    }
    // What concerns all settings comes after them.
    const qsizetype transfer = reached.indexOf(button(u"Export…"_s));
    QVERIFY(transfer > 0);
    for (SettingRow *row : m_page->findChildren<SettingRow *>())
        QVERIFY2(reached.indexOf(row->editor()->control()) < transfer, qPrintable(row->name()));
    const qsizetype models = reached.indexOf(button(u"Refresh"_s));
    QVERIFY(models < reached.indexOf(row(u"models/sync"_s)->editor()->control()));
}

void SettingsPageTest::valuesOfAFileAreNoMarkup()
{
    open();
    SettingsImport plan;
    plan.changes = {{u"models/debugModel"_s, u"x"_s, u"Model"_s, u"–"_s, u"<b>x</b>"_s}};
    m_page->transfer().confirmImport(plan);
    const auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question);
    const auto *words = question->findChild<QLabel *>(u"qt_msgbox_informativelabel"_s);
    QVERIFY(words && words->text().contains(u"<b>x</b>"_s));
    QCOMPARE(words->textFormat(), Qt::PlainText);
}

void SettingsPageTest::showsEveryLookWithoutClippedWords_data()
{
    QTest::addColumn<QString>("look");
    for (const char *look : {"light", "dark", "small", "large-font", "rtl"})
        QTest::newRow(look) << QString::fromLatin1(look);
}

void SettingsPageTest::showsEveryLookWithoutClippedWords()
{
    QFETCH(const QString, look);
    samples::applyLook(look);
    init(); // again: as if started with this look
    m_form->load({}, {{u"models/sync"_s, {SettingOrigin::Kind::Flag, u"--no-model-sync"_s}}});
    m_form->enter(u"application/clientVersion"_s, u"new"_s);
    m_form->enter(u"server/allowedOrigins"_s, u"https://chat.example.org"_s);
    SettingsState state = fullState();
    state.newKey = "sk-chatmock-0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
    state.isDemo = look == u"dark";
    m_page->setState(state);
    if (look == u"small" || look == u"large-font")
        m_window->resize(640, 440);
    open();
    for (QPushButton *toggle : m_page->findChildren<QPushButton *>()) {
        if (toggle->isCheckable() && toggle->text() == u"Show")
            toggle->click();
    }
    QApplication::processEvents();
    auto *area = m_page->findChild<QScrollArea *>();
    const int step = area->viewport()->height();
    int image = 0;
    for (int at = 0; at <= area->verticalScrollBar()->maximum() + step - 1; at += step) {
        area->verticalScrollBar()->setValue(at);
        samples::keepImage(m_window.get(), u"settings-%1-%2"_s.arg(look).arg(++image));
    }
    QVERIFY2(area->widget()->width() <= area->viewport()->width(), "words go beyond the window");
    QCOMPARE(samples::clippedWidgets(m_page), QStringList());
}

TEST_CLASS(SettingsPageTest, QApplication)

} // namespace tst_settingspage

#include "tst_settingspage.moc"
