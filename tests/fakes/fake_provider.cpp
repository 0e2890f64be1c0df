// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// fake_provider HOME [CERTIFICATE KEY]
//
// Runs the simulated issuer and backend until standard input closes, with TLS when a certificate
// is given. A HOME other than "-" gets an auth.json that is signed in there. Prints
//
//     ready {"issuer":"http://…","upstream":"http://…"}
//
// and then replies to each line of standard input, a JSON object, with one line:
//
//     {"play":"text"}               the next response is tests/fixtures/codex/text.sse
//     {"text":"…"}                  the next response is this text
//     {"call":"f","arguments":{…}}  the next response calls this function
//     {"loop":"f","arguments":{…},"text":"…"}
//                                   from now on, a request that offers the tool and contains no
//                                   call of it gets such a call, every other request the text
//     {"fail":"usage-limit"}        the next request is refused
//     {"hang":"after-first-word"}   the next response never ends
//     {"last":"request"}            → {"headers":{…},"body":{…}} of the newest request
//     {"last":"count"}              → {"count":n}, the requests to /responses so far
//     {"last":"requests"}           → {"bodies":[…]} of all of them
//     {"wait":"cancelled"}          → {} as soon as a client has left a response since the newest
//                                   "hang"
//     {"revoke":"access"}           all access tokens so far are refused from now on
//
// Scripted or not, a request that the real backend refuses is refused.

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/FakeIssuer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSocketNotifier>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace core;
using namespace fakes;

namespace {

QByteArray readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    return file.readAll();
}

void print(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

FakeBackend::Script recording(const QByteArray &name)
{
    FakeBackend::Script script;
    script.isChecked = true;
    const QByteArray events =
        readFile(QStringLiteral(TEST_FIXTURES "/codex/%1.sse").arg(QString::fromUtf8(name)));
    // A failure follows a moment later, so that the events before it are forwarded first.
    const qsizetype failure = std::max<qsizetype>(events.indexOf("event: error"), 0);
    if (failure > 0) {
        script.steps.push_back({FakeBackend::Step::What::Send, events.first(failure)});
        script.steps.push_back({FakeBackend::Step::What::Delay, {}, std::chrono::milliseconds(50)});
    }
    script.steps.push_back({FakeBackend::Step::What::Send, events.mid(failure)});
    if (name == "cut")
        script.steps.push_back({FakeBackend::Step::What::Cut});
    return script;
}

//! The text between the quotes of a JSON string.
QByteArray escaped(const QByteArray &text)
{
    QByteArray quoted;
    appendJsonString(quoted, text);
    return quoted.mid(1, quoted.size() - 2);
}

//! The recorded text response with another text.
FakeBackend::Script textScript(const QByteArray &text)
{
    const QByteArray inner = escaped(text);
    QByteArray events = readFile(QStringLiteral(TEST_FIXTURES "/codex/text.sse"));
    events.replace("\"delta\":\"The sum\"", "\"delta\":\"" + inner + '"');
    events.replace("\"delta\":\" is 4.\"", "\"delta\":\"\"");
    events.replace("\"text\":\"The sum is 4.\"", "\"text\":\"" + inner + '"');
    FakeBackend::Script script;
    script.isChecked = true;
    script.body = events;
    return script;
}

//! The recorded call with another function and other arguments: {"call":…} or {"loop":…}.
FakeBackend::Script callScript(const QByteArray &name, const JsonValue &arguments, qsizetype number)
{
    QByteArray events = readFile(QStringLiteral(TEST_FIXTURES "/codex/text_then_call.sse"));
    events.replace("call_Lima", "call_" + QByteArray::number(number));
    events.replace("{\\\"city\\\":\\\"Lima\\\"}", escaped(arguments.raw()));
    events.replace("get_weather", name);
    FakeBackend::Script script;
    script.isChecked = true;
    script.body = events;
    return script;
}

bool anyIs(const JsonValue &list, const char *member, const QByteArray &value)
{
    const auto items = list.items();
    return std::any_of(items.begin(), items.end(),
                       [&](const JsonValue &item) { return item[member].toUtf8() == value; });
}

FakeBackend::Script usageLimitScript()
{
    FakeBackend::Script script;
    script.status = 429;
    script.contentType = "application/json";
    script.body = R"({"error":{"type":"usage_limit_reached","message":"The usage limit has been )"
                  R"(reached","plan_type":"plus","resets_in_seconds":9412}})";
    return script;
}

FakeBackend::Script hangingScript()
{
    using What = FakeBackend::Step::What;
    FakeBackend::Script script = recording("midstream_error");
    script.steps.resize(1);
    script.steps.push_back({What::Hang});
    return script;
}

