// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingKeys.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

namespace tst_settingkeys {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Does not compile when Settings gains or loses a field: then this number and the table change.
constexpr qsizetype fieldCount()
{
    [](const Settings &settings) {
        const auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
                     field27, field28, field29, field30, field31, field32, field33, field34,
                     field35, field36, field37, field38, field39, field40, field41, field42,
                     field43, field44, field45, field46, field47, field48, field49] = settings;
        (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)g, (void)h, (void)i, (void)j;
        (void)k, (void)l, (void)m, (void)n, (void)o, (void)p, (void)q, (void)r, (void)s, (void)t;
        (void)u, (void)v, (void)w, (void)x, (void)y, (void)z, (void)field27, (void)field28;
        (void)field29, (void)field30, (void)field31, (void)field32, (void)field33, (void)field34;
        (void)field35, (void)field36, (void)field37, (void)field38, (void)field39, (void)field40;
        (void)field41, (void)field42, (void)field43, (void)field44, (void)field45, (void)field46;
        (void)field47, (void)field48, (void)field49;
    };
    return 49;
}

} // namespace

class SettingKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasOneRowForEveryField();
    void namesNothingTwice();
    void explainsEveryRow();
    void acceptsItsOwnDefaults();
    void enumsKeepTheirNames_data();
    void enumsKeepTheirNames();
    void readsTexts_data();
    void readsTexts();
    void refusesTexts_data();
    void refusesTexts();
    void neverQuotesASecret();
    void readsEnvironmentNamesOfThePythonProgram_data();
    void readsEnvironmentNamesOfThePythonProgram();
    void clampsNumbersAndResetsTheRest();
};

void SettingKeysTest::hasOneRowForEveryField()
{
    QCOMPARE(settingKeys().size(), fieldCount());
    for (qsizetype i = 0; i < settingKeys().size(); ++i) {
        for (qsizetype k = 0; k < i; ++k)
            QVERIFY2(settingKeys().at(i).field != settingKeys().at(k).field,
                     qPrintable(settingKeys().at(i).name));
    }
}

void SettingKeysTest::namesNothingTwice()
{
    QSet<QString> seen;
    for (const SettingKey &key : settingKeys()) {
        const QStringList words =
            QStringList{key.name, key.flag, u"no-"_s + key.flag} + key.environment;
        for (const QString &word : words) {
            QVERIFY2(!seen.contains(word), qPrintable(word));
            seen.insert(word);
        }
    }
}

void SettingKeysTest::explainsEveryRow()
{
    for (const SettingKey &key : settingKeys()) {
        QVERIFY2(key.name.count(u'/') == 1, qPrintable(key.name));
        QVERIFY2(!key.help.isEmpty() && !key.help.endsWith(u'.'), qPrintable(key.name));
        QVERIFY2(!key.flag.isEmpty(), qPrintable(key.name));
        QVERIFY2(key.isSwitch() == key.valueName.isEmpty(), qPrintable(key.name));
        QVERIFY2((key.check.accepts != nullptr) == !key.check.expectation.isEmpty(),
                 qPrintable(key.name));
    }
}

void SettingKeysTest::acceptsItsOwnDefaults()
{
    for (const SettingKey &key : settingKeys()) {
        Settings settings;
        QVERIFY(isDefault(settings, key));
        QVERIFY2(setFromText(settings, key, toText(settings, key)), qPrintable(key.name));
        QVERIFY2(isDefault(settings, key), qPrintable(key.name));
    }
}

void SettingKeysTest::enumsKeepTheirNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("choices");
    QTest::newRow("effort") << u"reasoning/effort"_s
                            << u"none,minimal,low,medium,high,xhigh,max,ultra"_s;
    QTest::newRow("summary") << u"reasoning/summary"_s << u"auto,concise,detailed,none"_s;
    QTest::newRow("compat") << u"reasoning/compat"_s
                            << u"think-tags,o3,legacy,current,reasoning-content"_s;
    QTest::newRow("proxy mode") << u"network/proxyMode"_s << u"system,none,manual"_s;
    QTest::newRow("token store") << u"application/tokenStore"_s << u"auto,keychain,file"_s;
}

//! They stand in people's settings files, scripts and service units.
void SettingKeysTest::enumsKeepTheirNames()
{
    QFETCH(QString, name);
    QFETCH(QString, choices);
    const SettingKey &key = *findSettingKey(name);
    QCOMPARE(key.choices.join(u','), choices);
    for (const QString &choice : key.choices) {
        Settings settings;
        QVERIFY(setFromText(settings, key, choice.toUpper()));
        QCOMPARE(toText(settings, key), choice);
        QVERIFY(!setFromText(settings, key, choice + u'x'));
        QVERIFY(!setFromText(settings, key, QString()));
        QCOMPARE(toText(settings, key), choice);
    }
}

