// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestFilter.h"
#include "tests/runner/TestRunner.h"
#include "ui/models/LastFailure.h"
#include "ui/models/RequestCells.h"
#include "ui/models/RequestDetails.h"
#include "ui/models/RequestProblem.h"
#include "ui/models/RequestText.h"

#include <QtCore/QLocale>
#include <QtCore/QProcess>
#include <QtTest/QTest>

namespace tst_requesttext {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::Note;
using core::RequestRecord;

namespace {

constexpr qint64 Monday = 1772452800; // 2026-03-02 12:00 UTC

RequestRecord succeeded()
{
    RequestRecord record;
    record.requestId = "req_1";
    record.method = "POST";
    record.path = "/v1/chat/completions";
    record.client = "OpenAI/Python 1.30.1";
    record.model = "gpt-5";
    record.effort = "high";
    record.upstreamModel = "gpt-5.1";
    record.status = 200;
    record.startedAt = Monday - 60;
    record.durationMs = 12'345;
    record.firstOutputMs = 850;
    record.inputTokens = 12'345;
    record.cachedTokens = 10'000;
    record.outputTokens = 678;
    return record;
}

RequestRecord ended(int status, const QString &error = {})
{
    RequestRecord record = succeeded();
    record.status = status;
    record.error = error;
    return record;
}

const DetailSection *section(const QList<DetailSection> &all, const QString &title)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&title](const auto &one) { return one.title == title; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

//! What is said of one request: in the table, in the details, on the clipboard.
class RequestTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesClientsAsPeopleDo_data();
    void namesClientsAsPeopleDo();
    void reportsHowItEnded_data();
    void reportsHowItEnded();
    void reportsHowLongItTook_data();
    void reportsHowLongItTook();
    void reportsWhenItBegan_data();
    void reportsWhenItBegan();
    void writesEveryColumn();
    void whatIsUnknownIsADash();
    void cellsCanBeUnderstoodAlone();
    void toolTipsAreNoMarkup();
    void detailsFollowTheQuestions();
    void howLongItTookIsKnownAtItsEnd();
    void reportsWhatWasNotFollowedAndWhy();
    void aRequestWithoutAModelHasNoTokens();
    void bodiesAreThereWhenCaptured();
    void saysWhyARequestFailedAndWhatToDo_data();
    void saysWhyARequestFailedAndWhatToDo();
    void saysWhatIsNotAllowed();
    void aLastFailureIsOneThatAPersonCanMend();
    void namesTheMomentOfTheReset();
    void whatThePersonStoppedIsNoFailure();
    void aReportHasWhatHelpsAndNoConversation();
    void aRunningRequestShowsHowFarItIs();
    void conditionsMatchTheProgramWhateverItsVersion_data();
    void conditionsMatchTheProgramWhateverItsVersion();
    void theWindowsOwnRequestsAreHidden();
    void theShellGetsTheSameWord_data();
    void theShellGetsTheSameWord();
    void curlSendsTheSameAgain_data();
    void curlSendsTheSameAgain();
};

void RequestTextTest::namesClientsAsPeopleDo_data()
{
    QTest::addColumn<QByteArray>("userAgent");
    QTest::addColumn<QString>("name");
    const auto add = [](const char *userAgent, const char *name) {
        QTest::newRow(userAgent) << QByteArray(userAgent) << QString::fromUtf8(name);
    };
    add("curl/8.5.0", "curl");
    add("OpenAI/Python 1.30.1", "OpenAI Python");
    add("AsyncOpenAI/Python 1.30.1", "OpenAI Python");
    add("OpenAI/JS 5.1.0", "OpenAI JavaScript");
    add("Anthropic/JS 0.60.0", "Anthropic JavaScript");
    add("claude-cli/2.0.1 (external, cli)", "Claude Code");
    add("codex_cli_rs/0.50.0 (Debian 12; x86_64) xterm", "Codex CLI");
    add("ollama-python/0.4.7 (x86_64 linux) Python/3.11.2", "Ollama Python");
    add("python-httpx/0.27", "Python");
    add("node", "Node.js");
    add("Zed/0.150.0 (linux; x86_64)", "Zed");
    add("v2/library", "v2 library");
    add("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox");
    add("Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
        "Chrome");
    add("Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 "
        "Edg/126.0",
        "Edge");
    add("Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) CherryStudio/1.2.3 Chrome/126 "
        "Electron/31.0 Safari/537.36",
        "CherryStudio");
    add("Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Code/1.95.0 Chrome/128 "
        "Electron/32.2 Safari/537.36",
        "VS Code");
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("control characters") << QByteArray("cu\x1b[31mrl\n/8") << u"cu[31mrl"_s;
    QTest::newRow("very long") << QByteArray(500, 'a') << QString(31, u'a') + u'…';
}

void RequestTextTest::namesClientsAsPeopleDo()
{
    QFETCH(const QByteArray, userAgent);
    QTEST(clientName(userAgent), "name");
}

void RequestTextTest::reportsHowItEnded_data()
{
    QTest::addColumn<RequestRecord>("record");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *row, const RequestRecord &record, RequestOutcome outcome,
                        const char *text) {
        QTest::newRow(row) << record << int(outcome) << QString::fromLatin1(text);
    };
    RequestRecord running = ended(0);
    running.isRunning = true;
    add("running", running, RequestOutcome::Running, "Running");
    add("done", ended(200), RequestOutcome::Done, "Done 200");
    add("cut", ended(200, u"broken off"_s), RequestOutcome::Incomplete, "Incomplete");
    add("bad request", ended(400, u"no model"_s), RequestOutcome::Refused, "Refused 400");
    add("limit", ended(429, u"limit"_s), RequestOutcome::Limited, "Limit reached 429");
    add("failure", ended(502, u"no"_s), RequestOutcome::Failed, "Failed 502");
    add("client left", ended(0, u"closed"_s), RequestOutcome::Left, "Disconnected");
    RequestRecord stopped = ended(200, u"stopped"_s);
    stopped.errorCode = "cancelled";
    add("stopped in mid-stream", stopped, RequestOutcome::Stopped, "Stopped by you");
    add("stopped before the response", ended(499, u"stopped"_s), RequestOutcome::Stopped,
        "Stopped by you");
}

