// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DoctorText.h"
#include "app/ProblemReport.h"
#include "app/Translations.h"
#include "app/cli/Terminal.h"
#include "core/base/Log.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

Q_LOGGING_CATEGORY(logEventsOfTest, "app.codex.events", QtDebugMsg)

namespace tst_problemreport {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

app::ReportFacts facts()
{
    app::ReportFacts facts;
    facts.settings.port = 8021;
    facts.settings.proxyMode = ProxyMode::Manual;
    facts.settings.proxyUrl = u"http://jo:hunter2@proxy.example:8080"_s;
    facts.settings.apiKey = Secret("key-of-clients");
    facts.settings.caFile = QDir::homePath() + u"/ca.pem"_s;
    facts.account.phase = AccountState::Phase::SignedIn;
    facts.account.email = u"jo.doe@example.com"_s;
    facts.account.accountId = u"acc-1234"_s;
    facts.account.plan = u"plus"_s;
    facts.server = ServerState{};
    facts.server->phase = ServerState::Phase::On;
    facts.server->port = 8021;
    facts.apiKey.phase = ApiKeyState::Phase::Set;
    facts.clientKey = Secret("key-of-clients");
    return facts;
}

RequestRecord failure()
{
    RequestRecord record;
    record.method = "POST";
    record.path = "/v1/responses/resp_secret";
    record.route = "/v1/responses/{id}";
    record.client = "curl/8.5.0 (jo's laptop)";
    record.upstreamModel = "gpt-5.5";
    record.status = 400;
    record.error = u"'tool_choice' must not be \"my private text\""_s;
    record.requestBody = "body text";
    return record;
}

} // namespace

class ProblemReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesVersionsStateAndSettings();
    void containsNothingSecret();
    void listsTheLastFailuresWithoutTheirText();
    void keepsToTheKindOfWhatTheBackendReported();
    void containsTheChecksThatWereRun();
    void theChecksAreInEnglish();
    void containsTheLastWarningsAlone();
    void theLogKeepsWhatIsNotPrintedButNoEvents();
};

void ProblemReportTest::namesVersionsStateAndSettings()
{
    const QString report = app::problemReport(facts());
    for (const char *part :
         {"ChatMock " CHATMOCK_VERSION, "Qt 6.", "System: ", "Account: signed in, plan Plus",
          "Server: on, port 8021", "API key: set", "- server/port: 8021", "proxy.example:8080"})
        QVERIFY2(report.contains(QString::fromLatin1(part)), qPrintable(report));
    QVERIFY2(!report.contains(u"server/host"_s), "at its default");
}

void ProblemReportTest::containsNothingSecret()
{
    app::ReportFacts given = facts();
    given.account.error =
        Error{ErrorCode::Storage, u"Bearer abcdefghijkl for jo.doe@example.com"_s};
    given.server->phase = ServerState::Phase::Failed;
    given.server->error = Error{ErrorCode::Internal, u"sent key-of-clients"_s};
    const QString report = app::problemReport(given);
    for (const QString &part : {u"hunter2"_s, u"key-of-clients"_s, u"jo.doe"_s, u"acc-1234"_s,
                                u"abcdefghijkl"_s, QDir::homePath()})
        QVERIFY2(!report.contains(part), qPrintable(part + u" in\n"_s + report));
    QVERIFY2(report.contains(u"~/ca.pem"_s), qPrintable(report));
}

void ProblemReportTest::listsTheLastFailuresWithoutTheirText()
{
    app::ReportFacts given = facts();
    for (int i = 0; i < app::MostReportedFailures + 3; ++i)
        given.failures.append(failure());
    const QString report = app::problemReport(given);
    QCOMPARE(report.count(u"POST /v1/responses/{id}"_s), app::MostReportedFailures);
    QVERIFY2(report.contains(u"status 400 · gpt-5.5 · curl/8.5.0 · '…' must not be '…'"_s),
             qPrintable(report));
    for (const char *part : {"private", "laptop", "resp_secret", "body text"})
        QVERIFY2(!report.contains(QString::fromLatin1(part)), part);
    QVERIFY(app::problemReport(facts()).contains(u"## Last failed requests\n\nnone"_s));
}

void ProblemReportTest::keepsToTheKindOfWhatTheBackendReported()
{
    app::ReportFacts given = facts();
    RequestRecord record = failure();
    record.upstreamFault = "content_policy";
    record.error = u"your prompt about whales was flagged"_s;
    given.failures = {record};
    const QString report = app::problemReport(given);
    QVERIFY2(report.contains(u"reported by the backend: content_policy"_s), qPrintable(report));
    QVERIFY(!report.contains(u"whales"_s));
}

void ProblemReportTest::containsTheChecksThatWereRun()
{
    QVERIFY(app::problemReport(facts()).contains(u"## Checks\n\nnot run"_s));
    app::ReportFacts given = facts();
    given.checks = {
        {"clock", CheckState::Warning, Finding::Kind::ClockAhead, {u"chatgpt.com"_s, u"2"_s}}};
    const QString report = app::problemReport(given);
    QVERIFY2(report.contains(u"- warning: clock: The clock is 2 min ahead"_s), qPrintable(report));
}

void ProblemReportTest::theChecksAreInEnglish()
{
    app::Translations translations;
    translations.use(u"de"_s);
    if (!QFile::exists(u":/translations/chatmock_de.qm"_s))
        QSKIP("built without translations");
    app::ReportFacts given = facts();
    given.checks = {{"proxy", CheckState::Ok, Finding::Kind::NoProxy, {}}};
    const QString report = app::problemReport(given);
    const QString shown = app::describe(given.checks.first()).text;
    translations.use(u"en"_s);
    QVERIFY2(report.contains(u"- ok: proxy: No proxy is used."_s), qPrintable(report));
    QVERIFY(shown != u"No proxy is used."_s);
}

void ProblemReportTest::containsTheLastWarningsAlone()
{
    app::ReportFacts given = facts();
    for (int i = 0; i < app::MostReportedLines + 5; ++i)
        given.log.append({0, LogLevel::Warning, "app.net", u"warning number %1."_s.arg(i)});
    given.log.append({0, LogLevel::Info, "app.net", u"all is well"_s});
    const QString report = app::problemReport(given);
    QCOMPARE(report.count(u"warning number"_s), app::MostReportedLines);
    QVERIFY(report.contains(u"warning number %1."_s.arg(app::MostReportedLines + 4)));
    QVERIFY(!report.contains(u"all is well"_s));
}

void ProblemReportTest::theLogKeepsWhatIsNotPrintedButNoEvents()
{
    Settings settings;
    settings.logEvents = true;
    settings.apiKey = Secret("key-of-clients");
    // A category that exists already is filtered at once.
    QVERIFY(logEventsOfTest().isWarningEnabled());
    app::installLogHandler(settings);
    const qint64 before = app::programLog().count();
    qCInfo(logNet) << "the key is key-of-clients";
    qCDebug(logEventsOfTest) << "text of a response";
    qInstallMessageHandler(nullptr);
    QCOMPARE(app::programLog().count(), before + 1);
    const LogLine line = app::programLog().lines().constLast();
    QCOMPARE(line.level, LogLevel::Info);
    QCOMPARE(line.category, QByteArray("app.net"));
    QCOMPARE(line.text, u"the key is <key>"_s);
}

TEST_CLASS(ProblemReportTest, QCoreApplication)

} // namespace tst_problemreport

#include "tst_problemreport.moc"
