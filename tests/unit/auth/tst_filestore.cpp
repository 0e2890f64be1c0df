// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/FileStore.h"
#include "core/auth/PrivateFile.h"
#include "tests/fakes/Outcome.h"
#include "tests/runner/TestRunner.h"
#include "tests/unit/auth/TestTokens.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace tst_filestore {

using namespace core;

class TestFileStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString file() const { return m_folder->filePath(u"auth.json"_s); }

    void put(const QByteArray &text) const
    {
        QFile target(file());
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(text);
    }

    QByteArray content() const
    {
        QFile source(file());
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }

    static std::optional<Credentials> readFrom(FileStore &store)
    {
        Outcome<std::optional<Credentials>> outcome;
        store.read(outcome.callback());
        outcome.wait();
        return outcome.isGood() ? outcome.value() : std::nullopt;
    }

    static Error readErrorFrom(FileStore &store)
    {
        Outcome<std::optional<Credentials>> outcome;
        store.read(outcome.callback());
        outcome.wait();
        return outcome.error();
    }

    static Status writeTo(FileStore &store, const Credentials &credentials)
    {
        Outcome<Nothing> outcome;
        store.write(credentials, outcome.callback());
        outcome.wait();
        return outcome.isGood() ? Status(Nothing{}) : Status(outcome.error());
    }

    static Status eraseIn(FileStore &store)
    {
        Outcome<Nothing> outcome;
        store.erase(outcome.callback());
        outcome.wait();
        return outcome.isGood() ? Status(Nothing{}) : Status(outcome.error());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void callsBackAfterTheCallHasReturned()
    {
        FileStore store(file());
        Outcome<std::optional<Credentials>> outcome;
        store.read(outcome.callback());
        QCOMPARE(outcome.count(), 0);
        QVERIFY(outcome.wait());
        QVERIFY(!outcome.value());
    }

    void keepsWhatWasWritten()
    {
        FileStore store(file());
        QVERIFY(writeTo(store, makeCredentials()));
        FileStore other(file());
        QCOMPARE(readFrom(other), std::optional(makeCredentials()));
        QVERIFY(store.place().endsWith(u"auth.json"_s));
    }

    void noticesEveryChangeAtOnce()
    {
        FileStore store(file());
        FileStore other(file());
        QVERIFY(!readFrom(store));
        for (const char *token : {"rt-1", "rt-2", "rt-3"}) { // of the same length
            QVERIFY(writeTo(other, makeCredentials(token)));
            QVERIFY(store.hasChanged());
            QCOMPARE(readFrom(store)->refreshToken.reveal(), QByteArray(token));
        }
        QVERIFY(QFile::remove(file()));
        QVERIFY(store.hasChanged());
        QVERIFY(!readFrom(store));
        QVERIFY(!store.hasChanged());
    }

    void isQuietAboutAFileThatStays()
    {
        FileStore store(file());
        QVERIFY(writeTo(store, makeCredentials()));
        QTRY_VERIFY(readFrom(store) && !store.hasChanged());
        QVERIFY(!store.hasChanged());
    }

    void waitsForAFileThatIsJustBeingWritten()
    {
        const QByteArray text = toAuthJson(makeCredentials());
        QFile half(file());
        QVERIFY(half.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        half.write(text.first(100));
        FileStore store(file());
        Outcome<std::optional<Credentials>> outcome;
        store.read(outcome.callback());
        half.write(text.sliced(100));
        half.close();
        QVERIFY(outcome.wait());
        QVERIFY2(outcome.isGood(), qPrintable(outcome.error().message));
        QCOMPARE(outcome.value(), std::optional(makeCredentials()));
    }

    void saysBeforehandWhetherItCanBeWritten()
    {
        FileStore good(file());
        Outcome<Nothing> yes;
        good.checkWritable(yes.callback());
        QVERIFY(yes.wait() && yes.isGood());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 0);
#ifdef Q_OS_LINUX
        FileStore bad(u"/proc/no-such-folder/auth.json"_s);
        Outcome<Nothing> no;
        bad.checkWritable(no.callback());
        QVERIFY(no.wait());
        QCOMPARE(no.error().code, ErrorCode::Storage);
        QCOMPARE(no.error().providerCode, u"token_file"_s);
#endif
    }

    void createsItsFolder()
    {
        FileStore store(m_folder->filePath(u"a/b/auth.json"_s));
        QVERIFY(writeTo(store, makeCredentials()));
        QCOMPARE(readFrom(store), std::optional(makeCredentials()));
#ifdef Q_OS_UNIX
        QCOMPARE(int(QFile::permissions(m_folder->filePath(u"a/b"_s))
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)),
                 0);
#endif
    }

    void isForItsOwnerOnly()
    {
#ifdef Q_OS_UNIX
        const mode_t former = ::umask(0);
        put("{\"tokens\":null}");
        QVERIFY(
            QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        FileStore store(file());
        const Status status = writeTo(store, makeCredentials());
        ::umask(former);
        QVERIFY(status);
        struct stat info;
        QCOMPARE(::stat(QFile::encodeName(file()).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
#else
        QSKIP("permissions of this kind exist on Unix only");
#endif
    }

    void leavesNothingElseBehind()
    {
        FileStore store(file());
        QVERIFY(writeTo(store, makeCredentials()));
        QVERIFY(writeTo(store, makeCredentials("rt-2")));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"auth.json"_s});
    }

    void keepsForeignKeys()
    {
        put("{\"agent_identity\":{\"z\":1,\"a\":2},\"tokens\":{\"mine\":7}}");
        FileStore store(file());
        QVERIFY(writeTo(store, makeCredentials()));
        QVERIFY(content().contains("\"agent_identity\":{\"z\":1,\"a\":2}"));
        QVERIFY(content().contains("\"mine\":7"));

        QVERIFY(eraseIn(store));
        QVERIFY(content().contains("agent_identity"));
        QVERIFY(!content().contains("rt-1"));
        QCOMPARE(readFrom(store), std::nullopt);
    }

    void erasesTheFile()
    {
        FileStore store(file());
        QVERIFY(writeTo(store, makeCredentials()));
        QVERIFY(eraseIn(store));
        QVERIFY(!QFile::exists(file()));
        QVERIFY(eraseIn(store));
    }

    void leavesAnotherKindOfLoginAlone()
    {
        const QByteArray text = "{\"auth_mode\":\"apikey\",\"OPENAI_API_KEY\":\"sk-x\"}";
        put(text);
        FileStore store(file());
        QCOMPARE(readFrom(store), std::nullopt);
        QVERIFY(eraseIn(store));
        QCOMPARE(content(), text);
    }

    void neverOverwritesADamagedFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("rubbish") << QByteArray("hello, this is no JSON");
        QTest::newRow("cut") << QByteArray("{\"tokens\":{\"access_token\":\"eyJ");
        QTest::newRow("empty file") << QByteArray("");
        QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, ' ') + "{}";
    }
    void neverOverwritesADamagedFile()
    {
        QFETCH(QByteArray, text);
        put(text);
        FileStore store(file());
        QCOMPARE(readErrorFrom(store).code, ErrorCode::Storage);
        QVERIFY(readErrorFrom(store).message.contains(u"damaged"));
        QCOMPARE(content(), text);

        // The user wants a new sign-in: the old file is kept under another name.
        QVERIFY(writeTo(store, makeCredentials()));
        QCOMPARE(readFrom(store), std::optional(makeCredentials()));
        if (text.isEmpty())
            return;
        const QDir folder(m_folder->path());
        const QStringList aside = folder.entryList({u"auth.json.damaged-*"_s});
        QCOMPARE(aside.size(), 1);
        QFile kept(folder.filePath(aside.first()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), text);
    }

    void followsASymbolicLink()
    {
        const QString real = m_folder->filePath(u"real.json"_s);
        QFile(real).open(QIODevice::WriteOnly);
        QVERIFY(replacePrivateFile(real, "{}"));
        QVERIFY(QFile::link(real, file()));
        FileStore store(file());
        QVERIFY(writeTo(store, makeCredentials()));
        QVERIFY(QFileInfo(file()).isSymLink());
        FileStore other(real);
        QCOMPARE(readFrom(other), std::optional(makeCredentials()));
    }

    void reportsAFolderThatCannotBeMade()
    {
        put("{}");
        FileStore store(file() + u"/below/auth.json"_s);
        const Status status = writeTo(store, makeCredentials());
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Storage);
    }

    void keepsTheOldFileWhenTheDiskIsFull()
    {
#ifdef Q_OS_LINUX
        FileStore store(file());
        QVERIFY(writeTo(store, makeCredentials()));
        // No file of this process may grow beyond 16 bytes: what a full disk looks like.
        struct rlimit former;
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &former), 0);
        const auto handler = ::signal(SIGXFSZ, SIG_IGN);
        struct rlimit tight = former;
        tight.rlim_cur = 16;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        const Status status = replacePrivateFile(file(), toAuthJson(makeCredentials("rt-2")));
        ::setrlimit(RLIMIT_FSIZE, &former);
        ::signal(SIGXFSZ, handler);

        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Storage);
        QCOMPARE(readFrom(store), std::optional(makeCredentials()));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
