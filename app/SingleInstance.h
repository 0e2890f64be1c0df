// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLockFile>
#include <QtCore/QObject>
#include <QtNetwork/QLocalServer>

class QLocalSocket;

namespace app {

//! Makes sure that one person runs one tray application per data folder. Only for the start of
//! the program: claim() may block for up to two seconds.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    enum class Claim {
        First,      //!< this is the only one, from now on until destruction
        Raised,     //!< the first one has been asked to show itself
        NoResponse, //!< there is a first one, but it hangs
    };

    //! Takes two seconds and a half at most.
    [[nodiscard]] Claim claim();
    //! The process of the first one, 0 when it is not known.
    [[nodiscard]] qint64 firstProcess() const;

Q_SIGNALS:
    //! The program was started again. `token` is the right to come to the front that the
    //! desktop gave to that start; empty where desktops have none.
    void raiseRequested(const QString &token);

private:
    void listen();
    [[nodiscard]] bool askFirst() const;
    void greet();
    void respond(QLocalSocket *socket);

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace app
