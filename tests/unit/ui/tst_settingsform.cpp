// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"
#include "ui/models/SettingStrings.h"
#include "ui/models/SettingsForm.h"
#include "ui/models/SettingsImport.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_settingsform {

using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::SettingOrigin;

class SettingsFormTest : public QObject
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
    void lockedSettingsNameWhatFixesThem();
    void aManualProxyWaitsForItsAddress();
    void theAddressOfAProxyInUseStays();
    void otherDevicesWaitForAnApiKey();
    void valuesSetElsewhereLeaveEntriesAlone();
    void takesNoSecrets();
    void everySettingHasStrings_data();
    void everySettingHasStrings();
    void everyChoiceHasALabel();
    void languagesAreCalledByTheirOwnNames();
    void settingsWithoutStringsUseTheTable();
    void theMostNeededComeFirst();
    void aFileChangesOnlyWhatDiffers();

private:
    std::unique_ptr<SettingsForm> m_form;
};

void SettingsFormTest::init()
{
    m_form = std::make_unique<SettingsForm>();
    m_form->load({}, {});
}

void SettingsFormTest::showsTheValueOfEverySetting()
{
    core::Settings settings;
    settings.port = 9000;
    m_form->load(settings, {});
    for (const core::SettingKey &key : core::settingKeys()) {
        const SettingView view = m_form->view(key.name);
        QCOMPARE(view.text, core::toText(settings, key));
        QCOMPARE(view.isDefault, key.name != "server/port"_L1);
        QVERIFY(view.error.isEmpty() && view.lock.isEmpty());
    }
}

void SettingsFormTest::acceptsWhatCanBeUsed()
{
    QSignalSpy accepted(m_form.get(), &SettingsForm::accepted);
    m_form->enter(u"server/port"_s, u"8123"_s);
    QCOMPARE(m_form->settings().port, 8123);
    m_form->enter(u"server/port"_s, u"8123"_s);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(accepted.first().first().toString(), u"server/port"_s);
}

void SettingsFormTest::keepsAWrongEntryWithItsErrorAndAppliesTheOthers_data()
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
                                   << u"Enter the start of an address, such as "
                                      "https://example.com, or * for every page."_s;
    QTest::newRow("version") << u"application/clientVersion"_s << u"new"_s
                             << u"Enter auto, or a version such as 1.2.3."_s;
}

void SettingsFormTest::keepsAWrongEntryWithItsErrorAndAppliesTheOthers()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    const core::SettingKey &key = *core::findSettingKey(name);
    QSignalSpy accepted(m_form.get(), &SettingsForm::accepted);
    m_form->enter(name, text);
    QCOMPARE(m_form->view(name).text, text);
    QCOMPARE(m_form->view(name).error, words);
    QVERIFY(!m_form->view(name).isDefault);
    QVERIFY(core::isDefault(m_form->settings(), key));
    m_form->enter(u"reasoning/fastMode"_s, u"true"_s);
    QVERIFY(m_form->settings().fastMode);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(m_form->view(name).text, text);
}

void SettingsFormTest::aRightEntryTakesTheErrorAway()
{
    const QString name = u"application/clientVersion"_s;
    m_form->enter(name, u"new"_s);
    QSignalSpy changed(m_form.get(), &SettingsForm::changed);
    // The value that counts anyway: nothing to apply, but no error any more.
    m_form->enter(name, core::Settings{}.clientVersion);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_form->view(name).error.isEmpty());
    QVERIFY(m_form->view(name).isDefault);
}

void SettingsFormTest::resetsOneSettingToItsDefault()
{
    m_form->enter(u"server/port"_s, u"8123"_s);
    m_form->enter(u"reasoning/effort"_s, u"high"_s);
    m_form->reset(u"server/port"_s);
    QCOMPARE(m_form->settings().port, 8000);
    QCOMPARE(m_form->settings().reasoningEffort, core::ReasoningEffort::High);
    QVERIFY(m_form->view(u"server/port"_s).isDefault);
}

