// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/ApiKeyStores.h"
#include "core/auth/KeychainStore.h"
#include "tests/fakes/Outcome.h"
#include "tests/runner/TestRunner.h"
#include "tests/unit/auth/TestTokens.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#ifdef CHATMOCK_HAS_DBUS
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusMetaType>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusVariant>
#endif

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace tst_keychain {

using namespace core;
using namespace std::chrono_literals;
using Found = std::optional<Credentials>;

namespace {

Result<Found> readFrom(KeychainStore &store)
{
    Outcome<Found> outcome;
    store.read(outcome.callback());
    outcome.wait();
    return outcome.isGood() ? Result(outcome.value()) : Result<Found>(outcome.error());
}

Status writeTo(KeychainStore &store, const Credentials &credentials)
{
    Outcome<Nothing> outcome;
    store.write(credentials, outcome.callback());
    outcome.wait();
    return outcome.isGood() ? Status(Nothing{}) : Status(outcome.error());
}

Status eraseIn(KeychainStore &store)
{
    Outcome<Nothing> outcome;
    store.erase(outcome.callback());
    outcome.wait();
    return outcome.isGood() ? Status(Nothing{}) : Status(outcome.error());
}

Result<Secret> readKey(KeychainApiKeyStore &store)
{
    Outcome<Secret> outcome;
    store.read(outcome.callback());
    outcome.wait();
    return outcome.isGood() ? Result(outcome.value()) : Result<Secret>(outcome.error());
}

Status writeKey(KeychainApiKeyStore &store, const Secret &key)
{
    Outcome<Nothing> outcome;
    if (key.isEmpty())
        store.erase(outcome.callback());
    else
        store.write(key, outcome.callback());
    outcome.wait();
    return outcome.isGood() ? Status(Nothing{}) : Status(outcome.error());
}

bool givesAdvice(const Error &error)
{
    return error.code == ErrorCode::Storage
        && error.message.contains(u"CHATMOCK_TOKEN_STORE=file"_s)
        && error.message.contains(u"--token-store file"_s);
}

//! Of the item that stays for the keyring's locked states.
QString sessionStamp()
{
    return qEnvironmentVariable("HOME") + u"/keychain.stamp"_s;
}

//! The paths of all items, as the keyring itself lists them.
QByteArrayList itemPaths()
{
    QProcess process;
    process.start(u"dbus-send"_s,
                  {u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.secrets"_s,
                   u"/org/freedesktop/secrets/aliases/default"_s,
                   u"org.freedesktop.DBus.Properties.Get"_s,
                   u"string:org.freedesktop.Secret.Collection"_s, u"string:Items"_s});
    process.waitForFinished();
    QByteArrayList paths;
    for (const QByteArray &word : process.readAllStandardOutput().simplified().split(' ')) {
        if (word.startsWith("/org/freedesktop/secrets/collection/"))
            paths.append(word);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

#ifdef CHATMOCK_HAS_DBUS

//! Of the Secret Service.
struct SecretValue
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString type;
};

QDBusArgument &operator<<(QDBusArgument &out, const SecretValue &secret)
{
    out.beginStructure();
    out << secret.session << secret.parameters << secret.value << secret.type;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, SecretValue &secret)
{
    in.beginStructure();
    in >> secret.session >> secret.parameters >> secret.value >> secret.type;
    in.endStructure();
    return in;
}

//! As another program would, with the password and without a prompt.
void unlockKeyring()
{
    qDBusRegisterMetaType<SecretValue>();
    const QString service = u"org.freedesktop.secrets"_s;
    const QString path = u"/org/freedesktop/secrets"_s;
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"test"_s);
    QDBusMessage open = QDBusMessage::createMethodCall(
        service, path, u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s);
    open << u"plain"_s << QVariant::fromValue(QDBusVariant(QString()));
    const QDBusMessage opened = bus.call(open);
    QCOMPARE(opened.type(), QDBusMessage::ReplyMessage);
    QDBusMessage unlock = QDBusMessage::createMethodCall(
        service, path, u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
        u"UnlockWithMasterPassword"_s);
    unlock << QVariant::fromValue(QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s));
    unlock << QVariant::fromValue(SecretValue{
        opened.arguments().at(1).value<QDBusObjectPath>(), {}, "test", u"text/plain"_s});
    const QDBusMessage unlocked = bus.call(unlock);
    QVERIFY2(unlocked.type() == QDBusMessage::ReplyMessage, qPrintable(unlocked.errorMessage()));
}

void lockKeyring()
{
    qDBusRegisterMetaType<QList<QDBusObjectPath>>();
    QDBusMessage lock =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    lock << QVariant::fromValue(
        QList{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
    const QDBusMessage locked = QDBusConnection::sessionBus().call(lock);
    QVERIFY2(locked.type() == QDBusMessage::ReplyMessage, qPrintable(locked.errorMessage()));
}

#endif

} // namespace

//! With a keyring that is open.
class TestUnlockedKeychain : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString stampFile() const { return m_folder->filePath(u"keychain.stamp"_s); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        KeychainStore store(stampFile());
        QVERIFY(eraseIn(store));
    }

    void keepsWhatWasWritten()
    {
        KeychainStore store(stampFile());
        QCOMPARE(*readFrom(store), Found());
        QVERIFY(writeTo(store, makeCredentials()));
        KeychainStore other(stampFile());
        QCOMPARE(*readFrom(other), Found(makeCredentials()));
        QCOMPARE(store.place(), u"keychain"_s);
    }

    void updatesOneItemInPlace()
    {
        KeychainStore store(stampFile());
        const QByteArrayList before = itemPaths();
        QVERIFY(writeTo(store, makeCredentials()));
        const QByteArrayList once = itemPaths();
        QCOMPARE(once.size(), before.size() + 1);
        QVERIFY(writeTo(store, makeCredentials("rt-2")));
        QCOMPARE(itemPaths(), once);
        KeychainStore other(stampFile());
        QCOMPARE((*readFrom(other))->refreshToken.reveal(), QByteArray("rt-2"));
    }

    void readsOnceAndRemembers()
    {
        KeychainStore store(stampFile());
        QVERIFY(writeTo(store, makeCredentials()));
        KeychainStore reader(stampFile());
        QVERIFY(readFrom(reader));
        // Changed without notice: what was read once is still what is known.
        KeychainStore silent((QString()));
        QVERIFY(writeTo(silent, makeCredentials("rt-2")));
        QCOMPARE((*readFrom(reader))->refreshToken.reveal(), QByteArray("rt-1"));
    }

    void noticesAnotherProcess()
    {
        KeychainStore store(stampFile());
        QVERIFY(writeTo(store, makeCredentials()));
        QSignalSpy changed(&store, &SecretStore::changed);
        KeychainStore other(stampFile());
        QVERIFY(writeTo(other, makeCredentials("rt-2")));
        // Even before the signal comes.
        QCOMPARE((*readFrom(store))->refreshToken.reveal(), QByteArray("rt-2"));
        QVERIFY(eraseIn(other));
        QVERIFY(!changed.isEmpty() || changed.wait());
        QCOMPARE(*readFrom(store), Found());
    }

    void reportsOfAnotherProcessOnly()
    {
        KeychainStore store(stampFile());
        QSignalSpy changed(&store, &SecretStore::changed);
        QVERIFY(writeTo(store, makeCredentials()));
        QVERIFY(!changed.wait(200));
    }

    void spreadsLargeValues()
    {
        const QByteArrayList before = itemPaths();
        KeychainStore store(stampFile());
        store.setMaxItemBytes(300);
        QVERIFY(writeTo(store, makeCredentials()));
        const QByteArrayList parts = itemPaths();
        QVERIFY(parts.size() > before.size() + 2);
        for (const char *token : {"rt-2", "rt-3"}) {
            QVERIFY(writeTo(store, makeCredentials(token)));
            QCOMPARE(itemPaths().size(), parts.size());
            KeychainStore other(stampFile());
            other.setMaxItemBytes(300);
            QCOMPARE(*readFrom(other), Found(makeCredentials(token)));
        }
        // In one piece again, for example after a move to another platform's limits.
        store.setMaxItemBytes(0);
        QVERIFY(writeTo(store, makeCredentials("rt-4")));
        QCOMPARE(itemPaths().size(), before.size() + 1);
        store.setMaxItemBytes(300);
        QVERIFY(writeTo(store, makeCredentials("rt-5")));
        KeychainStore last(stampFile());
        QVERIFY(readFrom(last));
        QVERIFY(eraseIn(last));
        QCOMPARE(itemPaths(), before);
    }

    void takesATokenSetOfUsualSize()
    {
        KeychainStore store(stampFile());
        Credentials credentials = makeCredentials();
        credentials.idToken = Secret(makeJwt("{\"x\":\"" + QByteArray(6000, 'x') + "\"}"));
        QVERIFY(writeTo(store, credentials));
        KeychainStore other(stampFile());
        QCOMPARE(*readFrom(other), Found(credentials));
    }

    void handlesOneRequestAfterTheOther()
    {
        KeychainStore store(stampFile());
        Outcome<Nothing> first;
        Outcome<Nothing> second;
        Outcome<Found> found;
        Outcome<Nothing> erased;
        Outcome<Found> nothing;
        store.write(makeCredentials(), first.callback());
        store.write(makeCredentials("rt-2"), second.callback());
        store.read(found.callback());
        store.erase(erased.callback());
        store.read(nothing.callback());
        QVERIFY(nothing.wait());
        QVERIFY(first.isGood() && second.isGood() && erased.isGood());
        QCOMPARE(found.value()->refreshToken.reveal(), QByteArray("rt-2"));
        QCOMPARE(nothing.value(), Found());
    }

    void mayBeDestroyedWhileItWorks()
    {
        Outcome<Found> outcome;
        {
            KeychainStore store(stampFile());
            store.read(outcome.callback());
        }
        QTest::qWait(100);
        QCOMPARE(outcome.count(), 0);
        KeychainStore next(stampFile());
        QVERIFY(readFrom(next));
    }

    void keepsAnApiKey()
    {
        KeychainApiKeyStore store(m_folder->path());
        QCOMPARE(*readKey(store), Secret());
        QVERIFY(writeKey(store, Secret("sk-chatmock-1")));
        QVERIFY(writeKey(store, Secret("sk-chatmock-2")));
        KeychainApiKeyStore other(m_folder->path());
        QCOMPARE(*readKey(other), Secret("sk-chatmock-2"));
        QVERIFY(writeKey(other, {}));
        QCOMPARE(*readKey(store), Secret());
        QVERIFY(!QFile::exists(m_folder->filePath(u"api_key.stamp"_s)));
    }

    void leavesSomethingForTheLockedKeyring()
    {
        KeychainApiKeyStore keys(qEnvironmentVariable("HOME"));
        QVERIFY(writeKey(keys, Secret("sk-chatmock-1")));
        KeychainStore store(sessionStamp());
        QVERIFY(writeTo(store, makeCredentials()));
    }
};

//! As the tray application does it; in a process of its own, see KeychainStore.
class TestKeychainThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksInAnotherThread()
    {
        const QTemporaryDir folder;
        QThread thread;
        QString stamp = folder.filePath(u"keychain.stamp"_s);
        bool isGood = false;
        connect(
            &thread, &QThread::started, &thread,
            [&] {
                KeychainStore store(stamp);
                KeychainStore other(stamp);
                isGood = writeTo(store, makeCredentials()) && readFrom(other)
                    && *readFrom(other) == Found(makeCredentials());
                thread.quit();
            },
            Qt::DirectConnection);
        thread.start();
        QVERIFY(QTest::qWaitFor([&thread] { return thread.isFinished(); }, 10000));
        QVERIFY(isGood);
    }
};