#else
        QSKIP("a full disk is simulated by RLIMIT_FSIZE, as Linux applies it");
#endif
    }

    void reportsWhenAnotherProgramWrites_data()
    {
        QTest::addColumn<bool>("isInPlace");
        QTest::newRow("renamed over") << false;
        QTest::newRow("in place") << true;
    }
    void reportsWhenAnotherProgramWrites()
    {
        QFETCH(bool, isInPlace);
        FileStore store(file());
        QVERIFY(writeTo(store, makeCredentials()));
        QSignalSpy changed(&store, &SecretStore::changed);
        for (const char *token : {"rt-2", "rt-3"}) {
            const QByteArray text = toAuthJson(makeCredentials(token));
            if (isInPlace)
                put(text);
            else
                QVERIFY(replacePrivateFile(file(), text));
            QVERIFY(changed.wait());
            QCOMPARE(readFrom(store)->refreshToken.reveal(), QByteArray(token));
        }
        QVERIFY(QFile::remove(file()));
        QVERIFY(changed.wait());
        QCOMPARE(readFrom(store), std::nullopt);
    }

    void reportsOfAFirstSignInElsewhere()
    {
        FileStore store(file());
        QCOMPARE(readFrom(store), std::nullopt);
        QSignalSpy changed(&store, &SecretStore::changed);
        FileStore other(file());
        QVERIFY(writeTo(other, makeCredentials()));
        QVERIFY(changed.wait());
    }

    void keepsSilentAboutItsOwnWrites()
    {
        FileStore store(file());
        QVERIFY(writeTo(store, makeCredentials()));
        QSignalSpy changed(&store, &SecretStore::changed);
        QVERIFY(writeTo(store, makeCredentials("rt-2")));
        QVERIFY(!changed.wait(400));
    }
};

TEST_CLASS(TestFileStore, QCoreApplication)

} // namespace tst_filestore

#include "tst_filestore.moc"