void RequestTextTest::reportsHowItEnded()
{
    QFETCH(const RequestRecord, record);
    QTEST(int(outcomeOf(record)), "outcome");
    QTEST(statusText(record), "text");
}

void RequestTextTest::reportsHowLongItTook_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << u"0 ms"_s;
    QTest::newRow("less than a second") << qint64(999) << u"999 ms"_s;
    QTest::newRow("a second") << qint64(1000) << u"1.0 s"_s;
    QTest::newRow("almost a minute") << qint64(59'999) << u"59.9 s"_s;
    QTest::newRow("minutes") << qint64(125'900) << u"2 min 05 s"_s;
    QTest::newRow("hours") << qint64(3'720'000) << u"1 h 02 min"_s;
}

void RequestTextTest::reportsHowLongItTook()
{
    QFETCH(const qint64, milliseconds);
    QTEST(durationText(milliseconds, QLocale::c()), "text");
}

void RequestTextTest::reportsWhenItBegan_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<qint64>("startedAt");
    QTest::addColumn<QString>("text");
    const QLocale c = QLocale::c();
    QTest::newRow("today") << c << Monday - 1 << u"11:59:59"_s;
    QTest::newRow("yesterday") << c << Monday - 86400 << u"1 Mar, 12:00:00"_s;
    QTest::newRow("German") << QLocale(u"de_DE"_s) << Monday + 5 << u"12:00:05"_s;
    QTest::newRow("Finnish") << QLocale(u"fi_FI"_s) << Monday + 5 << u"12.00.05"_s;
}

void RequestTextTest::reportsWhenItBegan()
{
    QFETCH(const QLocale, locale);
    QFETCH(const qint64, startedAt);
    QTEST(startText(startedAt, Monday, locale), "text");
}

