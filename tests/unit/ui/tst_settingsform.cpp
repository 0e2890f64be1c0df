// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"
#include "ui/models/SettingStrings.h"
#include "ui/models/SettingsForm.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_settingsform {

using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::SettingOrigin;

class SettingsDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheValueOfEverySetting();
    void acceptsWhatCanBeUsed();
    void keepsAWrongEntryWithItsErrorAndAppliesTheOthers_data();
    void keepsAWrongEntryWithItsErrorAndAppliesTheOthers();
    void aRightEntryTakesTheErrorAway();
    void resetsOneSettingToItsDefault();
    void lockedSettingsReportWhatFixesThem();
    void aProxyByHandWaitsForItsAddress();
    void theAddressOfAProxyInUseStays();
    void otherDevicesWaitForAnApiKey();
    void whatComesFromElsewhereLeavesEntriesAlone();
    void takesNoSecrets();
    void everySettingHasWords_data();
    void everySettingHasWords();
    void everyChoiceHasWords();
    void rowsWithoutWordsSayWhatTheTableSays();

private:
    std::unique_ptr<SettingsForm> m_draft;
};

void SettingsDraftTest::init()
{
    m_draft = std::make_unique<SettingsForm>();
    m_draft->load({}, {});
}

void SettingsDraftTest::showsTheValueOfEverySetting()
{
    core::Settings settings;
    settings.port = 9000;
    m_draft->load(settings, {});
    for (const core::SettingKey &key : core::settingKeys()) {
        const SettingView view = m_draft->view(key.name);
        QCOMPARE(view.text, core::toText(settings, key));
        QCOMPARE(view.isDefault, key.name != "server/port"_L1);
        QVERIFY(view.error.isEmpty() && view.lock.isEmpty());
    }
}

void SettingsDraftTest::acceptsWhatCanBeUsed()
{
    QSignalSpy accepted(m_draft.get(), &SettingsForm::accepted);
    m_draft->enter(u"server/port"_s, u"8123"_s);
    QCOMPARE(m_draft->settings().port, 8123);
    m_draft->enter(u"server/port"_s, u"8123"_s);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(accepted.first().first().toString(), u"server/port"_s);
}

void SettingsDraftTest::keepsAWrongEntryWithItsErrorAndAppliesTheOthers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("port") << u"server/port"_s << u"70000"_s
                          << u"Enter a whole number from 1 to 65,535."_s;
    QTest::newRow("proxy")
        << u"network/proxyUrl"_s << u"ftp://x"_s
        << u"Enter an address such as http://proxy:3128 or socks5://proxy:1080."_s;
    QTest::newRow("file") << u"network/caFile"_s << u"/no/such/file"_s
                          << u"Choose a file that can be read."_s;
    QTest::newRow("one of a list") << u"server/allowedOrigins"_s << u"https://a.example,nonsense"_s
                                   << u"Enter the beginning of an address, such as "
                                      "https://example.com, or * for every page."_s;
    QTest::newRow("version") << u"application/clientVersion"_s << u"new"_s
                             << u"Enter numbers and dots, such as 1.2.3."_s;
}

void SettingsDraftTest::keepsAWrongEntryWithItsErrorAndAppliesTheOthers()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    const core::SettingKey &key = *core::findSettingKey(name);
    QSignalSpy accepted(m_draft.get(), &SettingsForm::accepted);
    m_draft->enter(name, text);
    QCOMPARE(m_draft->view(name).text, text);
    QCOMPARE(m_draft->view(name).error, words);
    QVERIFY(!m_draft->view(name).isDefault);
    QVERIFY(core::isDefault(m_draft->settings(), key));
    m_draft->enter(u"reasoning/fastMode"_s, u"true"_s);
    QVERIFY(m_draft->settings().fastMode);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(m_draft->view(name).text, text);
}

void SettingsDraftTest::aRightEntryTakesTheErrorAway()
{
    const QString name = u"application/clientVersion"_s;
    m_draft->enter(name, u"new"_s);
    QSignalSpy changed(m_draft.get(), &SettingsForm::changed);
    // The value that counts anyway: nothing to apply, but no error any more.
    m_draft->enter(name, core::Settings{}.clientVersion);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_draft->view(name).error.isEmpty());
    QVERIFY(m_draft->view(name).isDefault);
}

void SettingsDraftTest::resetsOneSettingToItsDefault()
{
    m_draft->enter(u"server/port"_s, u"8123"_s);
    m_draft->enter(u"reasoning/effort"_s, u"high"_s);
    m_draft->reset(u"server/port"_s);
    QCOMPARE(m_draft->settings().port, 8000);
    QCOMPARE(m_draft->settings().reasoningEffort, u"high"_s);
    QVERIFY(m_draft->view(u"server/port"_s).isDefault);
}

void SettingsDraftTest::lockedSettingsReportWhatFixesThem()
{
    core::Settings settings;
    settings.port = 9000;
    m_draft->load(settings,
                  {{u"server/port"_s, {SettingOrigin::Kind::Environment, u"PORT"_s}},
                   {u"reasoning/effort"_s, {SettingOrigin::Kind::Flag, u"--effort"_s}},
                   {u"models/sync"_s, {SettingOrigin::Kind::Stored, u"a file"_s}}});
    QCOMPARE(m_draft->view(u"server/port"_s).lock, u"PORT"_s);
    QVERIFY(m_draft->view(u"server/port"_s).isLockedByVariable);
    QCOMPARE(m_draft->view(u"reasoning/effort"_s).lock, u"--effort"_s);
    QVERIFY(!m_draft->view(u"reasoning/effort"_s).isLockedByVariable);
    QVERIFY(m_draft->view(u"models/sync"_s).lock.isEmpty());
    m_draft->enter(u"server/port"_s, u"8123"_s);
    m_draft->reset(u"server/port"_s);
    QCOMPARE(m_draft->settings().port, 9000);
}

