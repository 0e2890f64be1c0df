// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/ApiKey.h"
#include "core/auth/KeyRing.h"
#include "core/auth/SystemLock.h"
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>
#include <optional>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace tst_keyring {

using namespace core;

namespace {

KeyRules allRules()
{
    KeyRules rules;
    rules.models = {"gpt-6-*", "gpt-5.5"};
    rules.maxEffort = "high";
    rules.allowsFast = false;
    rules.allowsWebSearch = false;
    rules.maxRunning = 2;
    rules.shareOf5h = 12.5;
    rules.shareOfWeek = 20;
    rules.tokensPerDay = 1'000'000;
    rules.expiresAt = 1'900'000'000;
    rules.right = KeyRight::Owner;
    return rules;
}

QByteArray contentOfFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class KeyRingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void thereAreNoneAtFirst()
    {
        KeyRing ring(file(), m_clock);
        QVERIFY(ring.load());
        QVERIFY(ring.keys().isEmpty() && !ring.isRequired());
        QVERIFY(!ring.find(newApiKey().reveal()));
        QVERIFY(!QFile::exists(file()));
    }

    void keepsAHashForItsOwnerOnly()
    {
        KeyRing ring(file(), m_clock);
        const auto secret = ring.create(u"Cursor"_s, allRules());
        QVERIFY(secret);
        QVERIFY(isOwnKeyForm(secret->reveal()));
        const QByteArray text = contentOfFile(file());
        QVERIFY(text.contains("Cursor"));
        QVERIFY(!text.contains(secret->reveal().mid(KeyBeginning.size() + 4)));
        const auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(file()).permissions() & others, QFile::Permissions());