void RequestTextTest::writesEveryColumn()
{
    const QLocale english(u"en_GB"_s);
    const RequestRecord record = succeeded();
    const auto text = [&](RequestColumn column) {
        return cellText(record, column, Monday, english);
    };
    QCOMPARE(text(RequestColumn::Client), u"OpenAI Python"_s);
    QCOMPARE(text(RequestColumn::Endpoint), u"/v1/chat/completions"_s);
    QCOMPARE(text(RequestColumn::Model), u"gpt-5 · high"_s);
    QCOMPARE(text(RequestColumn::Status), u"Done 200"_s);
    QCOMPARE(text(RequestColumn::FirstOutput), u"850 ms"_s);
    QCOMPARE(text(RequestColumn::Duration), u"12.3 s"_s);
    QCOMPARE(text(RequestColumn::TokensIn), u"12,345 (10,000)"_s);
    QCOMPARE(text(RequestColumn::TokensOut), u"678"_s);
    for (int column = 0; column < RequestColumnCount; ++column)
        QVERIFY(!columnTitle(RequestColumn(column)).isEmpty());
}

void RequestTextTest::whatIsUnknownIsADash()
{
    RequestRecord record;
    record.method = "GET";
    record.path = "/health";
    record.status = 200;
    for (const RequestColumn column :
         {RequestColumn::Client, RequestColumn::Model, RequestColumn::FirstOutput,
          RequestColumn::TokensIn, RequestColumn::TokensOut}) {
        QCOMPARE(cellText(record, column, Monday, QLocale::c()), u"–"_s);
    }
    QCOMPARE(cellText(record, RequestColumn::Endpoint, Monday, QLocale::c()), u"GET /health"_s);
}

void RequestTextTest::cellsCanBeUnderstoodAlone()
{
    const RequestRecord record = succeeded();
    const auto spoken = [&](RequestColumn column) {
        return cellSpoken(record, column, Monday, QLocale(u"en_GB"_s));
    };
    QCOMPARE(spoken(RequestColumn::FirstOutput), u"First output: 850 ms"_s);
    QCOMPARE(spoken(RequestColumn::TokensIn),
             u"12,345 input tokens, 10,000 of them from the cache"_s);
    QCOMPARE(spoken(RequestColumn::TokensOut), u"678 output tokens, – of them for reasoning"_s);
    QCOMPARE(spoken(RequestColumn::Model), u"gpt-5 · high, served by gpt-5.1"_s);
}

void RequestTextTest::toolTipsAreNoMarkup()
{
    RequestRecord record = succeeded();
    record.client = "<b>bold</b>";
    record.path = "/<img src=x>";
    record.error = u"<a href='x'>press</a>"_s;
    for (const RequestColumn column :
         {RequestColumn::Client, RequestColumn::Endpoint, RequestColumn::Status}) {
        const QString tip = cellToolTip(record, column, Monday, QLocale::c());
        QVERIFY2(tip.startsWith(u"<qt>"_s) && tip.count(u'<') == 2, qPrintable(tip));
        QVERIFY(tip.contains(u"&lt;"_s));
    }
}

void RequestTextTest::detailsFollowTheQuestions()
{
    RequestRecord record = ended(502, u"stream\nbroke"_s);
    record.upstreamFault = "upstream";
    record.upstreamId = "resp_9";
    const QList<DetailSection> all = requestDetails(record, Monday, QLocale(u"en_GB"_s));
    QStringList titles;
    for (const DetailSection &one : all)
        titles << one.title;
    QCOMPARE(titles,
             (QStringList{u"Failed 502"_s, u"Request"_s, u"Tokens"_s, u"For a bug report"_s}));
    QVERIFY(all.first().lines.contains({u"Reported by ChatGPT"_s, u"stream broke"_s}));
    const DetailSection requestSection = *section(all, u"Request"_s);
    QVERIFY(requestSection.lines.contains({u"Endpoint"_s, u"POST /v1/chat/completions"_s}));
    QVERIFY(requestSection.lines.contains({u"Program"_s, u"OpenAI/Python 1.30.1"_s}));
    QVERIFY(requestSection.lines.contains({u"Requested model"_s, u"gpt-5"_s}));
    QVERIFY(requestSection.lines.contains({u"Used model"_s, u"gpt-5.1"_s}));
    QVERIFY(requestSection.lines.contains({u"Reasoning effort"_s, u"high"_s}));
    const DetailSection report = *section(all, u"For a bug report"_s);
    QVERIFY(report.lines.contains({u"Request ID"_s, u"req_1"_s}));
    QVERIFY(report.lines.contains({u"ChatGPT's ID"_s, u"resp_9"_s}));
}

