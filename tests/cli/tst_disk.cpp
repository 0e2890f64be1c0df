// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFile>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

#include <csignal>

namespace tst_disk {

using namespace Qt::Literals::StringLiterals;

//! The program where nothing can be written.
class DiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesWithAFullDisk();
    void createsNoKeyThatCannotBeStored();
    void servesWithAReadOnlyFolder();
    void explainsAFolderThatCannotBeCreated_data();
    void explainsAFolderThatCannotBeCreated();

private:
    [[nodiscard]] int statusOfChat(const QString &port);

    QNetworkAccessManager m_network;
};

int DiskTest::statusOfChat(const QString &port)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_s.arg(port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(
        m_network.post(request,
                       QByteArray("{\"model\":\"gpt-5.6-sol\",\"messages\":[{\"role\":\"user\","
                                  "\"content\":\"Hi\"}]}")));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10000))
        return 0;
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void DiskTest::servesWithAFullDisk()
{
    fakes::FakeBackend backend;
    backend.setUsedPercent(61, 23);
    QVERIFY(backend.listen());
    const QString port = QString::number(freePort());
    Program program;
    program.set(u"CHATGPT_LOCAL_UPSTREAM"_s, backend.url().toString());
    program.set(u"CHATGPT_LOCAL_MODEL_SYNC"_s, u"false"_s);
    QVERIFY(!program.writeLogin().isEmpty());
    QFile stored(program.file(u"usage_limits.json"_s));
    QVERIFY(stored.open(QIODevice::WriteOnly));
    stored.write("{}");
    stored.close();
    program.fillDisk();
    program.start({u"serve"_s, u"--port"_s, port});
    QVERIFY2(program.waitForOutput("Signed in"), program.err().constData());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(statusOfChat(port), 200);
    QVERIFY2(program.waitForOutput("requests.sqlite"), program.err().constData());
    QVERIFY2(program.waitForOutput("the limits cannot be saved to"), program.err().constData());
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(stored.open(QIODevice::ReadOnly));
    QCOMPARE(stored.readAll(), "{}"); // not replaced by half a file
    // Each problem once, not with every request.
    QCOMPARE(program.err().count("the limits cannot be saved to"), 1);
    QVERIFY2(program.err().count('\n') <= 6, program.err().constData());
}

void DiskTest::createsNoKeyThatCannotBeStored()
{
    Program program;
    program.fillDisk();
    QCOMPARE(program.run({u"key"_s, u"--new"_s}), 1);
    QVERIFY(program.out().isEmpty());
    QVERIFY2(program.err().contains("api_key"), program.err().constData());
}

void DiskTest::servesWithAReadOnlyFolder()
{
    const QString port = QString::number(freePort());
    Program program;
    // Not even an administrator can create files there.
    program.set(u"CHATGPT_LOCAL_HOME"_s, u"/proc/self"_s);
    program.start({u"serve"_s, u"--port"_s, port});
    QVERIFY2(program.waitForOutput("Serving on"), program.err().constData());
    QVERIFY2(program.waitForOutput("the data folder /proc/self is read-only"),
             program.err().constData());
    QCOMPARE(statusOfChat(port), 401);
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    QCOMPARE(program.exitCode(), 0);
}

void DiskTest::explainsAFolderThatCannotBeCreated_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"serve", "login", "info", "models", "key"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void DiskTest::explainsAFolderThatCannotBeCreated()
{
    QFETCH(QString, command);
    Program program;
    program.set(u"CHATGPT_LOCAL_HOME"_s, u"/proc/none/chatmock"_s);
    QCOMPARE(program.run({command}), 1);
    QVERIFY2(program.err().contains("the data folder /proc/none/chatmock cannot be created"),
             program.err().constData());
    QVERIFY(program.err().contains("CHATGPT_LOCAL_HOME"));
    QCOMPARE(program.err().count('\n'), 1);
}

TEST_CLASS(DiskTest, QCoreApplication)

} // namespace tst_disk

#include "tst_disk.moc"