        KeyRing later(file(), m_clock);
        QVERIFY(later.load());
        const auto found = later.find(secret->reveal());
        QVERIFY(found);
        QCOMPARE(found->name, u"Cursor"_s);
        QCOMPARE(found->rules, allRules());
        QCOMPARE(found->createdAt, m_clock.unixSeconds());
        QCOMPARE(found->start, secret->reveal().first(16));
        QVERIFY(!later.find(newApiKey().reveal()));
        QVERIFY(!later.find(secret->reveal().chopped(1)));
        QVERIFY(!later.find({}));
    }

    void twoKeysHaveDifferentSalts()
    {
        KeyRing ring(file(), m_clock);
        const auto one = ring.create(u"one"_s, {});
        const auto two = ring.create(u"two"_s, {});
        QVERIFY(one && two && *one != *two);
        QVERIFY(ring.keys()[0].salt != ring.keys()[1].salt);
        QVERIFY(ring.keys()[0].key.id != ring.keys()[1].key.id);
        QCOMPARE(ring.find(one->reveal())->name, u"one"_s);
        QCOMPARE(ring.find(two->reveal())->name, u"two"_s);
    }

    void pausesRenamesAndRemoves()
    {
        KeyRing ring(file(), m_clock);
        QSignalSpy changes(&ring, &KeyRing::changed);
        const auto secret = ring.create(u"Cursor"_s, {});
        QVERIFY(secret);
        const QByteArray id = ring.find(secret->reveal())->id;
        QVERIFY(ring.setPaused(u"cursor"_s, true));
        QVERIFY(ring.find(secret->reveal())->isPaused);
        QVERIFY(ring.setPaused(u"Cursor"_s, false));
        QVERIFY(!ring.find(secret->reveal())->isPaused);
        QVERIFY(ring.rename(u"Cursor"_s, u"CURSOR"_s)); // its own name is no obstacle
        QVERIFY(ring.rename(u"Cursor"_s, u"Zed"_s));
        QCOMPARE(ring.find(secret->reveal())->name, u"Zed"_s);
        QCOMPARE(ring.find(secret->reveal())->id, id);
        QVERIFY(!ring.named(u"Cursor"_s));
        QVERIFY(ring.remove(u"Zed"_s));
        QVERIFY(!ring.find(secret->reveal()));
        QVERIFY(!ring.withId(id));
        QCOMPARE(changes.count(), 6);
    }

    void refusesWhatCannotBe()
    {
        KeyRing ring(file(), m_clock);
        QVERIFY(ring.create(u"Cursor"_s, {}));
        const QByteArray before = contentOfFile(file());
        const auto code = [](const Status &status) {
            return status ? std::nullopt : std::optional(status.error().code);
        };
        const auto created = ring.create(u"CURSOR"_s, {});
        QVERIFY(!created && created.error().code == ErrorCode::BadRequest);
        QCOMPARE(code(ring.remove(u"other"_s)), std::optional(ErrorCode::NotFound));
        QCOMPARE(code(ring.setPaused(u"other"_s, true)), std::optional(ErrorCode::NotFound));
        QCOMPARE(code(ring.rename(u"other"_s, u"new"_s)), std::optional(ErrorCode::NotFound));
        QVERIFY(ring.create(u"Zed"_s, {}));
        QCOMPARE(code(ring.rename(u"Zed"_s, u"cursor"_s)), std::optional(ErrorCode::BadRequest));
        QVERIFY(ring.remove(u"Zed"_s));
        QCOMPARE(contentOfFile(file()), before);
    }

    void namesAreWhatAPersonCanRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("word") << u"Cursor"_s << true;
        QTest::newRow("words") << u"my editor / work"_s << true;
        QTest::newRow("other letters") << u"Müllers 编辑器"_s << true;
        QTest::newRow("outside the first plane") << u"\U0001F600"_s << true;
        QTest::newRow("longest") << QString(64, u'x') << true;
        QTest::newRow("too long") << QString(65, u'x') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blank") << u" "_s << false;
        QTest::newRow("blank before") << u" x"_s << false;
        QTest::newRow("line break") << u"a\nb"_s << false;
        QTest::newRow("escape") << u"a\x1b[31mb"_s << false;
        QTest::newRow("reversed") << u"a\u202eb"_s << false;
    }

    void namesAreWhatAPersonCanRead()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isGood);
        QCOMPARE(bool(checkKeyName(name)), isGood);
        KeyRing ring({}, m_clock);
        QCOMPARE(bool(ring.create(name, {})), isGood);
    }

    void takesTheFormerKeyOver()
    {
        const Secret former = newApiKey();
        KeyRing ring(file(), m_clock);
        QVERIFY(ring.takeOver(former));
        const auto found = ring.find(former.reveal());
        QVERIFY(found);
        QCOMPARE(found->name, u"default"_s);
        QCOMPARE(found->rules.right, KeyRight::Owner);
        QVERIFY(ring.isRequired());
        QVERIFY(!contentOfFile(file()).contains(former.reveal()));
        QVERIFY(ring.rename(u"default"_s, u"laptop"_s));
        QVERIFY(ring.isRequired());
        QVERIFY(ring.stopRequiring());
        QVERIFY(!ring.isRequired());
        QVERIFY(ring.named(u"laptop"_s));
        // A key that a person chose could be guessed from its hash.
        QVERIFY(!ring.takeOver(Secret("correct-horse")));
    }

    void followsAnotherProcess()
    {
        KeyRing ours(file(), m_clock);
        QVERIFY(ours.load());
        KeyRing theirs(file(), m_clock);
        QVERIFY(theirs.load());
        const auto secret = theirs.create(u"Cursor"_s, {});
        QVERIFY(secret);
        ours.follow(); // as every request does, without waiting for the watch
        QVERIFY(ours.find(secret->reveal()));
        QVERIFY(theirs.setPaused(u"Cursor"_s, true));
        ours.follow();
        QVERIFY(ours.find(secret->reveal())->isPaused);
        // Neither loses what the other wrote.
        QVERIFY(ours.create(u"ours"_s, {}));
        QVERIFY(theirs.create(u"theirs"_s, {}));
        ours.follow();
        QCOMPARE(ours.keys().size(), 3);
    }

    void hearsOfAnotherProcessWithoutARequest()
    {
        KeyRing ours(file(), m_clock);
        QVERIFY(ours.load());
        QSignalSpy changes(&ours, &KeyRing::changed);
        KeyRing theirs(file(), m_clock);
        QVERIFY(theirs.create(u"Cursor"_s, {}));
        QTRY_COMPARE(changes.count(), 1);
        QVERIFY(theirs.remove(u"Cursor"_s));
        QTRY_COMPARE(changes.count(), 2);
    }

    void waitsForNobodyWhoIsChangingThem()
    {
        KeyRing ring(file(), m_clock);
        QVERIFY(ring.create(u"Cursor"_s, {}));
        SystemLock other(file() + u".lock"_s);
        QCOMPARE(other.tryLock(), SystemLock::Outcome::Taken);
        const Status removed = ring.remove(u"Cursor"_s);
        QVERIFY(!removed && removed.error().code == ErrorCode::Storage);
        QVERIFY(ring.named(u"Cursor"_s));
        other.unlock();
        QVERIFY(ring.remove(u"Cursor"_s));
    }

    void aDamagedFileLetsNobodyInAndIsKept_data()
    {
        QTest::addColumn<QByteArray>("text");
        KeyFile good;
        good.keys.append(KeptKey{{"id", u"Cursor"_s, "sk-chatmock-abcd", 1, false, allRules()},
                                 QByteArray(16, 's'),
                                 QByteArray(32, 'h')});
        const QByteArray text = toKeyFileText(good);
        QVERIFY(fromKeyFileText(text) && *fromKeyFileText(text) == good);
        const auto changed = [&text](const char *from, const char *to) {
            QByteArray other = text;
            other.replace(from, to);
            return other;
        };
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("half") << text.first(text.size() / 2);
        QTest::newRow("bytes") << QByteArray("\0\xff\xfe\x01 keys", 9);
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("another version") << changed("\"version\":1", "\"version\":2");
        QTest::newRow("no list") << changed("\"keys\":[", "\"names\":[");
        QTest::newRow("unknown rule") << changed("\"max_running\"", "\"max_walking\"");
        QTest::newRow("rule of another kind") << changed("\"fast\":false", "\"fast\":\"no\"");
        QTest::newRow("effort of another kind") << changed("\"high\"", "7");
        QTest::newRow("no models") << changed("[\"gpt-6-*\",\"gpt-5.5\"]", "[]");
        QTest::newRow("more than all") << changed("\"share_week\":20", "\"share_week\":101");
        QTest::newRow("no requests") << changed("\"max_running\":2", "\"max_running\":0");
        QTest::newRow("unknown right") << changed("\"owner\"", "\"king\"");
        QTest::newRow("short hash")
            << changed(QByteArray(32, 'h')
                           .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                           .constData(),
                       "aGg");
        QTest::newRow("unknown member") << changed("\"paused\"", "\"admin\":true,\"paused\"");
        QTest::newRow("not told whether paused") << changed("\"paused\":false,", "");
        QTest::newRow("the same name twice") << [&good] {
            KeyFile twice = good;
            twice.keys.append(good.keys);
            twice.keys[1].key.id = "other";
            return toKeyFileText(twice);
        }();
    }

    void aDamagedFileLetsNobodyInAndIsKept()
    {
        QFETCH(const QByteArray, text);
        put(text);
        KeyRing ring(file(), m_clock);
        const Status loaded = ring.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Storage);
        QCOMPARE(loaded.error().param, u"apiKey"_s);
        QVERIFY2(loaded.error().message.contains(u"keys.json"), qPrintable(loaded.error().message));
        QVERIFY(ring.keys().isEmpty());
        // What needs its content fails, and leaves it alone.
        QVERIFY(!ring.setPaused(u"Cursor"_s, true));
        QCOMPARE(contentOfFile(file()), text);
        // What does not begins anew, for those with a key only.
        const auto secret = ring.create(u"new"_s, {});
        QVERIFY(secret && ring.find(secret->reveal()));
        QVERIFY(ring.isRequired());
        const QStringList aside =
            QDir(m_folder->path()).entryList({u"keys.json.damaged-*"_s}, QDir::Files);
        QCOMPARE(aside.size(), 1);
        QCOMPARE(contentOfFile(m_folder->filePath(aside.constFirst())), text);
        KeyRing later(file(), m_clock);
        QVERIFY(later.load());
        QVERIFY(later.find(secret->reveal()));
    }

    void damageWhileItRunsLeavesTheKnownKeysInForce()
    {
        KeyRing ring(file(), m_clock);
        const auto secret = ring.create(u"Cursor"_s, {});
        QVERIFY(secret);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"keys.json is damaged"_s));
        put("rubbish");
        ring.follow();
        ring.follow(); // says it once
        QVERIFY(ring.find(secret->reveal()));
        QVERIFY(!ring.find(newApiKey().reveal()));
    }

    void aReadOnlyFolderChangesNothing()
    {
#ifdef Q_OS_UNIX
        if (::geteuid() == 0)
            QSKIP("nothing is read-only for root");
        KeyRing ring(file(), m_clock);
        const auto secret = ring.create(u"Cursor"_s, {});
        QVERIFY(secret);
        const QByteArray before = contentOfFile(file());
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner);
        const Status paused = ring.setPaused(u"Cursor"_s, true);
        QFile::setPermissions(m_folder->path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!paused && paused.error().code == ErrorCode::Storage);
        QCOMPARE(contentOfFile(file()), before);
        QVERIFY(!ring.find(secret->reveal())->isPaused);