void SettingsFormTest::lockedSettingsNameWhatFixesThem()
{
    core::Settings settings;
    settings.port = 9000;
    m_form->load(settings,
                 {{u"server/port"_s, {SettingOrigin::Kind::Environment, u"PORT"_s}},
                  {u"reasoning/effort"_s, {SettingOrigin::Kind::Flag, u"--effort"_s}},
                  {u"models/sync"_s, {SettingOrigin::Kind::Stored, u"a file"_s}}});
    QCOMPARE(m_form->view(u"server/port"_s).lock, u"PORT"_s);
    QVERIFY(m_form->view(u"server/port"_s).isLockedByVariable);
    QCOMPARE(m_form->view(u"reasoning/effort"_s).lock, u"--effort"_s);
    QVERIFY(!m_form->view(u"reasoning/effort"_s).isLockedByVariable);
    QVERIFY(m_form->view(u"models/sync"_s).lock.isEmpty());
    m_form->enter(u"server/port"_s, u"8123"_s);
    m_form->reset(u"server/port"_s);
    QCOMPARE(m_form->settings().port, 9000);
}

void SettingsFormTest::aManualProxyWaitsForItsAddress()
{
    m_form->enter(u"network/proxyMode"_s, u"manual"_s);
    QVERIFY(!m_form->view(u"network/proxyMode"_s).error.isEmpty());
    QCOMPARE(m_form->view(u"network/proxyMode"_s).text, u"manual"_s);
    QCOMPARE(m_form->settings().proxyMode, core::ProxyMode::System);
    QSignalSpy accepted(m_form.get(), &SettingsForm::accepted);
    m_form->enter(u"network/proxyUrl"_s, u"http://proxy:3128"_s);
    QCOMPARE(m_form->settings().proxyMode, core::ProxyMode::Manual);
    QVERIFY(m_form->view(u"network/proxyMode"_s).error.isEmpty());
    QCOMPARE(accepted.count(), 2);
}

void SettingsFormTest::theAddressOfAProxyInUseStays()
{
    m_form->enter(u"network/proxyUrl"_s, u"http://proxy:3128"_s);
    m_form->enter(u"network/proxyMode"_s, u"manual"_s);
    m_form->enter(u"network/proxyUrl"_s, QString());
    QVERIFY(!m_form->view(u"network/proxyUrl"_s).error.isEmpty());
    QCOMPARE(m_form->settings().proxyUrl, u"http://proxy:3128"_s);
    m_form->enter(u"network/proxyMode"_s, u"none"_s);
    QVERIFY(m_form->settings().proxyUrl.isEmpty());
}

void SettingsFormTest::otherDevicesWaitForAnApiKey()
{
    const QString name = u"server/host"_s;
    m_form->enter(name, u"0.0.0.0"_s);
    QCOMPARE(m_form->settings().host, u"127.0.0.1"_s);
    QVERIFY(m_form->view(name).error.contains(u"API key"_s));
    m_form->setHasApiKey(true);
    QCOMPARE(m_form->settings().host, u"0.0.0.0"_s);
    QVERIFY(m_form->view(name).error.isEmpty());
    // Back is always possible.
    m_form->setHasApiKey(false);
    m_form->enter(name, u"localhost"_s);
    QCOMPARE(m_form->settings().host, u"localhost"_s);
}

void SettingsFormTest::valuesSetElsewhereLeaveEntriesAlone()
{
    m_form->enter(u"network/proxyUrl"_s, u"nonsense"_s);
    QSignalSpy accepted(m_form.get(), &SettingsForm::accepted);
    m_form->set(u"server/port"_s, u"8001"_s);
    QCOMPARE(m_form->view(u"server/port"_s).text, u"8001"_s);
    QCOMPARE(m_form->view(u"network/proxyUrl"_s).text, u"nonsense"_s);
    QCOMPARE(accepted.count(), 0);
}

void SettingsFormTest::takesNoSecrets()
{
    QSignalSpy accepted(m_form.get(), &SettingsForm::accepted);
    m_form->enter(u"server/apiKey"_s, u"typed"_s);
    QVERIFY(m_form->settings().apiKey.isEmpty());
    QCOMPARE(accepted.count(), 0);
}

void SettingsFormTest::everySettingHasStrings_data()
{
    QTest::addColumn<QString>("name");
    for (const core::SettingKey &key : core::settingKeys())
        QTest::newRow(qPrintable(key.name)) << key.name;
}

void SettingsFormTest::everySettingHasStrings()
{
    QFETCH(const QString, name);
    const core::SettingKey &key = *core::findSettingKey(name);
    QVERIFY2(hasSettingStrings(name), "give it a row in ui/models/SettingStrings.cpp");
    const SettingStrings strings = settingStrings(key);
    QVERIFY(!strings.label.isEmpty() && strings.label != key.help);
    QVERIFY2(!strings.label.endsWith(u'.'), qPrintable(strings.label));
    QVERIFY2(strings.explanation.isEmpty() || strings.explanation.endsWith(u'.'),
             qPrintable(strings.explanation));
    if (!key.isSwitch() && !key.isSecret())
        QVERIFY(!strings.expected.isEmpty());
    QVERIFY(settingSections().contains(strings.section));
}

