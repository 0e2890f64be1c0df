// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingKeys.h"
#include "core/settings/SettingSources.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QProcessEnvironment>
#include <QtTest/QTest>

namespace tst_settingsresolver {

using namespace core;
using namespace Qt::Literals::StringLiterals;

using Kind = SettingOrigin::Kind;

class SettingsResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefersFlagOverEnvironmentOverStored_data();
    void prefersFlagOverEnvironmentOverStored();
    void readsTheFirstVariableThatSaysSomething();
    void refusesABadFlag_data();
    void refusesABadFlag();
    void replacesABadStoredValue();
    void replacesABadVariableByTheDefault();
    void reportsEachBadValueOnce();
    void passesTheStoresWarningsOn();
    void reportsAnOriginForEveryKey();
    void reportsWhatIsFixed();
    void warnsAboutAProxyThatIsNotUsed();
    void needsAProxyUrlForTheManualMode();
    void neverRepeatsAPassword();
};

void SettingsResolverTest::prefersFlagOverEnvironmentOverStored_data()
{
    QTest::addColumn<bool>("hasStored");
    QTest::addColumn<bool>("hasVariable");
    QTest::addColumn<bool>("hasFlag");
    QTest::addColumn<int>("port");
    QTest::addColumn<SettingOrigin::Kind>("kind");
    QTest::addColumn<QString>("name");

    const QString stored = u"server/port in settings.ini"_s;
    QTest::newRow("nothing") << false << false << false << 8000 << Kind::Default << QString();
    QTest::newRow("stored") << true << false << false << 1001 << Kind::Stored << stored;
    QTest::newRow("variable") << false << true << false << 1002 << Kind::Environment << u"PORT"_s;
    QTest::newRow("flag") << false << false << true << 1003 << Kind::Flag << u"--port"_s;
    QTest::newRow("stored, variable")
        << true << true << false << 1002 << Kind::Environment << u"PORT"_s;
    QTest::newRow("stored, flag") << true << false << true << 1003 << Kind::Flag << u"--port"_s;
    QTest::newRow("variable, flag") << false << true << true << 1003 << Kind::Flag << u"--port"_s;
    QTest::newRow("all three") << true << true << true << 1003 << Kind::Flag << u"--port"_s;
}

void SettingsResolverTest::prefersFlagOverEnvironmentOverStored()
{
    QFETCH(bool, hasStored);
    QFETCH(bool, hasVariable);
    QFETCH(bool, hasFlag);
    QFETCH(int, port);
    QFETCH(SettingOrigin::Kind, kind);
    QFETCH(QString, name);

    StoredSettings stored;
    QProcessEnvironment environment;
    QList<GivenFlag> flags;
    if (hasStored)
        stored.values.insert(u"server/port"_s, u"1001"_s);
    if (hasVariable)
        environment.insert(u"PORT"_s, u"1002"_s);
    if (hasFlag)
        flags.append({u"server/port"_s, u"--port"_s, u"1003"_s});

    const auto resolved = resolveSettings(stored, u"settings.ini"_s, environment, flags);
    QVERIFY(resolved);
    QCOMPARE(resolved->settings.port, port);
    QCOMPARE(resolved->origins.value(u"server/port"_s), (SettingOrigin{kind, name}));
    QVERIFY(resolved->warnings.isEmpty());
}

void SettingsResolverTest::readsTheFirstVariableThatSaysSomething()
{
    QProcessEnvironment environment;
    environment.insert(u"VERBOSE"_s, u" "_s);
    environment.insert(u"CHATGPT_LOCAL_VERBOSE"_s, u"yes"_s);
    const auto resolved = resolveSettings({}, {}, environment, {});
    QVERIFY(resolved);
    QVERIFY(resolved->settings.verbose);
    QCOMPARE(resolved->origins.value(u"application/verbose"_s).name, u"CHATGPT_LOCAL_VERBOSE"_s);
}

void SettingsResolverTest::refusesABadFlag_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("number") << u"server/port"_s << u"--port"_s << u"x"_s
                            << u"--port must be a whole number from 1 to 65535, not 'x'"_s;
    QTest::newRow("choice") << u"application/tokenStore"_s << u"--token-store"_s << u"cloud"_s
                            << u"--token-store must be one of auto, keychain, file, not 'cloud'"_s;
}

void SettingsResolverTest::refusesABadFlag()
{
    QFETCH(QString, key);
    QFETCH(QString, flag);
    QFETCH(QString, text);
    QFETCH(QString, message);
    const auto resolved = resolveSettings({}, {}, {}, {{key, flag, text}});
    QVERIFY(!resolved);
    QCOMPARE(resolved.error().message, message);
    QCOMPARE(resolved.error().param, flag);
}

