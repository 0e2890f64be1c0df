// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtCore/QThread>
#include <QtNetwork/QLocalSocket>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

//! In the environment of a program that a Wayland desktop starts.
constexpr char TokenVariable[] = "XDG_ACTIVATION_TOKEN";
constexpr QByteArrayView Greeting("raise ");
constexpr qint64 LongestLine = 1024;

//! A name of its own per person and data folder, short enough for a socket's path.
QString socketName(const QString &dataFolder)
{
    QString folder = QDir(dataFolder).canonicalPath();
    if (folder.isEmpty())
        folder = QDir(dataFolder).absolutePath();
    const QByteArray key = (QDir::homePath() + u'\n' + folder).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    const QString name = u"chatmock-"_s + QString::fromLatin1(hash.left(16));
#ifdef Q_OS_UNIX
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (!runtime.isEmpty())
        return runtime + u'/' + name;
#endif
    return name;
}

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_name((QDir().mkpath(dataFolder), socketName(dataFolder)))
    , m_lock(QDir(dataFolder).filePath(u"tray.lock"_s))
{
    m_lock.setStaleLockTime(0ms);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greet);
}

SingleInstance::Claim SingleInstance::claim()
{
    // The first one may be just starting or just ending.
    QDeadlineTimer limit(2s);
    do {
        if (m_lock.tryLock(0ms)) {
            listen();
            return Claim::First;
        }
        // A folder that cannot be written is reported where it is needed.
        if (m_lock.error() == QLockFile::PermissionError)
            return Claim::First;
        if (askFirst())
            return Claim::Raised;
        QThread::msleep(20);
    } while (!limit.hasExpired());
    return Claim::NoResponse;
}

qint64 SingleInstance::firstProcess() const
{
    qint64 id = 0;
    return m_lock.getLockInfo(&id, nullptr, nullptr) ? id : 0;
}

void SingleInstance::listen()
{
    // We hold the lock: a socket that still exists is left over.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

bool SingleInstance::askFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(500))
        return false;
#ifdef Q_OS_WIN
    // This start has the right to come to the front; the first one has not.
    AllowSetForegroundWindow(ASFW_ANY);
#endif
    socket.write(Greeting.toByteArray() + qgetenv(TokenVariable) + '\n');
    return socket.waitForReadyRead(500);
}

void SingleInstance::greet()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { respond(socket); });
        respond(socket);
    }
}

void SingleInstance::respond(QLocalSocket *socket)
{
    if (!socket->canReadLine())
        return;
    const QByteArray token = socket->readLine(LongestLine).mid(Greeting.size()).trimmed();
    socket->write("raised\n");
    socket->disconnectFromServer();
    Q_EMIT raiseRequested(QString::fromUtf8(token));
}

} // namespace app