void SettingsFormTest::everyChoiceHasALabel()
{
    for (const core::SettingKey &key : core::settingKeys()) {
        QSet<QString> seen;
        for (const QString &choice : key.choices) {
            const QString words = choiceLabel(key, choice);
            QVERIFY2(words != choice, qPrintable(key.name + u' ' + choice));
            QVERIFY2(!seen.contains(words), qPrintable(words));
            seen.insert(words);
        }
    }
}

void SettingsFormTest::languagesAreCalledByTheirOwnNames()
{
    const core::SettingKey &key = *core::findSettingKey(u"application/language"_s);
    QStringList names;
    for (const QString &choice : key.choices)
        names << choiceLabel(key, choice);
    names.sort();
    QStringList expected{u"English"_s, u"한국어"_s,   u"日本語"_s,  u"简体中文"_s,
                         u"Deutsch"_s, u"Français"_s, u"Español"_s, u"Português (Brasil)"_s};
    expected.sort();
    QCOMPARE(names, expected);
}

void SettingsFormTest::settingsWithoutStringsUseTheTable()
{
    core::SettingKey key;
    key.name = u"network/unheardOf"_s;
    key.field = &core::Settings::port;
    key.help = u"Something new"_s;
    key.minimum = 1;
    key.maximum = 9;
    const SettingStrings strings = settingStrings(key);
    QCOMPARE(strings.label, key.help);
    QCOMPARE(strings.section, SettingSection::Network);
    QCOMPARE(strings.expected, u"Enter a whole number from 1 to 9."_s);
}

void SettingsFormTest::theMostNeededComeFirst()
{
    QStringList names;
    for (const core::SettingKey &key : settingsInOrder())
        names.append(key.name);
    const auto place = [&names](const char *name) { return names.indexOf(QLatin1String(name)); };
    QCOMPARE(settingSections().first(), SettingSection::General);
    QCOMPARE(settingSections().mid(settingSections().size() - 2),
             (QList{SettingSection::Advanced, SettingSection::SignIn}));
    QVERIFY(place("application/language") < place("server/host"));
    QVERIFY(place("server/host") < place("server/port"));
    QVERIFY(place("reasoning/effort") < place("reasoning/compat"));
    for (const char *rare : {"application/clientVersion", "server/allowedOrigins",
                             "server/allowedHosts", "server/maxHeadKibibytes"}) {
        const core::SettingKey *key = core::findSettingKey(QLatin1String(rare));
        QCOMPARE(settingStrings(*key).section, SettingSection::Advanced);
        QVERIFY(isCollapsed(settingStrings(*key).section));
    }
}

void SettingsFormTest::aFileChangesOnlyWhatDiffers()
{
    core::Settings settings;
    settings.proxyMode = core::ProxyMode::Manual;
    settings.proxyUrl = u"http://me:secret@proxy:3128"_s;
    m_form->load(settings, {{u"models/sync"_s, {SettingOrigin::Kind::Flag, u"--model-sync"_s}}});
    const SettingsImport plan = planImport(*m_form,
                                           {{u"server/port"_s, u"8000"_s},
                                            {u"network/proxyUrl"_s, u"http://proxy:3128"_s},
                                            {u"reasoning/effort"_s, u"xhigh"_s},
                                            {u"reasoning/webSearch"_s, u"true"_s},
                                            {u"server/host"_s, u"nonsense"_s},
                                            {u"models/sync"_s, u"false"_s},
                                            {u"application/tokenStore"_s, u"file"_s},
                                            {u"server/apiKey"_s, u"sk-x"_s}});
    QStringList names;
    for (const SettingChange &change : plan.changes)
        names.append(change.name);
    QCOMPARE(names, (QStringList{u"reasoning/effort"_s, u"reasoning/webSearch"_s}));
    QCOMPARE(changesText(plan.changes, 9),
             u"Reasoning effort: Medium → Very high\nWeb search: off → on"_s);
    QCOMPARE(plan.skipped,
             (QStringList{u"Other devices on the network"_s,
                          u"Get the model list from your account"_s}));
}

TEST_CLASS(SettingsFormTest, QCoreApplication)

} // namespace tst_settingsform

#include "tst_settingsform.moc"
