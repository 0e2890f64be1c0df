// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingKeys.h"
#include "core/settings/SettingsFile.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_settingsfile {

using namespace Qt::Literals::StringLiterals;
using namespace core;

class SettingsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingComesBack()
    {
        Settings settings;
        settings.port = 9123;
        settings.fastMode = true;
        settings.reasoningEffort = ReasoningEffort::High;
        settings.allowedHosts = QStringList{u"one.local"_s, u"two.local"_s};
        settings.keptTime = std::chrono::seconds(61);
        const auto texts = importSettings(exportSettings(settings));
        QVERIFY(texts);
        Settings read;
        for (const SettingKey &key : settingKeys()) {
            QCOMPARE(texts->contains(key.name), !key.isSecret());
            if (!key.isSecret())
                QVERIFY(setFromText(read, key, texts->value(key.name)));
        }
        for (const SettingKey &key : settingKeys())
            QCOMPARE(toText(read, key), toText(settings, key));
    }

    void noSecretIsInTheFile()
    {
        Settings settings;
        settings.apiKey = Secret("sk-private");
        settings.proxyMode = ProxyMode::Manual;
        settings.proxyUrl = u"http://me:pass%20word@proxy:3128"_s;
        const QByteArray file = exportSettings(settings);
        for (const char *secret : {"sk-private", "apiKey", "me:", "pass"})
            QVERIFY2(!file.contains(secret), secret);
        QCOMPARE(importSettings(file)->value(u"network/proxyUrl"_s), u"http://proxy:3128"_s);
    }

    void otherFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("ini") << QByteArray("[server]\nport=8000\n");
        QTest::newRow("other JSON") << QByteArray("{\"tokens\":{}}");
        QTest::newRow("a list") << QByteArray("{\"chatmockSettings\":[1]}");
    }

    void otherFilesAreRefused()
    {
        QFETCH(const QByteArray, file);
        QVERIFY(!importSettings(file));
    }

    void whatIsUnknownIsLeftOut()
    {
        const auto texts =
            importSettings(R"({"chatmockSettings":{"server/port":"9000","server/unheardOf":"1",)"
                           R"("server/apiKey":"sk-x","models/sync":true}})");
        QVERIFY(texts);
        QCOMPARE(texts->size(), 1);
        QCOMPARE(texts->value(u"server/port"_s), u"9000"_s);
    }
};

TEST_CLASS(SettingsFileTest, QCoreApplication)

} // namespace tst_settingsfile

#include "tst_settingsfile.moc"