class FakeProvider : public QObject
{
public:
    void useTls(const QString &certificateFile, const QString &keyFile)
    {
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(readFile(certificateFile), QSsl::Pem));
        tls.setPrivateKey(QSslKey(readFile(keyFile), QSsl::Rsa, QSsl::Pem));
        m_issuer.useTls(tls);
        m_backend.useTls(tls);
    }

    void start(const QString &home)
    {
        m_issuer.setAutoApprove(true);
        m_backend.setPace(std::chrono::milliseconds(1));
        m_backend.setTokenCheck(
            [this](const QByteArray &token) { return m_issuer.accepts(token); });
        if (!m_issuer.listen() || !m_backend.listen())
            qFatal("the fake provider cannot listen");
        if (home != u"-")
            signIn(home);
        m_backend.onCancel = [this] { reportCancelled(); };
        m_backend.onRequest = [this] { continueLoop(); };
        connect(&m_input, &QSocketNotifier::activated, this, &FakeProvider::readInput);
        JsonWriter json;
        json.beginObject().member("issuer", m_issuer.url().toString());
        json.member("upstream", m_backend.url().toString()).endObject();
        print("ready " + json.take());
    }

private:
    void signIn(const QString &home)
    {
        QFile file(QDir(home).filePath(u"auth.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(toAuthJson(signInAt(m_issuer)));
    }

    void readInput()
    {
        char buffer[65536];
        const auto size = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (size <= 0)
            return QCoreApplication::quit();
        m_lines.append(buffer, size);
        for (qsizetype end = m_lines.indexOf('\n'); end >= 0; end = m_lines.indexOf('\n')) {
            execute(m_lines.left(end));
            m_lines.remove(0, end + 1);
        }
    }

    void execute(const QByteArray &line)
    {
        const auto command = parseJson(line);
        if (!command)
            return print("{\"error\":\"not JSON\"}");
        if (command->contains("last"))
            return print(reply((*command)["last"].toUtf8()));
        if (command->contains("wait")) {
            m_isCancelAwaited = true;
            return reportCancelled();
        }
        if (command->contains("play"))
            m_backend.enqueue(recording((*command)["play"].toUtf8()));
        else if (command->contains("call"))
            m_backend.enqueue(
                callScript((*command)["call"].toUtf8(), (*command)["arguments"], ++m_calls));
        else if (command->contains("loop"))
            m_loop = *command;
        else if (command->contains("text"))
            m_backend.enqueue(textScript((*command)["text"].toUtf8()));
        else if (command->contains("fail"))
            m_backend.enqueue(usageLimitScript());
        else if (command->contains("hang"))
            hang();
        else if (command->contains("revoke"))
            m_issuer.revokeAccessTokens();
        else
            return print("{\"error\":\"unknown command\"}");
        print("{}");
    }

    void hang()
    {
        m_cancelledBefore = m_backend.cancelledStreams();
        m_backend.enqueue(hangingScript());
    }

    //! Called before the request is handled.
    void continueLoop()
    {
        const HttpRequest &request = m_backend.requests().last();
        const auto body = parseJson(request.body);
        if (m_loop.isUndefined() || !body || !request.path.endsWith("/responses"))
            return;
        const QByteArray tool = m_loop["loop"].toUtf8();
        const bool isTurn =
            anyIs((*body)["tools"], "name", tool) && !anyIs((*body)["input"], "name", tool);
        m_backend.enqueue(isTurn ? callScript(tool, m_loop["arguments"], ++m_calls)
                                 : textScript(m_loop["text"].toUtf8()));
    }

    void reportCancelled()
    {
        if (m_isCancelAwaited && m_backend.cancelledStreams() > m_cancelledBefore) {
            m_isCancelAwaited = false;
            print("{}");
        }
    }

    QByteArray reply(const QByteArray &subject) const
    {
        const QList<HttpRequest> requests = m_backend.responseRequests();
        if (subject == "count")
            return "{\"count\":" + QByteArray::number(requests.size()) + '}';
        if (subject == "request")
            return requests.isEmpty() ? QByteArray("{}") : newest(requests);
        JsonWriter json;
        json.beginObject().key("bodies").beginArray();
        for (const HttpRequest &request : requests)
            json.raw(request.body);
        return json.endArray().endObject().take();
    }

    static QByteArray newest(const QList<HttpRequest> &requests)
    {
        JsonWriter json;
        json.beginObject().key("headers").beginObject();
        for (const auto &[name, value] : requests.last().headers)
            json.member(name, value);
        return json.endObject().memberRaw("body", requests.last().body).endObject().take();
    }

    FakeIssuer m_issuer;
    FakeBackend m_backend;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QByteArray m_lines;
    JsonValue m_loop;
    qsizetype m_calls = 0;
    int m_cancelledBefore = 0;
    bool m_isCancelAwaited = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 2 && arguments.size() != 4)
        qFatal("usage: fake_provider HOME [CERTIFICATE KEY]");
    FakeProvider fakeProvider;
    if (arguments.size() == 4)
        fakeProvider.useTls(arguments[2], arguments[3]);
    fakeProvider.start(arguments[1]);
    return application.exec();
}
