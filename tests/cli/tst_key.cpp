// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

#include <csignal>

namespace tst_key {

using namespace Qt::Literals::StringLiterals;

//! `chatmock key`, and the server that requires it.
class KeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reportsThatThereIsNone();
    void printsANewKeyAloneAndKeepsItPrivate();
    void replacesTheKey();
    void removesTheKey();
    void refusesTwoSwitchesAtOnce();
    void saysWhatToDoWithoutAKeychain();
    void serveRequiresTheKey();
    void aRunningServerTakesTheKeyUp();
    void aKeyAllowsOtherDevices();
    void serveDoesNotStartWhenTheKeyCannotBeRead();
    void aVariableWins();

private:
    QByteArray makeKey();
    //! Status of GET /v1/models with `key`; 0 when there is no response.
    int statusWith(int port, const QByteArray &key);
    void startServer(int port, const QStringList &more = {});

    std::unique_ptr<Program> m_program;
    QNetworkAccessManager m_network;
};

void KeyTest::init()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_program = std::make_unique<Program>();
    m_program->set(u"CHATGPT_LOCAL_MODEL_SYNC"_s, u"false"_s);
}

QByteArray KeyTest::makeKey()
{
    return m_program->run({u"key"_s, u"--new"_s}) == 0 ? m_program->out().trimmed() : QByteArray();
}

int KeyTest::statusWith(int port, const QByteArray &key)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/v1/models"_s.arg(port)));
    request.setRawHeader("Authorization", "Bearer " + key);
    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    const bool isDone = QTest::qWaitFor([&reply] { return reply->isFinished(); });
    return isDone ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

void KeyTest::startServer(int port, const QStringList &more)
{
    m_program->start(QStringList{u"serve"_s, u"--port=%1"_s.arg(port)} + more);
    QVERIFY2(m_program->waitForOutput("Serving on"), m_program->err().constData());
}

void KeyTest::reportsThatThereIsNone()
{
    QCOMPARE(m_program->run({u"key"_s}), 0);
    QVERIFY(m_program->out().contains("chatmock key --new"));
    m_program->run({u"info"_s});
    QVERIFY2(m_program->out().contains("not required"), m_program->out().constData());
}

void KeyTest::printsANewKeyAloneAndKeepsItPrivate()
{
    QCOMPARE(m_program->run({u"key"_s, u"--new"_s}), 0);
    static const QRegularExpression form(u"^sk-chatmock-[A-Za-z0-9_-]{43}\n$"_s);
    const QByteArray key = m_program->out();
    QVERIFY2(form.match(QString::fromLatin1(key)).hasMatch(), key.constData());
    QVERIFY(m_program->err().contains("api_key"));
    QCOMPARE(QFileInfo(m_program->file(u"api_key"_s)).permissions()
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(!QFile::exists(m_program->file(u"settings.ini"_s)));
    QCOMPARE(m_program->run({u"key"_s}), 0);
    QVERIFY(m_program->out().contains("stored in"));
    QVERIFY(!m_program->out().contains(key.trimmed()));
    m_program->run({u"info"_s});
    QVERIFY(!m_program->out().contains(key.trimmed()));
    QVERIFY2(m_program->out().contains("required; stored in: "), m_program->out().constData());
}

void KeyTest::replacesTheKey()
{
    const QByteArray first = makeKey();
    const QByteArray second = makeKey();
    QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
    QFile file(m_program->file(u"api_key"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().trimmed(), second);
}

void KeyTest::removesTheKey()
{
    QVERIFY(!makeKey().isEmpty());
    QCOMPARE(m_program->run({u"key"_s, u"--remove"_s}), 0);
    QVERIFY(!QFile::exists(m_program->file(u"api_key"_s)));
    QCOMPARE(m_program->run({u"key"_s, u"--remove"_s}), 0);
}

void KeyTest::refusesTwoSwitchesAtOnce()
{
    QCOMPARE(m_program->run({u"key"_s, u"--new"_s, u"--remove"_s}), 2);
    QVERIFY(!QFile::exists(m_program->file(u"api_key"_s)));
}

void KeyTest::saysWhatToDoWithoutAKeychain()
{
    m_program->set(u"CHATMOCK_TOKEN_STORE"_s, u"keychain"_s);
    QCOMPARE(m_program->run({u"key"_s}), 0); // nothing was ever kept there
    QCOMPARE(m_program->run({u"key"_s, u"--new"_s}), 1);
    QVERIFY(m_program->out().isEmpty());
    QVERIFY2(m_program->err().contains("CHATMOCK_TOKEN_STORE=file"), m_program->err().constData());
}

void KeyTest::serveRequiresTheKey()
{
    const QByteArray key = makeKey();
    const int port = freePort();
    startServer(port);
    QVERIFY(m_program->out().contains("the key you set"));
    QCOMPARE(statusWith(port, "wrong"), 401);
    QCOMPARE(statusWith(port, key), 200);
    m_program->sendSignal(SIGTERM);
    QVERIFY(m_program->waitForEnd());
    QVERIFY(!m_program->out().contains(key) && !m_program->err().contains(key));
}

void KeyTest::aRunningServerTakesTheKeyUp()
{
    const int port = freePort();
    startServer(port);
    QCOMPARE(statusWith(port, "any"), 200);
    Program other;
    other.set(u"CHATGPT_LOCAL_HOME"_s, m_program->home());
    QCOMPARE(other.run({u"key"_s, u"--new"_s}), 0);
    const QByteArray key = other.out().trimmed();
    QTRY_COMPARE(statusWith(port, "any"), 401);
    QCOMPARE(statusWith(port, key), 200);
    QCOMPARE(other.run({u"key"_s, u"--remove"_s}), 0);
    QTRY_COMPARE(statusWith(port, "any"), 200);
}

void KeyTest::aKeyAllowsOtherDevices()
{
    const int port = freePort();
    QCOMPARE(m_program->run({u"serve"_s, u"--host=0.0.0.0"_s, u"--port=%1"_s.arg(port)}), 1);
    QVERIFY2(m_program->err().contains("chatmock key --new"), m_program->err().constData());
    const QByteArray key = makeKey();
    startServer(port, {u"--host=0.0.0.0"_s});
    QCOMPARE(statusWith(port, "wrong"), 401);
    QCOMPARE(statusWith(port, key), 200);
}

void KeyTest::serveDoesNotStartWhenTheKeyCannotBeRead()
{
    QVERIFY(QDir().mkpath(m_program->home()));
    QFile mark(m_program->file(u"api_key.stamp"_s));
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.close();
    m_program->set(u"CHATMOCK_TOKEN_STORE"_s, u"keychain"_s);
    QCOMPARE(m_program->run({u"serve"_s, u"--port=%1"_s.arg(freePort())}), 1);
    QVERIFY2(m_program->err().contains("keychain"), m_program->err().constData());
}

void KeyTest::aVariableWins()
{
    const QByteArray kept = makeKey();
    m_program->set(u"CHATMOCK_API_KEY"_s, u"correct-horse"_s);
    QCOMPARE(m_program->run({u"key"_s}), 0);
    QVERIFY(m_program->err().contains("CHATMOCK_API_KEY"));
    const int port = freePort();
    startServer(port);
    QCOMPARE(statusWith(port, kept), 401);
    QCOMPARE(statusWith(port, "correct-horse"), 200);
}

TEST_CLASS(KeyTest, QCoreApplication)

} // namespace tst_key

#include "tst_key.moc"