void SettingKeysTest::readsTexts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");

    QTest::newRow("number") << u"server/port"_s << u" 9000 "_s << u"9000"_s;
    QTest::newRow("localhost") << u"server/host"_s << u"localhost"_s << u"localhost"_s;
    QTest::newRow("IPv6") << u"server/host"_s << u"::1"_s << u"::1"_s;
    QTest::newRow("choice in capitals") << u"reasoning/effort"_s << u"HIGH"_s << u"high"_s;
    QTest::newRow("choice that has capitals")
        << u"application/language"_s << u"PT_br"_s << u"pt_BR"_s;
    for (const char *yes : {"1", "true", "Yes", "ON"})
        QTest::addRow("switch %s", yes)
            << u"reasoning/fastMode"_s << QString::fromLatin1(yes) << u"true"_s;
    for (const char *no : {"0", "false", "No", "OFF"})
        QTest::addRow("switch %s", no) << u"models/sync"_s << QString::fromLatin1(no) << u"false"_s;
    QTest::newRow("seconds with a fraction") << u"models/refreshInterval"_s << u"60.5"_s << u"61"_s;
    QTest::newRow("list") << u"server/allowedOrigins"_s << u"https://a.example, app://*,"_s
                          << u"https://a.example,app://*"_s;
    QTest::newRow("repeated item") << u"server/allowedHosts"_s << u"box,box"_s << u"box"_s;
    QTest::newRow("chain of aliases")
        << u"models/aliases"_s << u"a=b, b=gpt-6-sol"_s << u"a=b,b=gpt-6-sol"_s;
    QTest::newRow("secret") << u"server/apiKey"_s << u"key"_s << u"(set)"_s;
    QTest::newRow("proxy") << u"network/proxyUrl"_s << u"socks5://p:1080"_s << u"socks5://p:1080"_s;
    QTest::newRow("percentages") << u"notifications/thresholds"_s << u"50, 100"_s << u"50, 100"_s;
    QTest::newRow("nothing where that is the default") << u"models/debugModel"_s << u""_s << u""_s;
}

void SettingKeysTest::readsTexts()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, read);

    const SettingKey *key = findSettingKey(name);
    QVERIFY(key);
    Settings settings;
    QVERIFY(setFromText(settings, *key, text));
    QCOMPARE(toText(settings, *key), read);
}

void SettingKeysTest::refusesTexts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");

    QTest::newRow("no number") << u"server/port"_s << u"abc"_s
                               << u"must be a whole number from 1 to 65535, not 'abc'"_s;
    QTest::newRow("too large") << u"server/port"_s << u"65536"_s
                               << u"must be a whole number from 1 to 65535, not '65536'"_s;
    QTest::newRow("zero") << u"server/port"_s << u"0"_s
                          << u"must be a whole number from 1 to 65535, not '0'"_s;
    QTest::newRow("no choice") << u"reasoning/summary"_s << u"long"_s
                               << u"must be one of auto, concise, detailed, none, not 'long'"_s;
    QTest::newRow("no switch") << u"reasoning/fastMode"_s << u"perhaps"_s
                               << u"must be true or false, not 'perhaps'"_s;
    QTest::newRow("host name") << u"server/host"_s << u"my-box"_s
                               << u"must be an IP address, localhost or *, not 'my-box'"_s;
    QTest::newRow("empty host") << u"server/host"_s << u""_s
                                << u"must be an IP address, localhost or *, not ''"_s;
    QTest::newRow("no URL") << u"signIn/issuer"_s << u"ftp://x"_s
                            << u"must be an http(s) URL, not 'ftp://x'"_s;
    QTest::newRow("no file") << u"network/caFile"_s << u"/no/such/file"_s
                             << u"must be a file that can be read, not '/no/such/file'"_s;
    QTest::newRow("negative seconds") << u"models/refreshInterval"_s << u"-1"_s
                                      << u"must be seconds from 1 to 2592000, not '-1'"_s;
    QTest::newRow("not a number of seconds") << u"models/refreshInterval"_s << u"nan"_s
                                             << u"must be seconds from 1 to 2592000, not 'nan'"_s;
    QTest::newRow("one bad item of a list")
        << u"server/allowedOrigins"_s << u"https://a.example,oops"_s
        << u"must be an origin such as https://example.com (or *), not 'https://a.example,oops'"_s;
    for (const QString &pairs : {u"a"_s, u"=b"_s, u"a="_s, u"a=b=c"_s, u"a=a"_s, u"a=A:latest"_s,
                                 u"a=openai/a"_s, u"a=b,b=a"_s, u"x=a,a=b,b=c,c=a"_s}) {
        QTest::addRow("aliases %s", qPrintable(pairs))
            << u"models/aliases"_s << pairs
            << u"must be NAME=MODEL pairs that do not lead back to themselves, not '%1'"_s.arg(
                   pairs);
    }
    for (const QString &text : {u"0"_s, u"101"_s, u"75, x"_s, u"75,,90"_s, u"7.5"_s}) {
        QTest::addRow("percentages %s", qPrintable(text))
            << u"notifications/thresholds"_s << text
            << u"must be whole numbers from 1 to 100, such as 75, 90, 95, not '%1'"_s.arg(text);
    }
    QTest::newRow("no version") << u"application/clientVersion"_s << u"new"_s
                                << u"must be auto, or a version such as 1.2.3, not 'new'"_s;
}