//! With a locked keyring whose prompt cannot be shown: it looks empty.
class TestLockedKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotTakenForAnEmptyOne()
    {
        KeychainStore store(sessionStamp());
        const auto found = readFrom(store);
        QVERIFY(!found);
        QVERIFY2(givesAdvice(found.error()), qPrintable(found.error().message));
        QVERIFY(found.error().message.contains(u"locked"_s));
    }

    void reportsAnApiKeyFromNone()
    {
        KeychainApiKeyStore store(qEnvironmentVariable("HOME"));
        const auto key = readKey(store);
        QVERIFY(!key);
        QVERIFY(givesAdvice(key.error()));
        QVERIFY(!writeKey(store, Secret("sk-chatmock-2")));
        QVERIFY(!writeKey(store, {}));
    }

    void takesNoNewValue()
    {
        KeychainStore store(sessionStamp());
        QVERIFY(givesAdvice(writeTo(store, makeCredentials("rt-9")).error()));
    }

    void admitsThatItCannotErase()
    {
        KeychainStore store(sessionStamp());
        QVERIFY(givesAdvice(eraseIn(store).error()));
        QVERIFY(!readFrom(store));
    }

#ifdef CHATMOCK_HAS_DBUS
    void isReadWhenAnotherProgramOpensIt()
    {
        KeychainStore store(sessionStamp());
        store.setWatchPause(100ms);
        KeychainApiKeyStore keys(qEnvironmentVariable("HOME"));
        keys.setWatchPause(100ms);
        QVERIFY(isKeychainLocked(readFrom(store).error()));
        QVERIFY(isKeychainLocked(readKey(keys).error()));
        QSignalSpy changed(&store, &SecretStore::changed);
        QSignalSpy keyChanged(&keys, &ApiKeyStore::changed);
        QVERIFY(!changed.wait(300));
        unlockKeyring();
        QTRY_VERIFY(!changed.isEmpty() && !keyChanged.isEmpty());
        QCOMPARE(*readFrom(store), Found(makeCredentials()));
        QCOMPARE(*readKey(keys), Secret("sk-chatmock-1"));
    }
