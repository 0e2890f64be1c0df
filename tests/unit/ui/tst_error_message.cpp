// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"
#include "ui/Theme.h"
#include "ui/models/ErrorMessage.h"

#include <QtGui/QPalette>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace tst_error_message {

using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::Error;
using core::ErrorCode;

class ErrorMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryErrorCode_data();
    void namesEveryErrorCode();
    void saysWhatTheProviderMeant_data();
    void saysWhatTheProviderMeant();
    void saysWhatIsWrongWithTheSettings_data();
    void saysWhatIsWrongWithTheSettings();
    void namesThePortAndTheTime();
    void keepsTheTechnicalTextForTheDetails();
    void themeColoursAreReadable_data();
    void themeColoursAreReadable();
};

void ErrorMessageTest::namesEveryErrorCode_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (int i = 0; i <= int(ErrorCode::Internal); ++i)
        QTest::newRow(core::toWord(ErrorCode(i))) << ErrorCode(i);
}

void ErrorMessageTest::namesEveryErrorCode()
{
    QFETCH(const ErrorCode, code);
    static QHash<QString, ErrorCode> seen;
    const ErrorMessage text = toErrorMessage({code, u"raw words"_s});
    QVERIFY(!text.sentence.isEmpty());
    QVERIFY(!text.remedy.isEmpty());
    QVERIFY(text.sentence.endsWith(u'.'));
    QVERIFY(!text.sentence.contains(u"raw"_s));
    QVERIFY2(!seen.contains(text.sentence), qPrintable(text.sentence));
    seen.insert(text.sentence, code);
    const bool isOwnFault = code == ErrorCode::Internal;
    QCOMPARE(text.sentence.contains(u"Something went wrong"_s), isOwnFault);
}

void ErrorMessageTest::saysWhatTheProviderMeant_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("providerCode");
    QTest::addColumn<QString>("words");
    QTest::newRow("declined") << ErrorCode::NotSignedIn << u"access_denied"_s << u"declined"_s;
    QTest::newRow("workspace without Codex")
        << ErrorCode::NotSignedIn << u"missing_codex_entitlement"_s << u"not enabled"_s;
    QTest::newRow("the sign-in link")
        << ErrorCode::BadRequest << u"sign_in_link"_s << u"This is the sign-in link"_s;
    QTest::newRow("not an address")
        << ErrorCode::BadRequest << u"sign_in_address"_s << u"not the right address"_s;
    QTest::newRow("an older address")
        << ErrorCode::BadRequest << u"sign_in_other"_s << u"older sign-in"_s;
    QTest::newRow("another program's sign-in")
        << ErrorCode::Cancelled << u"sign_in_replaced"_s << u"Another program"_s;
    QTest::newRow("too late") << ErrorCode::Timeout << u"sign_in_late"_s << u"not finished"_s;
    QTest::newRow("code too late")
        << ErrorCode::Timeout << u"sign_in_code_late"_s << u"code has expired"_s;
    QTest::newRow("no codes") << ErrorCode::Unsupported << u"sign_in_no_codes"_s
                              << u"not available"_s;
    QTest::newRow("locked keychain")
        << ErrorCode::Storage << u"keychain_locked"_s << u"keychain is locked"_s;
    QTest::newRow("no keychain") << ErrorCode::Storage << u"keychain_absent"_s
                                 << u"has no keychain"_s;
    QTest::newRow("disk") << ErrorCode::Storage << u"token_file"_s << u"file with your login"_s;
    QTest::newRow("nothing to import")
        << ErrorCode::NotFound << u"import_not_found"_s << u"No Codex CLI login"_s;
    QTest::newRow("nothing else") << ErrorCode::NotFound << u"x"_s << u"This was not found"_s;
    QTest::newRow("reused token") << ErrorCode::NotSignedIn << u"refresh_token_reused"_s
                                  << u"not signed in"_s;
    QTest::newRow("no entitlement")
        << ErrorCode::Forbidden << u"missing_codex_entitlement"_s << u"does not include Codex"_s;
    QTest::newRow("not included") << ErrorCode::Forbidden << u"usage_not_included"_s
                                  << u"does not include Codex"_s;
}

void ErrorMessageTest::saysWhatTheProviderMeant()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, providerCode);
    QFETCH(const QString, words);
    const ErrorMessage text = toErrorMessage({code, u"m"_s, {}, {}, providerCode});
    QVERIFY2(text.sentence.contains(words), qPrintable(text.sentence));
    QVERIFY(!text.sentence.contains(providerCode));
}

