// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DoctorText.h"
#include "app/cli/DoctorCommand.h"
#include "core/base/Json.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

namespace tst_doctortext {

using namespace core;
using namespace Qt::Literals::StringLiterals;
using Kind = Finding::Kind;

namespace {

constexpr auto LastKind = Kind::HostFailing;

//! The id under which a kind is found.
QByteArray idOf(Kind kind)
{
    if (kind < Kind::KeychainWorks)
        return "port";
    if (kind < Kind::SignedIn)
        return "keyring";
    if (kind < Kind::NoProxy)
        return "sign_in";
    if (kind < Kind::CertificatesAccepted)
        return "proxy";
    if (kind < Kind::ClockRight)
        return "certificates";
    if (kind < Kind::DiskFine)
        return "clock";
    return kind < Kind::HostReached ? "disk" : "host:chatgpt.com";
}

bool isFine(Kind kind)
{
    static const QList<Kind> fine{Kind::ServerFound,
                                  Kind::PortFree,
                                  Kind::KeychainWorks,
                                  Kind::TokenFileUsed,
                                  Kind::NothingStored,
                                  Kind::SignedIn,
                                  Kind::NoProxy,
                                  Kind::ProxyWorks,
                                  Kind::CertificatesAccepted,
                                  Kind::CertificatesUnused,
                                  Kind::ClockRight,
                                  Kind::DiskFine,
                                  Kind::DiskUnmeasured,
                                  Kind::HostReached};
    return fine.contains(kind);
}

} // namespace

class DoctorTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasASentenceForEveryFinding();
    void saysWhatToDoUnlessAllIsWell();
    void tellsNoPersonalData();
    void writesJson();
    void theExitCodeIsThatOfTheWorst();
    void printsFindings();
    void printsTraffic();
    void everyPurposeHasWords();
};

void DoctorTextTest::hasASentenceForEveryFinding()
{
    QSet<QString> texts;
    for (int i = 0; i <= int(LastKind); ++i) {
        const auto kind = Kind(i);
        const app::CheckText words =
            app::describe(Finding{idOf(kind), CheckState::Ok, kind, {u"eins"_s, u"zwei"_s}});
        QVERIFY2(!words.name.isEmpty() && !words.text.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(!words.text.contains(u'%'), qPrintable(words.text));
        QVERIFY2(!words.remedy.contains(u'%'), qPrintable(words.remedy));
        texts.insert(words.text);
    }
    QCOMPARE(texts.size(), int(LastKind) + 1);
}

void DoctorTextTest::saysWhatToDoUnlessAllIsWell()
{
    for (int i = 0; i <= int(LastKind); ++i) {
        const auto kind = Kind(i);
        const app::CheckText words =
            app::describe(Finding{idOf(kind), CheckState::Ok, kind, {u"eins"_s, u"zwei"_s}});
        QVERIFY2(words.remedy.isEmpty() == isFine(kind), qPrintable(words.text));
    }
}

void DoctorTextTest::tellsNoPersonalData()
{
    const app::CheckText words = app::describe(Finding{
        "disk", CheckState::Problem, Kind::FolderReadOnly, {QDir::homePath() + u"/data"_s}});
    QVERIFY2(words.text.contains(u"~/data"_s), qPrintable(words.text));
    const app::CheckText ended =
        app::describe(Finding{"keyring",
                              CheckState::Problem,
                              Kind::KeychainBlocked,
                              {u"refresh_token=abcdef of jo@example.com"_s}});
    QVERIFY2(!ended.text.contains(u"abcdef"_s) && !ended.text.contains(u"jo@"_s),
             qPrintable(ended.text));
}

void DoctorTextTest::writesJson()
{
    const QByteArray json = app::toJson({{"port", CheckState::Ok, Kind::PortFree, {u"8000"_s}},
                                         {"sign_in", CheckState::Problem, Kind::SignedOut, {}}});
    const auto root = parseJson(json);
    QVERIFY(root);
    const QList<JsonValue> checks = (*root)["checks"].items();
    QCOMPARE(checks.size(), 2);
    QCOMPARE(checks.at(0)["id"].toUtf8(), QByteArray("port"));
    QCOMPARE(checks.at(0)["state"].toUtf8(), QByteArray("ok"));
    QVERIFY(checks.at(0)["text"].toString().contains(u"8000"_s));
    QVERIFY(checks.at(0)["remedy"].toString().isEmpty());
    QCOMPARE(checks.at(1)["state"].toUtf8(), QByteArray("problem"));
    QVERIFY(checks.at(1)["remedy"].toString().contains(u"chatmock login"_s));
    QCOMPARE(toWord(CheckState::Warning), QByteArray("warning"));
}

void DoctorTextTest::theExitCodeIsThatOfTheWorst()
{
    QCOMPARE(app::toExitCode(CheckState::Ok), 0);
    QCOMPARE(app::toExitCode(CheckState::Warning), 3);
    QCOMPARE(app::toExitCode(CheckState::Problem), 1);
}

void DoctorTextTest::printsFindings()
{
    const Finding finding{"sign_in", CheckState::Problem, Kind::SignedOut, {}};
    QCOMPARE(
        app::findingLines(finding, {}),
        (QStringList{u"problem  Sign-in: Not signed in."_s,
                     u"         Open ChatMock and choose \"Sign in\", or run: chatmock login"_s}));
}

void DoctorTextTest::printsTraffic()
{
    const TrafficSummary summary{
        100,
        {{u"chatgpt.com"_s, TrafficPurpose::Requests, 2, 1500, 2'500'000, 160},
         {u"127.0.0.1:9"_s, TrafficPurpose::Checks, 1, 0, 0, 160},
         {u"[::1]:9"_s, TrafficPurpose::SignIn, 1, 0, 0, 160}}};
    const QString text = app::trafficLines(summary, 190).join(u'\n');
    QVERIFY2(text.contains(u"[::1]:9 (this computer)"_s), qPrintable(text));
    const QString later = app::trafficLines(summary, 160 + 86400).join(u'\n');
    QVERIFY2(later.contains(u"last 1 day ago"_s), qPrintable(later));
    QVERIFY2(text.contains(u"  chatgpt.com\n    Requests of your programs: 2 requests, 1.5 kB "
                           "sent, 2.5 MB received, last less than a minute ago"_s),
             qPrintable(text));
    QVERIFY2(
        text.contains(u"127.0.0.1:9 (this computer)\n    Checks that you started: 1 request,"_s),
        qPrintable(text));
    QVERIFY(app::trafficLines({100, {}}, 190).contains(u"  nothing"_s));
}

void DoctorTextTest::everyPurposeHasWords()
{
    QSet<QString> words;
    for (const auto purpose :
         {TrafficPurpose::SignIn, TrafficPurpose::Requests, TrafficPurpose::AccountData,
          TrafficPurpose::VersionLookup, TrafficPurpose::Checks})
        words.insert(app::describe(purpose));
    QCOMPARE(words.size(), 5);
}

TEST_CLASS(DoctorTextTest, QCoreApplication)

} // namespace tst_doctortext

#include "tst_doctortext.moc"