#endif
};

//! With a locked keyring that waits for a password that is not typed.
class TestSilentKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
#ifdef CHATMOCK_HAS_DBUS
    //! The prompt stays; QtKeychain runs one job at a time.
    void isReadBesideAPromptThatStays()
    {
        KeychainStore store(sessionStamp());
        store.setPatience(200ms);
        store.setWatchPause(100ms);
        Outcome<Found> found;
        store.read(found.callback());
        KeychainApiKeyStore keys(qEnvironmentVariable("HOME"));
        Outcome<Secret> key;
        keys.read(key.callback());
        QTRY_VERIFY(store.isWaiting());
        QCOMPARE(key.count(), 0);
        unlockKeyring();
        QVERIFY(found.wait() && key.wait());
        QVERIFY2(found.isGood(), qPrintable(found.error().message));
        QVERIFY2(key.isGood(), qPrintable(key.error().message));
        QVERIFY(!store.isWaiting());
        QVERIFY(writeTo(store, makeCredentials()));
        lockKeyring();
    }
#endif

    void isWaitedForWithoutBlocking()
    {
        KeychainStore store(sessionStamp());
        store.setPatience(200ms);
        store.setTimeLimit(1500ms);
        QSignalSpy waiting(&store, &SecretStore::waitingChanged);
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
        timer.start(50);
        Outcome<Found> found;
        store.read(found.callback());
        QTRY_VERIFY(store.isWaiting());
        QCOMPARE(found.count(), 0);
        QVERIFY(found.wait());
        QVERIFY2(givesAdvice(found.error()), qPrintable(found.error().message));
        QVERIFY(isKeychainLocked(found.error()));
        QVERIFY(!store.isWaiting());
        QCOMPARE(waiting.count(), 2);
        QVERIFY(ticks > 10); // nothing was blocked
    }