void SettingsResolverTest::replacesABadStoredValue()
{
    StoredSettings stored;
    stored.values.insert(u"reasoning/effort"_s, u"enormous"_s);
    const auto resolved = resolveSettings(stored, u"settings.ini"_s, {}, {});
    QVERIFY(resolved);
    QCOMPARE(resolved->settings.reasoningEffort, ReasoningEffort::Medium);
    QCOMPARE(resolved->origins.value(u"reasoning/effort"_s).kind, Kind::Default);
    QCOMPARE(resolved->warnings,
             QStringList{u"reasoning/effort in settings.ini must be one of none, minimal, low, "
                         "medium, high, xhigh, max, ultra, not 'enormous'; using the default "
                         "(medium)"_s});
}

void SettingsResolverTest::replacesABadVariableByTheDefault()
{
    StoredSettings stored;
    stored.values.insert(u"server/port"_s, u"9000"_s);
    QProcessEnvironment environment;
    environment.insert(u"PORT"_s, u"http"_s);
    const auto resolved = resolveSettings(stored, u"settings.ini"_s, environment, {});
    QVERIFY(resolved);
    QCOMPARE(resolved->settings.port, 8000);
    QCOMPARE(resolved->warnings,
             QStringList{u"PORT must be a whole number from 1 to 65535, not 'http'; using the "
                         "default (8000)"_s});
}

void SettingsResolverTest::reportsEachBadValueOnce()
{
    StoredSettings stored;
    stored.values.insert(u"server/port"_s, u"-1"_s);
    QProcessEnvironment environment;
    environment.insert(u"HOST"_s, u"my-box"_s);
    const auto resolved = resolveSettings(stored, u"settings.ini"_s, environment, {});
    QVERIFY(resolved);
    QCOMPARE(resolved->warnings.size(), 2);
}

void SettingsResolverTest::passesTheStoresWarningsOn()
{
    StoredSettings stored;
    stored.warnings.append(u"the file was damaged"_s);
    const auto resolved = resolveSettings(stored, u"settings.ini"_s, {}, {});
    QVERIFY(resolved);
    QCOMPARE(resolved->warnings, stored.warnings);
}

void SettingsResolverTest::reportsAnOriginForEveryKey()
{
    const auto resolved = resolveSettings({}, {}, {}, {});
    QVERIFY(resolved);
    for (const SettingKey &key : settingKeys())
        QVERIFY2(resolved->origins.contains(key.name), qPrintable(key.name));
    QCOMPARE(resolved->origins.size(), settingKeys().size());
}

void SettingsResolverTest::reportsWhatIsFixed()
{
    StoredSettings stored;
    stored.values.insert(u"models/debugModel"_s, u"m"_s);
    QProcessEnvironment environment;
    environment.insert(u"PORT"_s, u"9000"_s);
    const auto resolved =
        resolveSettings(stored, {}, environment, {{u"server/host"_s, u"--host"_s, u"::1"_s}});
    QVERIFY(resolved);
    QCOMPARE(resolved->fixed(), (QSet<QString>{u"server/port"_s, u"server/host"_s}));
}

void SettingsResolverTest::warnsAboutAProxyThatIsNotUsed()
{
    const auto forgottenMode =
        resolveSettings({}, {}, {}, {{u"network/proxyUrl"_s, u"--proxy-url"_s, u"http://p:1"_s}});
    QVERIFY(forgottenMode);
    QCOMPARE(forgottenMode->warnings.size(), 1);
}

void SettingsResolverTest::needsAProxyUrlForTheManualMode()
{
    const auto typed =
        resolveSettings({}, {}, {}, {{u"network/proxyMode"_s, u"--proxy-mode"_s, u"manual"_s}});
    QVERIFY(!typed);
    QCOMPARE(typed.error().message, u"--proxy-mode manual needs --proxy-url"_s);

    StoredSettings stored;
    stored.values.insert(u"network/proxyMode"_s, u"manual"_s);
    const auto found = resolveSettings(stored, u"settings.ini"_s, {}, {});
    QVERIFY(found);
    QCOMPARE(found->settings.proxyMode, ProxyMode::System);
    QCOMPARE(found->warnings.size(), 1);
}

void SettingsResolverTest::neverRepeatsAPassword()
{
    const auto typed = resolveSettings(
        {}, {}, {}, {{u"network/proxyUrl"_s, u"--proxy-url"_s, u"ftp://me:hidden-word@proxy"_s}});
    QVERIFY(!typed);
    QVERIFY(typed.error().message.contains(u"ftp://…@proxy"_s));
    QVERIFY(!typed.error().message.contains("hidden-word"_L1));
}

TEST_CLASS(SettingsResolverTest, QCoreApplication)

} // namespace tst_settingsresolver

#include "tst_settingsresolver.moc"