void RequestTextTest::howLongItTookIsKnownAtItsEnd()
{
    const auto took = [](const RequestRecord &record) {
        const auto details = requestDetails(record, Monday, QLocale::c());
        for (const DetailLine &line : details.first().lines) {
            if (line.label == u"Duration"_s)
                return line.text;
        }
        return QString();
    };
    RequestRecord record = succeeded();
    record.durationMs = 2500;
    QCOMPARE(took(record), u"2.5 s"_s);
    record.isRunning = true;
    QCOMPARE(took(record), QString());
}

void RequestTextTest::reportsWhatWasNotFollowedAndWhy()
{
    RequestRecord record = succeeded();
    record.notes = {{Note::Kind::Ignored, "temperature", {}},
                    {Note::Kind::Ignored, "verbosity", {}},
                    {Note::Kind::Changed, "reasoning_effort", "xhigh->high"}};
    const QList<DetailSection> all = requestDetails(record, Monday, QLocale::c());
    const DetailSection *changed = section(all, u"Adjusted"_s);
    QVERIFY(changed);
    QCOMPARE(changed->lines, (QList<DetailLine>{{u"reasoning_effort"_s, u"xhigh → high"_s}}));
    const DetailSection *ignored = section(all, u"Ignored"_s);
    QVERIFY(ignored);
    QCOMPARE(ignored->lines.size(), 2);
    QVERIFY(ignored->lines.at(0).text.contains(u"not supported by ChatGPT"_s));
    QVERIFY(ignored->lines.at(1).text.contains(u"this model"_s));
}

void RequestTextTest::aRequestWithoutAModelHasNoTokens()
{
    RequestRecord record;
    record.method = "GET";
    record.path = "/health";
    record.status = 200;
    const QList<DetailSection> all = requestDetails(record, Monday, QLocale::c());
    QVERIFY(!section(all, u"Tokens"_s));
    for (const DetailLine &line : section(all, u"Request"_s)->lines)
        QVERIFY(!line.text.isEmpty());
}

void RequestTextTest::bodiesAreThereWhenCaptured()
{
    RequestRecord record = succeeded();
    QVERIFY(!section(requestDetails(record, Monday, QLocale::c()), u"Request from the program"_s));
    record.requestBody = "{\"model\": \"<b>\"}";
    const QList<DetailSection> all = requestDetails(record, Monday, QLocale::c());
    QVERIFY(section(all, u"Request from the program"_s));
    QCOMPARE(section(all, u"Request from the program"_s)->code, u"{\"model\": \"<b>\"}"_s);
}

void RequestTextTest::saysWhyARequestFailedAndWhatToDo_data()
{
    QTest::addColumn<core::Error>("error");
    QTest::addColumn<bool>("isOfBackend");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("remedy");
    using core::ErrorCode;
    const auto add = [](const char *row, const core::Error &error, bool isOfBackend,
                        const char *sentence, const char *remedy) {
        QTest::newRow(row) << error << isOfBackend << QString::fromUtf8(sentence)
                           << QString::fromUtf8(remedy);
    };
    add("weekly limit", {ErrorCode::UsageLimit, u"x"_s, u"weekly"_s, 7500s}, true,
        "The weekly limit is used up.", "It resets at 14:05");
    add("another limit", {ErrorCode::UsageLimit, u"x"_s}, true,
        "The limit of your plan is used up.", "Overview");
    add("not signed in", {ErrorCode::NotSignedIn, u"x"_s}, false, "ChatMock was not signed in.",
        "Sign in on the Overview page.");
    add("no key", {ErrorCode::BadKey, u"x"_s}, false, "The API key is missing or wrong.",
        "Settings page");
    add("wrong path", {ErrorCode::NotFound, u"x"_s}, false, "There is nothing at this address.",
        "/v1");
    add("foreign web page", {ErrorCode::Forbidden, u"x"_s, u"origin"_s}, false,
        "This web page or address is not allowed.", "under Advanced");
    add("plan without Codex", {ErrorCode::Forbidden, u"x"_s, {}, {}, u"usage_not_included"_s}, true,
        "This ChatGPT account does not include Codex.", "administrator");
    add("server stopped", {ErrorCode::Overloaded, u"x"_s}, false,
        "The server was stopping, or had too many connections.", "again");
    add("ChatGPT overloaded", {ErrorCode::Overloaded, u"x"_s}, true,
        "ChatGPT is overloaded at the moment.", "Try again later.");
    add("bad request", {ErrorCode::BadRequest, u"x"_s}, false,
        "The program sent a request that is not valid.", "Update the program.");
}

