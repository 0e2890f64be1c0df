// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/dialects/Golden.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_wire {

using namespace core;

namespace {

QByteArray toText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray toHead(const QJsonObject &headers)
{
    QByteArray head;
    for (auto it = headers.begin(); it != headers.end(); ++it)
        head += it.key().toUtf8() + ": " + it.value().toString().toUtf8() + "\r\n";
    return head;
}

//! What differs from run to run.
QJsonObject withoutIds(QJsonObject body, const QJsonObject &expected)
{
    if (!expected.contains("prompt_cache_key"_L1))
        body.remove("prompt_cache_key"_L1);
    QJsonObject metadata = body["client_metadata"_L1].toObject();
    metadata.remove("x-codex-installation-id"_L1);
    body.remove("client_metadata"_L1);
    if (!metadata.isEmpty())
        body["client_metadata"_L1] = metadata;
    return body;
}

} // namespace

//! The wire form of each rule of the backend, as its own program wrote it on the day that the file
//! names (tests/fixtures/wire): what a client sends, what goes to the backend, and what the backend
//! refuses.
class TestServerWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheRecording_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QDir folder(QStringLiteral(TEST_FIXTURES "/wire"));
        const auto names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 10);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << readFixture(u"wire/"_s + name);
    }

    void followsTheRecording()
    {
        QFETCH(QByteArray, text);
        const QJsonObject rule = QJsonDocument::fromJson(text).object();
        QVERIFY(rule.contains("rule"_L1) && rule.contains("source"_L1));
        ApiFixture api;
        api.backend.setHasImages(rule["hasImages"_L1].toBool());

        const RawResponse response =
            api.post(rule["path"_L1].toString().toUtf8(), toText(rule["request"_L1].toObject()),
                     toHead(rule["headers"_L1].toObject()));
        QVERIFY2(response.status == 200, response.body.constData());
        const QJsonObject expected = rule["backend"_L1].toObject();
        const auto changed = rule["changed"_L1].toString().toUtf8();
        QCOMPARE(response.headers.value("x-chatmock-changed"), changed);
        const HttpRequest sent = lastSent(api, expected["path"_L1].toString().toUtf8());
        const QJsonObject body = QJsonDocument::fromJson(sent.body).object();
        const QJsonObject wanted = expected["body"_L1].toObject();
        QCOMPARE(toText(withoutIds(body, wanted)), toText(wanted));
        const QJsonObject headers = expected["headers"_L1].toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it)
            QCOMPARE(sent.header(it.key().toUtf8()), it.value().toString().toUtf8());
        for (const QJsonValue &header : expected["withoutHeaders"_L1].toArray())
            QCOMPARE(sent.header(header.toString().toUtf8()), QByteArray());
        checkRefusals(api, rule, sent);
    }

private:
    static HttpRequest lastSent(const ApiFixture &api, const QByteArray &path)
    {
        for (auto it = api.backend.requests().crbegin(); it != api.backend.requests().crend();
             ++it) {
            if (it->path == path)
                return *it;
        }
        return {};
    }

    //! Each refusal is the accepted body with the given members replaced (null = removed).
    static void checkRefusals(ApiFixture &api, const QJsonObject &rule, const HttpRequest &sent)
    {
        for (const QJsonValue &one : rule["refused"_L1].toArray()) {
            const QJsonObject refusal = one.toObject();
            QJsonObject body = QJsonDocument::fromJson(sent.body).object();
            const QJsonObject members = refusal["with"_L1].toObject();
            for (auto it = members.begin(); it != members.end(); ++it) {
                body.remove(it.key());
                if (!it.value().isNull())
                    body[it.key()] = it.value();
            }
            QJsonObject headers = refusal["headers"_L1].toObject();
            headers[u"Authorization"_s] = QString::fromUtf8(sent.header("authorization"));
            RawClient client(quint16(api.backend.url().port()));
            client.send(toRequest("POST", sent.path, toText(body), toHead(headers)));
            const RawResponse response = client.response();
            QCOMPARE(response.status, refusal["status"_L1].toInt());
            const QByteArray words = refusal["message"_L1].toString().toUtf8();
            QVERIFY2(response.body.contains(words), response.body.constData());
        }
    }
};

TEST_CLASS(TestServerWire, QCoreApplication)

} // namespace tst_server_wire

#include "tst_server_wire.moc"