#ifdef CHATMOCK_HAS_DBUS
    void isReadAsSoonAsAnotherProgramOpensIt()
    {
        KeychainStore store(sessionStamp());
        store.setPatience(200ms);
        store.setWatchPause(100ms);
        Outcome<Found> found;
        store.read(found.callback()); // behind the one that was given up
        QTRY_VERIFY(store.isWaiting());
        unlockKeyring();
        QVERIFY(found.wait());
        QVERIFY2(found.isGood(), qPrintable(found.error().message));
        QCOMPARE(found.value(), Found(makeCredentials()));
        QVERIFY(!store.isWaiting());
    }
#endif
};

//! Without a session bus: a server, a container.
class TestAbsentKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDoInstead()
    {
        KeychainStore store((QString()));
        QVERIFY(givesAdvice(readFrom(store).error()));
        QVERIFY(givesAdvice(writeTo(store, makeCredentials()).error()));
        QVERIFY(givesAdvice(eraseIn(store).error()));
    }
};

int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray state = qgetenv("KEYCHAIN_STATE");
    TestUnlockedKeychain unlocked;
    TestKeychainThread thread;
    TestLockedKeychain locked;
    TestSilentKeychain silent;
    TestAbsentKeychain absent;
#ifdef CHATMOCK_HAS_DBUS
    if (state == "unlock") { // for tests/contract/e2e/locked-keyring.sh
        unlockKeyring();
        return 0;
    }
#endif
    if (state == "unlocked")
        return QTest::qExec(&unlocked, argc, argv);
    if (state == "thread")
        return QTest::qExec(&thread, argc, argv);
    if (state == "locked")
        return QTest::qExec(&locked, argc, argv);
    if (state == "silent")
        return QTest::qExec(&silent, argc, argv);
    return QTest::qExec(&absent, argc, argv);
}

TEST_MAIN(run)

} // namespace tst_keychain

#include "tst_keychain.moc"