void RequestTextTest::saysWhyARequestFailedAndWhatToDo()
{
    QFETCH(const core::Error, error);
    QFETCH(const bool, isOfBackend);
    QFETCH(const QString, sentence);
    QFETCH(const QString, remedy);
    RequestRecord record = ended(core::toHttpStatus(error.code));
    record.route.clear();
    record.setFailure(error, Monday);
    if (isOfBackend)
        record.upstreamFault = core::toWord(error.code);
    const ErrorMessage problem = requestProblem(record, Monday);
    QCOMPARE(problem.sentence, sentence);
    QVERIFY2(problem.remedy.contains(remedy), qPrintable(problem.remedy));
    QCOMPARE(cellText(record, RequestColumn::Reason, Monday, QLocale::c()), sentence);
    const QString tip = cellToolTip(record, RequestColumn::Reason, Monday, QLocale::c());
    QVERIFY2(tip.contains(remedy), qPrintable(tip));
    const auto details = requestDetails(record, Monday, QLocale::c());
    QVERIFY(details.first().lines.contains({{}, problem.remedy}));
}

void RequestTextTest::saysWhatIsNotAllowed()
{
    RequestRecord record = ended(403);
    record.setFailure({core::ErrorCode::Forbidden, u"not to be deleted"_s, u"model"_s}, Monday);
    QCOMPARE(requestProblem(record, Monday).sentence,
             u"The program asked for something that is not allowed."_s);
}

void RequestTextTest::aLastFailureIsOneThatAPersonCanMend()
{
    RequestRecord record = ended(404);
    record.setFailure({core::ErrorCode::NotFound, u"nothing here"_s}, Monday);
    const std::optional<LastFailure> failure = toLastFailure(record);
    QVERIFY(failure);
    QCOMPARE(failure->sentence, u"There is nothing at this address."_s);
    record.method = "GET";
    QVERIFY(toLastFailure(record)); // a program with a wrong base URL
    record.client = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    QVERIFY(!toLastFailure(record));
    record.client = "Safari/20621 CFNetwork/3826";
    record.path = "/favicon.ico";
    QVERIFY(!toLastFailure(record));
    record.path = "/v1/models";
    record.client = "Mozilla/5.0";
    record.setFailure({core::ErrorCode::Forbidden, u"origin"_s, u"origin"_s}, Monday);
    QCOMPARE(toLastFailure(record)->sentence, u"This web page or address is not allowed."_s);
}

void RequestTextTest::namesTheMomentOfTheReset()
{
    RequestRecord record = ended(429);
    record.upstreamFault = "usage_limit";
    record.setFailure({core::ErrorCode::UsageLimit, u"x"_s, u"5h"_s, 7500s}, Monday);
    QCOMPARE(requestProblem(record, Monday).remedy, u"It resets at 14:05 (in 2 h 5 min)."_s);
    record.retryAt = Monday + 2 * 86400 + 7500;
    QCOMPARE(requestProblem(record, Monday).remedy, u"It resets on Wed 14:05 (in 2 d 2 h)."_s);
    // In the log of last week.
    QVERIFY(requestProblem(record, Monday + 7 * 86400).remedy.contains(u"has reset since"_s));
}