void SettingKeysTest::refusesTexts()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, message);

    const SettingKey *key = findSettingKey(name);
    QVERIFY(key);
    Settings settings;
    const Status outcome = setFromText(settings, *key, text);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().message, message);
    QCOMPARE(outcome.error().code, ErrorCode::BadRequest);
    QCOMPARE(outcome.error().param, name);
    QVERIFY(isDefault(settings, *key));
}

void SettingKeysTest::neverQuotesASecret()
{
    Settings settings;
    settings.apiKey = Secret("hidden-word");
    const SettingKey *key = findSettingKey(u"server/apiKey"_s);
    QVERIFY(key && key->isSecret());
    QCOMPARE(toText(settings, *key), u"(set)"_s);
}

void SettingKeysTest::readsEnvironmentNamesOfThePythonProgram_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"CHATGPT_LOCAL_CLIENT_ID",
                             "CHATGPT_LOCAL_ISSUER",
                             "CHATGPT_LOCAL_UPSTREAM",
                             "CHATGPT_LOCAL_REASONING_EFFORT",
                             "CHATGPT_LOCAL_REASONING_SUMMARY",
                             "CHATGPT_LOCAL_REASONING_COMPAT",
                             "CHATGPT_LOCAL_FAST_MODE",
                             "CHATGPT_LOCAL_ENABLE_WEB_SEARCH",
                             "CHATGPT_LOCAL_EXPOSE_REASONING_MODELS",
                             "CHATGPT_LOCAL_MODEL_SYNC",
                             "CHATGPT_LOCAL_MODEL_REFRESH_INTERVAL",
                             "CHATGPT_LOCAL_DEBUG_MODEL",
                             "CHATGPT_LOCAL_LOGIN_BIND",
                             "PORT",
                             "HOST",
                             "VERBOSE",
                             "SSL_CERT_FILE",
                             "CODEX_CA_CERTIFICATE",
                             "CHATMOCK_API_KEY",
                             "CHATMOCK_ALLOWED_ORIGINS",
                             "CHATMOCK_TOKEN_STORE",
                             "CHATMOCK_CLIENT_VERSION"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void SettingKeysTest::readsEnvironmentNamesOfThePythonProgram()
{
    QFETCH(QString, name);
    qsizetype rows = 0;
    for (const SettingKey &key : settingKeys())
        rows += key.environment.count(name);
    QCOMPARE(rows, 1);
}

void SettingKeysTest::clampsNumbersAndResetsTheRest()
{
    Settings settings;
    settings.port = 100000;
    settings.maxBodyMebibytes = -4;
    settings.modelRefreshInterval = std::chrono::seconds(0);
    settings.issuer = u"nonsense"_s;
    settings.apiKey = Secret("key");
    settings.fastMode = true;

    const Settings usable = clamped(settings);
    QCOMPARE(usable.port, 65535);
    QCOMPARE(usable.maxBodyMebibytes, 1);
    QCOMPARE(usable.modelRefreshInterval, std::chrono::seconds(1));
    QCOMPARE(usable.issuer, Settings{}.issuer);
    QCOMPARE(usable.apiKey.reveal(), "key");
    QVERIFY(usable.fastMode);
}

TEST_CLASS(SettingKeysTest, QCoreApplication)

} // namespace tst_settingkeys

#include "tst_settingkeys.moc"