void ErrorMessageTest::saysWhatIsWrongWithTheSettings_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("param");
    QTest::addColumn<QString>("words");
    QTest::newRow("LAN access") << ErrorCode::Forbidden << u"host"_s
                                << u"when there is an API key"_s;
    QTest::newRow("no such address")
        << ErrorCode::Unreachable << u"host"_s << u"does not belong to this computer"_s;
    QTest::newRow("reserved port") << ErrorCode::Forbidden << u"port"_s << u"Port 80 is reserved"_s;
    QTest::newRow("locked keychain")
        << ErrorCode::Storage << u"apiKey"_s << u"The API key cannot be read"_s;
    QTest::newRow("full disk") << ErrorCode::Storage << u"settings"_s << u"cannot be saved"_s;
}

void ErrorMessageTest::saysWhatIsWrongWithTheSettings()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, param);
    QFETCH(const QString, words);
    const ErrorMessage text = toServerErrorMessage({code, u"m"_s, param}, 80);
    QVERIFY2(text.sentence.contains(words), qPrintable(text.sentence));
    QVERIFY(!text.remedy.isEmpty());
}

void ErrorMessageTest::namesThePortAndTheTime()
{
    QCOMPARE(toServerErrorMessage({ErrorCode::PortInUse, {}}, 8000).sentence,
             u"Port 8000 is used by another program."_s);
    constexpr qint64 Monday = 1772452800; // 2026-03-02 12:00 UTC
    const Error limit{ErrorCode::UsageLimit, {}, u"weekly"_s, std::chrono::minutes(133)};
    QCOMPARE(toErrorMessage(limit, Monday).sentence, u"The weekly limit is used up."_s);
    QCOMPARE(toErrorMessage(limit, Monday).remedy, u"It resets at 14:13 (in 2 h 13 min)."_s);
    QVERIFY(toErrorMessage({ErrorCode::UsageLimit, {}}).remedy.contains(u"Overview"_s));
    const Error busy{ErrorCode::Overloaded, {}, {}, std::chrono::minutes(3)};
    QCOMPARE(toErrorMessage(busy, Monday).remedy, u"Try again in 3 min (12:03)."_s);
    QCOMPARE(toErrorMessage({ErrorCode::UsageLimit, {}, u"annual"_s}).sentence,
             u"The yearly limit is used up."_s);
    QCOMPARE(toErrorMessage({ErrorCode::RateLimit, {}}).remedy, u"Try again later."_s);
}

void ErrorMessageTest::keepsTheTechnicalTextForTheDetails()
{
    QCOMPARE(toErrorMessage({ErrorCode::Upstream, u"http 500"_s}).details, u"http 500"_s);
    QCOMPARE(
        toErrorMessage({ErrorCode::Upstream, u"http 500"_s, {}, {}, u"server_error"_s}).details,
        u"http 500 (server_error)"_s);
}

void ErrorMessageTest::themeColoursAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette(QColor(0xef, 0xef, 0xef));
    QTest::newRow("dark") << QPalette(QColor(0x31, 0x32, 0x36), QColor(0x25, 0x26, 0x29));
    QTest::newRow("black") << QPalette(QColor(0, 0, 0), QColor(0, 0, 0));
    QTest::newRow("sand") << QPalette(QColor(0xd8, 0xc8, 0xa8));
    QPalette pale(QColor(0xef, 0xef, 0xef));
    pale.setColor(QPalette::Highlight, QColor(0xff, 0xf0, 0x80));
    QTest::newRow("pale highlight") << pale;
}

void ErrorMessageTest::themeColoursAreReadable()
{
    QFETCH(const QPalette, palette);
    const Theme theme(palette);
    const QColor window = palette.color(QPalette::Window);
    for (const QColor &text : {theme.secondaryText, theme.good, theme.warning, theme.bad,
                               palette.color(QPalette::WindowText)}) {
        QVERIFY2(contrast(text, theme.card) >= 4.5, qPrintable(text.name()));
        QVERIFY2(contrast(text, window) >= 4.5, qPrintable(text.name()));
    }
    QVERIFY(contrast(theme.border, theme.card) >= 3.0);
    QVERIFY(contrast(theme.fill, theme.track) >= 3.0);
}

TEST_CLASS(ErrorMessageTest, QApplication)

} // namespace tst_error_message

#include "tst_error_message.moc"