void RequestTextTest::whatThePersonStoppedIsNoFailure()
{
    RequestRecord record = ended(200);
    record.setFailure({core::ErrorCode::Cancelled, u"stopped"_s}, Monday);
    QVERIFY(record.isStopped());
    QVERIFY(!record.isFailed());
    QCOMPARE(requestProblem(record, Monday).sentence, u"Stopped by you"_s);
    QCOMPARE(requestProblem(record, Monday).remedy, QString());
    // The status says it already.
    QCOMPARE(cellText(record, RequestColumn::Reason, Monday, QLocale::c()), QString());
    QVERIFY(requestProblem(succeeded(), Monday).sentence.isEmpty());
}

void RequestTextTest::aReportHasWhatHelpsAndNoConversation()
{
    RequestRecord record = ended(429);
    record.setFailure({core::ErrorCode::UsageLimit, u"limit reached"_s, u"weekly"_s}, Monday);
    record.upstreamFault = "usage_limit";
    record.upstreamId = "resp_9";
    record.requestBody = record.upstreamBody = record.responseBody = "private";
    const QString text = requestReport(record, Monday, QLocale::c());
    for (const QString &words :
         {u"Limit reached 429"_s, u"The weekly limit is used up."_s, u"limit reached"_s, u"req_1"_s,
          u"resp_9"_s, u"usage_limit"_s, u"OpenAI/Python 1.30.1"_s, u"gpt-5.1"_s})
        QVERIFY2(text.contains(words), qPrintable(words));
    QVERIFY(!text.contains(u"private"_s));
}

void RequestTextTest::aRunningRequestShowsHowFarItIs()
{
    RequestRecord record = succeeded();
    record.isRunning = true;
    record.status = 0;
    record.inputTokens.reset();
    record.outputTokens.reset();
    record.outputEstimate = 1234;
    const QLocale english(u"en_GB"_s);
    QCOMPARE(cellText(record, RequestColumn::TokensOut, Monday, english), u"≈ 1,234"_s);
    QCOMPARE(cellText(record, RequestColumn::FirstOutput, Monday, english), u"850 ms"_s);
    const QString tip = cellToolTip(record, RequestColumn::TokensOut, Monday, english);
    QVERIFY2(tip.contains(u"1,234"_s) && tip.contains(u"estimate"_s), qPrintable(tip));
    QCOMPARE(cellSpoken(record, RequestColumn::TokensOut, Monday, english), tip);
}

void RequestTextTest::conditionsMatchTheProgramWhateverItsVersion_data()
{
    QTest::addColumn<QByteArray>("userAgent");
    QTest::addColumn<QByteArray>("same");
    QTest::addColumn<QByteArray>("other");
    const auto add = [](const char *userAgent, const char *same, const char *other) {
        QTest::newRow(userAgent) << QByteArray(userAgent) << QByteArray(same) << QByteArray(other);
    };
    add("curl/8.5.0", "curl/8.6.1", "OpenAI/Python 1.0");
    add("OpenAI/Python 1.30.1", "OpenAI/Python 2.0.0", "OpenAI/JS 5.1.0");
    add("claude-cli/2.0.1 (external, cli)", "claude-cli/2.1.0 (external)", "curl/8");
    constexpr auto Chrome = "Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/126.0 Safari/537.36";
    constexpr auto Edge =
        "Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0";
    constexpr auto Cherry =
        "Mozilla/5.0 (X11) CherryStudio/1.2.3 Chrome/126 Electron/31.0 Safari/537.36";
    add(Chrome, "Mozilla/5.0 (Windows) Chrome/130.0 Safari/537.36", Edge);
    add(Edge, Edge, Chrome);
    add(Cherry, "Mozilla/5.0 CherryStudio/1.3.0 Chrome/128 Electron/32.0", Chrome);
    add(Chrome, Chrome, Cherry);
}

void RequestTextTest::conditionsMatchTheProgramWhateverItsVersion()
{
    QFETCH(const QByteArray, userAgent);
    QFETCH(const QByteArray, same);
    QFETCH(const QByteArray, other);
    const auto filter = core::parseRequestFilter(clientCondition(userAgent), Monday);
    QVERIFY(filter);
    RequestRecord record = succeeded();
    for (const QByteArray &client : {userAgent, same}) {
        record.client = client;
        QVERIFY2(filter->matches(record), qPrintable(clientCondition(userAgent)));
    }
    record.client = other;
    QVERIFY2(!filter->matches(record), qPrintable(clientCondition(userAgent)));
    const auto ofModel = core::parseRequestFilter(modelCondition(record), Monday);
    QVERIFY(ofModel && ofModel->matches(record));
    QCOMPARE(clientCondition({}), QString());
}

