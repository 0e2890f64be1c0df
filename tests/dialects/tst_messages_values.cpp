// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/MessagesDecoder.h"
#include "tests/dialects/RequestDump.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_messages_values {

using namespace core;
using namespace anthropic;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<Decoded> decode(const QByteArray &body)
{
    return MessagesDialect().decode({"/v1/messages", {}, {}, body}, {});
}

//! A body with `fields`, in single quotes, after or instead of its own.
QByteArray bodyWith(const QByteArray &fields)
{
    QByteArray body = "{'model':'m','messages':[{'role':'user','content':'Hi'}]," + fields + '}';
    return body.replace('\'', '"');
}

} // namespace

class TestMessagesValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOddValuesAsNotGiven_data()
    {
        QTest::addColumn<QByteArray>("fields");
        const auto row = [](const char *fields) { QTest::newRow(fields) << QByteArray(fields); };
        for (const QByteArray name :
             {"thinking", "tool_choice", "stop_sequences", "system", "metadata", "tools",
              "output_config", "output_format", "speed", "stream", "max_tokens", "mcp_servers",
              "container", "temperature", "cache_control", "invented"}) {
            for (const char *value : {"null", "''", "' '", "{}", "[]"})
                row(("'" + name + "':" + value).constData());
        }
        row("'max_tokens':0");
        row("'stop_sequences':['']");
        row("'thinking':{'type':''}");
        row("'thinking':{'type':null}");
        row("'thinking':{'type':'auto'}");
        row("'tool_choice':{'type':null}");
        row("'tool_choice':{'type':'','disable_parallel_tool_use':false}");
        row("'output_config':{'effort':''}");
        row("'output_config':{'effort':'auto'}");
        row("'output_config':{'effort':'default'}");
        row("'output_config':{'effort':null,'format':{}}");
        row("'output_config':{'format':{'type':'text'}}");
        row("'speed':'default'");
    }

    void takesOddValuesAsNotGiven()
    {
        QFETCH(QByteArray, fields);
        const Result<Decoded> plain =
            decode(R"({"model":"m","messages":[{"role":"user","content":"Hi"}]})");
        const Result<Decoded> decoded = decode(bodyWith(fields));
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        QCOMPARE(dump(*decoded), dump(*plain));
        QVERIFY(decoded->requests.front().notes.isEmpty());
    }

    void takesTheNearestEffort_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QByteArray>("effort");
        const auto row = [](const char *word, const char *effort) {
            QTest::newRow(word) << QByteArray(word) << QByteArray(effort);
        };
        row("minimal", "minimal");
        row("ultra", "ultra");
        row("HIGH", "high");
        row("maximum", "max");
        row("ultrathink", "max");
        row("huge", "max");
        row("x-high", "xhigh");
        row("very_high", "xhigh");
        row("very low", "minimal");
        row("med", "medium");
        row("off", "none");
        row("banana", "");
    }

    void takesTheNearestEffort()
    {
        QFETCH(QByteArray, word);
        QFETCH(QByteArray, effort);
        const Result<Decoded> decoded =
            decode(bodyWith("'output_config':{'effort':'" + word + "'}"));
        QVERIFY(decoded);
        const Request &request = decoded->requests.front();
        QCOMPARE(request.reasoningEffort, effort);
        QCOMPARE(request.notes.isEmpty(), word == effort);
        if (word != effort)
            QCOMPARE(request.notes.front().param, QByteArray("output_config.effort"));
    }

    void notesUnknownWords_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("param");
        const auto row = [](const char *fields, const char *param) {
            QTest::newRow(fields) << QByteArray(fields) << QByteArray(param);
        };
        row("'thinking':{'type':'interleaved'}", "thinking.type");
        row("'output_config':{'effort':7}", "output_config.effort");
        row("'container':'c'", "container");
        row("'mcp_servers':[{'url':'x'}]", "mcp_servers");
        row("'messages':[{'role':'assistant','content':[{'type':'dream'}]},"
            "{'role':'user','content':'Hi'}]",
            "messages[0].content[0].dream");
    }

    void notesUnknownWords()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, param);
        const Result<Decoded> decoded = decode(bodyWith(fields));
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        QCOMPARE(decoded->requests.front().notes, (QList<Note>{{Note::Kind::Ignored, param, {}}}));
    }

    void replacesUnknownWords_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("param");
        QTest::addColumn<QByteArray>("detail");
        const auto row = [](const char *fields, const char *param, const char *detail) {
            QTest::newRow(fields) << QByteArray(fields) << QByteArray(param) << QByteArray(detail);
        };
        row("'tool_choice':{'type':'sometimes'}", "tool_choice", "sometimes->auto");
        row("'tool_choice':'sometimes'", "tool_choice", "sometimes->auto");
        row("'speed':'ludicrous'", "speed", "ludicrous->standard");
    }

    void replacesUnknownWords()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, param);
        QFETCH(QByteArray, detail);
        const Result<Decoded> decoded = decode(bodyWith(fields));
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        QCOMPARE(decoded->requests.front().notes,
                 (QList<Note>{{Note::Kind::Changed, param, detail}}));
    }

    void choosesTheEffortByTheBudget_data()
    {
        QTest::addColumn<qint64>("budget");
        QTest::addColumn<QByteArray>("effort");
        QTest::newRow("least") << qint64(1024) << QByteArray("low");
        QTest::newRow("below medium") << qint64(2047) << QByteArray("low");
        QTest::newRow("medium") << qint64(2048) << QByteArray("medium");
        QTest::newRow("below high") << qint64(8191) << QByteArray("medium");
        QTest::newRow("high") << qint64(8192) << QByteArray("high");
        QTest::newRow("below highest") << qint64(24575) << QByteArray("high");
        QTest::newRow("highest") << qint64(24576) << QByteArray("xhigh");
    }

    void choosesTheEffortByTheBudget()
    {
        QFETCH(qint64, budget);
        QFETCH(QByteArray, effort);
        QCOMPARE(toEffort(budget), effort);
        const QByteArray fields =
            "'thinking':{'type':'enabled','budget_tokens':" + QByteArray::number(budget) + '}';
        QCOMPARE(decode(bodyWith(fields))->requests.front().reasoningEffort, effort);
        // What says it outright wins.
        QCOMPARE(decode(bodyWith(fields + ",'output_config':{'effort':'low'}"))
                     ->requests.front()
                     .reasoningEffort,
                 QByteArray("low"));
    }

    void requestsSummariesOnlyWhereTheyAreShown_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("summary");
        QTest::newRow("no thinking") << QByteArray("'top_k':1") << QByteArray("none");
        QTest::newRow("off") << QByteArray("'thinking':{'type':'disabled'}") << QByteArray("none");
        QTest::newRow("omitted") << QByteArray("'thinking':{'type':'adaptive','display':'omitted'}")
                                 << QByteArray("none");
        QTest::newRow("shown") << QByteArray("'thinking':{'type':'adaptive'}") << QByteArray();
    }

    void requestsSummariesOnlyWhereTheyAreShown()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, summary);
        QCOMPARE(decode(bodyWith(fields))->requests.front().reasoningSummary, summary);
    }
};

TEST_CLASS(TestMessagesValues, runner::NoApplication)

} // namespace tst_messages_values

#include "tst_messages_values.moc"