#else
        QSKIP("permissions of Unix");
#endif
    }

    void aFullDiskChangesNothing()
    {
#ifdef Q_OS_LINUX
        KeyRing ring(file(), m_clock);
        const auto secret = ring.create(u"Cursor"_s, {});
        QVERIFY(secret);
        const QByteArray before = contentOfFile(file());
        // No file of this process may grow beyond 16 bytes: what a full disk looks like.
        struct rlimit former;
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &former), 0);
        ::signal(SIGXFSZ, SIG_IGN);
        struct rlimit tight = former;
        tight.rlim_cur = 16;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        const Status removed = ring.remove(u"Cursor"_s);
        const auto created = ring.create(u"new"_s, {});
        ::setrlimit(RLIMIT_FSIZE, &former);
        QVERIFY(!removed && removed.error().code == ErrorCode::Storage);
        QVERIFY(!created && created.error().code == ErrorCode::Storage);
        QCOMPARE(contentOfFile(file()), before);
        QVERIFY(ring.find(secret->reveal()));
        QCOMPARE(ring.keys().size(), 1);
#else
        QSKIP("a full disk is simulated by RLIMIT_FSIZE, as Linux applies it");
#endif
    }

    void hasRoomForSoManyKeys()
    {
        KeyFile full;
        for (qsizetype i = 0; i < MostKeys; ++i) {
            const QByteArray id = QByteArray::number(i);
            full.keys.append(
                KeptKey{{id, QString::fromLatin1(id), "sk-chatmock-abcd", 1, false, {}},
                        QByteArray(16, 's'),
                        QByteArray(32, 'h')});
        }
        put(toKeyFileText(full));
        KeyRing ring(file(), m_clock);
        QVERIFY(ring.load());
        const auto created = ring.create(u"one more"_s, {});
        QVERIFY(!created && created.error().code == ErrorCode::BadRequest);
    }

private:
    QString file() const
    {
        return m_folder->filePath(u"keys.json"_s);
    }

    void put(const QByteArray &text)
    {
        QFile target(file());
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(text);
    }

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

TEST_CLASS(KeyRingTest, QCoreApplication)

} // namespace tst_keyring

#include "tst_keyring.moc"