void SettingsDraftTest::aProxyByHandWaitsForItsAddress()
{
    m_draft->enter(u"network/proxyMode"_s, u"manual"_s);
    QVERIFY(!m_draft->view(u"network/proxyMode"_s).error.isEmpty());
    QCOMPARE(m_draft->view(u"network/proxyMode"_s).text, u"manual"_s);
    QCOMPARE(m_draft->settings().proxyMode, u"system"_s);
    QSignalSpy accepted(m_draft.get(), &SettingsForm::accepted);
    m_draft->enter(u"network/proxyUrl"_s, u"http://proxy:3128"_s);
    QCOMPARE(m_draft->settings().proxyMode, u"manual"_s);
    QVERIFY(m_draft->view(u"network/proxyMode"_s).error.isEmpty());
    QCOMPARE(accepted.count(), 2);
}

void SettingsDraftTest::theAddressOfAProxyInUseStays()
{
    m_draft->enter(u"network/proxyUrl"_s, u"http://proxy:3128"_s);
    m_draft->enter(u"network/proxyMode"_s, u"manual"_s);
    m_draft->enter(u"network/proxyUrl"_s, QString());
    QVERIFY(!m_draft->view(u"network/proxyUrl"_s).error.isEmpty());
    QCOMPARE(m_draft->settings().proxyUrl, u"http://proxy:3128"_s);
    m_draft->enter(u"network/proxyMode"_s, u"none"_s);
    QVERIFY(m_draft->settings().proxyUrl.isEmpty());
}

void SettingsDraftTest::otherDevicesWaitForAnApiKey()
{
    const QString name = u"server/host"_s;
    m_draft->enter(name, u"0.0.0.0"_s);
    QCOMPARE(m_draft->settings().host, u"127.0.0.1"_s);
    QVERIFY(m_draft->view(name).error.contains(u"API key"_s));
    m_draft->setHasApiKey(true);
    QCOMPARE(m_draft->settings().host, u"0.0.0.0"_s);
    QVERIFY(m_draft->view(name).error.isEmpty());
    // Back is always possible.
    m_draft->setHasApiKey(false);
    m_draft->enter(name, u"localhost"_s);
    QCOMPARE(m_draft->settings().host, u"localhost"_s);
}

void SettingsDraftTest::whatComesFromElsewhereLeavesEntriesAlone()
{
    m_draft->enter(u"network/proxyUrl"_s, u"nonsense"_s);
    QSignalSpy accepted(m_draft.get(), &SettingsForm::accepted);
    core::Settings settings;
    settings.port = 8001;
    m_draft->follow(settings);
    QCOMPARE(m_draft->view(u"server/port"_s).text, u"8001"_s);
    QCOMPARE(m_draft->view(u"network/proxyUrl"_s).text, u"nonsense"_s);
    QCOMPARE(accepted.count(), 0);
}

void SettingsDraftTest::takesNoSecrets()
{
    QSignalSpy accepted(m_draft.get(), &SettingsForm::accepted);
    m_draft->enter(u"server/apiKey"_s, u"typed"_s);
    QVERIFY(m_draft->settings().apiKey.isEmpty());
    QCOMPARE(accepted.count(), 0);
}

void SettingsDraftTest::everySettingHasWords_data()
{
    QTest::addColumn<QString>("name");
    for (const core::SettingKey &key : core::settingKeys())
        QTest::newRow(qPrintable(key.name)) << key.name;
}

void SettingsDraftTest::everySettingHasWords()
{
    QFETCH(const QString, name);
    const core::SettingKey &key = *core::findSettingKey(name);
    QVERIFY2(hasSettingWords(name), "give it a row in ui/models/SettingStrings.cpp");
    const SettingStrings words = settingStrings(key);
    QVERIFY(!words.label.isEmpty() && words.label != key.help);
    QVERIFY2(!words.label.endsWith(u'.'), qPrintable(words.label));
    QVERIFY2(words.explanation.isEmpty() || words.explanation.endsWith(u'.'),
             qPrintable(words.explanation));
    if (!key.isSwitch() && !key.isSecret())
        QVERIFY(!words.expected.isEmpty());
    QVERIFY(settingSections().contains(words.section));
}

void SettingsDraftTest::everyChoiceHasWords()
{
    for (const core::SettingKey &key : core::settingKeys()) {
        QSet<QString> seen;
        for (const QString &choice : key.choices) {
            const QString words = choiceWords(key, choice);
            QVERIFY2(words != choice, qPrintable(key.name + u' ' + choice));
            QVERIFY2(!seen.contains(words), qPrintable(words));
            seen.insert(words);
        }
    }
}

void SettingsDraftTest::rowsWithoutWordsSayWhatTheTableSays()
{
    core::SettingKey key;
    key.name = u"network/unheardOf"_s;
    key.field = &core::Settings::port;
    key.help = u"Something new"_s;
    key.minimum = 1;
    key.maximum = 9;
    const SettingStrings words = settingStrings(key);
    QCOMPARE(words.label, key.help);
    QCOMPARE(words.section, SettingSection::Network);
    QCOMPARE(words.expected, u"Enter a whole number from 1 to 9."_s);
}

TEST_CLASS(SettingsDraftTest, QCoreApplication)

} // namespace tst_settingsform

#include "tst_settingsform.moc"