void RequestTextTest::theWindowsOwnRequestsAreHidden()
{
    RequestRecord record;
    record.method = "GET";
    record.path = record.route = "/v1/models";
    record.status = 200;
    record.client = "ChatMock/2.0.0";
    QVERIFY(record.isHidden());
    record.client = "curl/8.5.0";
    QVERIFY(!record.isHidden());
    // A prompt that the person tries in the window uses up the plan like any other.
    RequestRecord prompt = succeeded();
    prompt.client = "ChatMock/2.0.0";
    QVERIFY(!prompt.isHidden());
}

void RequestTextTest::theShellGetsTheSameWord_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"plain", "two words", "it's", "'", "''", "$HOME `id` $(id) \\ \"!\"",
                             "@file", "-x", "a\nb\n", "ünï → 漢", "*?[a]~#;&|<>", ""})
        QTest::newRow(word) << QString::fromUtf8(word);
}

void RequestTextTest::theShellGetsTheSameWord()
{
#ifndef Q_OS_UNIX
    QSKIP("needs a POSIX shell");
#endif
    QFETCH(const QString, word);
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf %s "_s + shellQuoted(word)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
}

void RequestTextTest::curlSendsTheSameAgain_data()
{
    QTest::addColumn<RequestRecord>("record");
    QTest::addColumn<bool>("needsKey");
    QTest::addColumn<QString>("command");
    const auto add = [](const char *row, const RequestRecord &record, bool needsKey,
                        const char *command) {
        QTest::newRow(row) << record << needsKey << QString::fromUtf8(command);
    };
    RequestRecord record = succeeded();
    add("body not captured", record, false,
        "curl http://127.0.0.1:8000/v1/chat/completions \\\n"
        "  --header 'Content-Type: application/json' \\\n"
        "  --data-raw 'The request text was not saved: insert it here'");
    record.requestBody = "{\"it's\":\"@\"}";
    record.isStreamed = true;
    add("streamed, with a key", record, true,
        "curl http://127.0.0.1:8000/v1/chat/completions --no-buffer \\\n"
        "  --header \"Authorization: Bearer $CHATMOCK_API_KEY\" \\\n"
        "  --header 'Content-Type: application/json' \\\n"
        "  --data-raw '{\"it'\\''s\":\"@\"}'");
    record = succeeded();
    record.requestBody = QByteArray("\xff\x00", 2);
    add("body of bytes", record, false,
        "curl http://127.0.0.1:8000/v1/chat/completions \\\n"
        "  --header 'Content-Type: application/json' \\\n"
        "  --data-raw 'The request is not text: insert it here'");
    RequestRecord plain;
    plain.method = "GET";
    plain.path = "/v1/models/a b";
    add("get", plain, false, "curl 'http://127.0.0.1:8000/v1/models/a b'");
    plain.method = "DELETE";
    plain.path = "/v1/responses/resp_1";
    add("delete", plain, false, "curl http://127.0.0.1:8000/v1/responses/resp_1 --request DELETE");
    plain.method = "HEAD";
    plain.path = "/health";
    add("head", plain, false, "curl http://127.0.0.1:8000/health --head");
    RequestRecord turn = succeeded();
    turn.method = "GET";
    turn.path = "/v1/responses";
    turn.requestBody = "{}";
    add("turn on a WebSocket", turn, false,
        "curl http://127.0.0.1:8000/v1/responses \\\n"
        "  --header 'Content-Type: application/json' \\\n"
        "  --data-raw '{}'");
}

void RequestTextTest::curlSendsTheSameAgain()
{
    QFETCH(const RequestRecord, record);
    QFETCH(const bool, needsKey);
    QTEST(curlCommand(record, u"http://127.0.0.1:8000/v1"_s, needsKey), "command");
}

TEST_CLASS(RequestTextTest, QCoreApplication)

} // namespace tst_requesttext

#include "tst_requesttext.moc"
