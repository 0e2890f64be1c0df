// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/dialects/Dialects.h"
#include "core/dialects/ollama/OllamaDecoder.h"
#include "tests/dialects/Golden.h"
#include "tests/dialects/RequestDump.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

namespace tst_ollama_decoder {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const Dialect &dialectOf(const QString &name)
{
    static const ollama::ChatDialect chat;
    static const ollama::GenerateDialect generate;
    if (name.startsWith("chat"_L1))
        return chat;
    return generate;
}

Result<Decoded> decode(const QString &form, const QByteArray &body,
                       const DialectOptions &options = {})
{
    return dialectOf(form).decode({"/api/" + form.toUtf8(), {}, {}, body}, options);
}

QByteArray asJson(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestOllamaDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequests_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(TEST_FIXTURES "/ollama/requests"));
        const auto files = folder.entryInfoList({u"*.json"_s});
        for (const QFileInfo &file : files)
            QTest::newRow(qPrintable(file.baseName())) << file.baseName();
        QVERIFY(files.size() > 10);
    }

    void readsRequests()
    {
        QFETCH(QString, name);
        const QString path = u"ollama/requests/"_s + name;
        const auto decoded = decode(name, readFixture(path + u".json"_s));
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        QByteArray actual = dump(*decoded);
        if (decoded->ready)
            actual += "ready: " + decoded->ready->contentType + ' ' + decoded->ready->body + '\n';
        QCOMPARE(actual, expectedText(path + u".txt"_s, actual));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("param");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *form, const char *fields, const char *param,
                            ErrorCode code = ErrorCode::BadRequest) {
            QTest::addRow("%s %s", form, fields) << QString::fromLatin1(form) << QByteArray(fields)
                                                 << QString::fromLatin1(param) << code;
        };
        for (const char *form : {"chat", "generate"}) {
            row(form, "'model':null", "model");
            row(form, "'model':5", "model");
            row(form, "'model':''", "model");
            row(form, "'stream':'perhaps'", "stream");
            row(form, "'think':'enormous'", "think");
            row(form, "'think':'xhigh'", "think");
            row(form, "'think':1", "think");
            row(form, "'format':'xml'", "format");
            row(form, "'format':5", "format");
            row(form, "'options':5", "options");
            row(form, "'options':{'stop':5}", "options.stop");
            row(form, "'options':{'stop':['a',5]}", "options.stop");
            row(form, "'options':{'num_predict':'many'}", "options.num_predict");
            row(form, "'options':{'num_predict':1.5}", "options.num_predict");
            row(form, "'top_logprobs':21", "top_logprobs");
            row(form, "'top_logprobs':-1", "top_logprobs");
            row(form, "'top_logprobs':'all'", "top_logprobs");
            row(form, "'logprobs':true", "logprobs", ErrorCode::Unsupported);
            row(form, "'top_logprobs':3", "top_logprobs", ErrorCode::Unsupported);
        }
        row("chat", "'messages':'Hi'", "messages");
        row("chat", "'messages':[5]", "messages[0]");
        row("chat", "'messages':[{'content':'Hi'}]", "messages[0].role");
        row("chat", "'messages':[{'role':'king','content':'Hi'}]", "messages[0].role");
        row("chat", "'messages':[{'role':'user','content':{'a':1}}]", "messages[0].content");
        row("chat", "'messages':[{'role':'tool','content':5}]", "messages[0].content");
        row("chat", "'messages':[{'role':'user','images':'x'}]", "messages[0].images");
        row("chat", "'messages':[{'role':'user','images':[5]}]", "messages[0].images[0]");
        row("chat", "'messages':[{'role':'user','images':['@@']}]", "messages[0].images[0]");
        row("chat", "'messages':[{'role':'assistant','tool_calls':5}]", "messages[0].tool_calls");
        row("chat", "'messages':[{'role':'assistant','tool_calls':[{}]}]",
            "messages[0].tool_calls[0].function.name");
        row("chat",
            "'messages':[{'role':'assistant','tool_calls':[{'function':"
            "{'name':'f','arguments':5}}]}]",
            "messages[0].tool_calls[0].function.arguments");
        row("chat", "'tools':5", "tools");
        row("chat", "'tools':[{'type':'function'}]", "tools[0].name");
        row("chat", "'tool_choice':'required'", "tool_choice");
        row("generate", "'prompt':5", "prompt");
        row("generate", "'suffix':5", "suffix");
        row("generate", "'system':5", "system");
        row("generate", "'images':['@@']", "images[0]");
    }

    void refuses()
    {
        QFETCH(QString, form);
        QFETCH(QByteArray, fields);
        QFETCH(QString, param);
        QFETCH(ErrorCode, code);
        const auto decoded =
            decode(form,
                   asJson("{'model':'m','prompt':'Hi','messages':[{'role':'user','content':'Hi'}],"
                          + fields + '}'));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().param, param);
        QCOMPARE(decoded.error().code, code);
        // The envelope has room for the text alone.
        QVERIFY2(decoded.error().message.contains(param), qPrintable(decoded.error().message));
    }

    void refusesWhatIsNoObject()
    {
        for (const char *body : {"", "{\"model\":", "[]"}) {
            const auto decoded = decode(u"chat"_s, body);
            QVERIFY(!decoded && decoded.error().code == ErrorCode::BadRequest);
        }
    }

    void respondsToEmptyRequestsByItself_data()
    {
        QTest::addColumn<QByteArray>("keepAlive");
        QTest::addColumn<QByteArray>("reason");
        for (const char *zero : {"0", "0.0", "'0'", "'0s'", "'0m'", "'0.0h'"})
            QTest::newRow(zero) << QByteArray(zero) << QByteArray("unload");
        for (const char *time : {"null", "300", "-1", "'-1'", "'5m'", "'-0.5m'", "'1h30m'"})
            QTest::newRow(time) << QByteArray(time) << QByteArray("load");
    }

    void respondsToEmptyRequestsByItself()
    {
        QFETCH(QByteArray, keepAlive);
        QFETCH(QByteArray, reason);
        for (const QString &form : {u"chat"_s, u"generate"_s}) {
            const auto decoded =
                decode(form, asJson("{'model':'m','stream':false,'keep_alive':" + keepAlive + '}'));
            QVERIFY(decoded && decoded->ready);
            const auto body = parseJson(decoded->ready->body);
            QVERIFY(body);
            QCOMPARE((*body)["done_reason"].toUtf8(), reason);
            QCOMPARE((*body)["done"].toBool(), true);
            QCOMPARE(decoded->requests.front().model, QByteArray("m"));
        }
    }

    void searchesByDefaultWhenSet()
    {
        DialectOptions options;
        const QByteArray plain = asJson("{'model':'m','messages':[{'role':'user','content':'x'}]}");
        QVERIFY(!decode(u"chat"_s, plain, options)->requests.front().wantsWebSearch);
        options.webSearchByDefault = true;
        QVERIFY(decode(u"chat"_s, plain, options)->requests.front().wantsWebSearch);
        const QByteArray own = asJson("{'model':'m','messages':[{'role':'user','content':'x'}],"
                                      "'tools':[{'function':{'name':'web_search'}}]}");
        QVERIFY(!decode(u"chat"_s, own, options)->requests.front().wantsWebSearch);
    }

    void listsItsParametersTruly_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<Parameter::Treatment>("treatment");
        for (const QString &form : {u"chat"_s, u"generate"_s}) {
            for (const Parameter &parameter : dialectOf(form).parameters()) {
                QTest::addRow("%s %s", qPrintable(form), parameter.name)
                    << form << QByteArray(parameter.name) << parameter.treatment;
            }
        }
    }

    void listsItsParametersTruly()
    {
        QFETCH(QString, form);
        QFETCH(QByteArray, name);
        QFETCH(Parameter::Treatment, treatment);
        using enum Parameter::Treatment;
        if (treatment != Ignored && treatment != Refused)
            return;
        const QByteArray value = name == "top_logprobs" ? "1" : "true";
        const auto decoded =
            decode(form,
                   asJson("{'model':'m','prompt':'Hi','messages':[{'role':'user','content':'Hi'}],'"
                          + name + "':" + value + '}'));
        if (treatment == Refused) {
            QVERIFY(!decoded);
            QCOMPARE(decoded.error().param.toUtf8(), name);
            return;
        }
        QVERIFY(decoded);
        const Note note{Note::Kind::Ignored, name, {}};
        QVERIFY(decoded->requests.front().notes.contains(note));
    }

    void isFoundByItsPath()
    {
        QVERIFY(dialectFor("/api/chat"));
        QVERIFY(dialectFor("/api/generate"));
        QVERIFY(!dialectFor("/api/tags"));
    }
};

TEST_CLASS(TestOllamaDecoder, runner::NoApplication)

} // namespace tst_ollama_decoder

#include "tst_ollama_decoder.moc"
